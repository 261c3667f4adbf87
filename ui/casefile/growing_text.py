"""A plain text field that grows with what is written, from a first line up to a limit. Knows nothing of notes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget


class GrowingText(QTextEdit):
    """Tab leaves the field; Ctrl+Enter confirms; heights are counted in lines of the font in use."""

    confirmed = Signal()
    focused = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_least(self, lines: int) -> None:
        self._least = lines
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._wanted_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        wanted = round(self.document().size().height())
        margins = self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * self.frameWidth()
        return max(self._least * line + 4, min(wanted, self._most * line + 4)) + margins

    @Slot()
    def _fit(self) -> None:
        height = self._wanted_height()
        overflows = self.document().size().height() > self._most * self.fontMetrics().lineSpacing() + 4
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if overflows else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()
