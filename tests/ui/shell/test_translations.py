"""The shell, the widgets and the first run speak three languages completely; gaps and plurals survive translation."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from ui.programs import translations

OURS = ("shell", "widgets", "unlock")


@pytest.mark.parametrize("package", OURS)
def test_everything_is_translated(package: str) -> None:
    assert translations.check([package]) == []


@pytest.mark.parametrize("package", OURS)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_gaps_are_the_same_in_every_language(package: str, language: str) -> None:
    for message in ElementTree.parse(translations.ts_file(package, language)).iter("message"):
        source, said = message.findtext("source", ""), message.findtext("translation", "")
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", said)), source


def test_a_broken_file_leaves_what_was_compiled_before(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    (tmp_path / "senim_kk.qm").write_bytes(b"before")
    (tmp_path / "shell_kk.ts").write_text("<TS><context>")
    with pytest.raises(RuntimeError):
        translations.compile_all(tmp_path)
    translations.ensure()  # says nothing: the program starts all the same
    assert sorted(file.name for file in tmp_path.iterdir()) == ["senim_kk.qm", "shell_kk.ts"]
    assert (tmp_path / "senim_kk.qm").read_bytes() == b"before"


def test_check_sees_what_is_missing(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    (tmp_path / "shell_kk.ts").write_text(
        "<TS><context><message><source>Today</source><translation type='unfinished'/></message></context></TS>"
    )
    assert "shell_kk: Today" in translations.check(["shell"])
    assert "shell_ru: no file" in translations.check(["shell"])
