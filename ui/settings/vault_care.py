"""Checking and mending the vault and saving its diagnostics, with their section. Knows no SQL and no other section."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import DiskRefused
from desktop_app.services import diagnostics, repair, vault_check
from desktop_app.services.diagnostics import Bundle
from desktop_app.services.repair import RepairReport
from desktop_app.services.vault_check import VerifyReport
from desktop_app.services.watch import Watch
from ui import i18n, theme
from ui.app import RoomContext
from ui.settings.vault_section import VaultSection
from ui.widgets.files import ask_save
from ui.wording import sentence

LOOK_MS = 100


class VaultCare(QObject):
    """One work at a time; `section` belongs to the page."""

    def __init__(self, context: RoomContext, section: VaultSection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._section = context, section
        self._watch = Watch()
        self._bundle: Bundle | None = None
        self._path = ""
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        section.verify_pressed.connect(self._verify)
        section.repair_pressed.connect(self._repair)
        section.stop_pressed.connect(self._stop)
        section.diagnostics.show_pressed.connect(self._gather)
        section.diagnostics.save_pressed.connect(self._ask_file)

    @Slot()
    def _verify(self) -> None:
        self._begin()
        self._context.jobs.vault(
            vault_check.verify_logged,
            self._context.clock(),
            self._watch,
            then=self._verified,
            failed=self._verify_failed,
        )

    @Slot()
    def _repair(self) -> None:
        self._begin()
        self._context.jobs.vault(
            repair.repair, self._context.clock(), self._watch, then=self._repaired, failed=self._repair_failed
        )

    @Slot()
    def _stop(self) -> None:
        self._watch.cancel()

    def _begin(self) -> None:
        self._watch = Watch()
        self._look()
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        self._section.show_working(self._watch.step, self._watch.done, self._watch.total)

    @Slot(object)
    def _verified(self, report: VerifyReport) -> None:
        self._looking.stop()
        self._section.show_verified(report)

    @Slot(object)
    def _repaired(self, report: RepairReport) -> None:
        self._looking.stop()
        self._section.show_repaired(report)
        for topic in ("students", "cases", "notes") if report.set_aside else ():  # the vault is another file now
            self._context.intents.changed.emit(topic)

    @Slot(object)
    def _verify_failed(self, error: BaseException) -> None:
        self._looking.stop()
        self._section.show_verified(None)
        self._say(error)

    @Slot(object)
    def _repair_failed(self, error: BaseException) -> None:
        self._looking.stop()
        self._section.show_repaired(None)
        self._say(error)

    def _say(self, error: BaseException) -> None:
        said = sentence(error)
        self._context.intents.banner.emit("danger", said.says, said.next)

    # diagnostics

    @Slot()
    def _gather(self) -> None:
        self._context.jobs.vault(
            diagnostics.gather, _screen(), self._context.clock(), then=self._gathered, lane="diagnostics"
        )

    @Slot(object)
    def _gathered(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._section.diagnostics.show_preview(bundle.preview())

    @Slot()
    def _ask_file(self) -> None:
        name = f"senim-diagnostics-{school_day(self._context.clock())}.zip"
        ask_save(self._section, self.tr("Save the diagnostics"), name, self.tr("Archives (*.zip)"), self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        """What was shown, byte for byte, whatever has happened since."""
        self._path = path
        self._context.jobs.vault(diagnostics.export, self._bundle, self._context.clock(), then=self._write)

    @Slot(object)
    def _write(self, packed: bytes) -> None:
        self._context.jobs.think(write_file, self._path, packed, then=self._written)

    @Slot(object)
    def _written(self, _: None) -> None:
        self._context.intents.status.emit(self.tr("The diagnostics are saved."))


def write_file(path: str, data: bytes) -> None:
    """DiskRefused when the place a person named cannot be written to."""
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise DiskRefused from error


def _screen() -> dict[str, str]:
    return {
        "qt": QtCore.qVersion(),
        "platform": QGuiApplication.platformName(),
        "language": i18n.language(),
        "theme": theme.current_theme(),
        "text_size": str(round(theme.current_scale() * 100)),
    }
