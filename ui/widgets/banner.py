"""A sentence across the page instead of a dialog: what happened, what next, one action. Knows nothing of errors."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui import theme
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.labels import IconLabel, Text

_ICONS = {
    "info": ("info", "accent"),
    "ok": ("circle-check", "ok"),
    "warn": ("triangle-alert", "warn"),
    "danger": ("circle-alert", "danger"),
}


class Banner(QFrame):
    """Hidden until `show_message`; `acted` when its button is pressed, `dismissed` when it is closed."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._icon = IconLabel("info", "accent", 20)
        self._says = Text("", "strong", wrap=True)
        self._next = Text("", "body", wrap=True)
        self.action: Button = secondary("")
        self._close = quiet("", "x")
        self._arrange()
        self.action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        self._retranslate()
        self.hide()

    def show_message(
        self, kind: str, says: str, next_step: str = "", action: str = "", *, lasting: bool = False
    ) -> None:
        """kind: info, ok, warn, danger. `lasting` banners cannot be closed by hand."""
        name, token = _ICONS.get(kind, _ICONS["info"])
        self._icon.set_icon(name, token)
        self._says.setText(says)
        self._next.setText(next_step)
        theme.set_shown(self._next, bool(next_step))
        self.action.setText(action)
        theme.set_shown(self.action, bool(action))
        theme.set_shown(self._close, not lasting)
        theme.set_property(self, "kind", kind)
        self.setAccessibleName(f"{says} {next_step}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def text(self) -> str:
        """What it says at the moment; empty when hidden."""
        return "" if self.isHidden() else self.accessibleName()

    @Slot()
    def dismiss(self) -> None:
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    @Slot()
    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close this message"))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._says)
        words.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(8), theme.px(10))
        row.setSpacing(theme.space(3))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.action)
        row.addWidget(self._close)
