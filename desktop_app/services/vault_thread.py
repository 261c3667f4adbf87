"""The one thread that may touch the vault: work goes in, futures come out. Knows nothing of what the work is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from desktop_app.cipher.kdf import KdfParams
from desktop_app.domain.errors import SenimError, VaultInUse, VaultIsLocked, WeFailed
from desktop_app.paths import VaultPlace
from desktop_app.services import asking, unlock
from desktop_app.services.asking import Opened
from desktop_app.services.cover import end_what_is_over
from desktop_app.services.editing_window import sign_what_is_over
from desktop_app.services.unlock import RecoveryKey
from desktop_app.vault.session import Vault, is_alone

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Errand:
    """`can_go_between`: work on the open vault. Opening, closing and what must be `alone` end a longer work instead."""

    future: Future[Any]
    run: Callable[[], Any]
    can_go_between: bool


class VaultThread:
    """Everything given to it runs in the order given, on one thread; answers and errors come by `Future`.

    A work that lasts lets the others go between its pieces (`Vault.give_way`), still in their order.
    """

    def __init__(self, place: VaultPlace) -> None:
        self._place = place
        self._vault: Vault | None = None
        self._is_ended = False
        self._waiting: deque[_Errand] = deque()
        self._is_between = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="senim-vault")

    @property
    def is_unlocked(self) -> bool:
        """As of now; work already queued may change it."""
        return self._vault is not None

    @property
    def place(self) -> VaultPlace:
        return self._place

    @place.setter
    def place(self, place: VaultPlace) -> None:
        if self._vault is not None:
            raise WeFailed
        self._place = place

    def submit(self, func: Callable[Concatenate[Vault, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `func(vault, …)`; the future holds VaultIsLocked when the vault is locked by the time its turn comes."""

        def run() -> T:
            if self._vault is None:
                raise VaultIsLocked
            return func(self._vault, *args, **kwargs)

        return self._give(run, can_go_between=not is_alone(func))

    def apart(self, func: Callable[Concatenate[VaultPlace, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `func(place, …)` on this thread while the vault is locked; VaultInUse when it is open."""

        def run() -> T:
            if self._vault is not None:
                raise VaultInUse
            return func(self._place, *args, **kwargs)

        return self._give(run)

    def create(
        self, passphrase: str, now: datetime, is_demo: bool = False, kdf: KdfParams | None = None
    ) -> Future[RecoveryKey]:
        """Make a vault in this place and leave it unlocked."""
        return self._give(partial(self._create, passphrase, now, is_demo, kdf))

    def unlock(self, passphrase: str, now: datetime) -> Future[None]:
        return self._give(partial(self._open, unlock.open_vault, passphrase, now))

    def unlock_with_recovery(self, words: str, now: datetime) -> Future[None]:
        return self._give(partial(self._open, unlock.open_with_recovery, words, now))

    def unlock_with_answer(
        self, answer: bytes, passphrase: str, now: datetime, kdf: KdfParams | None = None
    ) -> Future[Opened]:
        """By what the office answered, with the passphrase that was chosen when asking."""
        return self._give(partial(self._answer, answer, passphrase, now, kdf))

    def lock(self) -> Future[None]:
        """Close the vault after everything already given has been done."""
        return self._give(self._lock)

    def close(self) -> None:
        """Lock and end the thread; waits for what is under way. A second time does nothing."""
        if not self._is_ended:
            self._is_ended = True
            self._give(self._lock)
            self._worker.shutdown(wait=True)

    def _give(self, run: Callable[[], T], *, can_go_between: bool = False) -> Future[T]:
        future: Future[T] = Future()
        self._waiting.append(_Errand(future, run, can_go_between))
        self._worker.submit(self._next)
        return future

    def _next(self) -> None:
        if self._waiting:  # it may have been done between the pieces of a longer work
            self._do(self._waiting.popleft())

    def _give_way(self) -> bool:
        """On the vault thread, called by work that lasts. What it lets in does not give way itself."""
        while self._waiting and self._waiting[0].can_go_between:
            if self._is_between:
                return True
            self._is_between = True
            try:
                self._do(self._waiting.popleft())
            finally:
                self._is_between = False
        return not self._waiting

    @staticmethod
    def _do(errand: _Errand) -> None:
        if not errand.future.set_running_or_notify_cancel():
            return
        try:
            result = errand.run()
        except BaseException as error:
            errand.future.set_exception(error)
        else:
            errand.future.set_result(result)

    def _create(self, passphrase: str, now: datetime, is_demo: bool, kdf: KdfParams | None) -> RecoveryKey:
        if self._vault is not None:
            raise WeFailed
        vault, key = unlock.create_vault(self._place, passphrase, now, is_demo=is_demo, kdf=kdf)
        self._keep(vault)
        return key

    def _open(self, opening: Callable[[VaultPlace, str, datetime], Vault], secret: str, now: datetime) -> None:
        if self._vault is not None:
            raise WeFailed
        vault = opening(self._place, secret, now)
        self._keep(vault)
        _settle(vault, now)

    def _answer(self, answer: bytes, passphrase: str, now: datetime, kdf: KdfParams | None) -> Opened:
        if self._vault is not None:
            raise WeFailed
        vault, opened = asking.open_by_answer(self._place, answer, passphrase, now, kdf=kdf)
        self._keep(vault)
        _settle(vault, now)
        return opened

    def _keep(self, vault: Vault) -> None:
        vault.give_way = self._give_way
        self._vault = vault

    def _lock(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()


def _settle(vault: Vault, now: datetime) -> None:
    """What ends by its day ends with the opening."""
    with suppress(SenimError):  # a vault that is damaged or has no room opens all the same; every list asks again
        end_what_is_over(vault, now)
        sign_what_is_over(vault, now)
