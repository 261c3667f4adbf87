"""Today's lines as a list model: headings and, below each, what needs somebody, in words. Knows nothing of painting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.today import TodayItem, TodayKind

Index = QModelIndex | QPersistentModelIndex

REASON_ROLE = int(Qt.ItemDataRole.UserRole) + 1
WHEN_ROLE = REASON_ROLE + 1
TONE_ROLE = REASON_ROLE + 2  # "danger" | "warn" | "" – always beside a word that says the same
ICON_ROLE = REASON_ROLE + 3
HEADING_ROLE = REASON_ROLE + 4  # True for a heading
COUNT_ROLE = REASON_ROLE + 5

GROUPS: tuple[tuple[str, frozenset[TodayKind]], ...] = (
    ("overdue", frozenset({TodayKind.OVERDUE_STEP})),
    ("soon", frozenset({TodayKind.DUE_STEP})),
    ("drafts", frozenset({TodayKind.UNSIGNED_DRAFT})),
    ("new", frozenset({TodayKind.NEW_CASE})),
    ("quiet", frozenset({TodayKind.QUIET_CASE})),
    (
        "months",
        frozenset({TodayKind.MONTH_HELD, TodayKind.MONTH_REFUSED, TodayKind.MONTH_WAITING, TodayKind.NOT_ENROLLED}),
    ),
)
MONTH_KINDS = GROUPS[-1][1]

ICONS = {
    TodayKind.OVERDUE_STEP: "circle-alert",
    TodayKind.DUE_STEP: "calendar-days",
    TodayKind.UNSIGNED_DRAFT: "pencil-line",
    TodayKind.NEW_CASE: "message-circle",
    TodayKind.QUIET_CASE: "clock",
    TodayKind.MONTH_WAITING: "cloud-off",
    TodayKind.MONTH_HELD: "triangle-alert",
    TodayKind.MONTH_REFUSED: "triangle-alert",
    TodayKind.NOT_ENROLLED: "send",
}
TONES = {
    TodayKind.OVERDUE_STEP: "danger",
    TodayKind.MONTH_HELD: "danger",
    TodayKind.MONTH_REFUSED: "warn",
}


@dataclass(frozen=True, slots=True)
class Heading:
    group: str
    count: int


class TodayLines(QAbstractListModel):
    """Headings cannot be chosen; a line's texts follow the language of the moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | TodayItem] = []
        self._today = date(2000, 1, 1)

    def show_items(self, items: tuple[TodayItem, ...], today: date) -> None:
        self.beginResetModel()
        self._today = today
        self._rows = []
        for group, kinds in GROUPS:
            found = sorted((item for item in items if item.kind in kinds), key=_order)
            if found:
                self._rows += [Heading(group, len(found)), *found]
        self.endResetModel()

    def retranslate(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def item_at(self, index: Index) -> TodayItem | None:
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, TodayItem) else None

    def index_of(self, kind: str, target: str) -> QModelIndex:
        for number, row in enumerate(self._rows):
            if isinstance(row, TodayItem) and (row.kind.value, row.target) == (kind, target):
                return self.index(number)
        return QModelIndex()

    def first_line(self) -> QModelIndex:
        return self.index(1) if self._rows else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return self._heading_data(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(row)
        if role == REASON_ROLE:
            return self.reason(row)
        if role == WHEN_ROLE:
            return self.when(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (self.title(row), self.reason(row), self.when(row)) if part)
        return {ICON_ROLE: ICONS[row.kind], TONE_ROLE: TONES.get(row.kind, ""), HEADING_ROLE: False}.get(role)

    def _heading_data(self, heading: Heading, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.group_title(heading.group)
        if role == COUNT_ROLE:
            return heading.count
        return True if role == HEADING_ROLE else None

    def group_title(self, group: str) -> str:
        titles = {
            "overdue": self.tr("Overdue"),
            "soon": self.tr("Today and the coming week"),
            "drafts": self.tr("Drafts to finish and sign"),
            "new": self.tr("Waiting for the first conversation"),
            "quiet": self.tr("Quiet for a month"),
            "months": self.tr("Monthly summaries"),
        }
        return titles[group]
