"""The recovery sheet in the life of a vault: a new one, and whether its owner has proved to hold it.

Knows nothing of paper or screens; the words exist only in what it returns.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.cipher import header, recovery
from desktop_app.cipher.recovery import RecoveryKey
from desktop_app.vault import access_log, header_act, keys
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.session import Vault

CONFIRMED = "recovery_confirmed_at"  # what the vault remembers of its sheet, each a moment or empty
RENEWED = "recovery_renewed_at"
WITHDRAWN = "recovery_withdrawn_at"
DRILLED = "recovery_drilled_at"
A_YEAR = timedelta(days=365)


def renew_recovery_key(vault: Vault, now: datetime) -> RecoveryKey:
    """A new key for a new sheet; the former sheet opens the vault no more. The passphrase stays as it is.

    Also for the vault whose maker never saw the sheet, because the power went before it was shown.
    """
    entropy = recovery.new_entropy()
    changed = header.with_recovery(header.read(vault.place.header), vault.data_key(), entropy)
    facts = {CONFIRMED: "", DRILLED: "", WITHDRAWN: "", RENEWED: moment_text(now)}
    header_act.change(vault, changed, (Action.RECOVERY_RENEWED,), now, facts)
    return recovery.show(entropy)


def confirm_recovery_sheet(vault: Vault, now: datetime) -> None:
    """To be called when two groups of the sheet have been typed back."""
    with vault.transaction() as db:
        keys.set_meta(db, CONFIRMED, moment_text(now))
        access_log.record(db, Action.RECOVERY_CONFIRMED, Target.VAULT, "", now)


def is_recovery_sheet_confirmed(vault: Vault) -> bool:
    """Whether two groups of the valid sheet have been typed back."""
    return bool(keys.get_meta(vault.db, CONFIRMED))


def is_sheet_settled(vault: Vault) -> bool:
    """Whether its owner need not be led to a sheet: it has been typed back, or was withdrawn on purpose."""
    return is_recovery_sheet_confirmed(vault) or is_withdrawn(vault)


def is_withdrawn(vault: Vault) -> bool:
    """Whether its owner took the sheet away on purpose and has not made another."""
    return moment(vault, WITHDRAWN) is not None


def proved_at(vault: Vault) -> datetime | None:
    """When the sheet in force was last typed from its paper, in the settings or at the door."""
    return max((at for at in (moment(vault, CONFIRMED), moment(vault, DRILLED)) if at is not None), default=None)


def is_sheet_due(vault: Vault, now: datetime) -> bool:
    """Whether nobody has typed the sheet for over a year, or there is none any more.

    A sheet that was never typed back is the first run's matter; a demo school needs none.
    """
    last = proved_at(vault)
    return not vault.is_demo and (is_withdrawn(vault) or (last is not None and now - last > A_YEAR))


def moment(vault: Vault, key: str) -> datetime | None:
    """What the vault remembers under this key; None when it was not told or has forgotten."""
    told = keys.get_meta(vault.db, key)
    return moment_of(told) if told else None
