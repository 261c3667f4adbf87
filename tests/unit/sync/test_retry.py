"""Back-off grows, is jittered in full, honours the office up to a day, and never ends."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import pytest

from sync.retry import after_change, next_attempt

NOW = datetime(2026, 11, 5, 4, tzinfo=UTC)


def _wait(attempts: int, drawn: float, retry_after: int | None = None, daily: bool = False) -> float:
    """Seconds to wait when the random part comes out at `drawn` of its bound."""
    at = next_attempt(attempts, NOW, lambda bound: int((bound - 1) * drawn), retry_after, daily)
    return (at - NOW).total_seconds()


def test_the_longest_wait_doubles_from_half_a_minute_to_six_hours() -> None:
    longest = [_wait(attempts, 1) for attempts in range(1, 14)]
    assert longest[0] == 34
    assert longest == sorted(longest)
    assert longest[1] == 64
    assert longest[-1] == 6 * 3600 + 4 == longest[-2]


@pytest.mark.parametrize("attempts", [0, 1, 5, 1000, 10**9])
def test_the_jitter_is_full_and_there_is_no_last_attempt(attempts: int) -> None:
    assert _wait(attempts, 0) == 5
    assert _wait(attempts, 1) <= 6 * 3600 + 5


def test_retry_after_is_a_floor_with_jitter_on_top_up_to_a_day() -> None:
    assert 3600 <= _wait(1, 0, retry_after=3600) < _wait(1, 1, retry_after=3600) <= 3600 + 300
    assert 24 * 3600 <= _wait(1, 1, retry_after=10**9) <= 24 * 3600 + 300
    assert _wait(1, 0, retry_after=-5) == 5


def test_what_only_a_person_can_end_is_tried_daily() -> None:
    for _ in range(50):
        wait = next_attempt(1, NOW, secrets.randbelow, daily=True) - NOW
        assert timedelta(days=1) <= wait < timedelta(days=1, hours=2)


def test_after_a_wake_the_next_try_is_within_a_minute() -> None:
    waits = {(after_change(NOW, secrets.randbelow) - NOW).total_seconds() for _ in range(500)}
    assert min(waits) >= 5
    assert max(waits) <= 60
    assert len(waits) > 40
