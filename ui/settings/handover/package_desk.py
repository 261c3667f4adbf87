"""The list of packages: covered cases given back, a receipt written again. Knows nothing of what is in a file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.clock import school_day
from desktop_app.services import handover, taking_in
from desktop_app.services.handover import Given
from ui.app import RoomContext
from ui.settings.handover.saving import Saving
from ui.settings.handover.section import HandoverSection


class PackageDesk(QObject):
    """`changed` when a package has been made."""

    changed = Signal()

    def __init__(self, context: RoomContext, section: HandoverSection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._list = context, section.packages
        self.saving = Saving(context, section, self._list.message)
        self._list.back_pressed.connect(self._give_back)
        self._list.receipt_pressed.connect(self._receipt)
        self.saving.busy.connect(self._list.show_busy)
        self.saving.saved.connect(self._saved)

    @Slot(str)
    def _give_back(self, package_id: str) -> None:
        kinds = self.tr("Sealed cases (*.senim-handover)")
        self.saving.begin(
            self.tr("Save the cases that go back"), self._name("handover"), kinds, handover.give_back, package_id
        )

    @Slot(str)
    def _receipt(self, package_id: str) -> None:
        kinds = self.tr("Receipt (*.senim-receipt)")
        self.saving.begin(
            self.tr("Save the receipt"), self._name("receipt"), kinds, taking_in.receipt_again, package_id
        )

    @Slot(object)
    def _saved(self, made: Given | bytes) -> None:
        if isinstance(made, Given):
            told = self.tr("Give the file to the colleague. When their receipt comes, open it under “Take in”.")
            self._list.message.show_message("ok", self.tr("The cases are sealed and saved."), told)
            self.changed.emit()
        else:
            self._list.message.show_message("ok", self.tr("The receipt is saved. Give it to the sender."))

    def _name(self, kind: str) -> str:
        return f"senim-{school_day(self._context.clock()).isoformat()}.senim-{kind}"
