"""What stands before the house: unlock page, first run, demo school. Knows nothing of the rooms behind the door."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app import paths
from desktop_app.paths import VaultPlace
from ui import i18n
from ui.app import RoomContext
from ui.programs import preferences, rooms, way_back
from ui.programs.vault_door import VaultDoor
from ui.shell import Shell
from ui.unlock.presenter import UnlockPresenter
from ui.wording import sentence

if TYPE_CHECKING:
    from desktop_app.domain.school import School
    from desktop_app.services.lock_settings import LockSettings
    from desktop_app.services.unlock import Vault
    from ui.unlock.first_run import FirstRunPresenter
    from ui.unlock.restoring import RestorePresenter


@dataclass(frozen=True, slots=True)
class Standing:
    """What an open vault still lacks before work can begin, and what the window needs of it."""

    is_demo: bool
    has_sheet: bool
    school: School | None
    lock: LockSettings
    way_back: dict[str, Any]
    asked_on: date | None  # a request to the office that was made while the vault was locked


def look_around(vault: Vault) -> Standing:
    """Runs on the vault thread right after unlocking."""
    from desktop_app.services import asking
    from desktop_app.services.lock_settings import read_lock_settings
    from desktop_app.services.recovery import is_sheet_settled
    from desktop_app.services.school import read_school

    question = asking.look(vault.place).question
    return Standing(
        vault.is_demo,
        vault.is_demo or is_sheet_settled(vault),
        read_school(vault),
        read_lock_settings(vault),
        way_back.read(vault),
        question.asked_on if question else None,
    )


class Fronts(QObject):
    """`opened(Standing)` when a vault is open and complete: the house may be entered."""

    opened = Signal(object)
    half_opened = Signal()

    def __init__(self, context: RoomContext, door: VaultDoor, shell: Shell, own_place: VaultPlace) -> None:
        super().__init__(shell)
        self._context, self._door, self._shell, self._own_place = context, door, shell, own_place
        self._unlock: UnlockPresenter | None = None
        self._first_run: FirstRunPresenter | None = None
        self._restoring: RestorePresenter | None = None
        self.kdf: Any = None
        self._word: tuple[str, str] | None = None  # what the unlock page has to say and cannot any more

    def show(self) -> None:
        """The unlock page where a vault stands, else the first run."""
        if self._door.looks_new() and not self._is_demo():
            self.show_first_run().begin()
        else:
            self.show_unlock()

    def show_unlock(self, *, why: str = "") -> UnlockPresenter:
        """`why` it locked is the code of a sentence; empty says nothing."""
        from ui.programs.demo_school import PASSPHRASE

        is_demo = self._is_demo()
        self._unlock = UnlockPresenter(
            self._context, self._door, is_demo=is_demo, demo_passphrase=PASSPHRASE if is_demo else ""
        )
        self._unlock.unlocked.connect(self._unlocked)
        self._unlock.own_vault_wanted.connect(self.leave_demo)
        self._unlock.restore_wanted.connect(self.show_restore)
        self._unlock.office.told.connect(self._keep_word)
        self._shell.show_front(self._unlock.page)
        if why:
            self._unlock.show_why(why)
        self._first_run = self._restoring = None
        return self._unlock

    @Slot(str)
    def show_restore(self, path: str) -> None:
        """The way back from this backup (or one to be chosen); the vault here must be locked or about to be."""
        from ui.unlock.restoring import RestorePresenter

        self._restoring = RestorePresenter(self._context, self._door)
        self._restoring.restored.connect(self._restored)
        self._restoring.left.connect(self.show)
        self._shell.show_front(self._restoring.page)
        self._unlock = self._first_run = None
        self._restoring.begin(path)

    def restoring(self) -> RestorePresenter | None:
        return self._restoring

    def is_comparing(self) -> bool:
        """A vault stands ready beside the one here, and its key with it."""
        return self._restoring is not None and self._restoring.page.is_compared()

    def leave_restoring(self) -> None:
        if self._restoring is not None:
            self._restoring.leave()

    @Slot(str)
    def _restored(self, why: str) -> None:
        self.show_unlock(why=why)

    def show_first_run(self) -> FirstRunPresenter:
        from ui.unlock.first_run import FirstRunParts, FirstRunPresenter

        parts = FirstRunParts(rooms.recovery_sheet, rooms.import_panel, self.kdf)
        self._first_run = FirstRunPresenter(self._context, self._door, parts)
        self._first_run.finished.connect(self._unlocked)
        self._first_run.names_follow.connect(self.half_opened)
        self._first_run.open_wanted.connect(self._open_elsewhere)
        self._first_run.demo_wanted.connect(self.show_demo)
        self._first_run.restore_wanted.connect(self.show_restore)
        self._shell.show_front(self._first_run.page)
        self._unlock = None
        return self._first_run

    def unlock(self) -> UnlockPresenter | None:
        return self._unlock

    def first_run(self) -> FirstRunPresenter | None:
        return self._first_run

    def is_half_open(self) -> bool:
        """The vault opens or is open, the house not yet: a passphrase is tried, a new one chosen, the school told."""
        if self._first_run is not None:
            return self._first_run.may_lock()
        return self._unlock is not None and self._unlock.is_under_way

    def look_at_files(self) -> None:
        """After the first paint: say at once if the files cannot be what they should be, or if the next try waits."""
        if self._unlock is not None:
            self._unlock.look_for_wait()
        if self._unlock is not None and not self._is_demo():
            self._unlock.show_state(self._door.look())

    # the demo school

    @Slot()
    def show_demo(self) -> None:
        """Make the demo school if it is not there, and walk in: its passphrase is no secret."""
        from ui.programs import demo_school

        self._door.place = paths.demo_place()
        if self._door.looks_new():
            if self._unlock is not None:
                self._unlock.show_making_demo()
            demo_school.make(self._context.jobs, self._door, self._context.clock(), self._unlocked, self._demo_failed)
        else:
            if self._unlock is not None:
                self._unlock.page.show_busy(True)
            future = self._door.unlock(demo_school.PASSPHRASE, self._context.clock())
            self._context.jobs.await_future(future, then=self._unlocked, failed=self._demo_failed)

    @Slot()
    def leave_demo(self) -> None:
        """Back to the own vault, or to the first question."""
        self._door.place = self._own_place
        self.show()
        self.look_at_files()

    def _demo_failed(self, error: BaseException) -> None:
        if self._first_run is not None:
            self._door.place = self._own_place
            self._first_run.show_problem(error)
        else:
            self.show_unlock().show_problem(error)

    def _is_demo(self) -> bool:
        return self._door.place == paths.demo_place()

    # another folder

    @Slot(str)
    def _open_elsewhere(self, folder: str) -> None:
        self._door.place = VaultPlace(Path(folder))
        if self._door.looks_new():
            self._door.place = self._own_place
            said = sentence("ui.no_vault_here")
            assert self._first_run is not None
            self._first_run.page.banner.show_message("warn", said.says, said.next)
            return
        self._own_place = self._door.place
        kept = preferences.read(paths.settings_file())
        preferences.write(paths.settings_file(), replace(kept, vault_folder=folder))
        self.show_unlock()
        self.look_at_files()

    # opened

    @Slot()
    def _unlocked(self, _nothing: object = None) -> None:
        self._context.jobs.vault(look_around, then=self._looked)

    def _looked(self, standing: Standing) -> None:
        if not standing.has_sheet:
            self.show_first_run().go_on_with_sheet()
        elif standing.school is None:
            self.show_first_run().go_on_with_school()
        else:
            self._unlock = self._first_run = None
            self.opened.emit(standing)
            self._say_word()
            self._tell_request(standing)

    def _tell_request(self, standing: Standing) -> None:
        """Whoever asked the office, the vault's owner hears of it."""
        if standing.asked_on is not None:
            said = sentence("escrow.asked_while_locked", day=i18n.format_day(standing.asked_on))
            self._context.intents.banner.emit("warn", said.says, said.next)

    @Slot(str, str)
    def _keep_word(self, says: str, next_step: str) -> None:
        self._word = says, next_step

    def _say_word(self) -> None:
        word, self._word = self._word, None
        if word is not None:
            self._context.intents.banner.emit("ok", *word)
