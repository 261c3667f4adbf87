"""Start to the unlock window, and the longest pause of the GUI thread, each in fresh processes beside bare PySide6."""

from __future__ import annotations

import compileall
import json
import os
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock
from tests.bench.figures import Figure, figure

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ROUNDS = 9


def _run(*arguments: str) -> str:
    """One process with compiled bytecode, as an installed program has it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip().splitlines()[-1]


def _first_paint(kind: str, *further: str) -> float:
    return float(_run("tests.bench.first_paint", kind, str(time.monotonic_ns()), *further))


def start_figure(folder: Path) -> Figure:
    """Spawn to the end of the first paint (milliseconds): the unlock window against an empty main window."""
    home = folder / "home"
    vault, _ = unlock.create_vault(VaultPlace(home / "vault"), "төрт құлан мен бір тал", NOW, kdf=FAST_FOR_TESTS)
    vault.close()
    ours, bare = [], []
    for number in range(ROUNDS + 1):
        pair = _first_paint("unlock", str(home)), _first_paint("bare")
        if number:  # the first pair warms the caches
            ours.append(pair[0])
            bare.append(pair[1])
    return figure("start to the unlock window", statistics.median(ours), statistics.median(bare), 3.0)


def pause_figures(folder: Path) -> list[Figure]:
    """The longest gap between two beats on the whole journey, and while typing and saving alone (milliseconds)."""
    home = str(folder / "demo")
    _run("tests.bench.journey", "senim", home)  # makes the demo school
    walks = [json.loads(_run("tests.bench.journey", "senim", home)) for _ in range(3)]
    bares = [json.loads(_run("tests.bench.journey", "bare")) for _ in range(3)]
    floor = statistics.median(max(bare.values()) for bare in bares)
    longest = statistics.median(max(walk.values()) for walk in walks)
    typing = statistics.median(max(walk["typing"], walk["autosave"]) for walk in walks)
    sys.stdout.write(f"longest pause by step: {json.dumps(walks[0], ensure_ascii=False)}\n")
    return [
        figure("longest GUI pause, whole journey", longest, floor, 10.0),
        figure("longest GUI pause while writing a note", typing, floor, 2.0),
    ]


def measure(folder: Path) -> list[Figure]:
    for package in ("desktop_app", "ui", "sync", "resources"):
        compileall.compile_dir(ROOT / package, quiet=2)
    return [start_figure(folder), *pause_figures(folder)]
