"""Taking in: reads the file, looks into the package, accepts or declines it, hears a receipt. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import HandoverLine, HandoverState, Preview
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.services import colleagues, handover, taking_in
from ui.app import RoomContext
from ui.settings.handover.saving import Saving
from ui.settings.handover.section import HandoverSection
from ui.widgets import files
from ui.wording import sentence


class TakeDesk(QObject):
    """`changed` when something has entered the vault; `key_found(bytes)` when the file is a colleague's key."""

    changed = Signal()
    key_found = Signal(object)

    def __init__(self, context: RoomContext, section: HandoverSection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._section, self._sheet = context, section, section.take
        self._data, self._package, self._answered_id = b"", "", ""
        self.saving = Saving(context, section, self._sheet.message)
        self._sheet.open_pressed.connect(self._ask_file)
        self._sheet.dropped.connect(self.file_chosen)
        self._sheet.accepted.connect(self._accept)
        self._sheet.declined.connect(self._decline)
        self._sheet.put_away.connect(self._put_away)
        self._sheet.message.acted.connect(self._save_receipt)
        self.saving.busy.connect(self._sheet.show_busy)
        self.saving.saved.connect(self._receipt_saved)

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("From a colleague (*.senim-handover *.senim-receipt *.senim-key)")
        files.ask_open(self._section, self.tr("Choose the colleague's file"), kinds, self.file_chosen)

    @Slot(str)
    def file_chosen(self, path: str) -> None:
        self._sheet.message.dismiss()
        self._answered_id = ""
        self._sheet.show_busy(True)
        self._context.jobs.think(colleagues.read_file, path, then=self._read, failed=self._refused)

    @Slot(object)
    def _read(self, data: bytes) -> None:
        """What the file is, by its first bytes: a name says nothing."""
        now = self._context.clock()
        if data.startswith(b"{"):
            self._sheet.show_busy(False)
            self.key_found.emit(data)
        elif data.startswith(handover.RECEIPT.encode("ascii")):
            self._context.jobs.vault(handover.take_receipt, data, now, then=self._receipt_taken, failed=self._refused)
        else:
            self._data = data
            self._context.jobs.vault(taking_in.look_in, data, now, then=self._looked, failed=self._refused)

    @Slot(object)
    def _receipt_taken(self, line: HandoverLine) -> None:
        self._sheet.show_busy(False)
        who = " · ".join(part for part in (line.name, line.school) if part) or "…"
        if line.state is HandoverState.ACCEPTED:
            told = self.tr("{who} has taken the cases in.")
            self._sheet.message.show_message("ok", told.format(who=who))
        else:
            told = self.tr("{who} has declined the cases.")
            self._sheet.message.show_message("warn", told.format(who=who), line.reason)
        self.changed.emit()

    @Slot(object)
    def _looked(self, preview: Preview) -> None:
        self._package = preview.id
        self._sheet.show_busy(False)
        self._sheet.show_preview(preview)

    @Slot(object, bool)
    def _accept(self, pupils: Mapping[CaseId, StudentId], is_compared: bool) -> None:
        self._sheet.show_busy(True)
        self._context.jobs.vault(
            taking_in.accept,
            self._data,
            pupils,
            self._context.clock(),
            is_compared=is_compared,
            then=self._accepted,
            failed=self._refused,
        )

    @Slot(object)
    def _accepted(self, _: bytes) -> None:
        self._entered("ok", self.tr("The cases are in your vault."))
        for topic in ("students", "cases"):
            self._context.intents.changed.emit(topic)

    @Slot(str)
    def _decline(self, reason: str) -> None:
        self._sheet.show_busy(True)
        now = self._context.clock()
        self._context.jobs.vault(taking_in.decline, self._data, reason, now, then=self._declined, failed=self._refused)

    @Slot(object)
    def _declined(self, _: bytes) -> None:
        self._entered("info", self.tr("Declined. Nothing of the package has entered your vault."))

    def _entered(self, kind: str, says: str) -> None:
        """The package has its answer; the receipt is the next step, and the list keeps the way to it."""
        self._answered_id = self._package
        self._put_away()
        told = self.tr("The sender does not know yet: save the receipt and give it back to them.")
        self._sheet.message.show_message(kind, says, told, self.tr("Save the receipt…"))
        self._sheet.message.action.setFocus()
        self.changed.emit()

    @Slot()
    def _put_away(self) -> None:
        self._data = b""
        self._sheet.show_busy(False)
        self._sheet.show_preview(None)
        self._sheet.open.setFocus()

    @Slot()
    def _save_receipt(self) -> None:
        package, self._answered_id = self._answered_id, ""
        if package:
            name = f"senim-{school_day(self._context.clock()).isoformat()}.senim-receipt"
            kinds = self.tr("Receipt (*.senim-receipt)")
            self.saving.begin(self.tr("Save the receipt"), name, kinds, taking_in.receipt_again, package)

    @Slot(object)
    def _receipt_saved(self, _: bytes) -> None:
        self._sheet.message.show_message("ok", self.tr("The receipt is saved. Give it to the sender."))

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        self._sheet.show_busy(False)
        said = sentence(error)
        self._sheet.message.show_message("warn", said.says, said.next)
