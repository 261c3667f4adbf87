"""What a person chose is read as a file or refused: a pipe, a device and a folder keep nobody waiting."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_app.cipher import container
from desktop_app.domain.errors import DiskRefused
from desktop_app.services.reading import read_file


def test_a_file_is_read_one_byte_past_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "letter"
    file.write_bytes(b"abcdef")
    assert read_file(file, 6) == b"abcdef"
    assert read_file(str(file), 3) == b"abcd"
    link = tmp_path / "link"
    link.symlink_to(file)
    assert read_file(link, 6) == b"abcdef"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX")
def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.senim-backup"
    os.mkfifo(pipe)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (pipe, tmp_path, Path("/dev/zero"), loop, tmp_path / "none"):
        with pytest.raises(DiskRefused):
            read_file(path, 10)
        with pytest.raises(DiskRefused):
            container.read_label(path)
