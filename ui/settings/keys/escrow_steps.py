"""The two steps with the office's key: compare its digits and leave one, or take it back. They do nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.escrow import EscrowKey
from ui import i18n, theme
from ui.widgets.buttons import Button, danger, link, primary
from ui.widgets.form import FormRow
from ui.widgets.labels import Text, rule


class EscrowStep(QWidget):
    """`given(passphrase)` when it is to be done, `left` when not (its link, or Esc)."""

    given = Signal(str)
    left = Signal()

    def __init__(self, passphrase: Any, do: Button) -> None:
        super().__init__()
        self.passphrase, self.do, self.leave = passphrase, do, link("")
        self.row = FormRow("", passphrase)
        self._is_busy = False
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.space(3))
        self.box.addWidget(rule())

    def finish(self) -> None:
        """After a subclass has put its own on top: passphrase and buttons."""
        self.box.addWidget(self.row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.do)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.box.addLayout(buttons)
        self.do.clicked.connect(self.give)
        self.leave.clicked.connect(self.left)
        self.passphrase.edited.connect(self.refresh)
        self.passphrase.submitted.connect(self.give)
        self.refresh()

    def end(self) -> None:
        """Nothing typed stays in it."""
        self.passphrase.clear()
        self.row.set_error("")
        self.refresh()

    def is_ready(self) -> bool:
        return bool(self.passphrase.text())

    def show_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.passphrase.setEnabled(not is_busy)
        self.refresh()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.passphrase.edit.selectAll()
        self.passphrase.setFocus()

    @Slot()
    def give(self) -> None:
        if self.is_ready() and not self._is_busy:
            self.row.set_error("")
            self.given.emit(self.passphrase.text())

    @Slot()
    def refresh(self) -> None:
        self.do.setEnabled(self.is_ready() and not self._is_busy)
        self.leave.setEnabled(not self._is_busy)
        self.row.set_label(self.tr("Your passphrase"))
        self.leave.setText(self.tr("Cancel"))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._is_busy:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)


class CompareStep(EscrowStep):
    """The key that was read, with its digits; nothing is left before they were heard from the office."""

    def __init__(self, passphrase: Any) -> None:
        super().__init__(passphrase, primary("", "key-round"))
        self.key: EscrowKey | None = None
        self._whose, self._people = Text("", "strong", wrap=True), Text("", "body", wrap=True)
        self._how = Text("", "secondary", wrap=True)
        self.digits = Text("", "figure", wrap=True)
        self.digits.setFont(theme.font(tabular=True))
        self.compared = QCheckBox()
        for widget in (self._whose, self._people, self._how, self.digits, self.compared):
            self.box.addWidget(widget)
        self.compared.toggled.connect(self.refresh)
        self.finish()

    def begin(self, key: EscrowKey) -> None:
        self.key = key
        self.compared.setChecked(False)
        self.end()

    def is_ready(self) -> bool:
        return self.compared.isChecked() and super().is_ready()

    def retranslate(self) -> None:
        self.do.setText(self.tr("One moment…") if self._is_busy else self.tr("Leave a key with the office"))
        self._how.setText(
            self.tr(
                "Call the office at a number you know, not one from this file’s letter, and let them read their digits."
            )
        )
        self.compared.setText(self.tr("The office read out exactly these digits"))
        if self.key is None:
            return
        one, two = self.key.custodians
        made = self.tr("{office} made this key on {day}")
        self._whose.setText(made.format(office=self.key.office, day=i18n.format_day(self.key.made_on)))
        people = self.tr("Only together they could open your vault: {one} and {two}.")
        self._people.setText(people.format(one=one, two=two))
        self.digits.setText(self.key.fingerprint())
        self.digits.setAccessibleName(self.tr("Digits of the key: {digits}").format(digits=self.key.fingerprint()))


class TakeBackStep(EscrowStep):
    def __init__(self, passphrase: Any) -> None:
        super().__init__(passphrase, danger("", "trash-2"))
        self._says = Text("", "secondary", wrap=True)
        self.box.addWidget(self._says)
        self.finish()

    def retranslate(self) -> None:
        self.do.setText(self.tr("One moment…") if self._is_busy else self.tr("Take the key back"))
        self._says.setText(
            self.tr(
                "From then on the office cannot open this vault, only copies that were made before. "
                "Make sure that you know your passphrase and have the recovery sheet."
            )
        )
