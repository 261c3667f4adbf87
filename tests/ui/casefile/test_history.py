"""Earlier versions on the case page: where they come from, what they show, and how one comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.difference import Change, Piece
from desktop_app.domain.note import Kept, Note, Tier
from desktop_app.services import note_history, notes
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from tests.ui import pictures
from ui.casefile.difference_text import DifferenceText
from ui.casefile.history_view import HistoryView
from ui.casefile.presenter import CasefilePresenter

Do = Callable[..., Any]


@pytest.fixture
def logged(do: Do) -> Callable[[Note], list[str]]:
    def actions(note: Note) -> list[str]:
        return do(lambda vault: [line.action for line in access_log.lines(vault.db, Target.NOTE, note.id)])

    return actions


@pytest.fixture
def rewritten(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None], clock: Any, do: Do, case: Casefile
) -> Note:
    """A draft that stood for a while and was then written anew."""
    type_note("Ол үндемеді.")
    desk.flush()
    clock.pass_by(minutes=12)
    desk.page.composer.writing.selectAll()
    type_note("Ол көп сөйледі.")
    desk.drafts.flush()
    qtbot.waitUntil(lambda: desk.page.composer.history.isVisible())
    return do(notes.open_draft, case.id)


def _view(qtbot: QtBot, desk: CasefilePresenter) -> HistoryView:
    qtbot.waitUntil(lambda: desk.page.history is not None and bool(desk.page.history.account.toPlainText()))
    view = desk.page.history
    assert view is not None
    return view


def test_a_draft_without_a_past_offers_none(
    qtbot: QtBot, desk: CasefilePresenter, type_note: Callable[[str], None]
) -> None:
    type_note("Бастадым")
    desk.drafts.flush()
    qtbot.waitUntil(lambda: desk.page.composer.state.text().startswith("Draft saved"))
    assert desk.page.composer.history.isHidden()


def test_leaving_the_case_keeps_a_version_once(
    desk: CasefilePresenter, type_note: Callable[[str], None], do: Do, case: Casefile, clock_now: Any
) -> None:
    type_note("Кетер алдында")
    for _ in range(3):
        desk.flush()
    draft = do(notes.open_draft, case.id)
    assert [(s.why, s.content.body) for s in do(note_history.history, draft.id, clock_now).states] == [
        (Kept.LEFT, "Кетер алдында")
    ]


def test_the_difference_is_shown_in_words_and_by_a_line(
    qtbot: QtBot, desk: CasefilePresenter, rewritten: Note, logged: Callable[[Note], list[str]]
) -> None:
    desk.page.composer.history.click()
    view = _view(qtbot, desk)
    assert view.account.toPlainText() == "Ол үндемедікөп сөйледі."
    assert _inked(view, "үндемеді") == (False, True)
    assert _inked(view, "көп сөйледі") == (True, False)
    assert _inked(view, "Ол") == (False, False)
    assert "2 words added since" in view._facts.text()
    assert view.account.accessibleDescription() == "taken out: үндемеді. added: көп сөйледі"
    view.mode.button("then").click()
    assert view.account.toPlainText() == "Ол үндемеді."
    assert logged(rewritten) == ["note.history_read"]


def test_a_long_text_is_laid_out_once_and_not_after_every_piece(qtbot: QtBot) -> None:
    text = DifferenceText()
    qtbot.addWidget(text)
    text.resize(600, 100)
    text.show()
    measured: list[object] = []
    text.document().documentLayout().documentSizeChanged.connect(measured.append)
    text.show_pieces([Piece(change, "сөз сөз сөз ") for change in Change] * 200)
    assert len(text.toPlainText()) == 200 * 3 * 12
    assert len(measured) < 10


def _inked(view: HistoryView, words: str) -> tuple[bool, bool]:
    """Whether these words are underlined, and struck through."""
    cursor = view.account.document().find(words)
    assert not cursor.isNull()
    end = QTextCursor(view.account.document())
    end.setPosition(cursor.selectionEnd())
    return end.charFormat().fontUnderline(), end.charFormat().fontStrikeOut()


def test_by_keyboard_alone_an_older_version_comes_back_and_what_stood_is_kept(
    qtbot: QtBot,
    desk: CasefilePresenter,
    rewritten: Note,
    do: Do,
    case: Casefile,
    clock_now: Any,
    logged: Callable[[Note], list[str]],
) -> None:
    composer = desk.page.composer
    composer.writing.setFocus()
    composer.writing.insertPlainText(" Соңғы сөз.")  # not saved yet when the history is opened
    _tab_to(desk, composer.history)
    QTest.keyClick(composer.history, Qt.Key.Key_Return)
    view = _view(qtbot, desk)
    assert view.versions.hasFocus()
    _tab_to(desk, view.restore)
    QTest.keyClick(view.restore, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: composer.content().body == "Ол үндемеді.")
    assert desk.page.history is None
    assert composer.writing.isEnabled()
    assert composer.writing.hasFocus()
    assert do(notes.open_draft, case.id).content.body == "Ол үндемеді."
    states = do(note_history.history, rewritten.id, clock_now).states
    assert (states[0].why, states[0].content.body) == (Kept.RESTORED, "Ол көп сөйледі. Соңғы сөз.")
    assert "note.restored" in logged(rewritten)


def _tab_to(desk: CasefilePresenter, wanted: Any) -> None:
    for _ in range(60):
        if wanted.hasFocus():
            return
        QTest.keyClick(QApplication.focusWidget() or desk.page, Qt.Key.Key_Tab)
    raise AssertionError("not to be reached")


def test_escape_closes_it_and_the_keyboard_goes_back(qtbot: QtBot, desk: CasefilePresenter, rewritten: Note) -> None:
    desk.page.composer.history.click()
    view = _view(qtbot, desk)
    QTest.keyClick(view.versions, Qt.Key.Key_Escape)
    assert desk.page.history is None
    assert desk.page.composer.history.hasFocus()


def test_a_signed_note_shows_what_was_before_and_brings_nothing_back(
    qtbot: QtBot, desk: CasefilePresenter, rewritten: Note, logged: Callable[[Note], list[str]]
) -> None:
    desk.page.composer.history.click()
    _view(qtbot, desk)
    desk.page.composer.sign.click()
    qtbot.waitUntil(lambda: desk.page.timeline.entry(rewritten.id) is not None)
    assert desk.page.history is None, "it was of a draft"
    assert desk.page.composer.history.isHidden()
    entry = desk.page.timeline.entry(rewritten.id)
    entry.history_button().click()
    view = _view(qtbot, desk)
    assert entry.isAncestorOf(view)
    assert view.restore.isHidden()
    assert "үндемеді" in view.account.toPlainText()
    entry.history_button().click()
    assert desk.page.history is None
    assert logged(rewritten) == ["note.history_read", "note.signed", "note.history_read"]


def test_another_case_closes_it(qtbot: QtBot, desk: CasefilePresenter, rewritten: Note, do: Do, clock_now: Any) -> None:
    desk.page.composer.history.click()
    _view(qtbot, desk)
    desk.enter("another")
    assert desk.page.history is None


def test_a_note_without_a_past_offers_none(
    qtbot: QtBot, open_desk: Callable[..., CasefilePresenter], write: Callable[..., Note]
) -> None:
    note = write("Бірден")
    entry = open_desk().page.timeline.entry(note.id)
    assert entry.history_button().isHidden()


def _texts(desk: CasefilePresenter) -> str:
    return "\n".join(label.text() for label in desk.page.findChildren(QLabel))


def test_a_private_note_is_closed_until_a_person_opens_it(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    write: Callable[..., Note],
    logged: Callable[[Note], list[str]],
    do: Do,
    clock_now: Any,
    intents: Any,
) -> None:
    note = write("Өз болжамым", quote="өз сөзі", tier=Tier.PRIVATE)
    do(notes.add_addendum, note.id, "кейінгі ойым", clock_now)
    desk = open_desk()
    entry = desk.page.timeline.entry(note.id)
    for word in ("болжамым", "өз сөзі", "ойым"):
        assert word not in _texts(desk)
        assert word not in repr(desk.page.opened()), "the words did not even leave the vault"
    assert logged(note) == ["note.signed", "note.added_to"]
    _tab_to(desk, entry.show_button())
    QTest.keyClick(entry.show_button(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "болжамым" in _texts(desk))
    assert "өз сөзі" in _texts(desk)
    assert "ойым" in _texts(desk)
    entry = desk.page.timeline.entry(note.id)
    assert entry.first_button().hasFocus()
    assert logged(note)[2:] == ["note.private_opened"]
    before = desk.page.opened()
    intents.changed.emit("students")  # the page is read anew: what was opened stays open, and is not read again
    qtbot.waitUntil(lambda: desk.page.opened() is not before)
    assert "болжамым" in _texts(desk)
    desk.page.timeline.choose_filter(Tier.PRIVATE.value)
    assert "болжамым" in _texts(desk)
    assert logged(note)[2:] == ["note.private_opened"]
    desk.page.blank()
    qtbot.waitUntil(lambda: "болжамым" not in _texts(desk))


def test_words_added_to_an_opened_private_note_are_seen_there(
    qtbot: QtBot, open_desk: Callable[..., CasefilePresenter], write: Callable[..., Note]
) -> None:
    note = write("Өз болжамым", tier=Tier.PRIVATE)
    desk = open_desk()
    desk.page.timeline.entry(note.id).show_button().click()
    qtbot.waitUntil(lambda: "болжамым" in _texts(desk))
    desk.page.timeline.entry(note.id).addendum_button().click()
    desk.page.addendum.writing.insertPlainText("растады")
    desk.page.addendum.sign.click()
    qtbot.waitUntil(lambda: "растады" in _texts(desk), timeout=3000)
    assert "болжамым" in _texts(desk)


LOOKS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("kk", "contrast", 1.0), ("ru", "light", 1.5), ("en", "light", 2.0)]


@pytest.mark.parametrize(("language", "look", "scale"), LOOKS)
def test_the_page_is_whole_with_earlier_versions(
    qtbot: QtBot,
    open_desk: Callable[..., CasefilePresenter],
    write: Callable[..., Note],
    do: Do,
    case: Casefile,
    clock: Any,
    language: str,
    look: str,
    scale: float,
) -> None:
    pictures.dress(language, look, scale)
    private = write("Өз болжамым: дәлізде бір нәрсе болған.", tier=Tier.PRIVATE)
    first = replace(
        private.content,
        tier=Tier.OFFICIAL,
        body="Келісілген жоспар туралы сөйлестік. Бүгін сыныпқа сабырлы кірді, үзілісте жалғыз отырды.",
        quote="«Енді жалғыз емеспін».",
    )
    draft = do(notes.start_draft, case.id, first, clock.now)
    clock.pass_by(minutes=12)
    second = replace(
        first, body="Келісілген жоспар туралы сөйлестік. Бүгін сыныпқа сабырлы кірді, досымен сөйлесті.", minutes=45
    )
    do(notes.save_draft, draft.id, second, clock.now)
    clock.pass_by(minutes=12)
    do(notes.save_draft, draft.id, replace(second, body=second.body + " Анасы да келді."), clock.now)
    desk = open_desk()
    size = (pictures.WIDTH - 240, pictures.HEIGHT)
    desk.page.resize(*size)
    desk.page.composer.history.click()
    view = _view(qtbot, desk)
    pictures.photograph(desk.page, "case-history", language, look, scale, size)
    assert pictures.clipped(desk.page) == []
    assert pictures.unnamed(desk.page) == []
    view.older.click()
    qtbot.waitUntil(lambda: "отырды" in view.account.toPlainText())
    desk.page.scroll_area.ensureWidgetVisible(view.restore)
    pictures.photograph(desk.page, "case-history-older", language, look, scale, size)
    assert pictures.clipped(desk.page) == []
    assert not view.older.isEnabled()
