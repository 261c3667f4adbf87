"""The vault's section: a check with its steps, a repair, and the diagnostics that are shown before they are saved."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.unlock import Vault
from desktop_app.services.vault_check import VerifyReport
from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import clipped, dress, photograph
from ui.app import RoomContext
from ui.programs import post
from ui.settings.presenter import SettingsPresenter
from ui.settings.vault_section import VaultSection

KEPT: list[SettingsPresenter] = []
PAGE = (1126, 900)


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(context: RoomContext, qtbot: QtBot) -> SettingsPresenter:
    presenter = SettingsPresenter(context, post.enrol)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.enter("vault")
    qtbot.waitUntil(lambda: bool(presenter.page.school.name.text()), timeout=15000)
    return presenter


def _tamper(vault: Vault, *statements: str) -> None:
    rules = vault.db.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for row in rules:
        vault.db.execute(f"DROP TRIGGER {row['name']}")
    for statement in statements:
        vault.db.execute(statement)
    for row in rules:
        vault.db.execute(row["sql"])


def _acts(vault: Vault) -> list[str]:
    return [row["action"] for row in vault.db.rows("SELECT action FROM access_log ORDER BY seq DESC LIMIT 3")]


def test_a_check_says_what_it_does_and_offers_no_repair_of_a_whole_vault(
    vault_thread: VaultThread, context: RoomContext, qtbot: QtBot
) -> None:
    section = opened(context, qtbot).page.vault
    section.verify.click()
    assert section.answer() == "Beginning…"
    assert not section.verify.isEnabled()
    assert not section.stop.isHidden()
    qtbot.waitUntil(lambda: section.answer().startswith("✓ Whole"), timeout=20000)
    assert section.verify.isEnabled()
    assert section.stop.isHidden()
    assert section.repair.isHidden()
    assert vault_thread.submit(_acts).result(10)[0] == "vault.verified"


def test_a_bad_search_index_is_told_and_mended(vault_thread: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    vault_thread.submit(_tamper, "DELETE FROM search_text WHERE id = 1").result(10)
    section = opened(context, qtbot).page.vault
    section.verify.click()
    qtbot.waitUntil(lambda: "the search index does not fit the notes" in section.answer(), timeout=20000)
    assert not section.repair.isHidden()
    section.repair.click()
    qtbot.waitUntil(lambda: section.answer() == "✓ The vault is mended. Nothing was lost.", timeout=20000)
    assert section.repair.isHidden()
    section.verify.click()
    qtbot.waitUntil(lambda: section.answer().startswith("✓ Whole"), timeout=20000)


def test_a_broken_log_is_told_again_after_it_is_on_record(
    vault_thread: VaultThread, context: RoomContext, qtbot: QtBot
) -> None:
    vault_thread.submit(_tamper, "UPDATE access_log SET target_id = 'x' WHERE seq = 3").result(10)
    section = opened(context, qtbot).page.vault
    section.verify.click()
    qtbot.waitUntil(lambda: "No. 3)" in section.answer(), timeout=20000)
    section.repair.click()
    qtbot.waitUntil(lambda: "will go on being told (No. 3)" in section.answer(), timeout=20000)
    section.verify.click()
    qtbot.waitUntil(lambda: "No. 3; on record since" in section.answer(), timeout=20000)
    assert section.repair.isHidden()


def test_a_check_can_be_stopped(context: RoomContext, qtbot: QtBot) -> None:
    section = opened(context, qtbot).page.vault
    section.verify.click()
    section.stop.click()
    qtbot.waitUntil(lambda: section.verify.isEnabled(), timeout=20000)
    assert section.answer() in (
        "The check was stopped before its end.",
        "✓ Whole: every page can be read and every signed note is as it was signed.",
    )


def test_a_check_that_was_stopped_says_so(qtbot: QtBot) -> None:
    section = VaultSection()
    qtbot.addWidget(section)
    section.show_working("pages_changed", 0, 7)
    assert section.answer() == "Reading every page… (1 of 7)"
    section.show_verified(VerifyReport(ok=True, problems=(), is_complete=False))
    assert section.answer() == "The check was stopped before its end."
    assert section.repair.isHidden()


def test_diagnostics_are_shown_and_saved_as_they_were_shown(
    vault_thread: VaultThread, context: RoomContext, told: object, qtbot: QtBot, tmp_path: Path
) -> None:
    presenter = opened(context, qtbot)
    part = presenter.page.vault.diagnostics
    assert part.save.isHidden()
    part.show_facts.click()
    qtbot.waitUntil(lambda: not part.save.isHidden(), timeout=15000)
    shown = part.view.toPlainText()
    assert "=== facts.txt ===" in shown
    assert "screen.platform: offscreen" in shown
    target = tmp_path / "diagnostics.zip"
    presenter._care.save_to(str(target))
    qtbot.waitUntil(lambda: told.said == ["The diagnostics are saved."], timeout=15000)  # type: ignore[attr-defined]
    with zipfile.ZipFile(target) as archive:
        for name in archive.namelist():
            assert archive.read(name).decode("ascii") in shown
    assert vault_thread.submit(_acts).result(10)[0] == "diagnostics.exported"


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5)]
)
def test_a_check_with_findings_and_diagnostics_are_readable(
    vault_thread: VaultThread, context: RoomContext, qtbot: QtBot, language: str, look: str, scale: float
) -> None:
    vault_thread.submit(
        _tamper, "DELETE FROM search_text WHERE id = 1", "UPDATE access_log SET at = 'x' WHERE seq = 3"
    ).result(10)
    dress(language, look, scale)
    presenter = opened(context, qtbot)
    section = presenter.page.vault
    section.verify.click()
    qtbot.waitUntil(lambda: not section.repair.isHidden(), timeout=20000)
    section.diagnostics.show_facts.click()
    qtbot.waitUntil(lambda: not section.diagnostics.save.isHidden(), timeout=15000)
    photograph(presenter.page, "settings-vault-found", language, look, scale, PAGE)
    assert clipped(presenter.page) == []
