"""The caseload's columns and words: status, concern, last contact, next step. Knows nothing of the vault."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.casefile import CaseRow, CaseStatus
from ui.i18n import concern_label, format_day
from ui.widgets.table import Column, Index, RowModel

STATUS_TONES = {
    CaseStatus.NEW: "accent",
    CaseStatus.ACTIVE: "ok",
    CaseStatus.QUIET: "warn",
    CaseStatus.CLOSED: "neutral",
}
NUMBER, PUPIL, SCHOOL_CLASS, STATUS, CONCERN, LAST_CONTACT, NEXT_STEP, STEP_DAY = range(8)
_ORDER = tuple(CaseStatus)


def status_word(status: CaseStatus) -> str:
    words = {
        CaseStatus.NEW: QCoreApplication.translate("Caseload", "new"),
        CaseStatus.ACTIVE: QCoreApplication.translate("Caseload", "in support"),
        CaseStatus.QUIET: QCoreApplication.translate("Caseload", "quiet"),
        CaseStatus.CLOSED: QCoreApplication.translate("Caseload", "closed"),
    }
    return words[status]


class CaseloadModel(RowModel):
    """Rows of the caseload as they stand on `today`."""

    def __init__(self) -> None:
        self.today = date(2000, 1, 1)
        super().__init__(self._worded())

    def retranslate(self) -> None:
        self.set_columns(self._worded())

    def is_late(self, row: CaseRow) -> bool:
        return row.case.next_step_on is not None and row.case.next_step_on < self.today

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is told by an icon alone is spoken in words."""
        said = super().data(index, role)
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) or said is None:
            return said
        row = self.row_at(index)
        if index.column() == STEP_DAY and self.is_late(row):
            return QCoreApplication.translate("Caseload", "{day}, late").format(day=said)
        if index.column() == PUPIL and row.has_draft:
            return QCoreApplication.translate("Caseload", "{name}, a draft is not signed yet").format(name=said)
        return said

    def _worded(self) -> tuple[Column, ...]:
        return (
            Column(QCoreApplication.translate("Caseload", "No."), _number, tone=_muted, width=72),
            Column(
                QCoreApplication.translate("Caseload", "Pupil"),
                _pupil,
                sort_key=_pupil_order,
                width=178,
                icon=_draft_icon,
            ),
            Column(QCoreApplication.translate("Caseload", "Class"), _school_class, sort_key=_class_order, width=68),
            Column(QCoreApplication.translate("Caseload", "Status"), _status, sort_key=_status_order, width=124),
            Column(
                QCoreApplication.translate("Caseload", "Main concern"), _concern, sort_key=_concern_order, stretch=3
            ),
            Column(
                QCoreApplication.translate("Caseload", "Contact"),
                _contact,
                tone=_muted,
                sort_key=_contact_order,
                width=112,
            ),
            Column(QCoreApplication.translate("Caseload", "Next step"), _step, sort_key=_step_order, stretch=3),
            Column(
                QCoreApplication.translate("Caseload", "By"),
                self._step_day,
                tone=self._step_tone,
                sort_key=_day_order,
                width=120,
                icon=self._step_icon,
            ),
        )

    def _step_day(self, row: CaseRow) -> str:
        return format_day(row.case.next_step_on) if row.case.next_step_on else ""

    def _step_icon(self, row: CaseRow) -> str:
        return "circle-alert" if self.is_late(row) else ""

    def _step_tone(self, row: CaseRow) -> str:
        return "danger" if self.is_late(row) else "muted"


def _number(row: CaseRow) -> str:
    return row.case.number


def _pupil(row: CaseRow) -> str:
    """Family and given name; the patronymic stands on the case's page."""
    return " ".join(part for part in (row.student.family_name, row.student.given_name) if part)


def _school_class(row: CaseRow) -> str:
    return str(row.student.school_class)


def _status(row: CaseRow) -> str:
    return status_word(row.status)


def _concern(row: CaseRow) -> str:
    main = row.case.main_concern()
    more = len(row.case.concerns) - 1
    label = concern_label(main) if main else ""
    return f"{label} +{more}" if more > 0 else label


def _contact(row: CaseRow) -> str:
    return format_day(row.last_contact) if row.last_contact else "–"


def _step(row: CaseRow) -> str:
    return " ".join(row.case.next_step.split())


def _muted(row: CaseRow) -> str:
    return "muted"


def _draft_icon(row: CaseRow) -> str:
    return "pencil-line" if row.has_draft else ""


def _pupil_order(row: CaseRow) -> str:
    return sort_key(row.student.full_name())


def _class_order(row: CaseRow) -> tuple[int, str]:
    return (row.student.school_class.grade, sort_key(row.student.school_class.letter))


def _status_order(row: CaseRow) -> int:
    return _ORDER.index(row.status)


def _concern_order(row: CaseRow) -> str:
    return sort_key(_concern(row))


def _contact_order(row: CaseRow) -> date:
    return row.last_contact or date.min


def _step_order(row: CaseRow) -> str:
    return sort_key(row.case.next_step) if row.case.next_step else "\uffff"


def _day_order(row: CaseRow) -> date:
    return row.case.next_step_on or date.max
