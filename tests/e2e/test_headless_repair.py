"""A damaged vault is repaired from the command line: what was lost is named, the damaged file is kept."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import VaultDamaged
from desktop_app.paths import VaultPlace
from desktop_app.services import demo, vault_check
from desktop_app.services.demo import DemoSize
from desktop_app.services.unlock import create_vault, open_vault
from ui.programs.commands import vault as command
from ui.programs.commands.door import Door, ExitCode
from ui.programs.words import Words


@pytest.fixture
def place(tmp_path: Path, passphrase: str, clock_now: datetime) -> VaultPlace:
    """A closed demo vault with pupils, cases, notes and two frozen months."""
    place = VaultPlace(tmp_path / "demo")
    vault, _ = create_vault(place, passphrase, clock_now, is_demo=True, kdf=FAST_FOR_TESTS)
    demo.fill(vault, DemoSize(students=12, cases=4, notes=60, months=2, seed=7), clock_now)
    vault.close()
    return place


def _door(place: VaultPlace, passphrase: str, language: str) -> tuple[Namespace, Door]:
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode())
    os.close(writing)
    chosen = Namespace(action="repair", dir=str(place.folder), now=None, passphrase_fd=reading, json=False)
    return chosen, Door(chosen, Words(language))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_a_repair_lost_is_said_in_words(place: VaultPlace, passphrase: str, clock_now: datetime, language: str):
    """Every page in turn: each is mended, or left with the advice to restore; never a defect, never silence."""
    sound = place.database.read_bytes()
    outcomes = set()
    words = Words(language)
    for page in range(3, len(sound) // 4096, 9 if language == "kk" else 31):
        damaged = bytearray(sound)
        damaged[page * 4096 + 50] ^= 8
        place.database.write_bytes(damaged)
        chosen, door = _door(place, passphrase, language)
        try:
            with door:
                answer = command.run(chosen, door)
        except VaultDamaged:  # not even the tables' list can be read: the sentence of the error asks for a backup
            assert place.database.read_bytes() == damaged
            continue
        text = "\n".join(answer.lines)
        outcomes.add(answer.data["outcome"])
        assert "cli." not in text
        if answer.data["outcome"] == "rebuilt":
            assert Path(str(answer.data["set_aside"])).read_bytes()[4096:] == damaged[4096:]
            again = open_vault(place, passphrase, clock_now)
            assert set(vault_check.verify(again).problems) <= {"access_log_broken"}
            again.close()
            assert str(answer.data["set_aside"]) in text
            for table in answer.data["lost"]:
                assert words.text(f"cli.repair.{table}") in text
        elif answer.data["outcome"] == "restore":
            assert answer.code is ExitCode.WORLD
            assert place.database.read_bytes() == damaged
            assert words.text("cli.repair.restore") in text
        else:
            raise AssertionError(answer.data)
    assert "rebuilt" in outcomes
