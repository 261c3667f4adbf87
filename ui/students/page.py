"""The register on the screen: filters, table, one panel at the right; or the import in its place. Knows no service."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.students import register
from ui.students.case_opening import CaseOpening
from ui.students.filters import RegisterFilters
from ui.students.import_look import ImportLook
from ui.students.register import RegisterModel
from ui.students.student_card import StudentCard
from ui.students.student_form import StudentForm
from ui.widgets.card import Sheet
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Text
from ui.widgets.page import Page
from ui.widgets.table import Table

NARROW = 900  # design pixels below which the table gives up what the card shows anyway
VERY_NARROW = 720
PANEL, PANEL_LEAST = 384, 270
LOW = 160


class StudentsPage(Page):
    """Signals name what a person wants; `show_*` and `open_*` say what is seen."""

    add_asked = Signal()
    import_asked = Signal()
    import_left = Signal()

    def __init__(self, importer: ImportLook) -> None:
        super().__init__(scrolls=False)
        self.importer = importer
        self._total = -1
        self.filters = RegisterFilters()
        self.model = RegisterModel()
        self.table = Table(self.model, "", sortable=False)
        self.card = StudentCard()
        self.form = StudentForm()
        self.opening = CaseOpening()
        self.hint = Sheet()
        self._hint = Text("", "secondary", wrap=True)
        self.nobody = EmptyState("users", "", "")
        self.no_match = EmptyState("search", "", "")
        self._back = self.add_action("", "arrow-left")
        self._import = self.add_action("", "file-spreadsheet")
        self._add = self.add_action("", "user-plus", primary=True)
        self._build()
        self._wire()
        self._retranslate()
        self.show_register()

    # ------------------------------------------------------------ what is seen

    def set_total(self, total: int) -> None:
        """How many pupils the whole register has."""
        self._total = total
        self.show_count()
        self.show_list(is_register_empty=self.is_empty())

    def show_count(self) -> None:
        """The whole register's number while nothing narrows it, else what is found so far."""
        if self.filters.is_open_to_all() and self._total >= 0:
            self.filters.show_count(self._total, has_more=False)
        else:
            self.filters.show_count(self.model.rowCount(), has_more=self.model.has_more())

    def is_empty(self) -> bool:
        """True when it is known that nobody is in the register."""
        return self._total == 0 and not self.model.rowCount()

    def show_register(self) -> None:
        self._whole.setCurrentWidget(self._register)
        self._set_actions(is_importing=False)

    def show_import(self) -> None:
        self._whole.setCurrentWidget(self._import_area)
        self._set_actions(is_importing=True)
        self.importer.take_focus()

    def is_importing(self) -> bool:
        return self._whole.currentWidget() is self._import_area

    def show_list(self, is_register_empty: bool) -> None:
        """The table, or what an empty one teaches."""
        self.filters.setVisible(not is_register_empty)
        self._right.setVisible(not is_register_empty or self.panel() is self.form)
        if is_register_empty:
            self._left.setCurrentWidget(self.nobody)
        else:
            self._left.setCurrentWidget(self.table if self.model.rowCount() else self.no_match)

    def open_panel(self, panel: QWidget) -> None:
        """card, form, opening or hint; only the one that is seen decides the panel's height."""
        self._right.setCurrentWidget(self._holder_of[panel])
        self._right.show()
        is_writing = panel in (self.form, self.opening)  # then its own button is the one primary of the page
        theme.set_role(self._add, "" if is_writing else "primary")
        self._add.set_icon("user-plus", "text" if is_writing else "accent_on")

    def panel(self) -> QWidget:
        current = self._right.currentWidget()
        return next(panel for panel, holder in self._holder_of.items() if holder is current)

    def select(self, student_id: str) -> bool:
        """True when the pupil is among the fetched rows."""
        place = self.model.row_of(student_id)
        if place >= 0:
            self.table.selectRow(place)
        return place >= 0

    def chosen_id(self) -> str:
        row = self.table.current_row()
        return row.student.id if row is not None else ""

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

    def _build(self) -> None:
        self._left = QStackedWidget()
        for part in (self.table, self.no_match, self.nobody):
            self._left.addWidget(part)
        self.hint.body.addWidget(self._hint)
        self.hint.body.addStretch(1)
        self._right = QStackedWidget()
        self._right.setMinimumWidth(theme.px(PANEL_LEAST))
        self._right.setMaximumWidth(theme.px(PANEL))
        self._holder_of: dict[QWidget, QWidget] = {}
        for panel in (self.hint, self.card, self.form, self.opening):
            self._holder_of[panel] = _scrolling(panel)
            self._right.addWidget(self._holder_of[panel])
        self._register = QWidget()
        lower = QHBoxLayout()
        lower.setSpacing(theme.px(14))
        lower.addWidget(self._left, 3)
        lower.addWidget(self._right, 2)
        box = QVBoxLayout(self._register)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(self.filters)
        box.addLayout(lower, 1)
        self._import_area = _scrolling(self.importer)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._register)
        self._whole.addWidget(self._import_area)
        self._whole.setMinimumHeight(theme.px(LOW))  # large text on a low screen: the parts scroll, the window stays
        self.body.addWidget(self._whole, 1)

    def _wire(self) -> None:
        self._add.clicked.connect(self.add_asked)
        self._import.clicked.connect(self.import_asked)
        self._back.clicked.connect(self.import_left)
        self.nobody.pressed.connect(self.import_asked)
        self.no_match.pressed.connect(self.filters.clear)
        self.filters.left_downwards.connect(self.enter_list)
        for keys, slot in (("Ctrl+N", self.add_asked), ("Ctrl+I", self.import_asked)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.text.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in ((register.BORN, NARROW), (register.LAST_CONTACT, NARROW), (register.CASE, VERY_NARROW)):
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
        self.hint.set_title(self.tr("One pupil at a time"))
        self._hint.setText(
            self.tr("Choose a line with arrows or mouse: class, birthday and cases stand here. Enter opens the case.")
        )
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


def _scrolling(widget: QWidget) -> QScrollArea:
    """Lets a panel scroll where the window is low or the text large."""
    area = QScrollArea()
    area.setProperty("role", "flow")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
