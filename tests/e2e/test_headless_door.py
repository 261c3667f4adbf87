"""The headless door as an administrator uses it: real processes, a real vault, a real office, honest exit codes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import enrolment, summaries, vault_check
from desktop_app.services.demo import DEMO_PASSPHRASE
from desktop_app.services.unlock import create_vault, open_vault
from tests.conftest import NOW, PASSPHRASE
from tests.office_process import start_office
from ui.programs import cli
from ui.programs.commands.door import ExitCode

ROOT = Path(__file__).resolve().parents[2]
MOMENT = "2026-11-23T10:00+05:00"
SMALL = ("--students", "24", "--months", "2", "--now", MOMENT)


def senim(*words: str, passphrase: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """One `senim` command in a process of its own; the passphrase goes through a descriptor."""
    command = [sys.executable, "-m", "ui.programs.cli", *words]
    descriptors: tuple[int, ...] = ()
    if passphrase is not None:
        reading, writing = os.pipe()
        os.write(writing, passphrase.encode("utf-8") + b"\n")
        os.close(writing)
        command += ["--passphrase-fd", str(reading)]
        descriptors = (reading,)
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            pass_fds=descriptors,
            env={**os.environ, "SENIM_LANGUAGE": "en", **env},
            timeout=120,
        )
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def answer(run: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    said = json.loads(run.stdout)
    assert isinstance(said, dict)
    return said


def fingerprint(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("headless") / "demo"
    made = senim("demo", "--dir", str(folder), *SMALL, "--json")
    assert made.returncode == ExitCode.DONE, made.stderr
    assert answer(made)["students"] == 24
    assert answer(made)["months"] == 2
    return folder


def test_a_month_goes_from_a_demo_vault_to_the_office(demo: Path, tmp_path: Path) -> None:
    at = ("--dir", str(demo), "--now", MOMENT, "--json")
    alone = senim("push", *at, passphrase=DEMO_PASSPHRASE)
    assert alone.returncode == ExitCode.WAITING
    assert answer(alone)["enrolled"] is False
    with start_office(tmp_path / "office") as office:
        letter = office.enrol("№ 0 үлгі мектебі", "KZ-61")["file_path"]
        enrolled = senim("enrol", *at, "--file", letter, passphrase=DEMO_PASSPHRASE)
        assert enrolled.returncode == ExitCode.DONE, enrolled.stderr
        office.stop()
        down = senim("push", *at, passphrase=DEMO_PASSPHRASE)
        assert down.returncode == ExitCode.WAITING
        assert {one["outcome"] for one in answer(down)["tried"]} == {"no_connection"}
        office.serve()
        pushed = senim("push", *at, passphrase=DEMO_PASSPHRASE)
        assert pushed.returncode == ExitCode.DONE, pushed.stdout
        assert answer(pushed)["received"] == ["2026-10", "2026-09"]
        again = senim("push", *at, passphrase=DEMO_PASSPHRASE)
        assert again.returncode == ExitCode.DONE
        assert answer(again)["tried"] == []
        assert office.status()["releases"] == 2
    month = answer(senim("month", "show", *at, "--month", "2026-10", passphrase=DEMO_PASSPHRASE))["months"][0]
    assert month["state"] == "received"
    assert month["receipt"]["seq"] == 2
    assert month["bytes_on_the_wire"] == 4096
    assert len(month["concern"]) + len(month["acute"]) == 15
    assert month["intact"] is True


def test_info_and_verify(demo: Path) -> None:
    info = senim("vault", "info", "--dir", str(demo), "--json", passphrase=DEMO_PASSPHRASE)
    assert info.returncode == ExitCode.DONE
    assert answer(info)["is_demo"] is True
    assert answer(info)["students"] == 24
    whole = senim("vault", "verify", "--dir", str(demo), passphrase=DEMO_PASSPHRASE)
    assert whole.returncode == ExitCode.DONE
    assert whole.stdout.startswith("Intact")
    unneeded = senim("vault", "repair", "--dir", str(demo), "--language", "ru", passphrase=DEMO_PASSPHRASE)
    assert unneeded.returncode == ExitCode.DONE
    assert unneeded.stdout == "Хранилище цело: исправлять нечего.\n"


def test_verify_finds_a_changed_byte(demo: Path, tmp_path: Path) -> None:
    copy = VaultPlace(tmp_path / "copy")
    copy.folder.mkdir()
    copy.header.write_bytes((demo / "senim.header").read_bytes())
    pages = bytearray((demo / "senim.vault").read_bytes())
    pages[len(pages) // 2] ^= 1
    copy.database.write_bytes(bytes(pages))
    damaged = senim("vault", "verify", "--dir", str(copy.folder), "--json", passphrase=DEMO_PASSPHRASE)
    assert damaged.returncode == ExitCode.WORLD
    said = answer(damaged)
    assert said.get("problems") or said["error"] == "vault.damaged"


@pytest.mark.parametrize(("language", "word"), [("kk", "пәрмендер"), ("ru", "команды"), ("en", "commands")])
def test_help_in_three_languages(language: str, word: str) -> None:
    shown = senim("--help", SENIM_LANGUAGE=language)
    assert shown.returncode == ExitCode.DONE
    assert word in shown.stdout
    assert "111" in shown.stdout


def test_no_command_of_the_door_loads_qt(demo: Path) -> None:
    program = (
        "import sys\nfrom ui.programs.cli import main\n"
        "import importlib, pkgutil, ui.programs.commands as c\n"
        "for m in pkgutil.iter_modules(c.__path__): importlib.import_module(f'ui.programs.commands.{m.name}')\n"
        "import ui.programs.post, sync.push, sync.enrol\n"
        "assert main(['--help']) == 0\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_a_terminal_without_kazakh_letters_is_no_defect(demo: Path) -> None:
    shown = senim(
        "vault", "info", "--dir", str(demo), "--language", "kk", passphrase=DEMO_PASSPHRASE, PYTHONIOENCODING="ascii"
    )
    assert shown.returncode == ExitCode.DONE
    assert "?" in shown.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("frob",),
        ("vault",),
        ("vault", "burn"),
        ("demo",),
        ("demo", "--dir", "x", "--students", "-1"),
        ("vault", "info", "--passphrase", "secret"),
        (),
    ],
)
def test_wrong_usage_is_2(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(list(words)) == ExitCode.USAGE
    said = capsys.readouterr()
    assert "--help" in said.err or "usage" in said.out


def run_in_process(*words: str, passphrase: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode("utf-8"))
    os.close(writing)
    return cli.main([*words, "--passphrase-fd", str(reading), "--language", "en"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("month", "show", "--month", "2031-01"), "cli.month_not_frozen"),
        (("month", "show", "--month", "January"), "cli.bad_month"),
        (("vault", "info", "--now", "yesterday"), "cli.bad_moment"),
        (("vault", "info", "--now", "2026-11-05T10:00"), "cli.bad_moment"),
        (("enrol",), "cli.no_letter"),
        (("enrol", "--file", "/nowhere/letter"), "cli.file_missing"),
        (("enrol", "--code", "hello"), "enrolment.not_a_letter"),
    ],
)
def test_the_world_failed_is_3_and_says_what_to_do(
    demo: Path, words: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_in_process(*words, "--dir", str(demo), "--json", passphrase=DEMO_PASSPHRASE) == ExitCode.WORLD
    said = json.loads(capsys.readouterr().out)
    assert said["error"] == code
    assert said["says"]
    assert said["next"]


def test_a_wrong_passphrase_a_missing_vault_a_taken_folder(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(demo)
    assert run_in_process("vault", "info", "--dir", str(demo), passphrase="no") == ExitCode.WORLD
    assert "does not open the vault" in capsys.readouterr().err
    assert run_in_process("demo", "--dir", str(demo), passphrase="yes") == ExitCode.WORLD
    VaultPlace(demo).guesses.unlink()  # the one thing that a wrong passphrase leaves
    assert fingerprint(demo) == before
    assert run_in_process("vault", "info", "--dir", str(tmp_path / "none"), passphrase="no") == ExitCode.WORLD
    assert not (tmp_path / "none").exists()


def test_after_several_wrong_passphrases_the_next_is_not_even_asked_for(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(4):
        assert run_in_process("vault", "info", "--dir", str(demo), passphrase="no") == ExitCode.WORLD
    capsys.readouterr()
    try:
        right = DEMO_PASSPHRASE
        assert run_in_process("vault", "info", "--dir", str(demo), "--json", passphrase=right) == ExitCode.WORLD
        assert json.loads(capsys.readouterr().out)["error"] == "vault.too_many_guesses"
        assert run_in_process("vault", "info", "--dir", str(demo), passphrase=right) == ExitCode.WORLD
        assert "Seconds left: " in capsys.readouterr().err
    finally:
        VaultPlace(demo).guesses.unlink()


def test_no_passphrase_is_asked_for_kindly(demo: Path) -> None:
    run = senim("vault", "info", "--dir", str(demo))
    assert run.returncode == ExitCode.WORLD
    assert "--passphrase-fd" in run.stderr


def test_the_clock_of_a_real_vault_cannot_be_set(place: VaultPlace, capsys: pytest.CaptureFixture[str]) -> None:
    vault, _ = create_vault(place, PASSPHRASE, NOW, kdf=FAST_FOR_TESTS)
    vault.close()
    run_in = ("month", "freeze", "--dir", str(place.folder), "--now", "2027-03-05T10:00+05:00", "--json")
    assert run_in_process(*run_in, passphrase=PASSPHRASE) == ExitCode.WORLD
    assert json.loads(capsys.readouterr().out)["error"] == "cli.now_only_with_demo"
    vault = open_vault(place, PASSPHRASE, NOW)
    assert vault_check.inspect(vault, NOW).months == 0
    assert summaries.list_summaries(vault, NOW) == ()
    assert enrolment.read_contact(vault) is None
    vault.close()


def test_a_defect_is_70_and_names_no_person(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Үлгіев Оқушы")

    monkeypatch.setattr(vault_check, "inspect", broken)
    assert run_in_process("vault", "info", "--dir", str(demo), passphrase=DEMO_PASSPHRASE) == ExitCode.DEFECT
    said = capsys.readouterr()
    assert "ValueError" in said.err
    assert "vault.py" in said.err
    assert "Үлгіев" not in said.err + said.out
