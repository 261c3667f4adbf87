"""Shows what a note said before, and brings an older version of a draft back. Knows nothing of looks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.ids import NoteId
from desktop_app.domain.note import Note, NoteVersion
from desktop_app.services.note_history import Comparison, NoteHistory
from ui.app import RoomContext
from ui.casefile import work
from ui.casefile.draft_desk import DraftDesk
from ui.casefile.page import CasePage
from ui.wording import sentence


class HistoryDesk(QObject):
    """One per page."""

    def __init__(self, context: RoomContext, page: CasePage, drafts: DraftDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page, self._drafts = context, page, drafts
        self._wanted: NoteId | None = None
        page.composer.history_requested.connect(self._open_draft)
        page.timeline.history_wanted.connect(self._open_signed)
        page.timeline.private_wanted.connect(self._open_private)

    @Slot()
    def leave(self) -> None:
        """Another case comes, or the draft is a draft no longer."""
        self._wanted = None
        self._page.drop_history()

    @Slot()
    def _open_draft(self) -> None:
        draft = self._drafts.saved_draft()
        if draft is None:
            return
        self._drafts.flush()
        self._read(draft.id)

    @Slot(str)
    def _open_signed(self, note_id: str) -> None:
        self._read(NoteId(note_id))

    def _read(self, note_id: NoteId) -> None:
        """Asked for a second time, it is closed again."""
        if self._page.history is not None and self._page.history.note_id == note_id:
            self._close()
            return
        self._wanted = note_id
        now = self._context.clock()
        self._context.jobs.vault(work.read_history, note_id, now, then=self._came, failed=self._refused)

    def _came(self, history: NoteHistory) -> None:
        if history.note.id != self._wanted or not history.states:
            return
        view = self._page.hold_history(history)
        if view is None:
            return
        view.chosen.connect(self._compare)
        view.restore_wanted.connect(self._restore)
        view.closed.connect(self._close)
        view.begin()
        self._page.settle()
        self._page.scroll_area.ensureWidgetVisible(view)

    @Slot(object)
    def _compare(self, version: NoteVersion) -> None:
        view = self._page.history
        if view is not None:
            newer = view.history.note.content
            self._context.jobs.think(work.compare, version.content, newer, then=self._compared, lane="casefile.compare")

    def _compared(self, comparison: Comparison) -> None:
        if self._page.history is not None:
            self._page.history.show_comparison(comparison)

    @Slot(int)
    def _restore(self, seq: int) -> None:
        """What is on the screen goes to the vault first, so that it is kept like everything else."""
        view = self._page.history
        if view is None or not self._drafts.rest():
            return
        note_id, now = NoteId(view.note_id), self._context.clock()
        self._context.jobs.vault(
            work.restore_version, note_id, seq, now, then=self._restored, failed=self._not_restored
        )

    def _restored(self, note: Note) -> None:
        self._drafts.show_restored(note)
        self.leave()
        self._context.intents.status.emit(self.tr("The earlier version is back. What stood here before is kept too."))

    def _not_restored(self, error: BaseException) -> None:
        self._drafts.wake()
        self._refused(error)

    @Slot()
    def _close(self) -> None:
        """The keyboard goes back to where the history was asked for."""
        view = self._page.history
        self.leave()
        if view is not None:
            self._page.focus_history_button(view.note_id)

    @Slot(str)
    def _open_private(self, note_id: str) -> None:
        now = self._context.clock()
        self._context.jobs.vault(work.open_private, NoteId(note_id), now, then=self._opened, failed=self._refused)

    def _opened(self, note: Note) -> None:
        opened = self._page.opened()
        if opened is not None and opened.card.case.id == note.case_id:
            self._page.timeline.show_private(note)

    def _refused(self, error: BaseException) -> None:
        said = sentence(error)
        self._page.banner.show_message("danger", said.says, said.next)
