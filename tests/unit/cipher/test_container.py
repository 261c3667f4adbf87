"""The file of a backup: what it tells without a key, and that no changed byte goes unseen."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from desktop_app.cipher import container
from desktop_app.cipher.container import BackupDamaged, NotABackup
from desktop_app.domain.errors import SenimError

KEY = bytes(range(32))
DATABASE = secrets.token_bytes(3 * 4096)
HEADER = b"senim-header 1\n{}\nsenim-header-end 0\n"


def _always() -> bool:
    return True


def _never() -> bool:
    return False


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    path = tmp_path / "a.senim-backup"
    path.write_bytes(DATABASE)
    assert container.finish(path, HEADER, "v1", "2026-11-23T05:00:00+00:00", b"facts", KEY, _always)
    return path


def test_it_tells_whose_it_is_and_when_it_was_made_without_a_key(backup: Path):
    label = container.read_label(backup)
    assert (label.vault_id, label.made_at) == ("v1", "2026-11-23T05:00:00+00:00")
    assert (label.database_size, label.header_size) == (len(DATABASE), len(HEADER))
    assert container.check(backup, _always) == label
    assert container.read_header(backup, label) == HEADER
    assert container.read_facts(label, KEY) == b"facts"


def test_the_facts_open_with_no_other_key_and_in_no_other_backup(backup: Path, tmp_path: Path):
    label = container.read_label(backup)
    with pytest.raises(BackupDamaged):
        container.read_facts(label, bytes(32))
    other = tmp_path / "b.senim-backup"
    other.write_bytes(secrets.token_bytes(4096))
    container.finish(other, HEADER, "v1", label.made_at, b"others", KEY, _always)
    moved = container.read_label(other)
    with pytest.raises(BackupDamaged):
        container.read_facts(
            container.Label(
                label.vault_id,
                label.made_at,
                label.database_size,
                label.database_sha256,
                label.header_size,
                label.header_sha256,
                moved.facts_box,
            ),
            KEY,
        )


def test_every_byte_of_the_end_and_many_of_the_rest_are_guarded(backup: Path, tmp_path: Path):
    whole = backup.read_bytes()
    changed = tmp_path / "changed"
    places = [*range(0, len(DATABASE), 997), *range(len(DATABASE), len(whole))]
    for place in places:
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(SenimError) as told:
            container.check(changed, _always)
        assert told.value.code in ("backup.damaged", "backup.not_a_backup", "vault.too_new"), place


@pytest.mark.parametrize("length", [0, 1, 100, 4096, len(DATABASE), len(DATABASE) + 10, -1])
def test_a_cut_file_is_no_backup(backup: Path, length: int):
    backup.write_bytes(backup.read_bytes()[:length])
    with pytest.raises(NotABackup):
        container.read_label(backup)


def test_what_is_taken_out_is_the_database(backup: Path, tmp_path: Path):
    label = container.read_label(backup)
    assert container.take_out(backup, label, tmp_path / "out", _always)
    assert (tmp_path / "out").read_bytes() == DATABASE


def test_it_can_be_stopped(backup: Path, tmp_path: Path):
    assert container.check(backup, _never) is None
    draft = tmp_path / "draft"
    draft.write_bytes(DATABASE)
    assert container.finish(draft, HEADER, "v1", "2026-11-23T05:00:00+00:00", b"", KEY, _never) is None
