"""The register: found, added, changed and taken back by keyboard alone, on a real vault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.codes import concerns
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import cases, students
from ui import i18n
from ui.students.concern_tree import ConcernTree
from ui.students.presenter import StudentsPresenter
from ui.students.register import PAGE


def names(room: StudentsPresenter) -> list[str]:
    return [row.student.family_name for row in room.page.model.rows()]


def enter(room: StudentsPresenter, qtbot: Any, count: int = 3) -> None:
    room.enter("")
    qtbot.waitUntil(lambda: room.page.model.rowCount() == count)


def typed(room: StudentsPresenter, **texts: str) -> None:
    """As if typed: QTest knows no key for a Cyrillic letter and aborts."""
    for name, text in texts.items():
        field = room.page.side.form.fields[name]
        field.clear()
        field.insert(text)


def test_the_list_is_in_class_and_kazakh_order(room: StudentsPresenter, register: Any, qtbot: Any) -> None:
    enter(room, qtbot)
    assert names(room) == ["Қияли", "Үлгіқызы", "Ёлкин"]


@pytest.mark.parametrize(
    ("typed_text", "found"), [("кия", "Қияли"), ("елк", "Ёлкин"), ("ulgi", "Үлгіқызы"), ("10б", "Ёлкин")]
)
def test_typing_finds_by_any_spelling(
    room: StudentsPresenter, register: Any, qtbot: Any, typed_text: str, found: str
) -> None:
    enter(room, qtbot)
    room.page.filters.text.insert(typed_text)
    qtbot.waitUntil(lambda: names(room) == [found])


def test_a_class_narrows_the_list_and_stays_chosen(room: StudentsPresenter, register: Any, qtbot: Any) -> None:
    enter(room, qtbot)
    classes = room.page.filters.classes
    qtbot.waitUntil(lambda: classes.count() == 3)
    classes.setCurrentIndex(1)
    classes.activated.emit(1)
    qtbot.waitUntil(lambda: names(room) == ["Қияли", "Үлгіқызы"])
    room.enter("")
    qtbot.waitUntil(lambda: room.page.filters.school_class() == SchoolClass(7, "Ә"))


def test_a_long_register_comes_in_pages(
    room: StudentsPresenter, ask: Callable[..., Any], qtbot: Any, clock_now: datetime
) -> None:
    for number in range(PAGE + 5):
        ask(students.add_student, f"Үлгі{chr(0x430 + number % 30)}", "Бала", "", SchoolClass(5, "А"), clock_now)
    room.enter("")
    qtbot.waitUntil(lambda: room.page.model.rowCount() == PAGE)
    room.page.table.scrollToBottom()
    qtbot.waitUntil(lambda: room.page.model.rowCount() == PAGE + 5)
    assert len({row.student.id for row in room.page.model.rows()}) == PAGE + 5
    assert room.page.filters.count.text() == "205 pupils"


def test_a_pupil_is_added_by_keyboard_alone(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], told: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    qtbot.keyClick(room.page.filters.text, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is room.page.side.form.fields["family"]
    typed(room, family="Жаңа", given="Оқушы", school_class='8 "б"', born="01.02.2012")
    qtbot.keyClick(room.page.side.form.fields["born"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Жаңа" in names(room))
    added = next(row.student for row in ask(students.list_students) if row.student.family_name == "Жаңа")
    assert (str(added.school_class), f"{added.birth_date:%d.%m.%Y}") == ("8Б", "01.02.2012")
    assert "students" in told.changed
    assert room.page.side.card.student() == added


def test_what_is_wrong_is_said_in_its_place_and_nothing_is_written(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], qtbot: Any
) -> None:
    enter(room, qtbot)
    room.enter("new")
    typed(room, given="=СУММА(1)", school_class="45", born="31.02.2013")
    room.page.side.form.save.click()
    wrong = {name for name, row in room.page.side.form.rows.items() if row.has_error()}
    assert wrong == {"family", "given", "school_class", "born"}
    assert ask(students.count_students) == 3


def test_a_namesake_is_shown_before_a_second_child_is_added(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], qtbot: Any
) -> None:
    enter(room, qtbot)
    room.enter("new")
    typed(room, family="Кияли", given="Екинши", school_class="7А")
    room.page.side.form.save.click()
    qtbot.waitUntil(lambda: "Қияли Екінші" in room.page.side.form.note.text())
    assert ask(students.count_students) == 3
    room.page.side.form.save.click()
    qtbot.waitUntil(lambda: ask(students.count_students) == 4)


def test_a_pupil_who_leaves_can_be_brought_back(
    room: StudentsPresenter, register: tuple[Student, ...], ask: Callable[..., Any], qtbot: Any
) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.page.side.card.change.click()
    typed(room, left_on="20.11.2026")
    room.page.side.form.save.click()
    qtbot.waitUntil(lambda: "Қияли" not in names(room))
    room.page.banner.action.click()
    qtbot.waitUntil(lambda: "Қияли" in names(room))
    assert ask(students.read_student, register[1].id).left_on is None


def test_a_half_typed_form_is_not_lost_to_another_line(
    room: StudentsPresenter, register: Any, told: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.page.side.card.change.click()
    typed(room, given="Жартылай")
    room.page.table.selectRow(2)
    assert room.page.side.seen() is room.page.side.form
    assert room.page.side.form.typed()["given"] == "Жартылай"
    assert told.said


def test_a_half_typed_form_is_not_lost_to_the_add_button(
    room: StudentsPresenter, register: Any, told: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    room.enter("new")
    typed(room, family="Жартылай")
    room.page.add_asked.emit()
    room.enter(register[0].id)
    qtbot.waitUntil(lambda: len(told.said) == 2)
    assert room.page.side.form.typed()["family"] == "Жартылай"


def test_a_list_dropped_on_the_register_is_looked_into(
    room: StudentsPresenter, register: Any, tmp_path: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    path = tmp_path / "7Ә.csv"
    path.write_text("Фамилия;Имя\nҮлгіұлы;Бірінші\n", "utf-8")
    room.page.list_dropped.emit(path)
    qtbot.waitUntil(lambda: room.page.is_importing() and room.page.importer.add.isEnabled())
    room.enter("")
    assert room.page.is_importing()  # a list that is being looked at is not put away by the rail
    room.page.importer.another.click()
    room.enter("")
    assert not room.page.is_importing()


def test_a_lock_brings_the_half_typed_form_back(
    room: StudentsPresenter, register: Any, context: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.page.side.card.change.click()
    typed(room, given="Жартылай")
    kept = room.memento()
    again = StudentsPresenter(context)
    qtbot.addWidget(again.page)
    again.restore(kept)
    qtbot.waitUntil(lambda: again.page.side.seen() is again.page.side.form)
    assert again.page.side.form.typed()["given"] == "Жартылай"
    assert again.page.side.form.student_id() == room.page.side.form.student_id()


def test_a_case_is_opened_by_keyboard_alone(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], told: Any, clock_now: datetime, qtbot: Any
) -> None:
    room.navigate.connect(told._navigate)
    enter(room, qtbot)
    qtbot.keyClick(room.page.filters.text, Qt.Key.Key_Down)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.page.side.seen() is room.page.side.opening)
    room.page.side.opening.filter.insert("тревог")
    assert room.page.side.opening.chosen() == "mh_anx"
    qtbot.keyClick(room.page.side.opening.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told.navigated))
    opened = ask(cases.list_cases, clock_now)
    assert told.navigated == [("case", opened[0].case.id)]
    assert (opened[0].student.family_name, opened[0].case.main_concern()) == ("Қияли", "mh_anx")


def test_enter_on_a_pupil_with_a_case_opens_that_case(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], told: Any, clock_now: datetime, qtbot: Any
) -> None:
    case = ask(cases.open_case, register[0].id, "oop", clock_now)
    room.navigate.connect(told._navigate)
    room.enter(register[0].id)
    qtbot.waitUntil(lambda: room.page.side.card.knows_cases() and room.page.model.rowCount() == 3)
    assert room.page.side.card.open_case.isHidden()
    room.page.table.selectRow(1)
    qtbot.keyClick(room.page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told.navigated == [("case", case.id)])


def test_only_a_concern_that_can_be_acute_is_offered_as_acute(
    room: StudentsPresenter, register: Any, qtbot: Any
) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.panels.start_case()
    assert not room.page.side.opening.open.isEnabled()
    room.page.side.opening.choose("mh_suic")
    room.page.side.opening.acute.setChecked(True)
    room.page.side.opening.choose("edu_career")
    assert not room.page.side.opening.acute.isEnabled()
    assert not room.page.side.opening.acute.isChecked()


def test_a_refusal_is_a_kind_sentence(
    room: StudentsPresenter, register: Any, ask: Callable[..., Any], clock_now: datetime, qtbot: Any
) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.panels.start_case()
    room.page.side.opening.choose("oop")
    ask(cases.open_case, register[1].id, "mh_anx", clock_now)  # meanwhile, elsewhere
    room.page.side.opening.open.click()
    qtbot.waitUntil(lambda: "S-001" in room.page.side.opening.note.text())


def test_the_tree_of_concerns_is_a_proper_model(qtmodeltester: Any) -> None:
    tree = ConcernTree("kk")
    qtmodeltester.check(tree)
    assert sum(tree.rowCount(tree.index(row, 0)) for row in range(tree.rowCount())) == len(concerns())
    tree.set_filter("қиын")
    qtmodeltester.check(tree)
    assert 0 < tree.rowCount() < 7
    tree.set_filter("~~")
    assert tree.rowCount() == 0
    assert not tree.first_concern().isValid()


def test_the_language_changes_under_an_open_page(room: StudentsPresenter, register: Any, qapp: Any, qtbot: Any) -> None:
    enter(room, qtbot)
    room.page.table.selectRow(0)
    room.page.side.card.change.click()
    i18n.set_language(qapp, "kk")
    qtbot.waitUntil(lambda: room.page.title() == "Оқушылар")
    assert room.page.side.form.save.text() == "Сақтау"
    assert room.page.model.headerData(0, Qt.Orientation.Horizontal) == "Аты-жөні"


@pytest.mark.parametrize("width", [700, 880, 960, 1126])
def test_names_keep_their_room_in_every_width(room: StudentsPresenter, register: Any, qtbot: Any, width: int) -> None:
    room.page.resize(width, 660)
    room.page.show()
    qtbot.waitUntil(lambda: room.page.width() == width and room.page.table.columnWidth(0) >= 150)
