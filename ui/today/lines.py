"""Today's lines as a list model: headings and, below each, what needs somebody, in words. Knows nothing of painting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.clock import Month
from desktop_app.domain.today import TodayItem, TodayKind
from ui.i18n import format_day, format_month
from ui.wording import has_sentence, sentence

Index = QModelIndex | QPersistentModelIndex

REASON_ROLE = int(Qt.ItemDataRole.UserRole) + 1
WHEN_ROLE = REASON_ROLE + 1
TONE_ROLE = REASON_ROLE + 2  # "danger" | "warn" | "" – always beside a word that says the same
ICON_ROLE = REASON_ROLE + 3
HEADING_ROLE = REASON_ROLE + 4  # True for a heading
COUNT_ROLE = REASON_ROLE + 5

MONTH_KINDS = frozenset(
    {TodayKind.MONTH_HELD, TodayKind.MONTH_REFUSED, TodayKind.MONTH_WAITING, TodayKind.NOT_ENROLLED}
)
COVER_KINDS = frozenset({TodayKind.COVER_OVER, TodayKind.COVER_ENDING})
VAULT_KINDS = frozenset(
    {TodayKind.SHEET_UNCHECKED, TodayKind.SHEET_MISSING, TodayKind.BACKUP_OLD, TodayKind.CONDUCT_UNREAD}
)
GROUPS: tuple[tuple[str, frozenset[TodayKind]], ...] = (
    ("overdue", frozenset({TodayKind.OVERDUE_STEP})),
    ("soon", frozenset({TodayKind.DUE_STEP})),
    ("covers", COVER_KINDS),
    ("drafts", frozenset({TodayKind.UNSIGNED_DRAFT})),
    ("new", frozenset({TodayKind.NEW_CASE})),
    ("quiet", frozenset({TodayKind.QUIET_CASE})),
    ("months", MONTH_KINDS),
    ("vault", VAULT_KINDS),
)
STEP_KINDS = frozenset({TodayKind.OVERDUE_STEP, TodayKind.DUE_STEP})

ICONS = {
    TodayKind.OVERDUE_STEP: "circle-alert",
    TodayKind.DUE_STEP: "calendar-days",
    TodayKind.COVER_OVER: "send",
    TodayKind.COVER_ENDING: "users",
    TodayKind.UNSIGNED_DRAFT: "pencil-line",
    TodayKind.NEW_CASE: "message-circle",
    TodayKind.QUIET_CASE: "clock",
    TodayKind.MONTH_WAITING: "cloud-off",
    TodayKind.MONTH_HELD: "triangle-alert",
    TodayKind.MONTH_REFUSED: "triangle-alert",
    TodayKind.NOT_ENROLLED: "send",
    TodayKind.SHEET_UNCHECKED: "key-round",
    TodayKind.SHEET_MISSING: "key-round",
    TodayKind.CONDUCT_UNREAD: "scale",
    TodayKind.BACKUP_OLD: "save",
}
TONES = {
    TodayKind.OVERDUE_STEP: "danger",
    TodayKind.COVER_OVER: "warn",
    TodayKind.MONTH_HELD: "danger",
    TodayKind.MONTH_REFUSED: "warn",
    TodayKind.SHEET_MISSING: "warn",
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
            "covers": self.tr("Cases in cover"),
            "drafts": self.tr("Drafts to finish and sign"),
            "new": self.tr("Waiting for the first conversation"),
            "quiet": self.tr("Quiet for a month"),
            "months": self.tr("Monthly summaries"),
            "vault": self.tr("Your vault"),
        }
        return titles[group]

    def title(self, item: TodayItem) -> str:
        """Whom or what the line is about: a pupil, a month, the school, the vault."""
        if item.kind == TodayKind.BACKUP_OLD:
            return self.tr("Make a backup")
        if item.kind == TodayKind.CONDUCT_UNREAD:
            return self.tr("Read the code of conduct")
        if item.kind == TodayKind.NOT_ENROLLED:
            return self.tr("Connect this school with the regional office")
        if item.kind in VAULT_KINDS:
            missing = self.tr("Make a recovery sheet")
            return missing if item.kind == TodayKind.SHEET_MISSING else self.tr("Check the recovery sheet")
        if item.kind in MONTH_KINDS:
            try:
                return format_month(Month.parse(item.target))
            except ValueError:
                return item.label
        return item.label

    def reason(self, item: TodayItem) -> str:
        """Why the line is here; the user's own words (the next step) stand first."""
        if item.kind in STEP_KINDS:
            return item.detail or self.tr("The next step has no words yet")
        if item.kind in MONTH_KINDS:
            return self._month_reason(item)
        if item.kind == TodayKind.CONDUCT_UNREAD:
            return self.tr("it waits to be accepted, once and after every change")
        if item.kind == TodayKind.SHEET_MISSING:
            return self.tr("there is none: a forgotten passphrase could not be helped")
        if item.kind == TodayKind.SHEET_UNCHECKED:
            said = self.tr("last typed on {day}; once a year makes sure that it is there and opens the vault")
            return said.format(day=format_day(item.due_on) if item.due_on else "…")
        if item.kind in COVER_KINDS:
            return self._cover_reason(item)
        if item.kind == TodayKind.BACKUP_OLD:
            if item.due_on is None:
                return self.tr("there is none of this vault yet")
            return self.tr("the last one was made {day}; what was written since is only here").format(
                day=format_day(item.due_on)
            )
        reasons = {
            TodayKind.UNSIGNED_DRAFT: self.tr("written {day}, not signed yet; it is safe in the vault"),
            TodayKind.NEW_CASE: self.tr("opened {day}, nobody has talked with the child yet"),
            TodayKind.QUIET_CASE: self.tr("last contact {day}"),
        }
        said = reasons[item.kind].format(day=format_day(item.due_on) if item.due_on else "…")
        return f"{item.detail} · {said}"

    def _cover_reason(self, item: TodayItem) -> str:
        day, count = format_day(item.due_on) if item.due_on else "…", int(item.detail or 0)
        if item.kind == TodayKind.COVER_ENDING:
            said = self.tr("%n case(s) in cover until {day}; after it they are not shown here", "", count)
        else:
            said = self.tr("the cover ended on {day}; %n text(s) of yours wait to be given back", "", count)
        return said.format(day=day)

    def _month_reason(self, item: TodayItem) -> str:
        if item.kind == TodayKind.MONTH_WAITING and item.detail and has_sentence(f"delivery.{item.detail}"):
            return sentence(f"delivery.{item.detail}").says
        reasons = {
            TodayKind.MONTH_WAITING: self.tr("Waits for a connection with the office; nothing is lost"),
            TodayKind.MONTH_HELD: self.tr("The office holds other figures for this month; please look"),
            TodayKind.MONTH_REFUSED: self.tr("The office did not take this month; it is tried again every day"),
            TodayKind.NOT_ENROLLED: self.tr("Until then the months are counted and kept here"),
        }
        return reasons[item.kind]

    def when(self, item: TodayItem) -> str:
        """How late or how soon, in words; empty where no day matters."""
        if item.kind not in STEP_KINDS or item.due_on is None:
            return ""
        days = (item.due_on - self._today).days
        if days < 0:
            return self.tr("%n day(s) late", "", -days)
        if days == 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else format_day(item.due_on)


def _order(item: TodayItem) -> tuple[str, str]:
    return (item.due_on.isoformat() if item.due_on else "9999", sort_key(item.label))
