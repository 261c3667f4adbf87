"""Backups: how old the last one is, where they stand, which there are, and the ways back. Makes and reads none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from operator import attrgetter

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.domain.clock import school_day
from desktop_app.services.backup_shelf import Backup
from desktop_app.services.backups import BackupOverview
from ui import i18n, theme
from ui.settings.backups.places_part import PlacesPart
from ui.widgets.buttons import link, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table

MEGABYTE = 1000 * 1000
OLD_DAYS = 3


class Soundness(Enum):
    """What is known of a backup's bytes today."""

    UNCHECKED = "unchecked"
    WHOLE = "whole"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Line:
    """One backup in the list."""

    backup: Backup
    is_second: bool
    soundness: Soundness = Soundness.UNCHECKED


class BackupsSection(Sheet):
    """`now_pressed`, `copy_pressed`, `stop_pressed`; `check_pressed(line)` and `restore_pressed(line)` for one of the
    list, `file_pressed` to restore from another file."""

    now_pressed = Signal()
    copy_pressed = Signal()
    stop_pressed = Signal()
    check_pressed = Signal(object)
    restore_pressed = Signal(object)
    file_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._overview: BackupOverview | None = None
        self._now: datetime | None = None
        self._intro = Text("", "secondary", wrap=True)
        self._state = Text("", "body", wrap=True)
        self.now, self.copy = secondary("", "save"), secondary("", "copy")
        self.stop = link("")
        self._working = Text("", "body", wrap=True, tone="muted")
        self.places = PlacesPart()
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.check, self.restore = quiet("", "shield-check"), quiet("", "history")
        self.from_file = link("", "folder-open")
        self._list_title = Text("", "label", wrap=True)
        self._kept = Text("", "secondary", wrap=True)
        self._arrange()
        self._wire()
        self._set_lines(())
        self.show_working("")
        self._retranslate()

    def show_overview(self, overview: BackupOverview, now: datetime) -> None:
        """How things stand; a list that was shown keeps what is known of its lines."""
        self._overview, self._now = overview, now
        known = {line.backup.path: line.soundness for line in self.lines()}
        second = [line for line in self.lines() if line.is_second]
        first = [Line(one, False, known.get(one.path, Soundness.UNCHECKED)) for one in overview.shelf]
        self._set_lines([*first, *second])
        self.places.show_places(overview)
        self._retranslate()

    def show_second(self, shelf: Sequence[Backup]) -> None:
        """The backups of the second place."""
        known = {line.backup.path: line.soundness for line in self.lines()}
        first = [line for line in self.lines() if not line.is_second]
        self._set_lines([*first, *(Line(one, True, known.get(one.path, Soundness.UNCHECKED)) for one in shelf)])

    def show_soundness(self, line: Line, soundness: Soundness) -> None:
        lines = [
            Line(other.backup, other.is_second, soundness if other.backup.path == line.backup.path else other.soundness)
            for other in self.lines()
        ]
        self._set_lines(lines)

    def show_working(self, says: str) -> None:
        """What is done now; empty when nothing is."""
        is_working = bool(says)
        for button in (self.now, self.copy):
            button.setEnabled(not is_working)
        self._working.setText(says)
        theme.set_shown(self._working, is_working)
        theme.set_shown(self.stop, is_working)
        self._choose()

    def lines(self) -> tuple[Line, ...]:
        return self.model.rows()

    def state(self) -> str:
        return self._state.text()

    def kept(self) -> str:
        """What is said of former vaults; empty when there is none."""
        return "" if self._kept.isHidden() else self._kept.text()

    def working(self) -> str:
        return self._working.text()

    def chosen(self) -> Line | None:
        line = self.model.row_at(self.table.currentIndex()) if self.table.currentIndex().isValid() else None
        return line if isinstance(line, Line) else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _set_lines(self, lines: Sequence[Line]) -> None:
        chosen = self.table.currentIndex().row()
        ordered = sorted(lines, key=_newest_first)
        self.model.set_rows(ordered)
        if ordered:
            self.table.selectRow(min(max(chosen, 0), len(ordered) - 1))
        for widget in (self.table, self.check, self.restore):
            theme.set_shown(widget, bool(ordered))
        self._choose()
        self._say_list()

    @Slot()
    def _choose(self) -> None:
        is_free = self.chosen() is not None and self.stop.isHidden()
        for button in (self.check, self.restore):
            button.setEnabled(is_free)

    @Slot()
    def _check(self) -> None:
        line = self.chosen()
        if line is not None:
            self.check_pressed.emit(line)

    @Slot()
    def _restore(self) -> None:
        line = self.chosen()
        if line is not None:
            self.restore_pressed.emit(line)

    def _wire(self) -> None:
        self.now.clicked.connect(self.now_pressed)
        self.copy.clicked.connect(self.copy_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self.check.clicked.connect(self._check)
        self.restore.clicked.connect(self._restore)
        self.from_file.clicked.connect(self.file_pressed)
        self.table.row_chosen.connect(self._choose)

    def _arrange(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._intro)
        self.body.addWidget(self._state)
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addLayout(row)
        working = QHBoxLayout()
        working.addWidget(self._working, 1)
        working.addWidget(self.stop)
        self.body.addLayout(working)
        self.body.addWidget(self.places)
        below = QVBoxLayout()
        below.setSpacing(theme.space(1))
        below.addWidget(self._list_title)
        below.addWidget(self.table, 1)
        self.table.setMinimumHeight(theme.px(190))
        self.body.addLayout(below, 1)
        self.body.addWidget(self._kept)
        foot = QHBoxLayout()
        foot.addWidget(self.check)
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(self.from_file)
        self.body.addLayout(foot)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("When"), _when, width=150, sort_key=attrgetter("backup.made_at")),
            Column(self.tr("Where"), self._where, stretch=3),
            Column(self.tr("State"), self._soundness, tone=_tone, stretch=4, icon=_icon),
            Column(self.tr("Size"), self._size, width=90, is_number=True),
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("Backups"))
        self._intro.setText(
            self.tr(
                "Senim makes a backup after each working day by itself. Each is encrypted like the vault, is opened "
                "by the passphrase or the recovery sheet of its day, and is checked before it counts."
            )
        )
        self.now.setText(self.tr("Back up now"))
        self.copy.setText(self.tr("Make a copy…"))
        self.stop.setText(self.tr("Stop"))
        self.check.setText(self.tr("Check this one"))
        self.restore.setText(self.tr("Restore from it…"))
        self.from_file.setText(self.tr("Restore from another file…"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.model.set_columns(self._columns())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._say_list()
        self._say_state()
        self._say_kept()

    def _say_list(self) -> None:
        has_any = bool(self.model.rowCount())
        self._list_title.setText(
            self.tr("Of the last 7 days, 4 weeks and 12 months one each is kept, with what has been erased since.")
            if has_any
            else self.tr("No backup has been made yet.")
        )

    def _say_kept(self) -> None:
        number, size = self._overview.kept_aside if self._overview else (0, 0)
        said = self.tr(
            "%n former vault(s) kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.",
            "",
            number,
        )
        self._kept.setText(said.format(size=self._megabytes(size)))
        theme.set_shown(self._kept, number > 0)

    def _say_state(self) -> None:
        overview = self._overview
        if overview is None or self._now is None:
            self._state.setText("")
            return
        made_at = overview.shelf[0].made_at if overview.shelf else overview.state.made_at
        if made_at is None:
            self._state.set_tone("warn")
            self._state.setText(self.tr("There is no backup of this vault yet."))
            return
        days = max(0, (school_day(self._now) - school_day(made_at)).days)
        is_only_here = bool(overview.state.second) and overview.state.copied_at is None
        self._state.set_tone("ok" if days < OLD_DAYS and not is_only_here else "warn")
        ago = self.tr("today") if days == 0 else self.tr("%n day(s) ago", "", days)
        said = self.tr("Last backup: {moment} ({ago}).").format(moment=i18n.format_moment(made_at), ago=ago)
        self._state.setText(f"{said} {self._second_state()}".strip())

    def _second_state(self) -> str:
        assert self._overview is not None
        state = self._overview.state
        if not state.second:
            return self.tr("It stands beside the vault only: a second place keeps it from going with the laptop.")
        if state.copied_at is None:
            return self.tr("Nothing has been copied to the second place yet.")
        return self.tr("In the second place: {moment}.").format(moment=i18n.format_moment(state.copied_at))

    def _where(self, line: Line) -> str:
        return self.tr("second place") if line.is_second else self.tr("beside the vault")

    def _soundness(self, line: Line) -> str:
        words = {
            Soundness.UNCHECKED: self.tr("checked when it was made"),
            Soundness.WHOLE: self.tr("whole, byte for byte"),
            Soundness.DAMAGED: self.tr("damaged: do not rely on it"),
        }
        return words[line.soundness]

    def _size(self, line: Line) -> str:
        return self._megabytes(line.backup.size)

    def _megabytes(self, size: int) -> str:
        return self.tr("{count} MB").format(count=i18n.locale().toString(size / MEGABYTE, "f", 1))


def _newest_first(line: Line) -> tuple[float, bool]:
    return (-line.backup.made_at.timestamp(), line.is_second)


def _when(line: Line) -> str:
    return i18n.format_moment(line.backup.made_at)


def _tone(line: Line) -> str:
    return {Soundness.WHOLE: "ok", Soundness.DAMAGED: "danger"}.get(line.soundness, "")


def _icon(line: Line) -> str:
    return {Soundness.WHOLE: "circle-check", Soundness.DAMAGED: "circle-alert"}.get(line.soundness, "save")
