"""What stays although its case goes: whole kinds of entries and single notes, with a reason each. Reads no note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.handover import NoteChoice, WithholdReason
from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import ContactForm
from ui import theme
from ui.i18n import format_day
from ui.settings.handover.tick_table import TickModel, TickTable
from ui.settings.handover.words import Counted, form_label, reason_label
from ui.widgets.fields import Choice
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.table import Column


class Withholding(QWidget):
    """The reason chosen at the top is the one for what is ticked next; every tick keeps its own."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counted = Counted(self)
        self._kinds: dict[ContactForm, WithholdReason] = {}
        self.reason = Choice()
        self._reason_row = FormRow("", self.reason)
        self.kinds = {form: QCheckBox() for form in ContactForm}
        self._kinds_label, self._notes_label = Text("", "label"), Text("", "label")
        self.model = TickModel(_key, self._by_kind)
        self._count = Text("", "secondary")
        self._set_columns()
        self.table = TickTable(self.model)
        self._arrange()
        self._retranslate()

    def show_notes(self, notes: Sequence[NoteChoice]) -> None:
        self.model.set_rows(notes)
        there = {note.id for note in notes}
        self.model.ticked = {key: why for key, why in self.model.ticked.items() if key in there}
        self._say()

    def clear(self) -> None:
        self._kinds.clear()
        self.model.ticked.clear()
        self.model.set_rows(())
        for box in self.kinds.values():
            box.setChecked(False)
        self._say()

    def chosen_kinds(self) -> tuple[tuple[ContactForm, WithholdReason], ...]:
        return tuple(self._kinds.items())

    def chosen_notes(self) -> tuple[tuple[NoteId, WithholdReason], ...]:
        return tuple((NoteId(key), WithholdReason(why)) for key, why in self.model.ticked.items())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _kind_ticked(self) -> None:
        for form, box in self.kinds.items():
            if not box.isChecked():
                self._kinds.pop(form, None)
            elif form not in self._kinds:
                self._kinds[form] = WithholdReason(self.reason.value())
        self._say()

    @Slot()
    def _meaning_chosen(self) -> None:
        self.table.meaning = self.reason.value()

    @Slot()
    def _say(self) -> None:
        staying = sum(self._reason_of(row) is not None for row in self.model.rows())
        self._count.setText(self._counted.notes_withheld(staying))
        self.table.viewport().update()
        self.changed.emit()

    def _reason_of(self, note: NoteChoice) -> WithholdReason | None:
        single = self.model.ticked.get(note.id)
        return WithholdReason(single) if single else self._kinds.get(note.form)

    def _by_kind(self, note: NoteChoice) -> bool:
        return note.form in self._kinds

    def _why(self, note: NoteChoice) -> str:
        reason = self._reason_of(note)
        return "" if reason is None else reason_label(reason)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(5))
        for number, box in enumerate(self.kinds.values()):
            grid.addWidget(box, number // 2, number % 2)
            box.toggled.connect(self._kind_ticked)
        grid.setColumnStretch(2, 1)
        column.addWidget(self._reason_row)
        column.addWidget(self._kinds_label)
        column.addLayout(grid)
        for widget in (self._notes_label, self.table, self._count):
            column.addWidget(widget)
        self.reason.currentIndexChanged.connect(self._meaning_chosen)
        self.table.ticked.connect(self._say)

    def _set_columns(self) -> None:
        self.model.set_words(
            self.tr("Stays"),
            self.tr("stays here"),
            self.tr("goes along"),
            (
                Column(self.tr("Day"), _day, width=96),
                Column(self.tr("Note"), _beginning, stretch=1),
                Column(self.tr("Reason"), self._why, width=210, tone=_muted),
            ),
        )

    def _retranslate(self) -> None:
        self._reason_row.set_label(self.tr("The reason for what you tick next"))
        self.reason.set_options(tuple((reason.value, reason_label(reason)) for reason in WithholdReason))
        self._meaning_chosen()
        self._kinds_label.setText(self.tr("Whole kinds that stay here"))
        self._notes_label.setText(self.tr("Single notes that stay here"))
        for form, box in self.kinds.items():
            box.setText(form_label(form))
        self._set_columns()
        self.table.dress()
        self.table.setAccessibleName(self.tr("Notes of the chosen cases"))
        self._say()


def _key(note: NoteChoice) -> str:
    return note.id


def _day(note: NoteChoice) -> str:
    return format_day(note.day)


def _beginning(note: NoteChoice) -> str:
    return note.beginning


def _muted(_: NoteChoice) -> str:
    return "muted"
