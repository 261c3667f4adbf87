"""The palette in its languages and looks, photographed; nothing clipped, everything named, hostile words harmless."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.search import Hit, HitKind
from tests.shared_data import shared_file
from tests.ui import pictures
from ui.app import RoomContext
from ui.search.palette import SearchPalette

HITS = (
    Hit(HitKind.STUDENT, "s", "Үлгіжан Әсем", "7Ә"),
    Hit(HitKind.CASE, "c", "S-041 · Үлгіжан Әсем", "7Ә", day=date(2026, 10, 5)),
    Hit(
        HitKind.NOTE,
        "c",
        "Үлгіжан Әсем · S-041",
        "…үзіліс кезінде қайталанатын эпизодтар туралы айтты. Сынып жетекшісімен бірге жоспар келісілді…",
        ((29, 35),),
        date(2026, 11, 12),
        "n",
    ),
    Hit(HitKind.NOTE, "c", "Үлгіжан Әсем · S-041", "", day=date(2026, 11, 10), note_id="p", is_private=True),
)


@pytest.mark.parametrize(
    ("language", "look", "scale"),
    [("kk", "light", 1.0), ("ru", "dark", 1.0), ("kk", "light", 1.5), ("ru", "contrast", 1.0)],
)
def test_the_palette_is_whole(qtbot: QtBot, context: RoomContext, language: str, look: str, scale: float) -> None:
    pictures.dress(language, look, scale)
    palette = SearchPalette(context)
    qtbot.addWidget(palette)
    palette.open()
    size = (palette.width(), palette.height())
    pictures.photograph(palette, "search-commands", language, look, scale, size)
    palette.field.setText("эпизод")
    palette._answered("эпизод", HITS)
    pictures.photograph(palette, "search-hits", language, look, scale, size)
    assert pictures.clipped(palette) == []
    assert pictures.unnamed(palette) == []
    palette.reject()


def _hostile() -> list[str]:
    file = shared_file("blns.json")
    made = ["🏳️‍🌈 <b>x</b>\x00", "\u202eabc", "a\nb\tc", "ﷺ" * 50]
    return made + (json.loads(file.read_text("utf-8")) if file.is_file() else [])


def test_hostile_words_are_painted_with_marks_that_fit(qtbot: QtBot, context: RoomContext, clock_now: datetime) -> None:
    palette = SearchPalette(context)
    qtbot.addWidget(palette)
    palette.open()
    hits = tuple(
        Hit(HitKind.NOTE, "c", text, text, ((0, len(text)), (len(text) // 2, len(text) + 3)), clock_now.date(), "n")
        for text in _hostile()
    )
    palette._answered("x", hits)
    assert palette.results.choices() >= len(hits)
    for number in range(0, palette.results.rowCount(), 7):
        palette._choose(number)
        palette.grab()
    palette.reject()
