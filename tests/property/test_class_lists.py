"""Class lists, for any bytes and any cells at all: read or refused, never a crash, never a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.cells import is_name, neutral, parse_class
from desktop_app.domain.errors import FileUnreadable
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.table import ColumnMap, Field, RawTable
from desktop_app.services.class_import import commit_import, preview, read_row, read_table
from desktop_app.services.students import list_students
from desktop_app.vault.session import Vault

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
CELL = st.text(max_size=30) | st.sampled_from(
    ["Үлгі", "Әсел", "7Ә", "01.09.2013", "=1+1", "-", "қыз", "?", "", "\u202e"]
)
COLUMNS = st.dictionaries(st.sampled_from(list(Field)), st.integers(-1, 8), max_size=8).map(ColumnMap)


@given(st.binary(max_size=400) | st.binary(max_size=300).map(b"PK\x03\x04".__add__))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        table = read_table("x", data)
    except FileUnreadable:
        return
    assert all(len(row) == table.width() for row in table.rows)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8), st.sampled_from([";", "\t"]))
def test_a_written_list_comes_back_as_it_reads(rows: list[list[str]], delimiter: str) -> None:
    cleaned = [[neutral(cell) for cell in row] for row in rows]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["Тегі", "Аты", "Сынып"], *cleaned])
    table = read_table("x.csv", written.getvalue().encode("utf-8-sig"))
    while cleaned and not any(cleaned[-1]):
        cleaned.pop()
    assert [list(row) for row in table.rows] == cleaned


@given(st.text())
def test_a_cell_is_one_visible_line_and_no_formula(text: str) -> None:
    plain = neutral(text)
    assert neutral(plain) == plain
    assert not plain.startswith(tuple("=+-@\t\r|%"))
    assert plain == " ".join(plain.split())
    assert plain.isprintable() or any(not char.isascii() for char in plain)


@given(st.lists(CELL, max_size=9).map(tuple), COLUMNS)
def test_a_row_is_a_pupil_or_one_problem(cells: tuple[str, ...], columns: ColumnMap) -> None:
    student, problem = read_row(cells, columns, date(2026, 11, 23))
    assert (student is None) == bool(problem)
    if student is not None:
        assert is_name(student.family_name)
        assert is_name(student.given_name)


@given(
    st.integers(0, 11),
    st.sampled_from("АӘБВГҒДЕЖЗ"),
    st.sampled_from(["{}{}", "{} {}", "{}-{}", '{} "{}"', "{} «{}» сынып"]),
)
def test_a_class_is_understood_however_it_is_written(grade: int, letter: str, form: str) -> None:
    assert parse_class(form.format(grade, letter.lower())) == SchoolClass(grade, letter)


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_the_lines_does_not_decide_who_is_in(vault: Vault, order: int, tmp_path: Path) -> None:
    lines = ["Үлгі;Бір;7А", "Үлгі;Екі;7А", "Улги;Бир;7А", "Үлгі;Үш;7Б"][::order]
    table = read_table("x.csv", ("Тегі;Аты;Сынып\n" + "\n".join(lines)).encode())
    columns = ColumnMap({Field.FAMILY_NAME: 0, Field.GIVEN_NAME: 1, Field.SCHOOL_CLASS: 2})
    commit_import(vault, preview(vault, table, columns, NOW), NOW)
    assert len(list_students(vault)) == 3


@settings(max_examples=25)
@given(rows=st.lists(st.lists(CELL, min_size=3, max_size=3).map(tuple), max_size=12))
def test_an_import_does_what_its_preview_said(vault: Vault, rows: list[tuple[str, ...]]) -> None:
    columns = ColumnMap({Field.FAMILY_NAME: 0, Field.GIVEN_NAME: 1, Field.SCHOOL_CLASS: 2})
    before = len(list_students(vault))
    found = preview(vault, RawTable("x", ("a", "b", "c"), tuple(rows)), columns, NOW)
    assert found.ready + found.duplicates + found.problems == len(found.rows)
    assert commit_import(vault, found, NOW).added == found.ready
    assert len(list_students(vault)) == before + found.ready
