"""When the vault locks by itself, and what is kept from other eyes while it is open. Keeps nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from desktop_app.services.lock_settings import LockSettings
from ui import theme
from ui.clipboard import SECONDS
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import IconLabel, Text
from ui.widgets.segmented import Segmented

MINUTES = (1, 3, 5, 10, 15, 30)
SIGNALS = ("sleep", "screen", "user", "lid")


class LockSection(Sheet):
    """`heard` of SIGNALS are told by this system; the switch of `can_guard` is there only where it works."""

    minutes_chosen = Signal(int)
    minimised_chosen = Signal(bool)
    guard_chosen = Signal(bool)

    def __init__(self, heard: frozenset[str], *, can_guard: bool) -> None:
        super().__init__()
        self._heard = heard
        self.minutes = Segmented([(str(minutes), "") for minutes in MINUTES])
        self._minutes_row = FormRow("", self.minutes)
        self.minimised = QCheckBox()
        self.guard = QCheckBox()
        self._guard_help = Text("", "secondary", wrap=True)
        self._signals_title = Text("", "label", wrap=True)
        self._signals = {key: (IconLabel("check", "ok", 16), Text("", "body", wrap=True)) for key in SIGNALS}
        self._clocks = Text("", "secondary", wrap=True)
        self._others_title = Text("", "label", wrap=True)
        self._others = [Text("", "body", wrap=True) for _ in range(3)]
        self._arrange(can_guard=can_guard)
        self.minutes.chosen.connect(self._choose_minutes)
        self.minimised.clicked.connect(self.minimised_chosen)
        self.guard.clicked.connect(self.guard_chosen)
        self._retranslate()

    def show_choices(self, chosen: LockSettings) -> None:
        """What is in effect now; a vault may hold minutes that are no longer offered."""
        self.minutes.set_value(str(min(MINUTES, key=lambda offered: abs(offered - chosen.minutes))))
        self.minimised.setChecked(chosen.locks_minimised)
        self.guard.setChecked(chosen.is_guarded)

    def heard_texts(self) -> dict[str, str]:
        """What is said of each signal."""
        return {key: text.text() for key, (_, text) in self._signals.items()}

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(str)
    def _choose_minutes(self, key: str) -> None:
        self.minutes_chosen.emit(int(key))

    def _arrange(self, *, can_guard: bool) -> None:
        self.body.setSpacing(theme.space(5))
        self.body.addWidget(self._minutes_row)
        self.body.addWidget(self.minimised)
        self.body.addLayout(self._signal_list())
        guard = QVBoxLayout()
        guard.setSpacing(theme.space(1))
        guard.addWidget(self.guard)
        guard.addWidget(self._guard_help)
        self.body.addLayout(guard)
        for widget in (self.guard, self._guard_help):
            theme.set_shown(widget, can_guard)
        others = QVBoxLayout()
        others.setSpacing(theme.space(1))
        others.addWidget(self._others_title)
        for text in self._others:
            others.addWidget(text)
        self.body.addLayout(others)

    def _signal_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        column.addWidget(self._signals_title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(1, 1)
        for line, (key, (icon, text)) in enumerate(self._signals.items()):
            if key not in self._heard:
                icon.set_icon("x", "muted")
                text.set_tone("muted")
            grid.addWidget(icon, line, 0)
            grid.addWidget(text, line, 1)
        column.addLayout(grid)
        column.addWidget(self._clocks)
        return column

    def _retranslate(self) -> None:
        self._minutes_row.set_label(self.tr("Lock when nobody has touched the computer for"))
        self._minutes_row.set_help(self.tr("What is being written is kept and comes back after unlocking."))
        self.minutes.set_texts([(str(minutes), self.tr("%n minute(s)", "", minutes)) for minutes in MINUTES])
        self.minimised.setText(self.tr("Lock when the window is minimised"))
        self._signals_title.setText(self.tr("It also locks at once when"))
        for key, (says, says_not) in self._signal_words().items():
            self._signals[key][1].setText(says if key in self._heard else says_not)
        self._clocks.setText(
            self.tr("Always: if the computer slept or its clock was set, the vault locks before it can be used again.")
        )
        self.guard.setText(self.tr("Keep Senim out of screenshots and shared screens"))
        self._guard_help.setText(
            self.tr("Switch this off if a screen magnifier or remote help needs to see the window.")
        )
        self._others_title.setText(self.tr("Against other eyes"))
        copied = self.tr(
            "What you copy out of Senim leaves the clipboard after %n second(s) and at the lock.", "", SECONDS
        )
        texts = (
            copied,
            self.tr("F9 hides the screen at once, without locking; F9 again or Esc shows it."),
            self.tr("Ctrl+L locks at once, whatever is open."),
        )
        for label, text in zip(self._others, texts, strict=True):
            label.setText(text)

    def _signal_words(self) -> dict[str, tuple[str, str]]:
        """What is said where the signal is heard, and where this system does not tell it."""
        return {
            "sleep": (
                self.tr("the computer goes to sleep"),
                self.tr("the computer goes to sleep – this system does not tell: it locks on waking"),
            ),
            "screen": (
                self.tr("the screen is locked"),
                self.tr("the screen is locked – this system does not tell: the minutes above count"),
            ),
            "user": (
                self.tr("another user takes over"),
                self.tr("another user takes over – this system does not tell: the minutes above count"),
            ),
            "lid": (
                self.tr("the lid is shut"),
                self.tr("the lid is shut – this system does not tell: it locks on waking"),
            ),
        }
