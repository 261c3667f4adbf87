"""The register on the screen: filters, table, one panel at the right; or the import in its place. Knows no service."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.student import SchoolClass
from ui import theme
from ui.students import register
from ui.students.filters import RegisterFilters
from ui.students.import_choice import dropped_file
from ui.students.import_look import ImportLook
from ui.students.register import RegisterModel
from ui.students.side import SidePanels, scrolling
from ui.widgets.empty import EmptyState
from ui.widgets.page import Page
from ui.widgets.table import Table

LESS_WIDE = 1080  # below it the last contact gives its room to the names
NARROW = 900  # design pixels below which the table gives up what the card shows anyway
VERY_NARROW = 720
LOW = 160


class StudentsPage(Page):
    """Signals name what a person wants; `show_*` says what is seen. The import is made when first asked for."""

    add_asked = Signal()
    import_asked = Signal()
    import_left = Signal()
    list_dropped = Signal(Path)  # a file dropped anywhere on the register

    def __init__(self, make_importer: Callable[[], ImportLook]) -> None:
        super().__init__(scrolls=False)
        self._make_importer = make_importer
        self._importer: ImportLook | None = None
        self._total = -1
        self.setAcceptDrops(True)
        self.filters = RegisterFilters()
        self.model = RegisterModel()
        self.table = Table(self.model, "", sortable=False)
        self.side = SidePanels()
        self.nobody = EmptyState("users", "", "")
        self.no_match = EmptyState("search", "", "")
        self._back = self.add_action("", "arrow-left")
        self._import = self.add_action("", "file-spreadsheet")
        self._add = self.add_action("", "user-plus", primary=True)
        self._build()
        self._wire()
        self._retranslate()
        self.show_register()

    @property
    def importer(self) -> ImportLook:
        if self._importer is None:
            self._importer = self._make_importer()
            self._import_area = scrolling()
            self._whole.addWidget(self._import_area)
            self._import_area.setWidget(self._importer)
        return self._importer

    # ------------------------------------------------------------ what is seen

    def show_register(self) -> None:
        self._whole.setCurrentWidget(self._register)
        self._set_actions(is_importing=False)

    def show_import(self) -> None:
        importer = self.importer
        self._whole.setCurrentWidget(self._import_area)
        self._set_actions(is_importing=True)
        importer.take_focus()

    def is_importing(self) -> bool:
        return self._importer is not None and self._whole.currentWidget() is self._import_area

    def is_import_resting(self) -> bool:
        """True when the import is open but no list is being looked at."""
        return self.is_importing() and self.importer.is_resting()

    def set_total(self, total: int) -> None:
        """How many pupils the whole register has."""
        self._total = total
        self.show_count()
        self.show_list()

    def show_count(self) -> None:
        """The whole register's number while nothing narrows it, else what is found so far."""
        if self.filters.is_open_to_all() and self._total >= 0:
            self.filters.show_count(self._total, has_more=False)
        else:
            self.filters.show_count(self.model.rowCount(), has_more=self.model.has_more())

    def is_empty(self) -> bool:
        """True when it is known that nobody is in the register."""
        return self._total == 0 and not self.model.rowCount()

    def show_list(self) -> None:
        """The table, or what an empty one teaches."""
        self.filters.setVisible(not self.is_empty())
        self.side.setVisible(not self.is_empty() or self.side.is_form_open())
        filled = self.table if self.model.rowCount() else self.no_match
        self._left.setCurrentWidget(self.nobody if self.is_empty() else filled)

    def select(self, student_id: str) -> bool:
        """True when the pupil is among the fetched rows."""
        place = self.model.row_of(student_id)
        if place >= 0:
            self.table.selectRow(place)
        return place >= 0

    def chosen_id(self) -> str:
        row = self.table.current_row()
        return row.student.id if row is not None else ""

    def offer_classes(self, classes: tuple[SchoolClass, ...]) -> None:
        self.filters.offer_classes(classes)
        self.side.offer_classes(classes)

    def take_focus(self) -> None:
        if self._left.currentWidget() is self.nobody:
            self.nobody.button.setFocus()
        else:
            self.filters.text.setFocus()

    @Slot()
    def enter_list(self) -> None:
        """From the filter into the table, at its first row if none is chosen."""
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus()

    # ------------------------------------------------------------ how it is built

    def _set_actions(self, *, is_importing: bool) -> None:
        self._add.setVisible(not is_importing)
        self._import.setVisible(not is_importing)
        self._back.setVisible(is_importing)
        self._retranslate()

    @Slot(bool)
    def _side_turned(self, is_writing: bool) -> None:
        theme.set_role(self._add, "" if is_writing else "primary")
        self._add.set_icon("user-plus", "text" if is_writing else "accent_on")

    def _build(self) -> None:
        """From the outside in: what is put into its place at once has its style worked out once, not at each level."""
        self._whole = QStackedWidget()
        self._whole.setMinimumHeight(theme.px(LOW))  # large text on a low screen: the parts scroll, the window stays
        self.body.addWidget(self._whole, 1)
        self._register = QWidget()
        self._whole.addWidget(self._register)
        box = QVBoxLayout(self._register)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(self.filters)
        lower = QHBoxLayout()
        lower.setSpacing(theme.px(14))
        box.addLayout(lower, 1)
        self._left = QStackedWidget()
        lower.addWidget(self._left, 3)
        lower.addWidget(self.side, 2)
        for part in (self.table, self.no_match, self.nobody):
            self._left.addWidget(part)

    def _wire(self) -> None:
        self._add.clicked.connect(self.add_asked)
        self._import.clicked.connect(self.import_asked)
        self._back.clicked.connect(self.import_left)
        self.nobody.pressed.connect(self.import_asked)
        self.no_match.pressed.connect(self.filters.clear)
        self.filters.left_downwards.connect(self.enter_list)
        self.side.turned.connect(self._side_turned)
        for keys, slot in (("Ctrl+N", self.add_asked), ("Ctrl+I", self.import_asked)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.text.setFocus)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.list_dropped.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in (
            (register.BORN, NARROW),
            (register.LAST_CONTACT, LESS_WIDE),
            (register.CASE, VERY_NARROW),
        ):
            self.table.setColumnHidden(column, self.width() < theme.px(least))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.set_columns(register.columns())
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_importing = self.is_importing()
        self.set_title(self.tr("Class lists") if is_importing else self.tr("Students"))
        self.set_breadcrumb((self.tr("Students"),) if is_importing else ())
        self._add.setText(self.tr("Add a pupil"))
        self._add.setToolTip("Ctrl+N")
        self._import.setText(self.tr("Class lists"))
        self._import.setToolTip("Ctrl+I")
        self._back.setText(self.tr("Back to the register"))
        self.table.setAccessibleName(self.tr("The register"))
        self.nobody.set(
            self.tr("Nobody is in the register yet"),
            self.tr("Take in the class lists as a table (XLSX or CSV). Nothing is written before you have seen it."),
            self.tr("Take in class lists"),
        )
        self.no_match.set(
            self.tr("Nobody found"),
            self.tr("Қ and к, ё and е, Latin letters – all of them find. Perhaps the pupil is in another class."),
            self.tr("Show everybody"),
        )
