"""The import contracts hold, and each is shown to break by one line that violates it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.rules import ROOT

PACKAGES = ("ui", "sync", "desktop_app", "resources")

VIOLATIONS = {
    "floors": ("desktop_app/services/notes.py", "import sync.protocol"),
    "desk": ("desktop_app/domain/note.py", "import desktop_app.vault.notes"),
    "post": ("sync/protocol.py", "import sync.transport"),
    "screens": ("ui/today/page.py", "import ui.students.page"),
    "no-child": ("sync/protocol.py", "import desktop_app.domain.student"),
    "qt": ("desktop_app/services/notes.py", "import PySide6.QtCore"),
    "services-only": ("ui/today/presenter.py", "import desktop_app.vault.notes"),
    "one-plug": ("ui/courier.py", "import sync.push"),
    "door-sqlcipher": ("desktop_app/vault/notes.py", "import sqlcipher3"),
    "door-requests": ("sync/push.py", "import requests"),
    "door-reportlab": ("desktop_app/services/notes.py", "import reportlab"),
    "door-nacl": ("desktop_app/services/notes.py", "import nacl.signing"),
    "door-django": ("sync/push.py", "import django"),
}


def _lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    arguments = ["--no-cache", "--config", "pyproject.toml", *(f"--contract={name}" for name in contracts)]
    return subprocess.run([sys.executable, "-c", program, *arguments], cwd=folder, capture_output=True, text=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for package in PACKAGES:
        for source in (ROOT / package).rglob("*.py"):
            target = tmp_path / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_all_contracts_are_kept() -> None:
    run = _lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_contract_has_its_violation() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert {contract["id"] for contract in listed} == set(VIOLATIONS)


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_each_contract_bites(contract: str, copy: Path) -> None:
    path, line = VIOLATIONS[contract]
    module = copy / path
    module.write_text(module.read_text("utf-8") + f"\n{line}\n", "utf-8")
    run = _lint(copy, contract)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "BROKEN" in run.stdout


@pytest.mark.parametrize("floor", ["desktop_app", "sync", "ui"])
def test_a_room_that_no_floor_lists_is_noticed(floor: str, copy: Path) -> None:
    (copy / floor / "cellar.py").write_text("", "utf-8")
    run = _lint(copy, {"desktop_app": "desk", "sync": "post", "ui": "screens"}[floor])
    assert run.returncode == 1
    assert "cellar" in run.stdout
