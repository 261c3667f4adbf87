"""The palette's rows – headings, commands, hits – as a list model. Knows nothing of painting or asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.search import Hit, HitKind
from ui.i18n import format_day
from ui.search.commands import Command

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole) + 1
LEAD = 36
ICONS = {HitKind.STUDENT: "user", HitKind.CASE: "folder-open", HitKind.NOTE: "file-text"}


@dataclass(frozen=True, slots=True)
class Row:
    """`action` is a Command or a Hit; None makes it a heading. `aside` stands at the right."""

    title: str
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    aside: str = ""
    icon: str = ""
    action: Command | Hit | None = None


def rows_of(commands: Sequence[Command], hits: Sequence[Hit]) -> list[Row]:
    """Commands first – they are few and their first letters are meant – then pupils, cases, notes."""
    rows: list[Row] = []
    if commands:
        rows.append(Row(QCoreApplication.translate("Search", "Commands")))
        rows += [Row(command.label, aside=command.keys, icon=command.icon, action=command) for command in commands]
    for kind in HitKind:
        found = [hit for hit in hits if hit.kind is kind]
        if found:
            rows.append(Row(heading(kind)))
            rows += [_row(hit) for hit in found]
    return rows


def heading(kind: HitKind) -> str:
    match kind:
        case HitKind.STUDENT:
            return QCoreApplication.translate("Search", "Pupils")
        case HitKind.CASE:
            return QCoreApplication.translate("Search", "Cases")
        case HitKind.NOTE:
            return QCoreApplication.translate("Search", "Notes")


def _row(hit: Hit) -> Row:
    """A note shows where it was found; a pupil and a case only their class, at the right."""
    day = format_day(hit.day) if hit.day is not None else ""
    if hit.kind is HitKind.NOTE:
        snippet, marks = closer(_one_line(hit.snippet), hit.marks)
        if hit.is_private:
            snippet = QCoreApplication.translate("Search", "A working note: its words are opened on the case's page")
        return Row(hit.title, snippet, marks, day, ICONS[hit.kind], hit)
    aside = " · ".join(part for part in (hit.snippet, day) if part)
    return Row(hit.title, aside=aside, icon=ICONS[hit.kind], action=hit)


def closer(text: str, marks: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet from at most LEAD characters before its first mark: a row shows less than a snippet holds."""
    first = marks[0][0] if marks else 0
    if first <= LEAD:
        return text, marks
    space = text.find(" ", first - LEAD, first)
    start = space + 1 if space >= 0 else first - LEAD
    shift = start - 1  # the ellipsis takes one place
    return "…" + text[start:], tuple((begin - shift, end - shift) for begin, end in marks)


def _one_line(text: str) -> str:
    """As long as `text`, so that the marks still fit."""
    return "".join(" " if char.isspace() or not char.isprintable() else char for char in text)


class Results(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def next_choice(self, number: int, step: int) -> int:
        """The next row that can be chosen, round and round; -1 when there is none."""
        count = len(self._rows)
        for _ in range(count):
            number = (number + step) % count
            if self._rows[number].action is not None:
                return number
        return -1

    def choices(self) -> int:
        return sum(row.action is not None for row in self._rows)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row())
        if row is None or row.action is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.title, row.aside, row.snippet) if part)
        return None
