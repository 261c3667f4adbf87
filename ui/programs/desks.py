"""Which desks the settings have, each imported when a person first goes to it. Knows nothing inside a desk."""

from __future__ import annotations

from ui.app import RoomContext
from ui.settings.desk import Desk, DeskFactory


def _lock(context: RoomContext) -> Desk:
    from ui.programs import capture, system_watch
    from ui.settings.lock.desk import LockDesk

    return LockDesk(context, system_watch.heard(), can_guard=capture.is_possible())


def _keeping(context: RoomContext) -> Desk:
    from ui.settings.keeping.desk import KeepingDesk

    return KeepingDesk(context)


def _audit(context: RoomContext) -> Desk:
    from ui.settings.audit.desk import AuditDesk

    return AuditDesk(context)


DESKS: dict[str, DeskFactory] = {
    "lock": _lock,
    "keeping": _keeping,
    "audit": _audit,
}
