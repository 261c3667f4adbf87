"""What the crisis card says, read once from `resources/codes/crisis.toml`. Knows nothing of widgets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_app.domain.codes import read_toml

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do in the next minutes: the thing itself and how."""

    code: str
    titles: dict[str, str]
    hows: dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A telephone line: who answers and when to choose it."""

    number: str
    names: dict[str, str]
    notes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Card:
    """`words` are those of the card itself, by language; `qr` is what the code says to a telephone."""

    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    words: dict[str, dict[str, str]]
    qr: str


@cache
def crisis_card() -> Card:
    """The whole card in all its languages; a missing translation is a KeyError, never a silent gap."""
    read = read_toml("codes", "crisis.toml")
    steps, lines = read["step"], read["number"]
    assert isinstance(steps, list)
    assert isinstance(lines, list)
    words = read["words"]
    assert isinstance(words, dict)
    return Card(
        tuple(Step(row["code"], _by_language(row, ""), _by_language(row, "_how")) for row in steps),
        tuple(Line(row["number"], _by_language(row, ""), _by_language(row, "_note")) for row in lines),
        {language: dict(words[language]) for language in LANGUAGES},
        str(read["qr"]),
    )


def _by_language(row: dict[str, str], suffix: str) -> dict[str, str]:
    return {language: row[language + suffix] for language in LANGUAGES}
