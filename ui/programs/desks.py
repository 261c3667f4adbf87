"""Which desks the settings have, each imported when a person first goes to it. Knows nothing inside a desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.app import RoomContext
from ui.settings.desk import Desk, DeskFactory

if TYPE_CHECKING:
    from ui.settings.keys.parts import KeysParts


def _handover(context: RoomContext) -> Desk:
    from ui.settings.handover.desk import HandoverDesk

    return HandoverDesk(context)


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


def _keys(context: RoomContext) -> Desk:
    from ui.settings.keys.desk import KeysDesk

    return KeysDesk(context, keys_parts())


def keys_parts() -> KeysParts:
    """The fields and the sheet that the first run has, too."""
    from ui.programs import rooms
    from ui.settings.keys.escrow_desk import escrow_part
    from ui.settings.keys.parts import KeysParts
    from ui.unlock.new_passphrase import NewPassphrase
    from ui.unlock.paper import RecoveryPaper
    from ui.unlock.passphrase_field import PassphraseField
    from ui.unlock.sheet_steps import SheetStep, TypeBackStep

    return KeysParts(
        passphrase_field=PassphraseField,
        new_passphrase=partial(NewPassphrase, is_another=True),
        sheet=SheetStep,
        type_back=TypeBackStep,
        paper=partial(RecoveryPaper, make_sheet=rooms.recovery_sheet),
        others=(partial(escrow_part, passphrase_field=PassphraseField),),
    )


def _backups(context: RoomContext) -> Desk:
    from ui.programs import sticks
    from ui.settings.backups.desk import BackupsDesk

    return BackupsDesk(context, sticks.here)


def _conduct(context: RoomContext) -> Desk:
    from ui.settings.conduct.desk import ConductDesk

    return ConductDesk(context)


DESKS: dict[str, DeskFactory] = {
    "lock": _lock,
    "handover": _handover,
    "keeping": _keeping,
    "conduct": _conduct,
    "audit": _audit,
    "keys": _keys,
    "backups": _backups,
}
