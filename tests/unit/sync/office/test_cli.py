"""`senim-office` as an administrator meets it: codes, files, exit codes, kind sentences."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import IO

import pytest

from desktop_app.domain.letter import parse_letter
from sync.office.cli import main
from sync.office.wording import LANGUAGES
from tests.office_filling import open_here
from tests.office_process import call_cli


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    call_cli("init", "--dir", str(folder), "--host", "127.0.0.1:9999", "--name", "Үлгі офис")
    return folder


def test_a_code_comes_as_text_file_and_picture(office: Path, tmp_path: Path) -> None:
    out, qr = tmp_path / "school.senim-enrol", tmp_path / "school.svg"
    arguments = ["--school", "№ 1 үлгі мектебі", "--region", "KZ-75", "--out", str(out), "--qr", str(qr)]
    answer = call_cli("enrol", "--dir", str(office), *arguments)
    letter = parse_letter(out.read_bytes())
    assert letter.code.text() == answer["code"]
    assert letter.url == answer["url"] == "https://127.0.0.1:9999"
    assert letter.ca_pem == (office / "keys" / "ca.pem").read_text("ascii")
    assert letter.office == "Үлгі офис"
    assert parse_letter(answer["qr"]).code == letter.code
    assert ElementTree.fromstring(qr.read_text("utf-8")).tag.endswith("svg")
    assert {stat.S_IMODE(path.stat().st_mode) for path in (out, qr)} == {0o600}
    assert call_cli("status", "--dir", str(office))["codes_open"] == 1


def test_a_forgotten_password_is_replaced(office: Path) -> None:
    one, two = (call_cli("password", "--dir", str(office)) for _ in range(2))
    assert one["account"] == two["account"] == "admin"
    assert one["password"] != two["password"]


def test_the_store_does_not_hold_the_code(office: Path) -> None:
    code = call_cli("enrol", "--dir", str(office), "--school", "№ 1", "--region", "KZ-75")["code"]
    held = b"".join(path.read_bytes() for path in office.rglob("*") if path.is_file())
    assert code.replace("-", "")[4:16].encode() not in held


def test_no_file_is_overwritten_and_no_code_lost_to_it(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken.senim-enrol"
    taken.write_text("mine", "utf-8")
    arguments = ["enrol", "--dir", str(office), "--school", "№ 1", "--region", "KZ-75", "--out", str(taken)]
    assert main(arguments) == 3
    assert taken.read_text("utf-8") == "mine"
    assert call_cli("status", "--dir", str(office))["codes_open"] == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "canary"),
    [
        (["enrol", "--school", "№ 1", "--region", "KZ-99"], "KZ-99"),
        (["enrol", "--school", " ", "--region", "KZ-75"], "200"),
        (["enrol", "--school", "№ 1", "--region", "KZ-75", "--pupils", "-1"], "200"),
        (["serve", "--listen", "0.0.0.0", "--plain-loopback"], "127.0.0.1"),
    ],
)
def test_refusals_are_said_in_every_language(
    office: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], canary: str
) -> None:
    for language in LANGUAGES:
        assert main(["--language", language, arguments[0], "--dir", str(office), *arguments[1:]]) == 3
        said = capsys.readouterr()
        assert said.out == ""
        assert canary in said.err
        assert "{" not in said.err


def test_a_missing_or_damaged_office_is_left_alone(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--dir", str(tmp_path / "none")]) == 3
    assert not (tmp_path / "none").exists()
    (office / "keys" / "sign.key").write_text("zz", "ascii")
    assert main(["status", "--dir", str(office)]) == 3
    assert "sign.key" in capsys.readouterr().err
    assert (office / "keys" / "sign.key").read_text("ascii") == "zz"


def test_a_store_that_was_moved_away_is_missed_and_not_made_anew(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = store / "office.sqlite3"
    if not file.exists():  # the other database
        return
    for path in store.glob("office.sqlite3*"):
        path.unlink()
    assert main(["--language", "en", "status", "--dir", str(store)]) == 3
    assert file.name in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize(
    ("command", "option", "value"),
    [
        ("init", "--database", "postgresql://senim:geheim@127.0.0.1:port/none"),
        ("init", "--database", "mysql://senim:geheim@127.0.0.1/none"),
        ("serve", "--port", "99999"),
        ("serve", "--port", "-1"),
    ],
)
def test_an_address_that_is_none_is_wrong_usage_and_is_not_repeated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, option: str, value: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--dir", str(tmp_path / "office"), f"{option}={value}"])
    assert stop.value.code == 2
    assert "geheim" not in capsys.readouterr().err
    assert not (tmp_path / "office").exists()


def test_an_address_of_no_machine_is_no_taken_port(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "serve", "--dir", str(office), "--listen", "192.0.2.1"]) == 3
    assert "address cannot be used" in capsys.readouterr().err


def test_a_password_survives_a_terminal_without_its_letters(office: Path) -> None:
    shown = run_cli("--language", "ru", "password", "--dir", str(office), PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert re.search(r"([0-9a-z]{4}-){3}[0-9a-z]{4}", shown.stdout)


def test_a_full_disk_under_the_answer_is_no_defect(office: Path) -> None:
    with open("/dev/full", "w") as full:
        shown = run_cli("status", "--dir", str(office), stdout=full)
    assert (shown.returncode, shown.stderr) == (3, "")


def test_a_defect_is_70_and_shows_no_value(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down() -> str:
        raise KeyError("№ 18")

    monkeypatch.setattr("sync.office.ledger.facts.epoch", break_down)
    assert main(["--language", "en", "status", "--dir", str(office)]) == 70
    said = capsys.readouterr().err
    assert "KeyError at" in said
    assert "№" not in said


def run_cli(*words: str, stdout: IO[str] | int = subprocess.PIPE, **env: str) -> subprocess.CompletedProcess[str]:
    """One `senim-office` command in a process of its own."""
    command = [sys.executable, "-c", "import sys; from sync.office.cli import main; sys.exit(main())", *words]
    return subprocess.run(
        command, stdout=stdout, stderr=subprocess.PIPE, text=True, timeout=60, env={**os.environ, **env}
    )


def test_an_unreachable_database_is_said(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = office / "office.toml"
    config.write_text(config.read_text("utf-8").replace('"sqlite"', '"postgresql://senim@127.0.0.1:1/none"'), "utf-8")
    assert main(["--language", "en", "status", "--dir", str(office)]) == 3
    assert "database does not answer" in capsys.readouterr().err


def test_a_second_office_in_one_database_is_refused(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = [line for line in (store / "office.toml").read_text("utf-8").splitlines() if line.startswith("database")]
    address = json.loads(database[0].partition(" = ")[2])
    if address == "sqlite":
        return
    other = tmp_path / "other"
    assert main(["--language", "en", "init", "--dir", str(other), "--database", address]) == 3
    assert "already holds an office" in capsys.readouterr().err
    assert not other.exists()


def test_usage_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, code in ((["--help"], 0), ([], 2), (["enrol"], 2)):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == code
    assert "senim-office" in capsys.readouterr().out


def test_an_office_from_before_is_brought_to_this_program(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from django.core.management import call_command

    before = call_cli("status", "--dir", str(store))
    open_here(store)
    call_command("migrate", "office", "0001", verbosity=0)
    assert main(["--language", "en", "status", "--dir", str(store)]) == 3
    assert "senim-office upgrade" in capsys.readouterr().err
    assert call_cli("upgrade", "--dir", str(store)) == {"steps": 1}
    assert call_cli("upgrade", "--dir", str(store)) == {"steps": 0}
    assert call_cli("status", "--dir", str(store)) == before
    assert call_cli("escrow-record", "--dir", str(store)) == {"lines": [], "whole": True}


def test_the_tables_are_those_of_the_models(store: Path) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "office", check=True, dry_run=True, verbosity=0)
