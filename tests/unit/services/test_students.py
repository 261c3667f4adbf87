"""The register: order, search in both alphabets, duplicates, school and settings beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.errors import NotFound, UnknownCode
from desktop_app.domain.ids import StudentId
from desktop_app.domain.school import School
from desktop_app.domain.student import SchoolClass, Sex, Student
from desktop_app.services import cases, students
from desktop_app.services.school import read_school, save_school
from desktop_app.services.settings import read_setting, write_setting
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault


def _names(vault: Vault, query: str = "", school_class: SchoolClass | None = None) -> list[str]:
    return [row.student.given_name for row in students.list_students(vault, query, school_class)]


@pytest.fixture
def register(vault: Vault, clock_now: datetime) -> dict[str, Student]:
    """Six invented pupils of four classes, added in no order."""
    return {
        given: students.add_student(vault, family, given, "", SchoolClass.parse(name) or SchoolClass(0), clock_now)
        for family, given, name in (
            ("Үлгібаев", "Қанат", "10А"),
            ("Үлгібаева", "Әсел", "7Ә"),
            ("Ёлкина", "Юлия", "7А"),
            ("Үлгібаев", "Айдар", "7Ә"),
            ("Яшмина", "Алёна", "2Б"),
            ("Дүйсен-Ұлы", "Шыңғыс", "7Ә"),
        )
    }


def test_the_register_stands_in_class_and_kazakh_order(vault: Vault, register: dict[str, Student]) -> None:
    assert _names(vault) == ["Алёна", "Юлия", "Шыңғыс", "Айдар", "Әсел", "Қанат"]
    assert _names(vault, school_class=SchoolClass(7, "Ә")) == ["Шыңғыс", "Айдар", "Әсел"]
    assert [str(found) for found in students.school_classes(vault)] == ["2Б", "7А", "7Ә", "10А"]
    assert [row.student.given_name for row in students.list_students(vault, limit=2, offset=1)] == ["Юлия", "Шыңғыс"]
    assert students.count_students(vault) == 6


@pytest.mark.parametrize(
    ("query", "found"),
    [("асе", ["Әсел"]), ("ӘСЕЛ үлгі", ["Әсел"]), ("елк", ["Юлия"]), ("канат", ["Қанат"]),
     ("7ә улги", ["Айдар", "Әсел"]),
     ("asel", ["Әсел"]), ("Shyng", ["Шыңғыс"]), ("Yuliya", ["Юлия"]), ("улы", ["Шыңғыс"]), ("дуйсен-улы", ["Шыңғыс"]),
     ("сел", []), ("_", None), ("%", None), ("' OR 1=1 --", []),
     ("alena", ["Алёна"]), ("alyona", ["Алёна"])],
)  # fmt: skip
def test_a_name_is_found_in_either_spelling(
    vault: Vault, register: dict[str, Student], query: str, found: list[str] | None
) -> None:
    assert _names(vault, query) == (_names(vault) if found is None else found)


def test_a_pupil_is_changed_and_leaves(vault: Vault, register: dict[str, Student], clock_now: datetime) -> None:
    changed = replace(
        register["Айдар"],
        family_name="  Жаңа\u00a0 тегі ",
        school_class=SchoolClass(8, "ә"),
        birth_date=date(2012, 5, 1),
        sex=Sex.MALE,
        language="kk",
    )
    tidy = students.change_student(vault, changed, clock_now)
    assert students.read_student(vault, tidy.id) == tidy
    assert (tidy.family_name, str(tidy.school_class)) == ("Жаңа тегі", "8Ә")
    assert _names(vault, "жана") == ["Айдар"]
    assert _names(vault, "8а жана") == ["Айдар"]
    assert [line.action for line in access_log.lines(vault.db, Target.STUDENT, tidy.id)] == [
        "student.added",
        "student.changed",
    ]
    students.change_student(vault, replace(tidy, left_on=date(2026, 11, 20)), clock_now)
    assert "Айдар" not in _names(vault)
    assert students.list_students(vault, "Айдар", None, clock_now) == ()
    assert [row.student.id for row in students.list_students(vault, "Айдар", None, clock_now - timedelta(days=5))] == [
        tidy.id
    ]
    assert students.count_students(vault) == 5


def test_a_row_counts_open_cases_and_the_last_contact(
    vault: Vault, register: dict[str, Student], clock_now: datetime
) -> None:
    case = cases.open_case(vault, register["Әсел"].id, "oop", clock_now)
    (row,) = students.list_students(vault, "әсел")
    assert (row.open_cases, row.last_contact) == (1, None)
    cases.close_case(vault, case.id, "", clock_now)
    (row,) = students.list_students(vault, "әсел")
    assert row.open_cases == 0


def test_likely_duplicates(vault: Vault, register: dict[str, Student]) -> None:
    assert [s.given_name for s in students.likely_duplicates(vault, "улгибаева", "АСЕЛ", SchoolClass(7, "Б"))] == [
        "Әсел"
    ]
    assert students.likely_duplicates(vault, "Үлгібаева", "Әсел", SchoolClass(8, "Ә")) == ()
    assert len(students.likely_duplicates(vault, "Үлгібаева", "Әсел")) == 1
    assert students.likely_duplicates(vault, "Үлгі", "баева Әсел") == ()


@pytest.mark.parametrize(("family", "given"), [("", ""), (" ", "\t"), ("–", "«»"), ("\x00", "\u200b")])
def test_a_pupil_has_a_name(vault: Vault, clock_now: datetime, family: str, given: str) -> None:
    with pytest.raises(students.StudentNeedsName):
        students.add_student(vault, family, given, "", SchoolClass(1), clock_now)
    assert students.count_students(vault) == 0


def test_unknown_pupils(vault: Vault, register: dict[str, Student], clock_now: datetime) -> None:
    with pytest.raises(NotFound):
        students.read_student(vault, StudentId("none"))
    with pytest.raises(NotFound):
        students.change_student(vault, replace(register["Әсел"], id=StudentId("none")), clock_now)


# ---------------------------------------------------------------- school and settings


def test_the_school_comes_back(vault: Vault, school: School, clock_now: datetime) -> None:
    assert read_school(vault) == school
    smaller = replace(school, enrolment=((7, 20), (1, 25), (15, 3)), languages=("kk", "kk"), is_demo=True)
    saved = save_school(vault, smaller, clock_now)
    assert saved == read_school(vault)
    assert (saved.enrolment, saved.languages, saved.is_demo) == (((1, 25), (7, 20)), ("kk",), False)


def test_a_region_is_one_of_the_list(vault: Vault, school: School, clock_now: datetime) -> None:
    with pytest.raises(UnknownCode):
        save_school(vault, replace(school, region="KZ-99"), clock_now)
    assert read_school(vault) == school


def test_no_school_at_first(vault: Vault) -> None:
    assert read_school(vault) is None


def test_settings(vault: Vault, clock_now: datetime) -> None:
    assert read_setting(vault, "theme", "light") == "light"
    write_setting(vault, "theme", "dark", clock_now)
    write_setting(vault, "theme", "contrast", clock_now)
    assert read_setting(vault, "theme", "light") == "contrast"
