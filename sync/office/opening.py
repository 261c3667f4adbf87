"""Opening a vault's escrow slot for its psychologist: both custodians, the right digits, a reason, a record.

The data key is sealed to the request's reply key in the same breath and never leaves this module open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import nacl.exceptions
from nacl.public import PublicKey, SealedBox

from desktop_app.domain import escrow
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import SenimError
from desktop_app.domain.escrow import EscrowAnswer, EscrowRequest
from sync.office import custody
from sync.office.config import OfficeConfig
from sync.office.custody import Custody
from sync.office.errors import EscrowBoxRefused, FingerprintWrong, ReasonMissing
from sync.office.keys import OfficeKeys
from sync.office.ledger import openings
from sync.office.ledger.openings import Outcome

SHORTEST_REASON, LONGEST_REASON = 3, 200


def check(request: EscrowRequest, digits: str, reason: str) -> str:
    """The reason as it will stand in the record. Raises FingerprintWrong, ReasonMissing.

    `digits` are what the psychologist read out: a request may be anybody's who copied the vault's header.
    """
    if "".join(digits.split()) != request.fingerprint().replace(" ", ""):
        raise FingerprintWrong
    said = " ".join(reason.split())
    if not (SHORTEST_REASON <= len(said) <= LONGEST_REASON and said.isprintable()):
        raise ReasonMissing
    return said


def open_slot(
    config: OfficeConfig,
    keys: OfficeKeys,
    request: EscrowRequest,
    passphrases: Sequence[str],
    digits: str,
    reason: str,
    now: datetime,
) -> EscrowAnswer:
    """The answer for the psychologist; the record of it is on the disk before anybody holds the answer.

    Raises FingerprintWrong, ReasonMissing, EscrowKeyMissing; and, with a line in the record, CustodianRefused and
    EscrowBoxRefused.
    """
    said = check(request, digits, reason)
    held = custody.read(config, request.kid)

    def line(outcome: Outcome) -> int:
        told = (request.vault_id, held.key.kid, held.key.custodians, said, request.digest())
        return openings.add(openings.opening(now, outcome, *told), keys.sign)

    try:
        data_key = _data_key(request, held, passphrases)
        seal = _sealer(request)
    except SenimError:
        line(Outcome.REFUSED)
        raise
    number = line(Outcome.OPENED)
    answer = EscrowAnswer(request.vault_id, request.digest(), held.key.custodians, school_day(now), number)
    return replace(answer, box=seal(answer.prefix() + data_key))


def _data_key(request: EscrowRequest, held: Custody, passphrases: Sequence[str]) -> bytes:
    inner = custody.open_box(custody.unwrap(held, passphrases), request.box)
    prefix = escrow.slot_prefix(request.vault_id)
    if not inner.startswith(prefix) or len(inner) != len(prefix) + escrow.KEY_BYTES:
        raise EscrowBoxRefused  # the slot of another vault under this one's name
    return inner[len(prefix) :]


def _sealer(request: EscrowRequest) -> Callable[[bytes], bytes]:
    """Seals to the reply key; proved before the record says that something was opened."""
    box = SealedBox(PublicKey(request.reply_key))
    try:
        box.encrypt(b"")
    except nacl.exceptions.RuntimeError as error:  # a point of low order: anybody could open the answer
        raise EscrowBoxRefused from error
    return box.encrypt
