"""What can be commanded from the search palette: going to a room, the crisis card, locking. Knows no vault."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.alphabet import words
from ui.app import Intents


@dataclass(frozen=True, slots=True)
class Command:
    """`room` is navigated to; `crisis` and `lock` are intents of their own. `keys` is its shortcut."""

    room: str
    label: str
    icon: str
    keys: str = ""


def commands() -> tuple[Command, ...]:
    """All commands in the screen's language."""
    return (
        Command("today", QCoreApplication.translate("Search", "Today"), "sun", "Ctrl+1"),
        Command("cases", QCoreApplication.translate("Search", "Cases"), "folder-open", "Ctrl+2"),
        Command("students", QCoreApplication.translate("Search", "Students"), "users", "Ctrl+3"),
        Command("summaries", QCoreApplication.translate("Search", "Summaries"), "send", "Ctrl+4"),
        Command("settings", QCoreApplication.translate("Search", "Settings"), "settings", "Ctrl+5"),
        Command("crisis", QCoreApplication.translate("Search", "Crisis card"), "siren", "F2"),
        Command("lock", QCoreApplication.translate("Search", "Lock the program"), "lock", "Ctrl+L"),
    )


def matching(text: str) -> tuple[Command, ...]:
    """The commands of which every typed word begins a word; all of them while nothing is typed."""
    asked = words(text)
    if not asked:
        return () if text.strip() else commands()
    return tuple(command for command in commands() if _answers(words(command.label), asked))


def run(command: Command, intents: Intents) -> None:
    if command.room == "lock":
        intents.lock_requested.emit()
    elif command.room == "crisis":
        intents.crisis_requested.emit("")
    else:
        intents.navigate.emit(command.room, "")


def _answers(label: tuple[str, ...] | list[str], asked: tuple[str, ...] | list[str]) -> bool:
    return all(any(word.startswith(begun) for word in label) for begun in asked)
