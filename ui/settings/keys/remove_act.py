"""Taking a way into the vault away: what that means, and the passphrase. Removes nothing itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.services.key_slots import KeySlot, SlotKind
from ui.settings.keys.act import Act
from ui.settings.keys.parts import KeysParts
from ui.widgets.buttons import danger
from ui.widgets.form import FormRow


class RemoveAct(Act):
    def __init__(self, parts: KeysParts) -> None:
        super().__init__(danger(""))
        self.slot: KeySlot | None = None
        self.passphrase = parts.passphrase_field()
        self.row = FormRow("", self.passphrase)
        self.fields.addWidget(self.row)
        self.passphrase.edited.connect(self.refresh)
        self.passphrase.submitted.connect(self.press)
        self.refresh()

    def begin(self, slot: KeySlot) -> None:
        self.slot = slot
        self.refresh()

    def first_field(self) -> QWidget:
        return self.passphrase  # type: ignore[no-any-return]

    def is_ready(self) -> bool:
        return bool(self.passphrase.text())

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.passphrase,)

    def forget(self) -> None:
        self.passphrase.clear()
        self.row.set_error("")
        self.refresh()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.passphrase.edit.selectAll()
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        self.row.set_label(self.tr("Your passphrase"))
        if self.slot is not None and self.slot.kind is SlotKind.UNKNOWN:
            self.set_title(self.tr("Remove a way in"))
            self.explains.setText(
                self.tr("A newer Senim added this way into the vault. Once removed, it opens the vault no more.")
            )
            self.do.setText(self.word(self.tr("Remove this way in")))
            return
        self.set_title(self.tr("Withdraw the recovery sheet"))
        self.explains.setText(
            self.tr(
                "For a sheet that is lost or was seen by somebody: at once it opens this vault no more, "
                "only backups made before. Until you make a new one, a forgotten passphrase cannot be helped."
            )
        )
        self.do.setText(self.word(self.tr("Withdraw the sheet")))
