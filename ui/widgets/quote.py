"""The child's own words in their own block, apart from interpretation. Knows nothing of notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui import theme
from ui.widgets.labels import Text


class QuoteBlock(QFrame):
    def __init__(self, caption: str, text: str = "") -> None:
        super().__init__()
        self.setProperty("role", "quote")
        self._caption = Text("", "secondary")
        self._words = Text("", "words", wrap=True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        self.body.setSpacing(theme.px(2))
        self.body.addWidget(self._caption)
        self.body.addWidget(self._words)
        self.set_caption(caption)
        self.set_text(text)

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)
        self._words.setAccessibleName(caption)

    def set_text(self, text: str) -> None:
        """The words, shown plain; an empty text leaves only the caption (for a field put below it)."""
        self._words.setText(text)
        self._words.setVisible(bool(text))
