"""The recovery sheet in the life of a vault: a new one, and whether its owner has proved to hold it.

Knows nothing of paper or screens; the words exist only in what it returns.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.cipher import files, header, recovery
from desktop_app.cipher.recovery import RecoveryKey
from desktop_app.vault import access_log, keys
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_text
from desktop_app.vault.session import Vault

_CONFIRMED = "recovery_confirmed_at"


def renew_recovery_key(vault: Vault, now: datetime) -> RecoveryKey:
    """A new key for a new sheet; the former sheet opens the vault no more. The passphrase stays as it is.

    Also for the vault whose maker never saw the sheet, because the power went before it was shown.
    """
    entropy = recovery.new_entropy()
    changed = header.with_recovery(header.read(vault.place.header), vault.data_key(), entropy)
    with vault.transaction() as db:
        keys.set_meta(db, _CONFIRMED, "")
        keys.set_meta(db, "recovery_renewed_at", moment_text(now))
        access_log.record(db, Action.RECOVERY_RENEWED, Target.VAULT, "", now)
    files.replace(vault.place.header, header.render(changed))  # last: after an error the old sheet is the valid one
    return recovery.show(entropy)


def confirm_recovery_sheet(vault: Vault, now: datetime) -> None:
    """To be called when two groups of the sheet have been typed back."""
    with vault.transaction() as db:
        keys.set_meta(db, _CONFIRMED, moment_text(now))
        access_log.record(db, Action.RECOVERY_CONFIRMED, Target.VAULT, "", now)


def is_recovery_sheet_confirmed(vault: Vault) -> bool:
    """Whether two groups of the valid sheet have been typed back."""
    return bool(keys.get_meta(vault.db, _CONFIRMED))
