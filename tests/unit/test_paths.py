"""Where Senim keeps its things."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app import paths


def test_the_chosen_home_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SENIM_HOME", str(tmp_path / "here"))
    assert paths.home() == tmp_path / "here"
    assert paths.vault_place().database == tmp_path / "here" / "vault" / "senim.vault"
    assert paths.demo_place().folder == tmp_path / "here" / "demo"
    assert paths.settings_file() == tmp_path / "here" / "settings.toml"
    assert not (tmp_path / "here").exists()


@pytest.mark.parametrize(
    ("platform", "variable", "value", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "/data", "/data/senim"),
        ("linux", "XDG_DATA_HOME", "relative", "/home/x/.local/share/senim"),
        ("linux", "XDG_DATA_HOME", "", "/home/x/.local/share/senim"),
        ("win32", "LOCALAPPDATA", "/L", "/L/Senim"),
        ("win32", "LOCALAPPDATA", "", "/home/x/AppData/Local/Senim"),
        ("darwin", "HOME", "/home/x", "/home/x/Library/Application Support/Senim"),
    ],
)
def test_each_system_has_its_own_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, value: str, expected: str
):
    monkeypatch.delenv("SENIM_HOME")
    monkeypatch.setenv("HOME", "/home/x")
    monkeypatch.setenv(variable, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.home() == Path(expected)
