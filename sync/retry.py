"""When to try again: back-off with full jitter, for ever. Knows neither what is tried nor why it failed.

First wait 30 s, doubled each time up to 6 h, and of that a random part ("full jitter"); never less than 5 s. An
office's Retry-After is honoured up to 24 h and gets jitter on top. Refusals that only a person can end are tried daily.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

FIRST_WAIT = 30
LONGEST_WAIT = 6 * 3600
LEAST_WAIT = 5
LONGEST_RETRY_AFTER = 24 * 3600
RETRY_AFTER_JITTER = 300
DAY = 24 * 3600
DAILY_JITTER = 2 * 3600


def next_attempt(
    attempts: int,
    now: datetime,
    rand_below: Callable[[int], int],
    retry_after: int | None = None,
    daily: bool = False,
) -> datetime:
    """The moment before which nothing is tried; `attempts` counts those made, the one just failed included."""
    if daily:
        return now + timedelta(seconds=DAY + rand_below(DAILY_JITTER))
    wait = LEAST_WAIT + rand_below(min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(max(attempts - 1, 0), 12)))
    if retry_after is not None:
        asked = min(max(retry_after, 0), LONGEST_RETRY_AFTER) + rand_below(RETRY_AFTER_JITTER)
        wait = max(wait, asked)
    return now + timedelta(seconds=wait)


def after_change(now: datetime, rand_below: Callable[[int], int]) -> datetime:
    """The next try after a start, a wake or a change of network: in 5–60 s, so that a school's laptops do not rush."""
    return now + timedelta(seconds=LEAST_WAIT + rand_below(56))
