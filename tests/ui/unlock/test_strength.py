"""The meter is not fooled by Kazakh or Russian words, by the other layout, or by length alone – and stays quick."""

from __future__ import annotations

import pytest

from ui.unlock.strength import judge


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "         ",
        "пароль",
        "құпиясөз",
        "парольпароль",
        "мектеп психолог",
        "йцукенгшщзхъ",
        "qwertyuiop[]",
        "ghbdtn gfhjkm",  # привет пароль on the Latin layout
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "123456789012345",
        "Senim2026!",
    ],
)
def test_weak_ones_are_not_good(weak: str) -> None:
    assert not judge(weak).is_good()


@pytest.mark.parametrize(
    "strong",
    [
        "төрт құлан мен бір тал",
        "correct horse battery staple",
        "сиреневый трактор ждёт вторник",
        "жаңбырлы балкон үш шам",
    ],
)
def test_a_sentence_of_unexpected_words_is_good(strong: str) -> None:
    assert judge(strong).is_good()


def test_short_is_not_good_however_odd() -> None:
    assert not judge("ж7$Қx!ң").is_good()


def test_a_very_long_one_is_judged_by_its_beginning() -> None:
    assert judge("төрт құлан мен бір тал " * 40).is_good()
