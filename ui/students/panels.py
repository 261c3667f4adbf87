"""What happens to one pupil at the right of the register: card, form, a case to open. Knows nothing of the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.casefile import Casefile, CaseRow, CaseStatus
from desktop_app.domain.clock import school_day
from desktop_app.domain.ids import StudentId
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import cases, students
from ui.app import RoomContext
from ui.students.page import StudentsPage
from ui.wording import sentence


class StudentPanels(QObject):
    """`saved(student id)` after a pupil was added or changed; `navigate(room, target)` leads to a case."""

    navigate = Signal(str, str)
    saved = Signal(str)

    def __init__(self, context: RoomContext, page: StudentsPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._typed_at_start: dict[str, Any] = {}
        self._confirmed: Student | None = None
        self._pending: Student | None = None
        self._before: Student | None = None
        self._restored: dict[str, Any] = {}
        self._opens_when_known = False
        page.side.card.change_asked.connect(self.change)
        page.side.card.open_case_asked.connect(self.start_case)
        page.side.card.case_chosen.connect(self._go)
        page.side.saved.connect(self._save)
        page.side.case_asked.connect(self._open_case)
        page.side.put_aside.connect(self.put_aside)
        page.banner.acted.connect(self._undo)

    # ------------------------------------------------------------ the card

    def show(self, student: Student) -> None:
        """The pupil's card, their cases as soon as they are read."""
        self._opens_when_known = False
        self._page.side.card.show_student(student)
        self._page.side.open(self._page.side.card)
        self._read_cases(student)

    def open(self, student: Student) -> None:
        """Straight to the pupil's open case, or to opening one."""
        self.show(student)
        self._opens_when_known = True

    def read(self, student_id: str, then: Any) -> None:
        self._context.jobs.vault(students.read_student, StudentId(student_id), then=then, lane="student")

    def _read_cases(self, student: Student) -> None:
        self._context.jobs.vault(
            cases.student_cases,
            student.id,
            self._context.clock(),
            then=self._show_cases,
            lane="student-cases",
        )

    def _show_cases(self, rows: tuple[CaseRow, ...]) -> None:
        self._page.side.card.show_cases(rows)
        if self._opens_when_known:
            self._opens_when_known = False
            found = [row.case.id for row in rows if row.status != CaseStatus.CLOSED]
            self._go(found[0]) if found else self.start_case()

    @Slot(str)
    def _go(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    # ------------------------------------------------------------ the form

    def is_writing(self) -> bool:
        """True while something typed in the form would be lost by showing another pupil."""
        return self._page.side.is_form_open() and self._page.side.form.typed() != self._typed_at_start

    def add(self, school_class: SchoolClass | None = None) -> None:
        self._start_form(None, school_class)

    @Slot()
    def change(self) -> None:
        student = self._page.side.card.student()
        if student is not None:
            self._start_form(student, None)

    def _start_form(self, student: Student | None, school_class: SchoolClass | None) -> None:
        self._confirmed = None
        self._page.side.open(self._page.side.form)
        self._page.side.form.start(student, school_day(self._context.clock()), school_class)
        self._typed_at_start = self._page.side.form.typed()

    @Slot()
    def put_aside(self) -> None:
        """Back to the card, or to the hint when no pupil was shown."""
        page = self._page
        page.side.open(page.side.hint if page.side.card.student() is None else page.side.card)
        page.show_list()
        page.enter_list()

    @Slot(object)
    def _save(self, student: Student) -> None:
        self._pending = student
        if self._confirmed == student:
            self._write(student)
            return
        self._context.jobs.vault(
            students.likely_duplicates,
            student.family_name,
            student.given_name,
            student.school_class,
            then=self._weigh,
            failed=self._refused,
        )

    def _weigh(self, namesakes: tuple[Student, ...]) -> None:
        """A namesake is shown once; saving the same words again means it is another child."""
        student = self._pending
        if student is None:
            return
        others = [other for other in namesakes if other.id != student.id]
        if not others:
            self._write(student)
            return
        self._confirmed = student
        other = others[0]
        says = self.tr("{name} is already in class {school_class}.")
        self._page.side.form.warn(
            says.format(name=other.full_name(), school_class=other.school_class),
            self.tr("If this is another child, save all the same."),
        )

    def _write(self, student: Student) -> None:
        self._before = self._page.side.card.student() if student.id else None
        if student.id:
            self._context.jobs.vault(
                students.change_student, student, self._context.clock(), then=self._written, failed=self._refused
            )
            return
        self._context.jobs.vault(
            students.add_student,
            student.family_name,
            student.given_name,
            student.patronymic,
            student.school_class,
            self._context.clock(),
            birth_date=student.birth_date,
            sex=student.sex,
            language=student.language,
            then=self._written,
            failed=self._refused,
        )

    def _written(self, student: Student) -> None:
        self._pending = self._confirmed = None
        self.show(student)
        was_changed = self._before is not None
        said = self.tr("The pupil's data are saved.") if was_changed else self.tr("The pupil is in the register.")
        self._context.intents.status.emit(said)
        if was_changed and student.left_on is not None and self._before != student:
            self._page.banner.show_message("ok", self.tr("The pupil leaves the register."), "", self.tr("Undo"))
        self._context.intents.changed.emit("students")
        self.saved.emit(student.id)

    def _refused(self, error: BaseException) -> None:
        said = sentence(error)
        self._page.side.form.refuse(said.says, said.next)

    @Slot()
    def _undo(self) -> None:
        if self._before is not None:
            self._write_back(self._before)

    def _write_back(self, student: Student) -> None:
        self._before = None
        self._context.jobs.vault(students.change_student, student, self._context.clock(), then=self._written)

    # ------------------------------------------------------------ a case to open

    @Slot()
    def start_case(self) -> None:
        student = self._page.side.card.student()
        if student is not None:
            self._page.side.open(self._page.side.opening)
            self._page.side.opening.start(student)

    @Slot(str, bool)
    def _open_case(self, code: str, is_acute: bool) -> None:
        student = self._page.side.card.student()
        if student is not None:
            self._context.jobs.vault(
                cases.open_case,
                student.id,
                code,
                self._context.clock(),
                is_acute=is_acute,
                then=self._case_opened,
                failed=self._not_opened,
            )

    def _case_opened(self, case: Casefile) -> None:
        self._page.side.open(self._page.side.card)
        self._context.intents.changed.emit("cases")
        self.navigate.emit("case", case.id)

    def _not_opened(self, error: BaseException) -> None:
        said = sentence(error)
        self._page.side.opening.refuse(said.says, said.next)

    # ------------------------------------------------------------ lock and back

    def memento(self) -> dict[str, Any]:
        page = self._page
        student = page.side.card.student()
        is_form, is_opening = page.side.is_form_open(), page.side.is_opening_open()
        return {
            "panel": "form" if is_form else "opening" if is_opening else "",
            "student": student.id if student else "",
            "form_for": page.side.form.student_id() if is_form else "",
            "typed": page.side.form.typed() if is_form else {},
            "concern": page.side.opening.chosen() if is_opening else "",
        }

    def restore(self, memento: dict[str, Any]) -> None:
        self._restored = memento
        if memento.get("student"):
            self.read(str(memento["student"]), self._come_back)
        elif memento.get("panel") == "form":
            self._come_back(None)

    def _come_back(self, student: Student | None) -> None:
        memento, self._restored = self._restored, {}
        if student is not None:
            self.show(student)
        if memento.get("panel") == "form":
            self._start_form(student if memento.get("form_for") else None, None)
            self._page.side.form.put_back(memento.get("typed", {}))
        elif memento.get("panel") == "opening":
            self.start_case()
            self._page.side.opening.choose(str(memento.get("concern", "")))
