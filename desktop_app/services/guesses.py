"""How long after wrong passphrases the next one has to wait. Knows no passphrase, and never wipes anything.

A small file beside the vault remembers them over restarts. It makes guessing at the keyboard slow; whoever takes the
files away needs no program to guess, and meets Argon2id. Without the file, with a damaged one, or with a clock that was
set forward nobody waits: it must never keep the owner out.
"""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import ceil

from desktop_app.cipher import files
from desktop_app.domain.errors import SenimError, TooManyGuesses
from desktop_app.paths import VaultPlace

FREE = 3
FIRST_WAIT = 5  # seconds after the fourth; twice as long after each one more
LONGEST_WAIT = 300
MOST_KEPT = 100  # of the times; the number of guesses goes on
LARGEST = 16 * 1024
TOLD = "guesses_told"  # what the vault remembers: the last batch of which its log tells


@dataclass(frozen=True, slots=True)
class Guesses:
    """The wrong passphrases since the vault was last opened; `batch` lets the log tell none of them twice."""

    count: int = 0
    times: tuple[datetime, ...] = ()
    batch: str = field(default_factory=lambda: secrets.token_hex(8))

    def seconds_to_wait(self, now: datetime) -> int:
        """0 when the next one may be tried. A clock that was set back waits once, not until it comes round again."""
        if self.count <= FREE or not self.times:
            return 0
        doubled: int = FIRST_WAIT << min(self.count - FREE - 1, 10)
        passed = max(0.0, (now - self.times[-1]).total_seconds())
        return max(0, ceil(min(LONGEST_WAIT, doubled) - passed))


def read(place: VaultPlace) -> Guesses:
    """What is remembered; nothing when there is no file or it is damaged."""
    try:
        if not files.exists(place.guesses):
            return Guesses()
        told = json.loads(files.read_bytes(place.guesses, LARGEST))
        times = tuple(datetime.fromisoformat(text).astimezone(UTC) for text in told["times"][-MOST_KEPT:])
        return Guesses(max(int(told["count"]), len(times)), times, str(told["batch"])[:32])
    except (SenimError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Guesses()


def seconds_to_wait(place: VaultPlace, now: datetime) -> int:
    """How long the next passphrase has to wait, in whole seconds."""
    known = read(place)
    if known.times and known.times[-1] > now:  # the clock was set back: the wait begins now
        known = replace(known, times=(*known.times[:-1], now))
        _write(place, known)
    return known.seconds_to_wait(now)


def require_turn(place: VaultPlace, now: datetime) -> None:
    """TooManyGuesses before anything is tried."""
    seconds = seconds_to_wait(place, now)
    if seconds:
        raise TooManyGuesses(seconds=seconds)


def note_wrong(place: VaultPlace, now: datetime) -> int:
    """Remember one more; the seconds that the next has to wait."""
    known = read(place)
    known = replace(known, count=known.count + 1, times=(*known.times, now)[-MOST_KEPT:])
    _write(place, known)
    return known.seconds_to_wait(now)


def forget(place: VaultPlace) -> None:
    """The vault was opened and its log has been told."""
    with suppress(OSError):
        place.guesses.unlink(missing_ok=True)


def _write(place: VaultPlace, known: Guesses) -> None:
    """A disk that takes nothing makes nobody wait: the vault must open for its owner there, too."""
    told = {"count": known.count, "batch": known.batch, "times": [moment.isoformat() for moment in known.times]}
    with suppress(SenimError):
        files.replace(place.guesses, json.dumps(told).encode("ascii"))
