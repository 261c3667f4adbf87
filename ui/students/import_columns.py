"""Which column of a class list is what: guessed, shown, and asked where the guess is not enough. Reads no file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.cells import parse_class
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.table import ColumnMap, Field, RawTable
from ui import theme
from ui.widgets.buttons import link
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import Text

CELL = 165  # design pixels of one choice


class ColumnChoices(Sheet):
    """`changed()` whenever another column is chosen; folded away while the guess is enough."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table: RawTable | None = None
        self._is_open = False
        self._summary = Text("", "secondary", wrap=True)
        self.toggle = link("")
        self.choices = {name: QComboBox() for name in Field}
        self.rows = {name: FormRow("", choice) for name, choice in self.choices.items()}
        self.one_class = QLineEdit()
        self.one_class_row = FormRow("", self.one_class)
        self._grid = QGridLayout()
        self._grid_holder = QWidget()
        self._across = 0
        self._asks_one_class = False
        self._arrange()
        self.toggle.clicked.connect(self._turn)
        for choice in self.choices.values():
            choice.activated.connect(self._changed)
        self.one_class.textChanged.connect(self._changed)
        self._retranslate()

    def start(self, table: RawTable, guess: ColumnMap, one_class: SchoolClass | None) -> None:
        """Another file: its titles as choices, the guess as what is chosen."""
        self._table = table
        for name, choice in self.choices.items():
            choice.clear()
            choice.addItem("–")
            choice.addItems([title or self._nameless(place) for place, title in enumerate(table.header)])
            column = guess.of(name)
            choice.setCurrentIndex(0 if column is None else column + 1)
        self.one_class.blockSignals(True)
        self.one_class.setText(str(one_class) if one_class else "")
        self.one_class.blockSignals(False)
        self._is_open = not self.is_enough()
        self._show_state()

    def columns(self) -> ColumnMap:
        chosen = {name: choice.currentIndex() - 1 for name, choice in self.choices.items()}
        return ColumnMap({name: column for name, column in chosen.items() if column >= 0})

    def one_class_for_all(self) -> SchoolClass | None:
        """What is typed for a list without a class column; None when there is such a column or nothing fits."""
        return None if self.columns().has_class() else parse_class(self.one_class.text())

    def is_enough(self) -> bool:
        columns = self.columns()
        return columns.has_name() and (columns.has_class() or self.one_class_for_all() is not None)

    def first_question(self) -> QWidget:
        """Where the keyboard goes when the guess is not enough."""
        if not self.columns().has_name():
            return self.choices[Field.FULL_NAME]
        return self.one_class if self._asks_one_class else self.toggle

    @Slot()
    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._show_state()

    @Slot()
    def _changed(self) -> None:
        if self._table is not None:
            self._show_state()
            self.changed.emit()

    def _show_state(self) -> None:
        columns = self.columns()
        self._is_open = self._is_open or not self.is_enough()
        self._grid_holder.setVisible(self._is_open)
        self.toggle.setText(self.tr("Fold away") if self._is_open else self.tr("Change"))
        self.toggle.setVisible(self.is_enough())
        needs_name = "" if columns.has_name() else self.tr("Choose the column with the names")
        self.rows[Field.FULL_NAME].set_error(needs_name)
        if self._asks_one_class == columns.has_class():
            self._asks_one_class = not columns.has_class()
            self._place_rows()
        self.one_class_row.setVisible(self._asks_one_class)
        wrong = bool(self.one_class.text().strip()) and self.one_class_for_all() is None
        self.one_class_row.set_error(self.tr("Grade 0 to 11 and a letter, such as 7Ә") if wrong else "")
        self._summary.setText(self._sentence(columns))

    def _sentence(self, columns: ColumnMap) -> str:
        if not columns.has_name():
            return self.tr("Which column holds the names?")
        if not self.is_enough():
            return self.tr("No column holds the class. Choose one, or say which class the whole list is.")
        names = ", ".join(self._label(name).lower() for name in Field if name in columns.columns)
        return self.tr("Understood: {columns}.").format(columns=names)

    # ------------------------------------------------------------ words

    def _nameless(self, place: int) -> str:
        return self.tr("Column {number}").format(number=place + 1)

    def _label(self, name: Field) -> str:
        labels = {
            Field.FULL_NAME: self.tr("Full name"),
            Field.FAMILY_NAME: self.tr("Family name"),
            Field.GIVEN_NAME: self.tr("Given name"),
            Field.PATRONYMIC: self.tr("Patronymic"),
            Field.SCHOOL_CLASS: self.tr("Class"),
            Field.GRADE: self.tr("Grade alone"),
            Field.LETTER: self.tr("Letter alone"),
            Field.BIRTH_DATE: self.tr("Birthday"),
            Field.SEX: self.tr("Sex"),
            Field.LANGUAGE: self.tr("Language"),
        }
        return labels[name]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Columns"))
        for name, row in self.rows.items():
            row.set_label(self._label(name))
        self.one_class_row.set_label(self.tr("One class for the whole list"))
        self.one_class.setPlaceholderText("7Ә")
        if self._table is not None:
            self._show_state()

    # ------------------------------------------------------------ layout

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        head.addWidget(self.toggle)
        self.body.addLayout(head)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(3))
        self._grid.setVerticalSpacing(theme.space(2))
        self._grid_holder.setLayout(self._grid)
        for choice in self.choices.values():
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        self.body.addWidget(self._grid_holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = max(1, min(6, (self.width() - theme.px(36)) // theme.px(CELL)))
        if across == self._across:
            return
        self._across = across
        self._place_rows()

    def _place_rows(self) -> None:
        """Only what is asked takes a place: the question for one class stands first where no column holds it."""
        asked = (self.one_class_row, *self.rows.values()) if self._asks_one_class else tuple(self.rows.values())
        for row in (self.one_class_row, *self.rows.values()):
            self._grid.removeWidget(row)
        for place, row in enumerate(asked):
            self._grid.addWidget(row, place // max(1, self._across), place % max(1, self._across))
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)
