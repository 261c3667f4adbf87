"""The main window: rail, pages, banner, status line; routes intents; locking drops every page. Knows no journey."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui import theme
from ui.app import RoomContext, RoomFactory
from ui.widgets import overlays
from ui.widgets.cover import Curtain
from ui.widgets.house import LAST, RAIL, House
from ui.wording import sentence

UNDER = {"case": "cases"}  # rooms that stand under another one's word in the rail
NARROW_BELOW = 1060
AHEAD_AFTER_MS = 700  # the first page stands, and what rooms are made of is loaded
AHEAD_MS = 120  # between two rooms that are built ahead

Memento = dict[str, Any]


Overlay = Callable[[RoomContext, QWidget], Any]


class AtHand(QObject):
    """What opens over any page: search (only in the house) and the crisis card (on the locked page too)."""

    def __init__(self, context: RoomContext, window: Shell, palette: Overlay, crisis: Overlay) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._make_palette, self._make_crisis = palette, crisis
        self.palette: Any = None
        self.crisis: Any = None

    @Slot()
    def open_search(self) -> None:
        if self._window.is_in_house() and not self._window.is_covered():
            self.palette = self.palette or self._make_palette(self._context, self._window)
            self.palette.open()

    @Slot()
    def open_crisis(self) -> None:
        self.crisis = self.crisis or self._make_crisis(self._context, self._window)
        self.crisis.open()

    @Slot(str)
    def open_crisis_for(self, _case_id: str) -> None:
        self.open_crisis()

    def close_all(self) -> None:
        """Every dialog, menu and list that is open, whoever opened it: the vault locks."""
        overlays.close_all(self._window)
        self.palette = self.crisis = None


class Ahead(QObject):
    """Builds the rooms a person has not been to yet, one at a time between events, so that each opens at once.

    A room knows nobody before it is entered; `drop` takes away what nobody went to.
    """

    def __init__(self, context: RoomContext, rooms: Mapping[str, RoomFactory], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._factories = context, rooms
        self._left: list[str] = []
        self._built: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._build)

    def begin(self, known: Iterable[str]) -> None:
        """Build what is not among the rooms already `known`."""
        self._left = [key for key in self._factories if key not in known]
        self._timer.start(AHEAD_AFTER_MS)

    def take(self, key: str) -> Any:
        """The room, built now if it is not yet."""
        if key in self._left:
            self._left.remove(key)
        return self._built.pop(key, None) or self._factories[key](self._context)

    def drop(self) -> None:
        self._timer.stop()
        self._left = []
        for room in self._built.values():
            room.page.deleteLater()
            room.deleteLater()
        self._built.clear()

    @Slot()
    def _build(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        self._timer.setInterval(AHEAD_MS)
        key = self._left.pop(0)
        self._built[key] = self._factories[key](self._context)


class Shell(QMainWindow):
    """Shows either a front (unlock, first run) or the house with its rooms. The title never says more than Senim."""

    closing = Signal()
    minimised = Signal()

    def __init__(
        self,
        context: RoomContext,
        rooms: Mapping[str, RoomFactory],
        palette: Overlay,
        crisis: Overlay,
    ) -> None:
        super().__init__()
        self._context, self._factories = context, rooms
        self._rooms: dict[str, Any] = {}
        self._open = ""
        self._counts: dict[str, int] = {}
        self._unkept: list[Exception] = []
        self._front: Any = None
        self._house: House | None = None
        self._ahead = Ahead(context, rooms, self)
        self.at_hand = AtHand(context, self, palette, crisis)
        self._stack = QStackedWidget()
        self._curtain = Curtain(self._stack)
        self.setCentralWidget(self._stack)
        self.setWindowTitle("Senim")
        self.setWindowIcon(theme.icon("shield-check", "accent", 64))
        self.setMinimumSize(880, 500)
        self._listen()

    # fronts

    def show_front(self, front: Any) -> None:
        """The unlock page or the first run, instead of the house."""
        old, self._front = self._front, front
        self._stack.addWidget(front)
        self._stack.setCurrentWidget(front)
        if old is not None:
            self._drop(old)
        front.take_focus()

    def is_in_house(self) -> bool:
        return self._house is not None

    # the house

    def enter_house(self, memento: Memento | None = None) -> None:
        """Rail and pages; comes back to the page of `memento`, else to Today."""
        self._house = House()
        self._house.rail.chosen.connect(self._choose)
        self._house.rail.search_pressed.connect(self.at_hand.open_search)
        self._house.rail.crisis_pressed.connect(self.at_hand.open_crisis)
        self._house.rail.lock_pressed.connect(self._context.intents.lock_requested)
        self._house.status.demo.clicked.connect(self._context.intents.lock_requested)
        self._stack.addWidget(self._house)
        self._stack.setCurrentWidget(self._house)
        self._fit()
        if self._front is not None:
            self._drop(self._front)
            self._front = None
        memento = memento or {}
        self._counts = self._counts if memento else {}
        for key, count in self._counts.items():
            self._house.rail.set_count(key, count)
        self.navigate(str(memento.get("room", "today")), str(memento.get("target", "")))
        if self._open == memento.get("room"):
            self._rooms[self._open].restore(memento.get("place", {}))
        self._ahead.begin(self._rooms)

    def leave_house(self) -> Memento:
        """Queue every draft, close every dialog, drop every page; returns where the person was.

        The place may hold what stood in a form or a filter: it belongs into the vault, not into memory.
        """
        if self._house is None:
            return {}
        self._unkept = []
        for room in self._rooms.values():
            self._attempt(room.flush)
        here = self._rooms.get(self._open)
        memento = {
            "room": self._open,
            "target": self._house.target,
            "place": (self._attempt(here.memento) or {}) if here is not None else {},
        }
        self.at_hand.close_all()
        self._attempt(self._ahead.drop)
        for room in self._rooms.values():
            self._attempt(room.page.deleteLater)
            self._attempt(room.deleteLater)
        self._rooms.clear()
        self._drop(self._house)
        self._house = None
        self._curtain.drop()
        self._open = ""
        return memento

    def take_unkept(self) -> list[Exception]:
        """What went wrong while the pages were left, to be told once the vault is locked."""
        unkept, self._unkept = self._unkept, []
        return unkept

    def _attempt(self, what: Callable[[], Any]) -> Any:
        """The lock waits for nobody's defect: the others are still asked."""
        try:
            return what()
        except Exception as error:
            self._unkept.append(error)
            return None

    def rebuild_house(self) -> None:
        """Build every page anew (another text size) and come back to the same place."""
        status, was_covered = (self._house.status if self._house is not None else None), self.is_covered()
        kept = (status.school(), status.is_demo()) if status is not None else ("", False)
        self.enter_house(self.leave_house())
        if self._house is not None:
            self._house.status.set_right(kept[0], is_demo=kept[1])
        if was_covered:
            self.cover()

    # the hidden screen

    @Slot()
    def toggle_cover(self) -> None:
        if self.is_covered():
            self.uncover()
        else:
            self.cover()

    def cover(self) -> None:
        """Hide everything at once; dialogs are cancelled."""
        if self._house is None or self.is_covered():
            return
        self.at_hand.close_all()
        cover = self._curtain.draw(self._house)
        cover.shown_again.connect(self.uncover)
        cover.lock_pressed.connect(self._context.intents.lock_requested)

    @Slot()
    def uncover(self) -> None:
        """The same page, with the cursor where it stood."""
        self._curtain.open()
        self._fit()

    def is_covered(self) -> bool:
        return self._curtain.is_drawn()

    @Slot(bool)
    def show_busy(self, is_busy: bool) -> None:
        if self._house is not None:
            self._house.status.set_busy(is_busy)

    @Slot(str, str)
    def navigate(self, key: str, target: str = "") -> None:
        """Open a room at a target (a case id, a period, a pupil); unknown rooms are ignored."""
        if self._house is None or key not in self._factories:
            return
        if self._open and self._open in self._rooms:
            self._rooms[self._open].flush()
        room = self._rooms.get(key)
        if room is None:
            room = self._rooms[key] = self._ahead.take(key)
            if hasattr(room, "navigate"):
                room.navigate.connect(self.navigate)
            self._house.pages.addWidget(room.page)
        self._open, self._house.target = key, target
        self._house.pages.setCurrentWidget(room.page)
        self._house.rail.set_current(UNDER.get(key, key))
        room.enter(target)

    def current_room(self) -> str:
        return self._open

    def room(self, key: str) -> Any:
        """The presenter of a room that has been opened."""
        return self._rooms.get(key)

    def house(self) -> House | None:
        return self._house

    def open_search(self) -> None:
        self.at_hand.open_search()

    @Slot(str, str, str)
    def show_banner(self, kind: str, says: str, next_step: str) -> None:
        holder = self._house or self._front
        if holder is not None:
            holder.banner.show_message(kind, says, next_step)

    @Slot(object)
    def show_failure(self, error: BaseException) -> None:
        said = sentence(error)
        self.show_banner("danger", said.says, said.next)

    @Slot()
    def come_forward(self) -> None:
        """A second start was tried: the person looks for this window."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.minimised.emit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._house is not None:
            is_narrow = self.width() < theme.px(NARROW_BELOW)
            if is_narrow != self._house.rail.is_narrow:
                self._house.rail.set_narrow(is_narrow)

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.navigate(key, "")

    def _drop(self, widget: QWidget) -> None:
        self._stack.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _listen(self) -> None:
        intents = self._context.intents
        intents.navigate.connect(self.navigate)
        intents.banner.connect(self.show_banner)
        intents.failed.connect(self.show_failure)
        intents.status.connect(self._say)
        intents.post.connect(self._set_post)
        intents.badge.connect(self._set_count)
        intents.search_requested.connect(self.at_hand.open_search)
        intents.crisis_requested.connect(self.at_hand.open_crisis_for)
        for keys, slot in (("Ctrl+K", self.at_hand.open_search), ("F2", self.at_hand.open_crisis)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(intents.lock_requested)
        for number, (key, _) in enumerate((*RAIL, LAST), 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setProperty("room", key)
            shortcut.activated.connect(self._go)

    @Slot()
    def _go(self) -> None:
        if not self.is_covered():
            self.navigate(str(self.sender().property("room")), "")

    @Slot(str)
    def _say(self, text: str) -> None:
        if self._house is not None:
            self._house.status.say(text)

    @Slot(str, str)
    def _set_post(self, kind: str, text: str) -> None:
        if self._house is not None:
            self._house.status.set_post(kind, text)

    @Slot(str, int)
    def _set_count(self, key: str, count: int) -> None:
        self._counts[key] = count
        if self._house is not None:
            self._house.rail.set_count(key, count)
