"""The periods for which records are kept, as a few fields. Decides nothing and keeps nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.services.retention import AGES, LONGEST_ORDER, YEARS, RetentionRules
from ui import i18n, theme
from ui.widgets.chip import Chip
from ui.widgets.fields import NumberEdit
from ui.widgets.form import FormRow
from ui.widgets.labels import Text


class PeriodsPart(QWidget):
    """`years_chosen`, `age_chosen`, `order_named` when a field is left and holds something else than is kept."""

    years_chosen = Signal(int)
    age_chosen = Signal(int)
    order_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rules: RetentionRules | None = None
        self.state = Chip("")
        self.state.hide()
        self.years = NumberEdit(YEARS.start, YEARS.stop - 1)
        self.age = NumberEdit(AGES.start, AGES.stop - 1)
        self.order = QLineEdit()
        self.order.setMaxLength(LONGEST_ORDER)
        self._years_row, self._age_row = FormRow("", self.years), FormRow("", self.age)
        self._order_row = FormRow("", self.order)
        self._says = Text("", "secondary", wrap=True)
        self._lay_out()
        for field in (self.years, self.age, self.order):
            field.editingFinished.connect(self.give)
        self._retranslate()

    def show_rules(self, rules: RetentionRules) -> None:
        """What is kept now; a field in which somebody writes is left alone."""
        self._rules = rules
        for field, number in ((self.years, rules.periods.after_leaving), (self.age, rules.periods.protective_age)):
            if not field.hasFocus():
                field.setValue(number)
        if not self.order.hasFocus():
            self.order.setText(rules.order)
        self._retranslate()

    @Slot()
    def give(self) -> None:
        """What was changed, and nothing else."""
        if self._rules is None:
            return
        if self.years.value() != self._rules.periods.after_leaving:
            self.years_chosen.emit(self.years.value())
        if self.age.value() != self._rules.periods.protective_age:
            self.age_chosen.emit(self.age.value())
        if self.order.text().strip() != self._rules.order:
            self.order_named.emit(self.order.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(self._says)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        for place, (row, share) in enumerate(((self._years_row, 1), (self._age_row, 1), (self._order_row, 2))):
            grid.addWidget(row, 0, place, Qt.AlignmentFlag.AlignBottom)  # a label of two lines moves no field
            grid.setColumnStretch(place, share)
        box.addLayout(grid)

    def _retranslate(self) -> None:
        self._years_row.set_label(self.tr("Years after leaving"))
        self._age_row.set_label(self.tr("Protective cases: to the age of"))
        self._order_row.set_label(self.tr("Head's order (number and day)"))
        self._order_row.set_help(self.tr("It is named on every act of erasure."))
        if self._rules is None:
            return
        proposed, is_proposal = self._rules.proposed, self._rules.is_proposal()
        self._years_row.set_help(self.tr("proposed: {number}").format(number=proposed.after_leaving))
        self._age_row.set_help(self.tr("proposed: {number}").format(number=proposed.protective_age))
        self.state.set(self.tr("proposal") if is_proposal else self.tr("by order"), "warn" if is_proposal else "ok")
        self.state.show()
        says = self.tr(
            "No act sets a period for a psychologist's records (looked for on {day}), so these numbers are our "
            "proposal until the head's order is named. Protective cases are those of violence, self-harm and every "
            "acute episode. Nothing is ever erased by itself."
        )
        self._says.setText(says.format(day=i18n.format_day(self._rules.last_checked)))
