"""What the section of keeping does: shows, takes back, holds and erases through the services. Knows no SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.ids import NoteId, StudentId
from desktop_app.services import bin as bins
from desktop_app.services import editing_window, erasure, retention
from desktop_app.services.bin import Bin
from desktop_app.services.erasure import Erased, ErasureAct, ErasureReason
from desktop_app.services.retention import DueLine, DueList, HoldNeedsReason, RetentionRules
from ui.app import RoomContext
from ui.settings.keeping.act_paper import ActPaper
from ui.settings.keeping.section import KeepingSection
from ui.wording import sentence

LANE = "settings.keeping"


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the section shows."""

    window: int  # hours
    bin: Bin
    rules: RetentionRules
    due: DueList
    acts: tuple[ErasureAct, ...]


def look(vault: Any, now: datetime) -> Kept:
    return Kept(
        editing_window.read_window(vault),
        bins.list_bin(vault, now),
        retention.read_rules(vault),
        retention.list_due(vault, now),
        erasure.list_acts(vault),
    )


class KeepingDesk(QObject):
    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._is_erasing = self._leads_to_act = False
        self.section = KeepingSection()
        self.paper = ActPaper(context, self.section)
        self._wire()

    def enter(self, rest: str) -> None:
        """Everything anew; there is nothing to choose by `rest`."""
        self._read()

    def flush(self) -> None:
        """A period or an order that is typed and not yet left."""
        self.section.due.periods.give()

    def _wire(self) -> None:
        section = self.section
        section.drafts.hours_chosen.connect(self._keep_window)
        section.bin.take_back_asked.connect(self._take_back)
        section.bin.erase_asked.connect(self._empty)
        section.due.periods.years_chosen.connect(self._keep_years)
        section.due.periods.age_chosen.connect(self._keep_age)
        section.due.periods.order_named.connect(self._name_order)
        section.due.hold_asked.connect(self._hold)
        section.due.release_asked.connect(self._release)
        section.due.erase_asked.connect(self._erase)
        section.due.find_asked.connect(self._find)
        section.acts.print_asked.connect(self.paper.print)
        section.acts.save_asked.connect(self.paper.save)

    @Slot()
    def _read(self) -> None:
        self._context.jobs.vault(look, self._context.clock(), then=self._show, lane=LANE)

    @Slot(object)
    def _show(self, kept: Kept) -> None:
        self.section.drafts.show_hours(kept.window)
        self.section.bin.show_bin(kept.bin)
        self.section.due.show_rules(kept.rules)
        if not self._is_erasing:
            self.section.due.show_due(kept.due)
            self.section.due.look_again()
        self.section.acts.show_acts(kept.acts)
        if self._leads_to_act:
            self._leads_to_act = False
            self.section.acts.print.setFocus()

    @Slot(int)
    def _keep_window(self, hours: int) -> None:
        self._context.jobs.vault(editing_window.choose_window, hours, self._context.clock())

    # the bin

    @Slot(str)
    def _take_back(self, note_id: str) -> None:
        self._context.jobs.vault(bins.take_back, NoteId(note_id), self._context.clock(), then=self._taken_back)

    @Slot(object)
    def _taken_back(self, _case_id: object) -> None:
        self._context.intents.status.emit(self.tr("The draft is in its case again."))
        self._changed("notes")

    @Slot(object)
    def _empty(self, ids: Sequence[NoteId]) -> None:
        self._context.jobs.vault(
            erasure.erase_from_bin, ids, self._context.clock(), then=self._emptied, failed=self._again
        )

    @Slot(object)
    def _emptied(self, count: int) -> None:
        self._context.intents.status.emit(self.tr("%n draft(s) erased for good.", "", count))
        self._changed("notes")

    # the periods

    @Slot(int)
    def _keep_years(self, years: int) -> None:
        self._context.jobs.vault(retention.keep_after_leaving, years, self._context.clock(), then=self._done)

    @Slot(int)
    def _keep_age(self, age: int) -> None:
        self._context.jobs.vault(retention.keep_protective_until, age, self._context.clock(), then=self._done)

    @Slot(str)
    def _name_order(self, order: str) -> None:
        self._context.jobs.vault(retention.name_order, order, self._context.clock(), then=self._done)

    # holding and erasing

    @Slot(str)
    def _find(self, query: str) -> None:
        self._context.jobs.vault(retention.find_pupils, query, then=self._found, lane=f"{LANE}.find")

    @Slot(object)
    def _found(self, lines: Sequence[DueLine]) -> None:
        if not self._is_erasing:
            self.section.due.show_found(lines)

    @Slot(str, str)
    def _hold(self, student_id: str, reason: str) -> None:
        now = self._context.clock()
        self._context.jobs.vault(
            retention.hold, StudentId(student_id), reason, now, then=self._done, failed=self._not_held
        )

    @Slot(object)
    def _not_held(self, error: BaseException) -> None:
        if isinstance(error, HoldNeedsReason):
            self.section.due.say_hold_refused(sentence(error).next)
        else:
            self._again(error)

    @Slot(str)
    def _release(self, student_id: str) -> None:
        self._context.jobs.vault(retention.release, StudentId(student_id), self._context.clock(), then=self._done)

    @Slot(object, str)
    def _erase(self, ids: Sequence[StudentId], reason: str) -> None:
        if self._is_erasing:
            return
        self._is_erasing = True
        self.section.due.set_busy(True)
        self._context.jobs.vault(
            erasure.erase_students,
            ids,
            ErasureReason(reason),
            self._context.clock(),
            then=self._erased,
            failed=self._not_erased,
        )

    @Slot(object)
    def _erased(self, erased: Erased) -> None:
        self._rest()
        self._leads_to_act = True
        self.section.due.forget_found()
        said = self.tr("%n pupil(s) erased for good. The act can be printed below.", "", erased.act.pupils)
        self._context.intents.status.emit(said)
        if not erased.is_purged:
            self._context.intents.banner.emit(
                "warn",
                self.tr("The records are erased, but the disk has no room to write the vault anew."),
                self.tr("Free some space on the disk. It is tried again each time the vault is unlocked."),
            )
        for topic in ("students", "cases", "notes"):
            self._context.intents.changed.emit(topic)
        self._read()

    @Slot(object)
    def _not_erased(self, error: BaseException) -> None:
        self._rest()
        self._again(error)

    def _rest(self) -> None:
        self._is_erasing = False
        self.section.due.set_busy(False)

    # afterwards

    def _changed(self, topic: str) -> None:
        self._context.intents.changed.emit(topic)
        self._read()

    @Slot(object)
    def _done(self, _: None) -> None:
        self._read()

    @Slot(object)
    def _again(self, error: BaseException) -> None:
        """What went wrong is said; the lists show what is so now."""
        said = sentence(error)
        self._context.intents.banner.emit("danger", said.says, said.next)
        self._read()
