"""The timeline: school years, long texts, very many notes, and finding one of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from tests.shared_data import shared_file
from ui.casefile.chapter_view import AT_ONCE, PAGE
from ui.casefile.chapters import EXCERPT_CHARACTERS, EXCERPT_LINES, chapters, excerpt
from ui.casefile.presenter import CasefilePresenter
from ui.casefile.timeline import Timeline

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


def note(number: int, days_ago: int, body: str = "Жазба", **fields: Any) -> Note:
    moment = NOON - timedelta(days=days_ago)
    content = replace(NoteContent(moment, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, body, ""), **fields)
    return Note(NoteId(f"n{number}"), CaseId("c"), content, moment, moment, moment, f"hash{number}")


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(720, 600)
    made.show()
    return made


def test_school_years_begin_in_september_in_school_time() -> None:
    last_evening = replace(
        note(1, 0), content=replace(note(1, 0).content, occurred_at=datetime(2026, 8, 31, 18, 59, tzinfo=UTC))
    )
    first_minute = replace(
        note(2, 0), content=replace(note(2, 0).content, occurred_at=datetime(2026, 8, 31, 19, 0, tzinfo=UTC))
    )
    assert [(chapter.year, [n.id for n in chapter.notes]) for chapter in chapters([last_evening, first_minute])] == [
        (2026, ["n2"]),
        (2025, ["n1"]),
    ]


def test_a_long_text_is_cut_between_words_and_shown_whole_on_request(qtbot: QtBot, timeline: Timeline) -> None:
    text = "Оқушы туралы ұзақ әңгіме. " * 400
    cut, is_cut = excerpt(text)
    assert is_cut
    assert len(cut) <= EXCERPT_CHARACTERS + 2
    assert text.startswith(cut.removesuffix(" …"))
    assert excerpt("\n".join("қысқа" for _ in range(40)))[0].count("\n") == EXCERPT_LINES - 1
    timeline.show_notes([note(1, 1, text)], TODAY)
    (entry,) = timeline.entries()
    (label, more, _) = entry._texts[0]
    assert label.text() == cut
    folded = label.heightForWidth(600)
    more.click()
    assert label.heightForWidth(600) > 5 * folded
    assert label.text() == text
    assert more.isHidden()


def test_two_thousand_notes_build_a_screenful_first_and_a_page_at_most(qtbot: QtBot, timeline: Timeline) -> None:
    many = [note(number, number % 80, "Ұзақ мәтін. " * 60) for number in range(2000)]
    timeline.show_notes(many, TODAY)
    assert len(timeline.entries()) == AT_ONCE
    qtbot.waitUntil(lambda: len(timeline.entries()) == PAGE)
    timeline._views[0]._older.click()
    qtbot.waitUntil(lambda: len(timeline.entries()) == 2 * PAGE)


def test_earlier_school_years_are_folded_until_they_are_wanted(qtbot: QtBot, timeline: Timeline) -> None:
    timeline.show_notes([note(1, 1), note(2, 300), note(3, 700)], TODAY)
    assert [entry.note.id for entry in timeline.entries()] == ["n1"]
    timeline._views[1]._heading.click()
    assert [entry.note.id for entry in timeline.entries()] == ["n1", "n2"]
    assert timeline.reveal("n3") is not None
    assert timeline.entry("n3").is_found()


def test_what_stands_already_stays_and_only_what_changed_is_made_anew(timeline: Timeline) -> None:
    old = [note(1, 3), note(2, 2)]
    timeline.show_notes(old, TODAY)
    kept, changed = timeline.entry("n1"), timeline.entry("n2")
    added = replace(old[1], content_hash="other")
    timeline.show_notes([old[0], added, note(3, 1)], TODAY)
    assert timeline.entry("n1") is kept
    assert timeline.entry("n2") is not changed
    assert [e.note.id for e in timeline._views[0]._built()] == ["n3", "n2", "n1"]


def test_the_filter_leaves_one_tier(timeline: Timeline) -> None:
    timeline.show_notes([note(1, 1), note(2, 2, tier=Tier.PRIVATE)], TODAY)
    timeline.filter.button(Tier.PRIVATE.value).click()
    visible = [entry.note.id for view in timeline._views for entry in view._built()]
    assert visible == ["n2"]
    assert timeline.reveal("n1").note.id == "n1"


def test_a_search_hit_opens_the_case_at_its_note(
    qtbot: QtBot, open_desk: Callable[..., CasefilePresenter], write: Callable[..., Note], case: Any
) -> None:
    old = write("Бұрынғы жазба", 400)
    for number in range(8):
        write("Жаңа жазба. " * 20, number + 1)
    desk = open_desk(f"{case.id}#{old.id}")
    qtbot.waitUntil(lambda: desk.page.timeline.entry(old.id) is not None)
    entry = desk.page.timeline.entry(old.id)
    assert entry.is_found()
    qtbot.waitUntil(lambda: not entry.visibleRegion().isEmpty())


def _hostile() -> list[str]:
    file = shared_file("blns.json")
    made = ["<script>alert(1)</script>", "%s%n{0}", "\u202eabc", "ﷺ" * 50, "\x00\x07", "&lt;b&gt;", "🏳️‍🌈" * 20]
    return made + (json.loads(file.read_text("utf-8")) if file.is_file() else [])


def test_hostile_words_are_shown_as_they_are(timeline: Timeline) -> None:
    texts = [text for text in _hostile() if text.strip()]
    timeline.show_notes([note(number, 1, text, quote=text) for number, text in enumerate(texts[:PAGE])], TODAY)
    for entry in timeline.entries():
        shown = [label.text() for label in entry.findChildren(QLabel)]
        assert shown.count(excerpt(entry.note.content.body)[0]) >= 2  # the quote and the account
