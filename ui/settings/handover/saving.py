"""Makes a file of the handover desk in the vault and writes it where a person says. Knows nothing of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.services import colleagues
from desktop_app.services.handover import Given
from ui.app import RoomContext
from ui.widgets import files
from ui.widgets.banner import Banner
from ui.wording import sentence


class Saving(QObject):
    """The place is asked first: who cancels has changed nothing. `saved` with what was made; `busy` meanwhile.

    A file that is made and cannot be written is held until it can be: it is made once.
    """

    saved = Signal(object)
    busy = Signal(bool)

    def __init__(self, context: RoomContext, over: QWidget, banner: Banner) -> None:
        super().__init__(over)
        self._context, self._over, self._banner = context, over, banner
        self._made: Given | bytes | None = None
        self._ask: tuple[str, str, str] = ("", "", "")
        self._make: tuple[Callable[..., Any], tuple[Any, ...]] | None = None
        banner.acted.connect(self._again)

    def begin(self, title: str, name: str, kinds: str, make: Callable[..., Any], *args: Any) -> None:
        """`make(vault, *args, now)` gives the bytes or what holds them. A package that is held comes first."""
        if self.offer():
            return
        self._made, self._ask, self._make = None, (title, name, kinds), (make, args)
        files.ask_save(self._over, title, name, kinds, self.place_chosen)

    def offer(self) -> bool:
        """True when a package is made and has no place yet: the way to one is in sight again."""
        if isinstance(self._made, Given):
            self._offer_again()
            return True
        return False

    @Slot(str)
    def place_chosen(self, path: str) -> None:
        self._path = path
        self._banner.dismiss()
        self.busy.emit(True)
        if self._made is not None:
            self._write(self._made)
        elif self._make is not None:
            make, args = self._make
            now = self._context.clock()
            self._context.jobs.vault(make, *args, now, then=self._write, failed=self._not_made)

    @Slot(object)
    def _write(self, made: Given | bytes) -> None:
        self._made = made
        data = made.data if isinstance(made, Given) else made
        self._context.jobs.think(colleagues.write_file, self._path, data, then=self._written, failed=self._not_written)

    @Slot(object)
    def _written(self, _: object) -> None:
        made, self._made, self._make = self._made, None, None
        self.busy.emit(False)
        self.saved.emit(made)

    @Slot(object)
    def _not_made(self, error: BaseException) -> None:
        self.busy.emit(False)
        said = sentence(error)
        self._banner.show_message("warn", said.says, said.next)

    @Slot(object)
    def _not_written(self, error: BaseException) -> None:
        self.busy.emit(False)
        said = sentence(error)
        self._banner.show_message("warn", said.says, said.next, self.tr("Choose another place…"), lasting=True)

    @Slot()
    def _again(self) -> None:
        if self._made is not None:
            dialog = files.ask_save(self._over, *self._ask, self.place_chosen)
            dialog.rejected.connect(self._offer_again)

    @Slot()
    def _offer_again(self) -> None:
        """Cancelled, and the file is still held: the way to a place for it stays in sight."""
        if self._made is not None:
            said = sentence("handover.not_written")
            self._banner.show_message("warn", said.says, said.next, self.tr("Choose another place…"), lasting=True)
