"""The step that chooses the passphrase. Knows nothing of the vault that it will guard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.app import Works
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.step import Step


class PassphraseStep(Step):
    def __init__(self, jobs: Works) -> None:
        super().__init__()
        self.choice = NewPassphrase(jobs)
        self.choice.ready_changed.connect(self.ready_changed)
        self.choice.submitted.connect(self.submitted)
        self.body.addWidget(self.choice)
        self.body.addStretch(1)

    def title(self) -> str:
        return self.tr("A passphrase for the vault")

    def explains(self) -> str:
        return self.tr(
            "Only it opens your records. Nobody can reset it: not the school, not the office, not us. "
            "The recovery sheet in the next step helps if you forget it."
        )

    def next_word(self) -> str:
        return self.tr("Make the vault")

    def is_ready(self) -> bool:
        return self.choice.is_ready()

    def verify(self) -> bool:
        return self.choice.verify()

    def first_field(self) -> QWidget | None:
        return self.choice.first
