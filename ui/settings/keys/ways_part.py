"""The list of ways into the vault: what each is, since when, and what can be done with it. Does nothing of that."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.key_slots import KeySlot, SlotKind, Ways
from ui import i18n, theme
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text


class WayRow(QWidget):
    """One way in: an icon, its name, what is known of it, and its buttons below."""

    def __init__(self, icon: str, *buttons: Button) -> None:
        super().__init__()
        self._icon = IconLabel(icon, "accent", 20)
        self._name, self._known = Text("", "strong", wrap=True), Text("", "secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._name)
        words.addWidget(self._known)
        if buttons:
            row = QHBoxLayout()
            row.setContentsMargins(0, theme.space(1), 0, 0)
            row.setSpacing(theme.space(2))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            words.addLayout(row)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, theme.space(1), 0, theme.space(1))
        box.setSpacing(theme.space(3))
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)

    def set_words(self, name: str, known: str, *, tone: str = "") -> None:
        self._name.setText(name)
        self._known.setText(known)
        self._known.set_tone(tone)
        theme.set_shown(self._known, bool(known))

    def words(self) -> str:
        return f"{self._name.text()}. {self._known.text()}"


class RemovableRow(WayRow):
    """A way that a newer program added; `wanted(slot)` when it is to go."""

    wanted = Signal(object)

    def __init__(self, slot: KeySlot) -> None:
        self.remove = secondary("", "trash-2")
        super().__init__("key-round", self.remove)
        self._slot = slot
        self.remove.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._slot)


class WaysPart(Sheet):
    """`change_wanted`, `renew_wanted`, `check_wanted`; `remove_wanted(slot)`."""

    change_wanted = Signal()
    renew_wanted = Signal()
    check_wanted = Signal()
    remove_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ways: Ways | None = None
        self._intro = Text("", "secondary", wrap=True)
        self.change = secondary("", "pencil-line")
        self.check, self.renew, self.withdraw = (
            secondary("", "check"),
            secondary("", "refresh-cw"),
            secondary("", "x"),
        )
        self.passphrase = WayRow("keyboard", self.change)
        self.sheet = WayRow("file-text", self.check, self.renew, self.withdraw)
        self.others: list[WayRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(3))
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._intro)
        self.body.addLayout(self._rows)
        for row in (self.passphrase, self.sheet):
            self._rows.addWidget(row)
            row.hide()
        self.change.clicked.connect(self.change_wanted)
        self.check.clicked.connect(self.check_wanted)
        self.renew.clicked.connect(self.renew_wanted)
        self.withdraw.clicked.connect(self._withdraw)
        self._retranslate()

    def show_ways(self, ways: Ways) -> None:
        known = self._slots(SlotKind.ESCROW, SlotKind.UNKNOWN)
        self._ways = ways
        if known != self._slots(SlotKind.ESCROW, SlotKind.UNKNOWN):
            self._make_others()
        for row in (self.passphrase, self.sheet):
            row.show()
        for button in (self.check, self.withdraw):
            theme.set_shown(button, ways.has_sheet)
        self._retranslate()

    def texts(self) -> list[str]:
        """What the list says, a line each."""
        return [row.words() for row in (self.passphrase, self.sheet, *self.others)]

    @Slot()
    def _withdraw(self) -> None:
        self.remove_wanted.emit(self._slots(SlotKind.RECOVERY)[0])

    def _slots(self, *kinds: SlotKind) -> list[KeySlot]:
        return [slot for slot in self._ways.slots if slot.kind in kinds] if self._ways is not None else []

    def _make_others(self) -> None:
        for row in self.others:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.others = []
        for slot in self._slots(SlotKind.ESCROW, SlotKind.UNKNOWN):
            row = WayRow("school-2")
            if slot.kind is SlotKind.UNKNOWN:
                row = RemovableRow(slot)
                row.wanted.connect(self.remove_wanted)
            self.others.append(row)
            self._rows.addWidget(row)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Ways into the vault"))
        self._intro.setText(self.tr("Each opens the vault by itself. None can be added without you."))
        self.change.setText(self.tr("Change…"))
        self.check.setText(self.tr("Check…"))
        has_sheet = self._ways is None or self._ways.has_sheet
        self.renew.setText(self.tr("New sheet…") if has_sheet else self.tr("Make a sheet…"))
        self.withdraw.setText(self.tr("Withdraw…"))
        if self._ways is not None:
            self._say_ways()

    def _say_ways(self) -> None:
        passphrase = self._slots(SlotKind.PASSPHRASE)[0]
        self.passphrase.set_words(self.tr("Passphrase"), self._since(passphrase.since))
        sheet = self._slots(SlotKind.RECOVERY)
        if sheet:
            self.sheet.set_words(self.tr("Recovery sheet"), f"{self._since(sheet[0].since)} · {self._proved(sheet[0])}")
        else:
            none = self.tr("There is none: a forgotten passphrase could not be helped.")
            self.sheet.set_words(self.tr("Recovery sheet"), none, tone="warn")
        for row, slot in zip(self.others, self._slots(SlotKind.ESCROW, SlotKind.UNKNOWN), strict=True):
            if isinstance(row, RemovableRow):
                row.remove.setText(self.tr("Remove…"))
                row.set_words(self.tr("A way that a newer Senim added"), slot.name)
            else:
                row.set_words(self.tr("The office’s key: {office}").format(office=slot.name), self._since(slot.since))

    def _since(self, day: date | None) -> str:
        return "" if day is None else self.tr("since {day}").format(day=i18n.format_day(day))

    def _proved(self, slot: KeySlot) -> str:
        if slot.proved_on is None:
            return self.tr("never typed back")
        return self.tr("last typed from paper on {day}").format(day=i18n.format_day(slot.proved_on))
