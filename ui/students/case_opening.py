"""Opening a case: pupil, main concern from the coded tree, whether it is acute. Knows nothing of the vault."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from desktop_app.domain.codes import concern
from desktop_app.domain.student import Student
from ui import i18n, theme
from ui.students.button_row import ButtonRow
from ui.students.concern_tree import ConcernTree
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Sheet
from ui.widgets.labels import Text


class WrappedLine(QStyledItemDelegate):
    """As high as its words need at the width of the list; a concern is never cut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QTreeView)
        taken = view.indentation() * (2 if index.parent().isValid() else 1) + theme.px(24)
        width = max(theme.px(80), view.viewport().width() - taken)
        return QSize(width, _height(str(index.data()), width, theme.px(theme.BODY)) + theme.px(12))


@lru_cache(1024)  # a tree asks for the height of every line several times before it is first seen
def _height(text: str, width: int, size: int) -> int:
    room = QRect(0, 0, width, 100 * size)
    return QFontMetrics(theme.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


class ConcernList(QTreeView):
    """The tree, all of it open; Enter takes the concern."""

    taken = Signal()

    def __init__(self, model: ConcernTree) -> None:
        super().__init__()
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setItemsExpandable(False)
        self.setRootIsDecorated(False)
        self.setIndentation(theme.space(3))
        self.setWordWrap(True)
        self.setItemDelegate(WrappedLine(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expandAll()
        model.modelReset.connect(self.expandAll)
        self.doubleClicked.connect(self._take)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot()
    def _take(self) -> None:
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
            return
        super().keyPressEvent(event)


class CaseOpening(Sheet):
    """`opened(concern code, is acute)` when the case shall be opened."""

    opened = Signal(str, bool)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._pupil = Text("", "secondary", wrap=True)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self._model = ConcernTree(i18n.language(), self)
        self.tree = ConcernList(self._model)
        self.tree.setMinimumHeight(theme.px(150))
        self.acute = QCheckBox()
        self._acute_help = Text("", "secondary", wrap=True)
        self.note = Banner()
        self.open = primary("", "folder-open")
        self.cancel = quiet("")
        self._arrange()
        self._wire()
        self._retranslate()

    def start(self, student: Student) -> None:
        self._pupil.setText(f"{student.full_name()} · {student.school_class}")
        self.filter.clear()
        self.acute.setChecked(False)
        self.note.dismiss()
        self._choose("")
        self.tree.scrollToTop()
        self.filter.setFocus()

    def chosen(self) -> str:
        """The concern code that is chosen; empty before."""
        return self._code

    def choose(self, code: str) -> None:
        self.tree.setCurrentIndex(self._model.index_of(code))

    def refuse(self, says: str, next_step: str) -> None:
        self.note.show_message("danger", says, next_step)

    @Slot(str)
    def _filter(self, text: str) -> None:
        """The first hit is chosen, so that typing and Enter is enough; without hits nothing is."""
        kept = self._code
        self._model.set_filter(text)
        index = self._model.index_of(kept) if kept else self._model.index(-1, 0)
        if not index.isValid() and text.strip():
            index = self._model.first_concern()
        if index.isValid():
            self.tree.setCurrentIndex(index)
        else:
            self._choose("")

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._choose(self._model.code_at(current))

    def _choose(self, code: str) -> None:
        self._code = code
        self.open.setEnabled(bool(code))
        can_be_acute = bool(code) and bool(concern(code).acute)
        self.acute.setEnabled(can_be_acute)
        if not can_be_acute:
            self.acute.setChecked(False)

    @Slot()
    def _open(self) -> None:
        if self._code:
            self.opened.emit(self._code, self.acute.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.tree.setFocus()
            if not self._code:
                self.tree.setCurrentIndex(self._model.first_concern())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        kept = self._code
        self._model.set_language(i18n.language())
        self.choose(kept)
        self.set_title(self.tr("Open a case"))
        self.filter.setPlaceholderText(self.tr("Type to find a concern"))
        self.filter.setAccessibleName(self.tr("Find a concern"))
        self.tree.setAccessibleName(self.tr("Main concern"))
        self.acute.setText(self.tr("Acute: help is needed now"))
        self._acute_help.setText(self.tr("For self-harm, violence and danger. F2 opens the crisis card."))
        self.open.setText(self.tr("Open the case"))
        self.cancel.setText(self.tr("Cancel"))

    def _wire(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._open)
        self.tree.selectionModel().currentChanged.connect(self._moved)
        self.tree.taken.connect(self._open)
        self.open.clicked.connect(self._open)
        self.cancel.clicked.connect(self.cancelled)

    def _arrange(self) -> None:
        for part in (self._pupil, self.note, self.filter):
            self.body.addWidget(part)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.acute)
        self.body.addWidget(self._acute_help)
        self.body.addSpacing(theme.space(1))
        self.body.addWidget(ButtonRow(self.open, self.cancel))
