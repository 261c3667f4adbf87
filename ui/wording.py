"""An error or a code → what it says and what to do next, from `resources/wording`. Knows nothing of who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from desktop_app.domain.errors import SenimError
from ui import i18n

FALLBACK = "ui.unknown"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`says`: what happened and that nothing is lost; `next`: what to do (may be empty)."""

    says: str
    next: str = ""


@cache
def _topic(topic: str, language: str) -> dict[str, dict[str, str]]:
    file = resources.files("resources") / "wording" / f"{topic}.{language}.toml"
    if not file.is_file():
        return {}
    import tomllib

    with file.open("rb") as opened:
        return tomllib.load(opened)


def has_sentence(code: str) -> bool:
    topic, _, word = code.partition(".")
    return word in _topic(topic, i18n.language())


def sentence(error_or_code: BaseException | str, **details: str | int) -> Sentence:
    """The sentence for an error or a code in the screen's language; a foreign exception is our defect."""
    if isinstance(error_or_code, SenimError):
        code, gaps = error_or_code.code, {**error_or_code.details, **details}
    elif isinstance(error_or_code, BaseException):
        code, gaps = "error.defect", dict(details)
    else:
        code, gaps = error_or_code, dict(details)
    topic, _, word = code.partition(".")
    entry = _topic(topic, i18n.language()).get(word)
    if entry is None:
        entry = _topic("ui", i18n.language())["unknown"]
        gaps = {"code": code}
    return Sentence(_fill(entry.get("says", ""), gaps), _fill(entry.get("next", ""), gaps))


class _Gaps(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def _fill(text: str, gaps: dict[str, str | int]) -> str:
    return text.format_map(_Gaps(gaps))
