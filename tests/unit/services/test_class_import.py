"""Importing a class list: told line by line, done as one, undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from desktop_app.domain.errors import DiskFull, NotFound
from desktop_app.domain.student import SchoolClass, Sex
from desktop_app.domain.table import ColumnMap, Field, ImportPreview, RawTable
from desktop_app.services import cases, class_import, students
from desktop_app.services.class_import import commit_import, guess_columns, preview, read_table, undo_import
from desktop_app.vault import access_log
from desktop_app.vault.session import Vault

TITLES = "Тегі;Аты;Әкесінің аты;Сынып;Туған күні;Жынысы;Оқыту тілі\n"
Previews = Callable[[str], ImportPreview]


@pytest.fixture
def previewed(vault: Vault, clock_now: datetime) -> Previews:
    """The preview of these lines below the usual titles."""

    def read(lines: str) -> ImportPreview:
        table = read_table("x.csv", (TITLES + lines).encode())
        return preview(vault, table, guess_columns(table), clock_now)

    return read


def _problems(found: ImportPreview) -> list[str]:
    return [row.problem_code for row in found.rows]


def test_a_good_list_is_read_whole(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    found = previewed("Үлгібаева;Әсел;Сынаққызы;7 «Ә» сынып;01.09.2013;қыз;қазақша\nЁлкин;Қанат;-;10;;ұл;орыс\n")
    assert (found.ready, found.duplicates, found.problems) == (2, 0, 0)
    assert students.count_students(vault) == 0  # a preview writes nothing
    done = commit_import(vault, found, clock_now)
    assert done.added == 2
    first, second = (row.student for row in students.list_students(vault))
    assert found.rows[0].student == first
    assert (first.patronymic, first.birth_date, first.sex, first.language) == (
        "Сынаққызы",
        date(2013, 9, 1),
        Sex.FEMALE,
        "kk",
    )
    assert (second.patronymic, second.school_class, second.sex) == ("", SchoolClass(10, ""), Sex.MALE)


def test_every_row_tells_its_own_problem(previewed: Previews) -> None:
    found = previewed(
        "Үлгі;;;7А;;;\n"
        "Үлгі;Х@ссан;;7А;;;\n"
        "Үлгі;?сел;;7А;;;\n"
        "Үлгі;Әсел;;;;;\n"
        "Үлгі;Әсел;;13А;;;\n"
        "Үлгі;Әсел;;7А;31.02.2013;;\n"
        ";;;;;;\n"
        "Үлгі;Әсел;;7А;;?;марсша\n"
        "Үлгі;Айна;;7А;2013 ж.;;\n"  # only the year: no day, no mistake
    )
    assert _problems(found) == [
        "import.no_name",
        "import.strange_name",
        "import.lost_letters",
        "import.no_class",
        "import.strange_class",
        "import.birth_date",
        "",
        "",
    ]
    assert [row.line for row in found.rows] == [2, 3, 4, 5, 6, 7, 9, 10]
    assert (found.ready, found.problems) == (2, 6)
    assert found.rows[1].shown[:2] == ("Үлгі", "Х@ссан")


def test_a_formula_is_never_a_pupil(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    found = previewed('=cmd|\' /C calc\'!A0;Әсел;;7А;;;\n"=HYPERLINK(""x"")";Әсел;;7А;;;\n+Үлгі;-Әсел;;7А;;;\n')
    assert _problems(found) == ["import.strange_name", "import.strange_name", ""]
    commit_import(vault, found, clock_now)
    (row,) = students.list_students(vault)
    assert row.student.full_name() == "Үлгі Әсел"


def test_wrong_columns_give_problems_and_no_pupils(vault: Vault, clock_now: datetime) -> None:
    table = read_table("x.csv", "Тауар;Бағасы;Саны\nНан;120;3\n".encode())
    assert not guess_columns(table).has_name()
    assert table.rows == (("Тауар", "Бағасы", "Саны"), ("Нан", "120", "3"))
    assert preview(vault, table, ColumnMap({}), clock_now).rows == ()
    wrong = ColumnMap({Field.FAMILY_NAME: 0, Field.GIVEN_NAME: 1, Field.SCHOOL_CLASS: 2})
    found = preview(vault, table, wrong, clock_now)
    assert _problems(found) == ["import.strange_class", "import.strange_name"]
    beyond = ColumnMap({Field.FULL_NAME: 0, Field.SCHOOL_CLASS: 99})
    assert _problems(preview(vault, table, beyond, clock_now)) == ["import.no_name"] * 2


def test_names_in_one_column_and_class_in_two(vault: Vault, clock_now: datetime) -> None:
    text = "Ф.И.О.;Параллель;Литера\nҮлгібаева Әсел Серік қызы;7;ә\nЁлкин Қанат;10;\nБір;5;А\n"
    table = read_table("x.csv", text.encode())
    found = preview(vault, table, guess_columns(table), clock_now)
    first, second, third = found.rows
    assert first.student is not None
    assert second.student is not None
    assert (first.student.patronymic, str(first.student.school_class)) == ("Серік қызы", "7Ә")
    assert (second.student.given_name, str(second.student.school_class)) == ("Қанат", "10")
    assert third.problem_code == "import.no_name"


def test_duplicates_in_the_file_and_in_the_register(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    students.add_student(vault, "Үлгібаева", "Әсел", "Сынаққызы", SchoolClass(7, "Ә"), clock_now)
    found = previewed(
        "үлгібаева;әсел;;7ә;;;\n"  # in the register, the patronymic left out
        "Улгибаева;Асел;;7Ә;;;\n"  # the same, typed without Kazakh letters
        "Үлгібаева;Әсел;Басқақызы;7Ә;;;\n"  # another patronymic: another child
        "Үлгібаева;Әсел;;8А;;;\n"  # another class: another child
        "Ёлкин;Қанат;;5А;01.09.2015;;\n"
        "Елкин;Қанат;;5А;01.09.2015;;\n"  # twice in the file
        "Елкин;Қанат;;5А;02.09.2015;;\n"  # another birthday: another child
        "Елкин;Қанат;;5Б;02.09.2015;;\n"  # one birthday in two classes: one child
    )
    assert [row.is_duplicate for row in found.rows] == [True, True, False, False, False, True, False, True]
    assert (found.ready, found.duplicates, found.problems) == (4, 4, 0)
    assert commit_import(vault, found, clock_now).added == 4


def test_a_latin_letter_makes_no_second_class(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(7, "А"), clock_now)
    found = previewed("Үлгі;Бір;;7A;;;\nҮлгі;Екі;;7a;;;\nҮлгі;Үш;;8B;;;\nҮлгі;Төрт;;8В;;;\n")  # A and B are Latin
    assert [row.is_duplicate for row in found.rows] == [True, False, False, False]
    commit_import(vault, found, clock_now)
    assert [str(name) for name in students.school_classes(vault)] == ["7А", "8B"]
    for query in ("8b", "8в", "8v"):
        assert {row.student.given_name for row in students.list_students(vault, query)} == {"Үш", "Төрт"}


def test_pressing_import_twice_adds_once(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    found = previewed("Үлгі;Бір;;7А;;;\nҮлгі;Екі;;7А;;;\n")
    assert [commit_import(vault, found, clock_now).added for _ in range(3)] == [2, 0, 0]
    assert students.count_students(vault) == 2


def test_an_import_is_undone_but_for_pupils_with_a_case(vault: Vault, previewed: Previews, clock_now: datetime) -> None:
    before = students.add_student(vault, "Үлгі", "Бұрынғы", "", SchoolClass(7, "А"), clock_now)
    done = commit_import(vault, previewed("Үлгі;Бір;;7А;;;\nҮлгі;Екі;;7А;;;\nҮлгі;Үш;;7А;;;\n"), clock_now)
    with_case = students.list_students(vault, "екі")[0].student
    cases.open_case(vault, with_case.id, "oop", clock_now)
    assert undo_import(vault, done.batch_id, clock_now) == 2
    assert {row.student.id for row in students.list_students(vault)} == {before.id, with_case.id}
    assert undo_import(vault, done.batch_id, clock_now) == 0
    with pytest.raises(NotFound):
        undo_import(vault, "none", clock_now)


def test_a_full_disk_leaves_nothing_half_done(
    vault: Vault, previewed: Previews, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull

    found = previewed("Үлгі;Бір;;7А;;;\nҮлгі;Екі;;7А;;;\n")
    with monkeypatch.context() as patch:
        patch.setattr(access_log, "record", refuse)
        with pytest.raises(DiskFull):
            commit_import(vault, found, clock_now)
    assert students.count_students(vault) == 0
    assert commit_import(vault, found, clock_now).added == 2


def test_ten_thousand_pupils(vault: Vault, clock_now: datetime) -> None:
    letters = "абвгдежзиклмнопрстуф"
    rows = tuple(
        (f"Үлгі{letters[n % 20]}{letters[n // 20 % 20]}", f"Сынақ{letters[n // 400 % 20]}{letters[n // 8000]}", "7Ә")
        for n in range(10_000)
    )
    table = RawTable("x", ("Тегі", "Аты", "Сынып"), rows)
    found = preview(vault, table, guess_columns(table), clock_now)
    assert (found.ready, found.duplicates, found.problems) == (10_000, 0, 0)
    done = commit_import(vault, found, clock_now)
    assert (done.added, students.count_students(vault)) == (10_000, 10_000)
    assert preview(vault, table, guess_columns(table), clock_now).duplicates == 10_000
    assert len(students.list_students(vault, "улгиаб сынакба", limit=200)) == 1
    assert undo_import(vault, done.batch_id, clock_now) == 10_000


def test_what_the_columns_do_not_hold_is_not_guessed(previewed: Previews, vault: Vault, clock_now: datetime) -> None:
    (row,) = previewed("Үлгі;Әсел;;7А;;;\n").rows
    assert row.student is not None
    assert (row.student.birth_date, row.student.sex, row.student.language) == (None, Sex.UNKNOWN, "")
    assert class_import.read_row((), ColumnMap({}), date(2026, 11, 23)) == (None, "import.no_name")
