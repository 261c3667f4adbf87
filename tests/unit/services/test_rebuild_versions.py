"""A bad page among notes and their earlier versions: what can be read is saved, and what went is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note, NoteContent
from desktop_app.paths import VaultPlace
from desktop_app.services import note_history, notes, repair, unlock, vault_check
from desktop_app.services.repair import Outcome
from desktop_app.vault.session import Vault
from tests.unit.services.test_rebuild import FIRST_AND_LAST, LOG, NOTE_INDEX, NOTES
from tests.unit.services.test_rebuild import _damage as damage

VERSIONS = "SELECT total(length(body)) FROM note_version"


@pytest.fixture
def lived_in(vault: Vault, signed: Callable[..., Note]) -> Vault:
    """Forty signed notes of one case, long enough to fill pages of their own."""
    for number in range(40):
        signed(f"әңгіме {number} " + "сабақта үнсіз отырды " * 30, "қорқамын")
    return vault


def test_what_a_lost_draft_said_before_goes_with_it_and_is_told(
    lived_in: Vault,
    place: VaultPlace,
    case: Casefile,
    written: Callable[..., NoteContent],
    passphrase: str,
    clock_now: datetime,
):
    drafts = [notes.start_draft(lived_in, case.id, written("ұзақ нобай " * 300), clock_now) for _ in range(20)]
    for draft in drafts:
        note_history.keep_left(lived_in, draft.id)
    damage(lived_in, "SELECT total(length(body)) FROM note", *FIRST_AND_LAST, NOTE_INDEX, LOG, VERSIONS)
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert (report.outcome, report.remaining) == (Outcome.REBUILT, ())
    losses = {loss.table: loss for loss in report.losses}
    left = [note for note in notes.timeline(vault, case.id, clock_now) if not note.is_signed()]
    assert losses["note_version"].lost == 20 - len(left) > 0
    assert {note.versions for note in left} == {1}
    assert vault_check.verify(vault).ok
    vault.close()


def test_a_bad_page_of_versions_costs_those_and_no_note(
    lived_in: Vault,
    place: VaultPlace,
    case: Casefile,
    written: Callable[..., NoteContent],
    passphrase: str,
    clock_now: datetime,
):
    for _ in range(20):
        note_history.keep_left(lived_in, notes.start_draft(lived_in, case.id, written("ұзақ " * 300), clock_now).id)
    damage(lived_in, VERSIONS, NOTES, NOTE_INDEX, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert (report.outcome, [loss.table for loss in report.losses]) == (Outcome.REBUILT, ["note_version"])
    assert len(notes.timeline(vault, case.id, clock_now)) == 60
    assert vault_check.verify(vault).ok
    vault.close()
