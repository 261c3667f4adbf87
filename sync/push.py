"""A round of the post: sealed months out, receipts in, every answer judged. Keeps no state, starts no thread.

Only a receipt signed by a key of the enrolled office over exactly these bytes is a delivery; whatever else comes back
is one of the outcomes of sync.md's table, and the row stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from desktop_app.domain.enrolment import unb64
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import Delivery, OfficeContact, OutboxEntry, Outcome, Receipt
from sync import protocol
from sync.transport import Answer, Transport, TransportFailed

Sign = Callable[[bytes], bytes]

_PROBLEMS: dict[tuple[int, str], Outcome] = {
    (401, protocol.UNKNOWN_KEY): Outcome.NOT_ENROLLED,
    (403, protocol.KEY_REVOKED): Outcome.NOT_ENROLLED,
    (403, protocol.WRONG_SOURCE): Outcome.NOT_ENROLLED,
    (401, protocol.BAD_SIGNATURE): Outcome.DAMAGED_ON_THE_WAY,
    (409, protocol.RELEASE_CONFLICT): Outcome.CONFLICT,
    (413, protocol.TOO_LARGE): Outcome.FORM_REFUSED,
    (422, protocol.INVALID): Outcome.FORM_REFUSED,
    (422, protocol.SCHEMA_UNSUPPORTED): Outcome.UPDATE_NEEDED,
}
# After one of these the rest of the round would fare the same: it is not tried, and waits with the same outcome.
_ENDS_THE_ROUND = frozenset(
    {
        Outcome.NO_CONNECTION,
        Outcome.NOT_THE_OFFICE,
        Outcome.NOT_ENROLLED,
        Outcome.PROXY_LOGIN,
        Outcome.OFFICE_BUSY,
        Outcome.CLOCK_WRONG,
        Outcome.INTERCEPTED,
    }
)
TRIED_DAILY = frozenset({Outcome.NOT_ENROLLED, Outcome.DAMAGED_ON_THE_WAY, Outcome.FORM_REFUSED, Outcome.UPDATE_NEEDED})


def push(
    entries: Sequence[OutboxEntry], contact: OfficeContact, transport: Transport, sign: Sign, now: datetime
) -> tuple[Delivery, ...]:
    """One delivery per entry, oldest month first."""
    done: list[Delivery] = []
    for entry in sorted(entries, key=lambda each: each.period):
        if done and done[-1].outcome in _ENDS_THE_ROUND:
            last = done[-1]
            done.append(Delivery(entry.period, last.outcome, None, last.retry_after, last.detail))
            continue
        done.append(_push_one(entry, contact, transport, sign, now))
    return tuple(done)


def _push_one(entry: OutboxEntry, contact: OfficeContact, transport: Transport, sign: Sign, now: datetime) -> Delivery:
    path = protocol.release_path(entry.source, entry.period)
    headers = protocol.sign_request("PUT", path, protocol.RELEASE_TYPE, entry.sealed, contact.kid, sign)
    try:
        answer = transport.put(path, headers, entry.sealed)
    except TransportFailed as failed:
        return Delivery(entry.period, failed.outcome)
    return judge(entry, contact, answer, now)


def judge(entry: OutboxEntry, contact: OfficeContact, answer: Answer, now: datetime) -> Delivery:
    """What this answer means for this entry (sync.md, table of outcomes)."""
    if answer.status in (200, 201):
        receipt = protocol.parse_receipt(answer.body)
        if receipt is None:
            return Delivery(entry.period, Outcome.NOT_THE_OFFICE)
        if not _is_for(entry, contact, receipt):
            return Delivery(entry.period, Outcome.BAD_RECEIPT)
        return Delivery(entry.period, Outcome.RECEIVED, receipt)
    outcome, word = _outcome_of(answer)
    retry_after = _retry_after(answer, now) if outcome is Outcome.OFFICE_BUSY else None
    return Delivery(entry.period, outcome, None, retry_after, word)


def _is_for(entry: OutboxEntry, contact: OfficeContact, receipt: Receipt) -> bool:
    """Signed by a key that enrolment trusted, by this office, over my source, my month and my very bytes."""
    key = dict(contact.sign_keys).get(receipt.office_kid)
    mine = (contact.office, entry.source, entry.period, entry.sha256)
    theirs = (receipt.office, receipt.source, receipt.period, receipt.sha256)
    return key is not None and mine == theirs and protocol.receipt_is_by(receipt, unb64(key))


def _outcome_of(answer: Answer) -> tuple[Outcome, str]:
    """The outcome of an answer that is no receipt, and the problem's word."""
    word = protocol.problem_word(answer.body)
    if answer.status == 407:
        return Outcome.PROXY_LOGIN, ""
    if answer.status == 511:  # RFC 6585: the network itself wants a login
        return Outcome.NOT_THE_OFFICE, ""
    if answer.status == 429 or answer.status >= 500:
        return Outcome.OFFICE_BUSY, word
    return _PROBLEMS.get((answer.status, word), Outcome.NOT_THE_OFFICE), word


def _retry_after(answer: Answer, now: datetime) -> int | None:
    """Seconds asked for, given as seconds or as a date; None for rubbish."""
    given = answer.headers.get("retry-after", "").strip()
    if given.isascii() and given.isdigit():
        return int(given[:9])
    try:
        until = parsedate_to_datetime(given)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0, int((until - now).total_seconds()))


class AnswerRefused(TransportFailed):
    """Something answered, and it was no office that is ready; `answer` may say how long to wait."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(_outcome_of(answer)[0])
        self.answer = answer


def info(transport: Transport) -> protocol.OfficeInfo:
    """What the office says of itself. Raises TransportFailed."""
    answer = transport.get(protocol.INFO_PATH)
    if answer.status != 200:
        raise AnswerRefused(answer)
    read = protocol.parse_info(answer.body)
    if read is None:
        raise TransportFailed(Outcome.NOT_THE_OFFICE)
    return read


def heads(contact: OfficeContact, transport: Transport, sign: Sign, source: SourceId) -> protocol.Heads:
    """What the office holds of this source, by its signed word. Raises TransportFailed."""
    path = protocol.heads_path(source)
    answer = transport.get(path, protocol.sign_request("GET", path, protocol.JSON_TYPE, b"", contact.kid, sign))
    if answer.status != 200:
        raise AnswerRefused(answer)
    read = protocol.parse_heads(answer.body)
    if read is None:
        raise TransportFailed(Outcome.NOT_THE_OFFICE)
    key = dict(contact.sign_keys).get(read.office_kid)
    is_mine = (read.office, read.source) == (contact.office, source)
    if key is None or not is_mine or not protocol.heads_are_by(read, unb64(key)):
        raise TransportFailed(Outcome.BAD_RECEIPT)
    return read


@dataclass(frozen=True, slots=True)
class Round:
    """What a whole round came to. `heads` is given when the office's history broke: what it lacks is sent again."""

    deliveries: tuple[Delivery, ...]
    heads: protocol.Heads | None = None


def push_round(
    entries: Sequence[OutboxEntry],
    contact: OfficeContact,
    highest_seq: int,
    source: SourceId,
    transport: Transport,
    sign: Sign,
    now: datetime,
) -> Round:
    """Ask the office how it is and what it holds, then push. `highest_seq` is that of the highest receipt held.

    A month that the office holds with other bytes is not sent: a vault restored from a backup older than its freeze
    has drawn a second noise, and two noises over one month would tell more than one. It becomes a conflict here.
    """
    ordered = sorted(entries, key=lambda each: each.period)
    try:
        said = info(transport)
        held = heads(contact, transport, sign, source)
    except TransportFailed as failed:
        answer = failed.answer if isinstance(failed, AnswerRefused) else None
        wait = _retry_after(answer, now) if answer and failed.outcome is Outcome.OFFICE_BUSY else None
        return Round(tuple(Delivery(entry.period, failed.outcome, None, wait) for entry in ordered))
    known = dict(held.heads)
    second = [entry for entry in ordered if known.get(str(entry.period), entry.sha256) != entry.sha256]
    sent = push([entry for entry in ordered if entry not in second], contact, transport, sign, now)
    refused = (Delivery(entry.period, Outcome.CONFLICT, None, None, protocol.RELEASE_CONFLICT) for entry in second)
    is_broken = said.epoch != contact.epoch or said.seq < highest_seq
    return Round((*refused, *sent), held if is_broken else None)
