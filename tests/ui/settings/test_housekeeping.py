"""After unlocking, what is old leaves the bin, is told, and its bytes go; a lock before that leaves all as it was."""

from __future__ import annotations

from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import bin as bins
from desktop_app.services import cases, notes
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from desktop_app.vault import purge
from tests.ui.conftest import Told
from tests.ui.pictures import settle
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.programs.housekeeping import Housekeeping


def _throw(vault: Vault, now: datetime) -> None:
    case = cases.list_cases(vault, now)[0].case
    content = NoteContent(now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, "ескі нобай", "")
    draft = notes.start_draft(vault, case.id, content, now)
    notes.discard_draft(vault, draft.id, now)
    for day in range(30):
        bins.empty_old(vault, now + timedelta(days=day))


def _is_owed(vault: Vault) -> bool:
    return purge.is_owed(vault.db)


def _house(jobs: Jobs, intents: Intents, now: datetime) -> Housekeeping:
    return Housekeeping(RoomContext(jobs, lambda: now, intents), quiet_ms=0)


def test_old_drafts_leave_and_it_is_told(
    vault_thread: VaultThread, jobs: Jobs, intents: Intents, told: Told, clock_now: datetime, qtbot: QtBot
) -> None:
    vault_thread.submit(_throw, clock_now).result(10)
    later = clock_now + timedelta(days=30)
    house = _house(jobs, intents, later)
    house.begin()
    qtbot.waitUntil(lambda: bool(told.said), timeout=15000)
    assert told.said == ["Drafts that had lain in the bin for 30 days were erased for good: 1."]
    qtbot.waitUntil(lambda: not jobs.is_busy(), timeout=15000)
    assert vault_thread.submit(bins.list_bin, later).result(10).lines == ()
    assert not vault_thread.submit(_is_owed).result(10)


def test_nothing_is_said_when_nothing_was_old_and_a_lock_comes_first(
    vault_thread: VaultThread, jobs: Jobs, intents: Intents, told: Told, clock_now: datetime, qtbot: QtBot
) -> None:
    vault_thread.submit(_throw, clock_now).result(10)
    house = _house(jobs, intents, clock_now + timedelta(days=29))
    house.begin()
    qtbot.waitUntil(lambda: not jobs.is_busy(), timeout=15000)
    settle(50)
    resting = _house(jobs, intents, clock_now + timedelta(days=30))
    resting.begin()
    resting.rest()
    settle(50)
    assert told.said == []
    assert len(vault_thread.submit(bins.list_bin, clock_now).result(10).lines) == 1
