"""A class list as a table: which column is which field, what an import would do. Knows nothing of files and vaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.alphabet import fold, words
from desktop_app.domain.cells import is_day, is_name, parse_class, parse_language, parse_sex
from desktop_app.domain.cells import parse_birth_date as parse_birth_date  # forms ask for it beside the columns
from desktop_app.domain.student import Student

SAMPLE = 50  # lines looked at to guess a column without a title
HEADER_WITHIN = 20  # a title or an empty line may stand above the header


class Field(StrEnum):
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    SCHOOL_CLASS = "school_class"
    GRADE = "grade"
    LETTER = "letter"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class RawTable:
    """The cells as text, `header` first; `first_line` is the file's line number of `rows[0]` (1-based)."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_line: int = 2

    def width(self) -> int:
        return len(self.header)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column (0-based) holds which field; a field that is not there is not listed."""

    columns: Mapping[Field, int] = field(default_factory=dict)

    def of(self, name: Field) -> int | None:
        return self.columns.get(name)

    def has_name(self) -> bool:
        return Field.FULL_NAME in self.columns or {Field.FAMILY_NAME, Field.GIVEN_NAME} <= set(self.columns)

    def has_class(self) -> bool:
        return Field.SCHOOL_CLASS in self.columns or Field.GRADE in self.columns


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One line of the file: a pupil to add, a duplicate, or a problem (a wording key); `shown` are its cells."""

    line: int
    student: Student | None
    problem_code: str = ""
    is_duplicate: bool = False
    shown: tuple[str, ...] = ()

    def is_ready(self) -> bool:
        return self.student is not None and not self.problem_code and not self.is_duplicate


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do; nothing has been written. The three numbers add up to the rows."""

    rows: tuple[ImportRow, ...]
    ready: int
    duplicates: int
    problems: int


@dataclass(frozen=True, slots=True)
class ImportDone:
    batch_id: str
    added: int


# ---------------------------------------------------------------- columns

_TITLES: dict[Field, tuple[str, ...]] = {
    Field.FULL_NAME: ("фио", "ф и о", "аты жони", "толык аты жони", "фамилия имя отчество", "фамилия имя",
                      "т а а", "ф и", "теги аты жони", "фамилия имя отчество при наличии",
                      "теги аты", "теги аты акесинин аты", "аты теги", "окушы", "ученик", "учащийся",
                      "обучающийся", "билим алушы", "full name", "name", "student", "pupil"),
    Field.FAMILY_NAME: ("фамилия", "теги", "фамилиясы", "family name", "surname", "last name", "family"),
    Field.GIVEN_NAME: ("имя", "аты", "есими", "given name", "first name", "given"),
    Field.PATRONYMIC: ("отчество", "акесинин аты", "отчество при наличии", "patronymic", "middle name"),
    Field.SCHOOL_CLASS: ("класс", "сынып", "сыныбы", "сынып атауы", "класс литера", "класс обучения",
    "оку сыныбы", "class", "class name"),
    Field.GRADE: ("параллель", "grade", "год обучения"),
    Field.LETTER: ("литера", "буква", "арип", "литер", "letter"),
    Field.BIRTH_DATE: ("дата рождения", "день рождения", "туган куни", "туылган куни", "туган жылы", "д р", "др",
                       "туган куни айы жылы", "туган жылы айы куни", "год рождения", "дата рожд", "год р",
                       "date of birth", "birth date", "birthday", "born"),
    Field.SEX: ("пол", "жынысы", "жыныс", "sex", "gender"),
    Field.LANGUAGE: ("язык", "язык обучения", "оку тили", "окыту тили", "тили", "language"),
}  # fmt: skip
_WHOSE = {fold(word) for word in (
    "ученика", "учащегося", "обучающегося", "ребёнка", "ребенка", "полностью", "оқушының", "баланың", "балалардың",
    "білім", "алушының", "толық", "of", "the", "student", "pupil", "s",
)}  # fmt: skip
_TITLE_OF = {fold(title): name for name, titles in _TITLES.items() for title in titles}


def field_of_title(title: str) -> Field | None:
    """The field that a column's title names, in Kazakh, Russian or English; None when it names none."""
    said = words(title)
    plain = " ".join(word for word in said if word not in _WHOSE)
    return _TITLE_OF.get(" ".join(said)) or _TITLE_OF.get(plain)


def guess_columns(table: RawTable) -> ColumnMap:
    """The columns as their titles name them, and where there is no title as their cells look; the first counts."""
    found: dict[Field, int] = {}
    for column, title in enumerate(table.header):
        name = field_of_title(title)
        if name is not None:
            found.setdefault(name, column)
    for column, title in enumerate(table.header):
        if not title:
            _guess_by_cells(found, column, [row[column] for row in table.rows[:SAMPLE]])
    return ColumnMap(found)


def _guess_by_cells(found: dict[Field, int], column: int, cells: list[str]) -> None:
    """Enters the field that four of five cells look like; a grade without a letter may be a line's number."""
    if _most(cells, _has_letter):
        found.setdefault(Field.SCHOOL_CLASS, column)
    elif _most(cells, is_day):
        found.setdefault(Field.BIRTH_DATE, column)
    elif _most(cells, parse_sex):
        found.setdefault(Field.SEX, column)
    elif _most(cells, parse_language):
        found.setdefault(Field.LANGUAGE, column)
    elif _most(cells, is_name) and Field.FULL_NAME not in found:
        if _most(cells, lambda cell: " " in cell) and Field.FAMILY_NAME not in found:
            found[Field.FULL_NAME] = column
        else:
            parts = (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.PATRONYMIC)
            found.setdefault(next((part for part in parts if part not in found), Field.PATRONYMIC), column)


def _has_letter(cell: str) -> bool:
    found = parse_class(cell)
    return found is not None and found.letter != ""


def _most(cells: Sequence[str], looks: Callable[[str], object]) -> bool:
    """Whether four of five of the cells that are not empty look so."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and 5 * sum(bool(looks(cell)) for cell in filled) >= 4 * len(filled)


def are_titles(line: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a line of unknown words stands above the data: a column of classes or days that it is not one of."""
    for column, title in enumerate(line):
        cells = [row[column] for row in below[:SAMPLE] if column < len(row)]
        for looks in (_has_letter, is_day):
            if title and _most(cells, looks) and not looks(title):
                return True
    return False


def find_header(cells: tuple[tuple[str, ...], ...]) -> int | None:
    """The place of the header: the line near the top that names the most fields, at least two or the pupil's name."""
    best, place = 0, None
    for line, row in enumerate(cells[:HEADER_WITHIN]):
        known = {name for cell in row if (name := field_of_title(cell)) is not None}
        if len(known) > best and (len(known) > 1 or known & {Field.FULL_NAME, Field.FAMILY_NAME}):
            best, place = len(known), line
    return place
