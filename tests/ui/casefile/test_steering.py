"""The next step, the concerns, closing and opening again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile
from desktop_app.services import cases
from ui.casefile.presenter import CasefilePresenter

Do = Callable[..., Any]


def test_a_step_is_planned_a_week_ahead_and_done(
    qtbot: QtBot, desk: CasefilePresenter, do: Do, case: Casefile, clock_now: Any, told: Any
) -> None:
    sheet = desk.page.step
    sheet.edit.click()
    QTest.keyClicks(sheet.step, "Call the mother")
    QTest.keyClick(sheet.step, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sheet.is_editing())
    planned = do(cases.read_card, case.id, clock_now).case
    assert (planned.next_step, planned.next_step_on) == ("Call the mother", date(2026, 11, 30))
    assert "Call the mother" in desk.page.summary.step.text()
    assert "30.11.2026 · in 7 days" in desk.page.summary.step.text()
    assert "cases" in told.changed
    sheet.done.click()
    qtbot.waitUntil(lambda: sheet.done.isHidden())
    assert do(cases.read_card, case.id, clock_now).case.next_step == ""


def test_a_step_being_typed_survives_what_else_comes_home(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None]
) -> None:
    desk.page.step.edit.click()
    QTest.keyClicks(desk.page.step.step, "half a st")
    type_note("Жазба")
    desk.page.composer.sign.click()
    qtbot.waitUntil(lambda: len(desk.page.timeline.entries()) == 1)
    assert desk.page.step.is_editing()
    assert desk.page.step.step.text() == "half a st"


def test_an_acute_concern_is_added_and_made_the_main_one(
    qtbot: QtBot, desk: CasefilePresenter, do: Do, case: Casefile, clock_now: Any
) -> None:
    sheet = desk.page.concerns
    sheet.open_button.click()
    sheet.choice.set_value("mh_suic")
    sheet.acute.setChecked(True)
    sheet.add.click()
    qtbot.waitUntil(lambda: not sheet.is_editing())
    desk.page.concerns.main_chosen.emit("mh_suic")
    qtbot.waitUntil(lambda: desk.page.opened().card.case.main_concern() == "mh_suic")
    known = {concern.code: concern for concern in do(cases.read_card, case.id, clock_now).case.concerns}
    assert known["mh_suic"].is_acute
    assert known["mh_suic"].is_main
    assert not known["bul_peer"].is_main
    sheet.begin()
    assert sheet.choice.findData("mh_suic") == -1


def test_only_a_concern_that_can_be_acute_may_be_called_so(desk: CasefilePresenter) -> None:
    sheet = desk.page.concerns
    sheet.begin()
    sheet.choice.set_value("mh_suic")
    sheet.acute.setChecked(True)
    sheet.choice.set_value("edu_career")
    assert not sheet.acute.isChecked()
    assert not sheet.acute.isEnabled()


def test_a_case_is_closed_with_a_reason_and_opened_again(
    qtbot: QtBot, desk: CasefilePresenter, do: Do, case: Casefile, clock_now: Any
) -> None:
    page = desk.page
    page.close_case.click()
    page.closing.close_case.click()
    assert "why the case ends" in page.closing.error()
    assert do(cases.read_card, case.id, clock_now).case.closed_on is None
    QTest.keyClicks(page.closing.reason, "The goal is reached")
    QTest.keyClick(page.closing.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.composer.isHidden())
    assert do(cases.read_card, case.id, clock_now).case.close_reason == "The goal is reached"
    assert page.closing.isHidden()
    assert page.close_case.isHidden()
    assert "The goal is reached" in page.summary.opened.text()
    page.reopen.click()
    qtbot.waitUntil(lambda: not page.composer.isHidden())
    assert do(cases.read_card, case.id, clock_now).case.closed_on is None


def test_a_case_with_unsigned_words_is_not_closed(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile, clock_now: Any
) -> None:
    type_note("Қол қойылмаған")
    desk.page.closing.begin()
    desk.page.closing.closed.emit("The goal is reached")
    qtbot.waitUntil(lambda: desk.page.closing.error() != "")
    assert do(cases.read_card, case.id, clock_now).case.closed_on is None
    assert desk.page.composer.content().body == "Қол қойылмаған"


def test_a_case_that_is_not_there_says_so(qtbot: QtBot, desk: CasefilePresenter) -> None:
    desk.enter("00000000-0000-4000-8000-000000000000")
    qtbot.waitUntil(lambda: desk.page.banner.text() != "")
    assert desk.page.opened() is None
    desk.page.back.emit()


def test_escape_leaves_what_was_begun(desk: CasefilePresenter) -> None:
    page = desk.page
    page.step.begin()
    QTest.keyClicks(page.step.step, "x")
    QTest.keyClick(page.step.step, Qt.Key.Key_Escape)
    assert not page.step.is_editing()
    page.concerns.begin()
    QTest.keyClick(page.concerns.acute, Qt.Key.Key_Escape)
    assert not page.concerns.is_editing()
    page.closing.begin()
    QTest.keyClick(page.closing.reason, Qt.Key.Key_Escape)
    assert page.closing.isHidden()
