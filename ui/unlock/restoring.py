"""What restoring does: the file, the comparison, the exchange, each on the vault's thread while it is locked.

Knows nothing of what comes after; until the last button nothing of the vault here is changed.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.errors import WrongPassphrase, WrongRecoveryKey
from desktop_app.paths import VaultPlace
from ui import i18n
from ui.app import RoomContext
from ui.unlock.restore_page import RestorePage
from ui.widgets.files import ask_open
from ui.wording import sentence

if TYPE_CHECKING:  # the vault's libraries are loaded after the first paint
    from desktop_app.services.comparison import Comparison, Gap
    from desktop_app.services.restore import Prepared
    from desktop_app.services.vault_thread import VaultThread

PATIENCE_MS = 5 * 60 * 1000  # that a comparison may stand unanswered: what was prepared holds the vault's key
_TONES = {"backup.told_loss": "warn", "backup.told_closed": "warn", "backup.told_other": "warn"}


def prepare(place: VaultPlace, file: str, secret: str, now: datetime, *, by_words: bool) -> Prepared | None:
    """Runs on the vault's thread."""
    from desktop_app.services import restore

    return restore.prepare(place, Path(file), secret, now, by_words=by_words)


def put_in_place(_place: VaultPlace, prepared: Prepared, now: datetime) -> Path | None:
    """Runs on the vault's thread."""
    from desktop_app.services import restore

    return restore.put_in_place(prepared, now)


def give_up(_place: VaultPlace, prepared: Prepared) -> None:
    """Runs on the vault's thread."""
    from desktop_app.services import restore

    restore.give_up(prepared)


class RestorePresenter(QObject):
    """`restored(code)` when it is done and the vault is locked, with the code of the sentence that says so; `left` when
    everything stays as it is."""

    restored = Signal(str)
    left = Signal()

    def __init__(self, context: RoomContext, vault_thread: VaultThread) -> None:
        super().__init__()
        self._context, self._vault_thread = context, vault_thread
        self._prepared: Prepared | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.leave)
        self.page = RestorePage()
        self.page.file_pressed.connect(self._ask_file)
        self.page.compare_pressed.connect(self._compare)
        self.page.restore_pressed.connect(self._restore)
        self.page.back_pressed.connect(self.leave)

    def begin(self, path: str) -> None:
        """With this backup, or with none chosen yet."""
        self.page.show_file(path)

    @Slot()
    def leave(self) -> None:
        """What was prepared is removed; nothing else has been touched."""
        self._patience.stop()
        prepared, self._prepared = self._prepared, None
        self.page.forget_secrets()
        if prepared is not None:
            self._context.jobs.await_future(self._vault_thread.apart(give_up, prepared))
        self.left.emit()

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Backups of Senim (*.senim-backup)")
        ask_open(self.page, self.tr("A backup to restore from"), kinds, self.page.show_file)

    @Slot()
    def _compare(self) -> None:
        secret, by_words = self.page.secret()
        self.page.show_busy(self.tr("Opening and comparing…"))
        future = self._vault_thread.apart(prepare, self.page.path(), secret, self._context.clock(), by_words=by_words)
        self._context.jobs.await_future(future, then=self._compared, failed=self._refused)

    def _compared(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._patience.start()
        self.page.show_busy("")
        self.page.forget_secrets()
        self.page.show_comparison(_lines(prepared.comparison), only_header=prepared.comparison.only_header)

    @Slot()
    def _restore(self) -> None:
        self._patience.stop()
        self.page.show_busy(self.tr("Restoring…"))
        future = self._vault_thread.apart(put_in_place, self._prepared, self._context.clock())
        self._context.jobs.await_future(future, then=self._done, failed=self._refused)

    def _done(self, _kept: object) -> None:
        only_header = self._prepared is not None and self._prepared.comparison.only_header
        self._prepared = None
        self.restored.emit("backup.header_back" if only_header else "backup.restored")

    def _refused(self, error: BaseException) -> None:
        self._prepared = None
        self.page.show_busy("")
        said = sentence(error)
        if isinstance(error, WrongPassphrase | WrongRecoveryKey):
            self.page.show_wrong(f"{said.says} {said.next}".strip())
            return
        self.page.show_comparison(())
        self.page.banner.show_message("danger", said.says, said.next)


def _lines(compared: Comparison) -> list[tuple[str, str]]:
    from desktop_app.services.comparison import told

    lines = []
    for code, gaps in told(compared):
        said = sentence(code, **{name: _shown(value) for name, value in gaps.items()})
        lines.append((said.says, _TONES.get(code, "")))
    return lines


def _shown(value: Gap) -> str:
    from desktop_app.domain.clock import Month

    if value is None:
        return "–"
    if isinstance(value, datetime):
        return i18n.format_moment(value)
    if isinstance(value, tuple):
        return ", ".join(i18n.format_month(Month.parse(month)) for month in value)
    return i18n.format_number(value) if isinstance(value, int) else value
