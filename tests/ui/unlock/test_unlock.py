"""The unlock page over real vaults: right, wrong, by the recovery sheet; by the keyboard; whole in every dress."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import guesses
from desktop_app.services.unlock import RecoveryKey, create_vault, open_vault
from desktop_app.services.vault_thread import VaultThread
from tests.conftest import PASSPHRASE
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui import i18n
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.unlock.page import UnlockPage
from ui.unlock.presenter import UnlockPresenter

NEW = "жаңбырлы балкон үш шам"


class Clock:
    """A wall clock that a test can set."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(clock_now: datetime) -> Clock:
    return Clock(clock_now)


@pytest.fixture
def key(place: VaultPlace, clock_now: datetime) -> RecoveryKey:
    """A closed vault and the key of its recovery sheet."""
    vault, key = create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    vault.close()
    return key


@pytest.fixture
def unlock(place: VaultPlace, key: RecoveryKey, clock: Clock, qtbot: QtBot) -> Iterator[UnlockPresenter]:
    thread, intents = VaultThread(place), Intents()
    jobs = Jobs(thread, intents)
    made = UnlockPresenter(RoomContext(jobs, clock, intents), thread)
    qtbot.addWidget(made.page)
    made.page.show()
    yield made
    thread.close()
    jobs.close()


def test_the_passphrase_and_enter_are_enough(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    unlock.page.passphrase.field.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(unlock.unlocked):
        qtbot.keyClick(unlock.page.passphrase.field.edit, Qt.Key.Key_Return)
    assert unlock.page.passphrase.field.text() == ""


def test_an_empty_field_tries_nothing(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    qtbot.keyClick(unlock.page.passphrase.field.edit, Qt.Key.Key_Return)
    assert unlock.page.passphrase.unlock.text() == "Unlock"


def test_a_wrong_one_is_said_at_the_field_and_can_be_typed_over(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    unlock.page.passphrase.field.edit.setText("wrong")
    unlock.page.passphrase.unlock.click()
    assert not unlock.page.passphrase.unlock.isEnabled()
    qtbot.waitUntil(unlock.page.passphrase.row.has_error)
    assert (
        unlock.page.passphrase.field.edit.selectedText() == "wrong"
        or unlock.page.passphrase.field.edit.hasSelectedText()
    )
    assert unlock.page.passphrase.field.edit.accessibleDescription()


def _try(unlock: UnlockPresenter, qtbot: QtBot, passphrase: str) -> None:
    """By the keyboard alone."""
    unlock.page.passphrase.field.edit.setText(passphrase)
    qtbot.keyClick(unlock.page.passphrase.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not unlock._context.jobs.is_busy(), timeout=10000)


def test_after_several_wrong_ones_the_button_counts_down_and_enter_says_why(
    unlock: UnlockPresenter, clock: Clock, place: VaultPlace, qtbot: QtBot
) -> None:
    face = unlock.page.passphrase
    for _ in range(3):
        _try(unlock, qtbot, "wrong")
        assert face.unlock.isEnabled()
    _try(unlock, qtbot, "wrong")
    assert (face.unlock.isEnabled(), face.unlock.text()) == (False, "Next try in 5 seconds")
    assert "does not open" in face.row.error()
    before = place.guesses.read_bytes()
    _try(unlock, qtbot, PASSPHRASE)
    assert face.row.error() == "Next try in 5 seconds"
    assert place.guesses.read_bytes() == before  # nothing was tried
    clock.now += timedelta(seconds=3)
    qtbot.waitUntil(lambda: face.unlock.text() == "Next try in 2 seconds")
    assert face.row.error() == "Next try in 2 seconds"
    clock.now -= timedelta(days=1)  # a clock set back lengthens nothing
    qtbot.waitUntil(face.unlock.isEnabled, timeout=10000)
    assert (face.row.error(), face.unlock.text()) == ("", "Unlock")
    clock.now += timedelta(days=1, seconds=2)
    with qtbot.waitSignal(unlock.unlocked, timeout=10000):
        _try(unlock, qtbot, PASSPHRASE)


def test_a_restart_shortens_no_wait_and_the_sheet_needs_none(
    unlock: UnlockPresenter, key: RecoveryKey, place: VaultPlace, clock_now: datetime, qtbot: QtBot
) -> None:
    for _ in range(10):
        guesses.note_wrong(place, clock_now)
    unlock.look_for_wait()
    page = unlock.page
    qtbot.waitUntil(lambda: not page.passphrase.unlock.isEnabled())
    assert page.passphrase.unlock.text() == "Next try in 5 min 0 s"
    page.passphrase.forgot.click()
    page.words.words.setPlainText(" ".join(key.words))
    page.words.use.click()
    qtbot.waitUntil(page.new.isVisible)


def test_a_wait_that_the_page_did_not_know_is_told_when_one_is_tried(
    unlock: UnlockPresenter, place: VaultPlace, clock_now: datetime, qtbot: QtBot
) -> None:
    for _ in range(5):
        guesses.note_wrong(place, clock_now)
    _try(unlock, qtbot, PASSPHRASE)
    assert unlock.page.passphrase.row.error() == "Next try in 10 seconds"
    assert unlock.page.banner.text() == ""


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]
)
def test_the_wait_is_whole_in_every_dress(jobs: Jobs, qtbot: QtBot, language: str, look: str, scale: float) -> None:
    dress(language, look, scale)
    page = UnlockPage(jobs)
    qtbot.addWidget(page)
    page.passphrase.field.edit.setText("төрт құлан")
    page.passphrase.show_wait(261)
    page.passphrase.tell_wait()
    photograph(page, "unlock-wait", language, look, scale)
    assert clipped(page) == []
    assert unnamed(page) == []


def test_the_recovery_words_open_and_a_new_passphrase_follows(
    unlock: UnlockPresenter, key: RecoveryKey, place: VaultPlace, clock_now: datetime, qtbot: QtBot
) -> None:
    page = unlock.page
    page.passphrase.forgot.click()
    page.words.words.setPlainText(" ".join(key.words[:-1]))
    page.words.use.click()
    qtbot.waitUntil(page.words.row.has_error)
    page.words.words.setPlainText("  ".join(key.words))
    page.words.use.click()
    qtbot.waitUntil(page.new.isVisible)
    assert page.words.words.toPlainText() == ""
    for field in (page.new.choice.first, page.new.choice.second):
        field.edit.setText(NEW)
        field.edited.emit()
    qtbot.waitUntil(page.new.take.isEnabled)
    with qtbot.waitSignal(unlock.unlocked):
        page.new.take.click()
    unlock._vault_thread.lock().result(10)
    open_vault(place, NEW, clock_now).close()


def test_the_language_is_asked_of_the_window(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unlock._context.intents.language_chosen) as asked:
        unlock.page.languages.button("kk").click()
    assert asked.args == ["kk"]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.5), ("contrast", 1.5)])
def test_each_of_its_three_faces_is_whole(jobs: Jobs, qtbot: QtBot, language: str, look: str, scale: float) -> None:
    dress(language, look, scale)
    page = UnlockPage(jobs, is_demo=True, demo_passphrase="samal demo 111")
    qtbot.addWidget(page)
    for name, show in (
        ("unlock", page.show_passphrase),
        ("unlock-words", page.show_words),
        ("unlock-new", page.show_new_passphrase),
    ):
        show()
        photograph(page, name, language, look, scale)
        assert clipped(page) == []
        assert unnamed(page) == []
