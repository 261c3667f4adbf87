"""A small register of obviously invented pupils, and the room that shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import students
from desktop_app.services.vault_thread import VaultThread
from ui.app import RoomContext
from ui.students.presenter import StudentsPresenter

PUPILS = (
    ("Үлгіқызы", "Бірінші", "7Ә", date(2013, 9, 5)),
    ("Қияли", "Екінші", "7Ә", None),
    ("Ёлкин", "Третий", "10Б", None),
)


@pytest.fixture
def register(vault_thread: VaultThread, clock_now: datetime) -> tuple[Student, ...]:
    """Three pupils in two classes, in the order of PUPILS."""
    added = []
    for family, given, named, born in PUPILS:
        school_class = SchoolClass.parse(named)
        future = vault_thread.submit(students.add_student, family, given, "", school_class, clock_now, birth_date=born)
        added.append(future.result(10))
    return tuple(added)


@pytest.fixture
def ask(vault_thread: VaultThread) -> Callable[..., Any]:
    """Ask a service about the vault behind the screen's back."""

    def now(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return vault_thread.submit(func, *args, **kwargs).result(10)

    return now


@pytest.fixture
def room(context: RoomContext, qtbot: Any) -> StudentsPresenter:
    """The register's room, shown."""
    made = StudentsPresenter(context)
    qtbot.addWidget(made.page)
    made.page.resize(1126, 732)
    made.page.show()
    made.page.activateWindow()
    return made
