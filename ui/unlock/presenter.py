"""What unlocking does: the passphrase or the recovery words open the vault, or a kind sentence says why not.

Knows nothing of what comes after; an opening that fails changes nothing on the disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import TooManyGuesses, WrongPassphrase, WrongRecoveryKey
from ui.app import RoomContext
from ui.unlock.office_way import OfficeWay
from ui.unlock.page import UnlockPage
from ui.unlock.waiting import Waiting
from ui.wording import sentence

if TYPE_CHECKING:  # the vault's libraries are loaded after the first paint: the page is there before them
    from desktop_app.services.unlock import VaultState
    from desktop_app.services.vault_thread import VaultThread

_FINE = "ready"
A_BACKUP_HELPS = frozenset(
    {
        "vault.damaged",
        "vault.header_damaged",
        "vault.header_missing",
        "vault.database_missing",
        "vault.not_a_vault",
    }
)


class UnlockPresenter(QObject):
    """`unlocked` when the vault stands open with a passphrase that its owner knows."""

    unlocked = Signal()
    own_vault_wanted = Signal()
    restore_wanted = Signal(str)

    def __init__(
        self, context: RoomContext, vault_thread: VaultThread, *, is_demo: bool = False, demo_passphrase: str = ""
    ) -> None:
        super().__init__()
        self._context, self._vault_thread = context, vault_thread
        self.is_under_way = False  # from the try until it is refused: the vault opens, or stands open already
        self.page = UnlockPage(context.jobs, is_demo=is_demo, demo_passphrase=demo_passphrase)
        self._waiting = Waiting(context.clock, self)
        self._waiting.changed.connect(self.page.passphrase.show_wait)
        self.page.passphrase_given.connect(self._try_passphrase)
        self.page.words_given.connect(self._try_words)
        self.page.new_passphrase_given.connect(self._set_new)
        self.page.language_chosen.connect(context.intents.language_chosen)
        self.page.crisis_pressed.connect(self._open_crisis)
        self.page.own_vault_pressed.connect(self.own_vault_wanted)
        self.office = OfficeWay(context, vault_thread, self.page, self)
        self.office.begun.connect(self._begin_answer)
        self.office.ended.connect(self._end_answer)
        self.page.restore_pressed.connect(self._want_restore)
        self.page.banner.acted.connect(self._want_restore)

    def show_state(self, state: VaultState) -> None:
        """Say at once what is wrong with the files, before anybody types in vain."""
        if state != _FINE:
            self.show_problem(f"vault.{state}")

    def look_for_wait(self) -> None:
        """Wrong passphrases of before, perhaps before a restart, still hold the next one up."""
        from desktop_app.services.guesses import seconds_to_wait

        place = self._vault_thread.place
        self._context.jobs.think(seconds_to_wait, place, self._context.clock(), then=self._waiting.begin)

    def show_problem(self, error: BaseException | str) -> None:
        said = sentence(error)
        code = error if isinstance(error, str) else getattr(error, "code", "")
        can_help = code in A_BACKUP_HELPS and not self.page.is_demo
        self.page.banner.show_message("danger", said.says, said.next, self._way_back() if can_help else "")

    def _way_back(self) -> str:
        return self.tr("Restore from a backup")

    def show_making_demo(self) -> None:
        self.page.show_busy(True, self.tr("Making the demo school…"))

    def show_why(self, why: str) -> None:
        """Why it locked by itself, by the code of a sentence."""
        said = sentence(why)
        self.page.banner.show_message("info", said.says, said.next)

    @Slot(str)
    def _try_passphrase(self, passphrase: str) -> None:
        self.is_under_way = True
        self.page.show_busy(True)
        future = self._vault_thread.unlock(passphrase, self._context.clock())
        self._context.jobs.await_future(future, then=self._opened, failed=self._refused)

    @Slot(str)
    def _try_words(self, words: str) -> None:
        self.is_under_way = True
        self.page.show_busy(True)
        future = self._vault_thread.unlock_with_recovery(words, self._context.clock())
        self._context.jobs.await_future(future, then=self._opened_with_words, failed=self._refused)

    @Slot(str)
    def _set_new(self, passphrase: str) -> None:
        from desktop_app.services.key_slots import set_new_passphrase

        self.page.show_busy(True)
        self._context.jobs.vault(
            set_new_passphrase, passphrase, self._context.clock(), then=self._opened, failed=self._refused
        )

    @Slot()
    def _begin_answer(self) -> None:
        self.is_under_way = True

    @Slot(bool)
    def _end_answer(self, is_open: bool) -> None:
        if is_open:
            self._opened(None)
        else:
            self.is_under_way = False

    def _opened(self, _nothing: object) -> None:
        self.page.forget_secrets()
        self.unlocked.emit()

    def _opened_with_words(self, _nothing: object) -> None:
        self.page.show_busy(False)
        self.page.show_new_passphrase()

    def _refused(self, error: BaseException) -> None:
        self.is_under_way = self.page.is_choosing_new()  # a new passphrase that was refused leaves the vault open
        self.page.show_busy(False)
        said = sentence(error)
        if isinstance(error, WrongPassphrase):
            self.page.passphrase.show_wrong(f"{said.says} {said.next}".strip())
            self._waiting.begin(int(error.details.get("seconds", 0)))
        elif isinstance(error, TooManyGuesses):
            self._waiting.begin(int(error.details["seconds"]))
            self.page.passphrase.tell_wait()
        elif isinstance(error, WrongRecoveryKey):
            self.page.words.show_wrong(f"{said.says} {said.next}".strip())
        else:
            self.show_problem(error)

    @Slot()
    def _want_restore(self) -> None:
        if not self.is_under_way:
            self.restore_wanted.emit("")

    @Slot()
    def _open_crisis(self) -> None:
        self._context.intents.crisis_requested.emit("")
