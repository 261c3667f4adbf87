"""The user's settings that live in the vault: theme, text size, minutes to lock. Knows nothing of their effect."""

from __future__ import annotations

from datetime import datetime

from desktop_app.vault import access_log, settings
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


def read_setting(vault: Vault, key: str, default: str) -> str:
    """The saved value, or `default` where nothing was saved."""
    saved = settings.read(vault.db, key)
    return default if saved is None else saved


def write_setting(vault: Vault, key: str, value: str, now: datetime) -> None:
    """Keeps the value under this key; the next write replaces it."""
    with vault.transaction() as db:
        settings.write(db, key, value, now)


def change_preference(vault: Vault, key: str, value: str, now: datetime) -> None:
    """Keeps what the user chose; the access log has its line. `key` is a closed word of the program."""
    with vault.transaction() as db:
        settings.write(db, key, value, now)
        access_log.record(db, Action.SETTINGS_CHANGED, Target.VAULT, key, now)
