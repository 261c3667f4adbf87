"""A frozen month on its way to the office: states, entries and what came back. Knows no person and no network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId


class OutboxState(StrEnum):
    FROZEN = "frozen"  # counted and frozen; not enrolled yet, so not sealed to an office
    WAITING = "waiting"
    RECEIVED = "received"
    HELD = "held"  # the office holds other bytes for this month; a person must look
    REFUSED = "refused"  # shown, tried daily
    CARRIED = "carried"  # exported to a file, still waiting for a receipt


class Outcome(StrEnum):
    """What one attempt came to; each has a sentence in `resources/wording` under `delivery.<value>`."""

    RECEIVED = "received"
    NO_CONNECTION = "no_connection"
    NOT_THE_OFFICE = "not_the_office"  # 2xx/3xx without a receipt, HTML, a 404 without urn:senim
    BAD_RECEIPT = "bad_receipt"
    NOT_ENROLLED = "not_enrolled"
    DAMAGED_ON_THE_WAY = "damaged_on_the_way"
    CONFLICT = "conflict"
    FORM_REFUSED = "form_refused"
    UPDATE_NEEDED = "update_needed"
    PROXY_LOGIN = "proxy_login"
    OFFICE_BUSY = "office_busy"
    CLOCK_WRONG = "clock_wrong"
    INTERCEPTED = "intercepted"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """What the courier carries: the sealed body is exactly 4,096 bytes and never changes."""

    source: SourceId
    period: Month
    sealed: bytes
    sha256: str
    attempts: int
    not_before: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """The office's signed word that it holds these bytes (protocol senim-sync/1); `signature` is base64 Ed25519."""

    office: str
    epoch: str
    source: SourceId
    period: Month
    sha256: str
    seq: int
    office_kid: str
    signature: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one attempt came to.

    `retry_after` is seconds asked for by the office; `detail` is a problem word, never content.
    """

    period: Month
    outcome: Outcome
    receipt: Receipt | None = None
    retry_after: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class OfficeContact:
    """What enrolment left in the vault: where the office is and by which keys it is known (base64, raw keys)."""

    url: str
    office: str
    kid: str  # this device's key id at the office: first 32 hex of SHA-256(public key)
    epoch: str
    seal_key: str  # X25519, the body is sealed to it
    sign_keys: tuple[tuple[str, str], ...]  # (office_kid, Ed25519 public key) receipts are checked with
    ca_pem: str  # the office's own authority; empty for plain HTTP on loopback
