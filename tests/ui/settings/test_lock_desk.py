"""The lock's section with its real services: choices are kept and in effect, and what is said of the system is true."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.lock_settings import LockSettings, read_lock_settings
from desktop_app.services.vault_thread import VaultThread
from ui.app import Intents, RoomContext
from ui.programs import post
from ui.programs.desks import DESKS
from ui.settings.lock.desk import LockDesk
from ui.settings.presenter import SettingsPresenter

ALL = frozenset({"sleep", "screen", "user", "lid"})


def desk(context: RoomContext, qtbot: QtBot, heard: frozenset[str] = ALL, *, can_guard: bool = True) -> LockDesk:
    made = LockDesk(context, heard, can_guard=can_guard)
    qtbot.addWidget(made.section)
    made.enter("")
    qtbot.waitUntil(lambda: not context.jobs.is_busy())
    return made


def kept(thread: VaultThread) -> LockSettings:
    return thread.submit(read_lock_settings).result(10)


def test_what_is_chosen_is_in_effect_and_kept(
    vault_thread: VaultThread, context: RoomContext, intents: Intents, qtbot: QtBot
) -> None:
    first = desk(context, qtbot)
    section = first.section
    assert (section.minutes.value(), section.minimised.isChecked(), section.guard.isChecked()) == ("5", False, True)
    with qtbot.waitSignal(intents.lock_minutes_chosen, timeout=1000) as minutes:
        section.minutes.button("15").click()
    with qtbot.waitSignal(intents.lock_minimised_chosen, timeout=1000) as minimised:
        section.minimised.click()
    with qtbot.waitSignal(intents.screen_guard_chosen, timeout=1000) as guard:
        section.guard.click()
    assert (minutes.args, minimised.args, guard.args) == ([15], [True], [False])
    assert kept(vault_thread) == LockSettings(15, locks_minimised=True, is_guarded=False)
    again = desk(context, qtbot).section
    assert (again.minutes.value(), again.minimised.isChecked(), again.guard.isChecked()) == ("15", True, False)


def test_the_settings_have_the_section(context: RoomContext, qtbot: QtBot) -> None:
    presenter = SettingsPresenter(context, post.enrol, DESKS)
    qtbot.addWidget(presenter.page)
    presenter.enter("lock")
    assert presenter.page.section() == "lock"
    assert presenter.desks["lock"].section.isVisibleTo(presenter.page)


def test_a_switch_that_would_do_nothing_is_not_there(context: RoomContext, qtbot: QtBot) -> None:
    section = desk(context, qtbot, can_guard=False).section
    assert section.guard.isHidden()
    assert not desk(context, qtbot).section.guard.isHidden()


@pytest.mark.parametrize("heard", [frozenset(), frozenset({"sleep"}), ALL])
def test_nothing_is_promised_that_this_system_does_not_tell(
    context: RoomContext, qtbot: QtBot, heard: frozenset[str]
) -> None:
    said = desk(context, qtbot, heard).section.heard_texts()
    assert {key for key, text in said.items() if "does not tell" not in text} == heard
