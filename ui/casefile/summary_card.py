"""The case in four facts: main concern, last contact, next step, since when. Knows nothing of editing them."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.casefile import CaseCard
from ui import theme
from ui.casefile import words
from ui.casefile.shapes import paragraph
from ui.i18n import concern_label, format_day
from ui.widgets.card import Sheet

SHARES = (5, 3, 5, 3)  # of the width, when all four stand in one row
ROOMY = 600


class Fact(QWidget):
    """A caption, the fact, and what qualifies it."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = paragraph("", "secondary")
        self._value = paragraph("", "strong")
        self._note = paragraph("", "secondary")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(2))
        for text in (self._caption, self._value, self._note):
            box.addWidget(text)
        box.addStretch(1)

    def say(self, caption: str, value: str, note: str = "", tone: str = "") -> None:
        self._caption.setText(caption)
        self._value.setText(value)
        self._value.set_tone(tone)
        self._note.setText(note)
        self.setAccessibleName(f"{caption}: {value}. {note}".strip())

    def text(self) -> str:
        return self.accessibleName()


class SummaryCard(Sheet):
    def __init__(self) -> None:
        super().__init__()
        self.concern, self.contact, self.step, self.opened = Fact(), Fact(), Fact(), Fact()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(3))
        self._columns = 0
        self._place(len(SHARES))
        self.body.addLayout(self._grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(len(SHARES) if self.width() >= theme.px(ROOMY) else 2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, fact in enumerate((self.concern, self.contact, self.step, self.opened)):
            self._grid.addWidget(fact, number // columns, number % columns)
        for number, share in enumerate(SHARES):
            self._grid.setColumnStretch(number, share if number < columns else 0)

    def show_card(self, card: CaseCard, today: date) -> None:
        self.setAccessibleName(self.tr("Summary of the case"))
        self._show_concern(card)
        self._show_contact(card, today)
        self._show_step(card, today)
        case = card.case
        if case.closed_on is not None:
            self.opened.say(self.tr("Closed"), format_day(case.closed_on), case.close_reason)
        else:
            self.opened.say(self.tr("Opened"), format_day(case.opened_on), words.Counted().contacts(card.contacts))

    def _show_concern(self, card: CaseCard) -> None:
        main = card.case.main_concern()
        others = [concern_label(concern.code) for concern in card.case.concerns if not concern.is_main]
        note = "+ " + ", ".join(others) if others else ""
        self.concern.say(self.tr("Main concern"), concern_label(main) if main else "—", note)

    def _show_contact(self, card: CaseCard, today: date) -> None:
        if card.last_contact is None:
            self.contact.say(self.tr("Last contact"), "—", self.tr("none yet"))
        else:
            away = words.days_from(card.last_contact, today)
            self.contact.say(self.tr("Last contact"), format_day(card.last_contact), away)

    def _show_step(self, card: CaseCard, today: date) -> None:
        case = card.case
        if not case.next_step:
            self.step.say(self.tr("Next step"), "—", self.tr("not planned"))
            return
        note, tone = "", ""
        if case.next_step_on is not None:
            note = f"{format_day(case.next_step_on)} · {words.days_from(case.next_step_on, today)}"
            tone = "danger" if case.next_step_on < today and case.closed_on is None else ""
        self.step.say(self.tr("Next step"), case.next_step, note, tone)
