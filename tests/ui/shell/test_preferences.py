"""What is kept before unlocking: little, and nothing odd is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.programs.preferences import Preferences, read, write


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    chosen = Preferences("kk", "contrast", 150, '/media/usb/"сейф"')
    write(tmp_path / "a" / "settings.toml", chosen)
    assert read(tmp_path / "a" / "settings.toml") == chosen


@pytest.mark.parametrize(
    "text", ["", "language = 7", 'language = "xx"\ntheme = "pink"\ntext_size = 9000', "\x00\xff", 'text_size = "150"']
)
def test_odd_files_are_as_if_nothing_was_chosen(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text.encode("latin-1"))
    assert read(file) == Preferences()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    write(blocked / "settings.toml", Preferences("ru"))
    assert read(blocked / "settings.toml") == Preferences()
