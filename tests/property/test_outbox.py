"""Any weather between laptop and office: nothing lost, nothing twice, nothing sent early, nothing closed unsigned.

The machine runs the real services and the real push beside an office on paper. Answers get lost before and after the
commit, portals answer, the laptop dies before it writes down a receipt, the office comes back from an old backup. The
invariants are checked after every step: a machine that heals at the end would hide bugs.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from copy import copy
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop_app.domain.clock import Month
from desktop_app.domain.letter import letter_file
from desktop_app.domain.outbox import OutboxState, Outcome
from desktop_app.services import courier
from desktop_app.services.courier import Homecoming, Tried
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment, read_contact
from desktop_app.services.summaries import freeze_closed_months, list_summaries, verify_bytes, what_leaves
from desktop_app.vault.keys import source_id
from sync import protocol
from sync.push import push_round
from sync.retry import next_attempt
from sync.transport import Answer, Transport, TransportFailed
from tests.months import on, vault_of
from tests.paper_office import PaperOffice

LAST = on("2030-01-01")
WEATHER = st.sampled_from(["fair", "fair", "down", "lost answer", "portal", "forged", "damaged", "busy"])


class Weather(Transport):
    """The way to the paper office on a given day; remembers when which month was sent."""

    def __init__(self, office: PaperOffice, kind: str, now: datetime) -> None:
        self.office, self.kind, self.now = office, kind, now
        self.sent: list[tuple[str, bytes]] = []

    def _exchange(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if self.kind == "down":
            raise TransportFailed(Outcome.NO_CONNECTION)
        if method != "PUT":
            return Answer(*self.office.handle(method, path, headers, body))
        self.sent.append((path, body))
        if self.kind == "portal":
            return Answer(200, {}, b"<html>log in</html>")
        if self.kind == "busy":
            return Answer(503, {"retry-after": "60"}, b"")
        if self.kind == "damaged":
            return Answer(*self.office.handle(method, path, headers, body[:-1] + b"?"))
        status, found, answer = self.office.handle(method, path, headers, body)
        if self.kind == "lost answer":
            raise TransportFailed(Outcome.NO_CONNECTION)
        if self.kind == "forged":
            answer = answer.replace(self.office.epoch.encode(), b"epoch-x")
        return Answer(status, found, answer)


class Post(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.now = on("2026-09-05")
        self.office = PaperOffice()
        self.bytes: dict[Month, bytes] = {}
        self.backup = copy(self.office.held)
        self.epochs = 1

    @initialize()
    def begin(self) -> None:
        self.vault = self.stack.enter_context(vault_of("2026-09-01"))
        self.request = begin_enrolment(self.vault, letter_file(self.office.letter()), self.now)

    def teardown(self) -> None:
        self.stack.close()

    @rule()
    def enrol(self) -> None:
        finish_enrolment(self.vault, self.request, self.office.enrol(self.request.body), self.now)

    @rule(hours=st.integers(1, 24 * 20))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        freeze_closed_months(self.vault, self.now)

    @rule(kind=WEATHER, asked=st.booleans(), dies=st.booleans())
    def a_round(self, kind: str, asked: bool, dies: bool) -> None:
        """`dies`: the laptop loses its power after the wire and before it has written anything down."""
        errand = courier.prepare(self.vault, self.now, asked=asked).errand
        if errand is None:
            return
        way = Weather(self.office, kind, self.now)
        came = push_round(errand.entries, errand.contact, errand.highest_seq, errand.source, way, errand.sign, self.now)
        slots = {str(row.period): row.slot_at for row in list_summaries(self.vault, self.now)}
        for path, body in way.sent:
            assert slots[path[-7:]] <= self.now, "nothing leaves before its slot"
            assert len(body) == protocol.BODY_SIZE
        if dies:
            return
        tried = tuple(Tried(one, self._next(one.retry_after)) for one in came.deliveries)
        heads = None if came.heads is None else dict(came.heads.heads)
        courier.record(self.vault, Homecoming(tried, heads, came.heads.epoch if came.heads else ""), self.now)

    def _next(self, retry_after: int | None) -> datetime:
        return next_attempt(1, self.now, lambda bound: bound // 2, retry_after)

    @rule()
    def office_makes_a_backup(self) -> None:
        self.backup = copy(self.office.held)

    @rule()
    def office_is_restored(self) -> None:
        """From its last backup, and with a new epoch, as `restore` always begins one."""
        self.epochs += 1
        self.office.held, self.office.epoch = copy(self.backup), f"epoch-{self.epochs}"
        self.office.seq = len(self.office.held)

    @invariant()
    def sealed_bytes_never_change(self) -> None:
        if not hasattr(self, "vault"):
            return
        for row in list_summaries(self.vault, LAST):
            sealed = what_leaves(self.vault, row.period, LAST).sealed
            if sealed is not None:
                assert self.bytes.setdefault(row.period, sealed) == sealed
            assert verify_bytes(self.vault, row.period)

    @invariant()
    def the_office_holds_only_these_bytes(self) -> None:
        for (source, period), (sealed, _) in self.office.held.items():
            assert source == source_id(self.vault)
            assert self.bytes[Month.parse(period)] == sealed

    @invariant()
    def received_means_a_signed_receipt_over_my_bytes(self) -> None:
        if not hasattr(self, "vault"):
            return
        for row in list_summaries(self.vault, LAST):
            assert row.state in (OutboxState.FROZEN, OutboxState.WAITING, OutboxState.RECEIVED), "honest: never held"
            assert (row.state is OutboxState.FROZEN) is (read_contact(self.vault) is None)
            if row.state is OutboxState.RECEIVED:
                assert row.receipt is not None
                assert row.receipt.sha256 == row.sha256
                assert protocol.receipt_is_by(row.receipt, self.office.sign_public)

    @rule()
    def in_fair_weather_everything_arrives(self) -> None:
        """Whatever happened before: two quiet rounds (the first may learn of a restored office) bring all home."""
        if read_contact(self.vault) is None:
            self.enrol()  # enrolling anew would heal a restored office by itself and hide what a round must do
        self.now += timedelta(days=40)
        freeze_closed_months(self.vault, self.now)
        for _ in range(2):
            self.a_round("fair", True, False)
        waits = [row.period for row in list_summaries(self.vault, self.now) if row.state is not OutboxState.RECEIVED]
        assert all(slot > self.now for slot in self._slots(waits)), waits
        assert len(self.office.held) == len(list_summaries(self.vault, self.now)) - len(waits)

    def _slots(self, periods: list[Month]) -> list[datetime]:
        return [row.slot_at for row in list_summaries(self.vault, self.now) if row.period in periods]


Post.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
test_any_weather_loses_nothing = pytest.mark.timeout(300)(Post.TestCase)
