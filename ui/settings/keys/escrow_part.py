"""A key of the vault in the office's keeping: off until its owner chooses it. Reads and seals nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.services.escrow import EscrowKey, EscrowState
from ui import i18n, theme
from ui.settings.keys.escrow_steps import CompareStep, TakeBackStep
from ui.widgets.banner import Banner
from ui.widgets.buttons import link, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.files import ask_open
from ui.widgets.labels import IconLabel, Text

_SIGNS = (("users", "accent"), ("phone", "accent"), ("triangle-alert", "warn"), ("shield-check", "accent"))


class EscrowPart(Sheet):
    """`file_given(path)`, `agreed(passphrase)` once the digits were compared, `take_back(passphrase)`, `office_wanted`,
    `withdraw_wanted`; `looked_at` whenever it comes into sight. `passphrase_field()` makes the unlock page's field."""

    file_given = Signal(str)
    agreed = Signal(str)
    take_back = Signal(str)
    office_wanted = Signal()
    withdraw_wanted = Signal()
    looked_at = Signal()

    def __init__(self, passphrase_field: Callable[[], Any]) -> None:
        super().__init__()
        self._state: EscrowState | None = None
        self._chip = Chip("")
        self._standing = Text("", "body", wrap=True)
        self._people = Text("", "body", wrap=True)
        self._digits = Text("", "secondary", wrap=True)
        self.banner, self.waiting = Banner(), Banner()
        self._facts = tuple(Text("", "secondary", wrap=True) for _ in _SIGNS)
        self._meaning = self._meaning_of(self._facts)
        self.file, self.remove = secondary("", "folder-open"), secondary("", "trash-2")
        self.office = link("", "school-2")
        self.compare = CompareStep(passphrase_field())
        self.leaving = TakeBackStep(passphrase_field())
        self._lay_out()
        self._connect()
        self.show_state(None)

    def show_state(self, state: EscrowState | None) -> None:
        """None while it is not known yet: nothing can be pressed."""
        self._state = state
        for step in (self.compare, self.leaving):
            step.end()
            step.hide()
        self._retranslate()
        self._say_waiting()
        self._show_buttons(is_shown=True)

    def show_key(self, key: EscrowKey) -> None:
        """The office's key that was read: to be compared before anything is left."""
        self.banner.dismiss()
        self.compare.begin(key)
        self._show_step(self.compare)

    def show_problem(self, says: str, next_step: str) -> None:
        self.banner.show_message("danger", says, next_step)

    def show_done(self, says: str) -> None:
        self.banner.show_message("ok", says)

    def show_busy(self, is_busy: bool) -> None:
        self.file.setEnabled(not is_busy)
        for step in (self.compare, self.leaving):
            step.show_busy(is_busy)

    def texts(self) -> list[str]:
        """What it says of how it stands, a line each."""
        lines = (self._chip, self._standing, self._people, self._digits)
        return [line.text() for line in lines if not line.isHidden()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.looked_at.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere leaves no passphrase behind."""
        if not event.spontaneous():
            self.show_state(self._state)
            self.banner.dismiss()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._say_waiting()
        super().changeEvent(event)

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Office’s keys (*.senim-escrow-key);;All files (*)")
        ask_open(self, self.tr("The office’s key"), kinds, self.give_file)

    @Slot(str)
    def give_file(self, path: str) -> None:
        self.banner.dismiss()
        self.file_given.emit(path)

    @Slot()
    def _begin_removal(self) -> None:
        self.banner.dismiss()
        self._show_step(self.leaving)

    @Slot()
    def _step_left(self) -> None:
        self.show_state(self._state)
        (self.remove if self._state and self._state.is_on else self.file).setFocus()

    def _show_step(self, step: CompareStep | TakeBackStep) -> None:
        self._show_buttons(is_shown=False)
        theme.set_shown(self._meaning, step is self.compare)
        theme.set_shown(step, True)
        step.passphrase.setFocus()

    def _show_buttons(self, *, is_shown: bool) -> None:
        is_on = self._state is not None and self._state.is_on
        is_enrolled = self._state is not None and self._state.is_enrolled
        theme.set_shown(self._meaning, not is_on)
        theme.set_shown(self.file, is_shown and is_enrolled)
        theme.set_shown(self.remove, is_shown and is_on)
        theme.set_shown(self.office, is_shown and self._state is not None and not is_enrolled)

    def _connect(self) -> None:
        self.file.clicked.connect(self._choose_file)
        self.remove.clicked.connect(self._begin_removal)
        self.office.clicked.connect(self.office_wanted)
        self.waiting.acted.connect(self.withdraw_wanted)
        for step in (self.compare, self.leaving):
            step.left.connect(self._step_left)
        self.compare.given.connect(self.agreed)
        self.leaving.given.connect(self.take_back)

    def _meaning_of(self, facts: tuple[Text, ...]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(1, 1)
        for line, ((icon, tone), fact) in enumerate(zip(_SIGNS, facts, strict=True)):
            grid.addWidget(IconLabel(icon, tone, 18), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, line, 1)
        return holder

    def _lay_out(self) -> None:
        self.add_to_head(self._chip)
        self.body.setSpacing(theme.space(3))
        for widget in (
            self._standing,
            self._people,
            self._digits,
            self.waiting,
            self.banner,
            self._meaning,
            self.compare,
            self.leaving,
        ):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        for button in (self.file, self.remove, self.office):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _retranslate(self) -> None:
        self.set_title(self.tr("A key in the office’s keeping"))
        is_on = self._state is not None and self._state.is_on
        self._chip.set(self.tr("on") if is_on else self.tr("off"), "accent" if is_on else "neutral")
        self.remove.setText(self.tr("Take the key back…"))
        self.file.setText(self.tr("Another key of the office…") if is_on else self.tr("Open the office’s key file…"))
        self.office.setText(self.tr("First enrol with an office"))
        people, digits = self._say_state()
        for text, says in ((self._people, people), (self._digits, digits)):
            text.setText(says)
            theme.set_shown(text, bool(says))
        self._say_meaning()

    def _say_waiting(self) -> None:
        """A request that was made while the vault was locked: its owner must hear of one that is not theirs."""
        asked_on = self._state.asked_on if self._state is not None else None
        if asked_on is None:
            self.waiting.hide()
            return
        says = self.tr("On {day} the office was asked from this laptop to open the vault.")
        then = self.tr("If it was not you, withdraw the request and tell the office at once: they must not answer it.")
        day = i18n.format_day(asked_on)
        self.waiting.show_message("warn", says.format(day=day), then, self.tr("Withdraw the request"), lasting=True)

    def _say_state(self) -> tuple[str, str]:
        """Who can open and the digits, where they are known; the first line is set here."""
        state = self._state
        if state is None or not state.is_on:
            self._standing.setText(
                self.tr(
                    "If both the passphrase and the recovery sheet are lost, the office could open the vault for you."
                )
            )
            return "", ""
        since = self.tr("{office} has had a key of this vault since {day}.")
        day = i18n.format_day(state.added_on) if state.added_on else "–"
        self._standing.setText(since.format(office=state.office, day=day))
        if len(state.custodians) != 2:
            return "", ""
        people = self.tr("Only together they can open it: {one} and {two}.")
        digits = self.tr("Digits of the key: {digits}").format(digits=state.fingerprint)
        return people.format(one=state.custodians[0], two=state.custodians[1]), digits

    def _say_meaning(self) -> None:
        says = (
            self.tr("Two people of the office open it, each with a passphrase of their own. One alone cannot."),
            self.tr("They open it when you ask, after a call to you. Who, when and why stays in the office’s record."),
            self.tr(
                "With a copy of your vault, both together could read it without you. Leave a key with people you trust."
            ),
            self.tr("Nobody may demand it: everything works without. You can take the key back at any time."),
        )
        for fact, text in zip(self._facts, says, strict=True):
            fact.setText(text)
