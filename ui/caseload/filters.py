"""The caseload's filters, which combine: typing, status, concern group, next step late. Knows nothing of the vault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.casefile import CaseRow, CaseStatus
from desktop_app.domain.codes import concern_groups, concerns
from ui import theme
from ui.i18n import concern_group_label
from ui.widgets.segmented import Segmented

ALL_OPEN, LATE = "open", "late"
KEYS = (ALL_OPEN, LATE, *(status.value for status in CaseStatus))


def fits(row: CaseRow, key: str, today: date) -> bool:
    """Whether a case belongs to one of KEYS: all that are open, those with a late step, or one status."""
    if key == ALL_OPEN:
        return row.status != CaseStatus.CLOSED
    if key == LATE:
        return row.case.next_step_on is not None and row.case.next_step_on < today
    return row.status.value == key


def concerns_group(row: CaseRow, group: str) -> bool:
    """Whether any of the case's concerns is of the group; every case where none is asked for."""
    known = concerns()
    return not group or any(c.code in known and known[c.code].group == group for c in row.case.concerns)


class FindField(QLineEdit):
    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class CaseloadFilters(QWidget):
    """`typed` for the text, which the vault searches; `narrowed` for what is decided here."""

    typed = Signal()
    narrowed = Signal()
    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = FindField()
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(theme.px(320))
        self.text.addAction(theme.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition)
        self.which = Segmented([(key, "") for key in KEYS])
        self.which_narrow = QComboBox()  # the same choice where the window is too narrow for all of it in sight
        self.group = QComboBox()
        self._counts = dict.fromkeys(KEYS, 0)
        self._arrange()
        self.text.textChanged.connect(self.typed)
        self.text.left_downwards.connect(self.left_downwards)
        self.which.chosen.connect(self._which_chosen)
        self.which_narrow.activated.connect(self._which_chosen_narrow)
        self.group.activated.connect(self._narrowed)
        self._retranslate()

    def query(self) -> str:
        return self.text.text().strip()

    def concern_group(self) -> str:
        return str(self.group.currentData() or "")

    def is_open_to_all(self) -> bool:
        """True when nothing narrows the open cases."""
        return not self.query() and not self.concern_group() and self.which.value() == ALL_OPEN

    def narrow(self, rows: Iterable[CaseRow], today: date) -> tuple[CaseRow, ...]:
        """The rows that fit; the counts beside the words follow the text and the group."""
        found = [row for row in rows if concerns_group(row, self.concern_group())]
        self._counts = {key: sum(1 for row in found if fits(row, key, today)) for key in KEYS}
        self._word_segments()
        return tuple(row for row in found if fits(row, self.which.value(), today))

    def clear(self) -> None:
        self.put_back("", ALL_OPEN, "")
        self.typed.emit()

    def put_back(self, query: str, which: str, group: str) -> None:
        self.text.blockSignals(True)
        self.text.setText(query)
        self.text.blockSignals(False)
        self._choose(which if which in KEYS else ALL_OPEN)
        self.group.setCurrentIndex(max(0, self.group.findData(group)))

    def _choose(self, key: str) -> None:
        self.which.set_value(key)
        self.which_narrow.setCurrentIndex(KEYS.index(key))

    @Slot(str)
    def _which_chosen(self, key: str) -> None:
        self._choose(key)
        self.narrowed.emit()

    @Slot(int)
    def _which_chosen_narrow(self, place: int) -> None:
        self._which_chosen(KEYS[place])

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow form; without this the wide one would hold the window open."""
        return QSize(theme.px(420), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            return  # it has no size yet, and is sized before it is first seen
        is_narrow = self.width() < self.which.sizeHint().width()
        theme.set_shown(self.which, not is_narrow)
        theme.set_shown(self.which_narrow, is_narrow)

    @Slot()
    def _narrowed(self) -> None:
        self.narrowed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Name, class or number"))
        self.text.setAccessibleName(self.tr("Find a case"))
        self.which.setAccessibleName(self.tr("Which cases"))
        self.which_narrow.setAccessibleName(self.tr("Which cases"))
        self.group.setAccessibleName(self.tr("Group of concerns"))
        groups = [("", self.tr("All concerns")), *((code, concern_group_label(code)) for code in concern_groups())]
        _relabel(self.group, groups)
        self._word_segments()

    def _word_segments(self) -> None:
        words = (
            (ALL_OPEN, self.tr("All open")),
            (LATE, self.tr("Step is late")),
            (CaseStatus.NEW.value, self.tr("New")),
            (CaseStatus.ACTIVE.value, self.tr("In support")),
            (CaseStatus.QUIET.value, self.tr("Quiet")),
            (CaseStatus.CLOSED.value, self.tr("Closed")),
        )
        texts = [(key, f"{word} {self._counts[key]}") for key, word in words]
        self.which.set_texts(texts)
        _relabel(self.which_narrow, texts)
        self._fit()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.space(3))
        first.addWidget(self.text, 3)
        first.addWidget(self.group)
        first.addWidget(self.which_narrow)
        first.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        box.addLayout(first)
        box.addWidget(self.which)


def _relabel(choice: QComboBox, options: Sequence[tuple[str, str]]) -> None:
    """The same choices in new words; what is chosen stays chosen."""
    if choice.count() == 0:
        for key, text in options:
            choice.addItem(text, key)
    for place, (_, text) in enumerate(options):
        choice.setItemText(place, text)
