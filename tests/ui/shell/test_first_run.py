"""From nothing to Today by the keyboard; cut short anywhere, it goes on where it stopped; nothing is overwritten."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import WrongRecoveryKey
from desktop_app.services.school import read_school
from desktop_app.services.unlock import create_vault, open_vault, open_with_recovery
from tests.conftest import PASSPHRASE
from tests.ui.shell.conftest import BEGAN, unlock
from ui import i18n
from ui.programs.desktop import Desktop
from ui.unlock.first_run import FirstRunPresenter
from ui.wording import sentence

Start = Callable[..., Desktop]
LONG = "төрт құлан мен бір тал түбінде"


def press_next(run: FirstRunPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(run.page.next.isEnabled)
    qtbot.keyClick(run.page.next, Qt.Key.Key_Space)


def reach(run: FirstRunPresenter, step: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: run.at() == step, timeout=10_000)


def choose_passphrase(run: FirstRunPresenter, qtbot: QtBot) -> None:
    press_next(run, qtbot)
    press_next(run, qtbot)
    reach(run, "passphrase", qtbot)
    for field in (run.passphrase.choice.first, run.passphrase.choice.second):
        field.edit.setText(LONG)
        field.edited.emit()
    press_next(run, qtbot)
    reach(run, "sheet", qtbot)


def words_shown(run: FirstRunPresenter) -> list[str]:
    grid = run.sheet._grid
    return [
        grid.itemAtPosition(row, column).widget().text() for row in range(grid.rowCount()) for column in range(1, 5)
    ]


def type_back(run: FirstRunPresenter, qtbot: QtBot) -> None:
    words = words_shown(run)
    run.sheet.show_words.click()
    press_next(run, qtbot)
    reach(run, "type_back", qtbot)
    for field, (number, _) in zip(run.type_back.fields, run.type_back._asked, strict=True):
        qtbot.keyClicks(field, " ".join(words[number * 4 : number * 4 + 4]).upper())
    press_next(run, qtbot)
    reach(run, "school", qtbot)


def fill_school(run: FirstRunPresenter, qtbot: QtBot) -> None:
    run.school.name.insert("№ 0 үлгі мектебі")  # QTest cannot type Cyrillic
    run.school.region.set_value("KZ-75")
    run.school.grades[7].setValue(80)
    press_next(run, qtbot)
    reach(run, "import", qtbot)


def test_from_nothing_to_today(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    run.language.cards["kk"].click()
    assert i18n.language() == "kk"
    assert run.page.next.text() == "Әрі қарай"
    choose_passphrase(run, qtbot)
    assert not run.page.next.isEnabled()  # nobody has the sheet yet
    sheet = tmp_path / "sheet.pdf"
    qtbot.waitUntil(lambda: bool(run._paper._pdf))
    run._paper.save_to(str(sheet))
    qtbot.waitUntil(run.sheet.is_ready)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sheet.stat().st_mode & 0o077 == 0
    type_back(run, qtbot)
    fill_school(run, qtbot)
    press_next(run, qtbot)
    qtbot.waitUntil(desktop.shell.is_in_house)
    assert desktop.shell.current_room() == "today"
    again = start()
    unlock(again, qtbot, LONG)
    assert i18n.language() == "kk"
    assert again.shell.house().status.school() == "№ 0 үлгі мектебі"


def test_done_in_the_import_panel_ends_the_first_run(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    choose_passphrase(run, qtbot)
    type_back(run, qtbot)
    fill_school(run, qtbot)
    run.class_list.panel().close_it.click()
    qtbot.waitUntil(desktop.shell.is_in_house)


def test_wrong_groups_are_refused_in_their_place(start: Start, qtbot: QtBot) -> None:
    run = start().fronts.first_run()
    choose_passphrase(run, qtbot)
    run.sheet.show_words.click()
    press_next(run, qtbot)
    reach(run, "type_back", qtbot)
    for field in run.type_back.fields:
        qtbot.keyClicks(field, "one two three four")
    press_next(run, qtbot)
    assert run.at() == "type_back"
    assert all(row.has_error() for row in run.type_back._rows)


def test_a_vault_whose_sheet_nobody_has_gets_a_new_one(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    choose_passphrase(run, qtbot)
    lost = " ".join(words_shown(run))
    desktop.close()  # the power went before the sheet was printed
    again = start()
    again.fronts.unlock().page.passphrase.field.edit.setText(LONG)
    again.fronts.unlock().page.passphrase.unlock.click()
    qtbot.waitUntil(lambda: again.fronts.first_run() is not None and again.fronts.first_run().at() == "sheet")
    run = again.fronts.first_run()
    kept = " ".join(words_shown(run))
    assert kept != lost
    type_back(run, qtbot)
    again.close()
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery(paths.vault_place(), lost, BEGAN)
    opened = open_with_recovery(paths.vault_place(), kept, BEGAN)
    assert read_school(opened) is None
    opened.close()
    third = start()
    third.fronts.unlock().page.passphrase.field.edit.setText(LONG)
    third.fronts.unlock().page.passphrase.unlock.click()
    qtbot.waitUntil(lambda: third.fronts.first_run() is not None and third.fronts.first_run().at() == "school")


def test_the_passphrase_is_in_no_widget_after_the_vault_is_made(start: Start, qtbot: QtBot) -> None:
    run = start().fronts.first_run()
    choose_passphrase(run, qtbot)
    assert run.passphrase.choice.first.text() == ""
    assert run.passphrase.choice.second.text() == ""


def test_a_vault_in_another_folder_is_opened_and_remembered(start: Start, qtbot: QtBot, furnished: str) -> None:
    elsewhere = paths.home() / "usb"
    paths.vault_place().folder.rename(elsewhere)
    desktop = start()
    run = desktop.fronts.first_run()
    run._folder_chosen(str(paths.home()))  # no vault there
    assert run.page.banner.text()
    run._folder_chosen(str(elsewhere))
    unlock(desktop, qtbot)
    again = start()
    unlock(again, qtbot)
    assert not paths.vault_place().folder.exists()


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def damage_header(place: paths.VaultPlace) -> None:
    raw = bytearray(place.header.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    place.header.write_bytes(raw)


def damage_database(place: paths.VaultPlace) -> None:
    raw = bytearray(place.database.read_bytes())
    raw[100:4000] = bytes(3900)
    place.database.write_bytes(raw)


def foreign_header(place: paths.VaultPlace) -> None:
    place.header.write_text("PK this is another program's file")


def lose_database(place: paths.VaultPlace) -> None:
    place.database.unlink()


def newer_schema(place: paths.VaultPlace) -> None:
    vault = open_vault(place, PASSPHRASE, BEGAN)
    vault.db.execute("PRAGMA user_version = 9999")
    vault.close()


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (damage_header, "vault.header_damaged"),
        (damage_database, "vault.damaged"),
        (foreign_header, "vault.not_a_vault"),
        (lose_database, "vault.database_missing"),
        (newer_schema, "vault.too_new"),
    ],
)
def test_bad_files_get_their_own_sentence_and_stay_as_they_are(
    start: Start, qtbot: QtBot, harm: Callable[[paths.VaultPlace], None], code: str
) -> None:
    place = paths.vault_place()
    vault, _ = create_vault(place, PASSPHRASE, BEGAN, kdf=FAST_FOR_TESTS)
    vault.close()
    harm(place)
    before = digest(place.folder)
    desktop = start()
    page = desktop.fronts.unlock().page
    page.passphrase.field.edit.setText(PASSPHRASE)
    page.passphrase.unlock.click()
    qtbot.waitUntil(lambda: bool(page.banner.text()))
    said = page.banner.text()
    desktop.close()
    assert digest(place.folder) == before
    assert sentence(code).says in said


def test_the_demo_school_is_one_click_away_and_can_be_left(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    run = desktop.fronts.first_run()
    press_next(run, qtbot)
    run.vault.cards["demo"].click()
    press_next(run, qtbot)
    qtbot.waitUntil(desktop.shell.is_in_house, timeout=60_000)
    status = desktop.shell.house().status
    assert status.is_demo()
    status.demo.click()
    qtbot.waitUntil(lambda: not desktop.door.is_unlocked)
    desktop.fronts.unlock().page.own.click()
    assert desktop.fronts.first_run().at() == "language"
    assert desktop.door.place == paths.vault_place()


def test_the_demo_passphrase_is_the_one_that_is_shown() -> None:
    from desktop_app.services.demo import DEMO_PASSPHRASE
    from ui.programs.demo_school import PASSPHRASE as SHOWN

    assert SHOWN == DEMO_PASSPHRASE


def test_an_open_vault_is_not_opened_twice(start: Start, furnished: str, qtbot: QtBot) -> None:
    other = open_vault(paths.vault_place(), PASSPHRASE, BEGAN)
    try:
        page = start().fronts.unlock().page
        page.passphrase.field.edit.setText(PASSPHRASE)
        page.passphrase.unlock.click()
        qtbot.waitUntil(lambda: bool(page.banner.text()))
    finally:
        other.close()
