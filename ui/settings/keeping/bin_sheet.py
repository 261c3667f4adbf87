"""The bin of discarded drafts as a list: take one back, erase all for good. Reads and erases nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.clock import school_day
from desktop_app.domain.note import Tier
from desktop_app.services.bin import KEPT_FOR, Bin, BinLine
from ui import i18n, theme
from ui.settings.keeping.tick_table import fit
from ui.widgets.buttons import danger, link, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table

MOST_ROWS = 6
LONGEST_WORDS = 80


class BinSheet(Sheet):
    """`take_back_asked(note id)`; `erase_asked(note ids)` after a second look."""

    take_back_asked = Signal(str)
    erase_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._intro = Text("", "secondary", wrap=True)
        self._waiting = Text("", "body", wrap=True, tone="warn")
        self._nothing = Text("", "body", wrap=True)
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.take_back = secondary("", "history")
        self.empty = link("", "trash-2")
        self._sure = Text("", "strong", wrap=True)
        self.erase = danger("", "trash-2")
        self.keep = secondary("")
        self._lay_out()
        self.table.row_chosen.connect(self._chosen)
        self.table.row_opened.connect(self._take_back_row)
        self.take_back.clicked.connect(self._take_back)
        self.empty.clicked.connect(self._ask)
        self.keep.clicked.connect(self._be_calm)
        self.erase.clicked.connect(self._erase)
        self.show_bin(Bin((), is_waiting=False))
        self._retranslate()

    def show_bin(self, lying: Bin) -> None:
        self.model.set_rows(lying.lines)
        fit(self.table, MOST_ROWS)
        self.take_back.setEnabled(False)
        for widget in (self.table, self.take_back, self.empty):
            theme.set_shown(widget, bool(lying.lines))
        theme.set_shown(self._nothing, not lying.lines)
        theme.set_shown(self._waiting, lying.is_waiting and bool(lying.lines))
        self._be_calm()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _chosen(self, _line: object) -> None:
        self.take_back.setEnabled(True)

    @Slot()
    def _take_back(self) -> None:
        self._take_back_row(self.table.current_row())

    @Slot(object)
    def _take_back_row(self, line: BinLine | None) -> None:
        if line is not None:
            self.take_back_asked.emit(line.id)

    @Slot()
    def _ask(self) -> None:
        for widget in (self._sure, self.erase, self.keep):
            widget.show()
        self.empty.hide()
        self.keep.setFocus()

    @Slot()
    def _be_calm(self) -> None:
        for widget in (self._sure, self.erase, self.keep):
            widget.hide()
        theme.set_shown(self.empty, self.model.rowCount() > 0)
        self._say_how_many()

    @Slot()
    def _erase(self) -> None:
        self.erase_asked.emit(tuple(line.id for line in self.model.rows()))

    def _say_how_many(self) -> None:
        self._sure.setText(
            self.tr("%n draft(s) will be erased for good. Nobody can bring them back.", "", self.model.rowCount())
        )

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.space(3))
        for widget in (self._intro, self._waiting, self._nothing, self.table):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.take_back)
        row.addStretch(1)
        row.addWidget(self.empty)
        self.body.addLayout(row)
        self.body.addWidget(self._sure)
        sure = QHBoxLayout()
        sure.addWidget(self.erase)
        sure.addWidget(self.keep)
        sure.addStretch(1)
        self.body.addLayout(sure)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("Case"), _case, stretch=2),
            Column(self.tr("Begins with"), self._words, stretch=3, tone=_tone),
            Column(self.tr("Discarded"), _thrown, width=120),
            Column(self.tr("Kept until"), _until, width=136),
        )

    def _words(self, line: BinLine) -> str:
        """Private words are not laid open in a list."""
        if line.content.tier is Tier.PRIVATE:
            return self.tr("Working note (private)")
        return " ".join((line.content.body or line.content.quote).split())[:LONGEST_WORDS]

    def _retranslate(self) -> None:
        self.set_title(self.tr("Bin of discarded drafts"))
        self._intro.setText(
            self.tr(
                "A discarded draft waits here for %n day(s) and can be taken back into its case. Then it is erased for "
                "good.",
                "",
                KEPT_FOR.days,
            )
        )
        self._waiting.setText(
            self.tr(
                "The date of this computer has leapt. Nothing leaves the bin by itself until the date has held for "
                "three days."
            )
        )
        self._nothing.setText(self.tr("The bin is empty."))
        self.model.set_columns(self._columns())
        self.table.setAccessibleName(self.tr("Bin of discarded drafts"))
        self.take_back.setText(self.tr("Take back into the case"))
        self.empty.setText(self.tr("Erase all of these now…"))
        self.erase.setText(self.tr("Erase for good"))
        self.keep.setText(self.tr("Keep them"))
        self._say_how_many()


def _case(line: BinLine) -> str:
    return f"{line.case_number} · {line.student.family_name} {line.student.given_name}".strip()


def _tone(line: BinLine) -> str:
    return "muted" if line.content.tier is Tier.PRIVATE else ""


def _thrown(line: BinLine) -> str:
    return i18n.format_day(school_day(line.binned_at))


def _until(line: BinLine) -> str:
    return i18n.format_day(line.kept_until)
