"""The summaries' page with its real services: what is shown is what leaves, and only at its time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.clock import Month
from desktop_app.domain.outbox import OutboxState
from desktop_app.services import summaries
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_thread import VaultThread
from tests.ui.pictures import dress
from ui.app import Intents, RoomContext
from ui.jobs import Jobs
from ui.summaries.presenter import SummariesPresenter

OCTOBER, AUGUST = Month(2026, 10), Month(2026, 8)


KEPT: list[SummariesPresenter] = []  # a presenter that nobody holds is gone, and its page with it


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    KEPT.clear()


def opened(context: RoomContext, qtbot: QtBot, target: str = "") -> SummariesPresenter:
    presenter = SummariesPresenter(context)
    KEPT.append(presenter)
    qtbot.addWidget(presenter.page)
    presenter.enter(target)
    wanted = Month.parse(target) if target else OCTOBER
    qtbot.waitUntil(lambda: shown(presenter) == wanted, timeout=15000)
    return presenter


def shown(presenter: SummariesPresenter) -> Month | None:
    month = presenter.page.sheet.month()
    return month.row.period if month else None


def test_the_numbers_shown_are_the_numbers_frozen(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot, clock_now: datetime
) -> None:
    presenter = opened(context, qtbot)
    leaves = reporting.submit(summaries.what_leaves, OCTOBER, clock_now).result(10)
    plain = [text.replace("−", "-") for text in presenter.page.sheet.concern.numbers()]
    assert plain == [str(value) for value in leaves.release.concern]
    acute = [text.replace("−", "-") for text in presenter.page.sheet.acute.numbers()]
    assert acute == [str(value) for value in leaves.release.acute]
    assert len(plain) + len(acute) == 15


def test_newest_month_first_each_with_its_state(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    page = opened(context, qtbot).page
    rows = page.table.model().rows()
    assert [str(row.period) for row in rows] == ["2026-10", "2026-09", "2026-08"]
    assert [row.state for row in rows] == [OutboxState.WAITING, OutboxState.HELD, OutboxState.RECEIVED]
    states = [page.table.model().index(place, 1).data() for place in range(3)]
    assert states == ["waits for the office", "held", "received"]


def test_the_keyboard_goes_through_the_months(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    presenter = opened(context, qtbot)
    presenter.page.show()
    presenter.page.table.setFocus()
    qtbot.keyClick(presenter.page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(presenter) == Month(2026, 9), timeout=15000)
    assert "keeps the first ones" in presenter.page.sheet._sentence.text()


def test_the_bytes_are_the_sealed_ones(
    reporting: VaultThread, context: RoomContext, qtbot: QtBot, clock_now: datetime
) -> None:
    presenter = opened(context, qtbot)
    sheet = presenter.page.sheet
    assert sheet.bytes_text() == ""
    sheet._bytes_button.click()
    sealed = reporting.submit(summaries.what_leaves, OCTOBER, clock_now).result(10).sealed
    seen = "".join(line[6 : 6 + 47].replace(" ", "") for line in sheet.bytes_text().splitlines())
    assert bytes.fromhex(seen) == sealed
    assert len(bytes.fromhex(seen)) == 4096


def test_verify_tells_whole_from_changed(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    sheet = opened(context, qtbot).page.sheet
    sheet.verify.click()
    qtbot.waitUntil(lambda: sheet._verified.text().startswith("✓"), timeout=15000)
    reporting.submit(_change_a_byte).result(10)
    sheet.verify.click()
    qtbot.waitUntil(lambda: "have changed" in sheet._verified.text(), timeout=15000)
    assert sheet._verified.property("tone") == "danger"


def _change_a_byte(vault: Vault) -> None:
    with vault.transaction() as db:
        db.execute("DROP TRIGGER release_is_never_changed")
        db.execute("UPDATE release SET body = x'00' WHERE period = '2026-10'")


def test_nothing_can_be_tried_before_its_slot(
    enrolled: VaultThread, jobs: Jobs, intents: Intents, qtbot: QtBot, clock_now: datetime
) -> None:
    slot = enrolled.submit(summaries.list_summaries, clock_now).result(10)[0].slot_at
    early = opened(RoomContext(jobs, lambda: slot - timedelta(seconds=1), intents), qtbot).page.sheet
    assert early.try_now.isHidden()
    assert "Nobody can send it earlier" in early._sentence.text()
    late = opened(RoomContext(jobs, lambda: slot, intents), qtbot).page.sheet
    assert not late.try_now.isHidden()
    with qtbot.waitSignal(intents.delivery_requested, timeout=1000):
        late.try_now.click()


def test_a_received_month_cannot_be_sent_again(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    page = opened(context, qtbot, "2026-08").page
    assert page.sheet.try_now.isHidden()
    page.receipt.copy.click()
    copied = QGuiApplication.clipboard().text()
    receipt = page.sheet.month().row.receipt
    assert receipt.signature in copied
    assert "Number: 1" in copied


def test_the_receipt_can_be_kept_as_a_page(
    reporting: VaultThread, context: RoomContext, told: object, qtbot: QtBot, tmp_path: Path
) -> None:
    dress("kk")
    presenter = opened(context, qtbot, "2026-08")
    file = tmp_path / "receipt.pdf"
    presenter.page.receipt.save.click()
    presenter.paper.save_to(str(file))
    qtbot.waitUntil(lambda: bool(told.said), timeout=20000)  # type: ignore[attr-defined]
    text = " ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(file.read_bytes()))
    assert "2026 жылғы тамыз" in text
    assert "111 орталығы" in text
    signature = presenter.page.sheet.month().row.receipt.signature
    assert signature[:8] in text
    assert all(number in text for number in ("111", "112", "102"))


def test_pause_begins_with_the_next_month(
    enrolled: VaultThread, context: RoomContext, qtbot: QtBot, clock_now: datetime
) -> None:
    page = opened(context, qtbot).page
    page.pause.click()
    qtbot.waitUntil(lambda: page.pause.text() == "Report again from the next month", timeout=15000)
    assert enrolled.submit(summaries.is_paused, clock_now).result(10)
    assert len(page.table.model().rows()) == 3
    page.pause.click()
    qtbot.waitUntil(lambda: page.pause.text() == "Pause from the next month", timeout=15000)
    assert not enrolled.submit(summaries.is_paused, clock_now).result(10)


def test_without_an_office_the_way_leads_to_the_settings(context: RoomContext, qtbot: QtBot) -> None:
    presenter = opened(context, qtbot)
    assert "not enrolled" in presenter.page.banner.text()
    with qtbot.waitSignal(presenter.navigate, timeout=1000) as asked:
        presenter.page.banner.action.click()
    assert asked.args == ["settings", "office"]


@pytest.mark.parametrize(("language", "word"), [("kk", "Шұғыл"), ("ru", "Срочно"), ("en", "Urgent")])
def test_urgent_numbers_are_there_in_red(context: RoomContext, qtbot: QtBot, language: str, word: str) -> None:
    dress(language)
    page = opened(context, qtbot).page
    red = [label.text() for label in page.findChildren(QLabel) if label.property("tone") == "danger"]
    assert any(word in text and all(number in text for number in ("111", "112", "102")) for text in red)


def test_the_language_changes_while_it_is_open(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    page = opened(context, qtbot).page
    dress("kk")
    qtbot.waitUntil(lambda: page.title() == "Жиынтық мәлімет", timeout=15000)
    assert page.table.model().index(0, 0).data() == "2026 жылғы қазан"
    assert page.sheet.verify.text() == "Тексеру"


def test_the_same_month_comes_back_after_unlocking(reporting: VaultThread, context: RoomContext, qtbot: QtBot) -> None:
    memento = opened(context, qtbot, "2026-08").memento()
    again = SummariesPresenter(context)
    qtbot.addWidget(again.page)
    again.restore(memento)
    qtbot.waitUntil(lambda: shown(again) == AUGUST, timeout=15000)


def test_a_month_that_needs_a_person_is_counted_in_the_rail(
    reporting: VaultThread, context: RoomContext, told: object, qtbot: QtBot
) -> None:
    opened(context, qtbot)
    assert told.badges["summaries"] == 1  # type: ignore[attr-defined]
