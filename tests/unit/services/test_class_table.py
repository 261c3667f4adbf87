"""Class lists as files: workbooks and text of any usual encoding, whole, too large, broken, hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from random import Random

import pytest
from openpyxl import Workbook

from desktop_app.domain.errors import FileUnreadable
from desktop_app.services import class_table
from desktop_app.services.class_table import (
    FileEmpty,
    FileTooLarge,
    OldWorkbook,
    WorkbookLocked,
    read_table,
    template_xlsx,
)

TITLES = ("Тегі", "Аты", "Сынып")
ROWS = (("Үлгібаева", "Әсел", "7Ә"), ("Ёлкин", "Қанат", "10"))


def workbook(*sheets: tuple[str, Iterable[Iterable[object]]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _text(delimiter: str = ";", titles: tuple[str, ...] = TITLES, rows: Iterable[tuple[str, ...]] = ROWS) -> str:
    return "".join(delimiter.join(row) + "\r\n" for row in (titles, *rows))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "kz1048"])
def test_text_of_every_usual_kind(encoding: str, delimiter: str) -> None:
    table = read_table("x.csv", _text(delimiter).encode(encoding))
    assert (table.header, table.rows, table.first_line) == (TITLES, ROWS, 2)


def test_windows_1251_of_a_russian_list() -> None:
    text = _text(";", ("Фамилия", "Имя", "Класс"), (("Ёлкина-Щукина", "Ирина", "7 «А»"),))
    table = read_table("список.csv", text.encode("cp1251"))
    assert table.rows == (("Ёлкина-Щукина", "Ирина", "7 «А»"),)


def test_quotes_empty_lines_and_ragged_rows() -> None:
    text = 'Список; ; \n\nФамилия;Имя;Класс\n"Үлгі;баева";"Ә ""с"" ел";7\n;;\nҮлгі\n\n\n'
    table = read_table("x.csv", text.encode())
    assert (table.header, table.first_line) == (("Фамилия", "Имя", "Класс"), 4)
    assert table.rows == (("Үлгі;баева", 'Ә "с" ел', "7"), ("", "", ""), ("Үлгі", "", ""))


def test_without_titles_no_pupil_passes_for_one() -> None:
    table = read_table("x.csv", "\nҮлгі;Бір;7А\nҮлгі;Екі;7А\n".encode())
    assert (table.header, table.first_line) == (("", "", ""), 2)
    assert table.rows == (("Үлгі", "Бір", "7А"), ("Үлгі", "Екі", "7А"))


def test_unknown_titles_are_told_from_the_data_below_them() -> None:
    table = read_table("x.csv", "Кто;Где\nҮлгі Бір;7А\nҮлгі Екі;\nҮлгі Үш;8Ә\n".encode())
    assert (table.header, len(table.rows), table.first_line) == (("Кто", "Где"), 3, 2)
    table = read_table("x.csv", "Үлгі Бір;\nҮлгі Екі;7А\n".encode())
    assert (table.header, len(table.rows)) == (("", ""), 2)  # a pupil without a class is no line of titles


def test_a_sheet_named_after_its_class_says_it_on_every_line() -> None:
    data = workbook(("7 Ә", [("№", "Ф.И.О."), (1, "Үлгі Бір"), (), (2, "Үлгі Екі")]))
    table = read_table("x.xlsx", data)
    assert table.header == ("Сынып", "№", "Ф.И.О.")
    assert table.rows == (("7Ә", "1", "Үлгі Бір"), ("", "", ""), ("7Ә", "2", "Үлгі Екі"))
    data = workbook(("7 Ә", [("Ф.И.О.", "Класс"), ("Үлгі Бір", "8А")]))
    assert read_table("x.xlsx", data).rows == (("Үлгі Бір", "8А"),)
    data = workbook(("7А", [("Үлгі Бір", "x")]), ("7Ә", [("Үлгі Екі", "y")]))
    assert read_table("x.xlsx", data).rows == (("7А", "Үлгі Бір", "x"), ("7Ә", "Үлгі Екі", "y"))


def test_a_workbook_with_numbers_dates_and_empty_columns() -> None:
    day = datetime(2013, 9, 1, 0, 0)
    rows = [
        (),
        ("Мектеп",),
        ("№", *TITLES, "Туған күні"),
        (1, "Үлгі", "Әсел", 7.0, day),
        (2.5, None, True, 10, day.date()),
    ]
    table = read_table("x.xlsx", workbook(("Парақ", rows)))
    assert table.rows == (("1", "Үлгі", "Әсел", "7", "01.09.2013"), ("2.5", "", "True", "10", "01.09.2013"))
    assert table.first_line == 4


def test_sheets_named_after_classes_become_one_list() -> None:
    titles = ("№", "Фамилия", "Имя")
    table = read_table(
        "школа.xlsx",
        workbook(
            ("7 А", [titles, (1, "Үлгі", "Бір")]),
            ("7Ә", [titles, (1, "Үлгі", "Екі"), (2, "Үлгі", "Үш")]),
            ("Бос", []),
        ),
    )
    assert table.header == ("Сынып", *titles)
    assert [row[0] + row[3] for row in table.rows] == ["7АБір", "7ӘЕкі", "7ӘҮш"]


def test_a_second_sheet_that_is_no_class_is_left_alone() -> None:
    data = workbook(("Тізім", [TITLES, *ROWS]), ("Анықтама", [("Тегі", "Аты"), ("x", "y")]))
    assert read_table("x.xlsx", data).rows == ROWS


def test_a_formula_counts_as_what_it_last_gave_and_never_as_a_formula() -> None:
    data = workbook(("1", [TITLES, ('=HYPERLINK("http://127.0.0.1","Үлгі")', "=1+1", "7"), ("+Үлгі", "@Бір", "-7")]))
    rows = read_table("x.xlsx", data).rows
    assert rows == (("", "", "7"), ("Үлгі", "Бір", "7"))
    text = "Тегі,Аты,Сынып\n=cmd|' /C calc'!A0,\t@SUM(1),7\n"
    assert read_table("x.csv", text.encode()).rows == (("cmd|' /C calc'!A0", "SUM(1)", "7"),)
    assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row)


def test_ten_thousand_rows(sentences: Callable[[str], list[str]]) -> None:
    kazakh = sentences("kk")
    rows = [(*Random(place).choice(kazakh).split()[:2], "7Ә") for place in range(10_000)]
    rows = [row if len(row) == 3 else ("Үлгі", "Бір", "7Ә") for row in rows]
    for data in (workbook(("1", [TITLES, *rows])), _text("\t", TITLES, rows).encode("utf-16")):
        assert len(read_table("x", data).rows) == 10_000


def test_what_is_too_large_is_refused_before_it_hurts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_table, "MAX_ROWS", 50)
    for rows, fits in ((50, True), (51, False)):
        for data in (workbook(("1", [TITLES, *[ROWS[0]] * rows])), _text(rows=[ROWS[0]] * rows).encode()):
            if fits:
                assert len(read_table("x", data).rows) == 50
            else:
                with pytest.raises(FileTooLarge):
                    read_table("x", data)
    with pytest.raises(FileTooLarge):
        read_table("x", b"a;b\n" * (class_table.MAX_BYTES // 4 + 1))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (class_table.MAX_UNPACKED + 1))
    with pytest.raises(FileTooLarge):
        read_table("x.xlsx", bomb.getvalue())


def test_a_sheet_formatted_to_its_end_is_no_large_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_table, "MAX_ROWS", 50)
    data = workbook(("1", [TITLES, ROWS[0], *[("", "", "")] * 400]))
    assert read_table("x.xlsx", data).rows == ROWS[:1]


def test_a_small_file_of_millions_of_cells_is_refused_before_it_is_parsed() -> None:
    """82 kB that would take minutes and six gigabytes: no size tells, only the number of tags."""
    whole = io.BytesIO(workbook(("1", [TITLES, *ROWS])))
    bomb = io.BytesIO()
    with zipfile.ZipFile(whole) as honest, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in honest.namelist():
            data = honest.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"</row>", b"<c/>" * class_table.MAX_TAGS + b"</row>", 1)
            archive.writestr(name, data)
    with pytest.raises(FileTooLarge):
        read_table("x.xlsx", bomb.getvalue())


def test_a_broken_picture_beside_the_list_does_no_harm() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(("1", [TITLES, *ROWS])))) as honest:
        parts = {name: honest.read(name) for name in honest.namelist()}
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in {**parts, "xl/media/image1.png": b"a picture"}.items():
            archive.writestr(name, data)
    assert len(read_table("x.xlsx", whole.getvalue().replace(b"a picture", b"A PICTURE")).rows) == len(ROWS)


def _entity_bomb() -> bytes:
    """A workbook whose sheet declares an entity: what a hostile file does to a trusting reader."""
    source, target = zipfile.ZipFile(io.BytesIO(workbook(("1", [TITLES])))), io.BytesIO()
    with source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + data.replace(b"<sheetData>", b"<sheetData>&a;")
            archive.writestr(name, data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileEmpty),
        (b"\n\n  \r\n", FileEmpty),
        (b"\x00" * 500, FileEmpty),
        (b";;;\n;;;\n", FileEmpty),
        (workbook(("1", [])), FileEmpty),
        (b"PK\x03\x04 not a workbook", FileUnreadable),
        (workbook(("1", [TITLES, *ROWS]))[:-200], FileUnreadable),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldWorkbook),
        (b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"), WorkbookLocked),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100), FileUnreadable),
        (b"%PDF-1.7\n\x00\x01\x02", FileUnreadable),
        (b"\xff\xfea", FileUnreadable),
        (b"\xef\xbb\xbf\xff\xff", FileUnreadable),
        (_entity_bomb(), FileUnreadable),
    ],
)
def test_what_is_no_class_list(data: bytes, error: type[FileUnreadable]) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read_table("x.xlsx", data)
    assert type(refused.value) is error


def test_an_archive_that_is_no_workbook() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(FileUnreadable):
        read_table("x.docx", data.getvalue())


@pytest.mark.parametrize("language", ["kk", "ru", "en", "xx"])
def test_the_template_is_understood_when_it_comes_back(language: str) -> None:
    from openpyxl import load_workbook

    from desktop_app.domain.table import guess_columns

    book = load_workbook(io.BytesIO(template_xlsx(language)))
    book.active.append(["Үлгібаева", "Әсел", "Сынаққызы", "7Ә", date(2013, 9, 1), "қыз", "қазақ"])
    filled = io.BytesIO()
    book.save(filled)
    table = read_table("x.xlsx", filled.getvalue())
    assert len(guess_columns(table).columns) == 7
    assert table.rows == (("Үлгібаева", "Әсел", "Сынаққызы", "7Ә", "01.09.2013", "қыз", "қазақ"),)
