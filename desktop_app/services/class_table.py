"""A class list's file read as a table of text: XLSX or CSV in any usual encoding. Knows nothing of pupils."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from desktop_app.domain.cells import MAX_CELL, neutral, parse_class
from desktop_app.domain.errors import FileUnreadable
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.table import Field, RawTable, are_titles, field_of_title, find_header

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_TAGS = 2_000_000  # of a workbook's XML: 20,000 rows of 12 cells; a parser makes a hundred bytes of each
MAX_ROWS = 20_000
MAX_COLUMNS = 60
MAX_SHEETS = 200
CLASS_TITLE = "Сынып"

Cells = tuple[tuple[str, ...], ...]


class FileTooLarge(FileUnreadable):
    """Details: `most_mib`, `most_rows`."""

    code = "import.too_large"


class FileEmpty(FileUnreadable):
    code = "import.empty"


class OldWorkbook(FileUnreadable):
    """The binary .xls of before 2007, which no safe library reads."""

    code = "import.old_workbook"


class WorkbookLocked(FileUnreadable):
    """An encrypted workbook: Office wraps it into the same container as an old one."""

    code = "import.locked_workbook"


def read_table(name: str, data: bytes) -> RawTable:
    """The table in these bytes, by what they are and not by what the file is called.

    FileUnreadable, FileTooLarge, FileEmpty, OldWorkbook, WorkbookLocked; all-or-nothing.
    """
    if len(data) > MAX_BYTES:
        raise _too_large()
    if not data.strip(b"\x00 \r\n\t"):
        raise FileEmpty
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise WorkbookLocked if "EncryptedPackage".encode("utf-16-le") in data else OldWorkbook
    parts = _workbook_parts(data) if data.startswith(b"PK") else _split(_text_cells(data))
    return parts.table(name)


def _too_large() -> FileTooLarge:
    return FileTooLarge(most_mib=MAX_BYTES // (1024 * 1024), most_rows=MAX_ROWS)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Titles and the lines below them; no titles where no line names a field, so that no pupil passes for one."""

    titles: tuple[str, ...]
    rows: Cells
    first_line: int

    def table(self, name: str) -> RawTable:
        used = (place for row in (self.titles, *self.rows) for place, cell in enumerate(row, 1) if cell)
        width = max(used, default=0)
        titles, *rows = (tuple((row + ("",) * width)[:width]) for row in (self.titles, *self.rows))
        return RawTable(name, titles, tuple(rows), self.first_line)


def _split(cells: Cells) -> _Parts:
    """By the line of titles, known or at least unlike what stands below it."""
    header = find_header(cells)
    if header is not None:
        return _Parts(cells[header], cells[header + 1 :], header + 2)
    first = next((place for place, row in enumerate(cells) if any(row)), None)
    if first is None:
        raise FileEmpty
    if are_titles(cells[first], cells[first + 1 :]):
        return _Parts(cells[first], cells[first + 1 :], first + 2)
    return _Parts((), cells[first:], first + 1)


# ---------------------------------------------------------------- workbooks


def _workbook_parts(data: bytes) -> _Parts:
    """The first sheet, or all where each is named after a class; a class that only the sheet names becomes a column."""
    used = [(title, _split(rows)) for title, rows in _sheets(data) if rows]
    if not used:
        raise FileEmpty
    classes = [parse_class(title) for title, _ in used]
    if not all(classes):
        return used[0][1]
    sheets = [(str(found), parts) for found, (_, parts) in zip(classes, used, strict=True)]
    titles = sheets[0][1].titles
    if any(field_of_title(title) in {Field.SCHOOL_CLASS, Field.GRADE} for title in titles):
        return _Parts(titles, tuple(row for _, parts in sheets for row in parts.rows), sheets[0][1].first_line)
    rows = tuple((name, *row) if any(row) else () for name, parts in sheets for row in parts.rows)
    return _Parts((CLASS_TITLE, *titles), rows, sheets[0][1].first_line)


def _sheets(data: bytes) -> list[tuple[str, Cells]]:
    """The text of every sheet. `data_only`: a formula counts as the value Excel last computed, never as a formula."""
    from openpyxl import load_workbook  # deferred: not needed to start the program

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _require_readable(archive)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            left = MAX_ROWS + 1
            sheets: list[tuple[str, Cells]] = []
            for sheet in book.worksheets[:MAX_SHEETS]:
                rows = _capped(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), left)
                left -= len(rows)
                sheets.append((sheet.title, rows))
            return sheets
        finally:
            book.close()
    except FileTooLarge:
        raise
    except Exception as error:  # openpyxl raises whatever a broken archive or XML makes it raise
        raise FileUnreadable from error


def _require_readable(archive: zipfile.ZipFile) -> None:
    """FileTooLarge for a workbook that would take minutes and all memory: unpacked, or by its number of tags."""
    if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
        raise _too_large()
    tags = 0
    for entry in archive.infolist():
        with suppress(zipfile.BadZipFile), archive.open(entry) as part:  # a broken picture is no reason to refuse
            while piece := part.read(1024 * 1024):
                tags += piece.count(b"<")
                if tags > MAX_TAGS:
                    raise _too_large()


def _capped(rows: Iterable[Iterable[object]], left: int) -> Cells:
    """The rows as text; FileTooLarge beyond `left`. A sheet formatted to its end has many empty ones."""
    found: list[tuple[str, ...]] = []
    for row in rows:
        found.append(tuple(_cell_text(cell) for cell in row))
        if len(found) > left:
            while found and not any(found[-1]):
                found.pop()
            if len(found) > left:
                raise _too_large()
            break
    while found and not any(found[-1]):
        found.pop()
    return tuple(found)


def _cell_text(cell: object) -> str:
    """A cell as a person reads it, neutralised."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return neutral(str(cell)[: MAX_CELL * 4])


# ---------------------------------------------------------------- text files

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _text_cells(data: bytes) -> Cells:
    text = _decode(data)
    dialect = _delimiter(text)
    try:
        reader: Iterator[list[str]] = csv.reader(io.StringIO(text, newline=""), delimiter=dialect)
        rows = [tuple(neutral(cell) for cell in row[:MAX_COLUMNS]) for row in islice(reader, MAX_ROWS + 2)]
    except csv.Error as error:
        raise FileUnreadable from error
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MAX_ROWS + 1:
        raise _too_large()
    return tuple(rows)


def _decode(data: bytes) -> str:
    """UTF-8 and UTF-16 by their marks, UTF-8 by its grammar, else Windows-1251 with the Kazakh letters of KZ-1048.

    KZ-1048 (STRK1048-2002) is Windows-1251 with Kazakh letters in the places of Serbian and Belarusian ones.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strictly(data, "kz1048")
    control = sum(char < " " and char not in "\r\n\t\x1a" for char in text)
    if control:
        raise FileUnreadable
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileUnreadable from error


def _delimiter(text: str) -> str:
    """The separator that the first lines agree on best; a comma inside names is rarer than any separator."""
    lines = [line for line in islice(text.splitlines(), 50) if line.strip()]
    if not lines:
        raise FileEmpty
    counts = {sign: sorted(line.count(sign) for line in lines) for sign in "\t;,|"}
    return max(counts, key=lambda sign: (counts[sign][len(lines) // 2], counts[sign][-1]))


# ---------------------------------------------------------------- template

_TEMPLATES = {
    "kk": ("Тегі", "Аты", "Әкесінің аты", "Сынып", "Туған күні", "Жынысы", "Оқыту тілі"),
    "ru": ("Фамилия", "Имя", "Отчество", "Класс", "Дата рождения", "Пол", "Язык обучения"),
    "en": ("Family name", "Given name", "Patronymic", "Class", "Date of birth", "Sex", "Language"),
}


def template_xlsx(language: str) -> bytes:
    """An empty class list whose titles are understood when it comes back; Russian for an unknown language."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(SchoolClass(7, "А")) if language == "ru" else "1")
    sheet.freeze_panes = "A2"
    for letter in "ABCDEFG":
        sheet.column_dimensions[letter].width = 22
    sheet.append(list(_TEMPLATES.get(language, _TEMPLATES["ru"])))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
