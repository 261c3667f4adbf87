"""The whole way with real programs: a key left with the office, a passphrase forgotten, two people, a new one."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import vault_check
from desktop_app.services.unlock import create_vault, open_vault
from tests.conftest import NOW, PASSPHRASE
from tests.escrow_office import CUSTODIANS, PASSPHRASES, EscrowOffice

ROOT = Path(__file__).resolve().parents[2]
SENIM = ("-m", "ui.programs.cli")
OFFICE = ("-c", "import sys; from sync.office.cli import main; sys.exit(main())", "--language", "en")
NEW = "жаңа тіркес үш сөзден"


def call(program: tuple[str, ...], *words: str, typed: tuple[str, ...] = ()) -> tuple[int, dict[str, Any], str]:
    """(exit code, JSON answer, errors) of one command in a process of its own; secrets go through descriptors."""
    descriptors = []
    for text in typed:
        reading, writing = os.pipe()
        os.write(writing, text.encode())
        os.close(writing)
        descriptors.append(reading)
    given = [sys.executable, *program, *words, "--json"]
    for number in descriptors:
        given += ["--passphrase-fd", str(number)]
    env = {**os.environ, "SENIM_LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
    try:
        run = subprocess.run(
            given, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, pass_fds=descriptors, env=env
        )
    finally:
        for number in descriptors:
            os.close(number)
    return run.returncode, json.loads(run.stdout) if run.stdout else {}, run.stderr


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    code, _, said = call(OFFICE, "init", "--dir", str(folder), "--name", "Облыс орталығы")
    assert code == 0, said
    return folder


@pytest.fixture
def place(tmp_path: Path, office: Path) -> VaultPlace:
    """A closed vault that is enrolled with the office."""
    place = VaultPlace(tmp_path / "vault")
    vault, _ = create_vault(place, PASSPHRASE, NOW, kdf=FAST_FOR_TESTS)
    EscrowOffice.of(office).enrol(vault)
    vault.close()
    return place


def test_a_forgotten_passphrase_comes_home(office: Path, place: VaultPlace, tmp_path: Path) -> None:
    at, here = ("--dir", str(office)), ("--dir", str(place.folder))
    key, request, answer = (tmp_path / f"one.senim-escrow-{kind}" for kind in ("key", "request", "answer"))

    named = ("--custodian", CUSTODIANS[0], "--custodian", CUSTODIANS[1])
    code, made, said = call(OFFICE, "escrow-key", *at, *named, "--out", str(key), typed=PASSPHRASES)
    assert code == 0, said
    again = tmp_path / "again.senim-escrow-key"
    assert call(OFFICE, "escrow-key", *at, "--again", "--out", str(again))[0] == 0
    assert again.read_bytes() == key.read_bytes()

    wrong = ("--file", str(key), "--digits", "00000 " * 6)
    assert call(SENIM, "escrow", "add", *here, *wrong, typed=(PASSPHRASE,))[1]["error"] == "escrow.digits_wrong"
    assert call(SENIM, "escrow", "show", *here)[1]["office"] is None
    given = ("--file", str(key), "--digits", made["digits"])
    code, added, said = call(SENIM, "escrow", "add", *here, *given, typed=(PASSPHRASE,))
    assert (code, added["custodians"]) == (0, list(CUSTODIANS)), said

    code, asked, said = call(SENIM, "escrow", "ask", *here, "--out", str(request), typed=(NEW,))
    assert code == 0, said
    assert call(SENIM, "escrow", "show", *here)[1]["digits"] == asked["digits"]
    assert asked["office"] == "Облыс орталығы"

    to_open = ("--request", str(request), "--out", str(answer), "--reason", "forgotten", "--digits")
    assert call(OFFICE, "escrow-open", *at, *to_open, "1 2 3", typed=PASSPHRASES)[0] == 3
    code, _, said = call(OFFICE, "escrow-open", *at, *to_open, asked["digits"], typed=(PASSPHRASES[0], "other"))
    assert code == 3
    assert CUSTODIANS[1] in said
    assert not answer.exists()
    code, opened, said = call(OFFICE, "escrow-open", *at, *to_open, asked["digits"], typed=PASSPHRASES)
    assert (code, opened["record"]) == (0, 2), said
    assert {stat.S_IMODE(path.stat().st_mode) for path in (key, request, answer, place.question)} == {0o600}

    code, listed, said = call(OFFICE, "escrow-record", *at)
    assert (code, [line["outcome"] for line in listed["lines"]]) == (0, ["refused", "opened"]), said
    assert listed["lines"][1]["custodians"] == list(CUSTODIANS)
    assert listed["lines"][1]["reason"] == "forgotten"

    code, home, said = call(SENIM, "escrow", "answer", *here, "--file", str(answer), typed=(NEW,))
    assert (code, home["record"], home["custodians"]) == (0, 2, list(CUSTODIANS)), said
    assert not place.question.exists()
    vault = open_vault(place, NEW, NOW)
    assert vault_check.verify(vault).ok
    vault.close()
    code, _, said = call(SENIM, "escrow", "remove", *here, typed=(NEW,))
    assert code == 0, said
    assert call(SENIM, "escrow", "show", *here)[1]["office"] is None
    assert call(SENIM, "escrow", "ask", *here, "--out", str(tmp_path / "x"), typed=(NEW,))[1]["error"] == "escrow.none"


def test_nothing_is_made_or_opened_over_a_file_that_exists(office: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine", "utf-8")
    named = ("--custodian", CUSTODIANS[0], "--custodian", CUSTODIANS[1], "--out", str(taken))
    assert call(OFFICE, "escrow-key", "--dir", str(office), *named, typed=PASSPHRASES)[0] == 3
    assert taken.read_text("utf-8") == "mine"
    assert not list((office / "keys").glob("escrow-*"))
    code, _, said = call(OFFICE, "escrow-key", "--dir", str(office), *named[:4], "--out", str(tmp_path / "new"))
    assert code == 3
    assert "both custodians" in said
