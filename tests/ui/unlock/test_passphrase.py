"""The field tells what the keyboard does and shows the words only when asked; two must be the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.passphrase_field import PassphraseField

GOOD = "төрт құлан мен бір тал"


def type_letter(field: PassphraseField, letter: str, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(field.edit, QKeyEvent(QEvent.Type.KeyPress, 0, held, letter))


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField()
    qtbot.addWidget(made)
    return made


def test_caps_lock_is_told_by_a_capital_without_shift(field: PassphraseField) -> None:
    type_letter(field, "Қ")
    assert field.hint() == "Caps Lock is on"
    type_letter(field, "қ")
    assert "Caps" not in field.hint()
    type_letter(field, "Қ", shift=True)
    assert "Caps" not in field.hint()
    type_letter(field, "қ", shift=True)
    assert field.hint() == "Caps Lock is on"


def test_the_layout_is_told_by_the_letters(field: PassphraseField) -> None:
    type_letter(field, "ғ")
    assert field.hint() == "Keyboard: Cyrillic letters"
    type_letter(field, "g")
    assert field.hint() == "Keyboard: Latin letters"
    type_letter(field, "7")
    assert field.hint() == "Keyboard: Latin letters"


def test_it_is_hidden_until_the_eye_is_pressed(field: PassphraseField, qtbot: QtBot) -> None:
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClick(field.eye, Qt.Key.Key_Space)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Hide the passphrase"
    field.clear()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password


@pytest.fixture
def choice(jobs: Jobs, qtbot: QtBot) -> NewPassphrase:
    made = NewPassphrase(jobs)
    qtbot.addWidget(made)
    return made


def write(field: PassphraseField, text: str) -> None:
    field.edit.setText(text)
    field.edited.emit()


def test_ready_only_when_good_and_twice_the_same(choice: NewPassphrase, qtbot: QtBot) -> None:
    write(choice.first, GOOD)
    write(choice.second, GOOD + "!")
    qtbot.waitUntil(lambda: choice.verdict().startswith(("Good", "Very good")))
    assert not choice.verify()
    assert choice._second_row.has_error()
    write(choice.second, GOOD)
    assert choice.verify()
    assert choice.is_ready()


def test_a_judgement_of_an_older_text_does_not_count(choice: NewPassphrase, qtbot: QtBot) -> None:
    write(choice.first, GOOD)
    write(choice.second, GOOD)
    qtbot.waitUntil(choice.is_ready)
    choice.first.edit.setText("құпиясөз")
    choice.second.edit.setText("құпиясөз")
    assert not choice.is_ready()  # nobody has judged this one yet
    choice.first.edited.emit()
    qtbot.waitUntil(lambda: choice.verdict().startswith("Too short"))
    assert not choice.is_ready()
