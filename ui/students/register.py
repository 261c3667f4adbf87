"""The register's table, filled page by page from the vault. Knows nothing of who fetches the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Signal

from desktop_app.domain.student import StudentRow
from ui.i18n import format_day
from ui.widgets.table import Column, RowModel

PAGE = 200  # rows per fetch
NAME, SCHOOL_CLASS, BORN, CASE, LAST_CONTACT = range(5)
NO_INDEX = QModelIndex()


def name_in_list(row: StudentRow) -> str:
    return row.student.full_name()


def school_class(row: StudentRow) -> str:
    return str(row.student.school_class)


def born(row: StudentRow) -> str:
    return format_day(row.student.birth_date) if row.student.birth_date else ""


def case_word(row: StudentRow) -> str:
    return QCoreApplication.translate("Register", "open") if row.open_cases else ""


def case_tone(row: StudentRow) -> str:
    return "accent" if row.open_cases else ""


def last_contact(row: StudentRow) -> str:
    return format_day(row.last_contact) if row.last_contact else ""


def muted(row: StudentRow) -> str:
    return "muted"


def columns() -> tuple[Column, ...]:
    """The columns with titles in the language of the moment."""
    return (
        Column(QCoreApplication.translate("Register", "Name"), name_in_list, stretch=1),
        Column(QCoreApplication.translate("Register", "Class"), school_class, width=76),
        Column(QCoreApplication.translate("Register", "Born"), born, tone=muted, width=128),
        Column(QCoreApplication.translate("Register", "Case"), case_word, tone=case_tone, width=96),
        Column(QCoreApplication.translate("Register", "Last contact"), last_contact, tone=muted, width=150),
    )


class RegisterModel(RowModel):
    """Asks for the next page with `wanted(offset)` as soon as somebody scrolls to the end."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(columns())
        self._has_more = False
        self._is_waiting = False

    def start(self, rows: Sequence[StudentRow]) -> None:
        """The first page of a new question."""
        self._has_more = len(rows) == PAGE
        self._is_waiting = False
        self.set_rows(rows)

    def append(self, rows: Sequence[StudentRow]) -> None:
        self._has_more = len(rows) == PAGE
        self._is_waiting = False
        if rows:
            first = len(self._rows)
            self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def has_more(self) -> bool:
        return self._has_more

    def row_of(self, student_id: str) -> int:
        """The place of a pupil among the fetched rows; -1 when not fetched."""
        return next((place for place, row in enumerate(self._rows) if row.student.id == student_id), -1)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._has_more and not self._is_waiting

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.wanted.emit(len(self._rows))
