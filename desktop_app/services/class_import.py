"""Importing a class list: what it would do, doing it as one, undoing it. Knows nothing of dialogs and cell formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from desktop_app.domain.alphabet import as_cyrillic
from desktop_app.domain.cells import (
    has_lost_letters,
    is_name,
    is_year,
    parse_birth_date,
    parse_class,
    parse_language,
    parse_sex,
)
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import NotFound
from desktop_app.domain.ids import StudentId, new_id
from desktop_app.domain.student import GRADES, SchoolClass, Student
from desktop_app.domain.table import (
    ColumnMap,
    Field,
    ImportDone,
    ImportPreview,
    ImportRow,
    RawTable,
    guess_columns,
)
from desktop_app.services.class_table import read_table, template_xlsx
from desktop_app.vault import access_log
from desktop_app.vault import students as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

__all__ = [
    "commit_import",
    "guess_columns",
    "preview",
    "read_table",
    "template_xlsx",
    "undo_import",
]


def preview(vault: Vault, table_read: RawTable, columns: ColumnMap, now: datetime) -> ImportPreview:
    """What an import would do, line by line; writes nothing. Empty lines are left out."""
    today = school_day(now)
    known = _Known(table.everyone(vault.db))
    rows: list[ImportRow] = []
    for place, cells in enumerate(table_read.rows):
        if not any(_cell(cells, columns, name) for name in columns.columns):
            continue
        student, problem = read_row(cells, columns, today)
        if student is not None:
            student = replace(student, school_class=known.class_like(student.school_class))
        is_duplicate = student is not None and known.has(student)
        if student is not None and not is_duplicate:
            known.add(student)
        rows.append(ImportRow(table_read.first_line + place, student, problem, is_duplicate, cells))
    count = Counter("problem" if row.problem_code else "duplicate" if row.is_duplicate else "ready" for row in rows)
    return ImportPreview(tuple(rows), count["ready"], count["duplicate"], count["problem"])


def commit_import(vault: Vault, previewed: ImportPreview, now: datetime) -> ImportDone:
    """Adds the pupils that are ready, all or none; pupils who came into the register meanwhile are not added twice."""
    batch_id = new_id()
    with vault.transaction() as db:
        known = _Known(table.everyone(db))
        ready = [row.student for row in previewed.rows if row.student is not None and row.is_ready()]
        added = [student for student in ready if not known.has(student)]
        table.insert_batch(db, batch_id, len(added), now)
        table.insert(db, added, now, batch_id)
        access_log.record(db, Action.CLASS_IMPORTED, Target.BATCH, batch_id, now)
    return ImportDone(batch_id, len(added))


def undo_import(vault: Vault, batch_id: str, now: datetime) -> int:
    """Takes the imported pupils out again, except those who have a case by now; how many. NotFound."""
    with vault.transaction() as db:
        if not table.has_batch(db, batch_id):
            raise NotFound
        removed = table.undo_batch(db, batch_id, now)
        access_log.record(db, Action.IMPORT_UNDONE, Target.BATCH, batch_id, now)
    return removed


class _Known:
    """Who is in the register or further up in the file, by folded name."""

    def __init__(self, students: Iterable[Student]) -> None:
        self._by_name: dict[str, list[Student]] = {}
        self._classes: dict[str, SchoolClass] = {}
        for student in students:
            self.add(student)

    def class_like(self, school_class: SchoolClass) -> SchoolClass:
        """The class as it was first written: 7A with a Latin letter is no second class beside 7А."""
        return self._classes.setdefault(as_cyrillic(str(school_class)), school_class)

    def add(self, student: Student) -> None:
        self.class_like(student.school_class)
        self._by_name.setdefault(table.folded_name(student.family_name, student.given_name), []).append(student)

    def has(self, student: Student) -> bool:
        namesakes = self._by_name.get(table.folded_name(student.family_name, student.given_name), ())
        return any(_is_same(student, other) for other in namesakes)


def _is_same(student: Student, other: Student) -> bool:
    """One name and one class, or one name and one birthday; patronymics and birthdays must not contradict."""
    births = (student.birth_date, other.birth_date)
    patronymics = (table.folded_name(student.patronymic, ""), table.folded_name(other.patronymic, ""))
    if any(one and two and one != two for one, two in (births, patronymics) if one != "/" and two != "/"):
        return False
    return student.school_class == other.school_class or (births[0] is not None and births[0] == births[1])


# ---------------------------------------------------------------- one row


def read_row(cells: tuple[str, ...], columns: ColumnMap, today: date) -> tuple[Student | None, str]:
    """The pupil in this row, or the wording key of what is wrong with it."""
    family, given, patronymic = _names(cells, columns)
    if not family or not given:
        return None, "import.no_name"
    if any(map(has_lost_letters, (family, given, patronymic))):
        return None, "import.lost_letters"
    if not all(is_name(part) for part in (family, given, patronymic) if part):
        return None, "import.strange_name"
    school_class, problem = _class(cells, columns)
    if school_class is None:
        return None, problem
    birth_text = _cell(cells, columns, Field.BIRTH_DATE)
    birth_date = parse_birth_date(birth_text, today)
    if birth_text and birth_date is None and not is_year(birth_text):
        return None, "import.birth_date"
    sex = parse_sex(_cell(cells, columns, Field.SEX))
    language = parse_language(_cell(cells, columns, Field.LANGUAGE))
    student = Student(StudentId(new_id()), family, given, patronymic, school_class, birth_date, sex, language)
    return student, ""


def _cell(cells: tuple[str, ...], columns: ColumnMap, name: Field) -> str:
    column = columns.of(name)
    return cells[column] if column is not None and 0 <= column < len(cells) else ""


def _names(cells: tuple[str, ...], columns: ColumnMap) -> tuple[str, str, str]:
    """Family name, given name, patronymic; a full name gives what has no column of its own, in that order."""
    parts = _cell(cells, columns, Field.FULL_NAME).replace(",", " ").split(maxsplit=2)
    whole = (*parts, "", "", "")[:3]
    own = (_cell(cells, columns, name) for name in (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.PATRONYMIC))
    family, given, patronymic = (one or other for one, other in zip(own, whole, strict=True))
    return family, given, "" if patronymic in {"-", "–", "—"} else patronymic


def _class(cells: tuple[str, ...], columns: ColumnMap) -> tuple[SchoolClass | None, str]:
    whole = _cell(cells, columns, Field.SCHOOL_CLASS)
    text = whole or _cell(cells, columns, Field.GRADE)
    if not text:
        return None, "import.no_class"
    found = parse_class(text)
    letter = _cell(cells, columns, Field.LETTER)
    if found is not None and not found.letter and letter:
        found = parse_class(f"{found.grade}{letter}")
    if found is None or found.grade not in GRADES:
        return None, "import.strange_class"
    return found, ""
