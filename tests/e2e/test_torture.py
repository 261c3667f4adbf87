"""A short run of `make torture`: killed inside any deed, a vault opens whole and holds all that was acknowledged."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from tests.torture.operations import CONTROLS, OPERATIONS
from tests.torture.run import torture

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")

KILLS_OF_EACH = 12


def test_killed_inside_any_deed_nothing_acknowledged_is_lost(tmp_path: Path, clock_now: datetime):
    found = torture(tmp_path, KILLS_OF_EACH * len(OPERATIONS), 20261128, clock_now, OPERATIONS)
    for name, tally in found.items():
        assert (tally.lost, tally.unopened, tally.words) == (0, 0, []), name
        assert tally.kills == KILLS_OF_EACH
        assert tally.inside > 0, f"no kill fell inside {name}: the test shows nothing"


def test_a_loss_would_be_seen(tmp_path: Path, clock_now: datetime):
    found = torture(tmp_path, 60, 20261128, clock_now, CONTROLS)
    assert found["control_lost"].lost > 0
    assert found["control_unopened"].unopened > 0
