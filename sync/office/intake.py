"""What the office does with a signed request: who is it, is it whole, is it new. Knows no HTTP library and no page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources

from desktop_app.domain.clock import Month, school_day
from desktop_app.domain.codes import regions
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import Receipt
from desktop_app.domain.summary import (
    ACUTE_LEAVES,
    CONCERN_LEAVES,
    STAFF_LEAVES,
    BodyRefused,
    Release,
    parse_body,
)
from sync import protocol
from sync.office.keys import NotSealedToUs, OfficeKeys
from sync.office.ledger import facts, register, releases
from sync.office.refusals import Refused


@dataclass(frozen=True, slots=True)
class SignedCall:
    """A request as it came in; `headers` by name, `body` raw."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


def authenticate(call: SignedCall, source: SourceId) -> register.Device:
    """The device that signed these raw bytes for this source. Raises Refused."""
    try:
        claim = protocol.read_signature(call.method, call.path, call.headers, call.body)
    except protocol.SignatureRefused as error:
        raise Refused(protocol.BAD_SIGNATURE) from error
    device = register.find_device(claim.kid)
    if device is None:
        raise Refused(protocol.UNKNOWN_KEY)
    if not claim.is_by(device.public):
        raise Refused(protocol.BAD_SIGNATURE)
    if not device.is_active:
        raise Refused(protocol.KEY_REVOKED)
    if device.source != source:
        raise Refused(protocol.WRONG_SOURCE)
    return device


def accept_release(
    call: SignedCall, device: register.Device, period: Month, office: str, keys: OfficeKeys, now: datetime
) -> tuple[bytes, bool]:
    """The receipt's bytes for this device's release, and whether it was new. Raises Refused.

    The answer exists only after the commit. The region counted is the register's, which the office vouches for.
    """
    source = device.source
    if call.headers.get("Content-Type") != protocol.RELEASE_TYPE:
        raise Refused(protocol.INVALID, "content-type")
    digest = hashlib.sha256(call.body).hexdigest()
    held, is_new = releases.find(source, period), False
    if held is None:
        release = _open(call.body, source, period, keys, now)
        arrival = releases.Arrival(source, period, device.region, digest, call.body, _leaves(release))
        epoch = facts.epoch()

        def write_receipt(seq: int) -> bytes:
            blank = Receipt(office, epoch, source, period, digest, seq, keys.kid, "")
            return protocol.receipt_body(protocol.sign_receipt(blank, keys.sign))

        held, is_new = releases.store(arrival, write_receipt)
    if held.sha256 != digest:
        raise Refused(protocol.RELEASE_CONFLICT)
    return held.receipt, is_new


def _open(sealed: bytes, source: SourceId, period: Month, keys: OfficeKeys, now: datetime) -> Release:
    """The release in these bytes; the closed schema is checked before anything is stored."""
    if len(sealed) != protocol.BODY_SIZE:
        raise Refused(protocol.INVALID, "size")
    try:
        release = parse_body(keys.open_release(sealed), frozenset(regions()))
    except NotSealedToUs as error:
        raise Refused(protocol.INVALID, "seal") from error
    except BodyRefused as error:
        word = protocol.SCHEMA_UNSUPPORTED if str(error) in ("schema", "profile") else protocol.INVALID
        raise Refused(word, str(error)) from error
    if release.source != source or release.period != period:
        raise Refused(protocol.INVALID, "path")
    if release.policy_sha256 not in known_policies():
        raise Refused(protocol.SCHEMA_UNSUPPORTED, "policy")
    if period >= Month.of(school_day(now)):
        raise Refused(protocol.INVALID, "period")
    return release


def _leaves(release: Release) -> dict[str, int]:
    """Every number by its name in the roll-up: `concern.study`, `acute.other`, `staff.lessons`."""
    groups = (
        ("concern", CONCERN_LEAVES, release.concern),
        ("acute", ACUTE_LEAVES, release.acute),
        ("staff", STAFF_LEAVES, release.staff),
    )
    return {
        f"{group}.{name}": value for group, names, values in groups for name, value in zip(names, values, strict=True)
    }


@cache
def known_policies() -> dict[str, str]:
    """SHA-256 of a policy file → its name, for every policy this office can read."""
    folder = resources.files("resources").joinpath("policy")
    return {
        hashlib.sha256(file.read_bytes()).hexdigest(): file.name.removesuffix(".toml")
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }


def signed_heads(source: SourceId, office: str, keys: OfficeKeys) -> bytes:
    """What the office holds of this source, signed."""
    heads = protocol.Heads(office, facts.epoch(), source, releases.heads(source), keys.kid)
    return protocol.heads_body(protocol.sign_heads(heads, keys.sign))


def office_info(office: str) -> protocol.OfficeInfo:
    """What the office says of itself to anyone."""
    solo = next(digest for digest, name in known_policies().items() if name == "solo")
    return protocol.OfficeInfo(office, facts.epoch(), facts.last_seq(), (protocol.PROTOCOL,), protocol.SCHEMAS, solo)
