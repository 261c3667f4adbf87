"""Which desks the settings have, each imported when a person first goes to it. Knows nothing inside a desk."""

from __future__ import annotations

from ui.app import RoomContext
from ui.settings.desk import Desk, DeskFactory


def _handover(context: RoomContext) -> Desk:
    from ui.settings.handover.desk import HandoverDesk

    return HandoverDesk(context)


DESKS: dict[str, DeskFactory] = {
    "handover": _handover,
}
