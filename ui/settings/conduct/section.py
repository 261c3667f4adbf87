"""The code of conduct as it is read and accepted. Knows nothing of where that is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.clock import school_day
from desktop_app.services.conduct import Standing
from ui import i18n, theme
from ui.i18n import format_day
from ui.widgets.buttons import primary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text


class ConductSection(Sheet):
    """`accepted(sha256)`: a person accepts exactly the words that are on the screen."""

    accepted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self.lead = Text("", "secondary", wrap=True)
        self.state = Text("", "body", wrap=True)
        self.accept = primary("", "check")
        self._points = QVBoxLayout()
        self._points.setSpacing(theme.space(2))
        self.body.addWidget(self.lead)
        self.body.addLayout(self._points)
        self.body.addWidget(self.state)
        row = QHBoxLayout()
        row.addWidget(self.accept)
        row.addStretch(1)
        self.body.addLayout(row)
        self.accept.hide()
        self.accept.clicked.connect(self._accept)
        self._retranslate()

    def show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self._fill()

    def texts(self) -> tuple[str, ...]:
        """The promises as they stand on the screen."""
        standing = self._standing
        return () if standing is None else tuple(point.text(i18n.language()) for point in standing.text.points)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Code of conduct"))
        self.lead.setText(
            self.tr(
                "What whoever keeps these records promises. When a sentence changes, it is read and accepted anew. "
                "Nothing waits for it: the vault works all the same."
            )
        )
        self.accept.setText(self.tr("I have read it and will keep to it"))
        self._fill()

    def _fill(self) -> None:
        while (item := self._points.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        standing = self._standing
        if standing is None:
            return
        for point in standing.text.points:
            self._points.addWidget(_line(point.text(i18n.language()), point.basis(i18n.language())))
        self.state.setText(self._state(standing))
        self.state.set_tone("ok" if standing.is_present else "warn")
        theme.set_shown(self.accept, not standing.is_present)

    def _state(self, standing: Standing) -> str:
        day = "…" if standing.accepted_at is None else format_day(school_day(standing.accepted_at))
        if standing.is_present:
            return self.tr("Accepted on {day}.").format(day=day)
        if standing.accepted_at is not None:
            return self.tr("An earlier wording was accepted on {day}; this one has changed.").format(day=day)
        return self.tr("Not accepted yet.")

    def _accept(self) -> None:
        if self._standing is not None:
            self.accepted.emit(self._standing.text.sha256)


def _line(text: str, basis: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space(2))
    row.addWidget(IconLabel("check", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(text, "body", wrap=True))
    if basis:
        words.addWidget(Text(basis, "secondary", wrap=True))
    row.addLayout(words, 1)
    return line
