"""A new recovery sheet: the passphrase, the paper, two groups typed back. Draws none and puts none in force."""

from __future__ import annotations

import secrets
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.services.unlock import RecoveryKey
from ui import theme
from ui.settings.keys.act import Act
from ui.settings.keys.parts import KeysParts
from ui.widgets.form import FormRow


class SheetAct(Act):
    """`save_pressed` and `print_pressed` once a sheet is there; `pressed` at each of the three stages in turn."""

    save_pressed = Signal()
    print_pressed = Signal()

    def __init__(self, parts: KeysParts) -> None:
        super().__init__()
        self._parts = parts
        self._has_old = True
        self.stage = "ask"  # then "paper", then "back"
        self.key: RecoveryKey | None = None
        self.sheet: Any = None
        self.back: Any = None
        self.passphrase = parts.passphrase_field()
        self.row = FormRow("", self.passphrase)
        self.fields.addWidget(self.row)
        self.passphrase.edited.connect(self.refresh)
        self.passphrase.submitted.connect(self.press)
        self.refresh()

    def begin(self, *, has_old: bool) -> None:
        """`has_old`: a sheet is in force that the new one takes the place of."""
        self._has_old = has_old
        self.refresh()

    def show_paper(self, key: RecoveryKey) -> None:
        """The new sheet is drawn: to be saved, printed or copied by hand."""
        self.key = key
        self.passphrase.clear()
        groups = key.groups()
        self.sheet, self.back = self._parts.sheet(), self._parts.type_back()
        self.sheet.set_groups(groups)
        self.back.ask(groups, sorted(secrets.SystemRandom().sample(range(len(groups)), 2)))
        for step in (self.sheet, self.back):
            self.fields.addWidget(step)
            step.hide()
            step.ready_changed.connect(self.refresh)
        self.sheet.save_pressed.connect(self.save_pressed)
        self.sheet.print_pressed.connect(self.print_pressed)
        self.back.submitted.connect(self.press)
        self._go("paper")

    @Slot()
    def show_back(self) -> None:
        """The sheet is on paper: two of its groups are typed back from it."""
        self._go("back")

    def has_left(self, says: str) -> None:
        if self.sheet is not None:
            self.sheet.has_left(says)

    def typed(self) -> dict[int, str]:
        return dict(self.back.typed()) if self.back is not None else {}

    def verify(self) -> bool:
        """Say at the fields what is not on the sheet."""
        return bool(self.back.verify())

    def first_field(self) -> QWidget:
        fields = {"paper": self.sheet, "back": self.back}
        step = fields.get(self.stage)
        return self.passphrase if step is None else step.first_field()  # type: ignore[no-any-return]

    def is_ready(self) -> bool:
        if self.stage == "ask":
            return bool(self.passphrase.text())
        return bool((self.sheet if self.stage == "paper" else self.back).is_ready())

    def inputs(self) -> tuple[QWidget, ...]:
        return tuple(field for field in (self.passphrase, self.sheet, self.back) if field is not None)

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.passphrase.edit.selectAll()
        self.passphrase.setFocus()

    def forget(self) -> None:
        self.passphrase.clear()
        self.row.set_error("")
        self.key = None
        for step in (self.sheet, self.back):
            if step is not None:
                self.fields.removeWidget(step)
                step.deleteLater()
        self.sheet = self.back = None
        self._go("ask")

    def _go(self, stage: str) -> None:
        self.stage = stage
        theme.set_shown(self.row, stage == "ask")
        for name, step in (("paper", self.sheet), ("back", self.back)):
            if step is not None:
                theme.set_shown(step, stage == name)
        self.refresh()

    def retranslate(self) -> None:
        self.set_title(self.tr("A new recovery sheet"))
        if self.stage == "ask":
            old = self.tr("The sheet you have opens the vault until the new one has been typed back from paper.")
            none = self.tr("There is no sheet now: without the passphrase nobody could open the vault.")
            self.explains.setText(old if self._has_old else none)
            self.do.setText(self.word(self.tr("Make a new sheet")))
        elif self.stage == "paper":
            says = self.tr(
                "24 new words. Keep the paper locked away from this computer; whoever has it can read your records."
            )
            not_yet = self.tr("They open nothing yet: the old sheet is the valid one.")
            self.explains.setText(f"{says} {not_yet}" if self._has_old else says)
            self.do.setText(self.word(self.tr("I have the sheet")))
        else:
            says = self.tr("Look at the paper, not at the screen.")
            then = self.tr("After this the old sheet opens nothing any more: tear it up.")
            self.explains.setText(f"{says} {then}" if self._has_old else says)
            self.do.setText(self.word(self.tr("Put the new sheet in force")))
        self.row.set_label(self.tr("Your passphrase"))
