"""Handing over without a mouse: Tab, arrows, Space and Enter from the first control to the file and into the vault."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.services import cases
from tests.ui.handover.conftest import Person
from ui.widgets.segmented import Segmented

Pair = tuple[Person, Person]
MOST_STEPS = 60


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)


def tab_to(wanted: QWidget) -> None:
    """As far as it takes; a control that Tab does not come to is none."""
    for _ in range(MOST_STEPS):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName() or wanted}")


def choose(row: Segmented, key: str) -> None:
    """In a row of which one is chosen: Tab comes to the chosen one, the arrows go on from there."""
    tab_to(row.button(row.value()))
    for _ in range(MOST_STEPS):
        if row.value() == key:
            return
        press(Qt.Key.Key_Right)
    raise AssertionError(f"the arrows never come to {key}")


def type_file(person: Person, file: Path) -> None:
    """The dialog's own field, and Enter; the window manager gives the focus back to the window, which here is we."""
    dialog = person.file_dialog()
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(file))
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.until(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())
    front(person)


def front(person: Person) -> None:
    person.presenter.page.show()
    person.presenter.page.activateWindow()
    person.until(person.presenter.page.isActiveWindow)


def go(person: Person, sheet: str, first: QWidget) -> None:
    """From the row of sheets to one of them, then into it."""
    section = person.desk.section
    section.tabs.button(section.sheet()).setFocus()
    choose(section.tabs, sheet)
    assert section.sheet() == sheet
    tab_to(first)


def test_from_giving_to_taking_in_by_keys_alone(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    file, receipt = tmp_path / "x.senim-handover", tmp_path / "x.senim-receipt"
    front(giver)
    give = giver.desk.section.give
    giver.until(lambda: give.model.rowCount() == 3)
    go(giver, "give", give.receiver)
    choose(give.purpose, "handover")
    assert give.marks_left.isHidden()
    assert not give.ends_on.isVisible()
    tab_to(give.text)
    QTest.keyClicks(focus(), "s-002")
    assert give.model.rowCount() == 1
    tab_to(give.table)
    press(Qt.Key.Key_Space)
    assert len(give.chosen()) == 1
    tab_to(give.withhold)
    press(Qt.Key.Key_Space)
    assert give.withholding.reason.hasFocus()
    giver.until(lambda: give.withholding.model.rowCount() == 1)
    tab_to(give.withholding.table)
    press(Qt.Key.Key_Space)  # stays
    press(Qt.Key.Key_Space)  # goes along after all
    tab_to(give.look)
    press(Qt.Key.Key_Return)
    giver.until(give.going.seal.hasFocus)
    press(Qt.Key.Key_Return)
    type_file(giver, file)
    giver.until(file.is_file)
    assert "sealed and saved" in giver.said(give)

    front(taker)
    take = taker.desk.section.take
    go(taker, "take", take.open)
    press(Qt.Key.Key_Return)
    type_file(taker, file)
    taker.until(lambda: take.table.hasFocus())
    tab_to(take.accept)
    press(Qt.Key.Key_Return)
    taker.until(take.message.action.hasFocus)
    press(Qt.Key.Key_Return)
    type_file(taker, receipt)
    taker.until(receipt.is_file)
    assert len(taker.do(cases.list_cases, taker.at)) == 1

    front(giver)
    go(giver, "take", giver.desk.section.take.open)
    press(Qt.Key.Key_Return)
    type_file(giver, receipt)
    assert "taken the cases in" in giver.said(giver.desk.section.take)
    table = giver.desk.section.packages.table
    go(giver, "packages", table)
    giver.until(lambda: table.current_row().answered_at is not None)


def test_keys_are_exchanged_by_keys_alone(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    sheet = taker.desk.section.keys
    file = tmp_path / "mine.senim-key"
    front(giver)
    go(giver, "keys", giver.desk.section.keys.save)
    press(Qt.Key.Key_Return)
    type_file(giver, file)
    giver.until(file.is_file)

    front(taker)
    (row,) = taker.desk.section.keys.rows()
    go(taker, "keys", row.remove)
    press(Qt.Key.Key_Return)
    assert row.keep.hasFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert row.sure.hasFocus()
    press(Qt.Key.Key_Return)
    taker.until(lambda: sheet.rows() == [])
    taker.until(sheet.open.hasFocus)
    press(Qt.Key.Key_Return)
    type_file(taker, file)
    taker.until(sheet.yes.hasFocus)
    press(Qt.Key.Key_Return)
    taker.until(lambda: len(sheet.rows()) == 1)
