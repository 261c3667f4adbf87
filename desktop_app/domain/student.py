"""A pupil as the register knows them. Knows nothing of cases or notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.ids import StudentId

GRADES = range(12)
_CLASS = re.compile(r"^\s*(1[01]|[0-9])\s*[-–\"«„“ ]*\s*([^\W\d_])?\s*[\"»”]*\s*$")


class Sex(StrEnum):
    FEMALE = "f"
    MALE = "m"
    UNKNOWN = ""


@dataclass(frozen=True, order=True, slots=True)
class SchoolClass:
    """Grade 0 (preschool) to 11 and a letter, Kazakh letters included: `7Ә`."""

    grade: int
    letter: str = ""

    def __str__(self) -> str:
        return f"{self.grade}{self.letter}"

    @classmethod
    def parse(cls, text: str) -> SchoolClass | None:
        """`7Ә`, `7 "Ә"`, `7-ә` → SchoolClass(7, 'Ә'); None when it is no class."""
        found = _CLASS.match(text)
        if found is None:
            return None
        return cls(int(found[1]), (found[2] or "").upper())


@dataclass(frozen=True, slots=True)
class Student:
    id: StudentId
    family_name: str
    given_name: str
    patronymic: str
    school_class: SchoolClass
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    language: str = ""
    left_on: date | None = None

    def full_name(self) -> str:
        return " ".join(part for part in (self.family_name, self.given_name, self.patronymic) if part)


@dataclass(frozen=True, slots=True)
class StudentRow:
    """One line of the register's list."""

    student: Student
    open_cases: int
    last_contact: date | None
