"""The power goes while a month freezes or right after: nothing, or the same bytes for ever – never half, never two."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.paths import VaultPlace
from desktop_app.services.cases import open_case
from desktop_app.services.summaries import freeze_closed_months, list_summaries, verify_bytes, what_leaves
from desktop_app.services.unlock import open_vault
from desktop_app.vault.session import Vault
from tests.months import PASSPHRASE, Quiet, counted, on, pupil, vault_of

ROOT = Path(__file__).resolve().parents[2]
NOW = on("2026-12-05")
MONTHS = [Month(2026, 9), Month(2026, 10), Month(2026, 11)]

DIES = """
import os, signal, sys
from pathlib import Path
from desktop_app.paths import VaultPlace
from desktop_app.services.summaries import freeze_closed_months
from desktop_app.services.unlock import open_vault
from tests.months import PASSPHRASE, Quiet, on
quiet, left = Quiet(), int(sys.argv[2])
def until_the_power_goes(bound):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return quiet(bound)
vault = open_vault(VaultPlace(Path(sys.argv[1])), PASSPHRASE, on("2026-12-05"))
freeze_closed_months(vault, on("2026-12-05"), rand_below=until_the_power_goes)
os.kill(os.getpid(), signal.SIGKILL)
"""


def _open(folder: Path) -> Vault:
    return open_vault(VaultPlace(folder / "vault"), PASSPHRASE, NOW)


# Fifteen leaves cost 75 draws a month: within the first, the second and the third month, and after all of them.
@pytest.mark.parametrize(("draws", "whole"), [(0, 0), (40, 0), (80, 1), (190, 2), (10_000, 3)])
def test_a_kill_leaves_whole_months_and_their_pupils(tmp_path: Path, draws: int, whole: int) -> None:
    with vault_of("2026-09-01", tmp_path) as vault:
        for number, day in enumerate(("2026-09-10", "2026-10-10", "2026-11-10")):
            open_case(vault, pupil(vault, number), "mh_anx", on(day), is_acute=True)
    killed = subprocess.run(
        [sys.executable, "-c", DIES, str(tmp_path / "vault"), str(draws)], cwd=ROOT, capture_output=True, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    vault = _open(tmp_path)
    try:
        assert [row.period for row in reversed(list_summaries(vault, NOW))] == MONTHS[:whole]
        assert vault.db.value("SELECT count(*) FROM contribution") == 2 * whole
        kept = [what_leaves(vault, month, NOW).plain for month in MONTHS[:whole]]
        assert list(freeze_closed_months(vault, NOW, rand_below=Quiet())) == MONTHS[whole:]
        assert [what_leaves(vault, month, NOW).plain for month in MONTHS[:whole]] == kept
        assert all(verify_bytes(vault, month) for month in MONTHS)
        assert [counted(vault, str(month)) for month in MONTHS] == [{"anxiety": 1, "acute:other": 1}] * 3
    finally:
        vault.close()
