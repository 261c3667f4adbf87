"""The concerns of the case: which is the main one, which are acute, and adding one from the tree.

Knows nothing of the vault.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain import codes
from desktop_app.domain.casefile import CaseConcern, Casefile
from ui import theme
from ui.casefile.shapes import edge_link, paragraph
from ui.i18n import concern_group_label, concern_label, format_day
from ui.widgets.buttons import link, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.fields import Choice
from ui.widgets.labels import Text


class ConcernRow(QWidget):
    """One concern; `main_chosen(code)` makes it the main one."""

    main_chosen = Signal(str)

    def __init__(self, concern: CaseConcern, *, can_change: bool) -> None:
        super().__init__()
        self.code = concern.code
        label = paragraph(concern_label(concern.code), "strong" if concern.is_main else "body")
        below = QHBoxLayout()
        below.setSpacing(theme.space(2))
        if concern.is_acute:
            below.addWidget(Chip(self.tr("acute"), "danger"))
        since = self.tr("since {day}").format(day=format_day(concern.registered_on))
        below.addWidget(Text(since, "secondary"))
        below.addStretch(1)
        if concern.is_main:
            below.addWidget(Chip(self.tr("main"), "accent"))
        elif can_change:
            choose = link(self.tr("Make main"))
            choose.setAccessibleDescription(concern_label(concern.code))
            choose.clicked.connect(self._choose)
            below.addWidget(choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.space(1))
        box.setSpacing(theme.px(2))
        box.addWidget(label)
        box.addLayout(below)

    @Slot()
    def _choose(self) -> None:
        self.main_chosen.emit(self.code)


class ConcernsSheet(Sheet):
    """`added(code, is acute)` and `main_chosen(code)`."""

    added = Signal(str, bool)
    main_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._case: Casefile | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(2))
        self.open_button = edge_link()
        self.choice = Choice()
        self.choice.setMaxVisibleItems(16)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.acute = QCheckBox()
        self.add, self.cancel = secondary(""), quiet("")
        self._editing = QWidget()
        self._arrange()
        self._connect()
        self._retranslate()

    def show_case(self, case: Casefile) -> None:
        """The case's concerns; a choice under way stays, unless it was what changed the case."""
        is_same = self._case is not None and self._case.concerns == case.concerns and self._case.id == case.id
        self._case = case
        if not is_same or case.closed_on is not None:
            self._set_editing(False)
        if not is_same or not self.is_editing():
            self._fill()

    @Slot()
    def begin(self) -> None:
        self._fill_choice()
        self.acute.setChecked(False)
        self._set_editing(True)
        self.choice.setFocus()

    def _fill(self) -> None:
        while self._rows.count():
            taken = self._rows.takeAt(0)
            old = taken.widget() if taken is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        case = self._case
        if case is None:
            return
        is_open = case.closed_on is None
        for concern in sorted(case.concerns, key=_main_first):
            row = ConcernRow(concern, can_change=is_open)
            row.main_chosen.connect(self.main_chosen)
            self._rows.addWidget(row)
            row.show()
        self.open_button.setVisible(is_open and not self.is_editing())

    def _fill_choice(self) -> None:
        """Groups as headings that cannot be chosen, concerns below them; what the case has already is left out."""
        taken = {concern.code for concern in self._case.concerns} if self._case is not None else set()
        model = QStandardItemModel(self.choice)
        group = ""
        for code in codes.concerns().values():
            if code.code in taken:
                continue
            if code.group != group:
                group = code.group
                heading = QStandardItem(concern_group_label(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                model.appendRow(heading)
            item = QStandardItem("    " + concern_label(code.code))
            item.setData(code.code, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        self.choice.setModel(model)
        self.choice.setCurrentIndex(1)
        self._judge()

    def is_editing(self) -> bool:
        return not self._editing.isHidden()

    @Slot()
    def _judge(self) -> None:
        """Only a concern that can be acute may be called so."""
        code = self.choice.currentData()
        known = codes.concerns().get(code) if code else None
        can_be = known is not None and bool(known.acute)
        self.acute.setEnabled(can_be)
        if not can_be:
            self.acute.setChecked(False)
        self.add.setEnabled(known is not None)

    @Slot()
    def _take(self) -> None:
        code = self.choice.currentData()
        if code:
            self.added.emit(code, self.acute.isChecked())

    @Slot()
    def _cancel(self) -> None:
        self._set_editing(False)
        self.open_button.setFocus()

    def _set_editing(self, is_editing: bool) -> None:
        self._editing.setVisible(is_editing)
        self.open_button.setVisible(not is_editing and self._case is not None and self._case.closed_on is None)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.begin)
        self.choice.currentIndexChanged.connect(self._judge)
        self.add.clicked.connect(self._take)
        self.cancel.clicked.connect(self._cancel)

    def _arrange(self) -> None:
        editing = QVBoxLayout(self._editing)
        editing.setContentsMargins(0, 0, 0, 0)
        editing.setSpacing(theme.space(2))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        editing.addWidget(self.choice)
        editing.addWidget(self.acute)
        editing.addLayout(buttons)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._editing)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._editing.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_editing():
            self._cancel()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._fill()
            if self.is_editing():
                self._fill_choice()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Concerns"))
        self.open_button.setText(self.tr("Add a concern"))
        self.choice.setAccessibleName(self.tr("Concern"))
        self.acute.setText(self.tr("Acute: somebody is in danger"))
        self.add.setText(self.tr("Add"))
        self.cancel.setText(self.tr("Cancel"))


def _main_first(concern: CaseConcern) -> tuple[bool, bool]:
    return not concern.is_main, not concern.is_acute
