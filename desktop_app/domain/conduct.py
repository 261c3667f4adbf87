"""The code of conduct a psychologist accepts before working: what it says in each language. Knows no vault."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop_app.domain.codes import read_toml

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Point:
    """One promise, and the act it stands on where there is one; each in every language."""

    texts: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...] = ()

    def text(self, language: str) -> str:
        return dict(self.texts)[language]

    def basis(self, language: str) -> str:
        return dict(self.bases).get(language, "")


@dataclass(frozen=True, slots=True)
class Conduct:
    """`sha256` is over every word in every language: what was accepted can be told from any later wording."""

    version: int
    points: tuple[Point, ...]
    source: str
    last_checked: date
    sha256: str


@cache
def conduct() -> Conduct:
    """From `resources/law/conduct.toml`. KeyError when a promise is missing in one of the languages."""
    read = read_toml("law", "conduct.toml")
    version, checked, listed = read["version"], read["last_checked"], read["point"]
    assert isinstance(version, int)
    assert isinstance(checked, date)
    assert isinstance(listed, list)
    points = tuple(Point(_each(item), _each(item["basis"]) if "basis" in item else ()) for item in listed)
    words = json.dumps([point.texts for point in points], ensure_ascii=False)
    return Conduct(version, points, str(read["source"]), checked, hashlib.sha256(words.encode("utf-8")).hexdigest())


def _each(said: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((language, str(said[language])) for language in LANGUAGES)
