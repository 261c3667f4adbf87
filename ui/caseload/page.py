"""The caseload on the screen: filters above one table. Knows no service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from desktop_app.domain.casefile import CaseRow
from ui import theme
from ui.caseload import rows
from ui.caseload.filters import CaseloadFilters
from ui.caseload.rows import CaseloadModel
from ui.caseload.status_chip import StatusChip
from ui.widgets.empty import EmptyState
from ui.widgets.page import Page
from ui.widgets.table import Table

WIDE, NARROW, VERY_NARROW = 1000, 760, 680  # design pixels below which less needed columns leave the table


class CaseloadPage(Page):
    """`case_opened(case id)`; `new_asked` leads to the register, where a case begins with a pupil."""

    case_opened = Signal(str)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self._rows: tuple[CaseRow, ...] = ()
        self._is_known = False
        self.filters = CaseloadFilters()
        self.model = CaseloadModel()
        self.table = Table(self.model, "")
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.table.setItemDelegateForColumn(rows.STATUS, StatusChip(self.table))
        self.nothing = EmptyState("folder-open", "", "")
        self.no_match = EmptyState("search", "", "")
        self._new = self.add_action("", "plus", primary=True)
        self._below = QStackedWidget()
        for part in (self.table, self.no_match, self.nothing):
            self._below.addWidget(part)
        self._below.setMinimumHeight(theme.px(150))  # large text on a low screen must not hold the window open
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self.filters)
        self.body.addWidget(self._below, 1)
        self._wire()
        self._retranslate()

    def show_cases(self, found: Sequence[CaseRow], today: date, *, is_everything: bool) -> None:
        """`found` includes closed cases; `is_everything` when no text narrowed them."""
        self._rows = tuple(found)
        self._is_known = is_everything
        self.model.today = today
        self.narrow()

    @Slot()
    def narrow(self) -> None:
        """Apply the filters that need no vault; the order and the chosen case stay."""
        kept = self.chosen_id()
        self.model.set_rows(self.filters.narrow(self._rows, self.model.today))
        header = self.table.horizontalHeader()
        if header.sortIndicatorSection() >= 0:
            self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        is_empty = self._is_known and not self._rows
        self.filters.setVisible(not is_empty)
        part = self.table if self.model.rowCount() else self.nothing if is_empty else self.no_match
        self._below.setCurrentWidget(part)
        self.select(kept)

    def chosen_id(self) -> str:
        row = self.table.current_row()
        return row.case.id if row is not None else ""

    def select(self, case_id: str) -> None:
        place = next((at for at, row in enumerate(self.model.rows()) if row.case.id == case_id), -1)
        if place >= 0:
            self.table.selectRow(place)

    def take_focus(self) -> None:
        (self.nothing.button if self._below.currentWidget() is self.nothing else self.filters.text).setFocus()

    @Slot()
    def enter_list(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus()

    @Slot(object)
    def _open(self, row: CaseRow) -> None:
        self.case_opened.emit(row.case.id)

    def _wire(self) -> None:
        self.table.row_opened.connect(self._open)
        self.filters.narrowed.connect(self.narrow)
        self.filters.left_downwards.connect(self.enter_list)
        self.no_match.pressed.connect(self.filters.clear)
        self.nothing.pressed.connect(self.new_asked)
        self._new.clicked.connect(self.new_asked)
        for keys, slot in (("Ctrl+N", self.new_asked), ("Ctrl+F", self.filters.text.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in (
            (rows.NEXT_STEP, NARROW),
            (rows.LAST_CONTACT, WIDE),
            (rows.NUMBER, NARROW),
            (rows.SCHOOL_CLASS, VERY_NARROW),
        ):
            self.table.setColumnHidden(column, self.width() < theme.px(least))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Cases"))
        self._new.setText(self.tr("Open a case"))
        self._new.setToolTip("Ctrl+N")
        self.table.setAccessibleName(self.tr("The caseload"))
        self.nothing.set(
            self.tr("No case is open yet"),
            self.tr("A case begins with a pupil and the main concern. Notes, steps and summaries follow from it."),
            self.tr("Choose a pupil"),
        )
        self.no_match.set(
            self.tr("No case fits"),
            self.tr("Perhaps another status or concern is chosen above."),
            self.tr("Show all open cases"),
        )
