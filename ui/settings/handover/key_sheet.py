"""My key and the keys of colleagues: numbers to be compared over the phone. Knows no service and no file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.handover import Colleague, KeyCard
from ui import theme
from ui.settings.handover.key_list import KeyRow
from ui.settings.handover.sight import InSight
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import Text, rule
from ui.widgets.quote import QuoteBlock


class KeySheet(QWidget):
    """`save_pressed(name, school)`, `open_pressed`, `removed(fingerprint)`; `compared`, `refused`: the key in sight."""

    save_pressed = Signal(str, str)
    open_pressed = Signal()
    compared = Signal()
    refused = Signal()
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._colleagues: Sequence[Colleague] = ()
        self._shown: KeyCard | None = None
        self.message = Banner()
        self.mine, self.others = Sheet(), Sheet()
        self._lead, self._how = Text("", "body", wrap=True), Text("", "secondary", wrap=True)
        self.name, self.school = QLineEdit(), QLineEdit()
        self._name_row, self._school_row = FormRow("", self.name), FormRow("", self.school)
        self._numbers_label = Text("", "label")
        self.numbers = Text("", "section")
        self.save: Button = secondary("", "save")
        self._about = Text("", "body", wrap=True)
        self._list = QVBoxLayout()
        self._compare = QuoteBlock("")
        self._whose = Text("", "section", wrap=True)
        self.theirs = Text("", "section")
        self._ask = Text("", "body", wrap=True)
        self.yes: Button = primary("", "check")
        self.no: Button = quiet("")
        self.open: Button = secondary("", "folder-open")
        self._arrange()
        self.save.clicked.connect(self._save)
        self.open.clicked.connect(self.open_pressed)
        self.yes.clicked.connect(self.compared)
        self.no.clicked.connect(self.refused)
        self._retranslate()

    def show_mine(self, card: KeyCard) -> None:
        for field, text in ((self.name, card.name), (self.school, card.school)):
            if not field.isModified():
                field.setText(text)
        self.numbers.setText(card.fingerprint)

    def show_colleagues(self, colleagues: Sequence[Colleague]) -> None:
        self._colleagues = colleagues
        self._fill()

    def rows(self) -> list[KeyRow]:
        """The colleagues in sight."""
        found = (self._list.itemAt(at).widget() for at in range(self._list.count()))
        return [row for row in found if isinstance(row, KeyRow)]

    def show_key(self, card: KeyCard | None) -> None:
        """A colleague's key that waits to be compared; None puts it away."""
        self._shown = card
        self._compare.setVisible(card is not None)
        self.open.setVisible(card is None)
        if card is None:
            self.open.setFocus()
        else:
            self._whose.setText(card.title())
            self.theirs.setText(card.fingerprint)
            self.yes.setFocus()

    def show_busy(self, is_busy: bool) -> None:
        self.save.setEnabled(not is_busy)

    def typed(self) -> tuple[str, str]:
        return self.name.text(), self.school.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _save(self) -> None:
        self.name.setModified(False)
        self.school.setModified(False)
        self.save_pressed.emit(*self.typed())

    def _fill(self) -> None:
        while self._list.count():
            widget = self._list.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for colleague in self._colleagues:
            row = KeyRow(colleague)
            row.removed.connect(self.removed)
            self._list.addWidget(row)
        self._about.setText(
            self.tr("These colleagues' numbers have been compared; cases can be sealed to them.")
            if self._colleagues
            else self.tr("No colleague's key is here yet. A case can only be sealed to somebody whose key you have.")
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.message)
        column.addWidget(self.mine)
        column.addWidget(self.others)
        self.numbers.setFont(theme.font(tabular=True))
        self.theirs.setFont(theme.font(tabular=True))
        self.mine.body.setSpacing(theme.space(3))
        for widget in (self._lead, self._name_row, self._school_row, self._numbers_label, self.numbers, self._how):
            self.mine.body.addWidget(widget)
        self.mine.body.addLayout(_left(self.save))
        self.others.body.setSpacing(theme.space(3))
        self.others.body.addWidget(self._about)
        self._list.setSpacing(theme.space(3))
        self.others.body.addLayout(self._list)
        self._compare.body.setSpacing(theme.space(2))
        for widget in (self._whose, self.theirs, self._ask):
            self._compare.body.addWidget(widget)
        self._compare.body.addLayout(_left(self.yes, self.no))
        self._compare.hide()
        self.others.body.addWidget(rule())
        self.others.body.addWidget(self._compare)
        self.others.body.addLayout(_left(self.open))
        for appearing in (self.message, self._compare):
            InSight(appearing)

    def _retranslate(self) -> None:
        self.mine.set_title(self.tr("My key"))
        self._lead.setText(
            self.tr(
                "A colleague who has this key can seal cases to you. Nothing in it is secret, and it opens nothing."
            )
        )
        self._name_row.set_label(self.tr("Your name, as the colleague will see it"))
        self._school_row.set_label(self.tr("School"))
        self._numbers_label.setText(self.tr("The numbers of this key"))
        self._how.setText(
            self.tr(
                "Give the file on a USB stick or by messenger, then call and read these numbers aloud: only if both see"
                " the same is it your key."
            )
        )
        self.save.setText(self.tr("Save my key…"))
        self.others.set_title(self.tr("Colleagues' keys"))
        self._ask.setText(self.tr("Call your colleague. Do they see the same numbers on their screen under “My key”?"))
        self.yes.setText(self.tr("The numbers are the same"))
        self.no.setText(self.tr("They are not; put the key away"))
        self.open.setText(self.tr("Take in a colleague's key…"))
        self._compare.set_caption(self.tr("Compare the numbers"))
        self._fill()


def _left(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(2))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
