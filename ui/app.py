"""What every room is given: the way to work (jobs), the clock and the window's intents. Knows no room and no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Intents(QObject):
    """What a room may ask of the window. Connect bound methods only.

    navigate(room, target) opens a page; status(text) speaks in the status line; changed(topic) tells other rooms that
    students, cases, notes, summaries or settings changed; banner(kind, says, next) with kind info, ok, warn or danger.
    """

    navigate = Signal(str, str)
    status = Signal(str)
    changed = Signal(str)
    banner = Signal(str, str, str)
    failed = Signal(object)  # an error that nobody handles: the window says it in a banner
    post = Signal(str, str)  # how the summaries fare: kind (ok, waiting, offline, refused) and a sentence; "" hides it
    badge = Signal(str, int)  # room key, quiet count in the rail; 0 hides it
    delivery_requested = Signal()  # a person asked the courier to try now
    lock_requested = Signal()
    restore_requested = Signal(str)  # the path of a backup, or "": the vault locks and the way back is shown
    search_requested = Signal()
    crisis_requested = Signal(str)  # a case id or ""
    language_chosen = Signal(str)  # kk, ru, en
    theme_chosen = Signal(str)  # light, dark, contrast, contrast_dark
    text_size_chosen = Signal(int)  # per cent, 100–200
    lock_minutes_chosen = Signal(int)
    lock_minimised_chosen = Signal(bool)
    screen_guard_chosen = Signal(bool)  # whether windows stay out of screenshots


class Works(Protocol):
    """What a room sees of `ui.jobs.Jobs`: the answer comes home to the GUI thread as `then(result)` or `failed(error)`.

    Both callbacks are bound methods and held weakly; without `failed` an error becomes the window's banner. With
    `lane`, only the newest job of that lane is answered (searches, filters).
    """

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
        ...

    def network(
        self,
        func: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        lane: str = "",
        **kwargs: Any,
    ) -> int:
        """Run `func(*args, **kwargs)` on the network thread; it can reach no vault."""
        ...

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
        ...

    def await_future(self, future: Future[Any], then: Then | None = None, failed: Failed | None = None) -> int:
        """Bring the answer of a future made elsewhere (unlock, create, lock) home."""
        ...


@dataclass(frozen=True)
class RoomContext:
    """`clock()` gives the aware UTC moment; nothing else in a room asks for the time."""

    jobs: Works
    clock: Callable[[], datetime]
    intents: Intents


class Room(Protocol):
    """A journey's presenter as the shell sees it.

    `flush()` queues what is typed on the vault thread before it returns; `memento()` says in plain data which page and
    place is open, and `restore()` comes back to it after unlocking. `page` is dropped on lock.
    """

    page: Any

    def enter(self, target: str) -> None: ...

    def flush(self) -> None: ...

    def memento(self) -> dict[str, Any]: ...

    def restore(self, memento: dict[str, Any]) -> None: ...


RoomFactory = Callable[[RoomContext], Any]
