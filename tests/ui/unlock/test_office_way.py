"""Help from the office on the unlock page: offered where a key is kept, asked, waited for, opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import asking
from desktop_app.services.escrow import add_escrow, read_key
from desktop_app.services.unlock import create_vault, open_vault
from desktop_app.services.vault_thread import VaultThread
from tests.conftest import PASSPHRASE
from tests.paper_custodians import NAMES, PaperCustodians
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.presenter import UnlockPresenter

OFFICE = PaperCustodians()
NEW = "жаңбырлы балкон үш шам"


def make_vault(place: VaultPlace, now: datetime, *, with_key: bool = True) -> None:
    vault, _ = create_vault(place, PASSPHRASE, now, kdf=FAST_FOR_TESTS)
    OFFICE.enrol(vault, now)
    if with_key:
        add_escrow(vault, read_key(vault, OFFICE.key_file()), PASSPHRASE, now)
    vault.close()


@pytest.fixture
def intents() -> Intents:
    return Intents()


@pytest.fixture
def unlock(place: VaultPlace, clock_now: datetime, intents: Intents, qtbot: QtBot) -> Iterator[UnlockPresenter]:
    thread = VaultThread(place)
    jobs = Jobs(thread, intents)
    dressed = UnlockPresenter(RoomContext(jobs, lambda: clock_now, intents), thread)
    dressed.office.kdf = FAST_FOR_TESTS
    qtbot.addWidget(dressed.page)
    dressed.page.show()
    yield dressed
    thread.close()
    jobs.close()


def settled(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not unlock._context.jobs.is_busy(), timeout=10000)


def go_to_office(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    unlock.page.passphrase.forgot.click()
    settled(unlock, qtbot)
    unlock.page.words.office.click()


def choose(choice: NewPassphrase, words: str, unlock: UnlockPresenter, qtbot: QtBot) -> None:
    for field in (choice.first, choice.second):
        field.edit.setText(words)
        field.edited.emit()
    qtbot.waitUntil(choice.is_ready, timeout=5000)


def ask(unlock: UnlockPresenter, qtbot: QtBot) -> None:
    go_to_office(unlock, qtbot)
    choose(unlock.page.office.choice, NEW, unlock, qtbot)
    unlock.page.office.ask.click()
    settled(unlock, qtbot)


def answer(unlock: UnlockPresenter, qtbot: QtBot, file: Path, passphrase: str = NEW) -> None:
    face = unlock.page.office
    face.field.edit.setText(passphrase)
    face.field.edited.emit()
    face.give_answer(str(file))
    settled(unlock, qtbot)


def test_without_a_key_at_an_office_nothing_is_offered(
    place: VaultPlace, clock_now: datetime, unlock: UnlockPresenter, qtbot: QtBot
) -> None:
    make_vault(place, clock_now, with_key=False)
    unlock.page.passphrase.forgot.click()
    settled(unlock, qtbot)
    assert unlock.page.words.office.isHidden()


def test_from_a_forgotten_passphrase_to_an_open_vault(
    place: VaultPlace, clock_now: datetime, unlock: UnlockPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    make_vault(place, clock_now)
    said, face = [], unlock.page.office
    unlock.office.told.connect(lambda says, then: said.append(then))
    ask(unlock, qtbot)
    asked = asking.read_asked(place)
    assert asked is not None
    assert face.digits.text() == asked.fingerprint
    assert face.choice.first.text() == ""
    request, given = tmp_path / "one.senim-escrow-request", tmp_path / "one.senim-escrow-answer"
    face.give_place(str(request))
    settled(unlock, qtbot)
    given.write_bytes(OFFICE.answer_file(request.read_bytes(), record=12))
    with qtbot.waitSignal(unlock.unlocked, timeout=10000):
        answer(unlock, qtbot, given)
    assert unlock._vault_thread.is_unlocked
    assert all(name in said[0] for name in (*NAMES, "12"))
    assert face.field.text() == ""
    unlock._vault_thread.lock().result(10)
    open_vault(place, NEW, clock_now).close()


def test_the_next_day_what_was_asked_is_still_there(
    place: VaultPlace, clock_now: datetime, unlock: UnlockPresenter, qtbot: QtBot
) -> None:
    make_vault(place, clock_now)
    asked = asking.ask_office(place, NEW, clock_now)
    go_to_office(unlock, qtbot)
    assert unlock.page.office.digits.isVisible()
    assert unlock.page.office.digits.text() == asked.fingerprint
    unlock.page.office.again.click()
    assert unlock.page.office.choice.isVisible()
    unlock.page.office.back.click()
    assert unlock.page.passphrase.isVisible()


def test_what_does_not_open_is_said_and_the_vault_stays_shut(
    place: VaultPlace, clock_now: datetime, unlock: UnlockPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    make_vault(place, clock_now)
    ask(unlock, qtbot)
    asked = asking.read_asked(place)
    assert asked is not None
    right, other, stranger = (tmp_path / name for name in ("right", "other", "stranger"))
    right.write_bytes(OFFICE.answer_file(asked.file))
    stranger.write_bytes(b"{}")
    answer(unlock, qtbot, right, "басқа тіркес")
    assert "not the new passphrase" in unlock.page.office.row.error()
    answer(unlock, qtbot, stranger)
    assert "not an answer" in unlock.page.banner.text()
    answer(unlock, qtbot, tmp_path / "none")
    assert unlock.page.banner.text()
    other.write_bytes(OFFICE.answer_file(asking.ask_office(place, NEW, clock_now).file))
    asking.ask_office(place, NEW, clock_now)
    answer(unlock, qtbot, other)
    assert "not to the request" in unlock.page.banner.text()
    assert not unlock.is_under_way
    assert not unlock._vault_thread.is_unlocked
    assert unlock.page.office.isEnabled()


@pytest.mark.parametrize(
    ("language", "look", "scale"),
    [("kk", "light", 1.0), ("ru", "dark", 1.0), ("kk", "light", 1.5), ("ru", "light", 1.5)],
)
@pytest.mark.parametrize("stage", ["words", "ask", "wait"])
def test_pictures(
    place: VaultPlace,
    clock_now: datetime,
    intents: Intents,
    qtbot: QtBot,
    language: str,
    look: str,
    scale: float,
    stage: str,
) -> None:
    make_vault(place, clock_now)
    dress(language, look, scale)
    thread = VaultThread(place)
    jobs = Jobs(thread, intents)
    unlock = UnlockPresenter(RoomContext(jobs, lambda: clock_now, intents), thread)
    qtbot.addWidget(unlock.page)
    unlock.page.show()
    if stage == "wait":
        asking.ask_office(place, NEW, clock_now)
    if stage == "words":
        unlock.page.passphrase.forgot.click()
        settled(unlock, qtbot)
    else:
        go_to_office(unlock, qtbot)
    photograph(unlock.page, f"unlock-office-{stage}", language, look, scale)
    assert clipped(unlock.page) == []
    assert unnamed(unlock.page) == []
    thread.close()
    jobs.close()
