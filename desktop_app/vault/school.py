"""The table of the one school and its pupils by grade. Knows nothing of the pupils' names."""

from __future__ import annotations

from datetime import datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.school import School, Settlement
from desktop_app.vault.columns import moment_text


def save(db: Database, school: School, now: datetime) -> None:
    db.execute(
        "INSERT INTO school (only_row, name, region, settlement, languages, shifts, psychologist, is_demo, saved_at)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (only_row) DO UPDATE SET name = excluded.name, region = excluded.region,"
        " settlement = excluded.settlement, languages = excluded.languages, shifts = excluded.shifts,"
        " psychologist = excluded.psychologist, is_demo = excluded.is_demo, saved_at = excluded.saved_at",
        (
            school.name,
            school.region,
            school.settlement.value,
            " ".join(school.languages),
            school.shifts,
            school.psychologist,
            int(school.is_demo),
            moment_text(now),
        ),
    )
    db.execute("DELETE FROM school_enrolment")
    db.many("INSERT INTO school_enrolment (grade, pupils) VALUES (?, ?)", school.enrolment)


def read(db: Database) -> School | None:
    row = db.row("SELECT name, region, settlement, languages, shifts, psychologist, is_demo FROM school")
    if row is None:
        return None
    enrolment = tuple(
        (int(grade["grade"]), int(grade["pupils"]))
        for grade in db.rows("SELECT grade, pupils FROM school_enrolment ORDER BY grade")
    )
    return School(
        name=row["name"],
        region=row["region"],
        settlement=Settlement(row["settlement"]),
        languages=tuple(row["languages"].split()),
        shifts=row["shifts"],
        enrolment=enrolment,
        psychologist=row["psychologist"],
        is_demo=bool(row["is_demo"]),
    )
