"""The bridge: answers come home on the GUI thread, to pages that still live, newest first in a lane."""

from __future__ import annotations

import gc
import threading
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DiskFull, VaultIsLocked
from desktop_app.services.vault_thread import VaultThread
from tests.ui.conftest import Told
from ui.jobs import Jobs


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.failures: list[BaseException] = []
        self.thread: int | None = None

    def hear(self, value: Any) -> None:
        self.heard.append(value)
        self.thread = threading.get_ident()

    def fail(self, error: BaseException) -> None:
        self.failures.append(error)


def thread_of(_vault: object) -> int:
    return threading.get_ident()


def count(_vault: object, number: int) -> int:
    return number


def full(_vault: object) -> None:
    raise DiskFull


def test_work_is_done_on_the_vault_thread_and_heard_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    jobs.vault(thread_of, then=page.hear)
    qtbot.waitUntil(lambda: bool(page.heard))
    assert page.heard[0] != threading.get_ident()
    assert page.thread == threading.get_ident()


def test_an_answer_for_a_page_that_is_gone_is_skipped(jobs: Jobs, qtbot: QtBot) -> None:
    page, witness = Page(), Page()
    heard = page.heard
    gate = threading.Event()
    jobs.vault(lambda _vault: gate.wait(5), then=page.hear)
    del page
    gc.collect()
    gate.set()
    jobs.vault(count, 2, then=witness.hear)
    qtbot.waitUntil(lambda: witness.heard == [2])
    assert heard == []


def test_a_page_that_qt_has_deleted_is_not_called(jobs: Jobs, qtbot: QtBot) -> None:
    page, witness = Page(), Page()
    jobs.vault(count, 1, then=page.hear)
    shiboken6.delete(page)  # Qt's half is gone, Python's still lives
    jobs.vault(count, 2, then=witness.hear)
    qtbot.waitUntil(lambda: witness.heard == [2])
    assert page.heard == []


def test_only_the_newest_of_a_lane_is_heard(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    for number in (1, 2, 3):
        jobs.vault(count, number, then=page.hear, lane="search")
    jobs.vault(count, 9, then=page.hear)
    qtbot.waitUntil(lambda: 9 in page.heard)
    assert page.heard == [3, 9]


def test_what_nobody_handles_becomes_a_kind_banner(jobs: Jobs, qtbot: QtBot, told: Told) -> None:
    jobs.vault(full)
    qtbot.waitUntil(lambda: bool(told.banners))
    kind, says, _ = told.banners[0]
    assert kind == "danger"
    assert says


def test_a_handler_gets_the_error_itself(jobs: Jobs, qtbot: QtBot, told: Told) -> None:
    page = Page()
    jobs.vault(full, failed=page.fail)
    qtbot.waitUntil(lambda: bool(page.failures))
    assert isinstance(page.failures[0], DiskFull)
    assert told.banners == []


def test_after_forgetting_nobody_hears_but_the_work_is_done(
    jobs: Jobs, qtbot: QtBot, vault_thread: VaultThread
) -> None:
    page, done = Page(), threading.Event()

    def work(_vault: object) -> int:
        done.set()
        return 1

    jobs.vault(work, then=page.hear)
    jobs.forget()
    witness = Page()
    jobs.vault(count, 2, then=witness.hear)
    qtbot.waitUntil(lambda: witness.heard == [2])
    assert done.is_set()
    assert page.heard == []


def test_a_locked_vault_says_nothing_to_those_who_do_not_ask(
    jobs: Jobs, qtbot: QtBot, vault_thread: VaultThread, told: Told
) -> None:
    page = Page()
    vault_thread.lock().result(5)
    jobs.vault(count, 1)
    jobs.vault(count, 1, failed=page.fail)
    qtbot.waitUntil(lambda: bool(page.failures))
    assert isinstance(page.failures[0], VaultIsLocked)
    assert told.banners == []


def test_the_network_thread_is_another_one_and_never_gets_a_vault(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    jobs.network(threading.get_ident, then=page.hear)
    jobs.vault(thread_of, then=page.hear)
    qtbot.waitUntil(lambda: len(page.heard) == 2)
    assert len({*page.heard, threading.get_ident()}) == 3


def test_after_closing_nothing_is_begun(jobs: Jobs, qtbot: QtBot) -> None:
    page = Page()
    jobs.close()
    assert jobs.network(threading.get_ident, then=page.hear) == 0
    assert jobs.think(threading.get_ident, then=page.hear) == 0
    assert jobs.vault(count, 1, then=page.hear) == 0
    assert page.heard == []


@pytest.mark.usefixtures("qapp")
def test_busy_is_told_once_at_each_end(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busy.connect(told.append)
    page = Page()
    for number in range(3):
        jobs.vault(count, number, then=page.hear)
    qtbot.waitUntil(lambda: len(page.heard) == 3 and not jobs.is_busy())
    assert told[0] is True
    assert told[-1] is False
