"""Letters: the Kazakh order, folding that forgives қ/к and ё/е, Latin spellings. Knows nothing of what is sought.

Order: the 42 letters of the Kazakh Cyrillic alphabet (the Russian letters are a part of it).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

KAZAKH_ORDER = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

_FOLDED = tuple(zip("ёқғңәөұүһі", "екгнаоуухи", strict=True))
# Many keyboards had no і and no һ: people typed the Latin look-alike inside a Kazakh word.
_BORROWED = re.compile(r"(?<=[а-яёәғқңөұүһі])[ih]|[ih](?=[а-яёәғқңөұүһі])")
_DIGITS = 12  # a run of digits is compared as a number of at most this many places
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


def nfc(text: str) -> str:
    """NFC, with lone surrogates (no text, and no database takes them) shown as U+FFFD."""
    if _SURROGATE.search(text) is not None:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text)


@cache
def _lower_letter(char: str) -> str:
    folded = char.casefold()
    return folded if len(folded) == 1 else char


def _lower(text: str) -> str:
    """`text` case-folded letter for letter; a letter that would become two (ß) stays as it is."""
    folded = text.casefold()
    return folded if len(folded) == len(text) else "".join(map(_lower_letter, text))


def fold(text: str) -> str:
    """What is compared in a search: as long as `nfc(text)`, letter for letter, so that offsets carry over."""
    folded = _lower(nfc(text))
    if "i" in folded or "h" in folded:
        folded = _BORROWED.sub(lambda found: "и" if found[0] == "i" else "х", folded)
    for letter, plain in _FOLDED:  # ten times str.replace is far faster than one str.translate
        folded = folded.replace(letter, plain)
    return folded


def word_spans(folded: str) -> tuple[tuple[int, int], ...]:
    """Where the words (runs of letters, digits and their marks) of a text begin and end."""
    return tuple(found.span() for found in _WORD.finditer(folded))


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    return tuple(_WORD.findall(fold(text)))


# ---------------------------------------------------------------- order

_RANK = {letter: chr(0x0400 + place) for place, letter in enumerate(KAZAKH_ORDER)}


def sort_key(text: str) -> str:
    """A key whose plain order (also SQLite's BINARY) is the Kazakh order; numbers by value, punctuation last of all."""
    whole = _lower(nfc(text))
    parts: list[str] = []
    for word in _WORD.findall(whole):
        parts.append("".join(_ranked(run) for run in re.findall(r"\d+|\D", word)))
    return " ".join(parts) + "\x01" + whole.replace("\x00", "")


def _ranked(run: str) -> str:
    if run.isdecimal():
        return "".join(str(unicodedata.decimal(digit)) for digit in run).lstrip("0").zfill(_DIGITS)
    return _RANK.get(run, run)


# ---------------------------------------------------------------- Latin spellings

_LATIN_LETTERS = {
    "ä": "ә", "á": "ә", "ğ": "ғ", "ǵ": "ғ", "ñ": "ң", "ń": "ң", "ö": "ө", "ó": "ө", "ū": "ұ", "ü": "ү", "ú": "ү",
    "ş": "ш", "ı": "ы", "ý": "у", "ç": "ч", "ž": "ж",
}  # fmt: skip
_LATIN_RUNS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "gh": "ғ", "ng": "ң", "sh": "ш", "ch": "ч", "ts": "ц",
    "ya": "я", "yu": "ю", "yo": "ё", "ye": "е", "ia": "ия", "iya": "ия", "iy": "ий", "yi": "ый",
    "ai": "ай", "ei": "ей", "oi": "ой", "ui": "уй", "ay": "ай", "ey": "ей", "oy": "ой", "uy": "уй",
    "aya": "ая", "ayu": "аю", "eya": "ея", "oya": "оя", "uya": "уя", "aye": "ае", "oye": "ое",
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "у", "x": "кс", "y": "ы", "z": "з", **_LATIN_LETTERS,
}  # fmt: skip
_LATIN_RUN = re.compile("|".join(sorted(_LATIN_RUNS, key=len, reverse=True)))


def transliterate_latin(query: str) -> str:
    """A Cyrillic guess at a Latin spelling (`Ainur` → `айнур`, `Zhuldyz` → `жулдыз`); other letters stay."""
    return _LATIN_RUN.sub(lambda found: _LATIN_RUNS[found[0]], _lower(nfc(query)))


_SKELETON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_SKELETON_RUNS = (
    ("shch", "s"), ("sch", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("ts", "c"),
    ("dj", "j"), ("q", "k"), ("w", "u"), ("x", "ks"), ("y", "i"), ("ng", "n"), ("ie", "e"), ("io", "e"),
)  # fmt: skip


def name_skeleton(text: str) -> str:
    """One rough Latin spelling in which `Айгүл`, `Aigul` and `Aygul` are the same; for names, never for prose."""
    folded = "".join(_LATIN_LETTERS.get(char, char) for char in _lower(nfc(text)))
    plain = "".join(_SKELETON.get(char, char) for char in fold(folded))
    for spelling, sound in _SKELETON_RUNS:
        plain = plain.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", plain)


_LATIN_ALIKE = str.maketrans("abcehikmoptxy", "авсенікмортху")
_CYRILLIC_ALIKE = str.maketrans("авсенікмортху", "abcehikmoptxy")


def as_cyrillic(text: str) -> str:
    """Lower case with Latin look-alikes made Cyrillic, so that `7A` and `7А` on two keyboards are one class."""
    return _lower(nfc(text)).translate(_LATIN_ALIKE)


def as_latin(text: str) -> str:
    """Lower case with Cyrillic look-alikes made Latin: what a class is called on a Latin keyboard."""
    return _lower(nfc(text)).translate(_CYRILLIC_ALIKE)


def is_latin(text: str) -> bool:
    return _LATIN.search(text) is not None
