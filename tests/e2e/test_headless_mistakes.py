"""The headless door under clumsy hands: no slip of the shell becomes a defect or a vault in the wrong place."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services.unlock import create_vault
from tests.conftest import NOW, PASSPHRASE
from ui.programs import cli
from ui.programs.commands.door import ExitCode

SENIM = (sys.executable, "-m", "ui.programs.cli")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def vault(place: VaultPlace) -> Path:
    create_vault(place, PASSPHRASE, NOW, kdf=FAST_FOR_TESTS)[0].close()
    return place.folder


def test_a_variable_that_was_not_set_makes_no_demo_where_the_true_vault_belongs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SENIM_HOME", str(tmp_path / "home"))
    for words in (["demo", "--dir", ""], ["vault", "info", "--dir", " "]):
        assert cli.main([*words, "--language", "en"]) == ExitCode.USAGE
    assert not (tmp_path / "home").exists()
    assert "--dir" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["99999999999999999999", "-1", "987"])
def test_a_descriptor_that_is_none_gives_no_passphrase(
    vault: Path, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["vault", "info", "--dir", str(vault), f"--passphrase-fd={number}", "--json"]) == ExitCode.WORLD
    assert json.loads(capsys.readouterr().out)["error"] == "cli.no_passphrase"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00+05:00", "1980-01-01T00:00+05:00", "2250-01-01T00:00+05:00"])
def test_a_moment_beyond_every_calendar_is_none(
    tmp_path: Path, moment: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["demo", "--dir", str(tmp_path / "demo"), "--months", "120", "--now", moment, "--json"]
    assert cli.main(words) == ExitCode.WORLD
    assert json.loads(capsys.readouterr().out)["error"] == "cli.bad_moment"
    assert not (tmp_path / "demo").exists()


def test_ctrl_d_at_the_prompt_gives_no_passphrase(vault: Path) -> None:
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, [*SENIM, "vault", "info", "--dir", str(vault), "--language", "en"])
    said = b""
    with suppress(OSError):  # Linux's word for a terminal that the child has closed
        while part := os.read(terminal, 4096):
            said += part
            if said.endswith(b"Passphrase: "):
                os.write(terminal, b"\x04")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == ExitCode.WORLD
    assert b"No passphrase was given" in said


def test_nobody_listening_is_said_by_the_exit_code_alone() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open("/dev/full", "w") as full, os.fdopen(writing, "w") as left:
        for deaf in (full, left):
            words = [*SENIM, "vault", "info", "--dir", "/nowhere", "--json"]
            run = subprocess.run(words, cwd=ROOT, stdout=deaf, stderr=subprocess.PIPE, text=True, timeout=60)
            assert (run.returncode, run.stderr) == (ExitCode.WORLD, "")


def test_settings_that_are_no_text_do_not_stop_the_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SENIM_HOME", str(tmp_path))
    monkeypatch.delenv("SENIM_LANGUAGE", raising=False)
    (tmp_path / "settings.toml").write_bytes(b'language = "\xff\xfe"')
    assert cli.main(["--help"]) == ExitCode.DONE
    assert "senim" in capsys.readouterr().out
