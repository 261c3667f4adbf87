"""A text with what was added underlined and what was taken out struck through. Knows nothing of notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.difference import Change, Piece
from ui import theme
from ui.casefile.growing_text import GrowingText

LINES = (1, 14)


class DifferenceText(GrowingText):
    """Read with the keyboard too, and copied from; what changed is told by a line, not by colour alone."""

    def __init__(self) -> None:
        super().__init__(*LINES)
        self._pieces: tuple[Piece, ...] = ()
        self.setProperty("role", "bare")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def show_pieces(self, pieces: Sequence[Piece], spoken: str = "") -> None:
        """`spoken`: for whoever hears the text and sees no line."""
        self._pieces = tuple(pieces)
        self.setAccessibleDescription(spoken)
        self._draw()

    def _draw(self) -> None:
        self._drawn_for = theme.dress_code()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, not after every piece
        for piece in self._pieces:
            cursor.insertText(piece.text, _format(piece.change))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._pieces and self._drawn_for != theme.dress_code():
            self._draw()


def _format(change: Change) -> QTextCharFormat:
    ink = QTextCharFormat()
    if change is Change.ADDED:
        ink.setFontUnderline(True)
        ink.setForeground(theme.colour("ok"))
        ink.setBackground(theme.colour("ok_soft"))
    elif change is Change.REMOVED:
        ink.setFontStrikeOut(True)
        ink.setForeground(theme.colour("danger"))
        ink.setBackground(theme.colour("danger_soft"))
    else:
        ink.setForeground(theme.colour("text"))
    return ink
