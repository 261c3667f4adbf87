"""Keeps later words to a signed note while they are written, and signs them. Knows nothing of the composer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.ids import CaseId, NoteId
from ui.app import RoomContext
from ui.casefile import work
from ui.casefile.draft_keeper import DraftKeeper
from ui.casefile.page import CasePage
from ui.casefile.work import AddendumDraft, OpenedCase
from ui.wording import sentence


class AddendumDesk(QObject):
    """One addendum at a time is open on a page. `signed(opened case)` after it is frozen."""

    signed = Signal(object)

    def __init__(self, context: RoomContext, page: CasePage, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._case_id: CaseId | None = None
        self._is_signing = False
        self._refused_with = ""
        self.keeper = DraftKeeper(self)
        self.keeper.save_due.connect(self.flush)

    def leave(self) -> None:
        self.keeper.forget()
        self._case_id = None
        self._is_signing = False
        self._page.drop_addendum()

    def take_up(self, opened: OpenedCase) -> None:
        """Words kept from before stand under their note again."""
        self._case_id = opened.card.case.id
        if self._page.addendum is None and opened.addendum is not None:
            self._open(opened.addendum.note_id, opened.addendum.body)

    def begin(self, note_id: NoteId) -> None:
        """An editor under this note; one with words in it is not taken away from its note."""
        editor = self._page.addendum
        if editor is None or not editor.text().strip():
            self._open(note_id, "")
            editor = self._page.addendum
        if editor is not None:
            editor.writing.setFocus()
            self._page.settle()
            self._page.scroll_area.ensureWidgetVisible(editor)

    @Slot()
    def flush(self) -> None:
        """Queue what is typed; nothing happens when nothing was typed."""
        editor = self._page.addendum
        if self._case_id is None or not self.keeper.has_unsaved() or self._is_signing:
            return
        self.keeper.taken()
        draft = None
        if editor is not None and editor.text().strip():
            draft = AddendumDraft(NoteId(editor.note_id), editor.text())
        self._context.jobs.vault(
            work.keep_addendum, self._case_id, draft, self._context.clock(), then=self._kept, failed=self._not_kept
        )

    def _open(self, note_id: NoteId, body: str) -> None:
        editor = self._page.hold_addendum(note_id)
        if editor is None:
            return
        editor.show_text(body)
        editor.edited.connect(self.keeper.touched)
        editor.sign_requested.connect(self._sign)
        editor.cancelled.connect(self._cancel)

    @Slot()
    def _cancel(self) -> None:
        self._page.drop_addendum()
        self.keeper.touched()
        self.flush()

    @Slot()
    def _sign(self) -> None:
        editor = self._page.addendum
        if editor is None or not editor.text().strip() or self._case_id is None or self._is_signing:
            return
        self._is_signing = True
        self.keeper.taken()
        editor.setEnabled(False)
        self._context.jobs.vault(
            work.sign_addendum,
            self._case_id,
            NoteId(editor.note_id),
            editor.text(),
            self._context.clock(),
            then=self._signed,
            failed=self._not_signed,
        )

    def _signed(self, opened: OpenedCase) -> None:
        self._is_signing = False
        if opened.card.case.id == self._case_id:
            self._page.drop_addendum()
            self.keeper.forget()
        self._context.intents.status.emit(self.tr("The addendum is signed."))
        self._context.intents.changed.emit("notes")
        self.signed.emit(opened)

    def _not_signed(self, error: BaseException) -> None:
        self._is_signing = False
        if self._page.addendum is not None:
            self._page.addendum.setEnabled(True)
        self._not_kept(error)

    def _not_kept(self, error: BaseException) -> None:
        """The words stay where they are and are tried again; what stands in the way is said once."""
        self.keeper.refused()
        code = getattr(error, "code", "error.defect")
        if code != self._refused_with:
            self._refused_with = code
            said = sentence(error)
            self._context.intents.banner.emit("danger", said.says, said.next)

    def _kept(self, _nothing: object) -> None:
        self._refused_with = ""
