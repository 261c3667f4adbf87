"""A kill at any point of a restore leaves the former vault or the restored one, never a mixture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import NoteContent
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, exchange, key_slots, notes, restore, unlock
from desktop_app.services.unlock import VaultState
from desktop_app.vault.session import Vault

Write = Callable[..., NoteContent]
DAY = timedelta(days=1)
PASSPHRASE = "төрт құлан мен бір тал"


def _bodies(vault: Vault) -> set[str]:
    return {row[0] for row in vault.db.rows("SELECT body FROM note")}


def test_killed_between_two_renamings_the_next_opening_finishes(
    vault: Vault,
    case: Casefile,
    written: Write,
    clock_now: datetime,
    place: VaultPlace,
    monkeypatch: pytest.MonkeyPatch,
):
    """Every state that a kill can leave between the decision and its end."""
    draft = notes.start_draft(vault, case.id, written("ескі"), clock_now)
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    file = made.path
    notes.save_draft(vault, draft.id, written("жаңа"), clock_now + DAY)
    key_slots.set_new_passphrase(vault, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    vault.close()

    class Killed(BaseException):
        pass

    bodies = []
    for step in range(20):
        prepared = restore.prepare(place, file, PASSPHRASE, clock_now)
        assert prepared is not None
        with monkeypatch.context() as patched:
            _cut_at(step, patched, Killed)
            try:
                restore.put_in_place(prepared, clock_now)
            except Killed:
                pass
            else:
                break
        assert unlock.look(place) is VaultState.READY
        opened = unlock.open_vault(place, PASSPHRASE if step else "жаңа тіркес", clock_now)
        bodies.append(_bodies(opened))
        assert not list(place.folder.glob("restored-*"))
        notes.save_draft(opened, draft.id, written("жаңа"), clock_now + DAY)
        key_slots.set_new_passphrase(opened, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
        opened.close()
    assert bodies == [{"жаңа"}, *[{"ескі"}] * 4]


def _cut_at(step: int, monkeypatch: pytest.MonkeyPatch, killed: type[BaseException]) -> None:
    """The kill falls before the renaming of this number; number 0 is the decision itself."""
    left = step

    def counted(call: Callable[..., None]) -> Callable[..., None]:
        def act(*paths: Path) -> None:
            nonlocal left
            if left == 0:
                raise killed
            left -= 1
            call(*paths)

        return act

    monkeypatch.setattr(exchange.files, "give_name", counted(exchange.files.give_name))
    monkeypatch.setattr(exchange.files, "take_place", counted(exchange.files.take_place))
    monkeypatch.setattr(exchange.shutil, "rmtree", counted(exchange.shutil.rmtree))


def test_a_restore_into_an_empty_place_is_finished_too(
    vault: Vault, clock_now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    place = VaultPlace(tmp_path / "new laptop")
    prepared = restore.prepare(place, made.path, PASSPHRASE, clock_now)
    assert prepared is not None
    with monkeypatch.context() as patched:
        _cut_at(1, patched, KeyboardInterrupt)
        with pytest.raises(KeyboardInterrupt):
            restore.put_in_place(prepared, clock_now)
    assert place.is_being_restored()
    assert unlock.look(place) is VaultState.READY
    assert not place.is_being_restored()
    unlock.open_vault(place, PASSPHRASE, clock_now).close()


def test_what_was_prepared_and_never_put_in_place_is_cleared_away(vault: Vault, clock_now: datetime):
    place = vault.place
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    vault.close()
    assert restore.prepare(place, made.path, PASSPHRASE, clock_now) is not None
    assert exchange.staged(place).database.exists()
    unlock.open_vault(place, PASSPHRASE, clock_now).close()
    assert not exchange.staged(place).folder.exists()


def test_a_journal_of_the_former_vault_never_lies_beside_the_restored_one(
    vault: Vault, case: Casefile, written: Write, clock_now: datetime
):
    """After a kill the log of the former database is full; SQLite would play it into whatever lies beside it."""
    place = vault.place
    made = backups.make_backup(vault, clock_now)
    assert made is not None
    notes.start_draft(vault, case.id, written("тек журналда"), clock_now)
    log = place.database.with_name("senim.vault-wal")
    left = log.read_bytes()
    vault.close()
    prepared = restore.prepare(place, made.path, PASSPHRASE, clock_now)
    assert prepared is not None
    log.write_bytes(left)
    place.database.write_bytes(bytes(8192))  # nobody can open it, so nobody takes its log away
    kept = restore.put_in_place(replace(prepared, comparison=_unreadable(prepared)), clock_now)
    assert kept is not None
    assert not log.exists()
    assert (kept / log.name).read_bytes() == left
    opened = unlock.open_vault(place, PASSPHRASE, clock_now)
    assert _bodies(opened) == set()
    opened.close()


def _unreadable(prepared: restore.Prepared) -> restore.Comparison:
    return replace(prepared.comparison, here=restore.Here.UNREADABLE)
