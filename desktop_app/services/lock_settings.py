"""When the vault locks by itself, as its owner chose, kept inside it. Knows nothing of how idleness is seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.services.settings import change_preference, read_setting
from desktop_app.vault.session import Vault

LEAST_MINUTES, MOST_MINUTES = 1, 30
DEFAULT_MINUTES = 5


@dataclass(frozen=True, slots=True)
class LockSettings:
    """`is_guarded`: windows stay out of screenshots and shared screens, where the system can do that."""

    minutes: int = DEFAULT_MINUTES
    locks_minimised: bool = False
    is_guarded: bool = True


def read_lock_settings(vault: Vault) -> LockSettings:
    """What was chosen; anything odd is as if it had never been chosen. There is no "never"."""
    minutes = read_setting(vault, "lock_minutes", str(DEFAULT_MINUTES))
    return LockSettings(
        _within(int(minutes)) if minutes.isdecimal() else DEFAULT_MINUTES,
        read_setting(vault, "lock_minimised", "0") == "1",
        read_setting(vault, "screen_guard", "1") != "0",
    )


def lock_after(vault: Vault, minutes: int, now: datetime) -> None:
    """The nearest of 1–30 minutes."""
    change_preference(vault, "lock_minutes", str(_within(minutes)), now)


def lock_when_minimised(vault: Vault, locks: bool, now: datetime) -> None:
    """Whether a window that is minimised locks its vault; off until it is chosen."""
    change_preference(vault, "lock_minimised", "1" if locks else "0", now)


def guard_screen(vault: Vault, is_guarded: bool, now: datetime) -> None:
    """Whether windows stay out of pictures of the screen; on until a person switches it off."""
    change_preference(vault, "screen_guard", "1" if is_guarded else "0", now)


def _within(minutes: int) -> int:
    return min(MOST_MINUTES, max(LEAST_MINUTES, minutes))
