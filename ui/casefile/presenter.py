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
from ui.casefile.page import CasePage
from ui.casefile.place import bring_into_sight, put_back, take_down
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
        self._memento: dict[str, Any] = {}
        self.page = CasePage()
        self.drafts = DraftDesk(context, self.page.composer, self)
        self.addenda = AddendumDesk(context, self.page, self)
        self._connect()

    # the shell's side
    def enter(self, target: str) -> None:
        """Show this case; words still unsaved of the last one are on their way to the vault first."""
        case, _, note = target.partition("#")
        self.flush()
        self._wanted_note = note
        if CaseId(case) != self._case_id:
            self._case_id = CaseId(case)
            self._memento = {}
            self.page.blank()
            self.drafts.leave()
            self.addenda.leave()
        self._load()

    def flush(self) -> None:
        """Queue everything typed on the vault thread, in order, before this returns."""
        self.drafts.flush()
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
        if not self.page.isAncestorOf(self._focused()):
            self.page.write.setFocus()  # Enter begins a note; nothing of the last case keeps the focus
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

    # steering the case
    @Slot(str, object)
    def _plan(self, text: str, day: object) -> None:
        self._do(work.plan_step, text, day)

    @Slot(str, bool)
    def _add_concern(self, code: str, is_acute: bool) -> None:
        self._do(work.add_concern, code, is_acute)

    @Slot(str)
    def _choose_main(self, code: str) -> None:
        self._do(work.choose_main_concern, code)

    @Slot(str)
    def _close(self, reason: str) -> None:
        self.flush()
        self._context.jobs.vault(
            work.close_case,
            self._case_id,
            reason,
            self._context.clock(),
            then=self._closed,
            failed=self._not_closed,
        )

    def _closed(self, opened: OpenedCase) -> None:
        self._context.intents.status.emit(self.tr("The case is closed."))
        self._changed(opened)

    def _not_closed(self, error: BaseException) -> None:
        said = sentence(error)
        self.page.closing.refuse(f"{said.says} {said.next}".strip())

    @Slot()
    def _reopen(self) -> None:
        self._do(work.reopen_case)

    @Slot()
    def _go_back(self) -> None:
        self.navigate.emit("cases", "")

    def _do(self, func: Any, *args: Any) -> None:
        if self._case_id:
            self._context.jobs.vault(func, self._case_id, *args, self._context.clock(), then=self._changed)

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
        page.step.planned.connect(self._plan)
        page.concerns.added.connect(self._add_concern)
        page.concerns.main_chosen.connect(self._choose_main)
        page.closing.closed.connect(self._close)
        page.reopen.clicked.connect(self._reopen)
        page.timeline.addendum_wanted.connect(self._want_addendum)
        self.drafts.signed.connect(self._changed)
        self.addenda.signed.connect(self._changed)
        self._context.intents.changed.connect(self._others_changed)

    @Slot(str)
    def _want_addendum(self, note_id: str) -> None:
        self.addenda.begin(NoteId(note_id))
