"""The list of packages given and taken, with what became of each. Knows no service."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import Direction, HandoverLine, HandoverState, Purpose
from ui import theme
from ui.i18n import format_day
from ui.settings.handover.sight import InSight
from ui.settings.handover.words import direction_label, purpose_label, state_label
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table


class PackageList(Sheet):
    """`back_pressed(package id)` gives covered cases back, `receipt_pressed(package id)` writes a receipt again."""

    back_pressed = Signal(str)
    receipt_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.message = Banner()
        self._nothing = Text("", "body", wrap=True)
        self._told = Text("", "secondary", wrap=True)
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", compact=True)
        self.back: Button = secondary("", "send")
        self.receipt: Button = secondary("", "save")
        self._arrange()
        self.table.row_chosen.connect(self._chosen)
        self.back.clicked.connect(self._back)
        self.receipt.clicked.connect(self._receipt)
        self._retranslate()
        self.show_lines(())

    def show_lines(self, lines: Sequence[HandoverLine]) -> None:
        self.model.set_rows(lines)
        theme.set_shown(self.table, bool(lines))
        theme.set_shown(self._nothing, not lines)
        self._chosen(None)
        if lines:
            self.table.selectRow(0)

    def show_busy(self, is_busy: bool) -> None:
        for button in (self.back, self.receipt):
            button.setEnabled(not is_busy)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _chosen(self, line: HandoverLine | None) -> None:
        is_taken = line is not None and line.direction is Direction.TAKEN
        is_cover = line is not None and line.purpose is Purpose.COVER and line.state is HandoverState.ACCEPTED
        theme.set_shown(self.back, is_taken and is_cover)
        theme.set_shown(self.receipt, is_taken)
        self._told.setText("" if line is None else " · ".join((_colleague(line), _purpose(line), state_label(line))))
        theme.set_shown(self._told, line is not None)

    @Slot()
    def _back(self) -> None:
        self.back_pressed.emit(self.table.current_row().id)

    @Slot()
    def _receipt(self) -> None:
        self.receipt_pressed.emit(self.table.current_row().id)

    def _arrange(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.table.setMinimumHeight(theme.px(260))
        for widget in (self.message, self._nothing, self.table, self._told):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.back)
        row.addWidget(self.receipt)
        row.addStretch(1)
        self.body.addLayout(row)
        InSight(self.message)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Day"), _day, sort_key=_at, width=96),
            Column(self.tr("Way"), _way, width=108),
            Column(self.tr("Colleague"), _name, stretch=2),
            Column(self.tr("For what"), _what_for, stretch=2),
            Column(self.tr("Cases"), _cases, width=82, is_number=True),
            Column(self.tr("State"), state_label, stretch=2, tone=_tone),
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("Packages given and taken"))
        self._nothing.setText(
            self.tr("Nothing has been handed over yet. Every package will be listed here with its state.")
        )
        self.back.setText(self.tr("Give these cases back…"))
        self.receipt.setText(self.tr("Save the receipt again…"))
        self.model.set_columns(self._columns())
        self.table.prepare_header(True)
        self.table.setAccessibleName(self.tr("Packages given and taken"))


def _day(line: HandoverLine) -> str:
    return format_day(school_day(line.at))


def _at(line: HandoverLine) -> str:
    return line.at.isoformat()


def _way(line: HandoverLine) -> str:
    return direction_label(line.direction)


def _colleague(line: HandoverLine) -> str:
    return " · ".join(part for part in (line.name, line.school) if part) or "…"


def _name(line: HandoverLine) -> str:
    return line.name or _colleague(line)


def _what_for(line: HandoverLine) -> str:
    return purpose_label(line.purpose)


def _purpose(line: HandoverLine) -> str:
    label = purpose_label(line.purpose)
    return label if line.ends_on is None else f"{label}, – {format_day(line.ends_on)}"


def _cases(line: HandoverLine) -> str:
    return str(line.cases)


def _tone(line: HandoverLine) -> str:
    if line.ended:
        return "warn"
    return {HandoverState.ACCEPTED: "ok", HandoverState.DECLINED: "danger"}.get(line.state, "muted")
