"""What is about to go, in numbers, before it is sealed. Knows no service."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.handover import GiveOrder, Purpose
from desktop_app.services.handover import WhatGoes
from ui import theme
from ui.i18n import format_day
from ui.settings.handover.words import Counted, purpose_label
from ui.widgets.buttons import Button, primary, quiet
from ui.widgets.labels import Text
from ui.widgets.quote import QuoteBlock


class Going(QuoteBlock):
    """`sealed` when a person says yes; `back` when something is to be changed."""

    sealed = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._counted = Counted(self)
        self._shown: tuple[str, GiveOrder, WhatGoes] | None = None
        self._whom, self._what = Text("", "section", wrap=True), Text("", "body", wrap=True)
        self._only = Text("", "secondary", wrap=True)
        self.seal: Button = primary("", "save")
        self.change: Button = quiet("")
        self.body.setSpacing(theme.space(2))
        for widget in (self._whom, self._what, self._only):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.seal)
        row.addWidget(self.change)
        row.addStretch(1)
        self.body.addLayout(row)
        self.seal.clicked.connect(self.sealed)
        self.change.clicked.connect(self.back)
        self._retranslate()

    def show_what(self, whom: str, order: GiveOrder, what: WhatGoes) -> None:
        self._shown = (whom, order, what)
        self._retranslate()

    def text(self) -> str:
        return f"{self._whom.text()} {self._what.text()}"

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_caption(self.tr("This will go"))
        self.seal.setText(self.tr("Seal and save the file…"))
        self.change.setText(self.tr("Change something"))
        self._only.setText(self.tr("Only this colleague can open the file. The access log keeps what was given."))
        if self._shown is None:
            return
        whom, order, what = self._shown
        self._whom.setText(self.tr("To: {who}").format(who=whom))
        parts = [purpose_label(order.purpose)]
        if order.purpose is Purpose.COVER and order.ends_on is not None:
            parts.append(self.tr("until {day}").format(day=format_day(order.ends_on)))
        parts += [self._counted.cases(what.cases), self._counted.notes(what.notes)]
        if what.withheld:
            parts.append(self._counted.notes_withheld(what.withheld))
        self._what.setText(" · ".join(parts))
