"""`make bench`: every figure beside its floor, in one run, printed and written to build/bench.json. Asserts nothing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import backup_figures, figures, integrity_figures, vault_figures, window_figures

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rooms = (window_figures, vault_figures, integrity_figures, backup_figures)
        measured = [one for room in rooms for one in room.measure(folder)]
    target = ROOT / "build" / "bench.json"
    figures.write(measured, target)
    for one in measured:
        sys.stdout.write(one.line() + "\n")


if __name__ == "__main__":
    main()
