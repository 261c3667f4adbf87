"""Making, opening and re-keying a vault."""

from __future__ import annotations

import os
import stat
import unicodedata
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher import files, header
from desktop_app.cipher import recovery as recovery_words
from desktop_app.cipher.kdf import DEFAULT, FAST_FOR_TESTS, HEAVIEST, LIGHTEST
from desktop_app.domain.errors import (
    DiskFull,
    VaultDamaged,
    VaultExists,
    VaultIsLocked,
    WeFailed,
    WrongPassphrase,
    WrongRecoveryKey,
)
from desktop_app.paths import VaultPlace
from desktop_app.services import key_slots, recovery, unlock
from desktop_app.services.unlock import VaultState
from desktop_app.vault import keys
from desktop_app.vault.session import Vault


def _born(vault: Vault) -> tuple[str | bytes, ...]:
    return (keys.source_id(vault), keys.device_signing_key(vault), keys.referral_key(vault), keys.ledger_key(vault))


def test_a_vault_opens_again_as_the_same_vault(vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime):
    born = _born(vault)
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert _born(again) == born
    assert not again.is_demo
    again.close()


def test_two_vaults_share_no_key_and_no_source(vault: Vault, tmp_path: Path, passphrase: str, clock_now: datetime):
    other, _ = unlock.create_vault(VaultPlace(tmp_path / "other"), passphrase, clock_now, kdf=FAST_FOR_TESTS)
    assert not set(_born(vault)) & set(_born(other))
    assert vault.data_key() != other.data_key()
    other.close()


def test_a_demo_vault_knows_that_it_is_one(place: VaultPlace, passphrase: str, clock_now: datetime):
    vault, _ = unlock.create_vault(place, passphrase, clock_now, is_demo=True, kdf=FAST_FOR_TESTS)
    assert vault.is_demo
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert again.is_demo
    again.close()


def test_the_passphrase_opens_however_the_keyboard_composes_it(place: VaultPlace, clock_now: datetime):
    composed, decomposed = (unicodedata.normalize(form, "йод ёлка ещё") for form in ("NFC", "NFD"))
    assert composed != decomposed
    vault, _ = unlock.create_vault(place, decomposed, clock_now, kdf=FAST_FOR_TESTS)
    vault.close()
    unlock.open_vault(place, composed, clock_now).close()


@pytest.mark.parametrize(
    "wrong", ["", " ", "төрт құлан мен бір тал ", "ТӨРТ ҚҰЛАН МЕН БІР ТАЛ", "төрт кұлан мен бір тал"]
)
def test_no_other_passphrase_opens(vault: Vault, place: VaultPlace, clock_now: datetime, wrong: str):
    vault.close()
    with pytest.raises(WrongPassphrase):
        unlock.open_vault(place, wrong, clock_now)


@pytest.mark.parametrize("blank", ["", "  ", "\n\t"])
def test_a_blank_passphrase_makes_no_vault(place: VaultPlace, clock_now: datetime, blank: str):
    with pytest.raises(unlock.PassphraseIsEmpty):
        unlock.create_vault(place, blank, clock_now, kdf=FAST_FOR_TESTS)
    assert not place.folder.exists()


def test_what_stands_there_is_never_overwritten(vault: Vault, place: VaultPlace, clock_now: datetime):
    vault.close()
    before = {file.name: file.read_bytes() for file in place.folder.iterdir()}
    with pytest.raises(VaultExists):
        unlock.create_vault(place, "another one", clock_now, kdf=FAST_FOR_TESTS)
    place.header.rename(place.folder / "aside")
    with pytest.raises(VaultExists):  # a database without its header is somebody's notes, too
        unlock.create_vault(place, "another one", clock_now, kdf=FAST_FOR_TESTS)
    (place.folder / "aside").rename(place.header)
    assert {file.name: file.read_bytes() for file in place.folder.iterdir()} == before


def test_looking_opens_nothing_and_says_what_is_there(vault: Vault, place: VaultPlace):
    assert unlock.look(place) is VaultState.READY  # while it is open, too
    vault.close()
    names = sorted(file.name for file in place.folder.iterdir())
    assert unlock.look(place) is VaultState.READY
    assert sorted(file.name for file in place.folder.iterdir()) == names == ["senim.header", "senim.vault"]
    place.database.rename(place.folder / "aside")
    assert unlock.look(place) is VaultState.DATABASE_MISSING
    nowhere = VaultPlace(place.folder / "nowhere")
    assert unlock.look(nowhere) is VaultState.MISSING
    assert not nowhere.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="permission bits are a matter of POSIX")
def test_nobody_else_on_this_computer_can_read_the_folder(vault: Vault, place: VaultPlace):
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in place.folder.iterdir()} == {0o600}


def test_changing_the_passphrase_rewraps_the_key_only(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    data_key = vault.data_key()
    with pytest.raises(WrongPassphrase):
        key_slots.change_passphrase(vault, "not it", "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    key_slots.change_passphrase(vault, passphrase, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    vault.close()
    with pytest.raises(WrongPassphrase):
        unlock.open_vault(place, passphrase, clock_now)
    again = unlock.open_vault(place, "жаңа тіркес", clock_now)
    assert again.data_key() == data_key
    again.close()


def test_a_failed_header_write_leaves_the_old_passphrase(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, data: bytes) -> None:
        raise DiskFull

    monkeypatch.setattr("desktop_app.cipher.files.replace", full)
    with pytest.raises(DiskFull):
        key_slots.change_passphrase(vault, passphrase, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
    vault.close()
    unlock.open_vault(place, passphrase, clock_now).close()


def test_the_recovery_sheet_opens_by_words_and_by_code(place: VaultPlace, clock_now: datetime):
    vault, key = unlock.create_vault(place, "ұмытылған тіркес", clock_now, kdf=FAST_FOR_TESTS)
    data_key = vault.data_key()
    vault.close()
    assert len(key.words) == 24
    for typed in (" ".join(key.words), key.qr_text):
        again = unlock.open_with_recovery(place, typed, clock_now)
        assert again.data_key() == data_key
        key_slots.set_new_passphrase(again, "жаңа тіркес", clock_now, kdf=FAST_FOR_TESTS)
        again.close()
    unlock.open_vault(place, "жаңа тіркес", clock_now).close()
    unlock.open_with_recovery(place, " ".join(key.words), clock_now).close()  # the sheet stays valid


def test_the_sheet_of_another_vault_does_not_open(vault: Vault, place: VaultPlace, clock_now: datetime):
    vault.close()
    foreign = recovery_words.show(recovery_words.new_entropy())
    for typed in (" ".join(foreign.words), foreign.qr_text):
        with pytest.raises(WrongRecoveryKey):
            unlock.open_with_recovery(place, typed, clock_now)


def test_a_new_sheet_makes_the_former_worthless(place: VaultPlace, passphrase: str, clock_now: datetime):
    vault, first = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    assert not recovery.is_recovery_sheet_confirmed(vault)
    recovery.confirm_recovery_sheet(vault, clock_now)
    assert recovery.is_recovery_sheet_confirmed(vault)
    second = recovery.renew_recovery_key(vault, clock_now)
    assert not recovery.is_recovery_sheet_confirmed(vault)
    vault.close()
    with pytest.raises(WrongRecoveryKey):
        unlock.open_with_recovery(place, " ".join(first.words), clock_now)
    unlock.open_with_recovery(place, " ".join(second.words), clock_now).close()
    unlock.open_vault(place, passphrase, clock_now).close()


def test_a_closed_vault_has_forgotten_its_key(vault: Vault):
    vault.close()
    vault.close()
    with pytest.raises(VaultIsLocked):
        vault.data_key()
    with pytest.raises(VaultIsLocked), vault.transaction():
        pass


def test_what_a_vault_is_born_with_can_never_change(vault: Vault):
    for key in ("vault_id", "source_id", "created_at", "is_demo"):
        with pytest.raises(WeFailed), vault.transaction() as db:
            keys.set_meta(db, key, "other")
        with pytest.raises(WeFailed), vault.transaction() as db:
            db.execute("DELETE FROM meta WHERE key = ?", (key,))


def test_a_vault_whose_making_was_cut_short_after_the_header_is_finished_at_opening(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    born = _born(vault)
    vault.close()
    place.database.rename(place.unfinished(header.read(place.header).vault_id))
    assert unlock.look(place) is VaultState.READY
    again = unlock.open_vault(place, passphrase, clock_now)
    assert _born(again) == born
    again.close()
    assert sorted(file.name for file in place.folder.iterdir()) == ["senim.header", "senim.vault"]


@pytest.mark.parametrize("is_quicker", [True, False])
def test_of_two_programs_making_a_vault_at_once_one_makes_it_whole(
    place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch, is_quicker: bool
):
    """The first has its database ready and no header yet; the second comes as far, or to its end, in that moment."""
    write = files.write_new

    def write_late(path: Path, data: bytes) -> None:
        monkeypatch.setattr(files, "write_new", write if is_quicker else write_never)
        with suppress(InterruptedError):
            unlock.create_vault(place, "the second's", clock_now, kdf=FAST_FOR_TESTS)[0].close()
        write(path, data)

    def write_never(path: Path, data: bytes) -> None:
        raise InterruptedError

    monkeypatch.setattr(files, "write_new", write_late)
    if is_quicker:
        with pytest.raises(VaultExists):
            unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    else:
        unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)[0].close()
    unlock.open_vault(place, "the second's" if is_quicker else passphrase, clock_now).close()
    assert sorted(file.name for file in place.folder.iterdir()) == ["senim.header", "senim.vault"]


def test_a_database_that_does_not_know_its_header_is_damage(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault.db.execute("DROP TRIGGER meta_birth_is_never_changed")
    with vault.transaction() as db:
        keys.set_meta(db, "vault_id", "another")
    vault.close()
    with pytest.raises(VaultDamaged):
        unlock.open_vault(place, passphrase, clock_now)


def test_without_other_orders_the_machine_is_measured_and_the_floors_hold(
    place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault, _ = unlock.create_vault(place, passphrase, clock_now)
    vault.close()
    stored = header.read(place.header).passphrase
    assert (stored.memory_kib, stored.time) in {(cost.memory_kib, cost.time) for cost in (LIGHTEST, DEFAULT, HEAVIEST)}
    unlock.open_vault(place, passphrase, clock_now).close()
