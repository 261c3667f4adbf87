"""The courier with a real vault and an office on loopback: at the slot, once, again after failure, never locked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.outbox import Delivery, OutboxEntry, OutboxState, Outcome
from desktop_app.services import enrolment, summaries
from desktop_app.services.courier import Errand, Homecoming, Tried
from desktop_app.services.vault_thread import VaultThread
from tests.paper_office import PaperOffice, serve
from ui.app import Intents, RoomContext
from ui.courier import LONGEST_WAIT, Courier
from ui.jobs import Jobs
from ui.programs import post
from ui.programs.postman import Postman


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Carrier:
    """Stands for the wire: remembers errands; answers with one outcome or with an office's receipts."""

    def __init__(self, outcome: Outcome = Outcome.NO_CONNECTION, office: PaperOffice | None = None) -> None:
        self.outcome, self.office = outcome, office
        self.errands: list[Errand] = []

    def __call__(self, errand: Errand, now: datetime) -> Homecoming:
        self.errands.append(errand)
        return Homecoming(tuple(Tried(self._came(entry), now + timedelta(hours=1)) for entry in errand.entries))

    def _came(self, entry: OutboxEntry) -> Delivery:
        if self.office is None:
            return Delivery(entry.period, self.outcome)
        receipt = self.office.receipt(entry.source, entry.period, entry.sealed)
        return Delivery(entry.period, Outcome.RECEIVED, receipt)


@pytest.fixture
def clock(clock_now: datetime) -> Clock:
    return Clock(clock_now)


def at_once(now: datetime) -> datetime:
    return now


def tick(courier: Courier) -> None:
    """What the timer does when it fires."""
    courier._timer.stop()
    courier._tick()


def states(thread: VaultThread, now: datetime) -> list[OutboxState]:
    return [row.state for row in thread.submit(summaries.list_summaries, now).result(10)]


def test_a_month_reaches_the_office_and_only_its_receipt_closes_the_row(
    vault_thread: VaultThread, office: PaperOffice, jobs: Jobs, intents: Intents, clock: Clock, qtbot: QtBot
) -> None:
    with serve(office.handle) as url:
        letter = f"{url} {office.code.text()}"
        request = vault_thread.submit(enrolment.begin_enrolment, letter, clock.now).result(10)
        vault_thread.submit(enrolment.finish_enrolment, request, post.enrol(request), clock.now).result(10)
        postman = Postman(RoomContext(jobs, clock, intents))
        said: list[tuple[str, str]] = []
        intents.post.connect(_remember(said))
        postman.courier.start()
        assert states(vault_thread, clock.now) == [OutboxState.WAITING] * 3
        clock.now += timedelta(minutes=2)
        with qtbot.waitSignal(postman.courier.came_home, timeout=20000):
            tick(postman.courier)
    assert states(vault_thread, clock.now) == [OutboxState.RECEIVED] * 3
    assert len(office.held) == 3
    assert said[-1][0] == "ok"
    assert "October 2026" in said[-1][1]


def _remember(said: list[tuple[str, str]]) -> Callable[[str, str], None]:
    def hear(kind: str, text: str) -> None:
        said.append((kind, text))

    return hear


def test_nothing_leaves_before_its_slot(
    enrolled: VaultThread, office: PaperOffice, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    carrier = Carrier(office=office)
    clock.now = datetime(2026, 12, 2, 5, tzinfo=UTC)  # November freezes today and leaves between the 3rd and the 9th
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    assert [str(entry.period) for entry in carrier.errands[0].entries] == ["2026-08", "2026-09", "2026-10"]
    slot = enrolled.submit(summaries.list_summaries, clock.now).result(10)[0].slot_at
    assert courier.due_at() == slot
    clock.now = slot - timedelta(seconds=1)
    with qtbot.waitSignal(courier.stands, timeout=15000):
        courier.try_now()  # a person cannot hurry it either
    assert len(carrier.errands) == 1
    clock.now = slot
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    assert [str(entry.period) for entry in carrier.errands[1].entries] == ["2026-11"]


def test_a_failed_round_waits_and_a_person_may_skip_the_waiting(
    enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    assert courier.due_at() == clock.now + timedelta(hours=1)
    tick(courier)  # the timer looks around every few minutes; nothing is due
    assert len(carrier.errands) == 1
    assert courier.waits()
    assert courier._timer.interval() <= LONGEST_WAIT.total_seconds() * 1000
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        courier.try_now()
    assert len(carrier.errands) == 2
    assert carrier.errands[0].entries[0].sealed == carrier.errands[1].entries[0].sealed


def test_a_network_that_comes_back_ends_the_waiting_at_most_once_a_minute(
    enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    courier.hurry()
    assert courier.due_at() == clock.now + timedelta(hours=1)
    clock.now += timedelta(minutes=1)
    courier.hurry()
    assert courier.due_at() == clock.now
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    assert len(carrier.errands) == 2


def test_unlocking_ends_the_waiting(enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    for _ in range(2):
        courier.start()
        with qtbot.waitSignal(courier.came_home, timeout=15000):
            tick(courier)
        courier.stop()
    assert len(carrier.errands) == 2


def test_a_locked_vault_sends_nothing(enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    courier.stop()
    assert not courier.waits()
    courier.try_now()
    tick(courier)
    qtbot.waitUntil(lambda: not jobs.is_busy(), timeout=15000)
    assert carrier.errands == []


def test_a_wish_during_a_round_is_kept_for_the_next(
    enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    tick(courier)
    courier.try_now()
    qtbot.waitUntil(lambda: len(carrier.errands) == 2, timeout=15000)
    qtbot.waitUntil(courier.waits, timeout=15000)
    assert len(carrier.errands) == 2


def test_a_lock_in_the_middle_of_a_round_leaves_the_next_unlock_free(
    enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    carrier = Carrier()
    courier = Courier(jobs, clock, carrier, at_once)
    courier.start()
    tick(courier)
    courier.stop()
    jobs.forget()
    courier.start()
    with qtbot.waitSignal(courier.came_home, timeout=15000):
        tick(courier)
    assert carrier.errands


def test_a_carrier_that_breaks_is_told_once_and_tried_again(
    enrolled: VaultThread, jobs: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    from sync.transport import TransportFailed

    def broken(errand: Errand, now: datetime) -> Homecoming:
        raise TransportFailed(Outcome.INTERCEPTED)

    courier = Courier(jobs, clock, broken, at_once)
    courier.start()
    with qtbot.waitSignal(courier.failed, timeout=15000) as failed:
        tick(courier)
    assert failed.args[0].code == "delivery.intercepted"
    assert courier.waits()
    assert states(enrolled, clock.now) == [OutboxState.WAITING] * 3


@pytest.mark.parametrize(("outcome", "kind"), [(Outcome.NO_CONNECTION, "offline"), (Outcome.CONFLICT, "refused")])
def test_the_status_line_says_how_the_post_fares(
    enrolled: VaultThread, jobs: Jobs, intents: Intents, clock: Clock, qtbot: QtBot, outcome: Outcome, kind: str
) -> None:
    said: list[tuple[str, str]] = []
    intents.post.connect(_remember(said))
    postman = Postman(RoomContext(jobs, clock, intents), carry=Carrier(outcome))
    postman.courier.start()
    with qtbot.waitSignal(postman.courier.came_home, timeout=15000):
        intents.delivery_requested.emit()
    assert said[-1][0] == kind
    assert "2026" in said[-1][1]
