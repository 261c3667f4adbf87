"""A vault with a bad page: what can be read goes into a new one, the damaged one is kept, losses are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher import files
from desktop_app.cipher.connection import open_database
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import DiskFull, VaultDamaged, VaultMissing
from desktop_app.domain.note import Note
from desktop_app.paths import VaultPlace
from desktop_app.services import notes, repair, students, unlock, vault_check
from desktop_app.services.repair import Outcome
from desktop_app.services.watch import Watch
from desktop_app.vault import access_log
from desktop_app.vault.session import Vault

PAGE = 4096


@pytest.fixture
def lived_in(vault: Vault, case: Casefile, signed: Callable[..., Note]) -> Vault:
    """Forty signed notes of one case, long enough to fill pages of their own."""
    for number in range(40):
        signed(f"әңгіме {number} " + "сабақта үнсіз отырды " * 30, "қорқамын")
    return vault


def _flip(place: VaultPlace, page: int) -> bytes:
    """The closed database with one bit of this page changed (pages count from 1)."""
    raw = bytearray(place.database.read_bytes())
    raw[(page - 1) * PAGE + 200] ^= 1
    place.database.write_bytes(raw)
    return bytes(raw)


NOTES = "SELECT total(length(body)) FROM note"
NOTE_INDEX = "SELECT total(length(form)) FROM note INDEXED BY note_contact WHERE signed_at IS NOT NULL"
FIRST_AND_LAST = "SELECT length(body) FROM note WHERE rowid = 1", "SELECT length(body) FROM note WHERE rowid = 40"
LOG = "SELECT total(length(at)) FROM access_log"


def _damage(vault: Vault, refused: str, *answered: str) -> bytes:
    """Close the vault and damage one page so that the question `refused` is, and these others are still `answered`."""
    key, place = vault.data_key(), vault.place
    if vault.is_open():
        vault.close()
    sound = place.database.read_bytes()
    for page in range(len(sound) // PAGE, 2, -1):
        damaged = _flip(place, page)
        if not _answers(place, key, refused) and all(_answers(place, key, question) for question in answered):
            return damaged
        place.database.write_bytes(sound)
    raise AssertionError("no such page")


def _answers(place: VaultPlace, key: bytes, question: str) -> bool:
    try:
        db = open_database(place.database, key)
    except VaultDamaged:
        return False
    try:
        db.rows(question)
    except VaultDamaged:
        return False
    finally:
        db.close()
    return True


def test_a_bad_page_of_an_index_costs_nothing(lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime):
    damaged = _damage(lived_in, NOTE_INDEX, NOTES, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert (report.outcome, report.losses, report.remaining) == (Outcome.REBUILT, (), ())
    assert vault_check.verify(vault).ok
    assert len(notes.timeline(vault, _only_case(vault), clock_now)) == 40
    vault.close()
    aside = place.set_aside / report.set_aside.rpartition("/")[2]
    assert aside.read_bytes()[:PAGE] == damaged[:PAGE]
    assert aside.with_suffix(".header").read_bytes() == place.header.read_bytes()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert vault_check.verify(again).ok
    assert len(students.list_students(again)) == 1
    again.close()


def test_after_a_check_has_met_the_bad_page_the_rest_is_read_and_mended(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    """SQLCipher refuses whole pages too once it has met a bad one: the connection is made anew."""
    _damage(lived_in, NOTES, *FIRST_AND_LAST, NOTE_INDEX, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    vault.db.rows("PRAGMA cache_size = 4")  # as in a large vault, most pages are not in memory
    assert vault_check.verify_logged(vault, clock_now).problems[0] == "pages_changed"
    assert len(students.list_students(vault)) == 1
    vault.db.rows("PRAGMA cache_size = 4")
    vault_check.verify(vault)
    assert repair.repair(vault, clock_now).outcome is Outcome.REBUILT
    assert vault_check.verify(vault).ok
    vault.close()


def test_a_bad_page_of_notes_costs_those_notes_and_says_whose(
    lived_in: Vault, place: VaultPlace, case: Casefile, passphrase: str, clock_now: datetime
):
    _damage(lived_in, NOTES, *FIRST_AND_LAST, NOTE_INDEX, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    before = access_log.count(vault.db)
    report = repair.repair(vault, clock_now)
    assert (report.outcome, report.remaining) == (Outcome.REBUILT, ())
    (loss,) = report.losses
    left = len(notes.timeline(vault, case.id, clock_now))
    assert loss.table == "note"
    assert loss.lost == 40 - left > 0
    assert report.lost_notes_of == (case.number,)
    assert vault_check.verify(vault).ok
    assert access_log.count(vault.db) == before + 2  # the repair, and the timeline just read
    vault.close()


def test_a_bad_page_of_the_access_log_breaks_the_chain_and_that_is_told(
    lived_in: Vault, place: VaultPlace, case: Casefile, passphrase: str, clock_now: datetime
):
    for _ in range(80):
        notes.timeline(lived_in, case.id, clock_now)
    _damage(lived_in, LOG, NOTES, "SELECT at FROM access_log WHERE seq = 1")
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert report.outcome is Outcome.REBUILT
    assert report.remaining == ("access_log_broken",)
    assert report.broken_line is not None
    assert vault_check.verify(vault).told_at == clock_now
    assert len(notes.timeline(vault, case.id, clock_now)) == 40
    vault.close()


@pytest.mark.parametrize("what", ["casefile", "student", "vault_key", "case_concern"])
def test_what_a_vault_cannot_do_without_is_never_left_out(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, what: str
):
    page = int(lived_in.db.value("SELECT rootpage FROM sqlite_master WHERE name = ?", (what,)))
    lived_in.close()
    damaged = _flip(place, page)
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert report.outcome is Outcome.RESTORE
    assert report.remaining[0] == "pages_changed"
    assert vault.is_open()
    vault.close()
    assert place.database.read_bytes() == damaged
    assert sorted(path.name for path in place.folder.iterdir()) == ["senim.header", "senim.vault"]


def test_a_repair_that_is_stopped_changes_nothing(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    damaged = _damage(lived_in, NOTE_INDEX, NOTES, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    watch = Watch()
    watch.cancel()
    assert repair.repair(vault, clock_now, watch).outcome is Outcome.RESTORE
    vault.close()
    assert place.database.read_bytes() == damaged


def test_without_room_nothing_is_begun(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise DiskFull

    damaged = _damage(lived_in, NOTE_INDEX, NOTES, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    monkeypatch.setattr("desktop_app.cipher.files.require_space", full)
    with pytest.raises(DiskFull):
        repair.repair(vault, clock_now)
    assert vault.db.is_open
    vault.close()
    assert place.database.read_bytes() == damaged


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_repair_cut_off_at_any_name_leaves_the_damaged_vault_or_the_new_one(
    lived_in: Vault,
    place: VaultPlace,
    passphrase: str,
    clock_now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
):
    _damage(lived_in, NOTE_INDEX, NOTES, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    give_name, steps = files.give_name, iter(range(1, 9))

    def cut(draft: Path, name: Path) -> None:
        if next(steps) == step:
            raise KeyboardInterrupt
        give_name(draft, name)

    with monkeypatch.context() as power:
        power.setattr(files, "give_name", cut)
        with pytest.raises((KeyboardInterrupt, VaultMissing)):
            repair.repair(vault, clock_now)
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert vault_check.verify(again).ok is (step == 3)
    if step != 3:  # still the damaged one: the repair can be asked for again
        assert repair.repair(again, clock_now).outcome is Outcome.REBUILT
        assert vault_check.verify(again).ok
    assert len(notes.timeline(again, _only_case(again), clock_now)) == 40
    again.close()
    left = sorted(path.name for path in place.folder.iterdir())
    assert left == ["senim.header", "senim.vault", "set-aside"]


def test_a_lost_row_that_others_need_asks_for_a_backup(
    lived_in: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    """Addenda of a lost note can still be read: they are not thrown after it."""
    numbers = [row[0] for row in lived_in.db.rows("SELECT id FROM note")]
    for note_id in numbers:
        notes.add_addendum(lived_in, note_id, "кейінірек айтты", clock_now)
    damaged = _damage(lived_in, NOTES, *FIRST_AND_LAST, NOTE_INDEX, LOG)
    vault = unlock.open_vault(place, passphrase, clock_now)
    report = repair.repair(vault, clock_now)
    assert report.outcome is Outcome.RESTORE
    assert {loss.table for loss in report.losses} == {"note"}
    vault.close()
    assert place.database.read_bytes() == damaged


def _only_case(vault: Vault) -> str:
    return str(vault.db.value("SELECT id FROM casefile"))
