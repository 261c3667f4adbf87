"""What a section of the settings is to the page: a desk with a widget of its own. Knows no section.

A desk lives in a package of its own below `ui.settings`, is made when a person first goes to its section, and is
handed to the settings by `ui.programs.desks`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.app import RoomContext


class Desk(Protocol):
    """`section` is its widget; `enter(rest)` when a person comes to it (`rest`: what follows the key in the target,
    as in `backups/restore`); `flush()` queues what is typed on the vault thread before the page is dropped."""

    section: QWidget

    def enter(self, rest: str) -> None: ...

    def flush(self) -> None: ...


DeskFactory = Callable[[RoomContext], Desk]
