"""Files that survive a power cut."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop_app.cipher import files
from desktop_app.domain.errors import DiskFull, DiskRefused, VaultExists


def _only(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_replacing_leaves_the_new_bytes_and_no_rubbish(tmp_path: Path):
    path = tmp_path / "a"
    files.replace(path, b"one")
    files.replace(path, b"two")
    assert path.read_bytes() == b"two"
    assert _only(tmp_path) == ["a"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_failure_while_replacing_leaves_the_old_bytes_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
):
    path = tmp_path / "a"
    files.replace(path, b"old")

    def full(*args: object, **kwargs: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        if call == "replace":
            patch.setattr(Path, "replace", full)
        elif call == "fsync":
            patch.setattr(os, "fsync", full)
        else:
            patch.setattr(os, "fdopen", full)
        with pytest.raises(DiskFull):
            files.replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert _only(tmp_path) == ["a"]


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_is_never_written_over_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool):
    def no_links(*args: object) -> None:
        raise OSError(errno.EPERM, "FAT")

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "a"
    files.write_new(path, b"first")
    with pytest.raises(VaultExists):
        files.write_new(path, b"second")
    assert path.read_bytes() == b"first"
    assert _only(tmp_path) == ["a"]


def test_a_name_that_is_taken_is_not_given(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(VaultExists):
        files.give_name(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"b"


def test_a_file_longer_than_the_limit_can_be_told(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"12345")
    assert files.read_bytes(tmp_path / "a", 5) == b"12345"
    assert files.read_bytes(tmp_path / "a", 3) == b"1234"
    with pytest.raises(DiskRefused):
        files.read_bytes(tmp_path / "none", 5)


def test_space_is_asked_for_before_anything_begins(tmp_path: Path):
    files.require_space(tmp_path, 1)
    with pytest.raises(DiskFull):
        files.require_space(tmp_path, 1 << 62)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DiskRefused) as caught:
        files.prepare_folder(tmp_path / "file" / "vault")
    assert caught.value.details == {}  # the path may hold a person's name


@pytest.mark.skipif(os.name != "posix", reason="permission bits are a matter of POSIX")
def test_a_folder_is_closed_to_others_unless_it_is_somebodys_own_already(tmp_path: Path):
    empty, lived_in = tmp_path / "empty", tmp_path / "lived in"
    for folder in (empty, lived_in):
        folder.mkdir()
        folder.chmod(0o755)
    (lived_in / "thesis.odt").write_bytes(b"")
    for folder in (empty, lived_in, tmp_path / "new"):
        files.prepare_folder(folder)
    modes = {folder.name: stat.S_IMODE(folder.stat().st_mode) for folder in tmp_path.iterdir()}
    assert modes == {"empty": 0o700, "lived in": 0o755, "new": 0o700}
