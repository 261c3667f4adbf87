"""The only bridge between threads: work goes down, answers come home to the GUI thread. Knows no work itself."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.domain.errors import SenimError, VaultIsLocked, WorldFailed
from ui.app import Failed, Intents, Then

if TYPE_CHECKING:  # loaded with the first job, after the first paint
    from concurrent.futures import Future, ThreadPoolExecutor


class TakesWork(Protocol):
    """What jobs need of the vault thread."""

    def submit(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]: ...


@dataclass(slots=True)
class _Errand:
    future: Future[Any]
    then: _Home | None
    failed: _Home | None
    lane: str
    epoch: int


class _Home:
    """A callback held weakly: skipped when its page is gone, in Python or in Qt."""

    def __init__(self, callback: Callable[[Any], None]) -> None:
        owner = getattr(callback, "__self__", None)
        self._weak = None if owner is None else weakref.WeakMethod(callback)
        self._plain = callback if owner is None else None

    def call(self, value: Any) -> bool:
        """True when somebody was at home."""
        callback = self._plain if self._weak is None else self._weak()
        if callback is None:
            return False
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return False
        callback(value)
        return True


class Jobs(QObject):
    """`vault`, `network` and `think` return a number (0 after closing: then nothing is done any more)."""

    busy = Signal(bool)
    _home = Signal(int)

    def __init__(self, vault_thread: TakesWork, intents: Intents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault_thread = vault_thread
        self._intents = intents
        self._workers: dict[str, ThreadPoolExecutor] = {}
        self._open: dict[int, _Errand] = {}
        self._newest: dict[str, int] = {}
        self._number = 0
        self._epoch = 0
        self._is_closed = False
        self._home.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def vault(
        self,
        func: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        lane: str = "",
        **kwargs: Any,
    ) -> int:
        """Run `func(vault, *args, **kwargs)` on the vault thread."""
        if self._is_closed:
            return 0
        try:
            future = self._vault_thread.submit(func, *args, **kwargs)
        except SenimError as error:
            from concurrent.futures import Future

            future = Future()
            future.set_exception(error)
        return self._send(future, then, failed, lane)

    def network(
        self,
        func: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        lane: str = "",
        **kwargs: Any,
    ) -> int:
        """Run `func(*args, **kwargs)` on the network thread."""
        if self._is_closed:
            return 0
        return self._send(self._worker("network").submit(func, *args, **kwargs), then, failed, lane)

    def think(
        self,
        func: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        lane: str = "",
        **kwargs: Any,
    ) -> int:
        """Run `func(*args, **kwargs)` aside: a calculation or a file, neither vault nor network."""
        if self._is_closed:
            return 0
        return self._send(self._worker("aside").submit(func, *args, **kwargs), then, failed, lane)

    def await_future(self, future: Future[Any], then: Then | None = None, failed: Failed | None = None) -> int:
        """Bring the answer of a future that another room of the program made (unlock, create, lock) home."""
        return self._send(future, then, failed, "")

    def is_busy(self) -> bool:
        return bool(self._open)

    def forget(self) -> None:
        """Nobody hears the answers of work sent so far (the pages are dropped); the work itself is still done."""
        self._epoch += 1
        self._newest.clear()

    def close(self) -> None:
        """Stop our threads after the job they are at; the vault thread is closed by its owner."""
        self.forget()
        self._is_closed = True
        for worker in self._workers.values():
            worker.shutdown(wait=True, cancel_futures=True)

    def _worker(self, name: str) -> ThreadPoolExecutor:
        if name not in self._workers:
            from concurrent.futures import ThreadPoolExecutor

            self._workers[name] = ThreadPoolExecutor(1, thread_name_prefix=f"senim-{name}")
        return self._workers[name]

    def _send(self, future: Future[Any], then: Then | None, failed: Failed | None, lane: str) -> int:
        self._number += 1
        number = self._number
        if lane:
            self._newest[lane] = number
        self._open[number] = _Errand(
            future, _Home(then) if then else None, _Home(failed) if failed else None, lane, self._epoch
        )
        if len(self._open) == 1:
            self.busy.emit(True)
        future.add_done_callback(_Knock(self, number))
        return number

    @Slot(int)
    def _answer(self, number: int) -> None:
        errand = self._open.pop(number, None)
        if errand is None:
            return
        if not self._open:
            self.busy.emit(False)
        is_stale = errand.epoch != self._epoch or (errand.lane and self._newest.get(errand.lane) != number)
        if errand.future.cancelled():
            return
        error = errand.future.exception()
        if error is not None and not isinstance(error, SenimError):
            sys.excepthook(type(error), error, error.__traceback__)
        if is_stale:
            if errand.epoch != self._epoch and isinstance(error, WorldFailed) and not isinstance(error, VaultIsLocked):
                self._intents.failed.emit(error)  # what a dropped page queued, a draft above all, did not work
            return
        if error is None:
            if errand.then is not None:
                errand.then.call(errand.future.result())
        elif errand.failed is not None:
            errand.failed.call(error)
        elif not isinstance(error, VaultIsLocked):
            self._intents.failed.emit(error)


class _Knock:
    """Called on the worker's thread when a future is done: one queued signal, nothing else."""

    def __init__(self, jobs: Jobs, number: int) -> None:
        self._jobs = jobs
        self._number = number

    def __call__(self, future: Future[Any]) -> None:
        if shiboken6.isValid(self._jobs):
            self._jobs._home.emit(self._number)
