"""Whose records are due, with ticks, keeping longer and the way to erasing. Reads and erases nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.retention import DueBy
from desktop_app.services.retention import DueLine, DueList, RetentionRules
from ui import i18n, theme
from ui.settings.keeping.erase_part import ErasePart
from ui.settings.keeping.hold_part import HoldPart
from ui.settings.keeping.periods_part import PeriodsPart
from ui.settings.keeping.tick_table import TickModel, TickTable, fit
from ui.widgets.buttons import danger, secondary
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.table import Column

MOST_ROWS = 10
BREATH_MS = 250


class DueSheet(Sheet):
    """`hold_asked(pupil id, reason)`, `release_asked(pupil id)`, `erase_asked(pupil ids, reason)`; `find_asked(words)`
    for pupils who are not due."""

    hold_asked = Signal(str, str)
    release_asked = Signal(str)
    erase_asked = Signal(object, str)
    find_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rules: RetentionRules | None = None
        self._due = DueList((), None)
        self._found: tuple[DueLine, ...] = ()
        self.periods = PeriodsPart()
        self._title_due = Text("", "label")
        self._nothing = Text("", "body", wrap=True)
        self.model = TickModel(self._columns(), _key, _can_tick)
        self.table = TickTable(self.model, "")
        self.find = QLineEdit()
        self.find.setClearButtonEnabled(True)
        self._find_row = FormRow("", self.find)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH_MS)
        self.hold = secondary("", "clock")
        self.release = secondary("", "clock")
        self.erase = danger("", "trash-2")
        self.reason = HoldPart()
        self.last_look = ErasePart()
        self._lay_out()
        self._wire()
        self.show_due(self._due)
        self._retranslate()

    def show_rules(self, rules: RetentionRules) -> None:
        """Before the list that follows from them."""
        self._rules = rules
        self.periods.show_rules(rules)

    def show_due(self, due: DueList) -> None:
        """After anything was held, released or erased too: what was open closes."""
        self._due = due
        self._show_rows()

    def show_found(self, found: Sequence[DueLine]) -> None:
        """Pupils that were looked for stand below those who are due; who is ticked stays."""
        kept = tuple(line for line in self.model.ticked_rows() if line not in self._due.lines)
        new = tuple(line for line in found if _key(line) not in {_key(one) for one in kept})
        self._found = (*kept, *new)
        self._show_rows()

    def look_again(self) -> None:
        """What was found may have been held or changed."""
        if self.find.text().strip():
            self._breath.start()

    def forget_found(self) -> None:
        """After an erasure: whoever was looked for may be gone."""
        self._found = ()
        self.find.clear()

    def _show_rows(self) -> None:
        current = self.table.current_row()
        due_ids = {_key(line) for line in self._due.lines}
        rows = (*self._due.lines, *(line for line in self._found if _key(line) not in due_ids))
        self.model.set_rows(rows)
        fit(self.table, MOST_ROWS)
        for widget in (self.table, self.erase):
            theme.set_shown(widget, bool(rows))
        theme.set_shown(self._nothing, not self._due.lines)
        self._close_hold()
        self._close_erase()
        self._take_up(current)
        self._say_nothing()

    def set_busy(self, is_busy: bool) -> None:
        """While pupils are being erased."""
        self.last_look.set_busy(is_busy)
        for widget in (self.table, self.hold, self.release):
            widget.setEnabled(not is_busy)

    def say_hold_refused(self, says: str) -> None:
        self.reason.row.set_error(says)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _take_up(self, current: DueLine | None) -> None:
        """The pupil that was current stays so; else none is, and nothing can be done to one."""
        for row, line in enumerate(self.model.rows()):
            if current is not None and line.student.id == current.student.id:
                self.table.selectRow(row)
        self._chosen(self.table.current_row())

    @Slot(object)
    def _chosen(self, line: DueLine | None) -> None:
        theme.set_shown(self.hold, line is not None and line.hold is None)
        theme.set_shown(self.release, line is not None and line.hold is not None)
        self._close_hold()

    @Slot()
    def _ticked(self) -> None:
        self.erase.setEnabled(bool(self.model.ticked_rows()))
        self._close_erase()

    @Slot()
    def _look_for(self) -> None:
        self.find_asked.emit(self.find.text())

    @Slot(str)
    def _hold(self, reason: str) -> None:
        line = self.table.current_row()
        if line is not None:
            self.hold_asked.emit(line.student.id, reason)

    @Slot()
    def _release(self) -> None:
        line = self.table.current_row()
        if line is not None:
            self.release_asked.emit(line.student.id)

    @Slot()
    def _open_erase(self) -> None:
        ticked = self.model.ticked_rows()
        self.last_look.show_what(ticked, all_are_due=all(line in self._due.lines for line in ticked))
        theme.set_shown(self.last_look, True)
        self.last_look.word.setFocus()

    @Slot()
    def _close_hold(self) -> None:
        self._give_focus_back(self.reason)
        self.reason.close_empty()

    @Slot()
    def _close_erase(self) -> None:
        self._give_focus_back(self.last_look)
        theme.set_shown(self.last_look, False)

    def _give_focus_back(self, part: QWidget) -> None:
        """To the list, before a part with the focus goes away: else it would leave the section."""
        focused = self.window().focusWidget()
        if focused is not None and part.isAncestorOf(focused):
            self.table.setFocus()

    @Slot(str)
    def _erase(self, reason: str) -> None:
        self.erase_asked.emit(tuple(line.student.id for line in self.model.ticked_rows()), reason)

    def _wire(self) -> None:
        self.find.textChanged.connect(self._breath.start)
        self._breath.timeout.connect(self._look_for)
        self.table.row_chosen.connect(self._chosen)
        self.model.ticked.connect(self._ticked)
        self.hold.clicked.connect(self.reason.open)
        self.reason.put_aside.connect(self._close_hold)
        self.reason.said.connect(self._hold)
        self.release.clicked.connect(self._release)
        self.erase.clicked.connect(self._open_erase)
        self.last_look.put_aside.connect(self._close_erase)
        self.last_look.confirmed.connect(self._erase)

    def _lay_out(self) -> None:
        self.add_to_head(self.periods.state)
        self.body.setSpacing(theme.space(3))
        for widget in (self.periods, self._title_due, self._nothing, self.table, self._find_row):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.hold)
        row.addWidget(self.release)
        row.addStretch(1)
        row.addWidget(self.erase)
        self.body.addLayout(row)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.last_look)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("Pupil"), _pupil, stretch=3),
            Column(self.tr("Left on"), _left, width=100),
            Column(self.tr("Due since"), _since, width=136),
            Column(self.tr("Why"), self._why, stretch=3, tone=_tone),
        )

    def _why(self, line: DueLine) -> str:
        if line.hold is not None:
            return self.tr("Kept longer: {reason}").format(reason=line.hold.reason)
        return " · ".join((self._period(line), *((self.tr("a case is open"),) if _is_forgotten(line) else ())))

    def _period(self, line: DueLine) -> str:
        if self._rules is None or line.due is None:
            return self.tr("still at school")
        if line.due.by is DueBy.CAME_BACK:
            return self.tr("erased before, back with a backup")
        if line not in self._due.lines:
            return self.tr("not due yet")
        periods = self._rules.periods
        if line.due.by is DueBy.LEFT:
            return self.tr("%n year(s) after leaving", "", periods.after_leaving)
        by_age = self.tr("the age of {age} is reached").format(age=periods.protective_age)
        return by_age if line.due.by is DueBy.AGE else self.tr("{age} (by the class)").format(age=by_age)

    def _retranslate(self) -> None:
        self.set_title(self.tr("How long records are kept"))
        self._title_due.setText(self.tr("Records that are due"))
        self._say_nothing()
        self.model.set_columns(self._columns())
        self.table.setAccessibleName(self.tr("Records that are due; Space ticks a pupil"))
        self._find_row.set_label(self.tr("Somebody else, by name or class"))
        self._find_row.set_help(self.tr("When a family asks for an erasure, or a record was made by mistake."))
        self.hold.setText(self.tr("Keep longer…"))
        self.release.setText(self.tr("No longer keep"))
        self.erase.setText(self.tr("Erase the ticked ones…"))
        self._chosen(self.table.current_row())

    def _say_nothing(self) -> None:
        nothing = self.tr("No record is due.")
        if self._due.next_on is not None:
            following = self.tr("The next one will be on {day}.").format(day=i18n.format_day(self._due.next_on))
            nothing = f"{nothing} {following}"
        self._nothing.setText(nothing)


def _key(line: DueLine) -> str:
    return line.student.id


def _can_tick(line: DueLine) -> bool:
    return line.hold is None


def _pupil(line: DueLine) -> str:
    numbers = ", ".join(line.case_numbers)
    name = f"{line.student.family_name} {line.student.given_name}, {line.student.school_class}"
    return f"{name} · {numbers}" if numbers else name


def _left(line: DueLine) -> str:
    return "" if line.student.left_on is None else i18n.format_day(line.student.left_on)


def _since(line: DueLine) -> str:
    return "" if line.due is None else i18n.format_day(line.due.on)


def _tone(line: DueLine) -> str:
    came_back = line.due is not None and line.due.by is DueBy.CAME_BACK
    return "warn" if came_back or line.hold is not None or _is_forgotten(line) else ""


def _is_forgotten(line: DueLine) -> bool:
    """The case of somebody who has left is still open."""
    return line.has_open_case and line.due is not None
