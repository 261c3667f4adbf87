"""The access log as a list with its filters, and whether it is whole. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget

from desktop_app.domain.clock import school_day
from desktop_app.services.audit import AuditLine, AuditPage, ChainReport, Kind
from ui import i18n, theme
from ui.settings.audit.words import about_text, act_text
from ui.widgets.buttons import link, secondary
from ui.widgets.card import Sheet
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Choice
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table

BREATH_MS = 250
ALL = "all"
PERIODS = ("1", "7", "30", "365", ALL)  # days back, today included


class AuditSection(Sheet):
    """`asked` when another choice of lines is wanted, `more_asked` for earlier ones, `case_typed` at once when a person
    changes the case, `opened(case id)`, `save_asked`."""

    asked = Signal()
    more_asked = Signal()
    case_typed = Signal()
    opened = Signal(str)
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chain: ChainReport | None = None
        self._intro = Text("", "secondary", wrap=True)
        self._state = Text("", "body", wrap=True)
        self.kind = Choice(((ALL, ""), *((kind.value, "") for kind in Kind)))
        self.period = Choice(tuple((key, "") for key in PERIODS))
        self.case = QLineEdit()
        self.case.setClearButtonEnabled(True)
        self._kind_row, self._period_row = FormRow("", self.kind), FormRow("", self.period)
        self._case_row = FormRow("", self.case)
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.nothing = EmptyState("history", "", "")
        self.more = link("", "chevron-down")
        self.save = secondary("", "save")
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH_MS)
        self._lay_out()
        self._wire()
        self.period.set_value("30")
        self._retranslate()

    def show_page(self, page: AuditPage) -> None:
        """The newest lines of a new choice."""
        if page.case_number and not self.case.text().strip():
            self.case.blockSignals(True)  # the case that somebody came for is named in its field
            self.case.setText(page.case_number)
            self.case.blockSignals(False)
        self.model.set_rows(page.lines)
        self._show_rest(page)
        self.table.scrollToTop()

    def add_page(self, page: AuditPage) -> None:
        """Earlier lines below those that are shown."""
        place = self.table.verticalScrollBar().value()
        self.model.set_rows([*self.model.rows(), *page.lines])
        self._show_rest(page)
        self.table.verticalScrollBar().setValue(place)

    def show_chain(self, chain: ChainReport) -> None:
        self._chain = chain
        self._say_chain()

    def last_seq(self) -> int | None:
        """The number of the earliest line shown."""
        rows = self.model.rows()
        return rows[-1].seq if rows else None

    def state(self) -> str:
        return self._state.text()

    def clear_case(self) -> None:
        """Without asking anew."""
        self.case.blockSignals(True)
        self.case.clear()
        self.case.blockSignals(False)

    def show_all_time(self) -> None:
        """Who comes to one case wants its whole story; without asking anew."""
        self.period.blockSignals(True)
        self.period.set_value(ALL)
        self.period.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_rest(self, page: AuditPage) -> None:
        theme.set_shown(self.more, page.has_more)
        self._below.setCurrentWidget(self.table if self.model.rowCount() else self.nothing)

    @Slot(object)
    def _open(self, line: AuditLine) -> None:
        if line.case_id:
            self.opened.emit(line.case_id)

    def _wire(self) -> None:
        self.kind.currentIndexChanged.connect(self.asked)
        self.period.currentIndexChanged.connect(self.asked)
        self.case.textChanged.connect(self.case_typed)  # never by our own hand: that blocks the signals
        self.case.textChanged.connect(self._breath.start)
        self._breath.timeout.connect(self.asked)
        self.table.row_opened.connect(self._open)
        self.more.clicked.connect(self.more_asked)
        self.save.clicked.connect(self.save_asked)

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._intro)
        self.body.addWidget(self._state)
        filters = QGridLayout()
        filters.setHorizontalSpacing(theme.space(3))
        for place, (row, share) in enumerate(((self._kind_row, 3), (self._period_row, 3), (self._case_row, 2))):
            filters.addWidget(row, 0, place)
            filters.setColumnStretch(place, share)
        self.body.addLayout(filters)
        self._below = QStackedWidget()
        self._below.addWidget(self.table)
        self._below.addWidget(self.nothing)
        self._below.setMinimumHeight(theme.px(340))
        self.body.addWidget(self._below, 1)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.more.hide()

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("When"), _when, width=150),
            Column(self.tr("What"), _act, stretch=3, icon=_icon),
            Column(self.tr("About"), about_text, stretch=2),
            Column(self.tr("No."), _number, width=64, sort_key=attrgetter("seq"), is_number=True),
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("Access log"))
        self._intro.setText(
            self.tr(
                "What was opened, written, printed and let out of this vault, and when. A vault has one person: "
                "each act was done by whoever had unlocked it. No line holds a word of a note."
            )
        )
        self._kind_row.set_label(self.tr("Kind of act"))
        self._period_row.set_label(self.tr("Period"))
        self._case_row.set_label(self.tr("Case"))
        self.case.setPlaceholderText("S-041")
        self.kind.set_options(
            (
                (ALL, self.tr("All acts")),
                (Kind.LOOKS.value, self.tr("Looked at")),
                (Kind.CHANGES.value, self.tr("Written and changed")),
                (Kind.OUT.value, self.tr("Printed, saved, handed over")),
                (Kind.KEYS.value, self.tr("Keys and office")),
                (Kind.CARE.value, self.tr("Settings and checks")),
            )
        )
        self.period.set_options(
            (
                ("1", self.tr("Today")),
                ("7", self.tr("Last 7 days")),
                ("30", self.tr("Last 30 days")),
                ("365", self.tr("Last 365 days")),
                (ALL, self.tr("From the beginning")),
            )
        )
        self.model.set_columns(self._columns())
        self.table.setAccessibleName(self.tr("Access log"))
        self.more.setText(self.tr("Show earlier lines"))
        self.save.setText(self.tr("Save as a table…"))
        self.nothing.set(self.tr("No such line"), self.tr("Perhaps another period, kind or case is chosen above."))
        self._say_chain()

    def _say_chain(self) -> None:
        chain = self._chain
        if chain is None:
            self._state.setText("")
            return
        if chain.broken_line is None:
            self._state.set_tone("ok")
            said = self.tr("✓ %n line(s), each as it was written and none missing.", "", chain.lines)
            self._state.setText(said)
            return
        self._state.set_tone("danger")
        number = i18n.format_number(chain.broken_line)
        if chain.told_at is None:
            said = self.tr("Line No. {line} was changed or is missing. Please check the vault in its section.")
            self._state.setText(said.format(line=number))
            return
        said = self.tr("Line No. {line} was changed or is missing; on record since {day}.")
        self._state.setText(said.format(line=number, day=i18n.format_day(school_day(chain.told_at))))


def _when(line: AuditLine) -> str:
    return i18n.format_moment(line.at)


def _act(line: AuditLine) -> str:
    return act_text(line.action)


def _number(line: AuditLine) -> str:
    return i18n.format_number(line.seq)


def _icon(line: AuditLine) -> str:
    return _ICONS[line.kind]


_ICONS = {
    Kind.LOOKS: "eye",
    Kind.CHANGES: "pencil-line",
    Kind.OUT: "upload",
    Kind.KEYS: "key-round",
    Kind.CARE: "settings",
}
