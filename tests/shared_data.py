"""Where the real input for tests lies, beside the checkout or where SENIM_SHARED_DATA says; it may be missing."""

from __future__ import annotations

import os
from pathlib import Path


def shared_file(name: str) -> Path:
    """The path of one file of it; ask `is_file()` before reading."""
    folder = os.environ.get("SENIM_SHARED_DATA") or Path(__file__).parents[2] / "shared" / "data"
    return Path(folder) / name
