"""When the vault locks is kept inside it, and there is no never."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.services import lock_settings
from desktop_app.services.lock_settings import LockSettings, read_lock_settings
from desktop_app.services.settings import write_setting
from desktop_app.services.unlock import Vault


def test_a_new_vault_locks_after_five_minutes_and_guards_its_windows(vault: Vault) -> None:
    assert read_lock_settings(vault) == LockSettings(5, locks_minimised=False, is_guarded=True)


@pytest.mark.parametrize(("asked", "kept"), [(-3, 1), (0, 1), (1, 1), (30, 30), (31, 30), (999, 30)])
def test_there_is_no_never(vault: Vault, clock_now: datetime, asked: int, kept: int) -> None:
    lock_settings.lock_after(vault, asked, clock_now)
    assert read_lock_settings(vault).minutes == kept


@pytest.mark.parametrize("odd", ["", "never", "-5", "1.5", "0", "٣", "99999999"])
def test_an_odd_value_still_locks(vault: Vault, clock_now: datetime, odd: str) -> None:
    write_setting(vault, "lock_minutes", odd, clock_now)
    write_setting(vault, "lock_minimised", odd, clock_now)
    assert 1 <= read_lock_settings(vault).minutes <= 30
    assert not read_lock_settings(vault).locks_minimised


def test_switches_are_kept(vault: Vault, clock_now: datetime) -> None:
    lock_settings.lock_when_minimised(vault, True, clock_now)
    lock_settings.guard_screen(vault, False, clock_now)
    assert read_lock_settings(vault) == LockSettings(5, locks_minimised=True, is_guarded=False)
