"""The search for planted words finds them wherever they hide: a search that finds nothing proves nothing by itself."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.canaries import PIECE, found_in_bytes, found_in_files, found_in_widgets, spellings

WORDS = ("Ңәрқыз", "Йоёбор", "Zqxavier")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_spelling_is_found(word: str, encoding: str, form: str) -> None:
    assert unicodedata.normalize(form, word).encode(encoding) in spellings(word)
    data = b"\x00\x01" + unicodedata.normalize(form, f"a {word}.").encode(encoding)
    assert found_in_bytes(data, WORDS) == [word]


def test_files_are_searched_across_pieces_and_by_name(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    split = tmp_path / "inner" / "split"
    split.write_bytes(bytes(PIECE - 3) + WORDS[0].encode("utf-16-le"))
    named = tmp_path / f"{WORDS[2]}.txt"
    named.write_bytes(b"")
    (tmp_path / "clean").write_bytes(b"nothing")
    assert sorted(found_in_files([tmp_path], WORDS)) == sorted([(split, WORDS[0]), (named, WORDS[2])])


def label() -> QWidget:
    return QLabel(WORDS[0])


def undone() -> QWidget:
    field = QTextEdit()
    field.insertPlainText(WORDS[0])
    field.selectAll()
    field.insertPlainText("-")
    return field


def hint() -> QWidget:
    field = QLineEdit()
    field.setPlaceholderText(WORDS[0])
    return field


def held() -> QWidget:
    thing = QWidget()
    thing.setProperty("who", {"name": WORDS[0]})
    return thing


def spoken() -> QWidget:
    thing = QWidget()
    thing.setAccessibleDescription(WORDS[0])
    return thing


@pytest.mark.parametrize("make", [label, undone, hint, held, spoken])
def test_it_is_found_in_widgets(qapp: QApplication, qtbot: QtBot, make) -> None:
    assert found_in_widgets(qapp, WORDS) == []
    widget = make()
    qtbot.addWidget(widget)
    assert found_in_widgets(qapp, WORDS)


def test_it_is_found_in_a_model_that_nobody_shows(qapp: QApplication) -> None:
    model = QStandardItemModel()
    root = QStandardItem("a")
    root.appendRow(QStandardItem(WORDS[1]))
    model.appendRow(root)
    assert found_in_widgets(qapp, WORDS)


def test_it_is_found_on_the_clipboard(qapp: QApplication) -> None:
    QGuiApplication.clipboard().setText(WORDS[1])
    assert found_in_widgets(qapp, WORDS)
    QGuiApplication.clipboard().clear()
    assert found_in_widgets(qapp, WORDS) == []
