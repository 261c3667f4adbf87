"""The coded concerns as a two-level tree that is narrowed by typing. Knows nothing of cases or of the vault."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop_app.domain.alphabet import fold
from desktop_app.domain.codes import concern, concern_groups, concerns
from ui import theme

Index = QModelIndex | QPersistentModelIndex

CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_GROUP = 0  # internal id of a group row; a concern carries the 1-based row of its group


class ConcernTree(QAbstractItemModel):
    """Groups that cannot be chosen and, below them, concern codes that can."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._needle = ""
        self._shown: list[tuple[str, list[str]]] = []
        self._narrow()

    def set_language(self, language: str) -> None:
        if language != self._language:
            self.beginResetModel()
            self._language = language
            self._narrow()
            self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Keep the concerns whose label, or whose group's label, in any language holds `text`."""
        self.beginResetModel()
        self._needle = fold(text.strip())
        self._narrow()
        self.endResetModel()

    def _narrow(self) -> None:
        self._shown = []
        for group, labels in concern_groups().items():
            whole = not self._needle or any(self._needle in fold(label) for label in labels.values())
            codes = [code for code, known in concerns().items() if known.group == group and (whole or self._fits(code))]
            if codes:
                self._shown.append((group, codes))

    def _fits(self, code: str) -> bool:
        return any(self._needle in fold(label) for _, label in concern(code).labels)

    def first_concern(self) -> QModelIndex:
        return self.index(0, 0, self.index(0, 0)) if self._shown else QModelIndex()

    def index_of(self, code: str) -> QModelIndex:
        for row, (_, codes) in enumerate(self._shown):
            if code in codes:
                return self.index(codes.index(code), 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._shown)
        return len(self._shown[parent.row()][1]) if parent.internalId() == _GROUP else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def code_at(self, index: Index) -> str:
        """The concern code of a row; empty for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return ""
        return self._shown[index.internalId() - 1][1][index.row()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.code_at(index):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        code = self.code_at(index)
        if role == CODE_ROLE:
            return code
        if role == Qt.ItemDataRole.FontRole and not code:
            return theme.font(13, QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.ForegroundRole and not code:
            return theme.colour("muted")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if code:
            return concern(code).label(self._language)
        labels = concern_groups()[self._shown[index.row()][0]]
        return labels.get(self._language) or labels["ru"]
