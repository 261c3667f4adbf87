"""Today: the day, three figures and the lines of what needs somebody now. Knows nothing of the vault."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QVBoxLayout

from desktop_app.domain.today import Today, TodayItem, TodayKind
from ui import theme
from ui.i18n import locale
from ui.today.figures import Figures
from ui.today.first_steps import FirstSteps
from ui.today.lines import TodayLines
from ui.today.painting import LinePainter
from ui.widgets.empty import EmptyState
from ui.widgets.page import Page


class LineList(QListView):
    """One click or Enter opens a line; arrows pass over the headings."""

    opened = Signal(QModelIndex)

    def __init__(self, model: TodayLines) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(LinePainter(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("role", "bare")
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class TodayPage(Page):
    """`item_opened(item)` for a line, `asked(room, target)` for a first step."""

    item_opened = Signal(object)
    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self._day: date | None = None
        self.figures = Figures()
        self.lines = TodayLines(self)
        self.list = LineList(self.lines)
        self.first_steps = FirstSteps()
        self.quiet = EmptyState("sun", "", "")
        self._below = QStackedWidget()
        self._sheet = QFrame()
        self._sheet.setProperty("role", "sheet")
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(theme.px(8), theme.px(6), theme.px(4), theme.px(8))
        inside.addWidget(self.list)
        for part in (self._sheet, self.first_steps, self.quiet):
            self._below.addWidget(part)
        self._below.setMinimumHeight(theme.px(150))  # large text on a low screen must not hold the window open
        self.body.addWidget(self.figures)
        self.body.addWidget(self._below, 1)
        self._below.hide()
        self.list.opened.connect(self._open)
        self.first_steps.asked.connect(self.asked)
        self._retranslate()

    def show_today(self, today: Today, day: date) -> None:
        """Everything that needs somebody on `day`, in school time."""
        self._day = day
        self.figures.show_figures(today)
        chosen = self.chosen()
        self.lines.show_items(today.items, day)
        if chosen is not None:
            self.choose(chosen.kind.value, chosen.target)
        part = self._sheet if today.items else self.quiet
        self._below.setCurrentWidget(self.first_steps if is_beginning(today) else part)
        self.figures.setVisible(today.students > 0 or not is_beginning(today))
        self.first_steps.begin(has_pupils=today.students > 0)
        self._below.show()
        self._retranslate()

    def chosen(self) -> TodayItem | None:
        return self.lines.item_at(self.list.currentIndex())

    def choose(self, kind: str, target: str) -> None:
        index = self.lines.index_of(kind, target)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def take_focus(self) -> None:
        """The keyboard begins at the first line."""
        if self._below.currentWidget() is self.first_steps:
            self.first_steps.take_focus()
        elif self._below.currentWidget() is self._sheet:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.lines.first_line())
            self.list.setFocus()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        item = self.lines.item_at(index)
        if item is not None:
            self.item_opened.emit(item)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Today"))
        self.list.setAccessibleName(self.tr("What needs you now"))
        self.quiet.set(
            self.tr("Nothing waits for you"),
            self.tr("Next steps, drafts, quiet cases and months on their way appear here by themselves."),
        )
        self.lines.retranslate()
        if self._day is not None:
            # Translators: the order of the date's parts; kk: yyyy 'жылғы' d MMMM, dddd
            pattern = self.tr("dddd, d MMMM yyyy")
            day = QDate(self._day.year, self._day.month, self._day.day)
            self.set_breadcrumb((locale().toString(day, pattern),))


def is_beginning(today: Today) -> bool:
    """True while no case is in work and nothing waits: the page then says what to begin with."""
    waits = any(item.kind not in (TodayKind.NOT_ENROLLED, TodayKind.BACKUP_OLD) for item in today.items)
    return today.open_cases == 0 and today.contacts_this_month == 0 and not waits
