"""The case page in its languages, looks and sizes, photographed; nothing clipped, everything named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile, CaseStatus
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.services import cases, notes
from tests.ui import pictures
from ui import theme
from ui.casefile.page import CasePage
from ui.casefile.work import OpenedCase, open_case_page

Do = Callable[..., Any]
LOOKS = [
    ("kk", "light", 1.0),
    ("kk", "dark", 1.0),
    ("ru", "light", 1.0),
    ("ru", "dark", 1.0),
    ("kk", "light", 1.5),
    ("ru", "contrast", 1.0),
    ("en", "light", 2.0),
]


@pytest.fixture
def story(do: Do, case: Casefile, write: Callable[..., Note], clock_now: datetime) -> OpenedCase:
    """An invented case with everything a page can show."""
    do(cases.add_concern, case.id, "mh_anx", clock_now, is_acute=True)
    do(cases.set_next_step, case.id, "Бақылау кездесуі", date(2026, 11, 24), clock_now)
    write("Анасымен әңгіме. Үйдегі жағдай тыныш.", 200, form=ContactForm.PARENT)
    write("Сынып жетекшісі: сабақ алдында есік жанында тұрып қалады.", 18, form=ContactForm.TEACHER, minutes=15)
    write("Өз болжамым: дәлізде бір нәрсе болған. " * 30, 13, form=ContactForm.OBSERVATION, tier=Tier.PRIVATE)
    signed = write(
        "Үзіліс кезінде қайталанатын эпизодтар туралы айтты. Дене жарақаты жоқ. Бірлескен жоспар келісілді.",
        11,
        quote="«Кешке дейін күтіп, басқа жолмен үйге қайтам».",
    )
    do(notes.add_addendum, signed.id, "Сынып жетекшісі жоспарды растады.", clock_now - timedelta(days=10))
    return do(open_case_page, case.id, clock_now)


@pytest.mark.parametrize(("language", "look", "scale"), LOOKS)
def test_the_page_is_whole(
    qtbot: QtBot, story: OpenedCase, clock_now: datetime, language: str, look: str, scale: float
) -> None:
    pictures.dress(language, look, scale)
    page = CasePage()
    qtbot.addWidget(page)
    rail = theme.px(240) if theme.px(1000) <= pictures.WIDTH else theme.px(64)
    size = (pictures.WIDTH - rail, pictures.HEIGHT - theme.px(36))
    page.resize(*size)
    page.composer.clear(clock_now)
    page.show_case(story, clock_now.date())
    page.write.setFocus()
    for name, prepare in (("reading", _read), ("writing", _write), ("steering", _steer), ("closed", _close)):
        prepare(page, story, clock_now)
        pictures.photograph(page, f"case-{name}", language, look, scale, size)
        assert pictures.clipped(page) == [], name
        assert pictures.unnamed(page) == [], name


def test_a_long_name_takes_a_second_line_in_a_low_window(qtbot: QtBot, story: OpenedCase, clock_now: datetime) -> None:
    pictures.dress("kk")
    page = CasePage()
    qtbot.addWidget(page)
    pupil = replace(story.card.student, family_name="Үлгіжанқызыова-Мысалбекова", patronymic="Ұзынсонарқызы")
    page.resize(700, 600)
    page.show()
    page.show_case(replace(story, card=replace(story.card, student=pupil)), clock_now.date())
    qtbot.waitUntil(lambda: pictures.clipped(page) == [])
    pictures.photograph(page, "case-long-name", "kk", "light", 1.0, (700, 600))
    page.resize(1126, 600)
    qtbot.waitUntil(lambda: page.cases.text() != "")
    qtbot.waitUntil(lambda: page.resize(700, 600) or page.width() == 700)  # as a hand drags the window's edge
    qtbot.waitUntil(lambda: pictures.clipped(page) == [])


def _read(page: CasePage, story: OpenedCase, now: datetime) -> None:
    """As it opens."""


def _write(page: CasePage, story: OpenedCase, now: datetime) -> None:
    words = "Келісілген жоспар туралы сөйлестік. Бүгін сыныпқа сабырлы кірді."
    page.composer.show_content(
        NoteContent(now, 35, ContactForm.INDIVIDUAL, Tier.OFFICIAL, words, "«Енді жалғыз емеспін».")
    )
    page.composer.say("10:42")


def _steer(page: CasePage, story: OpenedCase, now: datetime) -> None:
    page.composer.clear(now)
    page.composer.close_when_blank()
    page.step.begin()
    page.concerns.begin()
    page.closing.begin()


def _close(page: CasePage, story: OpenedCase, now: datetime) -> None:
    case = replace(story.card.case, closed_on=now.date(), close_reason="Мақсатқа қол жетті", next_step="")
    page.show_case(replace(story, card=replace(story.card, case=case, status=CaseStatus.CLOSED)), now.date())
