"""The table of pupils and of the batches they were imported in. Knows nothing of files and of what a case says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.alphabet import as_cyrillic, as_latin, name_skeleton, sort_key, words
from desktop_app.domain.ids import StudentId
from desktop_app.domain.student import SchoolClass, Sex, Student, StudentRow
from desktop_app.vault.columns import day_of, day_text, moment_text

MOST_WORDS = 12  # of a query; a pasted page would be more than SQLite lets a condition hold

COLUMNS = (
    "s.id, s.family_name, s.given_name, s.patronymic, s.grade, s.letter, s.birth_date, s.sex, s.language, s.left_on"
)
_INSERT = (
    "INSERT INTO student (family_name, given_name, patronymic, grade, letter, letter_key, birth_date, sex, language,"
    " left_on, name_words, folded_name, sort_key, changed_at, id, batch_id, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE = (
    "UPDATE student SET family_name = ?, given_name = ?, patronymic = ?, grade = ?, letter = ?, letter_key = ?,"
    " birth_date = ?, sex = ?, language = ?, left_on = ?, name_words = ?, folded_name = ?, sort_key = ?,"
    " changed_at = ? WHERE id = ?"
)
_ROWS = (  # constants only
    f"SELECT {COLUMNS},"  # noqa: S608
    " (SELECT count(*) FROM casefile c WHERE c.student_id = s.id AND c.closed_on IS NULL) AS open_cases,"
    " (SELECT max(n.occurred_on) FROM casefile c JOIN note n ON n.case_id = c.id WHERE c.student_id = s.id"
    "  AND n.signed_at IS NOT NULL AND n.form <> 'observation') AS last_contact FROM student s"
)


def folded_name(family: str, given: str) -> str:
    """What two spellings of one name share: folded family and given name, words only."""
    return " ".join((*words(family), "/", *words(given)))


def name_words(student: Student) -> str:
    """The words that find a pupil: folded, in a rough Latin spelling, and the class; a space before each."""
    folded = words(f"{student.full_name()} {student.school_class}")
    rough = (name_skeleton(word) for word in words(student.full_name()))
    cyrillic = as_cyrillic(str(student.school_class))
    class_words = (*words(cyrillic), as_latin(cyrillic), name_skeleton(cyrillic))
    return " " + " ".join(dict.fromkeys((*folded, *rough, *class_words)))


def student_of(row: Row) -> Student:
    return Student(
        id=StudentId(row["id"]),
        family_name=row["family_name"],
        given_name=row["given_name"],
        patronymic=row["patronymic"],
        school_class=SchoolClass(row["grade"], row["letter"]),
        birth_date=day_of(row["birth_date"]),
        sex=Sex(row["sex"]),
        language=row["language"],
        left_on=day_of(row["left_on"]),
    )


def _values(student: Student, now: datetime) -> tuple[Any, ...]:
    return (
        student.family_name,
        student.given_name,
        student.patronymic,
        student.school_class.grade,
        student.school_class.letter,
        sort_key(student.school_class.letter),
        day_text(student.birth_date),
        student.sex.value,
        student.language,
        day_text(student.left_on),
        name_words(student),
        folded_name(student.family_name, student.given_name),
        sort_key(student.full_name()),
        moment_text(now),
        student.id,
    )


def insert(db: Database, students: Iterable[Student], now: datetime, batch_id: str | None = None) -> None:
    db.many(_INSERT, ((*_values(student, now), batch_id, moment_text(now)) for student in students))


def update(db: Database, student: Student, now: datetime) -> bool:
    """False when there is no such pupil."""
    return db.execute(_UPDATE, _values(student, now)) == 1


def read(db: Database, student_id: StudentId) -> Student | None:
    row = db.row(f"SELECT {COLUMNS} FROM student s WHERE s.id = ?", (student_id,))  # noqa: S608
    return None if row is None else student_of(row)


def match_clause(query_words: Sequence[str]) -> tuple[str, list[str]]:
    """The condition that every word begins a word of the pupil's name or class; Latin letters by rough spelling."""
    conditions: list[str] = []
    values: list[str] = []
    for word in query_words[:MOST_WORDS]:
        rough = name_skeleton(word) or word
        conditions.append("(instr(s.name_words, ?) > 0 OR instr(s.name_words, ?) > 0)")
        values += [f" {word}", f" {rough}" if word.isascii() else f" {word}"]
    return " AND ".join(conditions) or "1", values


def list_rows(
    db: Database,
    query_words: Sequence[str],
    school_class: SchoolClass | None,
    today: date | None,
    limit: int | None,
    offset: int,
) -> tuple[StudentRow, ...]:
    """The register in class order, without those who left by `today`."""
    condition, values = match_clause(query_words)
    where = [condition, "(s.left_on IS NULL OR s.left_on > ?)"]
    parameters: list[Any] = [*values, day_text(today) or "9999"]
    if school_class is not None:
        where.append("s.grade = ? AND s.letter = ?")
        parameters += [school_class.grade, school_class.letter]
    sql = f"{_ROWS} WHERE {' AND '.join(where)} ORDER BY s.grade, s.letter_key, s.sort_key, s.id LIMIT ? OFFSET ?"
    rows = db.rows(sql, (*parameters, -1 if limit is None else limit, offset))
    return tuple(StudentRow(student_of(row), row["open_cases"], day_of(row["last_contact"])) for row in rows)


def find(db: Database, query_words: Sequence[str], limit: int) -> tuple[Student, ...]:
    """The first pupils of the register whom the words name; those who left are not among them."""
    condition, values = match_clause(query_words)
    rows = db.rows(
        f"SELECT {COLUMNS} FROM student s WHERE {condition} AND s.left_on IS NULL"  # noqa: S608
        " ORDER BY s.grade, s.letter_key, s.sort_key, s.id LIMIT ?",
        (*values, limit),
    )
    return tuple(student_of(row) for row in rows)


def school_classes(db: Database) -> tuple[SchoolClass, ...]:
    rows = db.rows(
        "SELECT DISTINCT grade, letter, letter_key FROM student WHERE left_on IS NULL ORDER BY grade, letter_key"
    )
    return tuple(SchoolClass(row["grade"], row["letter"]) for row in rows)


def count(db: Database) -> int:
    return int(db.value("SELECT count(*) FROM student WHERE left_on IS NULL"))


def namesakes(db: Database, family: str, given: str) -> tuple[Student, ...]:
    """The pupils whose family and given name fold to the same words."""
    rows = db.rows(
        f"SELECT {COLUMNS} FROM student s WHERE s.folded_name = ? ORDER BY s.grade, s.letter_key, s.id",  # noqa: S608
        (folded_name(family, given),),
    )
    return tuple(student_of(row) for row in rows)


def everyone(db: Database) -> tuple[Student, ...]:
    """All pupils that are or were in the register."""
    return tuple(student_of(row) for row in db.rows(f"SELECT {COLUMNS} FROM student s"))  # noqa: S608


# ---------------------------------------------------------------- batches of an import


def insert_batch(db: Database, batch_id: str, added: int, now: datetime) -> None:
    db.execute(
        "INSERT INTO import_batch (id, imported_at, added) VALUES (?, ?, ?)", (batch_id, moment_text(now), added)
    )


def has_batch(db: Database, batch_id: str) -> bool:
    return db.row("SELECT 1 FROM import_batch WHERE id = ?", (batch_id,)) is not None


def undo_batch(db: Database, batch_id: str, now: datetime) -> int:
    """Takes back the batch's pupils who have no case; how many."""
    db.execute("UPDATE import_batch SET undone_at = coalesce(undone_at, ?) WHERE id = ?", (moment_text(now), batch_id))
    return db.execute(
        "DELETE FROM student WHERE batch_id = ?"
        " AND NOT EXISTS (SELECT 1 FROM casefile c WHERE c.student_id = student.id)",
        (batch_id,),
    )
