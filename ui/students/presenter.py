"""The register's presenter: fetches the pages of the list and routes what is asked. Knows nothing of widgets' looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.student import SchoolClass, Student, StudentRow
from desktop_app.services import students
from ui.app import RoomContext
from ui.students.import_look import ImportLook
from ui.students.importer import ImportPanel
from ui.students.page import StudentsPage
from ui.students.panels import StudentPanels
from ui.students.register import PAGE

TYPING_PAUSE_MS = 120
HEARD = frozenset({"students", "cases", "notes"})


class StudentsPresenter(QObject):
    navigate = Signal(str, str)

    def __init__(self, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = ""  # the pupil to select when the list has come
        self._is_loading = False
        self._takes_focus = False
        self.page = StudentsPage(self._make_importer)
        self.panels = StudentPanels(context, self.page, self)
        self._pause = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._wire()

    def _wire(self) -> None:
        page = self.page
        self._pause.timeout.connect(self._load)
        page.filters.changed.connect(self._pause.start)
        page.model.wanted.connect(self._load_more)
        page.table.row_chosen.connect(self._choose)
        page.table.row_opened.connect(self._open)
        page.add_asked.connect(self._add)
        page.import_asked.connect(self._show_import)
        page.import_left.connect(self._leave_import)
        page.list_dropped.connect(self._take_in)
        self.panels.navigate.connect(self.navigate)
        self.panels.saved.connect(self._saved)
        self._context.intents.changed.connect(self._changed)

    def _make_importer(self) -> ImportLook:
        panel = ImportPanel(self._context)
        panel.offer_done()
        panel.closed.connect(self._leave_import)
        return panel

    # ------------------------------------------------------------ the room

    def enter(self, target: str) -> None:
        """ "" the register, `import`, `new`, or a pupil's id."""
        if target == "import":
            self._show_import()
        elif target == "new":
            self.page.show_register()
            self._add()
        elif target:
            self.page.show_register()
            self.page.filters.clear()
            self.panels.read(target, self._show_one)
        elif self.page.is_import_resting():
            self.page.show_register()
        self._takes_focus = not target
        self._reload()

    def flush(self) -> None:
        """Nothing is stored before it is saved; what stands in a form comes back by the memento."""

    def memento(self) -> dict[str, Any]:
        school_class = self.page.filters.school_class()
        return {
            "query": self.page.filters.query(),
            "class": str(school_class or ""),
            "importing": self.page.is_importing(),
            **self.panels.memento(),
        }

    def restore(self, memento: dict[str, Any]) -> None:
        school_class = SchoolClass.parse(str(memento.get("class", "")))
        if school_class is not None:
            self.page.filters.offer_classes((school_class,))
            self.page.filters.choose_class(school_class)
        self.page.filters.text.setText(str(memento.get("query", "")))
        self._wanted = str(memento.get("student", ""))
        if memento.get("importing"):
            self.page.show_import()
        self._reload()
        self.panels.restore(memento)

    # ------------------------------------------------------------ the list

    def _reload(self) -> None:
        self._context.jobs.vault(students.school_classes, then=self._show_classes, lane="register-classes")
        self._context.jobs.vault(students.count_students, then=self._show_total, lane="register-total")
        self._load()

    @Slot()
    def _load(self) -> None:
        self._is_loading = True
        self._ask(0, self._show_rows)

    @Slot(int)
    def _load_more(self, offset: int) -> None:
        if not self._is_loading:  # a new question makes the rest of the old one worthless
            self._ask(offset, self._append_rows)

    def _ask(self, offset: int, then: Any) -> None:
        self._context.jobs.vault(
            students.list_students,
            self.page.filters.query(),
            self.page.filters.school_class(),
            self._context.clock(),
            limit=PAGE,
            offset=offset,
            then=then,
            lane="register",
        )

    def _show_rows(self, rows: tuple[StudentRow, ...]) -> None:
        self._is_loading = False
        page = self.page
        kept = self._wanted or page.chosen_id()
        page.model.start(rows)
        page.show_list()
        page.show_count()
        if kept and not self.panels.is_writing():
            page.select(kept)
        self._wanted = ""
        if self._takes_focus:
            self._takes_focus = False
            page.take_focus()

    def _append_rows(self, rows: tuple[StudentRow, ...]) -> None:
        self.page.model.append(rows)
        self.page.show_count()

    def _show_classes(self, classes: tuple[SchoolClass, ...]) -> None:
        self.page.offer_classes(classes)

    def _show_total(self, total: int) -> None:
        self.page.set_total(total)

    # ------------------------------------------------------------ what is asked

    @Slot(object)
    def _choose(self, row: StudentRow) -> None:
        shown = self.page.side.card.student()
        if self.panels.is_writing():
            self._say_half_written()
        elif shown is None or shown != row.student or self.page.side.seen() is not self.page.side.card:
            self.panels.show(row.student)

    @Slot(object)
    def _open(self, row: StudentRow) -> None:
        if not self.panels.is_writing():
            self.panels.open(row.student)

    def _show_one(self, student: Student) -> None:
        self._wanted = student.id
        if self.panels.is_writing():
            self._say_half_written()
        elif not self.page.select(student.id):
            self.panels.show(student)

    @Slot()
    def _add(self) -> None:
        self.page.show_register()
        if self.panels.is_writing():
            self._say_half_written()
        else:
            self.panels.add(self.page.filters.school_class())

    def _say_half_written(self) -> None:
        self._context.intents.status.emit(self.tr("First save the form or cancel it."))

    @Slot(str)
    def _saved(self, student_id: str) -> None:
        self._wanted = student_id

    @Slot()
    def _show_import(self) -> None:
        self.page.show_import()

    @Slot(Path)
    def _take_in(self, path: Path) -> None:
        self.page.show_import()
        self.page.importer.choice.chosen.emit(path)

    @Slot()
    def _leave_import(self) -> None:
        self.page.show_register()
        self.page.take_focus()

    @Slot(str)
    def _changed(self, topic: str) -> None:
        """A page that is not seen reads everything anew when it is entered."""
        if topic in HEARD and self.page.isVisible():
            self._reload()
