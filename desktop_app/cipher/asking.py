"""A question to the office, as it waits on the laptop: its one-time key under the coming passphrase. Asks nobody.

Whoever finds this file and catches the answer still needs the passphrase that was chosen when asking: the answer may
travel by any way, and a stolen laptop does not become a vault that opens.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date

from desktop_app.cipher import kdf, sealing
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import KdfParams
from desktop_app.domain.enrolment import b64, unb64
from desktop_app.domain.errors import HeaderDamaged
from desktop_app.domain.escrow import EscrowRequest, NewPassphraseWrong, NoEscrow, parse_request, request_file

LARGEST = 32 * 1024


class QuestionDamaged(HeaderDamaged):
    """What was kept of the question does not read: the office has to be asked again."""

    code = "escrow.question_damaged"


@dataclass(frozen=True, slots=True)
class Question:
    """`box` is the private half of the request's reply key, wrapped under the coming passphrase."""

    request: EscrowRequest
    cost: KdfParams
    box: bytes = field(repr=False)


def ask(header: Header, passphrase: str, asked_on: date) -> Question:
    """A fresh question for this vault, at the cost of its own passphrase; NoEscrow, NotEnoughMemory."""
    if header.escrow is None:
        raise NoEscrow
    private = sealing.new_private_key()
    slot, reply_key = header.escrow, sealing.public_key(private)
    request = EscrowRequest(header.vault_id, slot.kid, slot.office, asked_on, reply_key, slot.box)
    cost = kdf.fresh(header.passphrase)
    return Question(request, cost, sealing.wrap(kdf.derive_key(passphrase, cost), private, _bound(request)))


def reply_private(question: Question, passphrase: str) -> bytes:
    """The private half of the reply key; NewPassphraseWrong, NotEnoughMemory."""
    try:
        return sealing.unwrap(kdf.derive_key(passphrase, question.cost), question.box, _bound(question.request))
    except sealing.SealBroken as error:
        raise NewPassphraseWrong from error


def render(question: Question) -> bytes:
    """The bytes of the question as they lie on the disk."""
    cost = question.cost
    fields = {
        "senim": "escrow-question",
        "request": request_file(question.request).decode("utf-8"),
        "memory_kib": cost.memory_kib,
        "time": cost.time,
        "salt": b64(cost.salt),
        "box": b64(question.box),
    }
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, indent=1).encode("ascii")


def parse(raw: bytes) -> Question:
    """The question in these bytes; QuestionDamaged."""
    try:
        fields = json.loads(raw)
        cost = KdfParams(fields["memory_kib"], fields["time"], salt=unb64(fields["salt"]))
        if fields["senim"] != "escrow-question" or len(raw) > LARGEST or not cost.is_sound():
            raise QuestionDamaged
        return Question(parse_request(fields["request"].encode("utf-8")), cost, unb64(fields["box"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise QuestionDamaged from error


def _bound(request: EscrowRequest) -> bytes:
    return f"senim-question/1\n{request.digest()}".encode("ascii")
