"""Wrong passphrases wait longer and longer, over restarts, damage and a clock set back; nothing is ever wiped."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher import kdf
from desktop_app.domain.errors import DiskFull, NotEnoughMemory, TooManyGuesses, WrongPassphrase
from desktop_app.paths import VaultPlace
from desktop_app.services import guesses, unlock
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


@pytest.fixture
def closed(vault: Vault, place: VaultPlace) -> VaultPlace:
    vault.close()
    return place


def _guess(place: VaultPlace, now: datetime, times: int) -> list[int]:
    """The waits that so many wrong passphrases say, each tried as soon as it may be."""
    said = []
    for _ in range(times):
        with pytest.raises(WrongPassphrase) as caught:
            unlock.open_vault(place, "wrong", now)
        seconds = caught.value.details["seconds"]
        assert isinstance(seconds, int)
        said.append(seconds)
        now += timedelta(seconds=seconds)
    return said


def _told(vault: Vault) -> list[tuple[str, datetime]]:
    return [
        (line.action, line.at)
        for line in access_log.lines(vault.db, Target.VAULT, "")
        if line.action == Action.UNLOCK_FAILED
    ]


def test_three_are_free_then_each_wait_doubles_up_to_five_minutes(closed: VaultPlace, clock_now: datetime):
    assert _guess(closed, clock_now, 12) == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]


def test_even_the_right_one_waits_and_then_opens_everything(closed: VaultPlace, passphrase: str, clock_now: datetime):
    _guess(closed, clock_now, 4)
    with pytest.raises(TooManyGuesses) as caught:
        unlock.open_vault(closed, passphrase, clock_now + timedelta(seconds=2))
    assert caught.value.details == {"seconds": 3}
    unlock.open_vault(closed, passphrase, clock_now + timedelta(seconds=5)).close()
    assert not closed.guesses.exists()
    assert _guess(closed, clock_now, 1) == [0]  # it begins anew


def test_the_log_tells_each_failed_unlock_once_with_its_own_time(
    closed: VaultPlace, passphrase: str, clock_now: datetime
):
    _guess(closed, clock_now, 2)
    kept = closed.guesses.read_bytes()
    vault = unlock.open_vault(closed, passphrase, clock_now + timedelta(hours=3))
    assert _told(vault) == [("key.unlock_failed", clock_now)] * 2
    vault.close()
    closed.guesses.write_bytes(kept)  # the power went between the log and the file
    vault = unlock.open_vault(closed, passphrase, clock_now + timedelta(hours=4))
    assert len(_told(vault)) == 2
    assert access_log.first_broken_line(vault.db) is None
    vault.close()


def test_the_recovery_sheet_never_waits(place: VaultPlace, passphrase: str, clock_now: datetime):
    vault, key = unlock.create_vault(place, passphrase, clock_now, kdf=kdf.FAST_FOR_TESTS)
    vault.close()
    _guess(place, clock_now, 6)
    vault = unlock.open_with_recovery(place, key.qr_text, clock_now)
    actions = [line.action for line in access_log.lines(vault.db, Target.VAULT, "")]
    assert actions == ["key.unlock_failed"] * 6 + ["key.opened_with_recovery"]
    vault.close()


def test_a_clock_that_was_set_back_waits_once_and_not_for_years(
    closed: VaultPlace, passphrase: str, clock_now: datetime
):
    _guess(closed, clock_now, 4)
    earlier = clock_now - timedelta(days=400)
    assert guesses.seconds_to_wait(closed, earlier) == 5
    unlock.open_vault(closed, passphrase, earlier + timedelta(seconds=5)).close()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 40,
        b"{}",
        b"[1]",
        b'{"count": 9, "batch": "a", "times": [17]}',
        b'{"count": 1e999, "batch": "a", "times": []}',
        b'{"count": 9, "batch": "a", "times": ["0001-01-01T00:00:00+14:00"]}',
        b"[" * 16_000,
        b'{"count": 9, "batch": "a", "times": [' + b'"x",' * 9000 + b'"x"]}',
    ],
)
def test_a_damaged_file_keeps_nobody_out(closed: VaultPlace, passphrase: str, clock_now: datetime, damage: bytes):
    closed.guesses.write_bytes(damage)
    assert guesses.seconds_to_wait(closed, clock_now) == 0
    unlock.open_vault(closed, passphrase, clock_now).close()


def test_a_time_from_the_far_future_waits_no_longer_than_any(closed: VaultPlace, clock_now: datetime):
    closed.guesses.write_bytes(b'{"count": 99999999, "batch": "a", "times": ["9000-01-01T00:00:00+00:00"]}')
    assert guesses.seconds_to_wait(closed, clock_now) == guesses.LONGEST_WAIT
    assert guesses.seconds_to_wait(closed, clock_now + timedelta(seconds=300)) == 0


def test_a_folder_that_takes_no_file_still_opens(
    closed: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, data: bytes) -> None:
        raise DiskFull

    monkeypatch.setattr("desktop_app.cipher.files.replace", full)
    assert _guess(closed, clock_now, 5) == [0] * 5
    unlock.open_vault(closed, passphrase, clock_now).close()


def test_short_memory_is_no_wrong_passphrase(
    closed: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def starved(*_args: object, **_kwargs: object) -> bytes:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr("nacl.pwhash.argon2id.kdf", starved)
        for _ in range(5):
            with pytest.raises(NotEnoughMemory):
                unlock.open_vault(closed, passphrase, clock_now)
    assert not closed.guesses.exists()
    unlock.open_vault(closed, passphrase, clock_now).close()


def test_the_file_holds_times_and_nothing_of_what_was_typed(closed: VaultPlace, clock_now: datetime):
    for typed in ("жасырын тіркес", "қате"):
        with pytest.raises(WrongPassphrase):
            unlock.open_vault(closed, typed, clock_now)
    assert set(json.loads(closed.guesses.read_bytes())) == {"count", "batch", "times"}
    assert closed.guesses.stat().st_mode & 0o077 == 0
