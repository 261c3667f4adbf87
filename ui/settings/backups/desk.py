"""What the backups' section does: backs up, copies, checks, chooses the second place. Restores nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.clock import school_day
from desktop_app.services import backup_shelf, backups
from desktop_app.services.backup_shelf import Backup, BackupDamaged, Label, NotABackup
from desktop_app.services.backups import BackupOverview, ToCarry
from desktop_app.services.watch import Watch
from ui.app import RoomContext
from ui.settings.backups.section import BackupsSection
from ui.settings.backups.shelf_part import Line, Soundness
from ui.widgets.files import ask_folder, ask_open, ask_save
from ui.wording import sentence

LANE = "settings.backups"
LOOK_MS = 100
Sticks = Callable[[], Sequence[tuple[str, str]]]


class BackupsDesk(QObject):
    """`sticks()` gives (folder, name) of every stick that is here; restoring is asked of the window, because the vault
    is locked for it."""

    def __init__(self, context: RoomContext, sticks: Sticks) -> None:
        super().__init__()
        self._context, self._sticks = context, sticks
        self._watch = Watch()
        self._checked: Line | None = None
        self._overview: BackupOverview | None = None
        self.section = BackupsSection()
        section, places, shelf = self.section, self.section.places, self.section.shelf
        section.now_pressed.connect(self.back_up)
        section.copy_pressed.connect(self._ask_copy)
        section.stop_pressed.connect(self._stop)
        shelf.check_pressed.connect(self._check)
        shelf.restore_pressed.connect(self._restore)
        shelf.file_pressed.connect(self._ask_file)
        places.choose_pressed.connect(self._ask_folder)
        places.stick_chosen.connect(self.choose_second)
        places.none_pressed.connect(self._choose_none)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)

    def enter(self, rest: str) -> None:
        self._load()

    def flush(self) -> None:
        """Nothing is typed here; a check or a copy that is under way ends with the page."""
        self._watch.cancel()

    def _load(self) -> None:
        self._context.jobs.vault(backups.overview, then=self._show, lane=LANE)

    @Slot(object)
    def _show(self, overview: BackupOverview) -> None:
        self._overview = overview
        self.section.show_overview(overview, self._context.clock())
        self._context.jobs.think(self._sticks, then=self._show_sticks, lane=f"{LANE}.sticks")
        if overview.state.second:
            self._context.jobs.think(
                backup_shelf.list_backups,
                Path(overview.state.second),
                overview.vault_id,
                then=self._show_second,
                lane=f"{LANE}.second",
            )
        else:
            self.section.shelf.show_second(())

    @Slot(object)
    def _show_sticks(self, sticks: Sequence[tuple[str, str]]) -> None:
        self.section.places.show_sticks(sticks)

    @Slot(object)
    def _show_second(self, shelf: Sequence[Backup]) -> None:
        self.section.shelf.show_second(shelf)

    # making

    @Slot()
    def back_up(self) -> None:
        """Beside the vault, and from there to the second place."""
        self._begin()
        self._context.jobs.vault(
            backups.make_backup, self._context.clock(), self._watch, then=self._made, failed=self._failed
        )

    @Slot(object)
    def _made(self, backup: Backup | None) -> None:
        second = self._overview.state.second if self._overview else ""
        if backup is None or not second or self._overview is None:
            self._end()
            if backup is not None:
                self._context.intents.status.emit(self.tr("The backup is made and checked."))
            return
        self._carry(ToCarry(backup.path, Path(second), self._overview.vault_id))

    @Slot(object)
    def _carried(self, path: Path | None) -> None:
        if path is None:
            self._end()
            return
        self._context.jobs.vault(
            backups.note_carried, path, self._context.clock(), then=self._noted, failed=self._failed
        )

    @Slot(object)
    def _noted(self, _nothing: object) -> None:
        self._end()
        self._context.intents.status.emit(self.tr("The backup is made, and checked in both places."))

    @Slot(object)
    def _not_carried(self, error: BaseException) -> None:
        self._end()
        said = sentence(error)
        self._context.intents.banner.emit(
            "warn", self.tr("The backup stands beside the vault, but not in the second place."), said.next
        )

    # a copy where the person wants it

    @Slot()
    def _ask_copy(self) -> None:
        name = f"senim-{school_day(self._context.clock())}{backup_shelf.ENDING}"
        kinds = self.tr("Backups of Senim (*.senim-backup)")
        ask_save(self.section, self.tr("Make a copy of the vault"), name, kinds, self.copy_to)

    @Slot(str)
    def copy_to(self, path: str) -> None:
        """The person has agreed in the dialog if the file was to be replaced."""
        self._begin()
        self._context.jobs.vault(
            backups.make_copy,
            Path(path),
            self._context.clock(),
            self._watch,
            replaces=True,
            then=self._copied,
            failed=self._failed,
        )

    @Slot(object)
    def _copied(self, label: Label | None) -> None:
        self._end()
        if label is not None:
            self._context.intents.status.emit(self.tr("The copy is made and checked."))

    # checking one

    @Slot(object)
    def _check(self, line: Line) -> None:
        self._begin()
        self._watch.begin("digest", 0, 0)
        self._checked = line
        self._context.jobs.think(
            backup_shelf.check_backup, line.backup.path, self._watch, then=self._found, failed=self._found_wrong
        )

    @Slot(object)
    def _found(self, label: Label | None) -> None:
        self._end()
        if label is not None and self._checked is not None:
            self.section.shelf.show_soundness(self._checked, Soundness.WHOLE)

    @Slot(object)
    def _found_wrong(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, BackupDamaged | NotABackup) and self._checked is not None:
            self.section.shelf.show_soundness(self._checked, Soundness.DAMAGED)
        said = sentence(error)
        self._context.intents.banner.emit("danger", said.says, said.next)

    # the second place

    @Slot()
    def _ask_folder(self) -> None:
        ask_folder(self.section, self.tr("A second place for backups"), self.choose_second)

    @Slot()
    def _choose_none(self) -> None:
        self.choose_second("")

    @Slot(str)
    def choose_second(self, folder: str) -> None:
        self._context.jobs.vault(
            backups.choose_second_place, folder, self._context.clock(), then=self._chosen, failed=self._failed
        )

    @Slot(object)
    def _chosen(self, _nothing: object) -> None:
        """The newest backup goes there at once, if the place is there."""
        self._context.intents.changed.emit("backups")
        self._context.jobs.vault(backups.to_carry, then=self._carry, failed=self._failed)

    @Slot(object)
    def _carry(self, found: ToCarry | None) -> None:
        if found is None:
            self._load()
            return
        self._begin()
        self._watch.begin("carry", 0, 0)
        self._context.jobs.think(
            backup_shelf.carry,
            found.backup,
            found.second,
            found.vault_id,
            self._watch,
            then=self._carried,
            failed=self._not_carried,
        )

    # the way back

    @Slot(object)
    def _restore(self, line: Line) -> None:
        self._context.intents.restore_requested.emit(str(line.backup.path))

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Backups of Senim (*.senim-backup)")
        ask_open(self.section, self.tr("A backup to restore from"), kinds, self.restore_from)

    @Slot(str)
    def restore_from(self, path: str) -> None:
        self._context.intents.restore_requested.emit(path)

    # what lasts

    def _begin(self) -> None:
        self._watch = Watch()
        self._look()
        self._looking.start()

    def _end(self) -> None:
        self._looking.stop()
        self.section.show_working("")
        self._context.intents.changed.emit("backups")
        self._load()

    @Slot()
    def _stop(self) -> None:
        self._watch.cancel()

    @Slot()
    def _look(self) -> None:
        words = {
            "copy": self.tr("Copying the vault…"),
            "check": self.tr("Opening and checking the copy…"),
            "seal": self.tr("Closing the file…"),
            "carry": self.tr("Copying to the second place and checking it there…"),
            "digest": self.tr("Reading every byte…"),
        }
        self.section.show_working(words.get(self._watch.step, self.tr("Beginning…")))

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._end()
        said = sentence(error)
        self._context.intents.banner.emit("danger", said.says, said.next)
