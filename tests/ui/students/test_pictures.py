"""Today, the caseload and the register as people see them: nothing clipped, nothing unnamed, in every dress."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.table import Field
from desktop_app.paths import VaultPlace
from desktop_app.services import demo
from desktop_app.services.vault_thread import VaultThread
from tests.conftest import NOW, PASSPHRASE
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui import theme
from ui.app import Intents, RoomContext
from ui.caseload.presenter import CaseloadPresenter
from ui.jobs import Jobs
from ui.students.importer import ImportPanel
from ui.students.presenter import StudentsPresenter
from ui.today.presenter import TodayPresenter

SIZE = demo.DemoSize(students=260, months=2)
HEIGHT = 768 - 36  # the window without its status line
DRESSES = (
    ("kk", "light", 1.0),
    ("ru", "light", 1.0),
    ("kk", "dark", 1.0),
    ("ru", "dark", 1.0),
    ("kk", "light", 1.5),
    ("ru", "light", 1.5),
    ("ru", "light", 2.0),
    ("kk", "contrast", 1.0),
)
LIST = (
    "Тегі;Аты;Сынып;Туған күні\n"
    "Үлгіұлы;Бірінші;7Ә;05.09.2013\nҮлгіқызы;Екінші;7Ә;\nҮлгіқызы;Екінші;7Ә;\nҮлгі;Ү5інші;7Ә;\nҮлгіұлы;Төртінші;45;\n"
)


@pytest.fixture(scope="module")
def demo_thread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultThread]:
    thread = VaultThread(VaultPlace(tmp_path_factory.mktemp("demo") / "vault"))
    thread.create(PASSPHRASE, demo.beginning(NOW, SIZE.months), is_demo=True, kdf=FAST_FOR_TESTS).result(30)
    thread.submit(demo.fill, SIZE, NOW).result(60)
    yield thread
    thread.close()


@pytest.fixture
def shown(demo_thread: VaultThread, qtbot: Any) -> Iterator[RoomContext]:
    intents = Intents()
    jobs = Jobs(demo_thread, intents)
    yield RoomContext(jobs, lambda: NOW, intents)
    jobs.close()


@pytest.fixture
def bare(context: RoomContext) -> RoomContext:
    """A vault in which nobody is."""
    return context


@pytest.mark.parametrize("how", [DRESSES[0], DRESSES[3], DRESSES[4], DRESSES[5]], ids=str)
def test_empty_pages_teach(bare: RoomContext, qtbot: Any, how: tuple[str, str, float]) -> None:
    dress(*how)
    for make, name in ((TodayPresenter, "today"), (CaseloadPresenter, "cases"), (StudentsPresenter, "students")):
        room = make(bare)
        qtbot.addWidget(room.page)
        room.enter("")
        with qtbot.waitSignal(bare.jobs.busy, check_params_cb=_rests):
            pass
        take(room.page, f"{name}-empty", how, qtbot)


@pytest.mark.parametrize("how", [DRESSES[0], DRESSES[1], DRESSES[3], DRESSES[4]], ids=str)
def test_the_first_run_shows_the_same_panel(
    bare: RoomContext, qtbot: Any, tmp_path: Path, how: tuple[str, str, float]
) -> None:
    dress(*how)
    panel = ImportPanel(bare)
    theme.set_role(panel, "ground")
    qtbot.addWidget(panel)
    file = tmp_path / "тізім.csv"
    file.write_text(LIST, "utf-8")
    panel.read(file)
    qtbot.waitUntil(lambda: panel.part() is panel.sorting)
    photograph(panel, "first-import", *how, size=(980, 540))
    assert (panel.width(), panel.height()) == (980, 540) or how[2] > 1.0
    panel.add.click()
    qtbot.waitUntil(lambda: panel.part() is panel.finished)
    photograph(panel, "first-import-done", *how, size=(980, 540))
    assert clipped(panel) == []
    assert unnamed(panel) == []


def _rests(is_busy: bool) -> bool:
    return not is_busy


def take(page: QWidget, name: str, how: tuple[str, str, float], qtbot: Any) -> None:
    """Photograph the page at the size it has in the window, once its layouts rest."""
    width = 1366 - round((64 if how[2] > 1.3 else 240) * how[2])  # the window without the rail
    page.resize(width, HEIGHT)
    page.show()
    with contextlib.suppress(AssertionError, qtbot.TimeoutError):
        qtbot.waitUntil(lambda: clipped(page) == [], timeout=2000)
    photograph(page, name, *how, size=(width, HEIGHT))
    assert (page.width(), page.height()) == (width, HEIGHT), "the page holds the window open"
    assert clipped(page) == []
    assert unnamed(page) == []
    for area in page.findChildren(QScrollArea):
        if area.isVisibleTo(page) and area.widget() is not None:
            assert area.widget().width() <= area.viewport().width(), "a panel is wider than its place"


@pytest.mark.parametrize("how", DRESSES, ids=str)
def test_today_is_readable(shown: RoomContext, qtbot: Any, how: tuple[str, str, float]) -> None:
    dress(*how)
    room = TodayPresenter(shown)
    qtbot.addWidget(room.page)
    room.enter("")
    qtbot.waitUntil(lambda: room.page.lines.rowCount() > 0)
    take(room.page, "today", how, qtbot)


@pytest.mark.parametrize("how", DRESSES, ids=str)
def test_the_caseload_is_readable(shown: RoomContext, qtbot: Any, how: tuple[str, str, float]) -> None:
    dress(*how)
    room = CaseloadPresenter(shown)
    qtbot.addWidget(room.page)
    room.enter("")
    qtbot.waitUntil(lambda: room.page.model.rowCount() > 0)
    room.page.table.selectRow(2)
    take(room.page, "cases", how, qtbot)


@pytest.mark.parametrize("how", DRESSES, ids=str)
def test_the_register_and_its_panels_are_readable(shown: RoomContext, qtbot: Any, how: tuple[str, str, float]) -> None:
    dress(*how)
    room = StudentsPresenter(shown)
    page = room.page
    qtbot.addWidget(page)
    room.enter("")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.filters.classes.count() > 1)
    take(page, "students", how, qtbot)
    with_case = next(place for place, row in enumerate(page.model.rows()) if row.open_cases)
    page.table.selectRow(with_case)
    qtbot.waitUntil(page.side.card.knows_cases)
    take(page, "students-card", how, qtbot)
    page.side.card.change.click()
    page.side.form.fields["born"].setText("31.02.2013")
    page.side.form.save.click()
    take(page, "students-form", how, qtbot)
    page.side.form.cancel.click()
    room.panels.start_case()
    page.side.opening.choose("mh_anx")
    take(page, "students-open-case", how, qtbot)


@pytest.mark.parametrize("how", DRESSES, ids=str)
def test_taking_in_a_list_is_readable(
    shown: RoomContext, qtbot: Any, tmp_path: Path, how: tuple[str, str, float]
) -> None:
    dress(*how)
    room = StudentsPresenter(shown)
    qtbot.addWidget(room.page)
    room.enter("import")
    panel = room.page.importer
    take(room.page, "import", how, qtbot)
    file = tmp_path / "тізім.csv"
    file.write_text(LIST, "utf-8")
    panel.read(file)
    qtbot.waitUntil(lambda: panel.part() is panel.sorting)
    take(room.page, "import-preview", how, qtbot)
    panel.preview.table.selectRow(4)
    panel.columns.toggle.click()
    take(room.page, "import-columns", how, qtbot)
    panel.columns.choices[Field.SCHOOL_CLASS].setCurrentIndex(0)
    panel.columns.changed.emit()
    panel.columns.one_class.setText("7Ә")
    qtbot.waitUntil(lambda: panel.add.isEnabled())
    take(room.page, "import-one-class", how, qtbot)
