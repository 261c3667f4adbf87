"""The list of backups in both places, newest first, with what is known of each. Reads no file itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from operator import attrgetter

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.backup_shelf import Backup
from ui import i18n, theme
from ui.widgets.buttons import link, quiet
from ui.widgets.labels import Text
from ui.widgets.table import Column, RowModel, Table

MEGABYTE = 1000 * 1000


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


class ShelfPart(QWidget):
    """`check_pressed(line)` and `restore_pressed(line)` for the chosen one, `file_pressed` to restore from another."""

    check_pressed = Signal(object)
    restore_pressed = Signal(object)
    file_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_free = True
        self._kept_aside = (0, 0)
        self._title, self._kept = Text("", "label", wrap=True), Text("", "secondary", wrap=True)
        self.model = RowModel(self._columns())
        self.table = Table(self.model, "", sortable=False, compact=True)
        self.check, self.restore = quiet("", "shield-check"), quiet("", "history")
        self.from_file = link("", "folder-open")
        self._arrange()
        self.check.clicked.connect(self._check)
        self.restore.clicked.connect(self._restore)
        self.from_file.clicked.connect(self.file_pressed)
        self.table.row_chosen.connect(self._choose)
        self._set_lines(())
        self._retranslate()

    def show_first(self, shelf: Sequence[Backup], kept_aside: tuple[int, int]) -> None:
        """Those beside the vault, and how many former vaults lie there, with their bytes."""
        self._kept_aside = kept_aside
        self._set_lines([*self._known(shelf, is_second=False), *(line for line in self.lines() if line.is_second)])
        self._say_kept()

    def show_second(self, shelf: Sequence[Backup]) -> None:
        """Those in the second place."""
        self._set_lines([*(line for line in self.lines() if not line.is_second), *self._known(shelf, is_second=True)])

    def show_soundness(self, line: Line, soundness: Soundness) -> None:
        """What a check has found."""
        path = line.backup.path
        self._set_lines([replace(one, soundness=soundness) if one.backup.path == path else one for one in self.lines()])

    def set_free(self, is_free: bool) -> None:
        """Not while something else is done."""
        self._is_free = is_free
        self._choose()

    def lines(self) -> tuple[Line, ...]:
        return self.model.rows()

    def chosen(self) -> Line | None:
        index = self.table.currentIndex()
        line = self.model.row_at(index) if index.isValid() else None
        return line if isinstance(line, Line) else None

    def kept(self) -> str:
        """What is said of former vaults; empty when there is none."""
        return "" if self._kept.isHidden() else self._kept.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _known(self, shelf: Sequence[Backup], *, is_second: bool) -> list[Line]:
        """With what was found of them before."""
        known = {line.backup.path: line.soundness for line in self.lines()}
        return [Line(one, is_second, known.get(one.path, Soundness.UNCHECKED)) for one in shelf]

    def _set_lines(self, lines: Sequence[Line]) -> None:
        chosen = self.table.currentIndex().row()
        ordered = sorted(lines, key=_newest_first)
        self.model.set_rows(ordered)
        if ordered:
            self.table.selectRow(min(max(chosen, 0), len(ordered) - 1))
        for widget in (self.table, self.check, self.restore):
            theme.set_shown(widget, bool(ordered))
        self._choose()
        self._say_title()

    @Slot()
    def _choose(self) -> None:
        for button in (self.check, self.restore):
            button.setEnabled(self._is_free and self.chosen() is not None)

    @Slot()
    def _check(self) -> None:
        if self.chosen() is not None:
            self.check_pressed.emit(self.chosen())

    @Slot()
    def _restore(self) -> None:
        if self.chosen() is not None:
            self.restore_pressed.emit(self.chosen())

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        for widget in (self._title, self.table, self._kept):
            box.addWidget(widget, 1 if widget is self.table else 0)
        self.table.setMinimumHeight(theme.px(190))
        foot = QHBoxLayout()
        foot.addWidget(self.check)
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(self.from_file)
        box.addLayout(foot)
        self._kept.hide()

    def _columns(self) -> Sequence[Column]:
        return (
            Column(self.tr("When"), _when, width=150, sort_key=attrgetter("backup.made_at")),
            Column(self.tr("Where"), self._where, width=160),
            Column(self.tr("State"), self._soundness, tone=_tone, stretch=1, icon=_icon),
            Column(self.tr("Size"), self._size, width=90, is_number=True),
        )

    def _retranslate(self) -> None:
        self.check.setText(self.tr("Check this one"))
        self.restore.setText(self.tr("Restore from it…"))
        self.from_file.setText(self.tr("Restore from another file…"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.model.set_columns(self._columns())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._say_title()
        self._say_kept()

    def _say_title(self) -> None:
        self._title.setText(
            self.tr("Of the last 7 days, 4 weeks and 12 months one each is kept, with what has been erased since.")
            if self.model.rowCount()
            else self.tr("No backup has been made yet.")
        )

    def _say_kept(self) -> None:
        number, size = self._kept_aside
        said = self.tr(
            "%n former vault(s) kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.",
            "",
            number,
        )
        self._kept.setText(said.format(size=self._megabytes(size)))
        theme.set_shown(self._kept, number > 0)

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
