"""One step of the first run: a question with its explanation. Knows no other step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme


class Step(QWidget):
    """Subclasses say `title`, `explains`, `next_word`; `verify` shows what is missing when *Next* is pressed."""

    WIDTH = 640  # design pixels of the question's column

    ready_changed = Signal()
    submitted = Signal()  # Enter in the last field: the same as Next

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.space(3))

    def title(self) -> str:
        return ""

    def explains(self) -> str:
        return ""

    def next_word(self) -> str:
        return ""

    def has_own_primary(self) -> bool:
        """True while the step itself shows what to press; *Next* is then the second choice."""
        return False

    def is_ready(self) -> bool:
        return True

    def verify(self) -> bool:
        return self.is_ready()

    def first_field(self) -> QWidget | None:
        """What gets the focus when the step is shown."""
        return None

    def retranslate(self) -> None:
        """Say everything again in the language that is shown."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
