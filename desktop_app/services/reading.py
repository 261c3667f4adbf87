"""Files from outside the vault that a person chose: read up to a limit, and only files. Knows nothing of contents."""

from __future__ import annotations

from pathlib import Path

from desktop_app.cipher import files


def read_file(path: str | Path, longest: int) -> bytes:
    """At most `longest` bytes and one more, so that a longer file can be told. DiskRefused, for a pipe or a device too:
    either could keep the window waiting for ever."""
    return files.read_bytes(Path(path), longest)
