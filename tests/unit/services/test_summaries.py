"""The outbox: nothing before its slot, nothing closed without a receipt, nothing that ever changes the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.cipher.connection import ConstraintBroken
from desktop_app.domain.clock import Month
from desktop_app.domain.errors import NotFound, WeFailed
from desktop_app.domain.ids import SourceId
from desktop_app.domain.letter import letter_file
from desktop_app.domain.outbox import Delivery, OutboxState, Outcome, Receipt
from desktop_app.domain.slot_time import slot_at
from desktop_app.domain.summary import sha256_hex
from desktop_app.services.cases import open_case
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment, read_contact
from desktop_app.services.summaries import (
    due_entries,
    freeze_closed_months,
    highest_seq,
    list_summaries,
    record_delivery,
    requeue_missing,
    verify_bytes,
    what_leaves,
)
from desktop_app.vault.keys import ledger_key, source_id
from desktop_app.vault.session import Vault
from sync import protocol
from tests.months import on, pupil, vault_of
from tests.paper_office import PaperOffice

SEPTEMBER, OCTOBER = Month(2026, 9), Month(2026, 10)
LATER = on("2026-11-20")


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice()


@pytest.fixture
def desk(office: PaperOffice) -> Iterator[Vault]:
    """Enrolled on 1 September; September and October are frozen on 2 November."""
    with vault_of("2026-09-01") as vault:
        request = begin_enrolment(vault, letter_file(office.letter()), on("2026-09-01"))
        finish_enrolment(vault, request, office.enrol(request.body), on("2026-09-01"))
        freeze_closed_months(vault, on("2026-11-02"))
        yield vault


def _receipt(desk: Vault, office: PaperOffice, period: Month) -> Receipt:
    sealed = what_leaves(desk, period, LATER).sealed
    assert sealed is not None
    return office.receipt(source_id(desk), period, sealed)


def _received(desk: Vault, office: PaperOffice, period: Month) -> Delivery:
    return Delivery(period, Outcome.RECEIVED, _receipt(desk, office, period))


def _state(desk: Vault, period: Month) -> OutboxState:
    return next(row.state for row in list_summaries(desk, LATER) if row.period == period)


def test_nothing_is_due_before_its_slot_not_even_by_the_button(desk: Vault) -> None:
    slot = next(row.slot_at for row in list_summaries(desk, LATER) if row.period == OCTOBER)
    before = slot - timedelta(seconds=1)
    for asked in (False, True):
        assert [entry.period for entry in due_entries(desk, before, asked=asked)] == [SEPTEMBER]
        assert [entry.period for entry in due_entries(desk, slot, asked=asked)] == [SEPTEMBER, OCTOBER]
    row = next(row for row in list_summaries(desk, before) if row.period == OCTOBER)
    assert (row.state, row.can_try_now) == (OutboxState.WAITING, False)
    assert next(row for row in list_summaries(desk, slot) if row.period == OCTOBER).can_try_now


def test_what_leaves_is_what_is_sent_and_only_the_office_opens_it(desk: Vault, office: PaperOffice) -> None:
    entry = due_entries(desk, LATER)[-1]
    shown = what_leaves(desk, OCTOBER, LATER)
    assert shown.sealed == entry.sealed
    assert len(entry.sealed) == 4096
    assert entry.sha256 == sha256_hex(entry.sealed) == shown.row.sha256
    assert protocol.open_body(office.private, entry.sealed) == shown.plain
    assert shown.release.source == entry.source == source_id(desk)
    assert office.name in shown.recipient
    assert shown.plain.decode().isascii()


def test_a_receipt_closes_the_month_and_nothing_later_reopens_it(desk: Vault, office: PaperOffice) -> None:
    row = record_delivery(desk, _received(desk, office, OCTOBER), LATER, LATER)
    assert (row.state, row.attempts, row.last_outcome, row.can_try_now) == (OutboxState.RECEIVED, 1, "received", False)
    assert row.receipt == _receipt(desk, office, OCTOBER)
    late = record_delivery(desk, Delivery(OCTOBER, Outcome.NO_CONNECTION), LATER, LATER)
    assert late == row
    assert OCTOBER not in [entry.period for entry in due_entries(desk, LATER)]
    assert highest_seq(desk) == 1


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - {Outcome.RECEIVED}))
def test_without_a_receipt_no_outcome_closes_a_month(desk: Vault, outcome: Outcome) -> None:
    next_day = LATER + timedelta(days=1)
    row = record_delivery(desk, Delivery(OCTOBER, outcome), next_day, LATER)
    expected = {
        Outcome.CONFLICT: OutboxState.HELD,
        Outcome.FORM_REFUSED: OutboxState.REFUSED,
        Outcome.UPDATE_NEEDED: OutboxState.REFUSED,
    }.get(outcome, OutboxState.WAITING)
    assert (row.state, row.attempts, row.last_outcome, row.receipt) == (expected, 1, outcome.value, None)
    assert OCTOBER not in [entry.period for entry in due_entries(desk, LATER)], "it waits for its time"
    again = [entry.period for entry in due_entries(desk, next_day)]
    assert (OCTOBER in again) is (outcome is not Outcome.CONFLICT), "only a conflict waits for a person"
    asked = [entry.period for entry in due_entries(desk, LATER, asked=True)]
    assert (OCTOBER in asked) is (outcome is not Outcome.CONFLICT)


@pytest.mark.parametrize(
    "change", [{"sha256": "0" * 64}, {"period": SEPTEMBER}, {"source": SourceId("other")}, None], ids=str
)
def test_a_receipt_that_is_not_mine_is_our_defect(
    desk: Vault, office: PaperOffice, change: dict[str, object] | None
) -> None:
    receipt = None if change is None else replace(_receipt(desk, office, OCTOBER), **change)  # type: ignore[arg-type]
    with pytest.raises(WeFailed):
        record_delivery(desk, Delivery(OCTOBER, Outcome.RECEIVED, receipt), LATER, LATER)
    assert _state(desk, OCTOBER) is OutboxState.WAITING


def test_what_the_office_lost_is_sent_again_with_the_same_bytes(desk: Vault, office: PaperOffice) -> None:
    before = what_leaves(desk, OCTOBER, LATER).sealed
    for period in (SEPTEMBER, OCTOBER):
        record_delivery(desk, _received(desk, office, period), LATER, LATER)
    kept = {str(SEPTEMBER): next(r.sha256 for r in list_summaries(desk, LATER) if r.period == SEPTEMBER)}
    assert requeue_missing(desk, kept, LATER, "epoch-2") == (OCTOBER,)
    assert [(entry.period, entry.sealed) for entry in due_entries(desk, LATER)] == [(OCTOBER, before)]
    contact = read_contact(desk)
    assert contact is not None
    assert contact.epoch == "epoch-2"
    assert highest_seq(desk) == 0, "numbers of the lost history say nothing about the new one"
    office.held.clear()
    office.epoch = "epoch-2"
    assert record_delivery(desk, _received(desk, office, OCTOBER), LATER, LATER).state is OutboxState.RECEIVED
    assert desk.db.value("SELECT count(*) FROM receipt") == 3, "no receipt is ever thrown away"


def test_other_bytes_in_the_offices_heads_are_held_for_a_person(desk: Vault, office: PaperOffice) -> None:
    record_delivery(desk, _received(desk, office, OCTOBER), LATER, LATER)
    assert requeue_missing(desk, {str(OCTOBER): "0" * 64}, LATER, "epoch-2") == ()
    assert _state(desk, OCTOBER) is OutboxState.HELD


def test_the_stored_bytes_verify_until_they_are_touched(desk: Vault) -> None:
    assert verify_bytes(desk, OCTOBER)
    for table, column in (("release", "body"), ("sealed_release", "bytes")):
        desk.db.execute("SAVEPOINT tamper")
        desk.db.execute(f"DROP TRIGGER {table}_is_never_changed")
        desk.db.execute(
            f"UPDATE {table} SET {column} = CAST(substr({column}, 1, length({column}) - 1) || x'21' AS BLOB)"
        )
        assert not verify_bytes(desk, OCTOBER)
        desk.db.execute("ROLLBACK TO tamper")
        desk.db.execute("RELEASE tamper")
    assert verify_bytes(desk, OCTOBER)


def test_an_unknown_month_is_not_found(desk: Vault) -> None:
    for ask in (lambda: what_leaves(desk, Month(2020, 1), LATER), lambda: verify_bytes(desk, Month(2020, 1))):
        with pytest.raises(NotFound):
            ask()
    with pytest.raises(NotFound):
        record_delivery(desk, Delivery(Month(2020, 1), Outcome.CONFLICT), LATER, LATER)


FROZEN_FOR_EVER = (
    "UPDATE release SET body = x'00'",
    "UPDATE release SET sha256 = printf('%064d', 1)",
    "DELETE FROM release",
    "INSERT OR REPLACE INTO release SELECT period, frozen_on, x'00', sha256 FROM release",
    "UPDATE sealed_release SET bytes = zeroblob(4096)",
    "DELETE FROM sealed_release",
    "INSERT OR REPLACE INTO sealed_release SELECT period, seal_key, zeroblob(4096), sha256 FROM sealed_release",
    "INSERT INTO sealed_release SELECT period, 'other', zeroblob(4095), sha256 FROM sealed_release",
    "UPDATE closed_month SET is_released = 0",
    "DELETE FROM closed_month",
    "INSERT OR REPLACE INTO closed_month VALUES ('2026-09', '2026-10-02', 0)",
    "INSERT INTO closed_month VALUES ('2026-08', '2026-10-02', 1)",
    "DELETE FROM outbox",
    "UPDATE outbox SET slot_at = '2026-09-01T00:00:00+00:00'",
    "UPDATE outbox SET state = 'received'",
    "UPDATE outbox SET seal_key = NULL",
    "UPDATE ledger_day SET last_seen = '2026-01-01'",
    "DELETE FROM ledger_day",
    "INSERT OR REPLACE INTO ledger_day VALUES (1, '2026-01-01')",
    "INSERT INTO contribution VALUES (zeroblob(31), 2026, 'concern')",
    "INSERT INTO contribution VALUES (zeroblob(32), 2026, 'both')",
)


def test_the_database_itself_refuses_to_change_a_frozen_month(desk: Vault) -> None:
    before = [desk.db.rows(f"SELECT * FROM {table}") for table in ("release", "sealed_release", "outbox")]
    for sql in FROZEN_FOR_EVER:
        with pytest.raises(ConstraintBroken):
            desk.db.execute(sql)
    assert [desk.db.rows(f"SELECT * FROM {table}") for table in ("release", "sealed_release", "outbox")] == before


def test_the_ledger_and_the_receipts_are_never_changed(desk: Vault, office: PaperOffice) -> None:
    record_delivery(desk, _received(desk, office, OCTOBER), LATER, LATER)
    desk.db.execute("INSERT INTO contribution VALUES (zeroblob(32), 2026, 'concern')")
    for sql in (
        "UPDATE contribution SET school_year = 2025",
        "DELETE FROM contribution",
        "UPDATE receipt SET seq = 9",
        "DELETE FROM receipt",
    ):
        with pytest.raises(ConstraintBroken):
            desk.db.execute(sql)


@pytest.mark.parametrize("incidents", [0, 25])
def test_incidents_do_not_move_the_time_of_sending(incidents: int) -> None:
    """The first moment a month may leave follows from the vault's key and the month, in a crisis as in a quiet one."""
    with vault_of("2026-09-01") as vault:
        for number in range(incidents):
            open_case(vault, pupil(vault, number), "mh_suic", on("2026-09-28"), is_acute=True)
        freeze_closed_months(vault, on("2026-10-02"))
        (row,) = list_summaries(vault, on("2026-10-02"))
        assert row.slot_at == row.not_before == slot_at(ledger_key(vault), SEPTEMBER)
