"""What an import would do, line by line: counts, filters, table. Knows nothing of files and writes nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.table import ImportPreview, ImportRow
from ui import theme
from ui.i18n import format_day
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented
from ui.widgets.table import Column, RowModel, Table
from ui.wording import sentence


def line_number(row: ImportRow) -> str:
    return str(row.line)


def name(row: ImportRow) -> str:
    """The pupil as understood, or the cells as they stand in the file."""
    if row.student is not None:
        return row.student.full_name()
    return " · ".join(cell for cell in row.shown if cell)


def school_class(row: ImportRow) -> str:
    return str(row.student.school_class) if row.student else ""


def born(row: ImportRow) -> str:
    return format_day(row.student.birth_date) if row.student and row.student.birth_date else ""


def result(row: ImportRow) -> str:
    if row.problem_code:
        return sentence(row.problem_code).says
    if row.is_duplicate:
        return QCoreApplication.translate("ImportPreview", "already in the register")
    return QCoreApplication.translate("ImportPreview", "will be added")


def tone(row: ImportRow) -> str:
    return "warn" if row.problem_code else "muted" if row.is_duplicate else "ok"


def icon(row: ImportRow) -> str:
    return "triangle-alert" if row.problem_code else "users" if row.is_duplicate else "check"


def muted(row: ImportRow) -> str:
    return "muted"


def any_row(row: ImportRow) -> bool:
    return True


def is_double(row: ImportRow) -> bool:
    return row.is_duplicate and not row.problem_code


def has_problem(row: ImportRow) -> bool:
    return bool(row.problem_code)


FITS = {"all": any_row, "ready": ImportRow.is_ready, "duplicates": is_double, "problems": has_problem}
NARROW = 720  # design pixels below which the birthdays leave the table
BORN = 3


def columns() -> tuple[Column, ...]:
    return (
        Column(QCoreApplication.translate("ImportPreview", "Line"), line_number, tone=muted, width=76),
        Column(QCoreApplication.translate("ImportPreview", "Pupil"), name, width=220),
        Column(QCoreApplication.translate("ImportPreview", "Class"), school_class, width=72),
        Column(QCoreApplication.translate("ImportPreview", "Born"), born, width=128),
        Column(QCoreApplication.translate("ImportPreview", "What happens"), result, tone=tone, icon=icon, stretch=3),
    )


class PreviewView(QWidget):
    """The whole list or only what needs attention; ten thousand lines are no trouble."""

    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview = ImportPreview((), 0, 0, 0)
        self.model = RowModel(columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.table.setMinimumHeight(theme.px(150))
        self._detail = Text("", "secondary", wrap=True, tone="warn")
        self._detail.hide()
        self.which = Segmented([("all", ""), ("ready", ""), ("duplicates", ""), ("problems", "")])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        head = QHBoxLayout()
        head.addWidget(self.which)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self._detail)
        self.which.chosen.connect(self._narrow)
        self.table.row_chosen.connect(self._explain)
        self._retranslate()

    def show_preview(self, preview: ImportPreview) -> None:
        self._preview = preview
        counts = {"ready": preview.ready, "duplicates": preview.duplicates, "problems": preview.problems}
        for key, count in counts.items():
            self.which.button(key).setVisible(count > 0)
        if self.which.value() != "all" and not counts[self.which.value()]:
            self.which.set_value("all")
        self._retranslate()
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        fits = FITS[self.which.value()]
        self._detail.hide()
        self.model.set_rows([row for row in self._preview.rows if fits(row)])

    @Slot(object)
    def _explain(self, row: ImportRow) -> None:
        """The whole sentence of the chosen line, and what to do, below the table."""
        said = sentence(row.problem_code) if row.problem_code else None
        self._detail.setText(f"{said.says} {said.next}" if said else "")
        self._detail.setVisible(said is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(BORN, self.width() < theme.px(NARROW))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.set_columns(columns())
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        shown = self._preview
        self.which.set_texts(
            (
                ("all", self.tr("All lines: %n", "", len(shown.rows))),
                ("ready", self.tr("To be added: %n", "", shown.ready)),
                ("duplicates", self.tr("Already there: %n", "", shown.duplicates)),
                ("problems", self.tr("Need attention: %n", "", shown.problems)),
            )
        )
        self.which.setAccessibleName(self.tr("Which lines are shown"))
        self.table.setAccessibleName(self.tr("The class list, line by line"))
