"""When a draft is signed without a hand: the choice and what it means. Signs nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot

from desktop_app.services.editing_window import BY_HAND, HOURS
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.segmented import Segmented


class DraftsSheet(Sheet):
    """`hours_chosen(hours)`: BY_HAND or one of the others."""

    hours_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.hours = Segmented([(str(hours), "") for hours in HOURS])
        self._row = FormRow("", self.hours)
        self.body.addWidget(self._row)
        self.hours.chosen.connect(self._choose)
        self._retranslate()

    def show_hours(self, hours: int) -> None:
        self.hours.set_value(str(hours))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Drafts"))
        self._row.set_label(self.tr("A draft that has not been changed is signed as it stands after"))
        self._row.set_help(
            self.tr(
                "Once signed it is never changed again; later words are an addendum. "
                "It happens when the vault is opened, never while you write; an empty draft stays a draft."
            )
        )
        by_hand, each = self.tr("by hand only"), self.tr("{hours} h")
        self.hours.set_texts(
            [(str(hours), by_hand if hours == BY_HAND else each.format(hours=hours)) for hours in HOURS]
        )

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.hours_chosen.emit(int(key))
