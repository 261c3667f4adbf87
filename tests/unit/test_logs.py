"""The diary that cannot print a child's name, and the crash report without content."""

from __future__ import annotations

import ast
import logging
import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path

import pytest

from desktop_app import logs
from desktop_app.domain.clock import Month

NAME = "Құралай Үлгібекова"


class Kind(StrEnum):
    QUIET = "quiet_case"


@pytest.fixture
def diary(tmp_path: Path):
    logs.configure(tmp_path)
    yield tmp_path / "senim.log"
    logs.configure(None)


def test_words_numbers_codes_enums_and_months_are_written(diary: Path):
    logs.get("vault").event(
        "vault_opened", count=3, ok=True, none=None, code="vault.in_use", kind=Kind.QUIET, month=str(Month(2026, 10))
    )
    line = diary.read_text("ascii").splitlines()[-1]
    assert line.endswith(
        "INFO senim.vault vault_opened count=3 ok=True none=None code=vault.in_use kind=quiet_case month=2026-10"
    )


@pytest.mark.parametrize(
    "value",
    [
        NAME,
        "aigerim",
        "Aigerim",
        "a.b c.d",
        "vault.in_use\nfaked",
        "2026-13",
        "87001234567",
        b"bytes",
        1.5,
        ["list"],
        {"a": 1},
        ValueError(NAME),
        Path("/home/aigerim"),
    ],
)
def test_no_other_value_comes_through(diary: Path, allow_log_warnings: list[str], value: object):
    logs.get("vault").event("opened", who=value)
    text = diary.read_text("ascii")
    assert text.splitlines()[-1].endswith("WARNING senim.vault opened who=<refused>")
    assert len(allow_log_warnings) == 1


@pytest.mark.parametrize("word", [NAME, "Opened", "two words", "x" * 60, "a-b", "", "opened\n", "%s"])
def test_no_free_text_is_an_event(diary: Path, allow_log_warnings: list[str], word: str):
    logs.get("vault").event(word)
    assert diary.read_text("ascii").splitlines()[-1].endswith("WARNING senim.vault <refused>")


def test_every_event_in_the_program_is_a_literal_word():
    """A word built from data could be a name in small Latin letters: the pattern alone would let it through."""
    root = Path(logs.__file__).parents[1]
    for folder in ("desktop_app", "ui"):
        for file in (root / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in ("event", "trouble")
                    and isinstance(node.func.value, ast.Name)
                    and node.func.value.id in ("log", "_log", "LOG", "_LOG")
                ):
                    assert isinstance(node.args[0], ast.Constant), f"{file}:{node.lineno}"


def test_nowhere_means_nowhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    logs.configure(None)
    logs.get("vault").event("opened")
    assert capfd.readouterr() == ("", "")


def _raise_with_a_name() -> None:
    secret = NAME
    raise ValueError(f"bad value {secret}")


def test_a_crash_report_names_places_and_classes_only():
    try:
        try:
            _raise_with_a_name()
        except ValueError as inner:
            raise RuntimeError(NAME) from inner
    except RuntimeError as outer:
        text = logs.describe(outer)
    assert text.startswith("RuntimeError\n")
    assert "ValueError" in text
    assert "tests/unit/test_logs.py:" in text
    assert "_raise_with_a_name" in text
    assert NAME not in text
    assert str(Path(__file__).parents[3]) not in text


_CRASHING = """
import sys, threading
from pathlib import Path
from desktop_app import logs
logs.install_crash_hook(Path(sys.argv[1]))
def work(): raise KeyError("Құралай Үлгібекова")
thread = threading.Thread(target=work); thread.start(); thread.join()
def main(): raise LookupError("Құралай Үлгібекова")
main()
"""


def test_a_crash_anywhere_leaves_a_report_without_content(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", _CRASHING, str(tmp_path / "logs")], capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 1
    report = (tmp_path / "logs" / "crash.log").read_text("ascii")
    for text in (report, done.stderr.decode()):
        assert "KeyError" in text
        assert "LookupError" in text
        assert NAME not in text
        assert "lgibek" not in text


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    hooks = (sys.excepthook, threading.excepthook)
    try:
        logs.configure(tmp_path / "file" / "logs")
        logs.get("vault").event("opened")
        logs.install_crash_hook(tmp_path / "file" / "logs")
        assert len(logging.getLogger("senim-crash").handlers) == 1
    finally:
        sys.excepthook, threading.excepthook = hooks
