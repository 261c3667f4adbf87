"""What is seen while the screen is hidden: that it is, and how it comes back. Knows nothing of what it hides."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button, primary, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text

CARD_WIDTH = 440


class Cover(QWidget):
    """`shown_again` by its button or Escape (F9 is heard elsewhere), `lock_pressed` by its other button."""

    shown_again = Signal()
    lock_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._title, self._lead = Text("", "title"), Text("", "body", wrap=True)
        self.back: Button = primary("", "eye")
        self.lock: Button = secondary("", "lock")
        self._arrange()
        self.back.clicked.connect(self.shown_again)
        self.lock.clicked.connect(self.lock_pressed)
        self._retranslate()

    def take_focus(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shown_again.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The screen is hidden"))
        self._title.setText(self.tr("The screen is hidden"))
        self._lead.setText(
            self.tr(
                "Nothing is lost: everything is where you left it. The vault is still open; "
                "it locks by itself when nobody touches the computer."
            )
        )
        self.back.setText(self.tr("Show again (F9)"))
        self.lock.setText(self.tr("Lock"))

    def _arrange(self) -> None:
        card = Sheet()
        card.setFixedWidth(theme.px(CARD_WIDTH))
        card.body.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(22))
        card.body.setSpacing(theme.space(2))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(IconLabel("eye-off", "accent", 24))
        head.addWidget(self._title, 1)
        card.body.addLayout(head)
        card.body.addWidget(self._lead)
        card.body.addSpacing(theme.space(2))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.back)
        row.addWidget(self.lock)
        row.addStretch(1)
        card.body.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)


class Curtain:
    """Puts a cover into a stack in the place of a page, and the page back.

    Meanwhile the page is no part of the stack: one that is only not in front can still be read out by a screen reader.
    """

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self._cover: Cover | None = None
        self._page: QWidget | None = None
        self._had_focus: QWidget | None = None

    def is_drawn(self) -> bool:
        return self._cover is not None

    def draw(self, page: QWidget) -> Cover:
        self._page, self._had_focus = page, page.focusWidget()
        cover = self._cover = Cover()
        self._stack.addWidget(cover)
        self._stack.setCurrentWidget(cover)
        self._stack.removeWidget(page)
        page.hide()
        page.setEnabled(False)  # hidden alone, a page whose work comes home now would take the focus and every key
        cover.take_focus()
        return cover

    def open(self) -> None:
        """The page comes back, with the cursor where it stood."""
        if self._page is None:
            return
        self._page.setEnabled(True)
        self._stack.addWidget(self._page)
        self._stack.setCurrentWidget(self._page)
        had_focus = self._had_focus
        self.drop()
        if had_focus is not None and shiboken6.isValid(had_focus):
            had_focus.setFocus()

    def drop(self) -> None:
        """The cover goes; the page is somebody else's matter."""
        cover, self._cover = self._cover, None
        self._page = self._had_focus = None
        if cover is not None:
            self._stack.removeWidget(cover)
            cover.hide()
            cover.deleteLater()
