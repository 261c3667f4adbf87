"""One colleague's key in the list: name, numbers, and removing it in two steps. Knows no service."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import Colleague
from ui import theme
from ui.i18n import format_day
from ui.widgets.buttons import Button, danger, quiet
from ui.widgets.labels import Text


class KeyRow(QWidget):
    """`removed(fingerprint)` once a person has said it twice."""

    removed = Signal(str)

    def __init__(self, colleague: Colleague) -> None:
        super().__init__()
        self._colleague = colleague
        self._name, self._since = Text("", "strong", wrap=True), Text("", "secondary", wrap=True)
        self.remove: Button = quiet("", "trash-2")
        self.sure: Button = danger("")
        self.keep: Button = quiet("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(self._name, 1)
        for button in (self.remove, self.sure, self.keep):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._since)
        self.remove.clicked.connect(self._ask)
        self.keep.clicked.connect(self._stay)
        self.sure.clicked.connect(self._remove)
        self._stay()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _ask(self) -> None:
        self._show(is_asked=True)
        self.keep.setFocus()

    @Slot()
    def _stay(self) -> None:
        self._show(is_asked=False)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._colleague.card.fingerprint)

    def _show(self, *, is_asked: bool) -> None:
        theme.set_shown(self.remove, not is_asked)
        theme.set_shown(self.sure, is_asked)
        theme.set_shown(self.keep, is_asked)

    def _retranslate(self) -> None:
        card = self._colleague.card
        self._name.setText(card.title() or "…")
        day = format_day(school_day(self._colleague.compared_at))
        self._since.setText(self.tr("{numbers} – compared {day}").format(numbers=card.fingerprint, day=day))
        self.remove.set_name(self.tr("Remove the key of {who}").format(who=card.title() or "…"))
        self.sure.setText(self.tr("Remove this key"))
        self.keep.setText(self.tr("Keep it"))
