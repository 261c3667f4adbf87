"""Three figures in a row: pupils, open cases, contacts this month. Knows nothing of where they come from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.domain.today import Today
from ui import theme
from ui.i18n import format_number
from ui.widgets.labels import Text


class Figures(QFrame):
    """A sheet with a label above each figure; each pair is spoken as one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self._labels = tuple(Text("", "secondary") for _ in range(3))
        self._figures = tuple(Text("", "figure") for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        row.setSpacing(theme.px(48))
        for label, figure in zip(self._labels, self._figures, strict=True):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
            pair.addWidget(figure, 0, Qt.AlignmentFlag.AlignLeft)
            row.addLayout(pair)
        row.addStretch(1)
        self._retranslate()

    def show_figures(self, today: Today) -> None:
        for figure, count in zip(
            self._figures, (today.students, today.open_cases, today.contacts_this_month), strict=True
        ):
            figure.setText(format_number(count))
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for label, text in zip(
            self._labels, (self.tr("Pupils"), self.tr("Open cases"), self.tr("Contacts this month")), strict=True
        ):
            label.setText(text)
        self._speak()

    def _speak(self) -> None:
        for label, figure in zip(self._labels, self._figures, strict=True):
            figure.setAccessibleName(f"{label.text()}: {figure.text()}")
