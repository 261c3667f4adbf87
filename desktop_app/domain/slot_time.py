"""The moment a school's summary may leave: day 3–9 of the next month, 08–18 h school time. Knows nothing of incidents.

It follows from the vault's key and the month alone, so that the time of sending says nothing and 8,000 schools do not
come at once (anonymity.md, "When").
"""

from __future__ import annotations

import hmac
from datetime import datetime, time, timedelta

from desktop_app.domain.clock import SCHOOL_TZ, Month

FIRST_DAY, DAYS = 3, 7
FIRST_HOUR, HOURS = 8, 10


def slot_at(key: bytes, period: Month) -> datetime:
    """The slot of the closed month `period`, an aware moment in school time; HMAC-SHA256 of key and month."""
    drawn = int.from_bytes(hmac.digest(key, f"senim-slot/1\n{period}".encode("ascii"), "sha256"))
    seconds_a_day = HOURS * 3600
    day, second = divmod(drawn % (DAYS * seconds_a_day), seconds_a_day)
    first = datetime.combine(period.next().first_day(), time(FIRST_HOUR), tzinfo=SCHOOL_TZ)
    return first + timedelta(days=FIRST_DAY - 1 + day, seconds=second)
