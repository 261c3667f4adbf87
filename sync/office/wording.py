"""The office's words in three languages, from `resources/wording`. Knows nothing of what they are said about."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("kk", "ru", "en")


@cache
def _topic(topic: str, language: str) -> dict[str, Any]:
    file = resources.files("resources").joinpath("wording", f"{topic}.{language}.toml")
    return tomllib.loads(file.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; a key is `page.word`."""

    language: str

    def say(self, key: str, **gaps: object) -> str:
        """The text under this key with its gaps filled."""
        found: Any = _topic("office_pages", self.language)
        for part in key.split("."):
            found = found[part]
        return str(found).format(**gaps) if gaps else str(found)

    def listed(self, key: str) -> list[str]:
        """The list of texts under this key, such as the names of the months."""
        section, _, word = key.partition(".")
        return [str(text) for text in _topic("office_pages", self.language)[section][word]]

    def tree(self) -> dict[str, Any]:
        """All the words of the pages, for templates."""
        return _topic("office_pages", self.language)

    def error(self, code: str, **details: object) -> str:
        """What happened and what to do next, for an error of the domain's tree."""
        topic, _, word = code.partition(".")
        try:
            entry = _topic(topic, self.language)[word]
        except (FileNotFoundError, KeyError):
            entry = _topic("office", self.language)["unexpected"]
        return f"{entry['says'].format(**details)} {entry['next'].format(**details)}".strip()
