"""Giving cases and giving them back: weighs what goes, has it sealed, says what next. Reads no note's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import GiveOrder, Purpose
from desktop_app.domain.ids import CaseId
from desktop_app.services import handover, taking_in
from desktop_app.services.handover import Given
from ui.app import RoomContext
from ui.settings.handover.saving import Saving
from ui.settings.handover.section import HandoverSection
from ui.wording import sentence


class GiveDesk(QObject):
    """`changed` when a package has been made."""

    changed = Signal()

    def __init__(self, context: RoomContext, section: HandoverSection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._section = context, section
        self._order: GiveOrder | None = None
        self._sheet, self._list = section.give, section.packages
        self.saving = Saving(context, section, self._sheet.message)
        self.list_saving = Saving(context, section, self._list.message)
        self._sheet.look_pressed.connect(self._weigh)
        self._sheet.seal_pressed.connect(self._seal)
        self._sheet.notes_wanted.connect(self._fetch_notes)
        self._list.back_pressed.connect(self._give_back)
        self._list.receipt_pressed.connect(self._receipt)
        self.saving.busy.connect(self._sheet.show_busy)
        self.saving.saved.connect(self._given)
        self.list_saving.busy.connect(self._list.show_busy)
        self.list_saving.saved.connect(self._list_saved)

    @Slot(object)
    def _fetch_notes(self, case_ids: Sequence[CaseId]) -> None:
        self._context.jobs.vault(
            handover.note_choices,
            case_ids,
            self._context.clock(),
            then=self._sheet.show_notes,
            failed=self._refused,
            lane="handover.notes",
        )

    @Slot(object)
    def _weigh(self, order: GiveOrder) -> None:
        if self.saving.offer():
            return
        self._order = order
        self._sheet.message.dismiss()
        now = self._context.clock()
        self._context.jobs.vault(
            handover.weigh, order, now, then=self._weighed, failed=self._refused, lane="handover.weigh"
        )

    @Slot(object)
    def _weighed(self, what: handover.WhatGoes) -> None:
        if self._order is not None:
            self._sheet.show_going(self._order, what)

    @Slot(object)
    def _seal(self, order: GiveOrder) -> None:
        self._order = order
        self.saving.begin(self.tr("Save the sealed cases"), self._name(), self._kinds(), handover.give, order)

    @Slot(object)
    def _given(self, given: Given) -> None:
        moved = self._order is not None and self._order.purpose is Purpose.MOVED and self._order.marks_left
        self._sheet.clear()
        self._sheet.receiver.setFocus()
        self._sheet.message.show_message("ok", self.tr("The cases are sealed and saved."), self._what_next())
        self._context.intents.changed.emit("students" if moved else "settings")
        self.changed.emit()

    @Slot(str)
    def _give_back(self, package_id: str) -> None:
        title = self.tr("Save the cases that go back")
        self.list_saving.begin(title, self._name(), self._kinds(), handover.give_back, package_id)

    @Slot(str)
    def _receipt(self, package_id: str) -> None:
        name = f"senim-{school_day(self._context.clock()).isoformat()}.senim-receipt"
        kinds = self.tr("Receipt (*.senim-receipt)")
        self.list_saving.begin(self.tr("Save the receipt"), name, kinds, taking_in.receipt_again, package_id)

    @Slot(object)
    def _list_saved(self, made: Given | bytes) -> None:
        if isinstance(made, Given):
            self._list.message.show_message("ok", self.tr("The cases are sealed and saved."), self._what_next())
            self.changed.emit()
        else:
            self._list.message.show_message("ok", self.tr("The receipt is saved. Give it to the sender."))

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        said = sentence(error)
        self._sheet.message.show_message("warn", said.says, said.next)

    def _what_next(self) -> str:
        return self.tr("Give the file to the colleague. When their receipt comes, open it under “Take in”.")

    def _name(self) -> str:
        return f"senim-{school_day(self._context.clock()).isoformat()}.senim-handover"

    def _kinds(self) -> str:
        return self.tr("Sealed cases (*.senim-handover)")
