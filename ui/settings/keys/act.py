"""One thing that can be done with the keys, on a sheet of its own with what to press. Knows no other act."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, link, primary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text


class Act(Sheet):
    """`pressed` when it is to be done, `left` when not (its link, or Esc). Subclasses say their words in `retranslate`
    and fill `fields`."""

    pressed = Signal()
    left = Signal()

    def __init__(self, do: Button | None = None) -> None:
        super().__init__()
        self.banner = Banner()
        self.explains = Text("", "secondary", wrap=True)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme.space(3))
        self.do, self.leave = do or primary(""), link("")
        self._is_busy = False
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self.explains)
        self.body.addWidget(self.banner)
        self.body.addLayout(self.fields)
        row = QHBoxLayout()
        row.addWidget(self.do)
        row.addWidget(self.leave)
        row.addStretch(1)
        self.body.addLayout(row)
        self.do.clicked.connect(self.press)
        self.leave.clicked.connect(self.left)

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.do

    def is_ready(self) -> bool:
        """Whether it can be done with what is typed."""
        return True

    def forget(self) -> None:
        """Empty every field, and let go of every secret."""

    def show_problem(self, says: str, next_step: str) -> None:
        self.banner.show_message("danger", says, next_step)

    def show_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        for field in self.inputs():
            field.setEnabled(not is_busy)
        self.refresh()

    def inputs(self) -> tuple[QWidget, ...]:
        """What is shut while it is being done."""
        return ()

    @Slot()
    def refresh(self) -> None:
        self.do.setEnabled(self.is_ready() and not self._is_busy)
        self.leave.setText(self.tr("Cancel"))
        self.retranslate()

    @Slot()
    def press(self) -> None:
        """Enter in the last field does what the button does."""
        if self.do.isEnabled():
            self.banner.dismiss()
            self.pressed.emit()

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""

    def word(self, says: str) -> str:
        """The button's word, or that it is being done."""
        return self.tr("One moment…") if self._is_busy else says

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._is_busy:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
