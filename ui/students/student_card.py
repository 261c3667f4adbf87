"""What the register knows of one pupil, and their cases as links. Knows nothing of notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.casefile import CaseRow, CaseStatus
from desktop_app.domain.student import Sex, Student
from ui import theme
from ui.i18n import concern_label, format_day
from ui.students.button_row import ButtonRow
from ui.students.words import language_name
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text, rule


class StudentCard(Sheet):
    """`case_chosen(case id)`; `open_case_asked` and `change_asked` are about the pupil that is shown."""

    case_chosen = Signal(str)
    open_case_asked = Signal()
    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._student: Student | None = None
        self._cases: tuple[CaseRow, ...] | None = None
        self._name = Text("", "section", wrap=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(theme.space(4))
        self._facts.setVerticalSpacing(theme.space(1))
        self._facts.setColumnStretch(1, 1)
        self._cases_title = Text("", "strong")
        self._links = QVBoxLayout()
        self._links.setSpacing(theme.space(1))
        self.open_case = secondary("", "folder-open")
        self.change = secondary("", "pencil-line")
        self._arrange()
        self.open_case.clicked.connect(self.open_case_asked)
        self.change.clicked.connect(self.change_asked)
        self._retranslate()

    def student(self) -> Student | None:
        return self._student

    def show_student(self, student: Student) -> None:
        """The pupil at once; the cases when they come."""
        self._student = student
        self._cases = None
        self._fill()

    def show_cases(self, cases: Sequence[CaseRow]) -> None:
        """Open cases first, then closed ones."""
        self._cases = tuple(sorted(cases, key=_closed_last))
        self._fill()

    def open_case_id(self) -> str:
        """The id of the pupil's open case; empty without one or before it is known."""
        found = (row.case.id for row in self._cases or () if row.status != CaseStatus.CLOSED)
        return next(found, "")

    def knows_cases(self) -> bool:
        return self._cases is not None

    def _fill(self) -> None:
        student = self._student
        if student is None:
            return
        self._name.setText(student.full_name())
        self.setAccessibleName(student.full_name())
        _clear(self._facts)
        for row, (label, value) in enumerate(self._known_facts(student)):
            self._facts.addWidget(Text(label, "secondary"), row, 0)
            self._facts.addWidget(Text(value, "body"), row, 1)
        _clear(self._links)
        for case in self._cases or ():
            self._links.addWidget(self._link(case))
        if self._cases == ():
            self._links.addWidget(Text(self.tr("No case has been opened for this pupil."), "secondary", wrap=True))
        self.open_case.setVisible(self._cases is not None and not self.open_case_id())

    def _known_facts(self, student: Student) -> list[tuple[str, str]]:
        sexes = {Sex.FEMALE: self.tr("girl"), Sex.MALE: self.tr("boy"), Sex.UNKNOWN: ""}
        facts = [
            (self.tr("Class"), str(student.school_class)),
            (self.tr("Born"), format_day(student.birth_date) if student.birth_date else ""),
            (self.tr("Sex"), sexes[student.sex]),
            (self.tr("Language"), language_name(student.language)),
            (self.tr("Leaves on"), format_day(student.left_on) if student.left_on else ""),
        ]
        return [(label, value) for label, value in facts if value]

    def _link(self, row: CaseRow) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, theme.space(1))
        lines.setSpacing(0)
        link = Button(row.case.number, "folder-open", "link")
        link.setProperty("case", row.case.id)
        link.clicked.connect(self._choose)
        is_closed = row.status == CaseStatus.CLOSED
        state = self.tr("closed {day}") if is_closed else self.tr("open since {day}")
        day = row.case.closed_on if is_closed and row.case.closed_on else row.case.opened_on
        said = f"{concern_label(row.case.main_concern())} · {state.format(day=format_day(day))}"
        link.setAccessibleName(f"{row.case.number}. {said}")
        lines.addWidget(link)
        lines.addWidget(Text(said, "secondary", wrap=True))
        return holder

    @Slot()
    def _choose(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.case_chosen.emit(str(sender.property("case")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._cases_title.setText(self.tr("Cases"))
        self.open_case.setText(self.tr("Open a case"))
        self.change.setText(self.tr("Change"))
        self._fill()

    def _arrange(self) -> None:
        self.body.addWidget(self._name)
        self.body.addLayout(self._facts)
        self.body.addSpacing(theme.space(1))
        self.body.addWidget(rule())
        self.body.addWidget(self._cases_title)
        self.body.addLayout(self._links)
        self.body.addSpacing(theme.space(1))
        self.body.addWidget(ButtonRow(self.open_case, self.change))
        self.body.addStretch(1)


def _closed_last(row: CaseRow) -> tuple[bool, str]:
    return (row.status == CaseStatus.CLOSED, row.case.number)


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
