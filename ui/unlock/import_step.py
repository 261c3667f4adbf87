"""The last step: the class list through the students' own import panel, or later. Knows nothing of tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.app import RoomContext
from ui.unlock.step import Step


class ImportStep(Step):
    """`panel` makes the import panel when the step is first shown: the vault must be open by then."""

    WIDTH = 980

    def __init__(self, context: RoomContext, panel: Callable[[RoomContext], QWidget]) -> None:
        super().__init__()
        self._context, self._make = context, panel
        self._panel: Any = None

    def open_panel(self) -> None:
        if self._panel is None:
            self._panel = self._make(self._context)
            self.body.addWidget(self._panel, 1)
            if hasattr(self._panel, "closed"):
                self._panel.closed.connect(self.submitted)
            if hasattr(self._panel, "part_changed"):
                self._panel.part_changed.connect(self.ready_changed)

    def panel(self) -> QWidget | None:
        return self._panel

    def title(self) -> str:
        return self.tr("The class list")

    def explains(self) -> str:
        return self.tr("From a spreadsheet, with a preview. You can also do this later, in Students.")

    def next_word(self) -> str:
        return self.tr("To my first day")

    def has_own_primary(self) -> bool:
        """While a list is looked at, adding its pupils is what to press."""
        return self._panel is not None and hasattr(self._panel, "is_sorting") and bool(self._panel.is_sorting())

    def first_field(self) -> QWidget | None:
        return self._panel
