"""The first run without a mouse: Enter goes on, and what keeps it from going on is said where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.alphabet import sort_key
from ui.app import RoomContext
from ui.jobs import Jobs
from ui.students.importer import ImportPanel
from ui.unlock.import_step import ImportStep
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.school_step import SchoolStep
from ui.unlock.welcome_steps import VaultStep
from ui.unlock.wizard import WizardPage


def test_enter_on_a_card_takes_it_and_goes_on(qtbot: QtBot) -> None:
    step = VaultStep()
    qtbot.addWidget(step)
    with qtbot.waitSignal(step.submitted):
        qtbot.keyClick(step.cards["demo"], Qt.Key.Key_Return)
    assert step.value() == "demo"


def test_two_that_differ_are_told_apart_on_enter(jobs: Jobs, qtbot: QtBot) -> None:
    choice = NewPassphrase(jobs)
    qtbot.addWidget(choice)
    for field, words in ((choice.first, "brave amber lantern seventy"), (choice.second, "brave amber lantern")):
        field.edit.setText(words)
        field.edited.emit()
    with qtbot.assertNotEmitted(choice.submitted):
        qtbot.keyClick(choice.second.edit, Qt.Key.Key_Return)
    assert choice._second_row.error() == "The two are not the same. Type it once more."


def test_the_cursor_goes_to_the_first_mistake(qtbot: QtBot) -> None:
    page, step = WizardPage(6), SchoolStep()
    qtbot.addWidget(page)
    page.show()
    page.show_step(step, can_go_back=False)
    step.name.setText("№ 0")
    assert not step.verify()
    page.go_to_mistake()
    assert page.focusWidget() is step.region


def test_regions_stand_in_the_order_of_the_alphabet(qtbot: QtBot) -> None:
    step = SchoolStep()
    qtbot.addWidget(step)
    names = [step.region.itemText(place) for place in range(1, step.region.count())]
    assert len(names) > 15
    assert names == sorted(names, key=sort_key)


def test_while_a_list_is_looked_at_adding_it_is_what_to_press(context: RoomContext, qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def panel(context: RoomContext) -> QWidget:
        made.append(ImportPanel(context))
        return made[0]

    page, step = WizardPage(6), ImportStep(context, panel)
    qtbot.addWidget(page)
    step.open_panel()
    page.show_step(step, can_go_back=True)
    assert page.next.property("role") == "primary"
    made[0].show_part(made[0].sorting)
    assert page.next.property("role") == ""
    made[0].show_part(made[0].finished)
    assert page.next.property("role") == "primary"
