"""What the keys' section is given from outside: the fields and the sheet of the first run. Knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.app import RoomContext, Works


@dataclass(frozen=True)
class KeysParts:
    """Journeys are strangers: `ui.programs` hands over what is the first run's.

    `passphrase_field()` and `new_passphrase(jobs)` are fields, `sheet()` and `type_back()` the two steps of a sheet,
    `paper(context)` its way to a printer or a file. `others` make further widgets below (the office's key); `kdf`, in
    tests, is a quick cost instead of the measured one.
    """

    passphrase_field: Callable[[], Any]
    new_passphrase: Callable[[Works], Any]
    sheet: Callable[[], Any]
    type_back: Callable[[], Any]
    paper: Callable[[RoomContext], Any]
    others: tuple[Callable[[RoomContext], QWidget], ...] = ()
    kdf: Any = None
