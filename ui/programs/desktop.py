"""`senim-desktop`: puts the program together and keeps it in order from the first paint to the last. Has no rules.

senim-desktop [--demo] [--home FOLDER]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.paths import VaultPlace
from ui import i18n, theme
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.programs import preferences, rooms, translations, way_back
from ui.programs.backup_keeper import BackupKeeper
from ui.programs.fronts import Fronts, Standing
from ui.programs.locking import Locking
from ui.programs.tidying import Tidying
from ui.programs.vault_door import VaultDoor
from ui.shell import Memento, Shell

if TYPE_CHECKING:
    from ui.programs.single import Single

AFTER_FIRST_PAINT_MS = 30
SMALL_SCREEN = 1366
QT_FREE = (
    "desktop_app.services.vault_thread",
    "desktop_app.services.today",
    "desktop_app.services.notes",
    "desktop_app.services.search",
    "desktop_app.services.courier",
    "desktop_app.services.backups",
    "ui.programs.post",
)


class Desktop(QObject):
    """Owns the threads and the window: opens the house, locks it, and closes everything in order."""

    def __init__(self, app: QApplication, *, is_demo: bool = False, clock: Any = None) -> None:
        super().__init__()
        self._app, self._is_demo = app, is_demo
        self._where: Memento = {}
        self._where_in: VaultPlace | None = None
        self._is_closed = False
        own = own_place()
        self.door = VaultDoor(paths.demo_place() if is_demo else own)
        self.intents = Intents()
        self.jobs = Jobs(self.door, self.intents)
        self.context = RoomContext(self.jobs, clock or now, self.intents)
        self.shell = Shell(self.context, rooms.ROOM_FACTORIES, rooms.palette, rooms.crisis)
        self.locking = Locking(self.context.clock, self.intents, self.shell)
        self.fronts = Fronts(self.context, self.door, self.shell, own)
        self.keeper = BackupKeeper(self.context, self.door, self)
        self._preloading = rooms.Preloading(self)
        self._tidying = Tidying(self)
        self._postman: Any = None
        self._housekeeping: Any = None
        self._connect()

    def start(self) -> None:
        """Show the first page, then load what it needs to go on."""
        self.fronts.show()
        room = self.shell.screen().availableGeometry()
        if room.width() <= SMALL_SCREEN:
            self.shell.showMaximized()
        else:
            self.shell.resize(SMALL_SCREEN, min(860, room.height()))
            self.shell.show()
        QTimer.singleShot(AFTER_FIRST_PAINT_MS, self._warm_up)

    @Slot()
    def _warm_up(self) -> None:
        if not self._is_closed:
            self.jobs.think(load_vault, then=self._warmed)

    def _warmed(self, _nothing: object) -> None:
        if self._is_closed:
            return
        self.door.thread()
        self._preloading.start()
        self.locking.listen()
        if self._is_demo:
            self.fronts.show_demo()
        else:
            self.fronts.look_at_files()

    # in and out of the house

    @Slot(object)
    def _enter(self, standing: Standing) -> None:
        self.shell.enter_house(standing.way_back or self._remembered())
        if standing.way_back:
            self.jobs.vault(way_back.forget, self.context.clock())
        house = self.shell.house()
        if house is not None and standing.school is not None:
            house.status.set_right(standing.school.name, is_demo=standing.is_demo)
        self.locking.begin(standing.lock)
        if not standing.is_demo:
            self.keeper.begin()
        QTimer.singleShot(AFTER_FIRST_PAINT_MS, self._start_postman)

    @Slot()
    def _wait_for_hands(self) -> None:
        """The first run has a vault with names in it: it locks as the house does, by what nobody has chosen yet."""
        from desktop_app.services.lock_settings import LockSettings

        self.locking.begin(LockSettings())

    def _remembered(self) -> Memento:
        """The room alone, where a full disk left no space for the rest; nothing in another vault."""
        where, self._where = self._where, {}
        return where if self._where_in == self.door.place else {}

    @Slot()
    def _start_postman(self) -> None:
        if not self.shell.is_in_house():
            return  # locked again at once
        if self._postman is None:
            from ui.programs.postman import Postman

            self._postman = Postman(self.context, self)
        self._postman.courier.start()
        self._keep_house()

    def _keep_house(self) -> None:
        if self._housekeeping is None:
            from ui.programs.housekeeping import Housekeeping

            self._housekeeping = Housekeeping(self.context, self)
        self._housekeeping.begin()

    @Slot()
    def lock(self) -> None:
        """Keep the draft, drop the pages, close the vault; the same page comes back after unlocking."""
        self._lock_because("")

    @Slot(str)
    def _lock_because(self, why: str) -> None:
        """Whatever goes wrong on the way, the vault is closed at its end."""
        if self.shell.is_in_house():
            try:
                self._leave(why)
            finally:
                self._close_vault()
        elif self.fronts.is_half_open():
            self.locking.rest()
            self.jobs.forget()
            self.fronts.show_unlock(why=why)
            self._close_vault()
        elif self.fronts.is_comparing():
            self.fronts.leave_restoring()

    @Slot(str)
    def _restore(self, path: str) -> None:
        """Locked first: a vault is never exchanged while somebody works in it."""
        self._lock_because("")
        self.fronts.show_restore(path)

    def _leave(self, why: str) -> None:
        self.locking.rest()
        self._stop_postman()
        memento = self.shell.leave_house()
        self._where, self._where_in = {"room": memento["room"], "target": memento["target"]}, self.door.place
        self.jobs.forget()
        self.fronts.show_unlock(why=why)
        self.jobs.vault(way_back.keep, memento, self.context.clock())
        self.keeper.rest(why)
        for error in self.shell.take_unkept():
            sys.excepthook(type(error), error, error.__traceback__)

    def _close_vault(self) -> None:
        self.jobs.await_future(self.door.lock(), then=self._closed)
        QPixmapCache.clear()
        self._tidying.sweep_soon()

    def _closed(self, _nothing: object) -> None:
        if not self.shell.is_in_house():  # not opened again meanwhile
            self.locking.closed()

    def _stop_postman(self) -> None:
        if self._postman is not None:
            self._postman.courier.stop()
        if self._housekeeping is not None:
            self._housekeeping.rest()

    @Slot()
    def close(self) -> None:
        """Courier, drafts, backup, vault, network, second place, in this order; a second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._preloading.stop()
        self.locking.stop()
        self._stop_postman()
        self.shell.leave_house()
        self.shell.hide()  # what is left to do may last
        self.keeper.end()
        self.door.close()
        self.jobs.close()
        self.keeper.carry_last()
        self._tidying.stop()

    # what a person chose

    @Slot(str)
    def _language(self, code: str) -> None:
        i18n.set_language(self._app, code)
        self._remember(language=i18n.language())

    @Slot(str)
    def _theme(self, name: str) -> None:
        theme.apply(self._app, name, theme.current_scale())
        self._remember(theme=theme.current_theme())

    @Slot(int)
    def _text_size(self, per_cent: int) -> None:
        """Sizes are built into pages: they are built anew, and come back where they were."""
        theme.apply(self._app, theme.current_theme(), per_cent / 100)
        self._remember(text_size=round(theme.current_scale() * 100))
        if self.shell.is_in_house():
            QTimer.singleShot(0, self._rebuild)

    @Slot()
    def _rebuild(self) -> None:
        if self.shell.is_in_house():
            self.shell.rebuild_house()

    def _remember(self, **chosen: Any) -> None:
        kept = preferences.read(paths.settings_file())
        preferences.write(paths.settings_file(), replace(kept, **chosen))

    def _connect(self) -> None:
        intents = self.intents
        self.fronts.opened.connect(self._enter)
        self.fronts.half_opened.connect(self._wait_for_hands)
        self.locking.due.connect(self._lock_because)
        self.shell.closing.connect(self.close)
        self.jobs.busy.connect(self.shell.show_busy)
        intents.language_chosen.connect(self._language)
        intents.theme_chosen.connect(self._theme)
        intents.text_size_chosen.connect(self._text_size)
        intents.restore_requested.connect(self._restore)


def load_vault() -> None:
    """Bring in the vault's libraries and services aside, off the GUI thread: no class of Qt is among them."""
    for name in QT_FREE:
        import_module(name)


def now() -> datetime:
    return datetime.now(UTC)


def own_place() -> VaultPlace:
    """The vault's folder: the usual one, or the one that was opened elsewhere."""
    folder = preferences.read(paths.settings_file()).vault_folder
    return VaultPlace(Path(folder)) if folder else paths.vault_place()


def only_start(place: VaultPlace) -> Single | None:
    """None where a build has left Qt's network library out: then the vault alone refuses a second program."""
    try:
        from ui.programs.single import Single
    except ImportError:
        return None
    return Single(place.folder)


def dress(app: QApplication) -> None:
    """Look and language as chosen before, else as the system has them."""
    chosen = preferences.read(paths.settings_file())
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme.apply(app, chosen.theme or ("dark" if dark else "light"), chosen.text_size / 100)
    translations.ensure()
    i18n.set_language(app, chosen.language or QLocale.system().name()[:2])


def install_hooks(intents: Intents) -> None:
    """A defect is written down without content and told kindly; the program goes on."""
    from desktop_app import logs

    logs.configure(paths.log_folder())
    logs.install_crash_hook(paths.log_folder())
    written = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        written(kind, error, trace)
        intents.failed.emit(error)

    sys.excepthook = tell


def main(argv: Sequence[str] | None = None) -> int:
    import argparse

    words = argparse.ArgumentParser(prog="senim-desktop", description="Senim for the school psychologist.")
    words.add_argument("--demo", action="store_true", help="open the marked demo school")
    words.add_argument("--home", metavar="FOLDER", help="keep everything in this folder instead of the usual one")
    chosen = words.parse_args(argv)
    if chosen.home:
        os.environ["SENIM_HOME"] = os.path.abspath(chosen.home)
    os.umask(0o077)  # what the program writes is its person's alone
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Senim")
    app.setDesktopFileName("senim")
    only = only_start(paths.demo_place() if chosen.demo else own_place())
    if only is not None and not only.is_first():
        return 0
    dress(app)
    desktop = Desktop(app, is_demo=chosen.demo)
    if only is not None:
        only.asked.connect(desktop.shell.come_forward)
    install_hooks(desktop.intents)
    desktop.start()
    code = app.exec()
    desktop.close()
    if only is not None:
        only.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
