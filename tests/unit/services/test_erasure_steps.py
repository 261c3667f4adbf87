"""What each step of an erasure is there for: left out alone, planted words are found in the decrypted image."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import datetime

import pytest

from desktop_app.cipher.connection import Database
from desktop_app.domain.ids import StudentId
from desktop_app.domain.student import SchoolClass
from desktop_app.services import erasure, students, vault_check
from desktop_app.services.erasure import Erased
from desktop_app.services.vault_thread import VaultThread
from desktop_app.vault import purge
from desktop_app.vault.session import Vault
from tests.erasing import CANARIES, REASON, image, plant
from tests.image import found_in_image


def _nothing(db: Database) -> None:
    pass


def _only_vacuum(db: Database) -> None:
    db.execute("VACUUM")


def _only_journal(db: Database) -> None:
    db.row("PRAGMA wal_checkpoint(TRUNCATE)")


def _without_optimize(db: Database) -> None:
    _only_vacuum(db)
    _only_journal(db)


def _overwrite_nothing(vault: Vault) -> None:
    vault.db.rows("PRAGMA secure_delete = OFF")


def _index_keeps_words(vault: Vault) -> None:
    vault.db.execute("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)")


def _found(vault: Vault, now: datetime) -> list[str]:
    erasure.erase_students(vault, [plant(vault, now).student], REASON, now)
    return found_in_image(image(vault), CANARIES)


@pytest.mark.parametrize("run", [_nothing, _only_vacuum])
def test_without_emptying_the_journal_every_word_is_there(
    vault: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch, run: object
):
    monkeypatch.setattr(purge, "run", run)
    assert _found(vault, clock_now) == list(CANARIES)


def test_without_overwriting_and_without_a_new_file_every_word_is_there(
    vault: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    _overwrite_nothing(vault)
    monkeypatch.setattr(purge, "run", _only_journal)
    assert _found(vault, clock_now) == list(CANARIES)


def test_an_index_that_keeps_words_keeps_them_through_a_vacuum(
    vault: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    _index_keeps_words(vault)
    monkeypatch.setattr(purge, "run", _without_optimize)
    assert _found(vault, clock_now) != []


@pytest.mark.parametrize("weakened", [_overwrite_nothing, _index_keeps_words])
def test_the_purge_holds_by_itself(vault: Vault, clock_now: datetime, weakened: object):
    """Also where what SQLite and its index do at deleting had not worked."""
    weakened(vault)  # type: ignore[operator]
    assert _found(vault, clock_now) == []


def test_an_erasure_ends_the_backup_that_is_under_way(vault_thread: VaultThread, clock_now: datetime) -> None:
    """Between the pieces of a backup the file cannot be written anew; the next backup comes of itself."""

    def add(vault: Vault) -> StudentId:
        return students.add_student(vault, "Үлгі", "Әсем", "", SchoolClass(7, "Ә"), clock_now).id

    def last(vault: Vault) -> tuple[bool, Future[Erased]]:
        erased = vault_thread.submit(erasure.erase_students, [pupil], REASON, clock_now)
        return vault.give_way(), erased

    pupil = vault_thread.submit(add).result(10)
    goes_on, erased = vault_thread.submit(last).result(10)
    assert not goes_on
    assert erased.result(10).is_purged
    assert vault_thread.submit(vault_check.verify).result(10).ok
