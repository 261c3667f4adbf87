"""The register, for any names at all: refused kindly, or stored as shown and found by its own words."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.alphabet import nfc, sort_key, words
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, students
from desktop_app.services.search import search
from desktop_app.services.students import StudentNeedsName
from desktop_app.services.today import today
from desktop_app.vault.session import Vault

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
NAME = st.text(st.characters(codec=None), max_size=100) | st.sampled_from(
    ["Әсел", "О'Нил", "Ұлан-Ғайша", "Smith", "\x00", ""]
)
CLASS = st.builds(SchoolClass, st.integers(0, 11), st.sampled_from(["", "А", "Ә", "ж", "B"]))
STEP = st.text(st.characters(codec=None), max_size=300)


@settings(max_examples=100)
@given(family=NAME, given_name=NAME, patronymic=NAME, school_class=CLASS)
def test_any_name(vault: Vault, family: str, given_name: str, patronymic: str, school_class: SchoolClass) -> None:
    before = students.count_students(vault)
    try:
        student = students.add_student(vault, family, given_name, patronymic, school_class, NOW)
    except StudentNeedsName:
        assert students.count_students(vault) == before
        return
    assert students.read_student(vault, student.id) == student
    assert not {unicodedata.category(char) for char in student.full_name()} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not student.family_name.startswith(("=", "+", "-", "@"))
    own = " ".join(words(student.full_name())[:4])
    found = students.list_students(vault, f"{own} {student.school_class}")
    assert student.id in {row.student.id for row in found}
    assert student in students.likely_duplicates(vault, family, given_name, student.school_class)
    assert students.change_student(vault, student, NOW) == student
    in_order = [row.student for row in students.list_students(vault, school_class=student.school_class)]
    assert in_order == sorted(in_order, key=lambda one: (sort_key(one.full_name()), one.id))


@settings(max_examples=40)
@given(text=STEP, reason=STEP, day=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_any_step_and_any_reason(vault: Vault, text: str, reason: str, day: date | None) -> None:
    pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(7, "Ә"), NOW)
    case = cases.open_case(vault, pupil.id, "oop", NOW)
    stepped = cases.set_next_step(vault, case.id, text, day, NOW)
    assert (stepped.next_step, stepped.next_step_on) == (nfc(text).strip(), day)
    assert case.id in {item.target for item in today(vault, NOW).items}
    search(vault, text)
    assert cases.list_cases(vault, NOW, query=text) is not None
    closed = cases.close_case(vault, case.id, reason, NOW)
    assert closed == cases.read_card(vault, case.id, NOW).case
    assert closed.close_reason == nfc(reason).strip()
