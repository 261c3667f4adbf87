"""A case on a real vault, its page, and hands that type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, students
from desktop_app.services.vault_thread import VaultThread
from ui.app import Intents, RoomContext
from ui.casefile.presenter import CasefilePresenter
from ui.jobs import Jobs

Do = Callable[..., Any]


class MovableClock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock(clock_now: datetime) -> MovableClock:
    return MovableClock(clock_now)


@pytest.fixture
def context(jobs: Jobs, intents: Intents, clock: MovableClock) -> RoomContext:
    return RoomContext(jobs, clock, intents)


@pytest.fixture
def do(vault_thread: VaultThread) -> Do:
    """Run a service on the vault thread and wait for it."""

    def run(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return vault_thread.submit(func, *args, **kwargs).result(20)

    return run


@pytest.fixture
def case(do: Do, clock_now: datetime) -> Casefile:
    pupil = do(students.add_student, "Үлгіжан", "Әсем", "", SchoolClass(7, "Ә"), clock_now)
    return do(cases.open_case, pupil.id, "bul_peer", clock_now - timedelta(days=40))


@pytest.fixture
def write(do: Do, case: Casefile, clock_now: datetime) -> Callable[..., Note]:
    """A signed note of the case, so many days ago."""

    def made(body: str, days_ago: int = 1, **fields: Any) -> Note:
        moment = (clock_now - timedelta(days=days_ago)).astimezone(UTC)
        content = replace(NoteContent(moment, 35, ContactForm.INDIVIDUAL, Tier.OFFICIAL, body, ""), **fields)
        draft = do(notes.start_draft, case.id, content, moment)
        return do(notes.sign_note, draft.id, moment)

    return made


@pytest.fixture
def open_desk(qtbot: QtBot, context: RoomContext, case: Casefile) -> Iterator[Callable[..., CasefilePresenter]]:
    """Build the room, show its page and wait until the case has come home."""
    made: list[CasefilePresenter] = []

    def opened(target: str = "") -> CasefilePresenter:
        room = CasefilePresenter(context)
        made.append(room)
        qtbot.addWidget(room.page)
        room.page.resize(1126, 732)
        room.page.show()
        room.page.activateWindow()
        qtbot.waitUntil(room.page.isActiveWindow)
        room.enter(target or case.id)
        qtbot.waitUntil(lambda: room.page.opened() is not None)
        return room

    yield opened
    for room in made:
        room.drafts.keeper.forget()
        room.addenda.keeper.forget()


@pytest.fixture
def desk(open_desk: Callable[..., CasefilePresenter]) -> CasefilePresenter:
    return open_desk()


@pytest.fixture
def type_note(desk: CasefilePresenter) -> Callable[[str], None]:
    """Keys into the composer, as a person would."""

    def typed(text: str) -> None:
        QTest.keyClick(desk.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        for char in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, desk.page.composer.writing, Qt.Key.Key_unknown, char, Qt.NoModifier
            )

    return typed
