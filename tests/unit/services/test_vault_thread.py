"""The one thread that may touch the vault."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import DiskFull, VaultInUse, VaultIsLocked, WeFailed, WrongPassphrase
from desktop_app.paths import VaultPlace
from desktop_app.services.vault_thread import VaultThread
from desktop_app.vault import keys
from desktop_app.vault.session import Vault


def _where(vault: Vault) -> int:
    return threading.get_ident()


def _fail(vault: Vault) -> None:
    raise ZeroDivisionError


def test_all_work_runs_on_one_other_thread(vault_thread: VaultThread):
    seen = {vault_thread.submit(_where).result(5) for _ in range(20)}
    assert len(seen) == 1
    assert threading.get_ident() not in seen


def test_work_runs_in_the_order_given(vault_thread: VaultThread):
    order: list[int] = []

    def note(vault: Vault, number: int) -> None:
        order.append(number)

    for number in range(100):
        last = vault_thread.submit(note, number)
    last.result(5)
    assert order == list(range(100))


def test_an_error_comes_back_and_the_thread_lives_on(vault_thread: VaultThread):
    with pytest.raises(ZeroDivisionError):
        vault_thread.submit(_fail).result(5)
    assert vault_thread.submit(keys.source_id).result(5)


def test_lock_waits_for_what_was_given_and_refuses_what_comes_after(
    vault_thread: VaultThread, passphrase: str, clock_now: datetime
):
    begun, release = threading.Event(), threading.Event()

    def slow(vault: Vault) -> str:
        begun.set()
        release.wait(5)
        with vault.transaction() as db:
            keys.set_meta(db, "draft", "kept")
        return "saved"

    saved = vault_thread.submit(slow)
    begun.wait(5)
    locked = vault_thread.lock()
    late = vault_thread.submit(_where)
    release.set()
    assert saved.result(5) == "saved"
    locked.result(5)
    assert not vault_thread.is_unlocked
    with pytest.raises(VaultIsLocked):
        late.result(5)

    with pytest.raises(WrongPassphrase):
        vault_thread.unlock("wrong", clock_now).result(5)
    assert not vault_thread.is_unlocked
    vault_thread.unlock(passphrase, clock_now).result(5)
    assert vault_thread.submit(lambda vault: keys.get_meta(vault.db, "draft")).result(5) == "kept"


def test_the_place_changes_only_while_locked(vault_thread: VaultThread, tmp_path: Path, clock_now: datetime):
    demo = VaultPlace(tmp_path / "demo")
    with pytest.raises(WeFailed):
        vault_thread.place = demo
    vault_thread.lock().result(5)
    vault_thread.place = demo
    key = vault_thread.create("үлгі тіркес", clock_now, is_demo=True, kdf=FAST_FOR_TESTS).result(5)
    assert vault_thread.submit(lambda vault: vault.is_demo).result(5)
    vault_thread.lock().result(5)
    vault_thread.unlock_with_recovery(" ".join(key.words), clock_now).result(5)
    assert vault_thread.is_unlocked


def test_closing_twice_is_no_trouble_and_leaves_a_closed_file(place: VaultPlace, clock_now: datetime):
    thread = VaultThread(place)
    thread.create("бір тіркес", clock_now, kdf=FAST_FOR_TESTS).result(5)
    thread.close()
    thread.close()
    assert sorted(file.name for file in place.folder.iterdir()) == ["senim.header", "senim.vault"]


def test_a_vault_that_is_open_is_not_opened_over(vault_thread: VaultThread, passphrase: str, clock_now: datetime):
    with pytest.raises(WeFailed):
        vault_thread.unlock(passphrase, clock_now).result(5)
    assert vault_thread.is_unlocked


def test_work_that_lasts_lets_the_others_go_between_in_their_order(vault_thread: VaultThread):
    order: list[str] = []

    def last(vault: Vault) -> None:
        for name in "ab":
            vault_thread.submit(note, name)
        order.append(f"goes on {vault.give_way()}")

    def note(vault: Vault, name: str) -> None:
        vault_thread.submit(whisper, name)
        vault.give_way()  # what is let in does not let others in
        order.append(name)

    def whisper(_vault: Vault, name: str) -> None:
        order.append(f"later {name}")

    vault_thread.submit(last).result(10)
    assert order == ["a", "b", "later a", "later b", "goes on True"]


def test_an_error_between_the_pieces_is_its_own(vault_thread: VaultThread):
    def last(vault: Vault) -> tuple[bool, Future[None]]:
        broken = vault_thread.submit(fail)
        return vault.give_way(), broken

    def fail(_vault: Vault) -> None:
        raise DiskFull

    goes_on, broken = vault_thread.submit(last).result(10)
    assert goes_on
    with pytest.raises(DiskFull):
        broken.result(10)


def test_work_apart_needs_a_locked_vault(vault_thread: VaultThread):
    with pytest.raises(VaultInUse):
        vault_thread.apart(_folder).result(10)
    vault_thread.lock().result(10)
    assert vault_thread.apart(_folder).result(10) == vault_thread.place.folder


def _folder(place: VaultPlace) -> Path:
    return place.folder
