"""What the case page does: opens a case, keeps what is written, steers the case. Knows nothing of its looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.clock import school_day
from desktop_app.domain.ids import CaseId, NoteId
from ui.app import RoomContext
from ui.casefile import work
from ui.casefile.addendum_desk import AddendumDesk
from ui.casefile.draft_desk import DraftDesk
from ui.casefile.history_desk import HistoryDesk
from ui.casefile.page import CasePage
from ui.casefile.place import bring_into_sight, put_back, take_down
from ui.casefile.steering_desk import SteeringDesk
from ui.casefile.work import OpenedCase
from ui.wording import sentence


class CasefilePresenter(QObject):
    """`enter("case id")` or `enter("case id#note id")`, which scrolls to that note."""

    navigate = Signal(str, str)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._case_id: CaseId | None = None
        self._wanted_note = ""
        self._is_arriving = False
        self._memento: dict[str, Any] = {}
        self.page = CasePage()
        self.drafts = DraftDesk(context, self.page.composer, self)
        self.addenda = AddendumDesk(context, self.page, self)
        self.histories = HistoryDesk(context, self.page, self.drafts, self)
        self.steering = SteeringDesk(context, self.page, self)
        self._connect()

    # the shell's side
    def enter(self, target: str) -> None:
        """Show this case; words still unsaved of the last one are on their way to the vault first."""
        case, _, note = target.partition("#")
        self.flush()
        self._wanted_note = note
        self._is_arriving = True
        if CaseId(case) != self._case_id:
            self._case_id = CaseId(case)
            self._memento = {}
            self.page.blank()
            self.drafts.leave()
            self.addenda.leave()
            self.histories.leave()
        self._load()

    def flush(self) -> None:
        """Queue everything typed on the vault thread, in order, before this returns; the person goes elsewhere."""
        self.drafts.flush()
        self.drafts.keep_left()
        self.addenda.flush()

    def memento(self) -> dict[str, Any]:
        """The page, the cursor and what is unfolded; never a word of a note."""
        return take_down(self.page, self._case_id or "")

    def restore(self, memento: dict[str, Any]) -> None:
        case = str(memento.get("case", ""))
        if case:
            self.enter(case)
            self._memento = dict(memento)

    # coming and going
    def _load(self) -> None:
        if self._case_id:
            self._context.jobs.vault(
                work.open_case_page,
                self._case_id,
                self._context.clock(),
                then=self._opened,
                failed=self._not_opened,
                lane="casefile.open",
            )

    def _opened(self, opened: OpenedCase) -> None:
        if opened.card.case.id != self._case_id:
            return
        self.page.show_case(opened, self._today())
        self.drafts.take_up(opened)
        self.addenda.take_up(opened)
        if self._is_arriving or not self.page.isAncestorOf(self._focused()):
            self.page.take_focus()
        self._is_arriving = False
        if self._memento:
            put_back(self.page, self._memento)
            self._memento = {}
        if self._wanted_note:
            self._show_note(self._wanted_note)
            self._wanted_note = ""

    def _focused(self) -> QWidget:
        """What has the keyboard; the page itself, which is no part of itself, where nothing has."""
        return QApplication.focusWidget() or self.page

    def _show_note(self, note_id: str) -> None:
        """A note found by search: marked in the timeline, or in the composer while it is a draft."""
        entry = self.page.timeline.reveal(note_id)
        if entry is not None:
            bring_into_sight(self.page, entry)
        else:
            self.page.begin_note()

    def _not_opened(self, error: BaseException) -> None:
        said = sentence(error)
        self.page.banner.show_message("danger", said.says, said.next)

    def _changed(self, opened: OpenedCase) -> None:
        """A change came home: show it and tell the other rooms."""
        self._context.intents.changed.emit("cases")
        if opened.card.case.id != self._case_id:
            return
        self.page.show_case(opened, self._today())
        self.drafts.take_up(opened)

    @Slot(object)
    def _note_signed(self, opened: OpenedCase) -> None:
        """The composer folds under the cursor: the keyboard goes to what begins the next note."""
        self._changed(opened)
        if opened.card.case.id == self._case_id and self.page.isVisible():
            self.page.take_focus()

    @Slot()
    def _go_back(self) -> None:
        self.navigate.emit("cases", "")

    @Slot()
    def _show_trail(self) -> None:
        if self._case_id:
            self.navigate.emit("settings", f"audit/{self._case_id}")

    def _today(self) -> Any:
        return school_day(self._context.clock())

    @Slot(str)
    def _others_changed(self, topic: str) -> None:
        """A pupil's name or class may be on this page."""
        if topic == "students":
            self._load()

    def _connect(self) -> None:
        page = self.page
        page.back.connect(self._go_back)
        page.trail_asked.connect(self._show_trail)
        page.timeline.addendum_wanted.connect(self._want_addendum)
        self.steering.changed.connect(self._changed)
        self.steering.closing.connect(self.drafts.flush)
        self.drafts.signed.connect(self._note_signed)
        self.drafts.gone.connect(self.histories.leave)
        self.addenda.signed.connect(self._changed)
        self._context.intents.changed.connect(self._others_changed)

    @Slot(str)
    def _want_addendum(self, note_id: str) -> None:
        self.addenda.begin(NoteId(note_id))
