"""One cell of a class list: neutralised, read as a class, a birthday, a name. Knows nothing of columns and files."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from desktop_app.domain.alphabet import fold, nfc
from desktop_app.domain.student import SchoolClass, Sex

MAX_NAME = 80
MAX_CELL = 200
AGES = range(4, 26)  # whole years a pupil of grade 0–11 can have, with room for those who repeat

# What a single-byte encoding leaves of ә, ғ, қ …: a question mark inside a word, or twice.
_LOST = re.compile(r"\w\?|\?\w|\?\?")

_FORMULA_SIGNS = "=+-@\t\r|%"
_NAME = re.compile(r"^[^\W\d_][\w \-‐‑–'’ʼ`.\u0300-\u036f]*$")
_DAY = re.compile(
    r"^(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})(?:[T ]0{1,2}:00(?::00)?|\s*(?:г|г\.? ?р|ж|жыл|года?)\.?)?$"
)
_ISO_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$")
_SERIAL = re.compile(r"^[34]\d{4}$")  # a day that lost its format: Excel counts from 30.12.1899
_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s*(?:г|ж)\.?)?$")
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


def is_day(cell: str) -> bool:
    """Whether it is written like a day, be it one or not."""
    return _DAY.match(cell) is not None or _ISO_DAY.match(cell) is not None


def is_year(cell: str) -> bool:
    """Whether only the year of birth is told: no day, and no mistake either."""
    return _YEAR.match(cell) is not None


def parse_birth_date(cell: str, today: date) -> date | None:
    """dd.MM.yyyy (also yy, / and -) or ISO; two digits are a year of this century; None when no pupil has it.

    Also the number that is left of a day when a workbook's cell lost its format.
    """
    iso, day = _ISO_DAY.match(cell), _DAY.match(cell)
    if iso is not None:
        parts = (int(iso[1]), int(iso[2]), int(iso[3]))
    elif _SERIAL.match(cell) is not None:
        counted = date(1899, 12, 30) + timedelta(days=int(cell))
        parts = (counted.year, counted.month, counted.day)
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
