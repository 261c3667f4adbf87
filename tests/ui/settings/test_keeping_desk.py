"""Bin and retention in the settings, with the real services: take back, empty, tick, hold, erase, the act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import cases, erasure, notes, retention, students
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from tests.ui.conftest import Told
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import RoomContext
from ui.programs import post
from ui.programs.desks import DESKS
from ui.settings.keeping.desk import KeepingDesk
from ui.settings.presenter import SettingsPresenter

KEPT: list[object] = []
PAGE = (1126, 728)
VARIANTS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def _fill(vault: Vault, now: datetime) -> None:
    """Two discarded drafts, three pupils who left long ago, one of them with an open case."""
    rows = students.list_students(vault)[:5]
    for number, (tier, body) in enumerate(
        ((Tier.OFFICIAL, "Ол үндемеді, кейін сөйледі"), (Tier.PRIVATE, "менің ойым"))
    ):
        case = cases.open_case(
            vault,
            students.add_student(vault, f"Себетова{number}", "Әсел", "", rows[0].student.school_class, now).id,
            "bul_peer",
            now,
        )
        draft = notes.start_draft(vault, case.id, NoteContent(now, 30, ContactForm.INDIVIDUAL, tier, body, ""), now)
        notes.discard_draft(vault, draft.id, now)
    for number, left_on in enumerate((date(2019, 5, 25), date(2020, 5, 25), date(2021, 5, 25))):
        pupil = students.add_student(vault, f"Кеткен{number}", "Қуат", "", rows[0].student.school_class, now)
        students.change_student(vault, replace(pupil, left_on=left_on), now)


def opened(context: RoomContext, qtbot: QtBot) -> KeepingDesk:
    presenter = SettingsPresenter(context, post.enrol, DESKS)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.page.resize(*PAGE)
    presenter.page.show()
    presenter.enter("keeping")
    desk = presenter.desks["keeping"]
    assert isinstance(desk, KeepingDesk)
    qtbot.waitUntil(lambda: desk.section.due.model.rowCount() > 0, timeout=15000)
    return desk


@pytest.fixture
def desk(vault_thread: VaultThread, context: RoomContext, clock_now: datetime, qtbot: QtBot) -> KeepingDesk:
    vault_thread.submit(_fill, clock_now).result(10)
    return opened(context, qtbot)


def shown(model: object) -> list[str]:
    return [
        " | ".join(model.index(row, column).data() for column in range(model.columnCount()))  # type: ignore[attr-defined]
        for row in range(model.rowCount())  # type: ignore[attr-defined]
    ]


def test_the_bin_shows_no_private_word_and_gives_a_draft_back(
    desk: KeepingDesk, vault_thread: VaultThread, told: Told, clock_now: datetime, qtbot: QtBot
) -> None:
    sheet = desk.section.bin
    assert [line.split(" | ")[1:] for line in shown(sheet.model)] == [
        ["Working note (private)", "23.11.2026", "23.12.2026"],
        ["Ол үндемеді, кейін сөйледі", "23.11.2026", "23.12.2026"],
    ]
    assert not sheet.take_back.isEnabled()
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 1, timeout=15000)
    assert told.said[-1] == "The draft is in its case again."
    assert "notes" in told.changed


def test_emptying_wants_a_second_look(desk: KeepingDesk, told: Told, qtbot: QtBot) -> None:
    sheet = desk.section.bin
    sheet.empty.click()
    assert sheet.keep.hasFocus()  # Enter keeps
    QTest.keyClick(sheet.keep, Qt.Key.Key_Return)
    assert sheet.erase.isHidden()
    assert sheet.model.rowCount() == 2
    sheet.empty.click()
    sheet.erase.click()
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 0, timeout=15000)
    assert sheet.empty.isHidden()
    assert told.said[-1] == "2 drafts erased for good."


def test_ticked_pupils_are_erased_by_keyboard_after_a_typed_word(
    desk: KeepingDesk, vault_thread: VaultThread, told: Told, qtbot: QtBot
) -> None:
    sheet = desk.section.due
    assert [line.split(" · ")[0].split(",")[0] for line in shown(sheet.model)] == [
        "Кеткен0 Қуат",
        "Кеткен1 Қуат",
        "Кеткен2 Қуат",
    ]
    assert not sheet.erase.isEnabled()
    sheet.table.setFocus()
    sheet.table.selectRow(0)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)  # and off again
    sheet.erase.setFocus()
    QTest.keyClick(sheet.erase, Qt.Key.Key_Return)
    assert sheet.last_look.word.hasFocus()
    QTest.keyClicks(sheet.last_look.word, "eras")
    QTest.keyClick(sheet.last_look.word, Qt.Key.Key_Return)
    assert not sheet.last_look.erase.isEnabled()
    QTest.keyClicks(sheet.last_look.word, "e")
    QTest.keyClick(sheet.last_look.word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 1, timeout=15000)
    assert sheet.last_look.isHidden()
    assert told.said[-1] == "2 pupils erased for good. The act can be printed below."
    assert {"students", "cases", "notes"} <= set(told.changed)
    (act,) = vault_thread.submit(erasure.list_acts).result(10)
    assert (act.pupils, act.cases) == (2, 0)
    qtbot.waitUntil(lambda: desk.section.acts.model.rowCount() == 1, timeout=15000)
    assert desk.section.acts.print.hasFocus()  # where the hands are led next


def test_the_focus_goes_back_to_the_list_when_nothing_is_done(desk: KeepingDesk) -> None:
    sheet = desk.section.due
    sheet.table.selectRow(0)
    sheet.model.toggle(sheet.model.index(0, 0))
    for opening, part, leaving in (
        (sheet.hold, sheet.reason, sheet.reason.cancel),
        (sheet.erase, sheet.last_look, sheet.last_look.cancel),
    ):
        opening.click()
        assert part.isAncestorOf(part.window().focusWidget())
        leaving.setFocus()
        QTest.keyClick(leaving, Qt.Key.Key_Return)
        assert part.isHidden()
        assert sheet.table.hasFocus()


def test_a_click_on_the_box_ticks_once(desk: KeepingDesk) -> None:
    table, model = desk.section.due.table, desk.section.due.model
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    index = model.index(1, 0)
    option.rect = table.visualRect(index)
    table.itemDelegate().initStyleOption(option, index)
    box = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, table)
    point = box.center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [line.student.family_name for line in model.ticked_rows()] == ["Кеткен1"]


def test_a_record_is_kept_longer_with_a_reason_and_cannot_be_ticked_then(
    desk: KeepingDesk, told: Told, qtbot: QtBot
) -> None:
    sheet = desk.section.due
    sheet.table.selectRow(1)
    sheet.model.toggle(sheet.model.index(1, 0))
    sheet.hold.click()
    sheet.reason.save.click()
    qtbot.waitUntil(lambda: sheet.reason.row.has_error(), timeout=15000)
    QTest.keyClicks(sheet.reason.why, "court")
    QTest.keyClick(sheet.reason.why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Kept longer: court" in shown(sheet.model)[1], timeout=15000)
    assert sheet.model.ticked_rows() == ()
    sheet.model.toggle(sheet.model.index(1, 0))
    assert sheet.model.ticked_rows() == ()
    assert not sheet.release.isHidden()
    sheet.release.click()
    qtbot.waitUntil(lambda: "Kept longer" not in shown(sheet.model)[1], timeout=15000)


def test_somebody_who_is_not_due_is_found_by_name_and_erased_because_asked(
    desk: KeepingDesk, vault_thread: VaultThread, qtbot: QtBot
) -> None:
    sheet = desk.section.due
    sheet.find.setText("Себетова1")
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 4, timeout=15000)
    assert shown(sheet.model)[3].endswith("| still at school")
    assert "S-009" in shown(sheet.model)[3]
    sheet.model.toggle(sheet.model.index(3, 0))
    sheet.find.setText("Кеткен0")  # the ticked one stays, one who is due is not listed twice
    qtbot.wait(400)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 4, timeout=15000)
    sheet.erase.click()
    assert sheet.last_look.reason.value() == "asked_for"
    sheet.last_look.word.setText("ERASE")
    sheet.last_look.erase.click()
    qtbot.waitUntil(lambda: desk.section.acts.model.rowCount() == 1, timeout=15000)
    assert sheet.model.rowCount() == 3
    assert sheet.find.text() == ""
    (act,) = vault_thread.submit(erasure.list_acts).result(10)
    assert (act.reason.value, act.case_numbers, act.notes) == ("asked_for", ("S-009",), 1)


def test_the_periods_are_kept_and_named(
    desk: KeepingDesk, vault_thread: VaultThread, context: RoomContext, qtbot: QtBot
) -> None:
    periods = desk.section.due.periods
    assert periods.state.text() == "proposal"
    periods.years.setValue(7)
    periods.order.setText("№ 17, 01.09.2026")
    desk.flush()
    qtbot.waitUntil(lambda: periods.state.text() == "by order", timeout=15000)
    rules = vault_thread.submit(retention.read_rules).result(10)
    assert (rules.periods.after_leaving, rules.order) == (7, "№ 17, 01.09.2026")
    assert desk.section.due.model.rowCount() == 1


def test_the_act_is_saved_where_a_person_says(
    desk: KeepingDesk, vault_thread: VaultThread, told: Told, clock_now: datetime, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = desk.section.due
    sheet.model.toggle(sheet.model.index(0, 0))
    sheet.erase.click()
    sheet.last_look.word.setText("erase")
    sheet.last_look.erase.click()
    qtbot.waitUntil(lambda: desk.section.acts.model.rowCount() == 1, timeout=15000)
    desk.paper._number = desk.section.acts.table.current_row().number
    file = tmp_path / "act.pdf"
    desk.paper.save_to(str(file))
    qtbot.waitUntil(lambda: "The act is saved." in told.said, timeout=15000)
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        text = document[0].get_textpage().get_text_range()
    assert "Act No. 1" in text
    assert "Кеткен" not in text


@pytest.mark.parametrize(("language", "look", "scale"), VARIANTS)
def test_pictures(
    vault_thread: VaultThread,
    context: RoomContext,
    clock_now: datetime,
    qtbot: QtBot,
    language: str,
    look: str,
    scale: float,
) -> None:
    dress(language, look, scale)
    vault_thread.submit(_fill, clock_now).result(10)
    desk = opened(context, qtbot)
    section = desk.section
    section.due.table.selectRow(0)
    section.due.model.toggle(section.due.model.index(1, 0))
    section.due.model.toggle(section.due.model.index(2, 0))
    section.due.erase.click()
    page = KEPT[0].page  # type: ignore[attr-defined]
    section.due.find.setText("Себетова")
    qtbot.waitUntil(lambda: section.due.model.rowCount() == 5, timeout=15000)
    section.due.erase.click()
    photograph(page, "keeping-full", language, look, scale, (1126, round(1500 * scale)))
    assert clipped(page) == []
    assert unnamed(page) == []
    section.bin.empty.click()
    section.due.hold.click()
    photograph(page, "keeping-open", language, look, scale, (1126, round(1500 * scale)))
    assert clipped(page) == []
    section.due.last_look.word.setText(section.due.last_look.asked_word())
    section.due.last_look.erase.click()
    qtbot.waitUntil(lambda: section.acts.model.rowCount() == 1, timeout=15000)
    photograph(page, "keeping-acts", language, look, scale, (1126, round(1300 * scale)))
    assert clipped(page) == []
