"""The table of outcomes, against a real web server on loopback: only a true receipt over my bytes is a delivery."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from nacl.signing import SigningKey

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.outbox import Delivery, OutboxEntry, Outcome
from sync import protocol
from sync.push import Round, heads, push, push_round
from sync.transport import Transport, TransportFailed
from tests.paper_office import PaperOffice, Reply, serve

NOW = datetime(2026, 11, 5, 4, tzinfo=UTC)
SOURCE = SourceId(new_id())
Fault = Callable[[PaperOffice, Reply], Reply]


def _entry(period: Month, source: SourceId = SOURCE) -> OutboxEntry:
    sealed = secrets.token_bytes(protocol.BODY_SIZE)
    return OutboxEntry(source, period, sealed, hashlib.sha256(sealed).hexdigest(), 0, NOW)


class Desk:
    """A laptop enrolled with a paper office; `fault` changes what the office answers to a release."""

    def __init__(self, office: PaperOffice) -> None:
        self.office, self.seen = office, []  # type: ignore[var-annotated]
        self.key = SigningKey.generate()
        self.kid = protocol.kid_of(bytes(self.key.verify_key))
        office.devices[self.kid] = bytes(self.key.verify_key)
        self.fault: Fault | None = None
        self.url = ""

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        self.seen.append((method, path, body))
        reply = self.office.handle(method, path, headers, body)
        return self.fault(self.office, reply) if self.fault and path.startswith("/v1/releases/") else reply

    def sign(self, data: bytes) -> bytes:
        return bytes(self.key.sign(data).signature)

    def push(self, *entries: OutboxEntry) -> tuple[Delivery, ...]:
        return push(entries, self.office.contact(self.url, self.kid), Transport(self.url, ""), self.sign, NOW)

    def round(self, *entries: OutboxEntry, epoch: str = "epoch-1", highest_seq: int = 0) -> Round:
        contact = replace(self.office.contact(self.url, self.kid), epoch=epoch)
        return push_round(entries, contact, highest_seq, SOURCE, Transport(self.url, ""), self.sign, NOW)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(PaperOffice())
    with serve(made.answer) as url:
        made.url = url
        yield made


def test_a_month_is_delivered_by_its_receipt(desk: Desk) -> None:
    entry = _entry(Month(2026, 10))
    (delivery,) = desk.push(entry)
    assert delivery.outcome is Outcome.RECEIVED
    assert delivery.receipt == desk.office.receipt(SOURCE, Month(2026, 10), entry.sealed)
    assert [body for method, _, body in desk.seen if method == "PUT"] == [entry.sealed]


def test_the_same_month_twice_gives_the_identical_receipt(desk: Desk) -> None:
    entry = _entry(Month(2026, 10))
    assert desk.push(entry) == desk.push(entry)
    assert len(desk.office.held) == 1


def test_other_bytes_for_a_known_month_are_held_and_the_first_stay(desk: Desk) -> None:
    first = _entry(Month(2026, 10))
    desk.push(first)
    (delivery,) = desk.push(_entry(Month(2026, 10)))
    assert (delivery.outcome, delivery.detail) == (Outcome.CONFLICT, "release-conflict")
    assert desk.office.held[(SOURCE, "2026-10")][0] == first.sealed


def _status(status: int, body: bytes = b"", **headers: str) -> Fault:
    return lambda _office, _reply: (status, {name.replace("_", "-"): v for name, v in headers.items()}, body)


def _problem(status: int, word: str) -> Fault:
    return _status(status, protocol.problem_body(word, status))


def _forged(office: PaperOffice, reply: Reply) -> Reply:
    fields = json.loads(reply[2])
    return 201, {}, json.dumps(fields | {"signature": protocol.b64(b"\0" * 64)}).encode()


def _of_another_month(office: PaperOffice, reply: Reply) -> Reply:
    return 201, {}, protocol.receipt_body(office.receipt(SOURCE, Month(2025, 1), b"other"))


def _of_another_source(office: PaperOffice, reply: Reply) -> Reply:
    return 201, {}, protocol.receipt_body(office.receipt(SourceId(new_id()), Month(2026, 10), b"other"))


def _over_other_bytes(office: PaperOffice, reply: Reply) -> Reply:
    receipt = protocol.parse_receipt(reply[2])
    assert receipt is not None
    return 201, {}, protocol.receipt_body(protocol.sign_receipt(replace(receipt, sha256="0" * 64), office.sign))


def _by_a_stranger(office: PaperOffice, reply: Reply) -> Reply:
    """A perfectly signed receipt – by a key that enrolment never trusted."""
    receipt, key = protocol.parse_receipt(reply[2]), SigningKey.generate()
    assert receipt is not None
    own = replace(receipt, office_kid=protocol.kid_of(bytes(key.verify_key)))
    return 201, {}, protocol.receipt_body(protocol.sign_receipt(own, lambda data: key.sign(data).signature))


def _with_the_answer_of_a_school_filter(office: PaperOffice, reply: Reply) -> Reply:
    return 200, {"Content-Type": "text/html"}, b"<html><form action=login>" + reply[2] + b"</form></html>"


FAULTS: dict[str, tuple[Fault, Outcome]] = {
    "portal 200 HTML": (_status(200, b"<html>log in</html>"), Outcome.NOT_THE_OFFICE),
    "portal 200 JSON": (_status(200, b'{"ok":true}'), Outcome.NOT_THE_OFFICE),
    "portal 200 HTML around a receipt": (_with_the_answer_of_a_school_filter, Outcome.NOT_THE_OFFICE),
    "201 empty": (_status(201), Outcome.NOT_THE_OFFICE),
    "204": (_status(204), Outcome.NOT_THE_OFFICE),
    "302": (_status(302, Location="http://127.0.0.1:1/"), Outcome.NOT_THE_OFFICE),
    "307": (_status(307, Location="http://127.0.0.1:1/"), Outcome.NOT_THE_OFFICE),
    "404": (_status(404, b"not found"), Outcome.NOT_THE_OFFICE),
    "405": (_problem(405, "method-not-allowed"), Outcome.NOT_THE_OFFICE),
    "400 without our word": (_status(400, b"{}"), Outcome.NOT_THE_OFFICE),
    "403 of a filter": (_status(403, b"blocked"), Outcome.NOT_THE_OFFICE),
    "409 without our word": (_status(409, b"{}"), Outcome.NOT_THE_OFFICE),
    "511": (_status(511), Outcome.NOT_THE_OFFICE),
    "70 kB": (_status(200, b" " * 70_000), Outcome.NOT_THE_OFFICE),
    "forged signature": (_forged, Outcome.BAD_RECEIPT),
    "receipt of another month": (_of_another_month, Outcome.BAD_RECEIPT),
    "receipt of another source": (_of_another_source, Outcome.BAD_RECEIPT),
    "receipt over other bytes": (_over_other_bytes, Outcome.BAD_RECEIPT),
    "receipt by a stranger": (_by_a_stranger, Outcome.BAD_RECEIPT),
    "unknown key": (_problem(401, "unknown-key"), Outcome.NOT_ENROLLED),
    "revoked": (_problem(403, "key-revoked"), Outcome.NOT_ENROLLED),
    "wrong source": (_problem(403, "wrong-source"), Outcome.NOT_ENROLLED),
    "bad signature": (_problem(401, "bad-signature"), Outcome.DAMAGED_ON_THE_WAY),
    "conflict": (_problem(409, "release-conflict"), Outcome.CONFLICT),
    "too large": (_problem(413, "too-large"), Outcome.FORM_REFUSED),
    "invalid": (_problem(422, "invalid"), Outcome.FORM_REFUSED),
    "schema": (_problem(422, "schema-unsupported"), Outcome.UPDATE_NEEDED),
    "407": (_status(407), Outcome.PROXY_LOGIN),
    "429": (_status(429), Outcome.OFFICE_BUSY),
    "500": (_status(500, b"<html>"), Outcome.OFFICE_BUSY),
    "502 HTML": (_status(502, b"<html>bad gateway</html>"), Outcome.OFFICE_BUSY),
    "507": (_problem(507, "store-full"), Outcome.OFFICE_BUSY),
}


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_but_a_true_receipt_is_a_delivery(desk: Desk, name: str) -> None:
    fault, outcome = FAULTS[name]
    desk.fault = fault
    entry = _entry(Month(2026, 10))
    (delivery,) = desk.push(entry)
    assert delivery.outcome is outcome
    assert delivery.receipt is None
    desk.fault = None
    (healed,) = desk.push(entry)
    assert healed.outcome is Outcome.RECEIVED, "the same bytes get through once the fault is gone"


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ("120", 120),
        ("Thu, 05 Nov 2026 04:10:00 GMT", 600),
        ("Thu, 05 Nov 2026 03:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("9" * 400, 999_999_999),
        ("Thu, 05 Nov 99999999999999 04:10:00 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_as_a_date_and_not_as_rubbish(
    desk: Desk, given: str, seconds: int | None
) -> None:
    desk.fault = _status(503, Retry_After=given)
    (delivery,) = desk.push(_entry(Month(2026, 10)))
    assert (delivery.outcome, delivery.retry_after) == (Outcome.OFFICE_BUSY, seconds)


def test_nobody_there_is_no_connection(desk: Desk) -> None:
    contact = desk.office.contact("http://127.0.0.1:1", desk.kid)
    done = push([_entry(Month(2026, 10))], contact, Transport("http://127.0.0.1:1", ""), desk.sign, NOW)
    assert [delivery.outcome for delivery in done] == [Outcome.NO_CONNECTION]


def test_the_oldest_month_goes_first_and_a_broken_way_is_tried_once(desk: Desk) -> None:
    months = [_entry(Month(2026, number)) for number in (10, 8, 9)]
    assert [delivery.period.month for delivery in desk.push(*months)] == [8, 9, 10]
    desk.seen.clear()
    desk.fault = _status(503, Retry_After="60")
    done = desk.push(*months)
    assert [(d.outcome, d.retry_after) for d in done] == [(Outcome.OFFICE_BUSY, 60)] * 3
    assert len(desk.seen) == 1


def test_one_refused_month_does_not_stop_the_others(desk: Desk) -> None:
    desk.push(_entry(Month(2026, 8)))
    outcomes = [d.outcome for d in desk.push(_entry(Month(2026, 8)), _entry(Month(2026, 9)))]
    assert outcomes == [Outcome.CONFLICT, Outcome.RECEIVED]


def test_an_unbroken_history_brings_nothing_home_but_receipts(desk: Desk) -> None:
    done = desk.round(_entry(Month(2026, 10)))
    assert done.heads is None
    assert [delivery.outcome for delivery in done.deliveries] == [Outcome.RECEIVED]


def test_a_second_noise_over_a_known_month_never_leaves(desk: Desk) -> None:
    """A vault restored from a backup older than the freeze; another month of it goes its way."""
    first, again, next_month = _entry(Month(2026, 9)), _entry(Month(2026, 9)), _entry(Month(2026, 10))
    desk.round(first)
    desk.seen.clear()
    done = desk.round(again, next_month)
    assert [(d.period, d.outcome) for d in done.deliveries] == [
        (again.period, Outcome.CONFLICT),
        (next_month.period, Outcome.RECEIVED),
    ]
    assert [body for method, _, body in desk.seen if method == "PUT"] == [next_month.sealed]


def test_a_receipt_that_got_lost_is_fetched_again(desk: Desk) -> None:
    entry = _entry(Month(2026, 9))
    assert desk.round(entry).deliveries == desk.round(entry).deliveries


@pytest.mark.parametrize(("epoch", "highest_seq"), [("epoch-0", 0), ("epoch-1", 9)])
def test_a_broken_history_is_answered_by_signed_heads(desk: Desk, epoch: str, highest_seq: int) -> None:
    entry = _entry(Month(2026, 9))
    desk.push(entry)
    done = desk.round(epoch=epoch, highest_seq=highest_seq)
    assert done.heads is not None
    assert dict(done.heads.heads) == {"2026-09": entry.sha256}


def test_heads_by_a_stranger_are_not_believed(desk: Desk) -> None:
    honest, stranger = desk.office, PaperOffice(desk.office.name)
    stranger.devices = honest.devices
    desk.office = stranger
    with pytest.raises(TransportFailed) as failed:
        heads(honest.contact(desk.url, desk.kid), Transport(desk.url, ""), desk.sign, SOURCE)
    assert failed.value.outcome is Outcome.BAD_RECEIPT


@pytest.mark.parametrize("path", [protocol.INFO_PATH, protocol.heads_path(SOURCE)], ids=["info", "heads"])
def test_a_busy_office_is_left_alone_as_long_as_it_asks_before_anything_is_sent(path: str) -> None:
    office = PaperOffice()
    desk = Desk(office)

    def answer(method: str, asked: str, headers: Mapping[str, str], body: bytes) -> Reply:
        return (503, {"Retry-After": "3600"}, b"") if asked == path else desk.answer(method, asked, headers, body)

    with serve(answer) as desk.url:
        done = desk.round(_entry(Month(2026, 9)), _entry(Month(2026, 10)))
    assert [(d.outcome, d.retry_after) for d in done.deliveries] == [(Outcome.OFFICE_BUSY, 3600)] * 2


def test_a_round_without_an_office_fails_for_every_month_and_tries_once(desk: Desk) -> None:
    contact = desk.office.contact("http://127.0.0.1:1", desk.kid)
    entries = [_entry(Month(2026, 9)), _entry(Month(2026, 10))]
    done = push_round(entries, contact, 0, SOURCE, Transport("http://127.0.0.1:1", ""), desk.sign, NOW)
    assert [d.outcome for d in done.deliveries] == [Outcome.NO_CONNECTION] * 2
