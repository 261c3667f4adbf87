"""Taking in: a file is chosen or dropped, looked at, decided pupil by pupil, accepted or declined. Reads no file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.handover import CaseArriving, Preview, Purpose, WithholdReason
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.student import Student
from ui import theme
from ui.i18n import format_day
from ui.settings.handover.sight import InSight
from ui.settings.handover.words import Counted, purpose_label, reason_label
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.fields import Choice
from ui.widgets.form import FormRow
from ui.widgets.labels import Text, rule
from ui.widgets.table import Column, RowModel, Table

NEW, UNDECIDED = "new", ""


class TakeSheet(Sheet):
    """`open_pressed`, `dropped(path)`, `accepted(pupils, is compared)`, `declined(reason)`, `put_away`."""

    open_pressed = Signal()
    dropped = Signal(str)
    accepted = Signal(object, bool)
    declined = Signal(str)
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counted = Counted(self)
        self._preview: Preview | None = None
        self._decided: dict[str, str] = {}
        self.setAcceptDrops(True)
        self.message = Banner()
        self._lead = Text("", "body", wrap=True)
        self.open: Button = secondary("", "folder-open")
        self._whole = QWidget()
        self._who, self._what = Text("", "section", wrap=True), Text("", "body", wrap=True)
        self._left_out, self._numbers = Text("", "secondary", wrap=True), Text("", "body", wrap=True)
        self.compared = QCheckBox()
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.pupil = Choice()
        self._pupil_row = FormRow("", self.pupil)
        self._waiting = Text("", "secondary", wrap=True)
        self.accept: Button = primary("", "check")
        self.decline: Button = secondary("")
        self.away: Button = quiet("")
        self.reason = QLineEdit()
        self._reason_row = FormRow("", self.reason)
        self.decline_now: Button = secondary("")
        self._arrange()
        self._connect()
        self._retranslate()
        self.show_preview(None)

    def show_preview(self, preview: Preview | None) -> None:
        """What a package holds; None goes back to choosing a file."""
        self._preview, self._decided = preview, {}
        theme.set_shown(self._whole, preview is not None)
        theme.set_shown(self.open, preview is None)
        self._show_reason(False)
        self.compared.setChecked(False)
        self.model.set_rows(() if preview is None else preview.cases)
        if preview is None:
            return
        for case in preview.cases:
            self._decided[case.id] = UNDECIDED if case.likely else NEW
        self.message.dismiss()
        self._say()
        self.table.selectRow(next((at for at, case in enumerate(preview.cases) if case.likely), 0))
        self.table.setFocus()

    def show_busy(self, is_busy: bool) -> None:
        for button in (self.open, self.accept, self.decline, self.decline_now, self.away):
            button.setEnabled(not is_busy)
        if not is_busy:
            self._say_ready()

    def pupils(self) -> dict[CaseId, StudentId]:
        """For each case that is not here yet the pupil it belongs to; an empty id is a new pupil."""
        cases = () if self._preview is None else self._preview.cases
        return {
            case.id: StudentId("" if self._decided[case.id] == NEW else self._decided[case.id])
            for case in cases
            if not case.is_here and self._decided[case.id] != UNDECIDED
        }

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()) and self.open.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData())
        if path:
            self.dropped.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _case_chosen(self, case: CaseArriving) -> None:
        options = [(NEW, self.tr("A new pupil of this register"))]
        options += [(one.id, _pupil_text(one)) for one in case.likely]
        if case.likely:
            options.insert(0, (UNDECIDED, self.tr("Please decide…")))
        self.pupil.blockSignals(True)
        self.pupil.set_options(tuple(options))
        self.pupil.set_value(self._decided.get(case.id, UNDECIDED))
        self.pupil.blockSignals(False)
        self.pupil.setEnabled(not case.is_here)
        self._pupil_row.set_label(self.tr("{pupil} is in this register as").format(pupil=case.student.full_name()))

    @Slot()
    def _decide(self) -> None:
        case = self.table.current_row()
        if case is not None:
            self._decided[case.id] = self.pupil.value()
            self.table.viewport().update()
            self._say_ready()

    @Slot()
    def _say_ready(self) -> None:
        preview = self._preview
        if preview is None:
            return
        left = sum(not case.is_here and self._decided[case.id] == UNDECIDED for case in preview.cases)
        self._waiting.setText(self._counted.undecided(left) if left else "")
        theme.set_shown(self._waiting, left > 0)
        is_known = preview.compared_on is not None or self.compared.isChecked()
        self.accept.setEnabled(left == 0 and is_known)

    @Slot()
    def _accept(self) -> None:
        self.accepted.emit(self.pupils(), self.compared.isChecked())

    @Slot()
    def _ask_reason(self) -> None:
        self._show_reason(True)
        self.reason.setFocus()

    @Slot()
    def _decline(self) -> None:
        self.declined.emit(self.reason.text().strip())

    def _show_reason(self, is_asked: bool) -> None:
        theme.set_shown(self._reason_row, is_asked)
        theme.set_shown(self.decline_now, is_asked)
        theme.set_shown(self.decline, not is_asked)
        if not is_asked:
            self.reason.clear()

    def _say(self) -> None:
        preview = self._preview
        if preview is None:
            return
        told = self.tr("From {who}, made {day}")
        self._who.setText(told.format(who=preview.sender.title() or "…", day=format_day(preview.made_on)))
        parts = [purpose_label(preview.purpose), self._counted.cases(len(preview.cases))]
        if preview.purpose is Purpose.COVER and preview.ends_on is not None:
            parts.insert(1, self.tr("until {day}").format(day=format_day(preview.ends_on)))
        self._what.setText(" · ".join(parts))
        self._left_out.setText(self._withheld(preview.cases))
        if preview.compared_on is not None:
            told = self.tr("The sender's numbers: {numbers} – compared {day}")
            day = format_day(preview.compared_on)
            self._numbers.setText(told.format(numbers=preview.sender.fingerprint, day=day))
        else:
            told = self.tr("This sender is not known here. Their numbers: {numbers}")
            self._numbers.setText(told.format(numbers=preview.sender.fingerprint))
        theme.set_shown(self.compared, preview.compared_on is None)
        self._say_ready()

    def _withheld(self, cases: Sequence[CaseArriving]) -> str:
        counts = {
            reason: sum(count for case in cases for why, count in case.withheld if why is reason)
            for reason in WithholdReason
        }
        if not any(counts.values()):
            return self.tr("The sender left out no signed entry.")
        parts = [f"{self._counted.notes(count)} – {reason_label(reason)}" for reason, count in counts.items() if count]
        return self.tr("Left out by the sender: {list}").format(list="; ".join(parts))

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_pressed)
        self.table.row_chosen.connect(self._case_chosen)
        self.pupil.currentIndexChanged.connect(self._decide)
        self.compared.toggled.connect(self._say_ready)
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self._ask_reason)
        self.decline_now.clicked.connect(self._decline)
        self.reason.returnPressed.connect(self._decline)
        self.away.clicked.connect(self.put_away)

    def _arrange(self) -> None:
        self.body.setSpacing(theme.space(3))
        inner = QVBoxLayout(self._whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.space(2))
        self.table.setMinimumHeight(theme.px(150))
        for widget in (self._who, self._what, self._left_out, self._numbers, self.compared, rule(), self.table):
            inner.addWidget(widget)
        for widget in (self._pupil_row, self._waiting, self._reason_row):
            inner.addWidget(widget)
        inner.addLayout(_row(self.accept, self.decline_now, self.decline, self.away))
        for widget in (self.message, self._lead, self._whole):
            self.body.addWidget(widget)
        self.body.addLayout(_row(self.open))
        for appearing in (self.message, self._reason_row):
            InSight(appearing)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Pupil"), _pupil_of, stretch=2),
            Column(self.tr("Notes"), _notes, width=92, is_number=True),
            Column(self.tr("In this register"), self._decision, stretch=2, tone=self._tone),
        )

    def _decision(self, case: CaseArriving) -> str:
        if case.is_here:
            return self._counted.new_notes(case.notes)
        decided = self._decided.get(case.id, UNDECIDED)
        if decided == NEW:
            return self.tr("a new pupil")
        chosen = next((one for one in case.likely if one.id == decided), None)
        return self.tr("please decide") if chosen is None else _pupil_text(chosen)

    def _tone(self, case: CaseArriving) -> str:
        is_open = not case.is_here and self._decided.get(case.id, UNDECIDED) == UNDECIDED
        return "warn" if is_open else "muted"

    def _retranslate(self) -> None:
        self.set_title(self.tr("Take in what a colleague gave"))
        self._lead.setText(
            self.tr(
                "Choose the file (*.senim-handover or *.senim-receipt) or drop it here. Nothing enters your vault "
                "before you have seen who sent it and what it is."
            )
        )
        self.open.setText(self.tr("Choose the file…"))
        self.compared.setText(self.tr("I have called the sender; the numbers are the same"))
        self.accept.setText(self.tr("Take the cases in"))
        self.decline.setText(self.tr("Decline…"))
        self.decline_now.setText(self.tr("Decline and answer"))
        self.away.setText(self.tr("Put it away"))
        self._reason_row.set_label(self.tr("Why (the sender will read it; write no name)"))
        self.model.set_columns(self._columns())
        self.table.prepare_header(False)
        self.table.setAccessibleName(self.tr("Cases in the package"))
        self.pupil.setAccessibleName(self.tr("Pupil of this register"))
        self._say()


def _pupil_of(case: CaseArriving) -> str:
    return _pupil_text(case.student)


def _pupil_text(student: Student) -> str:
    born = f", {student.birth_date.year}" if student.birth_date is not None else ""
    return f"{student.full_name()}, {student.school_class}{born}"


def _notes(case: CaseArriving) -> str:
    return str(case.notes)


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space(2))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _dropped(data: QMimeData) -> str:
    """The one local file that is dropped, or an empty string."""
    urls = data.urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
