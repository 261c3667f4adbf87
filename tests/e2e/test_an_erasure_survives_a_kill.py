"""Killed at any moment of an erasure a vault holds the pupil whole or not at all; then no byte of them is left."""

from __future__ import annotations

import os
import select
import signal
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, erasure, vault_check
from desktop_app.services.unlock import create_vault, open_vault
from tests.erasing import CANARIES, OTHERS, REASON, Planted, image, plant
from tests.image import found_in_image

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")

KILLS = 24
RELEASED = CANARIES[-1]  # the reason of a hold that was ended before
LONGEST = (0.006, 0.08)  # seconds after the erasure was begun: about as long as deleting takes, and the whole of it


def test_killed_while_erasing(tmp_path: Path, passphrase: str, clock_now: datetime):
    rng = Random(20261128)
    found = {"old": 0, "new": 0, "cut": 0}
    for number in range(KILLS):
        place = VaultPlace(tmp_path / str(number))
        vault, _ = create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
        planted = plant(vault, clock_now)
        vault.close()
        _erase_and_be_killed(place, passphrase, planted, clock_now, rng.uniform(0.0, LONGEST[number % 2]))
        again = open_vault(place, passphrase, clock_now)
        is_old = any(row.case.id == planted.case for row in cases.list_cases(again, clock_now))
        if is_old:
            assert set(CANARIES) - set(found_in_image(image(again), CANARIES)) <= {RELEASED}
            assert erasure.list_acts(again) == ()
            assert not erasure.finish(again)
        else:
            (act,) = erasure.list_acts(again)
            assert act.case_numbers == ("S-001",)
            found["cut"] += erasure.finish(again)
            assert found_in_image(image(again), (*CANARIES, *OTHERS)) == list(OTHERS)
        found["old" if is_old else "new"] += 1
        report = vault_check.verify(again)
        assert report.ok, report.problems
        again.close()
    assert found["old"] > 0, found  # else the kills show nothing
    assert found["cut"] > 0, found


def _erase_and_be_killed(place: VaultPlace, passphrase: str, planted: Planted, now: datetime, wait: float) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(30)
            vault = open_vault(place, passphrase, now)
            os.write(writing, b".")
            erasure.erase_students(vault, [planted.student], REASON, now)
            signal.pause()
        finally:
            os._exit(1)
    os.close(writing)
    assert os.read(reading, 1) == b"."
    select.select([], [], [], wait)
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    os.close(reading)
