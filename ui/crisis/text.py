"""Wrapped text that is as high as its width makes it, for columns that scroll. Knows nothing of what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from ui.widgets.labels import Text


def paragraph(text: str = "", role: str = "body", tone: str = "") -> Text:
    label = Text(text, role, wrap=True, tone=tone)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label
