"""Where the post is plugged in: an errand goes down the wire, what came back goes home. Knows no vault and no Qt."""

from __future__ import annotations

import secrets
from datetime import datetime
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from desktop_app.domain.enrolment import EnrolRequest
from desktop_app.domain.outbox import Delivery
from desktop_app.services.courier import Errand, Homecoming, Tried

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def carry(errand: Errand, now: datetime) -> Homecoming:
    """Push everything due once; each delivery with the moment before which it is not tried again."""
    from sync.push import push_round
    from sync.transport import Transport

    contact = errand.contact
    way = Transport(contact.url, contact.ca_pem, proxies(contact.url))
    came = push_round(errand.entries, contact, errand.highest_seq, errand.source, way, errand.sign, now)
    attempts = {entry.period: entry.attempts + 1 for entry in errand.entries}
    tried = tuple(Tried(one, _not_before(one, attempts[one.period], now)) for one in came.deliveries)
    if came.heads is None:
        return Homecoming(tried)
    return Homecoming(tried, dict(came.heads.heads), came.heads.epoch)


def _not_before(delivery: Delivery, attempts: int, now: datetime) -> datetime:
    from sync.push import TRIED_DAILY
    from sync.retry import next_attempt

    daily = delivery.outcome in TRIED_DAILY
    return next_attempt(attempts, now, secrets.randbelow, delivery.retry_after, daily)


def soon(now: datetime) -> datetime:
    """The first try after unlocking: in 5–60 s, so that a whole school's laptops do not rush at eight o'clock."""
    from sync.retry import after_change

    return after_change(now, secrets.randbelow)


def enrol(request: EnrolRequest) -> bytes:
    """The office's answer to this vault's first word, still to be proved by `services.enrolment`."""
    from sync.enrol import enrol as ask

    return ask(request, proxies=proxies(request.url))


def proxies(url: str) -> dict[str, str]:
    """The system's own way out of the school to this address, handed over because the transport asks nobody.

    A proxy only carries: behind it the connection is pinned to the office as ever. This computer itself is never
    reached through one.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host in LOOPBACK or proxy_bypass(host):
        return {}
    set_here = getproxies()
    way = set_here.get(parts.scheme) or set_here.get("all") or ""
    if "://" not in way:  # curl and Windows write HOST:PORT
        way = f"http://{way}" if way else ""
    return {parts.scheme: way} if way.startswith(("http://", "https://")) else {}
