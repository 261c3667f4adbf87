"""The register: list, add and change pupils, notice likely duplicates. Knows nothing of files and of notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop_app.domain.alphabet import nfc, words
from desktop_app.domain.cells import MAX_NAME, neutral
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import NotFound, RuleRefused
from desktop_app.domain.ids import StudentId, new_id
from desktop_app.domain.student import GRADES, SchoolClass, Sex, Student, StudentRow
from desktop_app.vault import access_log
from desktop_app.vault import students as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


class StudentNeedsName(RuleRefused):
    code = "record.needs_name"


def list_students(
    vault: Vault,
    query: str = "",
    school_class: SchoolClass | None = None,
    now: datetime | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[StudentRow, ...]:
    """The pupils in class order; every word of `query` begins a word of the name or class, in either alphabet.

    Those who have left by `now` (at all, without it) are not shown.
    """
    today = None if now is None else school_day(now)
    return table.list_rows(vault.db, words(query), school_class, today, limit, offset)


def read_student(vault: Vault, student_id: StudentId) -> Student:
    """NotFound when there is no such pupil."""
    found = table.read(vault.db, student_id)
    if found is None:
        raise NotFound
    return found


def add_student(
    vault: Vault,
    family_name: str,
    given_name: str,
    patronymic: str,
    school_class: SchoolClass,
    now: datetime,
    *,
    birth_date: date | None = None,
    sex: Sex = Sex.UNKNOWN,
    language: str = "",
) -> Student:
    """The new pupil; StudentNeedsName without any name. Namesakes are allowed: see `likely_duplicates`."""
    student = _tidy(
        Student(StudentId(new_id()), family_name, given_name, patronymic, school_class, birth_date, sex, language)
    )
    with vault.transaction() as db:
        table.insert(db, (student,), now)
        access_log.record(db, Action.STUDENT_ADDED, Target.STUDENT, student.id, now)
    return student


def change_student(vault: Vault, student: Student, now: datetime) -> Student:
    """The pupil with every field of `student`; NotFound when there is none with its id."""
    tidy = _tidy(student)
    with vault.transaction() as db:
        if not table.update(db, tidy, now):
            raise NotFound
        access_log.record(db, Action.STUDENT_CHANGED, Target.STUDENT, tidy.id, now)
    return tidy


def school_classes(vault: Vault) -> tuple[SchoolClass, ...]:
    """The classes that have pupils, by grade and then by the Kazakh alphabet."""
    return table.school_classes(vault.db)


def count_students(vault: Vault) -> int:
    """Pupils who have not left."""
    return table.count(vault.db)


def likely_duplicates(
    vault: Vault, family: str, given: str, school_class: SchoolClass | None = None
) -> tuple[Student, ...]:
    """Pupils of the same name, spelled alike or nearly (қ/к, ё/е), in the same grade; in any without a class."""
    return tuple(
        student
        for student in table.namesakes(vault.db, _one_line(family), _one_line(given))
        if school_class is None or student.school_class.grade == school_class.grade
    )


def _tidy(student: Student) -> Student:
    """Visible signs and single spaces, an upper-case letter; a name at all and a grade that exists."""
    tidy = replace(
        student,
        family_name=_one_line(student.family_name),
        given_name=_one_line(student.given_name),
        patronymic=_one_line(student.patronymic),
        school_class=SchoolClass(student.school_class.grade, nfc(student.school_class.letter).strip().upper()),
    )
    if not words(tidy.family_name + tidy.given_name) or tidy.school_class.grade not in GRADES:
        raise StudentNeedsName
    return tidy


def _one_line(text: str) -> str:
    return neutral(text)[:MAX_NAME].rstrip()
