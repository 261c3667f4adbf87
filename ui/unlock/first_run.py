"""What the first run does: a vault, its recovery sheet, the school, the class list – each kept before the next begins.

Knows nothing of what comes after. Nothing that exists is overwritten; what was cut short goes on where it stopped.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.services.recovery import confirm_recovery_sheet, renew_recovery_key
from desktop_app.services.school import save_school
from desktop_app.services.unlock import RecoveryKey
from desktop_app.services.vault_thread import VaultThread
from ui.app import RoomContext
from ui.unlock.import_step import ImportStep
from ui.unlock.paper import RecoveryPaper
from ui.unlock.passphrase_step import PassphraseStep
from ui.unlock.school_step import SchoolStep
from ui.unlock.sheet_steps import SheetStep, TypeBackStep
from ui.unlock.step import Step
from ui.unlock.welcome_steps import LanguageStep, VaultStep
from ui.unlock.wizard import WizardPage
from ui.widgets.files import ask_folder
from ui.wording import sentence

ORDER = ("language", "vault", "passphrase", "sheet", "type_back", "school", "import")
LISTED = {"language": 0, "vault": 1, "passphrase": 2, "sheet": 3, "type_back": 3, "school": 4, "import": 5}
LOCKABLE = ("school", "import")
NO_WAY_BACK = ("language", "sheet", "school")  # what is behind them is done and kept


@dataclass(frozen=True)
class FirstRunParts:
    """What the composition root hands over: a door to paper, the students' import panel, and (in tests) a quick KDF."""

    make_sheet: Callable[[RecoveryKey, str, str, date], bytes]
    import_panel: Callable[[RoomContext], QWidget]
    kdf: Any = None


class FirstRunPresenter(QObject):
    """`finished` when everything is kept; `open_wanted(folder)`, `restore_wanted`, `demo_wanted` leave it."""

    finished = Signal()
    names_follow = Signal()  # the sheet is proved: from here on the vault locks like any other
    open_wanted = Signal(str)
    demo_wanted = Signal()
    restore_wanted = Signal(str)

    def __init__(self, context: RoomContext, vault_thread: VaultThread, parts: FirstRunParts) -> None:
        super().__init__()
        self._context, self._vault_thread, self._parts = context, vault_thread, parts
        self._paper = RecoveryPaper(context, parts.make_sheet)
        self._at = ""
        self.page = WizardPage(len(set(LISTED.values())))
        self.language, self.vault, self.passphrase = LanguageStep(), VaultStep(), PassphraseStep(context.jobs)
        self.sheet, self.type_back, self.school = SheetStep(), TypeBackStep(), SchoolStep()
        self.class_list = ImportStep(context, parts.import_panel)
        self.steps: dict[str, Step] = dict(
            zip(
                ORDER,
                (
                    self.language,
                    self.vault,
                    self.passphrase,
                    self.sheet,
                    self.type_back,
                    self.school,
                    self.class_list,
                ),
                strict=True,
            )
        )
        self._connect()

    # where it begins

    def begin(self) -> None:
        """Nothing is there yet."""
        self._show("language")

    def go_on_with_sheet(self) -> None:
        """A vault whose sheet was never typed back: a new sheet, since the words of the first are gone."""
        self._context.jobs.vault(renew_recovery_key, self._context.clock(), then=self._created, failed=self._failed)

    def go_on_with_school(self) -> None:
        self._show("school")

    def may_lock(self) -> bool:
        """While the sheet is on its way to paper the vault is empty and a lock would make that sheet worth nothing."""
        return self._at in LOCKABLE

    def at(self) -> str:
        """The step that is shown."""
        return self._at

    # steps

    @Slot()
    def _next(self) -> None:
        if self.steps[self._at].verify():
            self._leave[self._at]()
        else:
            self.page.go_to_mistake()

    @Slot()
    def _back(self) -> None:
        self._show(ORDER[ORDER.index(self._at) - 1])

    def _leave_language(self) -> None:
        self._show("vault")

    def _leave_vault(self) -> None:
        choice = self.vault.value()
        if choice == "demo":
            self.page.show_busy(True, self.tr("Making the demo school…"))
            self.demo_wanted.emit()
        elif choice == "restore":
            self.restore_wanted.emit("")
        elif choice == "open":
            ask_folder(self.page, self.tr("The folder of the vault"), self._folder_chosen)
        else:
            self._show("passphrase")

    def _leave_passphrase(self) -> None:
        self.page.show_busy(True)
        future = self._vault_thread.create(
            self.passphrase.choice.passphrase(), self._context.clock(), kdf=self._parts.kdf
        )
        self._context.jobs.await_future(future, then=self._created, failed=self._failed)

    def _leave_sheet(self) -> None:
        self._show("type_back")

    def _leave_type_back(self) -> None:
        self.page.show_busy(True)
        self._context.jobs.vault(
            confirm_recovery_sheet, self._context.clock(), then=self._confirmed, failed=self._failed
        )

    def _leave_school(self) -> None:
        self.page.show_busy(True)
        self._context.jobs.vault(
            save_school, self.school.school(), self._context.clock(), then=self._school_saved, failed=self._failed
        )

    def _leave_import(self) -> None:
        self.finished.emit()

    # answers

    def _created(self, key: RecoveryKey) -> None:
        groups = key.groups()
        self.passphrase.choice.clear()
        self.sheet.set_groups(groups)
        self.type_back.ask(groups, sorted(secrets.SystemRandom().sample(range(len(groups)), 2)))
        self._paper.take(key, self.page)
        self._show("sheet")

    def _confirmed(self, _nothing: object) -> None:
        self._paper.forget()
        self._show("school")

    def _school_saved(self, _school: object) -> None:
        self.class_list.open_panel()
        self._show("import")

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.page.show_busy(False)
        said = sentence(error)
        self.page.banner.show_message("danger", said.says, said.next)

    def show_problem(self, error: BaseException) -> None:
        """Something asked for outside (demo, another folder) did not work."""
        self._failed(error)

    @Slot(str)
    def _folder_chosen(self, folder: str) -> None:
        self.open_wanted.emit(folder)

    # inside

    def _show(self, key: str) -> None:
        self._at = key
        if key in LOCKABLE:
            self.names_follow.emit()
        self.page.show_busy(False)
        self.page.show_step(self.steps[key], can_go_back=key not in NO_WAY_BACK)
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        words = (
            self.tr("Language"),
            self.tr("Vault"),
            self.tr("Passphrase"),
            self.tr("Recovery sheet"),
            self.tr("School"),
            self.tr("Class list"),
        )
        self.page.show_list(words, LISTED[self._at])

    @Slot(str)
    def _language(self, code: str) -> None:
        self._context.intents.language_chosen.emit(code)
        self._show_list()

    @Slot()
    def _crisis(self) -> None:
        self._context.intents.crisis_requested.emit("")

    def _connect(self) -> None:
        self._leave: dict[str, Callable[[], None]] = {
            "language": self._leave_language,
            "vault": self._leave_vault,
            "passphrase": self._leave_passphrase,
            "sheet": self._leave_sheet,
            "type_back": self._leave_type_back,
            "school": self._leave_school,
            "import": self._leave_import,
        }
        self.language.language_chosen.connect(self._language)
        self.sheet.save_pressed.connect(self._paper.save)
        self.sheet.print_pressed.connect(self._paper.print)
        self._paper.left.connect(self.sheet.has_left)
        self._paper.failed.connect(self._failed)
        self.page.next_pressed.connect(self._next)
        self.page.back_pressed.connect(self._back)
        self.page.crisis_pressed.connect(self._crisis)
