"""The summaries: a row for each closed month and what leaves with it. Knows no service; asks by signals only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.summaries import SummaryRow, WhatLeaves
from ui import i18n, theme
from ui.summaries import words
from ui.summaries.receipt_sheet import ReceiptSheet
from ui.summaries.what_leaves import MeaningSheet, NeverSheet, WhatLeavesSheet
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import IconLabel, Text
from ui.widgets.page import Page
from ui.widgets.table import Column, RowModel, Table

SIDE_BY_SIDE_FROM = 860  # design pixels of width
LIST_WIDTH = 356
MOST_ROWS = 12
QWIDGETSIZE_MAX = 16777215  # Qt's word for no limit


class _StateText:
    """The state's words at the moment last shown. No method of the page: a model that held the page in a circle would
    crash PySide 6.11 when Python collects both under a scroll area."""

    now: datetime | None = None

    def __call__(self, row: SummaryRow) -> str:
        return "" if self.now is None else words.state_text(row, self.now)


class SummariesPage(Page):
    """`month_chosen(Month)`, pause, resume and enrol pressed; what the month's own sheet asks is in `sheet`."""

    month_chosen = Signal(object)
    pause_pressed = Signal()
    resume_pressed = Signal()
    enrol_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state_text = _StateText()
        self._office = ""
        self._is_paused = False
        self._urgent = Text("", "strong", wrap=True, tone="danger")
        self._model = RowModel(self._columns())
        self.table = Table(self._model, "", sortable=False)
        self.sheet, self.receipt = WhatLeavesSheet(), ReceiptSheet()
        self.never, self.meaning = NeverSheet(), MeaningSheet()
        self._explains = Text("", "secondary", wrap=True)
        self._empty = EmptyState("send", "", "")
        self._months = QWidget()
        self._columns_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._months)
        self.pause: Button = self.add_action("", "eye-off")
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_rows(self, rows: Sequence[SummaryRow], now: datetime) -> None:
        """Newest month first; the chosen one stays chosen."""
        chosen = self.chosen()
        self._state_text.now = now
        self._model.set_rows(rows)
        self._show_part(self._months if rows else self._empty)
        visible = min(len(rows), MOST_ROWS)
        header = self.table.horizontalHeader().sizeHint().height()
        below = theme.px(6)  # the last row's own line would stick out of the rounded corners
        self.table.setFixedHeight(header + visible * theme.px(36) + 2 * self.table.frameWidth() + below)
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if visible == len(rows) else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.table.setVerticalScrollBarPolicy(always)
        periods = [row.period for row in rows]
        if rows:
            self.table.selectRow(periods.index(chosen) if chosen in periods else 0)

    def _show_part(self, part: QWidget) -> None:
        """No stack: it would ask for the room of the hidden part, and for too much height for wrapped words."""
        self._empty.setVisible(part is self._empty)
        self._months.setVisible(part is self._months)

    def show_standing(self, office: str, is_paused: bool) -> None:
        """Whom this workplace reports to (empty: not enrolled) and whether the coming months are paused."""
        self._office, self._is_paused = office, is_paused
        self._retranslate()

    def show_month(self, shown: WhatLeaves, now: datetime) -> None:
        self.sheet.show_month(shown, now)
        self.receipt.show_receipt(shown.row.receipt)

    def take_focus(self) -> None:
        """The keyboard begins at the months, or at enrolling; never at the button that pauses."""
        if not self._months.isHidden():
            self.table.setFocus()
        elif not self.banner.isHidden():
            self.banner.action.setFocus()

    def chosen(self) -> object:
        """The chosen month, or None."""
        row = self.table.current_row()
        return None if row is None else row.period

    def choose(self, period: object) -> None:
        for place, row in enumerate(self._model.rows()):
            if row.period == period:
                self.table.selectRow(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fit(self) -> None:
        inner = self.width() - 2 * theme.space(6)
        beside = inner >= theme.px(SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns_box.setDirection(direction)
        self._left.setMinimumWidth(theme.px(LIST_WIDTH) if beside else 0)
        self._left.setMaximumWidth(theme.px(LIST_WIDTH) if beside else QWIDGETSIZE_MAX)
        box, place = (self._left_box, 2) if beside else (self._right_box, 2)
        if box.indexOf(self.never) < 0:
            box.insertWidget(place, self.never)
            box.insertWidget(place + 1, self.meaning)
        self.sheet.fit(inner - (theme.px(LIST_WIDTH + 16) if beside else 0) - theme.px(36))

    def _lay_out(self) -> None:
        """From the outside in: what is put into its place at once has its style worked out once, not at each level."""
        urgent = QHBoxLayout()
        urgent.setSpacing(theme.space(2))
        urgent.addWidget(IconLabel("siren", "danger", 18), 0, Qt.AlignmentFlag.AlignTop)
        urgent.addWidget(self._urgent, 1)
        self.body.addLayout(urgent)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._months, 1)
        self._left = QWidget()
        self._columns_box.setSpacing(theme.px(16))
        self._columns_box.addWidget(self._left)
        self._left_box = left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(14))
        left.addWidget(self.table)
        left.addWidget(self._explains)
        left.addWidget(self.never)
        left.addWidget(self.meaning)
        left.addStretch(1)
        self._right_box = right = QVBoxLayout()
        self._columns_box.addLayout(right, 1)
        right.setSpacing(theme.px(14))
        right.addWidget(self.sheet)
        right.addWidget(self.receipt)
        right.addStretch(1)
        self._columns_box.setContentsMargins(0, 0, 0, 0)
        self._show_part(self._empty)
        self.receipt.hide()

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._choose_row)
        self.pause.clicked.connect(self._press_pause)
        self._empty.pressed.connect(self.enrol_pressed)
        self.banner.acted.connect(self.enrol_pressed)

    @Slot(object)
    def _choose_row(self, row: SummaryRow) -> None:
        self.month_chosen.emit(row.period)

    @Slot()
    def _press_pause(self) -> None:
        (self.resume_pressed if self._is_paused else self.pause_pressed).emit()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Month"), _month_text, stretch=1),
            Column(self.tr("State"), self._state_text, tone=_tone, icon=words.state_icon, width=176),
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("Summaries"))
        self.table.setAccessibleName(self.tr("Closed months"))
        self._model.set_columns(self._columns())
        self._urgent.setText(self.tr("Urgent? Call 111, 112 or 102 – this page does not call for help."))
        self._explains.setText(
            self.tr(
                "A month freezes on the second day of the next one, also when nothing happened, and never changes "
                "again. Only the office's signed receipt means “received”."
            )
        )
        self._empty.set(
            self.tr("No month has closed yet"),
            self.tr(
                "On the second day of each month the last one becomes a small table of deliberately blurred numbers. "
                "Here you will see every byte of it before it leaves."
            ),
        )
        self.pause.setText(
            self.tr("Report again from the next month") if self._is_paused else self.tr("Pause from the next month")
        )
        self.pause.set_icon("refresh-cw" if self._is_paused else "eye-off")
        self._show_chips()
        self._show_banner()

    def _show_chips(self) -> None:
        chips = [(self._office, "ok")] if self._office else [(self.tr("not enrolled"), "warn")]
        if self._is_paused:
            chips.append((self.tr("paused from the next month"), "warn"))
        self.set_chips(chips)

    def _show_banner(self) -> None:
        if self._office:
            self.banner.hide()
            return
        self.banner.show_message(
            "info",
            self.tr("This workplace is not enrolled with an office yet"),
            self.tr(
                "Months are frozen all the same and wait here; nothing is lost. The office gives you a file or a code."
            ),
            self.tr("Enrol in Settings"),
            lasting=True,
        )


def _month_text(row: SummaryRow) -> str:
    return i18n.format_month(row.period)


def _tone(row: SummaryRow) -> str:
    kind = words.state_kind(row)
    return "muted" if kind == "neutral" else kind
