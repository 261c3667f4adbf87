"""The settings with their real services: the school kept, choices in effect at once, a vault checked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.school import School, Settlement
from desktop_app.services.school import read_school
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import dress
from ui.app import Intents, RoomContext
from ui.programs import post
from ui.settings.presenter import SettingsPresenter

KEPT: list[SettingsPresenter] = []


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(context: RoomContext, qtbot: QtBot, section: str = "") -> SettingsPresenter:
    presenter = SettingsPresenter(context, post.enrol)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.enter(section)
    qtbot.waitUntil(lambda: bool(presenter.page.school.name.text()), timeout=15000)
    return presenter


def commit(field: QLineEdit, text: str) -> None:
    """Typed through an input method, as Kazakh letters are (QTest's keyClicks knows Latin only)."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def school_of(thread: VaultThread) -> School:
    school = thread.submit(read_school).result(10)
    assert school is not None
    return school


def test_the_school_is_shown_and_saved(
    vault_thread: VaultThread, context: RoomContext, told: object, qtbot: QtBot
) -> None:
    section = opened(context, qtbot).page.school
    assert section.region.value() == "KZ-61"
    assert not section.save.isEnabled()
    section.name.clear()
    commit(section.name, "№ 77  ")
    section.region.set_value("KZ-75")
    section.settlement.button(Settlement.VILLAGE).click()
    section.grades[3].setValue(121)
    section.save.click()
    qtbot.waitUntil(lambda: not section.save.isEnabled(), timeout=15000)
    saved = school_of(vault_thread)
    assert (saved.name, saved.region, saved.settlement) == ("№ 77", "KZ-75", Settlement.VILLAGE)
    assert dict(saved.enrolment)[3] == 121
    assert saved.is_demo
    assert told.said == ["The school is saved."]  # type: ignore[attr-defined]


def test_an_incomplete_school_is_not_saved_and_says_why(
    vault_thread: VaultThread, context: RoomContext, qtbot: QtBot
) -> None:
    presenter = opened(context, qtbot)
    before = school_of(vault_thread)
    section = presenter.page.school
    section.name.clear()
    for box in section.languages.values():
        box.setChecked(False)
    section.save.click()
    presenter.flush()
    assert section._name_row.error() == "Please type the school's name or number."
    assert section._languages_row.error() == "Please choose at least one language."
    assert school_of(vault_thread) == before


def test_leaving_the_page_keeps_what_was_typed(vault_thread: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    presenter = opened(context, qtbot)
    commit(presenter.page.school.psychologist, "Үлгі Психолог")
    presenter.flush()
    assert school_of(vault_thread).psychologist == "Үлгі Психолог"


def test_what_is_being_typed_is_not_overwritten_by_a_reload(context: RoomContext, qtbot: QtBot) -> None:
    presenter = opened(context, qtbot)
    presenter.page.school.name.selectAll()
    commit(presenter.page.school.name, "№ 5")
    presenter.enter("school")
    qtbot.waitUntil(lambda: not presenter._context.jobs.is_busy(), timeout=15000)  # type: ignore[attr-defined]
    assert presenter.page.school.name.text() == "№ 5"


def test_look_language_and_size_are_asked_of_the_window(context: RoomContext, intents: Intents, qtbot: QtBot) -> None:
    screen = opened(context, qtbot, "screen").page.screen
    with qtbot.waitSignal(intents.language_chosen, timeout=1000) as language:
        screen.language.button("kk").click()
    with qtbot.waitSignal(intents.theme_chosen, timeout=1000) as look:
        screen.theme.button("dark").click()
    with qtbot.waitSignal(intents.text_size_chosen, timeout=1000) as size:
        screen.size.button("150").click()
    assert (language.args, look.args, size.args) == (["kk"], ["dark"], [150])


def test_a_demo_is_marked_and_a_whole_vault_says_so(context: RoomContext, qtbot: QtBot) -> None:
    section = opened(context, qtbot, "vault").page.vault
    assert not section._demo.isHidden()
    section.verify.click()
    qtbot.waitUntil(lambda: section.answer().startswith("✓"), timeout=20000)


def test_a_changed_note_is_found(vault_thread: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    vault_thread.submit(_change_a_note).result(10)
    section = opened(context, qtbot, "vault").page.vault
    section.verify.click()
    qtbot.waitUntil(lambda: "a signed note is not as it was signed" in section.answer(), timeout=20000)


def _change_a_note(vault: Vault) -> None:
    with vault.transaction() as db:
        for (name,) in db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note'"):
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE note SET body = 'x' WHERE signed_at IS NOT NULL")


def test_sections_by_keyboard_and_back_after_unlocking(context: RoomContext, qtbot: QtBot) -> None:
    presenter = opened(context, qtbot)
    presenter.page.show()
    button = presenter.page.tabs.button("office")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert presenter.page.section() == "office"
    assert presenter.page.office.isVisible()
    assert not presenter.page.school.isVisible()
    again = opened(context, qtbot)
    again.restore(presenter.memento())
    assert again.page.section() == "office"


def test_the_language_changes_while_it_is_open(context: RoomContext, qtbot: QtBot) -> None:
    page = opened(context, qtbot).page
    dress("ru")
    qtbot.waitUntil(lambda: page.title() == "Настройки", timeout=15000)
    assert page.school.region.currentText() == "Туркестанская область"
    assert not page.school.is_dirty()


def test_the_ring_of_the_keyboard_stands_where_the_choice_is(
    vault_thread: VaultThread, context: RoomContext, told: object, qtbot: QtBot
) -> None:
    presenter = opened(context, qtbot)
    page = presenter.page
    page.resize(1400, 900)
    page.show()
    page.activateWindow()
    first = page.tabs.button("school")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    presenter.enter("screen")
    assert page.tabs.button("screen").hasFocus()
