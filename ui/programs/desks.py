"""Which desks the settings have, each imported when a person first goes to it. Knows nothing inside a desk."""

from __future__ import annotations

from ui.settings.desk import DeskFactory

DESKS: dict[str, DeskFactory] = {}
