"""The record of every escrow opening: numbered, chained, signed, only ever added to. Knows no key and no request.

The store refuses changes by trigger; what is changed around it is told by the chain, the signatures and the counter.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from django.db import transaction

from desktop_app.domain.enrolment import b64, unb64
from sync.office.ledger import sql
from sync.protocol import verify

COUNTER = "escrow"


class Outcome(StrEnum):
    OPENED = "opened"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Opening:
    """One attempt, every value as it is written; `vault` is a mark of the vault's id, `request` the file's digest."""

    at: str
    outcome: str
    vault: str
    kid: str
    custodians: str
    reason: str
    request: str
    number: int = 0

    def text(self, before: str) -> bytes:
        """What is hashed into the chain and signed; `before` is the hash of the line before."""
        values = (self.at, self.outcome, self.vault, self.kid, self.custodians, self.reason, self.request)
        return "\n".join(("senim-escrow-opening/1", str(self.number), *values, before)).encode("utf-8")

    def names(self) -> list[str]:
        return [str(name) for name in json.loads(self.custodians)]


def opening(
    at: datetime, outcome: Outcome, vault_id: str, kid: str, custodians: tuple[str, str], reason: str, request: str
) -> Opening:
    """The line of one attempt, still without its number."""
    moment = at.astimezone(UTC).isoformat(timespec="seconds")
    told = json.dumps(custodians, ensure_ascii=False)
    return Opening(moment, outcome.value, vault_mark(vault_id), kid, told, reason, request)


def vault_mark(vault_id: str) -> str:
    """Twelve hex digits that tell one vault from another and no vault's id."""
    return hashlib.sha256(b"senim-vault-mark\n" + vault_id.encode()).hexdigest()[:12]


def add(given: Opening, sign: Callable[[bytes], bytes]) -> int:
    """Write the line down and return its number; when this returns it is on the disk."""
    with transaction.atomic():
        sql.execute("UPDATE office_counter SET value = value + 1 WHERE name = %s", (COUNTER,))  # locks the row
        found = sql.row("SELECT value FROM office_counter WHERE name = %s", (COUNTER,))
        assert found is not None
        line = replace(given, number=int(found[0]))
        last = sql.row("SELECT hash FROM office_escrowopening ORDER BY seq DESC LIMIT 1")
        text = line.text(str(last[0]) if last else "")
        digest, signature = hashlib.sha256(text).hexdigest(), b64(sign(text))
        sql.execute(
            "INSERT INTO office_escrowopening (at, outcome, vault, kid, custodians, reason, request, seq, hash,"
            " signature) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (*astuple(line), digest, signature),
        )
    return line.number


def listed() -> list[Opening]:
    """Every line, in order."""
    return [line for line, _, _ in _lines()]


def first_broken(public: bytes) -> int | None:
    """The number of the first line that is not as it was written or is missing; None when all is whole."""
    before, due = "", 1
    for line, digest, signature in _lines():
        text = line.text(before)
        is_whole = line.number == due and hashlib.sha256(text).hexdigest() == digest
        if not is_whole or not _is_signed(public, text, signature):
            return due
        before, due = digest, due + 1
    counted = sql.row("SELECT value FROM office_counter WHERE name = %s", (COUNTER,))
    return None if counted is not None and int(counted[0]) == due - 1 else due


def _is_signed(public: bytes, text: bytes, signature: str) -> bool:
    try:
        return verify(public, text, unb64(signature))
    except ValueError:
        return False


def _lines() -> list[tuple[Opening, str, str]]:
    found = sql.rows(
        "SELECT at, outcome, vault, kid, custodians, reason, request, seq, hash, signature"
        " FROM office_escrowopening ORDER BY seq"
    )
    return [(Opening(*values), digest, signature) for *values, digest, signature in found]
