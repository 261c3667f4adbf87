"""The acts of erasures: numbers only, to print or to keep as a file. Draws no page itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.clock import school_day
from desktop_app.services.erasure import ErasureAct, ErasureReason
from ui import i18n, theme
from ui.settings.keeping.tick_table import fit
from ui.widgets.buttons import secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table

MOST_ROWS = 6


class ActsSheet(Sheet):
    """`print_asked(number)`, `save_asked(number)`."""

    print_asked = Signal(int)
    save_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._nothing = Text("", "body", wrap=True)
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.print = secondary("", "printer")
        self.save = secondary("", "download")
        self._lay_out()
        self.table.row_opened.connect(self._print_row)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.show_acts(())
        self._retranslate()

    def show_acts(self, acts: Sequence[ErasureAct]) -> None:
        self.model.set_rows(acts)
        fit(self.table, MOST_ROWS)
        for widget in (self.table, self.print, self.save):
            theme.set_shown(widget, bool(acts))
        theme.set_shown(self._nothing, not acts)
        if acts:
            self.table.selectRow(0)  # the newest one is what is wanted nearly always

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _print(self) -> None:
        self._print_row(self.table.current_row())

    @Slot(object)
    def _print_row(self, act: ErasureAct | None) -> None:
        if act is not None:
            self.print_asked.emit(act.number)

    @Slot()
    def _save(self) -> None:
        act = self.table.current_row()
        if act is not None:
            self.save_asked.emit(act.number)

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("No."), _number, width=56),
            Column(self.tr("Day"), _day, width=110),
            Column(self.tr("Reason"), self._reason, stretch=3),
            Column(self.tr("Pupils"), _pupils, width=96, is_number=True),
            Column(self.tr("Cases"), _cases, width=80, is_number=True),
        )

    def _reason(self, act: ErasureAct) -> str:
        return {
            ErasureReason.RETENTION_OVER: self.tr("The retention period is over"),
            ErasureReason.LEFT_SCHOOL: self.tr("The pupil has left the school"),
            ErasureReason.ASKED_FOR: self.tr("The pupil or the family asked for it"),
            ErasureReason.BY_MISTAKE: self.tr("The record was made by mistake"),
        }[act.reason]

    def _retranslate(self) -> None:
        self.set_title(self.tr("Acts of erasure"))
        self._nothing.setText(
            self.tr("When records are erased, an act tells of it in numbers, without a name. There is none yet.")
        )
        self.model.set_columns(self._columns())
        self.table.setAccessibleName(self.tr("Acts of erasure"))
        self.print.setText(self.tr("Print the act…"))
        self.save.setText(self.tr("Save as PDF…"))


def _number(act: ErasureAct) -> str:
    return str(act.number)


def _day(act: ErasureAct) -> str:
    return i18n.format_day(school_day(act.erased_at))


def _pupils(act: ErasureAct) -> str:
    return i18n.format_number(act.pupils)


def _cases(act: ErasureAct) -> str:
    return i18n.format_number(act.cases)
