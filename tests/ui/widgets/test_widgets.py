"""Widgets say what they are: to the eye, to the keyboard and to a screen reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui.pictures import clipped, dress, photograph, settle, unnamed
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.card import Sheet
from ui.widgets.chip import Badge
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Choice, DayEdit, NumberEdit
from ui.widgets.files import ask_save
from ui.widgets.form import FormRow
from ui.widgets.page import Page
from ui.widgets.quote import QuoteBlock
from ui.widgets.segmented import Segmented
from ui.widgets.statusline import StatusLine
from ui.widgets.table import Column, RowModel, Table


def spoken(widget: object) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_field_is_named_by_its_label_and_described_by_its_error(qtbot: QtBot) -> None:
    row = FormRow("Family name", QLineEdit(), "As in the class list")
    qtbot.addWidget(row)
    assert spoken(row.field) == "Family name"
    assert row.field.accessibleDescription() == "As in the class list"
    row.set_error("Please type a name.")
    assert row.has_error()
    assert row.error() == row.field.accessibleDescription() == "Please type a name."
    row.set_error("")
    assert not row.has_error()
    assert row.field.accessibleDescription() == "As in the class list"


def test_a_banner_speaks_acts_once_and_closes(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.text() == ""
    banner.show_message("warn", "No connection.", "It waits.", "Show")
    assert banner.text() == "No connection. It waits."
    with qtbot.waitSignal(banner.acted):
        banner.action.click()
    assert banner.text() == ""
    banner.show_message("info", "Only this")
    assert banner.action.isHidden()
    with qtbot.waitSignal(banner.dismissed):
        banner.dismiss()


def test_a_count_is_no_window_of_its_own(qtbot: QtBot) -> None:
    badge, sheet = Badge(3), Sheet()
    qtbot.addWidget(sheet)
    assert not badge.isVisible()
    badge.setParent(sheet)
    badge.set_count(0)
    assert badge.isHidden()
    badge.set_count(4)
    assert not badge.isHidden()


def test_a_choice_by_hand_is_told_and_one_by_the_program_is_not(qtbot: QtBot) -> None:
    choice = Segmented([("a", "All"), ("b", "New")], "Filter")
    qtbot.addWidget(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.set_value("b")
    assert (choice.value(), told) == ("b", [])
    qtbot.keyClick(choice.button("a"), Qt.Key.Key_Space)
    assert (choice.value(), told) == ("a", ["a"])
    choice.set_texts([("a", "Бәрі"), ("b", "Жаңа")])
    assert choice.button("b").text() == "Жаңа"


def test_numbers_and_days_do_not_turn_with_the_wheel(qtbot: QtBot) -> None:
    number, day, choice = NumberEdit(0, 99, 5), DayEdit(), Choice((("a", "A"), ("b", "B")))
    day.setDate(QDate(2026, 11, 23))
    for field in (number, day, choice):
        qtbot.addWidget(field)
        field.show()
        turn = QWheelEvent(
            QPointF(3, 3),
            QPointF(3, 3),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turn)
    assert (number.value(), choice.value()) == (5, "a")
    assert day.text() == "23.11.2026"


def test_a_choice_keeps_its_key_when_its_words_change(qtbot: QtBot) -> None:
    choice = Choice((("a", "One"), ("b", "Two")))
    qtbot.addWidget(choice)
    choice.set_value("b")
    choice.set_options((("b", "Екі"), ("a", "Бір")))
    assert (choice.value(), choice.currentText()) == ("b", "Екі")
    choice.set_options((("c", "Үш"),))
    assert choice.value() == "c"


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    columns = [
        Column("Name", lambda row: row[0], stretch=1),
        Column("Count", lambda row: str(row[1]), sort_key=lambda row: row[1], is_number=True),
    ]
    made = Table(RowModel(columns, [("b", 10), ("a", 9), ("c", 100)]), "Pupils")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def test_a_row_opens_by_enter_and_by_double_click(table: Table, qtbot: QtBot) -> None:
    opened: list[object] = []
    table.row_opened.connect(opened.append)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle()
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened[0] == ("a", 9)
    assert ("c", 100) in opened


def test_numbers_sort_as_numbers_and_cells_speak_their_column(table: Table) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    model = table.model()
    assert [model.index(row, 1).data() for row in range(3)] == ["100", "10", "9"]
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Count: 100"
    assert spoken(table) == "Pupils"


def test_what_lasts_is_said_only_when_it_lasts(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.say("Draft saved 10:42")
    line.set_busy(True)
    assert line.text() == "Draft saved 10:42"
    qtbot.waitUntil(lambda: line.text() == "Working…")
    line.set_busy(False)
    assert line.text() == "Draft saved 10:42"


def test_long_sentences_do_not_widen_the_window(qtbot: QtBot) -> None:
    dress("kk", "light", 1.5)
    line = StatusLine()
    qtbot.addWidget(line)
    long = "Байланыс жоқ: қазан айының жиынтығы кезекте тұр, жоғалмайды, ештеңе істеудің қажеті жоқ"
    line.say(long)
    line.set_post("offline", long)
    line.set_right(long, is_demo=True)
    assert line.minimumSizeHint().width() < 900
    assert line.text() == long
    assert line.post_text() == long


def kit() -> Page:
    page = Page("Оқушы С-041", ["Істер", "7Ә"])
    page.set_chips([("жоғары тәуекел", "danger"), ("қолдауда", "accent"), ("келісім бар", "ok")])
    page.add_action("Қосу", "plus")
    page.add_action("Жазба қосу", "pencil-line", primary=True)
    page.banner.show_message("warn", "Байланыс жоқ: айдың жиынтығы кезекте тұр, жоғалмайды.", "", "Көру")
    sheet = Sheet("Жаңа жазба")
    sheet.body.addWidget(FormRow("Тегі", QLineEdit(), "Сынып тізіміндегідей"))
    sheet.body.addWidget(QuoteBlock("Баланың өз сөзі", "«Кешке дейін күтіп, басқа жолмен үйге қайтам»."))
    page.body_layout().addWidget(sheet)
    page.body_layout().addWidget(EmptyState("inbox", "Әзірге бос", "Жаңа жазбалар осында тұрады.", "Бастау"))
    return page


@pytest.mark.parametrize("look", ["light", "dark", "contrast", "contrast_dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_kit_is_whole_in_every_dress(qtbot: QtBot, look: str, scale: float) -> None:
    dress("kk", look, scale)
    page = kit()
    qtbot.addWidget(page)
    photograph(page, "kit", "kk", look, scale)
    assert clipped(page) == []
    assert unnamed(page) == []


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    button = Button("Sign")
    qtbot.addWidget(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_under_the_mouse_is_a_row_not_a_cell(qtbot: QtBot) -> None:
    model = RowModel((Column("a", str), Column("b", str)), ("one", "two"))
    table = Table(model, "rows")
    qtbot.addWidget(table)
    table.entered.emit(model.index(1, 0))
    option = QStyleOptionViewItem()
    for row, is_here in ((0, False), (1, True)):
        for column in (0, 1):
            table.itemDelegate().initStyleOption(option, model.index(row, column))
            assert bool(option.state & QStyle.StateFlag.State_MouseOver) is is_here
    table.viewportEntered.emit()
    assert table.row_under_mouse() == -1


def test_what_was_done_is_not_said_for_ever(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.say("The note is signed.")
    line.set_busy(True)
    line.set_busy(False)
    assert line.text() == "The note is signed."
    line._stale.timeout.emit()
    assert line.text() == "Drafts save themselves"


def test_files_are_asked_for_among_a_persons_own(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = Page()
    qtbot.addWidget(page)
    dialog = ask_save(page, "Save", "receipt.pdf", "PDF (*.pdf)", page.set_title)
    assert dialog.directory().absolutePath() != str(tmp_path)
    dialog.reject()
