"""When, how and how long a contact was: one quiet row. Knows nothing of the note's words."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, QTime, Signal, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QTimeEdit, QWidget

from desktop_app.domain.clock import SCHOOL_TZ
from desktop_app.domain.note import ContactForm, NoteContent
from ui import theme
from ui.casefile.words import FORM_ICONS, form_label
from ui.widgets.fields import Choice, DayEdit, NumberEdit, give_room

USUAL_MINUTES = 30
MOST_MINUTES = 600
HEIGHT = 36


class ClockEdit(QTimeEdit):
    """A time of day; the wheel never changes it by accident."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        give_room(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            give_room(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NoteFields(QWidget):
    """Moments go in and out as aware UTC; on the screen they are school time."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._by_hand = False
        self.forms = Choice()
        self.forms.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.day, self.time = DayEdit(), ClockEdit()
        self.minutes = NumberEdit(0, MOST_MINUTES, USUAL_MINUTES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        for field in (self.forms, self.day, self.time, self.minutes):
            field.setFixedHeight(theme.px(HEIGHT))
            row.addWidget(field)
        row.addStretch(1)
        self._retranslate()
        self.forms.currentIndexChanged.connect(self._edited)
        self.day.dateChanged.connect(self._moved)
        self.time.timeChanged.connect(self._moved)
        self.minutes.valueChanged.connect(self._edited)

    def form(self) -> ContactForm:
        return ContactForm(self.forms.value())

    def set_form(self, form: ContactForm) -> None:
        self.forms.set_value(form.value)

    def occurred_at(self) -> datetime:
        day, time = self.day.day(), self.time.time()
        there = datetime(day.year, day.month, day.day, time.hour(), time.minute(), tzinfo=SCHOOL_TZ)
        return there.astimezone(UTC)

    def was_touched(self) -> bool:
        """Whether a person set the moment; then it stays when the first word is written."""
        return self._by_hand

    def set_occurred_at(self, moment: datetime, *, by_hand: bool = False) -> None:
        there = moment.astimezone(SCHOOL_TZ)
        self.day.set_day(there.date())
        self.time.setTime(QTime(there.hour, there.minute))
        self._by_hand = by_hand

    def begin_if_untouched(self, now: datetime) -> None:
        if not self._by_hand:
            self.set_occurred_at(now)

    def begin(self, now: datetime) -> None:
        """The usual values for a contact that is written down now."""
        self.set_occurred_at(now)
        self.minutes.setValue(USUAL_MINUTES)
        self.set_form(ContactForm.INDIVIDUAL)

    def show_content(self, content: NoteContent) -> None:
        self.set_occurred_at(content.occurred_at, by_hand=True)
        self.minutes.setValue(content.minutes)
        self.set_form(content.form)

    @Slot()
    def _edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _moved(self) -> None:
        self._by_hand = True
        self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.forms.set_options(tuple((form.value, form_label(form)) for form in ContactForm))
        for number, form in enumerate(ContactForm):
            self.forms.setItemIcon(number, theme.icon(FORM_ICONS[form], "muted", 16))
        self.forms.setAccessibleName(self.tr("Form of contact"))
        self.day.setAccessibleName(self.tr("Day of the contact"))
        self.time.setAccessibleName(self.tr("Time of the contact"))
        self.minutes.setAccessibleName(self.tr("Length in minutes"))
        self.minutes.setSuffix(self.tr(" min"))
