"""Every sentence stands in every language, and every error has one."""

from __future__ import annotations

import importlib
import pkgutil
import string
import tomllib
from pathlib import Path

import pytest

import desktop_app
from desktop_app.domain.errors import SenimError
from desktop_app.vault.access_log import Action
from tests.house.rules import ROOT

WORDING = ROOT / "resources" / "wording"
LANGUAGES = ("kk", "ru", "en")
KAZAKH_LETTERS = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            found |= {f"{prefix}{key}[{i}]": str(item) for i, item in enumerate(value)}
        else:
            found[prefix + key] = str(value)
    return found


def _read(path: Path) -> dict[str, str]:
    return _flat(tomllib.loads(path.read_text("utf-8")))


def _topics() -> list[str]:
    return sorted({path.name.split(".")[0] for path in WORDING.glob("*.toml")})


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("topic", _topics())
def test_a_topic_is_complete_in_all_languages(topic: str) -> None:
    tables = {language: _read(WORDING / f"{topic}.{language}.toml") for language in LANGUAGES}
    assert set(tables["kk"]) == set(tables["ru"]) == set(tables["en"])
    for key, english in tables["en"].items():
        for language in LANGUAGES:
            text = tables[language][key]
            assert text.strip() or not english.strip(), (topic, language, key)
            assert _gaps(text) == _gaps(english), (topic, language, key)


@pytest.mark.parametrize("topic", _topics())
def test_kazakh_is_kazakh(topic: str) -> None:
    text = "".join(_read(WORDING / f"{topic}.kk.toml").values())
    assert set(text) & KAZAKH_LETTERS


def _every_error() -> set[type[SenimError]]:
    for module in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
        importlib.import_module(module.name)
    found: set[type[SenimError]] = set()
    waiting = [SenimError]
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        waiting += kind.__subclasses__()
    return found


def test_every_error_has_a_sentence_and_a_next_step() -> None:
    missing = []
    for kind in _every_error():
        topic, _, word = kind.code.partition(".")
        table = _read(WORDING / f"{topic}.en.toml") if (WORDING / f"{topic}.en.toml").exists() else {}
        if f"{word}.says" not in table or f"{word}.next" not in table:
            missing.append(kind.code)
    assert missing == []


def test_codes_are_complete_in_all_languages() -> None:
    for path in sorted((ROOT / "resources" / "codes").glob("*.toml")):
        listed = tomllib.loads(path.read_text("utf-8"))
        assert listed["source"], path.name
        assert listed["last_checked"], path.name
        for rows in (value for value in listed.values() if isinstance(value, list)):
            for row in rows:
                if isinstance(row, dict) and "ru" in row:
                    assert all(str(row[language]).strip() for language in LANGUAGES), (path.name, row)


def test_every_act_of_the_access_log_has_words() -> None:
    for language in LANGUAGES:
        said = _read(WORDING / f"audit_actions.{language}.toml")
        for action in Action:
            assert said.get(f"{action.value.replace('.', '_')}.says"), (language, action)
