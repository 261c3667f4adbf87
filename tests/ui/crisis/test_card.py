"""The crisis card says everything in three languages, without a vault, and keeps the times of what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import VaultIsLocked
from tests.ui import pictures
from ui import i18n
from ui.app import Intents, RoomContext
from ui.crisis.card import _TICKS, CrisisCard
from ui.crisis.content import LANGUAGES, crisis_card
from ui.crisis.qr import qr_image


class NoVault:
    """The lock screen: whatever is asked of the vault is a defect of the card."""

    def vault(self, *args: Any, **kwargs: Any) -> int:
        raise VaultIsLocked

    network = vault


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def no_ticks() -> Iterator[None]:
    _TICKS.clear()
    yield
    _TICKS.clear()


@pytest.fixture
def clock(clock_now: datetime) -> Clock:
    return Clock(clock_now)


@pytest.fixture
def card(qtbot: QtBot, clock: Clock) -> CrisisCard:
    made = CrisisCard(RoomContext(NoVault(), clock, Intents()))
    qtbot.addWidget(made)
    made.open()
    return made


def words(card: CrisisCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_the_numbers_and_every_step_stand_in_each_language(card: CrisisCard) -> None:
    for language in LANGUAGES:
        card.language.button(language).click()
        shown = words(card)
        for number in ("112", "103", "102", "111", "150"):
            assert number in shown
        for step in crisis_card().steps:
            assert step.titles[language] in shown
            assert step.hows[language] in shown


def test_it_opens_in_the_screens_language(qtbot: QtBot, clock: Clock, qapp: Any) -> None:
    i18n.set_language(qapp, "ru")
    made = CrisisCard(RoomContext(NoVault(), clock, Intents()))
    qtbot.addWidget(made)
    made.open()
    assert made.language.value() == "ru"
    assert "Оставайтесь рядом" in words(made)


def test_the_languages_have_the_same_facts() -> None:
    card = crisis_card()
    assert {line.number for line in card.lines} == {"112", "103", "102", "111", "150"}
    for step in card.steps:
        texts = [step.titles[language] + step.hows[language] for language in LANGUAGES]
        numbers = [{n for n in ("112", "103", "102", "111", "150", "92", "23") if n in text} for text in texts]
        assert numbers[0] == numbers[1] == numbers[2], step.code
    assert {frozenset(card.words[language]) for language in LANGUAGES} == {frozenset(card.words["en"])}


def test_a_telephone_reads_111_from_the_code_on_the_card(card: CrisisCard, tmp_path: Path) -> None:
    file = tmp_path / "card.png"
    assert card.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(file))
    with Image.open(file) as picture:
        found = zxingcpp.read_barcodes(picture)
    assert [code.text for code in found] == ["tel:111"]
    assert found[0].format == zxingcpp.BarcodeFormat.QRCode


def test_the_code_has_its_white_edge() -> None:
    image = qr_image("tel:111")
    edge = {image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(4)}
    assert edge == {255}


def test_a_tick_takes_its_time_along_and_is_copied_in_the_order_of_times(card: CrisisCard, clock: Clock) -> None:
    assert card.copy.isHidden()
    card.steps[3].box.click()
    clock.now += timedelta(minutes=7)
    card.steps[0].box.setFocus()
    QTest.keyClick(card.steps[0].box, Qt.Key.Key_Space)
    card.steps[5].box.click()
    card.steps[5].box.click()  # a slip
    assert card.protocol() == "10:00  Tell the head of school at once\n10:07  Stay with the child"
    card.copy.click()
    assert QGuiApplication.clipboard().text() == card.protocol()


def test_ticks_outlive_closing_and_locking_until_a_person_begins_again(
    card: CrisisCard, qtbot: QtBot, clock: Clock
) -> None:
    card.steps[0].box.click()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    clock.now += timedelta(minutes=30)
    again = CrisisCard(RoomContext(NoVault(), clock, Intents()))
    qtbot.addWidget(again)
    again.open()
    assert again.protocol() == "10:00  Stay with the child"
    assert again.steps[0].box.isChecked()
    again.again.click()
    assert again.protocol() == ""
    assert not again.steps[0].box.isChecked()
    assert again.copy.isHidden()


def test_a_press_beside_the_card_does_not_close_it(card: CrisisCard) -> None:
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert card.isVisible()


@pytest.mark.parametrize(
    ("language", "look", "scale"),
    [("kk", "light", 1.0), ("ru", "dark", 1.0), ("kk", "light", 1.5), ("en", "contrast", 1.0)],
)
def test_the_card_is_whole(qtbot: QtBot, clock: Clock, language: str, look: str, scale: float) -> None:
    pictures.dress(language, look, scale)
    made = CrisisCard(RoomContext(NoVault(), clock, Intents()))
    qtbot.addWidget(made)
    made.open()
    made.steps[0].box.click()
    made.close_button.setFocus()
    made.resize(1366, 768)
    made.place()
    size = (made.stage.width(), made.stage.height())
    pictures.photograph(made.stage, "crisis", language, look, scale, size)
    assert pictures.clipped(made.stage) == []
    assert pictures.unnamed(made) == []


def test_tab_goes_round_on_the_card_and_never_behind_it(qtbot: QtBot, clock: Clock) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    behind = QLineEdit()
    window.setCentralWidget(behind)
    window.resize(1100, 760)
    window.show()
    window.activateWindow()
    made = CrisisCard(RoomContext(NoVault(), clock, Intents()), window)
    made.open()
    qtbot.waitUntil(made.close_button.hasFocus)
    reached = set()
    for _ in range(30):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert made.isAncestorOf(window.focusWidget())
        reached.add(window.focusWidget())
    assert {row.box for row in made.steps} <= reached
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert made.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not made.isVisible()
