"""A class list as a table: which column is which field, what a cell says. Knows nothing of files and vaults."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.alphabet import fold, nfc, words
from desktop_app.domain.student import SchoolClass, Sex, Student

MAX_NAME = 80
MAX_CELL = 200
AGES = range(4, 26)  # whole years a pupil of grade 0–11 can have, with room for those who repeat
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
                      "теги аты", "теги аты акесинин аты", "аты теги", "окушы", "ученик", "учащийся",
                      "обучающийся", "билим алушы", "full name", "name", "student", "pupil"),
    Field.FAMILY_NAME: ("фамилия", "теги", "фамилиясы", "family name", "surname", "last name", "family"),
    Field.GIVEN_NAME: ("имя", "аты", "есими", "given name", "first name", "given"),
    Field.PATRONYMIC: ("отчество", "акесинин аты", "отчество при наличии", "patronymic", "middle name"),
    Field.SCHOOL_CLASS: ("класс", "сынып", "сыныбы", "сынып атауы", "класс литера", "class", "class name"),
    Field.GRADE: ("параллель", "grade", "год обучения"),
    Field.LETTER: ("литера", "буква", "арип", "литер", "letter"),
    Field.BIRTH_DATE: ("дата рождения", "день рождения", "туган куни", "туылган куни", "туган жылы", "д р", "др",
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
    """The columns as their titles name them; of two columns with one meaning the first counts."""
    found: dict[Field, int] = {}
    for column, title in enumerate(table.header):
        name = field_of_title(title)
        if name is not None:
            found.setdefault(name, column)
    return ColumnMap(found)


def find_header(cells: tuple[tuple[str, ...], ...]) -> int | None:
    """The place of the header: the line near the top that names the most fields, at least two."""
    best, place = 1, None
    for line, row in enumerate(cells[:HEADER_WITHIN]):
        known = len({name for cell in row if (name := field_of_title(cell)) is not None})
        if known > best:
            best, place = known, line
    return place


# ---------------------------------------------------------------- cells

# What a single-byte encoding leaves of ә, ғ, қ …: a question mark inside a word, or twice.
_LOST = re.compile(r"\w\?|\?\w|\?\?")

_FORMULA_SIGNS = "=+-@\t\r|%"
_NAME = re.compile(r"^[^\W\d_][\w \-‐‑–'’ʼ`.\u0300-\u036f]*$")
_DAY = re.compile(r"^(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})(?:\s*(?:г|ж|жыл|года?)?\.?)?$")
_ISO_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$")
_CLASS_WORDS = re.compile(r"(?<!\w)(?:класс|кл|сынып|сыныбы|class|grade)(?!\w)\.?", re.IGNORECASE)

_SEX = {fold(text): sex for sex, texts in (
    (Sex.FEMALE, ("ж", "жен", "женский", "девочка", "девушка", "қ", "қыз", "қыз бала", "әйел", "f", "female", "girl")),
    (Sex.MALE, ("м", "муж", "мужской", "мальчик", "юноша", "ұ", "ұл", "ұл бала", "ер", "еркек", "m", "male", "boy")),
) for text in texts}  # fmt: skip
_LANGUAGES = {fold(text): language for language, texts in (
    ("kk", ("kk", "kz", "каз", "казахский", "қаз", "қазақ", "қазақша", "қазақ тілі", "kazakh")),
    ("ru", ("ru", "рус", "русский", "орыс", "орысша", "орыс тілі", "russian")),
    ("en", ("en", "англ", "английский", "ағылшын", "english")),
    ("uz", ("uz", "узб", "узбекский", "өзбек", "uzbek")),
    ("ug", ("ug", "уйг", "уйгурский", "ұйғыр", "uyghur")),
) for text in texts}  # fmt: skip


def neutral(cell: str) -> str:
    """The cell as plain text: no invisible characters, no leading sign that a spreadsheet would run as a formula."""
    seen = "".join(_visible(char) for char in nfc(cell)[: MAX_CELL * 4])
    return " ".join(seen.split()).lstrip(_FORMULA_SIGNS + " ")[:MAX_CELL].rstrip()


def _visible(char: str) -> str:
    kind = unicodedata.category(char)
    if kind in {"Zs", "Zl", "Zp"} or char in "\t\r\n":
        return " "
    return "" if kind in {"Cc", "Cf", "Cs", "Co", "Cn"} else char


def parse_sex(cell: str) -> Sex:
    return _SEX.get(fold(cell).strip(" ."), Sex.UNKNOWN)


def parse_language(cell: str) -> str:
    return _LANGUAGES.get(fold(cell).strip(" ."), "")


def parse_class(cell: str) -> SchoolClass | None:
    """`7Ә`, `7 «Ә» сынып`, `7-сынып Ә`, `10 класс` → the class; None when it is none."""
    return SchoolClass.parse(" ".join(_CLASS_WORDS.sub(" ", cell).split()).strip(" -–"))


def parse_birth_date(cell: str, today: date) -> date | None:
    """dd.MM.yyyy (also yy, / and -) or ISO; two digits are a year of this century; None when no pupil has it."""
    iso, day = _ISO_DAY.match(cell), _DAY.match(cell)
    if iso is not None:
        parts = (int(iso[1]), int(iso[2]), int(iso[3]))
    elif day is not None:
        parts = (int(day[3]) + (2000 if len(day[3]) == 2 else 0), int(day[2]), int(day[1]))
    else:
        return None
    try:
        born = date(*parts)
    except ValueError:
        return None
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return born if age in AGES else None


def has_lost_letters(text: str) -> bool:
    """Whether Kazakh letters were replaced by question marks when the file was saved."""
    return _LOST.search(text) is not None


def is_name(text: str) -> bool:
    """Letters, spaces, hyphens, apostrophes and dots only, so that no sum, link or command passes for a name."""
    return (
        len(text) <= MAX_NAME
        and _NAME.match(text) is not None
        and not any(char.isdigit() or char == "_" for char in text)
    )
