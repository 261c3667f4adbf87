"""Bad files: each its own error, and nothing on the disk created, deleted or changed by having tried."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.connection import open_database
from desktop_app.domain.errors import (
    HeaderDamaged,
    NotAVault,
    SenimError,
    VaultDamaged,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock
from desktop_app.services.unlock import DatabaseMissing, HeaderMissing, VaultState
from desktop_app.vault.session import Vault


def _state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        str(file.relative_to(folder)): (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file() and file.name != "senim.guesses"  # wrong passphrases are counted beside the vault
    }


@pytest.fixture
def closed(vault: Vault, place: VaultPlace) -> VaultPlace:
    vault.close()
    return place


def _refused(place: VaultPlace, secret: str, now: datetime) -> SenimError:
    """The error of opening; the folder is as before, and a second try says the same."""
    before = _state(place.folder)
    errors: list[SenimError] = []
    for _ in range(2):
        with pytest.raises(SenimError) as caught:
            unlock.open_vault(place, secret, now)
        errors.append(caught.value)
        unlock.look(place)
    assert type(errors[0]) is type(errors[1])
    assert _state(place.folder) == before
    return errors[0]


def _flip(path: Path, offset: int, bit: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[offset] ^= bit
    path.write_bytes(data)


def _plain_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (body TEXT)")
    other.close()


def _newer(place: VaultPlace, data_key: bytes) -> None:
    db = open_database(place.database, data_key)
    db.execute("PRAGMA user_version = 9999")
    db.close()


def test_the_five_bad_files_have_five_different_errors(
    vault: Vault, place: VaultPlace, tmp_path: Path, passphrase: str, clock_now: datetime
):
    data_key = vault.data_key()
    vault.close()
    sound = {"wrong passphrase": place}
    for name in ("damaged header", "damaged database", "foreign file", "newer schema"):
        sound[name] = VaultPlace(tmp_path / name)
        shutil.copytree(place.folder, sound[name].folder)
    _flip(sound["damaged header"].header, 200)
    _flip(sound["damaged database"].database, 300)
    _plain_database(sound["foreign file"].database)
    _newer(sound["newer schema"], data_key)

    found = {
        name: _refused(where, "wrong" if name == "wrong passphrase" else passphrase, clock_now)
        for name, where in sound.items()
    }
    assert {name: type(error) for name, error in found.items()} == {
        "wrong passphrase": WrongPassphrase,
        "damaged header": HeaderDamaged,
        "damaged database": VaultDamaged,
        "foreign file": NotAVault,
        "newer schema": VaultTooNew,
    }
    assert len({error.code for error in found.values()}) == 5
    unlock.open_vault(place, passphrase, clock_now).close()


def test_a_flipped_bit_anywhere_in_the_header_is_never_a_wrong_passphrase(
    closed: VaultPlace, passphrase: str, clock_now: datetime
):
    sound = closed.header.read_bytes()
    for offset in range(len(sound)):
        _flip(closed.header, offset)
        error = _refused(closed, passphrase, clock_now)
        assert isinstance(error, HeaderDamaged), offset
        assert unlock.look(closed) is VaultState.HEADER_DAMAGED
        closed.header.write_bytes(sound)
    unlock.open_vault(closed, passphrase, clock_now).close()


@pytest.mark.parametrize(
    "cut",
    [lambda raw: b"", lambda raw: raw[:-1], lambda raw: raw[:50], lambda raw: bytes(len(raw)), lambda raw: raw * 2],
)
def test_a_cut_or_emptied_header_is_damage(
    closed: VaultPlace, passphrase: str, clock_now: datetime, cut: Callable[[bytes], bytes]
):
    closed.header.write_bytes(cut(closed.header.read_bytes()))
    assert isinstance(_refused(closed, passphrase, clock_now), HeaderDamaged)


@pytest.mark.parametrize("foreign", [b"%PDF-1.7\n", b"PK\x03\x04rest", b"hello", b"x" * 200_000, b'{"a": 1}\n'])
def test_a_foreign_header_is_no_vault(closed: VaultPlace, passphrase: str, clock_now: datetime, foreign: bytes):
    closed.header.write_bytes(foreign)
    assert isinstance(_refused(closed, passphrase, clock_now), NotAVault)
    assert unlock.look(closed) is VaultState.NOT_A_VAULT


def test_a_header_of_a_later_format_asks_for_an_update(closed: VaultPlace, passphrase: str, clock_now: datetime):
    first, second, _, _ = closed.header.read_bytes().split(b"\n")
    first = first.replace(b" 1", b" 2")
    total = hashlib.sha256(first + b"\n" + second).hexdigest().encode()
    closed.header.write_bytes(b"\n".join((first, second, b"senim-header-end " + total, b"")))
    assert isinstance(_refused(closed, passphrase, clock_now), VaultTooNew)
    assert unlock.look(closed) is VaultState.TOO_NEW


def test_a_header_that_asks_for_absurd_memory_is_damage_not_a_frozen_computer(
    closed: VaultPlace, passphrase: str, clock_now: datetime
):
    first, second, _, _ = closed.header.read_bytes().split(b"\n")
    second = second.replace(b'"memory_kib":64', b'"memory_kib":999999999')
    total = hashlib.sha256(first + b"\n" + second).hexdigest().encode()
    closed.header.write_bytes(b"\n".join((first, second, b"senim-header-end " + total, b"")))
    assert isinstance(_refused(closed, passphrase, clock_now), HeaderDamaged)


@pytest.mark.parametrize("kept", [0, 15, 4095, 4096, 8192 + 17])
def test_a_cut_database_is_damage_and_stays(closed: VaultPlace, passphrase: str, clock_now: datetime, kept: int):
    closed.database.write_bytes(closed.database.read_bytes()[:kept])
    assert isinstance(_refused(closed, passphrase, clock_now), VaultDamaged)
    assert closed.database.stat().st_size == kept


def test_the_database_of_another_vault_is_not_taken_for_ours(
    closed: VaultPlace, tmp_path: Path, passphrase: str, clock_now: datetime
):
    from desktop_app.cipher.kdf import FAST_FOR_TESTS

    other = VaultPlace(tmp_path / "other")
    unlock.create_vault(other, passphrase, clock_now, kdf=FAST_FOR_TESTS)[0].close()
    shutil.copy(other.database, closed.database)
    assert isinstance(_refused(closed, passphrase, clock_now), VaultDamaged)


def test_a_workbook_under_the_vaults_name_is_no_vault(closed: VaultPlace, passphrase: str, clock_now: datetime):
    closed.database.write_bytes(b"PK\x03\x04" + bytes(9000))
    assert isinstance(_refused(closed, passphrase, clock_now), NotAVault)


def test_half_a_vault_is_said_to_be_half(closed: VaultPlace, passphrase: str, clock_now: datetime):
    database = closed.database.read_bytes()
    closed.database.unlink()
    assert isinstance(_refused(closed, passphrase, clock_now), DatabaseMissing)
    closed.database.write_bytes(database)
    closed.header.unlink()
    assert isinstance(_refused(closed, passphrase, clock_now), HeaderMissing)


def test_an_empty_folder_stays_empty(tmp_path: Path, clock_now: datetime):
    folder = tmp_path / "empty"
    folder.mkdir()
    error = _refused(VaultPlace(folder), "any", clock_now)
    assert type(error) is VaultMissing
    nowhere = VaultPlace(tmp_path / "nowhere")
    with pytest.raises(VaultMissing):
        unlock.open_vault(nowhere, "any", clock_now)
    assert not nowhere.folder.exists()
