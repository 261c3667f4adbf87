"""The vault thread, made when it is first needed: the window is painted before the vault's libraries are loaded.

Knows nothing of what is asked of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop_app.paths import VaultPlace

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop_app.services.asking import Opened
    from desktop_app.services.unlock import RecoveryKey, VaultState
    from desktop_app.services.vault_thread import VaultThread


class VaultDoor:
    """Has the vault thread's own methods; see `desktop_app.services.vault_thread`."""

    def __init__(self, place: VaultPlace) -> None:
        self._place = place
        self._made: VaultThread | None = None

    def thread(self) -> VaultThread:
        if self._made is None:
            from desktop_app.services.vault_thread import VaultThread

            self._made = VaultThread(self._place)
        return self._made

    @property
    def place(self) -> VaultPlace:
        return self._place

    @place.setter
    def place(self, place: VaultPlace) -> None:
        if self._made is not None:
            self._made.place = place
        self._place = place

    @property
    def is_unlocked(self) -> bool:
        return self._made is not None and self._made.is_unlocked

    def look(self) -> VaultState:
        from desktop_app.services.unlock import look

        return look(self._place)

    def looks_new(self) -> bool:
        """Whether nothing of a vault stands here, as far as can be seen without the vault's libraries."""
        place = self._place
        return not (place.header.exists() or place.database.exists() or place.is_being_restored())

    def submit(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        return self.thread().submit(func, *args, **kwargs)

    def create(self, passphrase: str, now: datetime, is_demo: bool = False, kdf: Any = None) -> Future[RecoveryKey]:
        return self.thread().create(passphrase, now, is_demo=is_demo, kdf=kdf)

    def unlock(self, passphrase: str, now: datetime) -> Future[None]:
        return self.thread().unlock(passphrase, now)

    def unlock_with_recovery(self, words: str, now: datetime) -> Future[None]:
        return self.thread().unlock_with_recovery(words, now)

    def unlock_with_answer(self, answer: bytes, passphrase: str, now: datetime, kdf: Any = None) -> Future[Opened]:
        return self.thread().unlock_with_answer(answer, passphrase, now, kdf)

    def apart(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        return self.thread().apart(func, *args, **kwargs)

    def lock(self) -> Future[None]:
        return self.thread().lock()

    def close(self) -> None:
        if self._made is not None:
            self._made.close()
