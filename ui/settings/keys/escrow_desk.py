"""What the part with the office's key does: read the file, leave a key, take it back. Knows no seal and no header."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import TooManyGuesses, WrongPassphrase
from desktop_app.domain.escrow import LONGEST_FILE
from desktop_app.services import escrow, reading
from desktop_app.services.escrow import EscrowKey, EscrowState
from ui.app import RoomContext
from ui.settings.keys.escrow_part import EscrowPart
from ui.settings.keys.escrow_steps import EscrowStep
from ui.wording import sentence

LANE = "settings.escrow"


def escrow_part(context: RoomContext, passphrase_field: Callable[[], Any]) -> QWidget:
    """The part with its desk inside it, for the keys' section."""
    return EscrowDesk(context, passphrase_field).part


class EscrowDesk(QObject):
    def __init__(self, context: RoomContext, passphrase_field: Callable[[], Any]) -> None:
        self.part = EscrowPart(passphrase_field)
        super().__init__(self.part)  # they live and go together
        self._context = context
        self._done = ""
        self.part.looked_at.connect(self.load)
        self.part.file_given.connect(self._read)
        self.part.agreed.connect(self._add)
        self.part.take_back.connect(self._remove)
        self.part.office_wanted.connect(self._go_to_office)
        self.part.withdraw_wanted.connect(self._withdraw)

    @Slot()
    def load(self) -> None:
        self._context.jobs.vault(escrow.read_escrow, then=self._show, failed=self._refused, lane=LANE)

    def _show(self, state: EscrowState) -> None:
        if self.part.compare.isHidden() and self.part.leaving.isHidden():  # nobody is in the middle of a step
            self.part.show_state(state)

    @Slot(str)
    def _read(self, path: str) -> None:
        self.part.show_busy(True)
        self._context.jobs.think(read_file, path, then=self._prove, failed=self._refused)

    def _prove(self, raw: bytes) -> None:
        self._context.jobs.vault(escrow.read_key, raw, then=self._compare, failed=self._refused)

    def _compare(self, key: EscrowKey) -> None:
        self.part.show_busy(False)
        self.part.show_key(key)

    @Slot(str)
    def _add(self, passphrase: str) -> None:
        self._done = self.tr("The office has a key now. The access log tells it.")
        key, now = self.part.compare.key, self._context.clock()
        self.part.show_busy(True)
        add = escrow.add_escrow
        self._context.jobs.vault(add, key, passphrase, now, then=self._changed, failed=self._refused_in_compare)

    @Slot(str)
    def _remove(self, passphrase: str) -> None:
        self._done = self.tr("The key is taken back. The access log tells it.")
        self.part.show_busy(True)
        remove, now = escrow.remove_escrow, self._context.clock()
        self._context.jobs.vault(remove, passphrase, now, then=self._changed, failed=self._refused_in_leaving)

    @Slot()
    def _withdraw(self) -> None:
        self._done = self.tr("The request is withdrawn.")
        self._context.jobs.vault(escrow.withdraw_request, then=self._changed, failed=self._refused)

    def _changed(self, state: EscrowState) -> None:
        self.part.show_busy(False)
        self.part.show_state(state)
        self.part.show_done(self._done)
        self._context.intents.changed.emit("keys")

    @Slot()
    def _go_to_office(self) -> None:
        self._context.intents.navigate.emit("settings", "office")

    def _refused(self, error: BaseException) -> None:
        self.part.show_busy(False)
        said = sentence(error)
        self.part.show_problem(said.says, said.next)

    def _refused_in_compare(self, error: BaseException) -> None:
        self._refused_in(self.part.compare, error)

    def _refused_in_leaving(self, error: BaseException) -> None:
        self._refused_in(self.part.leaving, error)

    def _refused_in(self, step: EscrowStep, error: BaseException) -> None:
        self.part.show_busy(False)
        said = sentence(error)
        if isinstance(error, WrongPassphrase | TooManyGuesses):
            step.show_wrong(f"{said.says} {said.next}".strip())
        else:
            self.part.show_problem(said.says, said.next)


def read_file(path: str) -> bytes:
    """DiskRefused when it cannot be read; a file that is too long is cut just past the limit, and refused there."""
    return reading.read_file(path, LONGEST_FILE)
