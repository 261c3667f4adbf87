"""The keys' section over a real vault, by the keyboard: a passphrase, a new sheet, the drill, a sheet withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.cipher import header
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import recovery, unlock
from desktop_app.services.unlock import RecoveryKey
from desktop_app.services.vault_thread import VaultThread
from tests.conftest import PASSPHRASE
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.app import RoomContext
from ui.programs import post
from ui.programs.desks import DESKS, keys_parts
from ui.settings.keys.desk import KeysDesk
from ui.settings.presenter import SettingsPresenter

NEW = "жаңбырлы балкон үш шам"
KEPT: list[object] = []


@pytest.fixture
def vault_thread(place: VaultPlace, clock_now: datetime) -> Iterator[VaultThread]:
    """An unlocked vault whose sheet was typed back; the sheet's key is in KEPT."""
    thread = VaultThread(place)
    KEPT.append(thread.create(PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS).result(30))
    thread.submit(recovery.confirm_recovery_sheet, clock_now).result(10)
    yield thread
    thread.close()
    KEPT.clear()


@pytest.fixture
def key(vault_thread: VaultThread) -> RecoveryKey:
    found = KEPT[0]
    assert isinstance(found, RecoveryKey)
    return found


@pytest.fixture
def desk(context: RoomContext, qtbot: QtBot) -> KeysDesk:
    return opened(context, qtbot)


def opened(context: RoomContext, qtbot: QtBot, target: str = "keys") -> KeysDesk:
    factories = DESKS | {"keys": _fast}
    presenter = SettingsPresenter(context, post.enrol, factories)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.page.resize(1126, 728)
    presenter.page.show()
    presenter.enter(target)
    desk = presenter.desks["keys"]
    assert isinstance(desk, KeysDesk)
    qtbot.waitUntil(lambda: bool(desk.section.ways.passphrase.words().strip(". ")), timeout=15000)
    qtbot.waitUntil(lambda: not context.jobs.is_busy(), timeout=15000)
    return desk


def _fast(context: RoomContext) -> KeysDesk:
    return KeysDesk(context, replace(keys_parts(), kdf=FAST_FOR_TESTS))


def _type(qtbot: QtBot, field: QWidget, text: str) -> None:
    """As a keyboard does it: the field tells what was edited."""
    edit = field if not hasattr(field, "edit") else field.edit
    edit.setFocus()
    edit.clear()
    qtbot.keyClicks(edit, text) if text.isascii() else edit.insert(text) or edit.textEdited.emit(text)


def _enter(qtbot: QtBot, field: QWidget) -> None:
    qtbot.keyClick(field if not hasattr(field, "edit") else field.edit, Qt.Key.Key_Return)


def _idle(desk: KeysDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk._context.jobs.is_busy(), timeout=15000)


def _typed_new(desk: KeysDesk, qtbot: QtBot, old: str, new: str = NEW) -> None:
    act = desk.section.passphrase
    _type(qtbot, act.old, old)
    _type(qtbot, act.new.first, new)
    _type(qtbot, act.new.second, new)
    qtbot.waitUntil(act.do.isEnabled, timeout=10000)
    _enter(qtbot, act.new.second)
    _idle(desk, qtbot)


def test_the_list_says_since_when_each_way_is(desk: KeysDesk) -> None:
    assert desk.section.ways.texts() == [
        "Passphrase. since 23.11.2026",
        "Recovery sheet. since 23.11.2026 · last typed from paper on 23.11.2026",
    ]
    assert desk.section.banner.isHidden()


def test_another_passphrase_by_the_keyboard(
    desk: KeysDesk, vault_thread: VaultThread, place: VaultPlace, clock_now: datetime, qtbot: QtBot
) -> None:
    section = desk.section
    section.ways.change.setFocus()
    qtbot.keyClick(section.ways.change, Qt.Key.Key_Return)
    assert section.passphrase.isVisible()
    assert not section.ways.isVisible()
    _typed_new(desk, qtbot, "wrong one")
    assert "does not open" in section.passphrase.row.error()
    assert section.passphrase.old.edit.hasFocus()
    _typed_new(desk, qtbot, PASSPHRASE)
    assert section.banner.text().startswith("The passphrase is changed.")
    assert section.ways.isVisible()
    assert section.ways.change.hasFocus()
    assert (section.passphrase.old.text(), section.passphrase.new.first.text()) == ("", "")
    vault_thread.lock().result(10)
    unlock.open_vault(place, NEW, clock_now).close()


def test_esc_leaves_and_forgets_what_was_typed(desk: KeysDesk, qtbot: QtBot) -> None:
    section = desk.section
    section.ways.change.click()
    _type(qtbot, section.passphrase.old, PASSPHRASE)
    qtbot.keyClick(section.passphrase.old.edit, Qt.Key.Key_Escape)
    assert section.ways.isVisible()
    assert section.ways.change.hasFocus()
    assert section.passphrase.old.text() == ""
    section.ways.change.click()
    _type(qtbot, section.passphrase.old, PASSPHRASE)
    desk.flush()  # another room is gone to
    assert section.passphrase.old.text() == ""


def _to_paper(desk: KeysDesk, qtbot: QtBot) -> RecoveryKey:
    act = desk.section.sheet
    desk.section.ways.renew.click()
    _type(qtbot, act.passphrase, PASSPHRASE)
    _enter(qtbot, act.passphrase)
    qtbot.waitUntil(lambda: act.stage == "paper", timeout=10000)
    qtbot.waitUntil(lambda: bool(desk._paper._pdf), timeout=20000)
    assert act.key is not None
    return act.key


def test_a_new_sheet_goes_to_paper_and_back_before_the_old_one_goes(
    desk: KeysDesk, key: RecoveryKey, place: VaultPlace, tmp_path: Path, qtbot: QtBot
) -> None:
    act = desk.section.sheet
    fresh = _to_paper(desk, qtbot)
    assert act.passphrase.text() == ""
    assert not act.do.isEnabled()
    desk._paper.save_to(str(tmp_path / "sheet.pdf"))
    qtbot.waitUntil(act.do.isEnabled, timeout=10000)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    act.do.click()
    numbers = list(act.typed())
    for field, number in zip(act.back.fields, numbers, strict=True):
        _type(qtbot, field, " ".join(key.groups()[number]))  # from the old sheet
    _enter(qtbot, act.back.fields[1])
    assert act.stage == "back"
    header.unlock_with_recovery(header.read(place.header), key.qr_text)  # still in force
    for field, number in zip(act.back.fields, numbers, strict=True):
        _type(qtbot, field, " ".join(fresh.groups()[number]).upper())
    _enter(qtbot, act.back.fields[1])
    _idle(desk, qtbot)
    assert desk.section.banner.text().startswith("The new recovery sheet is in force.")
    found = header.read(place.header)
    header.unlock_with_recovery(found, fresh.qr_text)
    with pytest.raises(unlock.header.WrongRecoveryKey):
        header.unlock_with_recovery(found, key.qr_text)
    assert (act.key, act.sheet, desk._paper._pdf) == (None, None, b"")


def test_a_sheet_that_was_left_halfway_is_said_to_be_worth_nothing(
    desk: KeysDesk, key: RecoveryKey, place: VaultPlace, qtbot: QtBot
) -> None:
    _to_paper(desk, qtbot)
    desk.flush()  # whoever looks something up elsewhere comes back to the sheet
    assert desk.section.sheet.stage == "paper"
    desk.section.sheet.leave.click()
    assert desk.section.banner.text() == "The new sheet was not put in force. Tear it up: it opens nothing."
    assert (desk.section.sheet.stage, desk._paper._pdf) == ("ask", b"")
    header.unlock_with_recovery(header.read(place.header), key.qr_text)


def test_the_drill_is_offered_after_a_year_and_passed_with_the_whole_sheet(
    vault_thread: VaultThread, key: RecoveryKey, context: RoomContext, clock_now: datetime, qtbot: QtBot
) -> None:
    later = replace(context, clock=_at(clock_now + timedelta(days=366)))
    desk = opened(later, qtbot)
    assert desk.section.banner.text().startswith("Nobody has looked at the recovery sheet for over a year.")
    desk.section.banner.action.click()
    act = desk.section.drill
    assert act.words.hasFocus()
    act.words.setPlainText("abandon " * 23)
    act.do.click()
    _idle(desk, qtbot)
    assert "24 words; here are 23" in act.row.error()
    act.words.setPlainText(" ".join(word[:4] for word in key.words))
    act.do.click()
    _idle(desk, qtbot)
    assert desk.section.banner.text().startswith("The sheet opens the vault.")
    assert act.words.toPlainText() == ""
    assert "last typed from paper on 24.11.2027" in desk.section.ways.texts()[1]
    assert not vault_thread.submit(recovery.is_sheet_due, later.clock()).result(10)


def _at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def test_a_sheet_withdrawn_is_gone_and_the_section_asks_for_another(
    desk: KeysDesk, place: VaultPlace, qtbot: QtBot
) -> None:
    section = desk.section
    section.ways.withdraw.click()
    _type(qtbot, section.remove.passphrase, "not it")
    _enter(qtbot, section.remove.passphrase)
    _idle(desk, qtbot)
    assert section.remove.row.has_error()
    _type(qtbot, section.remove.passphrase, PASSPHRASE)
    _enter(qtbot, section.remove.passphrase)
    _idle(desk, qtbot)
    assert header.read(place.header).recovery_box == b""
    assert section.ways.texts()[1].startswith("Recovery sheet. There is none")
    assert section.ways.check.isHidden()
    assert section.ways.withdraw.isHidden()
    desk.enter("")
    _idle(desk, qtbot)
    assert section.banner.text().startswith("There is no recovery sheet.")
    section.banner.action.click()
    assert section.sheet.isVisible()


def test_a_target_opens_the_act(context: RoomContext, qtbot: QtBot) -> None:
    desk = opened(context, qtbot, "keys/passphrase")
    assert desk.section.passphrase.isVisible()
    desk.enter("drill")
    _idle(desk, qtbot)
    assert desk.section.drill.isVisible()


@pytest.mark.parametrize(
    ("language", "look", "scale"),
    [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5), ("kk", "light", 1.5)],
)
def test_every_act_is_whole_in_every_dress(
    context: RoomContext, qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    dress(language, look, scale)
    desk = opened(context, qtbot)
    section = desk.section
    page = next(kept.page for kept in KEPT if isinstance(kept, SettingsPresenter))

    def picture(name: str) -> None:
        photograph(page, f"settings-keys-{name}", language, look, scale, (1126, 728))
        assert clipped(page) == []
        assert unnamed(page) == []

    section.ways.change.click()
    picture("passphrase")
    section.ways.check.click()
    picture("drill")
    section.ways.withdraw.click()
    picture("withdraw")
    _to_paper(desk, qtbot)
    section.sheet.sheet.show_words.click()
    picture("paper")
    section.sheet.do.click()
    picture("typed-back")
    section.close_act()
    picture("left")
