"""The line above the register: typing narrows, a class narrows. Knows nothing of the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.student import SchoolClass
from ui import theme
from ui.widgets.labels import Text


class FilterField(QLineEdit):
    """`left_downwards` when the arrow leads from the field into the list."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class RegisterFilters(QWidget):
    """`changed()` a moment after typing is the presenter's business; here every change is told."""

    changed = Signal()
    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = FilterField()
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(theme.px(360))
        self.classes = QComboBox()
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.setMaxVisibleItems(16)
        self.count = Text("", "secondary")
        self._offered: tuple[SchoolClass, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.text, 3)
        row.addWidget(self.classes)
        row.addStretch(1)
        row.addWidget(self.count)
        self.text.textChanged.connect(self.changed)
        self.text.left_downwards.connect(self.left_downwards)
        self.classes.activated.connect(self._chosen)
        self._retranslate()

    def query(self) -> str:
        return self.text.text().strip()

    def school_class(self) -> SchoolClass | None:
        chosen = self.classes.currentIndex() - 1
        return self._offered[chosen] if 0 <= chosen < len(self._offered) else None

    def is_open_to_all(self) -> bool:
        """True when nothing narrows the register."""
        return not self.query() and self.school_class() is None

    def offer_classes(self, classes: Sequence[SchoolClass]) -> None:
        """The classes that have pupils; what is chosen stays chosen while it exists."""
        kept = self.school_class()
        self._offered = tuple(classes)
        self._fill()
        self.choose_class(kept)

    def choose_class(self, school_class: SchoolClass | None) -> None:
        place = self._offered.index(school_class) + 1 if school_class in self._offered else 0
        self.classes.setCurrentIndex(place)

    def show_count(self, shown: int, *, has_more: bool) -> None:
        self.count.setText(
            self.tr("at least %n pupil(s)", "", shown) if has_more else self.tr("%n pupil(s)", "", shown)
        )

    def clear(self) -> None:
        self.text.clear()
        self.choose_class(None)

    @Slot()
    def _chosen(self) -> None:
        self.changed.emit()

    def _fill(self) -> None:
        chosen = max(0, self.classes.currentIndex())
        self.classes.clear()
        self.classes.addItem(self.tr("All classes"))
        self.classes.addItems([str(one) for one in self._offered])
        self.classes.setCurrentIndex(min(chosen, self.classes.count() - 1))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Name or class"))
        self.text.setAccessibleName(self.tr("Find in the register"))
        self.classes.setAccessibleName(self.tr("Class"))
        if not self.text.actions():
            self.text.addAction(QIcon(theme.icon("search", "muted", 16)), QLineEdit.ActionPosition.LeadingPosition)
        self._fill()
