"""Keeps the composer's words: saves them while they are typed, signs them, throws them away and takes that back.

Knows nothing of the rest of the page.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import NoteIsEmpty
from desktop_app.domain.ids import CaseId
from desktop_app.domain.note import Note, NoteContent
from ui.app import RoomContext
from ui.casefile import work
from ui.casefile.composer import Composer
from ui.casefile.draft_keeper import DraftKeeper
from ui.casefile.work import KeptDraft, OpenedCase
from ui.i18n import format_time
from ui.wording import sentence


class DraftDesk(QObject):
    """One per page. `signed(opened case)` after the words are frozen, `gone` when there is no draft any more."""

    signed = Signal(object)
    gone = Signal()

    def __init__(self, context: RoomContext, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._composer = composer
        self._case_id: CaseId | None = None
        self._thrown_away: NoteContent | None = None
        self._is_signing = False
        self._under_way = 0
        self._has_draft = False
        self._saved: Note | None = None
        self._refused_with = ""
        self._is_to_be_kept = False
        self.keeper = DraftKeeper(self)
        self.keeper.save_due.connect(self.flush)
        composer.edited.connect(self._edited)
        composer.begun.connect(self._begun)
        composer.sign_requested.connect(self.sign)
        composer.discard_requested.connect(self._discard)
        composer.undo_requested.connect(self._undo)
        composer.retranslated.connect(self._say_again)

    def leave(self) -> None:
        """Another case comes; what was typed has been flushed already."""
        self.keeper.forget()
        self._case_id = self._saved = None
        self._is_signing = self._has_draft = self._is_to_be_kept = False
        self._forget_thrown_away()
        self._composer.clear(self._context.clock())
        self._composer.close_when_blank()

    def take_up(self, opened: OpenedCase) -> None:
        """The draft the vault holds, unless newer words of this case are on the screen."""
        is_same = self._case_id == opened.card.case.id
        self._case_id = opened.card.case.id
        is_newer_here = self.keeper.has_unsaved() or self._under_way > 0 or not self._composer.is_blank()
        if is_same and is_newer_here:
            return
        self._has_draft = opened.draft is not None
        if opened.draft is not None:
            self._composer.show_content(opened.draft.content)
            self._say_saved(opened.draft)
        elif not is_same:
            self._composer.clear(self._context.clock())

    @Slot()
    def flush(self) -> None:
        """Everything typed up to now goes to the vault, in order; nothing happens when nothing was typed."""
        if self._case_id is None or not self.keeper.has_unsaved() or self._is_signing:
            return
        self.keeper.taken()
        self._under_way += 1
        content = self._composer.content()
        self._context.jobs.vault(
            work.keep_draft, self._case_id, content, self._context.clock(), then=self._kept, failed=self._not_kept
        )

    def keep_left(self) -> None:
        """The person goes elsewhere: what has been written since they came is one of the draft's versions."""
        if self._is_to_be_kept and self._case_id is not None:
            self._is_to_be_kept = False
            self._context.jobs.vault(work.keep_left, self._case_id, failed=self._not_left)

    def saved_draft(self) -> Note | None:
        """As the vault holds it."""
        return self._saved if self._has_draft and not self._composer.is_blank() else None

    def rest(self) -> bool:
        """Everything typed is on its way to the vault and nothing more can be typed; False when that cannot be now."""
        if self._is_signing or self._case_id is None:
            return False
        self.flush()
        self._composer.set_resting(True)
        return True

    def wake(self) -> None:
        self._composer.set_resting(False)

    def show_restored(self, note: Note) -> None:
        """An earlier version is the draft now; answers about the words before it are late."""
        self.wake()
        if note.case_id == self._case_id:
            self.keeper.forget()
            self._composer.show_content(note.content)
            self._say_saved(note)
            self._composer.writing.setFocus()

    @Slot()
    def sign(self) -> None:
        """Freeze what is on the screen, including words not saved yet."""
        if self._case_id is None or self._composer.is_blank() or self._is_signing:
            return
        self._is_signing = True
        self.keeper.taken()
        self._composer.say(self.tr("Signing …"))
        self._composer.set_resting(True)
        self._context.jobs.vault(
            work.sign_draft,
            self._case_id,
            self._composer.content(),
            self._context.clock(),
            then=self._signed,
            failed=self._not_signed,
        )

    @Slot()
    def _edited(self) -> None:
        self._forget_thrown_away()
        self._is_to_be_kept = True
        self.keeper.touched()
        if not self._composer.is_blank():
            self._composer.say(self.tr("Writing …"))

    @Slot()
    def _begun(self) -> None:
        """A note begins at its first word, not when the page was opened; a time set by hand stays."""
        self._composer.fields.begin_if_untouched(self._context.clock())

    def _kept(self, kept: KeptDraft) -> None:
        self._under_way -= 1
        if kept.case_id != self._case_id:
            return
        self._refused_with = ""
        self._tell_whether_draft(kept.note is not None)
        if self.keeper.has_unsaved():
            return
        if kept.note is None:
            if self._thrown_away is None:
                self._composer.say("")
        else:
            self._say_saved(kept.note)

    def _tell_whether_draft(self, has_draft: bool) -> None:
        """Other rooms list cases with unsigned words; how many words is nothing to them."""
        if has_draft != self._has_draft:
            self._has_draft = has_draft
            if not has_draft:
                self.gone.emit()
            self._context.intents.changed.emit("notes")

    @Slot()
    def _say_again(self) -> None:
        """In the new language, as far as it is still true."""
        if self._saved is not None and not self.keeper.has_unsaved() and not self._composer.is_blank():
            self._say_saved(self._saved)

    def _say_saved(self, note: Note) -> None:
        self._saved = note
        self._composer.offer_history(note.versions > 0)
        self._composer.begun_on(note.content)
        self._composer.say(self.tr("Draft saved {time}").format(time=format_time(note.saved_at)))

    def _not_kept(self, error: BaseException) -> None:
        self._under_way -= 1
        self._refuse(error)

    def _not_left(self, error: BaseException) -> None:
        """The draft itself is saved; a version of it less is nothing to disturb anybody with."""
        self._is_to_be_kept = True

    def _refuse(self, error: BaseException) -> None:
        """The words stay on the screen and are tried again; what stands in the way is said once."""
        self.keeper.refused()
        self._composer.say(self.tr("Not saved yet"), "danger")
        code = getattr(error, "code", "error.defect")
        if code != self._refused_with:
            self._refused_with = code
            said = sentence(error)
            self._context.intents.banner.emit("danger", said.says, said.next)

    def _signed(self, opened: OpenedCase) -> None:
        self._is_signing = self._has_draft = self._is_to_be_kept = False
        self.gone.emit()
        self._refused_with = ""
        self._composer.set_resting(False)
        if opened.card.case.id == self._case_id:
            self.keeper.forget()
            self._composer.clear(self._context.clock())
            self._composer.close_when_blank()
        self._context.intents.status.emit(self.tr("The note is signed and frozen."))
        self._context.intents.changed.emit("notes")
        self.signed.emit(opened)

    def _not_signed(self, error: BaseException) -> None:
        self._is_signing = False
        self._composer.set_resting(False)
        if isinstance(error, NoteIsEmpty):
            self._composer.say(sentence(error).says, "danger")
            return
        self._refuse(error)

    @Slot()
    def _discard(self) -> None:
        """Throw the draft away at once, and offer to take that back."""
        if self._is_signing or self._case_id is None:
            return
        content = self._composer.content()
        self._composer.clear(self._context.clock())
        self._composer.close_when_blank()
        self._send(work.discard_draft, content)
        self._thrown_away = content
        self._composer.say(self.tr("Draft discarded"))
        self._composer.offer_undo(True)

    @Slot()
    def _undo(self) -> None:
        content = self._thrown_away
        self._forget_thrown_away()
        if content is not None:
            self._composer.show_content(content)
            self._send(work.undo_discard, content)

    def _send(self, act: Callable[..., KeptDraft], content: NoteContent) -> None:
        """To the vault, in the order of everything typed; what does not work is tried again as a save."""
        self.keeper.taken()
        self._under_way += 1
        self._context.jobs.vault(
            act, self._case_id, content, self._context.clock(), then=self._kept, failed=self._not_kept
        )

    def _forget_thrown_away(self) -> None:
        if self._thrown_away is not None:
            self._thrown_away = None
            self._composer.say("")
        self._composer.offer_undo(False)
