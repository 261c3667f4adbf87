"""The page of a case leads to giving it, and says of what came from a colleague whose it is and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.ids import CaseId
from desktop_app.services import cases, notes
from tests import two_psychologists as two
from tests.ui.handover.conftest import Person
from tests.ui.handover.test_journey import seal, take_in, tick
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.casefile.presenter import CasefilePresenter

Pair = tuple[Person, Person]
KEPT: list[CasefilePresenter] = []


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(person: Person, case_id: CaseId, qtbot: QtBot) -> CasefilePresenter:
    room = CasefilePresenter(person.context)
    KEPT.append(room)
    qtbot.addWidget(room.page)
    room.page.resize(1290, 768)
    room.page.show()
    room.enter(case_id)
    return room


def test_a_case_held_in_cover_says_so_and_each_note_says_whose_it_is(
    people: Pair, tmp_path: Path, qtbot: QtBot
) -> None:
    giver, taker = people
    row = tick(giver, "S-001")
    own = giver.do(notes.timeline, row.case.id, giver.at)[0]
    giver.do(notes.add_addendum, own.id, "Кейінірек", giver.at)
    giver.desk.section.give.ends_on.set_day(date(2026, 12, 10))
    file = tmp_path / "x.senim-handover"
    seal(giver, file)
    take_in(taker, file, tmp_path / "x.senim-receipt")
    taker.do(two.sign, row.case.id, "Алмастырғанда", taker.at)
    room = opened(taker, row.case.id, qtbot)
    taker.until(lambda: len(texts(room.page)) > 5 and "in cover until 10.12.2026" in texts(room.page))
    said = texts(room.page)
    assert said.count("written by Үлгі Беруші, № 1 үлгі мектебі") == 1  # not of one's own note
    assert next(text for text in said if text.startswith("Addendum")).endswith(
        "written by Үлгі Беруші, № 1 үлгі мектебі"
    )
    assert not room.page.give.isVisible()  # a cover is not given on
    for language, look in (("kk", "light"), ("ru", "dark")):
        dress(language, look)
        page = opened(taker, row.case.id, qtbot).page
        taker.until(lambda page=page: page.opened() is not None)
        photograph(page, "case-in-cover", language, look, size=(1290, 768))
        assert clipped(page) == []
        assert unnamed(page) == []


def test_the_page_of_a_case_leads_to_giving_it(people: Pair, qtbot: QtBot) -> None:
    giver = people[0]
    row = giver.do(cases.list_cases, giver.at)[0]
    room = opened(giver, row.case.id, qtbot)
    giver.until(room.page.give.isVisible)
    with qtbot.waitSignal(room.navigate, timeout=1000) as asked:
        room.page.give.click()
    assert asked.args == ["settings", f"handover/{row.case.id}"]


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
