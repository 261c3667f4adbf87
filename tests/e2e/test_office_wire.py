"""The office on the wire, on both databases: what it takes, what it refuses, and that it tells nobody who asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.letter import parse_letter
from desktop_app.domain.outbox import Outcome
from desktop_app.domain.summary import canonical_body
from sync import protocol
from sync.push import heads, info, push
from sync.transport import Answer, Transport
from tests.office_laptop import NOW, Laptop
from tests.office_process import RunningOffice, start_office
from tests.postgres import running_cluster


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningOffice]:
    folder = tmp_path_factory.mktemp(request.param) / "office"
    if request.param == "sqlite":
        with start_office(folder) as running:
            yield running
        return
    with running_cluster() as cluster, start_office(folder, cluster.new_database()) as running:
        yield running


def enrolled(office: RunningOffice, school: str = "№ 1 үлгі мектебі", region: str = "KZ-75") -> Laptop:
    laptop = Laptop()
    laptop.enrol(office.enrol(school, region)["file_path"])
    return laptop


@pytest.fixture
def laptop(office: RunningOffice) -> Laptop:
    return enrolled(office)


def word(answer: Answer) -> str:
    assert answer.headers["content-type"] == protocol.PROBLEM_TYPE
    assert json.loads(answer.body)["status"] == answer.status
    return protocol.problem_word(answer.body)


def test_a_month_is_received_once_and_answered_alike_for_ever(office: RunningOffice, laptop: Laptop) -> None:
    sealed = laptop.sealed("2026-10", values={"study": 3, "bullying": -2})
    before = office.status()
    first, second = laptop.put("2026-10", sealed), laptop.put("2026-10", sealed)
    assert (first.status, second.status) == (201, 200)
    assert first.body == second.body
    assert laptop.contact is not None
    delivery = push([laptop.entry("2026-10", sealed)], laptop.contact, laptop.transport(), laptop.signer.sign, NOW)[0]
    assert delivery.outcome is Outcome.RECEIVED
    assert delivery.receipt is not None
    assert delivery.receipt.seq == before["seq"] + 1
    after = office.status()
    assert (after["releases"], after["seq"]) == (before["releases"] + 1, before["seq"] + 1)
    held = heads(laptop.contact, laptop.transport(), laptop.signer.sign, laptop.source)
    assert held.heads == (("2026-10", hashlib.sha256(sealed).hexdigest()),)


def test_other_bytes_for_a_held_month_are_refused_and_change_nothing(office: RunningOffice, laptop: Laptop) -> None:
    first = laptop.sealed("2026-10")
    assert laptop.put("2026-10", first).status == 201
    seq = office.status()["seq"]
    answer = laptop.put("2026-10", laptop.sealed("2026-10"))
    assert (answer.status, word(answer)) == (409, protocol.RELEASE_CONFLICT)
    assert office.status()["seq"] == seq
    assert laptop.put("2026-10", first).status == 200


def test_eight_at_once_with_one_month_get_one_receipt(office: RunningOffice, laptop: Laptop) -> None:
    sealed, before = laptop.sealed("2026-09"), office.status()["releases"]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: laptop.put("2026-09", sealed), range(8)))
    assert sorted(answer.status for answer in answers) == [200] * 7 + [201]
    assert len({answer.body for answer in answers}) == 1
    assert office.status()["releases"] == before + 1


def test_eight_at_once_with_different_bytes_have_one_winner(office: RunningOffice, laptop: Laptop) -> None:
    bodies = [laptop.sealed("2026-09") for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda sealed: laptop.put("2026-09", sealed), bodies))
    assert sorted(answer.status for answer in answers) == [201] + [409] * 7


def test_sequence_numbers_have_no_gap_under_load(office: RunningOffice) -> None:
    laptops = [enrolled(office, f"№ {i} үлгі мектебі") for i in range(4)]
    months = [f"2025-{m:02d}" for m in range(1, 7)]
    work = [(each, month, each.sealed(month)) for each in laptops for month in months]
    before = office.status()["seq"]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda item: item[0].put(item[1], item[2]), work))
    receipts = [protocol.parse_receipt(answer.body) for answer in answers]
    assert sorted(receipt.seq for receipt in receipts if receipt) == list(range(before + 1, before + 25))


def _changed(plain: dict[str, object], **fields: object) -> bytes:
    return json.dumps({**plain, **fields}, sort_keys=True, separators=(",", ":")).encode()


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"note": "free text"}, protocol.INVALID),
        ({"timestamp": 1}, protocol.INVALID),
        ({"concern": {"study": "3"}}, protocol.INVALID),
        ({"region": "KZ-99"}, protocol.INVALID),
        ({"period": "2026-08"}, protocol.INVALID),
        ({"unit": str(new_id())}, protocol.INVALID),
        ({"schema": "senim-release/9"}, protocol.SCHEMA_UNSUPPORTED),
        ({"policy": "0" * 64}, protocol.SCHEMA_UNSUPPORTED),
    ],
)
def test_the_schema_is_closed(laptop: Laptop, fields: dict[str, object], refusal: str) -> None:
    plain = json.loads(canonical_body(laptop.release("2026-10")))
    answer = laptop.put("2026-10", laptop.seal(_changed(plain, **fields)))
    assert (answer.status, word(answer)) == (422, refusal)


def test_a_month_that_is_not_over_is_refused(laptop: Laptop) -> None:
    for period in ("2026-11", "2026-12", "2031-01"):
        assert word(laptop.put(period, laptop.sealed(period))) == protocol.INVALID


def test_bytes_that_are_no_sealed_release_are_refused(laptop: Laptop) -> None:
    for body in (b"", b"x" * 4095, b"x" * 4096, b"x" * 4097):
        assert word(laptop.put("2026-10", body)) == protocol.INVALID
    assert word(laptop.put("2026-10", b"x" * 70_000)) == protocol.TOO_LARGE


def test_only_the_enrolled_key_signs_for_its_source(office: RunningOffice, laptop: Laptop) -> None:
    stranger = Laptop(contact=laptop.contact)
    assert word(stranger.put("2026-10", stranger.sealed("2026-10"))) == protocol.UNKNOWN_KEY
    other = enrolled(office, "№ 2 үлгі мектебі")
    assert word(other.put("2026-10", laptop.sealed("2026-10"), source=laptop.source)) == protocol.WRONG_SOURCE
    forged = Laptop(source=laptop.source, contact=laptop.contact)
    sealed, path = laptop.sealed("2026-10"), protocol.release_path(laptop.source, Month(2026, 10))
    headers = protocol.sign_request("PUT", path, protocol.RELEASE_TYPE, sealed, laptop.signer.kid(), forged.signer.sign)
    assert word(laptop.transport().put(path, headers, sealed)) == protocol.BAD_SIGNATURE


@pytest.mark.parametrize("header", ["Signature", "Signature-Input", "Content-Digest", "Content-Type"])
def test_a_changed_or_missing_header_or_one_changed_bit_breaks_the_signature(laptop: Laptop, header: str) -> None:
    sealed, path = laptop.sealed("2026-10"), protocol.release_path(laptop.source, Month(2026, 10))
    good = protocol.sign_request("PUT", path, protocol.RELEASE_TYPE, sealed, laptop.signer.kid(), laptop.signer.sign)
    way = laptop.transport()
    assert word(way.put(path, {**good, header: good[header] + "x"}, sealed)) == "bad-signature"
    assert word(way.put(path, {k: v for k, v in good.items() if k != header}, sealed)) == "bad-signature"
    assert word(way.put(path.replace("2026-10", "2026-09"), good, sealed)) == "bad-signature"
    assert word(way.put(path, good, bytes([sealed[0] ^ 1]) + sealed[1:])) == "bad-signature"


def test_a_new_code_moves_the_source_and_revokes_the_old_key(office: RunningOffice, laptop: Laptop) -> None:
    sealed = laptop.sealed("2026-10")
    assert laptop.put("2026-10", sealed).status == 201
    moved = Laptop(source=laptop.source)
    answer = moved.enrol(office.enrol("№ 1 үлгі мектебі", "KZ-75")["file_path"])
    assert dict(answer.heads) == {"2026-10": hashlib.sha256(sealed).hexdigest()}
    assert word(laptop.put("2026-09", laptop.sealed("2026-09"))) == protocol.KEY_REVOKED
    assert moved.put("2026-10", sealed).status == 200


def _post(office: RunningOffice, body: bytes) -> Answer:
    way = Transport(office.url, office.ca_pem)
    return way.post(protocol.DEVICES_PATH, {"Content-Type": protocol.JSON_TYPE}, body)


def test_a_code_is_used_once_and_a_lost_answer_heals(office: RunningOffice) -> None:
    letter = parse_letter(Path(office.enrol("№ 3 үлгі мектебі", "KZ-10")["file_path"]).read_bytes())
    laptop = Laptop()
    body, _ = laptop.call(letter)
    first, again = _post(office, body), _post(office, body)
    assert first.status == again.status == 201
    assert first.body == again.body
    late, _ = Laptop().call(letter)
    answer = _post(office, late)
    assert (answer.status, word(answer)) == (409, protocol.CODE_USED)


def test_eight_at_once_with_one_code_enrol_one(office: RunningOffice) -> None:
    letter = parse_letter(Path(office.enrol("№ 7 үлгі мектебі", "KZ-10")["file_path"]).read_bytes())
    before = office.status()["sources"]
    bodies = [Laptop().call(letter)[0] for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda body: _post(office, body), bodies))
    assert sorted(answer.status for answer in answers) == [201] + [409] * 7
    assert office.status()["sources"] == before + 1


def test_a_wrong_code_and_another_school_taking_a_source_are_refused_alike(office: RunningOffice) -> None:
    laptop = enrolled(office)
    letter = parse_letter(Path(office.enrol("№ 4 үлгі мектебі", "KZ-11")["file_path"]).read_bytes())
    body, _ = Laptop(source=laptop.source).call(letter)
    taken = _post(office, body)
    good, _ = Laptop().call(letter)
    fields = json.loads(good)
    wrong = _post(office, json.dumps({**fields, "mac": fields["mac"][::-1].strip("=") + "="}).encode())
    unknown = _post(office, json.dumps({**fields, "locator": "ZZZZ"}).encode())
    for answer in (taken, wrong, unknown):
        assert (answer.status, word(answer)) == (403, protocol.CODE_REFUSED)
    assert _post(office, good).status == 201
    for rubbish in (b"", b"[]", b"{}", b"\xff", b"[" * 5000, json.dumps({**fields, "more": "x"}).encode()):
        assert word(_post(office, rubbish)) in (protocol.INVALID, protocol.TOO_MANY)


def test_any_other_method_or_address_is_a_problem_of_ours(office: RunningOffice, laptop: Laptop) -> None:
    for path in ("/v1/devices", protocol.release_path(laptop.source, Month(2026, 10))):
        status, headers, body = office.get(path, "DELETE")
        assert (status, protocol.problem_word(body)) == (405, protocol.METHOD_NOT_ALLOWED)
        assert headers["allow"]
    for path in ("/v1/nothing", "/v1/releases/x/2026-10", "/v1/heads/..", f"/v1/heads/{laptop.source}/"):
        status, _, body = office.get(path)
        assert (status, protocol.problem_word(body)) == (404, protocol.NOT_FOUND)
    assert word(laptop.put("2026-13", laptop.sealed("2026-10"))) == protocol.NOT_FOUND


def test_a_key_that_hurries_is_asked_to_wait(office: RunningOffice) -> None:
    laptop = enrolled(office, "№ 5 үлгі мектебі")
    sealed = laptop.sealed("2026-10")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: laptop.put("2026-10", sealed), range(70)))
    slowed = [answer for answer in answers if answer.status == 429]
    assert len(slowed) == 10
    assert all(1 <= int(answer.headers["retry-after"]) <= 61 for answer in slowed)
    assert enrolled(office, "№ 6 үлгі мектебі").put("2026-10", sealed).status == 422


def test_it_says_who_it_is(office: RunningOffice, laptop: Laptop) -> None:
    said = info(laptop.transport())
    status = office.status()
    assert laptop.contact is not None
    assert (said.office, said.epoch, said.seq) == ("111", status["epoch"], status["seq"])
    assert said.epoch == laptop.contact.epoch
    assert said.protocols == (protocol.PROTOCOL,)
    assert said.policy == laptop.release("2026-10").policy_sha256
    for path in ("/healthz", "/readyz", "/version"):
        assert office.get(path)[0] == 200


def test_the_log_names_no_address_no_source_and_no_school(office: RunningOffice, laptop: Laptop) -> None:
    """Runs last: everything above went through this log."""
    assert laptop.put("2026-10", laptop.sealed("2026-10")).status == 201
    office.get("/v1/heads/" + SourceId(new_id()))
    office.get("/<script>", headers={"Host": "evil.example"})
    said = office.log.read_text("utf-8")
    assert "receipt" in said
    served = said.replace(f"Serving {office.url}", "")
    for canary in ("127.0.0.1", "::1", str(laptop.source), laptop.signer.kid(), "үлгі", "evil", "/v1/", "Mozilla"):
        assert canary not in served
