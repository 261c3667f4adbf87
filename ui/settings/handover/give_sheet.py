"""Giving: to whom, which cases, for what, what stays here. Knows no service and writes no file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.domain.alphabet import words as folded
from desktop_app.domain.casefile import CaseRow
from desktop_app.domain.handover import Colleague, GiveOrder, NoteChoice, Purpose
from desktop_app.domain.ids import CaseId
from desktop_app.services.handover import WhatGoes
from ui import i18n, theme
from ui.settings.handover.going import Going
from ui.settings.handover.sight import InSight
from ui.settings.handover.tick_table import TickModel, TickTable
from ui.settings.handover.withhold import Withholding
from ui.settings.handover.words import Counted, purpose_label
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, link, primary, quiet
from ui.widgets.card import Sheet
from ui.widgets.fields import Choice, DayEdit
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented
from ui.widgets.table import Column

USUAL_COVER = timedelta(days=14)
PURPOSES = (Purpose.COVER, Purpose.HANDOVER, Purpose.MOVED)


class GiveSheet(Sheet):
    """`look_pressed(order)` asks what would go, `seal_pressed(order)` says yes to it; `notes_wanted(case ids)`;
    `keys_wanted` when there is nobody to give to."""

    look_pressed = Signal(object)
    seal_pressed = Signal(object)
    notes_wanted = Signal(object)
    keys_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today, self._counted = today, Counted(self)
        self._cases: Sequence[CaseRow] = ()
        self.message = Banner()
        self._lead = Text("", "body", wrap=True)
        self.receiver, self.keys = Choice(), link("")
        self._receiver_row = FormRow("", self.receiver)
        self.purpose = Segmented([(purpose.value, "") for purpose in PURPOSES])
        self._purpose_label = Text("", "label")
        self.ends_on = DayEdit(today + USUAL_COVER)
        self._ends_row = FormRow("", self.ends_on)
        self.marks_left = QCheckBox()
        self.text = QLineEdit()
        self._text_row = FormRow("", self.text)
        self.model = TickModel(_key)
        self._set_columns()
        self.table = TickTable(self.model)
        self._count, self.everything = Text("", "secondary"), quiet("")
        self.withhold: Button = link("")
        self.withholding = Withholding()
        self._never = Text("", "secondary", wrap=True)
        self.look: Button = primary("", "eye")
        self.going = Going()
        self._arrange()
        self._connect()
        self._retranslate()
        self._purpose_chosen()

    def show_colleagues(self, colleagues: Sequence[Colleague]) -> None:
        self.receiver.set_options(tuple((one.card.fingerprint, one.card.title() or "…") for one in colleagues))
        theme.set_shown(self._receiver_row, bool(colleagues))
        theme.set_shown(self.keys, not colleagues)
        self._say()

    def show_cases(self, cases: Sequence[CaseRow]) -> None:
        self._cases = cases
        there = {row.case.id for row in cases}
        self.model.ticked = {key: yes for key, yes in self.model.ticked.items() if key in there}
        self._narrow()
        chosen = next((at for at, row in enumerate(self.model.rows()) if self.model.is_ticked(row)), -1)
        if chosen >= 0:
            self.table.selectRow(chosen)

    def choose(self, case_id: str) -> None:
        """The case a person came from."""
        if case_id:
            self.model.ticked = {case_id: "yes"}
            self._narrow()

    def show_notes(self, notes: Sequence[NoteChoice]) -> None:
        self.withholding.show_notes(notes)

    def show_going(self, order: GiveOrder, what: WhatGoes) -> None:
        """What would go, unless something has been changed since it was asked."""
        if order != self.order():
            return
        self.going.show_what(self.receiver.currentText(), order, what)
        theme.set_shown(self.going, True)
        theme.set_shown(self.look, False)
        self.going.seal.setFocus()

    def show_busy(self, is_busy: bool) -> None:
        self.going.seal.setEnabled(not is_busy)
        self.going.change.setEnabled(not is_busy)

    def clear(self) -> None:
        """After a package has been made: the next one begins empty."""
        self.model.ticked.clear()
        self.withholding.clear()
        self.withholding.hide()
        self.withhold.show()
        self._step_back()
        self._narrow()

    def order(self) -> GiveOrder:
        purpose = Purpose(self.purpose.value())
        return GiveOrder(
            self.receiver.value(),
            purpose,
            self.chosen(),
            self.ends_on.day() if purpose is Purpose.COVER else None,
            self.withholding.chosen_kinds(),
            self.withholding.chosen_notes(),
            purpose is Purpose.MOVED and self.marks_left.isChecked(),
        )

    def chosen(self) -> tuple[CaseId, ...]:
        return tuple(row.case.id for row in self._cases if self.model.is_ticked(row))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _look(self) -> None:
        self.look_pressed.emit(self.order())

    @Slot()
    def _seal(self) -> None:
        self.seal_pressed.emit(self.order())

    @Slot()
    def _step_back(self) -> None:
        """What was shown holds no longer, or is to be changed."""
        theme.set_shown(self.going, False)
        theme.set_shown(self.look, True)

    @Slot()
    def _purpose_chosen(self) -> None:
        purpose = Purpose(self.purpose.value())
        theme.set_shown(self._ends_row, purpose is Purpose.COVER)
        theme.set_shown(self.marks_left, purpose is Purpose.MOVED)
        self._step_back()

    @Slot()
    def _narrow(self) -> None:
        asked = folded(self.text.text())
        self.model.set_rows([row for row in self._cases if _fits(row, asked)])
        self._say()

    @Slot()
    def _all(self) -> None:
        """Everything in sight, or nothing when it is all ticked already."""
        rows = self.model.rows()
        is_whole = all(self.model.is_ticked(row) for row in rows)
        for row in rows:
            if self.model.is_ticked(row) == is_whole:
                self.model.toggle(row, "yes")
        self._ticked()

    @Slot()
    def _ticked(self) -> None:
        if not self.withholding.isHidden():
            self.notes_wanted.emit(self.chosen())
        self._step_back()
        self._say()

    @Slot()
    def _begin_withholding(self) -> None:
        self.withhold.hide()
        self.withholding.show()
        self.withholding.reason.setFocus()
        self.notes_wanted.emit(self.chosen())

    def _say(self) -> None:
        count = len(self.chosen())
        self._count.setText(self._counted.cases_chosen(count))
        self.look.setEnabled(count > 0 and bool(self.receiver.value()))
        self.withhold.setEnabled(count > 0)

    def _connect(self) -> None:
        self.look.clicked.connect(self._look)
        self.going.sealed.connect(self._seal)
        self.going.back.connect(self._step_back)
        self.receiver.currentIndexChanged.connect(self._step_back)
        self.ends_on.dateChanged.connect(self._step_back)
        self.marks_left.toggled.connect(self._step_back)
        self.withholding.changed.connect(self._step_back)
        self.keys.clicked.connect(self.keys_wanted)
        self.purpose.chosen.connect(self._purpose_chosen)
        self.text.textChanged.connect(self._narrow)
        self.everything.clicked.connect(self._all)
        self.table.ticked.connect(self._ticked)
        self.withhold.clicked.connect(self._begin_withholding)

    def _arrange(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.ends_on.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        self.ends_on.setMaximumWidth(theme.px(180))
        purposes = QVBoxLayout()
        purposes.setSpacing(theme.space(1))
        purposes.addWidget(self._purpose_label)
        purposes.addWidget(self.purpose)
        below = QHBoxLayout()
        below.addWidget(self._count)
        below.addStretch(1)
        below.addWidget(self.everything)
        for widget in (self.message, self._lead, self._receiver_row, self.keys):
            self.body.addWidget(widget)
        self.body.addLayout(purposes)
        for widget in (self._ends_row, self.marks_left, self._text_row, self.table):
            self.body.addWidget(widget)
        self.body.addLayout(below)
        for widget in (self.withhold, self.withholding, self._never, self.going):
            self.body.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self.look)
        last.addStretch(1)
        self.body.addLayout(last)
        self.withholding.hide()
        for appearing in (self.message, self.withholding, self.going):
            InSight(appearing)

    def _set_columns(self) -> None:
        self.model.set_words(
            self.tr("Goes"),
            self.tr("chosen"),
            self.tr("not chosen"),
            (
                Column(self.tr("Case"), _number, width=76),
                Column(self.tr("Pupil"), _name, stretch=1),
                Column(self.tr("Class"), _school_class, width=70),
                Column(self.tr("Main concern"), _concern, stretch=1, tone=_muted),
            ),
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("Give cases to a colleague"))
        self._lead.setText(
            self.tr(
                "The cases are sealed to one colleague: nobody else can open the file. Your vault keeps everything."
            )
        )
        self._receiver_row.set_label(self.tr("To whom"))
        self.keys.setText(self.tr("First take in a colleague's key"))
        self._purpose_label.setText(self.tr("For what"))
        self.purpose.setAccessibleName(self.tr("For what"))
        self.purpose.set_texts([(purpose.value, purpose_label(purpose)) for purpose in PURPOSES])
        self._ends_row.set_label(self.tr("Last day of the cover"))
        self._ends_row.set_help(
            self.tr(
                "The day after, the colleague's vault shows these cases no more. What was written comes back to you."
            )
        )
        self.marks_left.setText(self.tr("Mark the pupils as having left this school"))
        self._text_row.set_label(self.tr("Which cases"))
        self.text.setPlaceholderText(self.tr("Name, class or number"))
        self.everything.setText(self.tr("Tick or untick all in sight"))
        self.withhold.setText(self.tr("Leave something out…"))
        self._never.setText(
            self.tr("Only signed entries of the official record go along. Working notes and drafts always stay here.")
        )
        self.look.setText(self.tr("See what goes"))
        self._set_columns()
        self.table.dress()
        self.table.setAccessibleName(self.tr("Cases that can be given"))
        self._say()


def _fits(row: CaseRow, asked: Sequence[str]) -> bool:
    there = folded(f"{row.student.full_name()} {row.student.school_class} {row.case.number}")
    return all(any(word.startswith(one) for word in there) for one in asked)


def _key(row: CaseRow) -> str:
    return row.case.id


def _number(row: CaseRow) -> str:
    return row.case.number


def _name(row: CaseRow) -> str:
    return row.student.full_name()


def _school_class(row: CaseRow) -> str:
    return str(row.student.school_class)


def _concern(row: CaseRow) -> str:
    return i18n.concern_label(row.case.main_concern())


def _muted(_: CaseRow) -> str:
    return "muted"
