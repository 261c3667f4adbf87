"""A class list's columns and cells."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.cells import (
    has_lost_letters,
    is_name,
    neutral,
    parse_birth_date,
    parse_class,
    parse_language,
    parse_sex,
)
from desktop_app.domain.student import SchoolClass, Sex
from desktop_app.domain.table import ColumnMap, Field, RawTable, field_of_title, find_header, guess_columns

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("title", "field"),
    [("Тегі", Field.FAMILY_NAME), ("ТЕГI", Field.FAMILY_NAME), ("Фамилия ученика", Field.FAMILY_NAME),
     ("Оқушының аты-жөні", Field.FULL_NAME), ("Ф.И.О.", Field.FULL_NAME), ("Т.А.Ә.", Field.FULL_NAME),
     ("ФИО учащегося", Field.FULL_NAME),
     ("Тегі, аты, әкесінің аты", Field.FULL_NAME), ("Аты", Field.GIVEN_NAME), ("Әкесінің аты", Field.PATRONYMIC),
     ("Отчество (при наличии)", Field.PATRONYMIC), ("Сынып", Field.SCHOOL_CLASS), ("Класс/литера", Field.SCHOOL_CLASS),
     ("Параллель", Field.GRADE), ("Литера", Field.LETTER), ("Туған күні", Field.BIRTH_DATE), ("Д/р", Field.BIRTH_DATE),
     ("Дата рождения ребёнка", Field.BIRTH_DATE), ("Пол", Field.SEX), ("Оқыту тілі", Field.LANGUAGE),
     ("Date of birth", Field.BIRTH_DATE), ("№", None), ("ИИН", None), ("Телефон", None), ("", None)],
)  # fmt: skip
def test_titles_of_three_languages(title: str, field: Field | None) -> None:
    assert field_of_title(title) is field


def test_of_two_equal_columns_the_first_counts() -> None:
    table = RawTable("x", ("№", "ФИО", "Класс", "ФИО родителя", "ФИО"), ())
    assert guess_columns(table) == ColumnMap({Field.FULL_NAME: 1, Field.SCHOOL_CLASS: 2})


def test_the_header_may_stand_below_a_title() -> None:
    rows = (("Список учащихся",), (), ("№", "Фамилия", "Имя", "Класс"), ("1", "Аты", "Класс", "7А"))
    assert find_header(rows) == 2
    assert find_header((("1", "Үлгі", "Аты"), ("2", "Имя", "3"))) is None
    assert find_header((("Мектеп",), ("№", "Ф.И.О."), ("1", "Үлгі Бір"))) == 1


def test_without_titles_the_cells_tell() -> None:
    rows = (
        ("1", "Үлгібаева", "Әсел", "Сынаққызы", "7Ә", "01.09.2013", "қыз", "x1"),
        ("2", "Ёлкин", "Қанат", "", "7 «Ә»", "02.09.2013", "ұл", "x2"),
    )
    assert guess_columns(RawTable("x", ("",) * 8, rows)).columns == {
        Field.FAMILY_NAME: 1,
        Field.GIVEN_NAME: 2,
        Field.PATRONYMIC: 3,
        Field.SCHOOL_CLASS: 4,
        Field.BIRTH_DATE: 5,
        Field.SEX: 6,
    }
    whole = (("Үлгібаева Әсел", "10"), ("Ёлкин Қанат", "11"))
    assert guess_columns(RawTable("x", ("", ""), whole)).columns == {Field.FULL_NAME: 0}
    assert guess_columns(RawTable("x", ("Тауар", "Бағасы"), (("Үлгі Бір", "7А"),))).columns == {}


@pytest.mark.parametrize(
    ("cell", "plain"),
    [("=1+2", "1+2"), ("+7 701", "7 701"), ("-Ә", "Ә"), ("@SUM(A1)", "SUM(A1)"), ("\t=x", "x"), ("==--+x", "x"),
     ("\u200b=x", "x"), ("Ә\u00a0 \u2003с", "Ә с"), ("а\u202eб\x00в", "абв"), ("  Үлгі  ", "Үлгі"), ("й", "й"),
     ("Әл-Фараби", "Әл-Фараби"), ("=", "")],
)  # fmt: skip
def test_a_cell_is_plain_text(cell: str, plain: str) -> None:
    assert neutral(cell) == plain


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("7Ә", SchoolClass(7, "Ә")), ("7 «ә» сынып", SchoolClass(7, "Ә")), ("10-сынып", SchoolClass(10, "")),
     ("7-сынып Ә", SchoolClass(7, "Ә")), ("11 класс А", SchoolClass(11, "А")), ("0 А", SchoolClass(0, "А")),
     ("7-А", SchoolClass(7, "А")), ('8 "Б"', SchoolClass(8, "Б")), ("12А", None), ("класс", None), ("7АБ", None),
     ("", None), ("А7", None)],
)  # fmt: skip
def test_classes_as_people_write_them(cell: str, expected: SchoolClass | None) -> None:
    assert parse_class(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("01.09.2013", date(2013, 9, 1)), ("1/9/2013", date(2013, 9, 1)), ("01-09-2013", date(2013, 9, 1)),
     ("2013-09-01", date(2013, 9, 1)), ("2013-09-01 00:00:00", date(2013, 9, 1)), ("01.09.13", date(2013, 9, 1)),
     ("01.09.2013 г.", date(2013, 9, 1)), ("01.09.2013ж", date(2013, 9, 1)), ("31.02.2013", None), ("01.09.1913", None),
     ("01.09.2026", None), ("01.09.2099", None), ("41518", date(2013, 9, 1)),
     ("01.09.2013 0:00:00", date(2013, 9, 1)), ("01.09.2013 г.р.", date(2013, 9, 1)), ("31000", None),
     ("2013", None), ("осень", None), ("1.9.13", date(2013, 9, 1)),
     ("01.09.95", None)],
)  # fmt: skip
def test_birthdays_that_a_pupil_can_have(cell: str, expected: date | None) -> None:
    assert parse_birth_date(cell, TODAY) == expected


def test_sex_and_language() -> None:
    assert [parse_sex(cell) for cell in ("Ж", "қыз", "жен.", "F")] == [Sex.FEMALE] * 4
    assert [parse_sex(cell) for cell in ("М", "Ұл", "мужской", "m")] == [Sex.MALE] * 4
    assert parse_sex("?") is Sex.UNKNOWN
    assert [parse_language(cell) for cell in ("Қазақ", "казахский", "орыс тілі", "рус.", "x")] == [
        "kk", "kk", "ru", "ru", ""]  # fmt: skip


@pytest.mark.parametrize("name", ["Әсел", "Әл-Фараби", "д’Арк", "О'Нил", "Ким Чен", "Серік қызы", "Мария Ж.", "Ng"])
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["", "7", "Иван7", 'HYPERLINK("x")', "a@b", "cmd|x", "Иван_", "<b>", "A;B", "x" * 81, "ЖШС (басқа)", "%s"]
)
def test_no_names(name: str) -> None:
    assert not is_name(name)


def test_lost_letters_are_seen() -> None:
    assert has_lost_letters("Ту?ан")
    assert has_lost_letters("?сел")
    assert has_lost_letters("??")
    assert not has_lost_letters("Әсел")
    assert not has_lost_letters("?")
