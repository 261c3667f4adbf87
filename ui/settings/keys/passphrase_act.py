"""Another passphrase: the one in force, then the new one twice. Changes nothing itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.app import Works
from ui.settings.keys.act import Act
from ui.settings.keys.parts import KeysParts
from ui.widgets.form import FormRow


class PassphraseAct(Act):
    def __init__(self, parts: KeysParts, jobs: Works) -> None:
        super().__init__()
        self.old, self.new = parts.passphrase_field(), parts.new_passphrase(jobs)
        self.row = FormRow("", self.old)
        self.fields.addWidget(self.row)
        self.fields.addWidget(self.new)
        self.old.edited.connect(self.refresh)
        self.old.submitted.connect(self.new.first.setFocus)
        self.new.ready_changed.connect(self.refresh)
        self.new.submitted.connect(self.press)
        self.refresh()

    def first_field(self) -> QWidget:
        return self.old  # type: ignore[no-any-return]

    def is_ready(self) -> bool:
        return bool(self.old.text()) and bool(self.new.is_ready())

    def forget(self) -> None:
        self.old.clear()
        self.new.clear()
        self.row.set_error("")
        self.refresh()

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.old, self.new)

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.old.edit.selectAll()
        self.old.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Another passphrase"))
        self.explains.setText(
            self.tr(
                "The records stay as they are, and so does the recovery sheet. Older backups open with the old one."
            )
        )
        self.row.set_label(self.tr("The passphrase until now"))
        self.do.setText(self.word(self.tr("Change the passphrase")))
