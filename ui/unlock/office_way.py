"""What the face for help from the office does: look, ask, save the request, open by the answer. Draws nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import DiskRefused, WrongPassphrase
from ui import i18n, theme
from ui.app import RoomContext
from ui.unlock.page import UnlockPage
from ui.wording import sentence

if TYPE_CHECKING:  # the vault's libraries are loaded after the first paint
    from desktop_app.services.asking import Asked, Opened, Standing
    from desktop_app.services.vault_thread import VaultThread

LANE = "unlock.office"


class OfficeWay(QObject):
    """`begun` when an answer is tried, `ended(is_open)` when it came home; `told(says, next)` who opened it, to be said
    in the house: this page is gone by then."""

    begun = Signal()
    ended = Signal(bool)
    told = Signal(str, str)

    def __init__(self, context: RoomContext, vault_thread: VaultThread, page: UnlockPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._vault_thread, self._page = context, vault_thread, page
        self._is_offered, self._is_joined = False, False  # the page makes its faces when they are first wanted
        self._office = ""
        self._question: Asked | None = None
        self._passphrase = ""
        self.kdf: Any = None  # in tests, a quick cost instead of the measured one
        page.passphrase.words_wanted.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Whether an office holds a key of this vault, and what was asked of it; asked of the files only."""
        from desktop_app.services.asking import look

        place = self._vault_thread.place
        self._context.jobs.think(look, place, then=self._looked, failed=self._leave_it, lane=LANE)

    def _looked(self, found: Standing) -> None:
        self._office, self._question = found.office, found.question
        words = self._page.words
        if not self._is_offered:
            self._is_offered = True
            words.office_wanted.connect(self._show)
        theme.set_shown(words.office, bool(self._office))

    def _leave_it(self, _error: BaseException) -> None:
        """A header that cannot be read is told elsewhere on this page."""

    @Slot()
    def _show(self) -> None:
        face = self._page.office
        if not self._is_joined:
            self._is_joined = True
            face.asked.connect(self._ask)
            face.save_to.connect(self._save)
            face.answered.connect(self._answer)
        self._page.banner.dismiss()
        face.show_question(self._office, self._question)
        self._page.show_office()

    @Slot(str)
    def _ask(self, passphrase: str) -> None:
        from desktop_app.services.asking import ask_office

        self._page.show_busy(True)
        place, now = self._vault_thread.place, self._context.clock()
        self._context.jobs.think(ask_office, place, passphrase, now, then=self._asked, failed=self._refused)

    def _asked(self, question: Asked) -> None:
        self._question = question
        self._page.show_busy(False)
        self._page.office.show_question(self._office, question)

    @Slot(str)
    def _save(self, path: str) -> None:
        if self._question is not None:
            self._context.jobs.think(_write, path, self._question.file, then=self._saved, failed=self._refused)

    def _saved(self, _nothing: object) -> None:
        says = self.tr("The request is saved.")
        self._page.banner.show_message("ok", says, self.tr("It holds no names and opens nothing by itself."))

    @Slot(str, str)
    def _answer(self, path: str, passphrase: str) -> None:
        self._passphrase = passphrase
        self._page.show_busy(True)
        self.begun.emit()
        self._context.jobs.think(_read, path, then=self._open, failed=self._refused)

    def _open(self, answer: bytes) -> None:
        passphrase, self._passphrase = self._passphrase, ""
        now = self._context.clock()
        future = self._vault_thread.unlock_with_answer(answer, passphrase, now, self.kdf)
        self._context.jobs.await_future(future, then=self._opened, failed=self._refused)

    def _opened(self, opened: Opened) -> None:
        says = self.tr("Opened with the office’s help: your new passphrase is in force")
        one, two = opened.custodians
        then = self.tr(
            "{one} and {two} opened it on {day}, No. {number} of the office’s record. Make a new recovery sheet."
        )
        day, number = i18n.format_day(opened.opened_on), opened.record
        self.told.emit(says, then.format(one=one, two=two, day=day, number=number))
        self.ended.emit(True)

    def _refused(self, error: BaseException) -> None:
        self._passphrase = ""
        self.ended.emit(False)
        self._page.show_busy(False)
        said = sentence(error)
        if isinstance(error, WrongPassphrase):
            self._page.office.show_wrong(f"{said.says} {said.next}".strip())
        else:
            self._page.banner.show_message("danger", said.says, said.next)


def _read(path: str) -> bytes:
    from desktop_app.domain.escrow import LONGEST_FILE
    from desktop_app.services.reading import read_file

    return read_file(path, LONGEST_FILE)


def _write(path: str, data: bytes) -> None:
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise DiskRefused from error
