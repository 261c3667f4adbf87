"""The sentences of the command line, read from `resources/wording` without loading Qt. Knows nothing of commands."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from importlib import resources

from desktop_app.domain.errors import SenimError
from desktop_app.paths import settings_file

LANGUAGES = ("kk", "ru", "en")


def choose_language(asked: str) -> str:
    """What was asked for, else `SENIM_LANGUAGE`, else the program's own setting, else the system's, else English."""
    for candidate in (asked, os.environ.get("SENIM_LANGUAGE", ""), _setting(), os.environ.get("LANG", "")[:2]):
        if candidate in LANGUAGES:
            return candidate
    return "en"


def _setting() -> str:
    try:
        with settings_file().open("rb") as opened:
            return str(tomllib.load(opened).get("language", ""))
    except (OSError, ValueError):  # a file that is no TOML, or no text at all
        return ""


class Words:
    """`text("cli.push.nothing")` with its gaps filled; a missing sentence stands as its own name."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._topics: dict[str, Mapping[str, object]] = {}

    def text(self, name: str, **gaps: object) -> str:
        topic, *path = name.split(".")
        found: object = self._topic(topic)
        for step in path:
            found = found.get(step) if isinstance(found, Mapping) else None
        return found.format_map(_Gaps(gaps)) if isinstance(found, str) else name

    def sentence(self, error: BaseException) -> tuple[str, str]:
        """What happened and what to do next, for an error of ours; anything else is our defect."""
        code = error.code if isinstance(error, SenimError) else "error.defect"
        details = error.details if isinstance(error, SenimError) else {}
        return self.of_code(code, **details)

    def of_code(self, code: str, **gaps: object) -> tuple[str, str]:
        says = self.text(f"{code}.says", **gaps)
        if says == f"{code}.says":
            return self.text("ui.unknown.says", code=code), self.text("ui.unknown.next", code=code)
        following = self.text(f"{code}.next", **gaps)
        return says, "" if following == f"{code}.next" else following

    def _topic(self, topic: str) -> Mapping[str, object]:
        if topic not in self._topics:
            file = resources.files("resources") / "wording" / f"{topic}.{self.language}.toml"
            self._topics[topic] = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
        return self._topics[topic]


class _Gaps(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"
