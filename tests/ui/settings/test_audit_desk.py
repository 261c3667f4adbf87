"""The access log's section: whose record was looked at, filters that combine, earlier lines, a table that is saved."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.services import audit, cases
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import Intents, RoomContext
from ui.casefile.presenter import CasefilePresenter
from ui.programs import post
from ui.programs.desks import DESKS
from ui.settings.audit.desk import AuditDesk
from ui.settings.presenter import SettingsPresenter

KEPT: list[object] = []


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(context: RoomContext, qtbot: QtBot, target: str = "audit") -> AuditDesk:
    presenter = SettingsPresenter(context, post.enrol, DESKS)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.page.resize(1126, 728)
    presenter.enter(target)
    desk = presenter.desks["audit"]
    assert isinstance(desk, AuditDesk)
    qtbot.waitUntil(lambda: bool(desk.section.state()), timeout=15000)
    return desk


def _look(vault: Vault, now: datetime) -> str:
    case = cases.list_cases(vault, now, query="S-002", include_closed=True)[0].case
    cases.read_card(vault, case.id, now)
    return str(case.id)


def _many_looks(vault: Vault, now: datetime) -> None:
    case_id = _look(vault, now)
    for _ in range(250):
        cases.read_card(vault, case_id, now)  # type: ignore[arg-type]


def shown(desk: AuditDesk) -> list[str]:
    model = desk.section.model
    return [" | ".join(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def test_a_look_is_listed_first_with_its_moment_case_and_pupil(
    vault_thread: VaultThread, context: RoomContext, clock_now: datetime, qtbot: QtBot
) -> None:
    vault_thread.submit(_look, clock_now).result(10)
    desk = opened(context, qtbot)
    first = shown(desk)[0]
    assert first.startswith("23.11.2026, 10:00 | Case page looked at | S-002 · ")
    assert desk.section.state().startswith("✓ ")


def test_kind_period_and_case_combine(
    vault_thread: VaultThread, context: RoomContext, clock_now: datetime, qtbot: QtBot
) -> None:
    vault_thread.submit(_look, clock_now - timedelta(days=3)).result(10)
    vault_thread.submit(_look, clock_now).result(10)
    section = opened(context, qtbot).section
    section.kind.set_value("looks")
    qtbot.waitUntil(lambda: section.model.rowCount() == 2, timeout=15000)
    section.period.set_value("1")
    qtbot.waitUntil(lambda: section.model.rowCount() == 1, timeout=15000)
    section.period.set_value("7")
    qtbot.waitUntil(lambda: section.model.rowCount() == 2, timeout=15000)
    section.case.setText("S-001")
    qtbot.waitUntil(lambda: not section.nothing.isHidden(), timeout=15000)
    section.case.setText("2")
    qtbot.waitUntil(lambda: section.model.rowCount() == 2, timeout=15000)


def test_who_looked_at_this_leads_from_the_case_to_its_lines(
    vault_thread: VaultThread, context: RoomContext, clock_now: datetime, qtbot: QtBot
) -> None:
    case_id = vault_thread.submit(_look, clock_now).result(10)
    room = CasefilePresenter(context)
    KEPT.append(room)
    qtbot.addWidget(room.page)
    room.page.resize(1126, 728)
    room.enter(case_id)
    qtbot.waitUntil(lambda: not room.page.trail.isHidden(), timeout=15000)
    with qtbot.waitSignal(room.navigate, timeout=1000) as asked:
        room.page.trail.click()
    assert asked.args == ["settings", f"audit/{case_id}"]
    desk = opened(context, qtbot, f"audit/{case_id}")
    qtbot.waitUntil(lambda: desk.section.case.text() == "S-002", timeout=15000)
    assert desk.section.period.value() == "all"
    assert all("S-002" in line or "Pupil" in line for line in shown(desk))
    assert any("Notes of the case looked at" in line for line in shown(desk))
    desk.section.case.clear()  # all lines again
    qtbot.waitUntil(lambda: any("S-001" in line for line in shown(desk)), timeout=15000)


def test_a_line_opens_its_case_with_enter(
    vault_thread: VaultThread, context: RoomContext, intents: Intents, clock_now: datetime, qtbot: QtBot
) -> None:
    case_id = vault_thread.submit(_look, clock_now).result(10)
    table = opened(context, qtbot).section.table
    table.selectRow(0)
    with qtbot.waitSignal(intents.navigate, timeout=1000) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["case", case_id]


def test_earlier_lines_come_below_and_none_twice(
    vault_thread: VaultThread, context: RoomContext, clock_now: datetime, qtbot: QtBot
) -> None:
    vault_thread.submit(_many_looks, clock_now).result(30)
    section = opened(context, qtbot).section
    assert section.model.rowCount() == audit.PAGE
    assert not section.more.isHidden()
    section.more.click()
    qtbot.waitUntil(lambda: section.more.isHidden(), timeout=15000)
    numbers = [line.seq for line in section.model.rows()]
    assert numbers == sorted(set(numbers), reverse=True)
    assert len(numbers) > audit.PAGE + 50


def test_the_choice_is_saved_as_a_table_without_names(
    vault_thread: VaultThread,
    context: RoomContext,
    clock_now: datetime,
    told: object,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    case_id = vault_thread.submit(_look, clock_now).result(10)
    desk = opened(context, qtbot, f"audit/{case_id}")
    qtbot.waitUntil(lambda: desk.section.case.text() == "S-002", timeout=15000)
    target = tmp_path / "log.csv"
    desk.save_to(str(target))
    qtbot.waitUntil(lambda: bool(told.said), timeout=15000)  # type: ignore[attr-defined]
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert rows[0] == ["No.", "When", "What", "Code", "Case", "Record", "Mark (SHA-256)"]
    assert rows[-1][2:5] == ["Case page looked at", "case.read", "S-002"]
    pupils = {line.pupil for line in desk.section.model.rows() if line.pupil}
    assert pupils
    assert not any(pupil in target.read_text("utf-8") for pupil in pupils)
    assert vault_thread.submit(_last_act).result(10) == "audit.exported"


def _last_act(vault: Vault) -> str:
    return audit.list_lines(vault, audit.AuditQuery(), limit=1).lines[0].action


def _break_the_chain(vault: Vault) -> None:
    vault.db.execute("DROP TRIGGER access_log_is_never_changed")
    vault.db.execute("UPDATE access_log SET target_id = 'x' WHERE seq = 5")


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("kk", "light", 1.5)]
)
def test_a_broken_chain_and_a_case_of_many_looks_are_readable(
    vault_thread: VaultThread,
    context: RoomContext,
    clock_now: datetime,
    qtbot: QtBot,
    language: str,
    look: str,
    scale: float,
) -> None:
    vault_thread.submit(_many_looks, clock_now).result(30)
    vault_thread.submit(_break_the_chain).result(10)
    case_id = vault_thread.submit(_look, clock_now).result(10)
    dress(language, look, scale)
    desk = opened(context, qtbot, f"audit/{case_id}")
    qtbot.waitUntil(lambda: desk.section.case.text() == "S-002", timeout=15000)
    presenter = KEPT[-1]
    assert isinstance(presenter, SettingsPresenter)
    photograph(presenter.page, "settings-audit-case", language, look, scale, (1126, 728))
    assert clipped(presenter.page) == []
    assert unnamed(presenter.page) == []


def test_the_language_changes_while_it_is_open(context: RoomContext, qtbot: QtBot) -> None:
    section = opened(context, qtbot).section
    dress("ru")
    qtbot.waitUntil(lambda: section.kind.currentText() == "Все действия", timeout=15000)
    assert "строк" in section.state()
    assert section.model.headerData(1, Qt.Orientation.Horizontal) == "Действие"
