"""Ctrl+K over real sentences: folding, prefixes, Latin spellings, snippets and their marks, hostile text."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from random import Random

import pytest

from desktop_app.domain.alphabet import fold, words
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note, NoteContent, Tier
from desktop_app.domain.search import Hit, HitKind
from desktop_app.domain.student import Student
from desktop_app.services import cases, notes, students, vault_check
from desktop_app.services.search import SNIPPET, cut_snippet, find_marks, holds_all, search
from desktop_app.vault.session import Vault
from tests.shared_data import shared_file

Signs = Callable[..., Note]


def _notes(hits: Sequence[Hit]) -> list[str]:
    return [hit.note_id for hit in hits if hit.kind is HitKind.NOTE]


def _strong(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("query", "strong"),
    [("кыз", ["қыз"]), ("ҚЫЗДАР", ["қыздар"]), ("ангиме", ["Әңгіме"]), ("елка", ["Ёлка", "ёлка"]), ("ойын", ["ойын"]),
     ("умит", ["үміт"]), ("qyz", ["қыз"]), ("kyz", ["қыз"]), ("yolka", ["Ёлка", "ёлка"]),
     ("кыздар ойы", ["қыздар", "ойы"]), ("2-б", ["б", "2", "б"])],
)  # fmt: skip
def test_it_finds_what_is_meant(vault: Vault, signed: Signs, query: str, strong: list[str]) -> None:
    note = signed("Әңгіме: қыздар ойынға алмайды. Ёлка, ёлка! үміт бар. 2-бөлме")
    (hit,) = search(vault, query)
    assert (hit.kind, hit.target, hit.note_id, hit.day) == (HitKind.NOTE, note.case_id, note.id, date(2026, 11, 23))
    assert hit.title == "Үлгіқызы Әсел · S-001"
    assert _strong(hit) == strong


@pytest.mark.parametrize(
    "query",
    ["", "  ", "*", '"', "кызд*р", "лар", "ойын кыз", "ойы қыздар", "қыз жоқ", "кыз NOT ойын", "note:қыз", "😀"],
)
def test_it_finds_nothing_else(vault: Vault, signed: Signs, query: str) -> None:
    signed("қыздар ойынға алмайды")
    assert search(vault, query) == ()


def test_names_cases_and_notes_in_this_order(
    vault: Vault, pupil: Student, case: Casefile, signed: Signs, clock_now: datetime
) -> None:
    signed("Әсел туралы")
    hits = search(vault, "асел")
    assert [(hit.kind, hit.target) for hit in hits] == [
        (HitKind.STUDENT, pupil.id),
        (HitKind.CASE, case.id),
        (HitKind.NOTE, case.id),
    ]
    assert [hit.kind for hit in search(vault, "S-001")] == [HitKind.CASE]
    assert [hit.kind for hit in search(vault, "s-00")] == [HitKind.CASE]
    cases.close_case(vault, case.id, "", clock_now)
    assert [hit.kind for hit in search(vault, "s 1")] == [HitKind.CASE]
    assert len(search(vault, "асел", limit=2)) == 2
    assert search(vault, "асел", limit=0) == ()


def test_a_pasted_page_is_no_trouble(vault: Vault, signed: Signs, sentences: Callable[[str], list[str]]) -> None:
    page = " ".join(sentences("ru")[:200])
    note = signed(page)
    assert _notes(search(vault, page)) == [note.id]
    assert students.list_students(vault, page) == ()
    assert search(vault, "ұ" * 100_000) == ()


def test_drafts_addenda_and_quotes_are_found(
    vault: Vault, case: Casefile, signed: Signs, written: Callable[..., NoteContent], clock_now: datetime
) -> None:
    note = signed("жазба", "баланың сөзі")
    notes.add_addendum(vault, note.id, "толықтыру ұзын", clock_now)
    draft = notes.start_draft(vault, case.id, written("жоба ұзын", tier=Tier.PRIVATE), clock_now)
    assert _notes(search(vault, "созі")) == [note.id]
    assert _notes(search(vault, "узын")) == [draft.id, note.id]
    notes.save_draft(vault, draft.id, written("басқа"), clock_now)
    assert _notes(search(vault, "узын")) == [note.id]
    notes.sign_note(vault, draft.id, clock_now)
    assert _notes(search(vault, "баска")) == [draft.id]
    discarded = notes.start_draft(vault, case.id, written("жойылатын"), clock_now)
    notes.discard_draft(vault, discarded.id, clock_now)
    assert search(vault, "жойылатын") == ()


def test_a_private_note_is_found_and_none_of_its_words_told(
    vault: Vault, case: Casefile, signed: Signs, written: Callable[..., NoteContent], clock_now: datetime
) -> None:
    note = signed("өз болжамым", "өз сөзі", tier=Tier.PRIVATE)
    notes.add_addendum(vault, note.id, "болжамым расталды", clock_now)
    notes.start_draft(vault, case.id, written("болжамым бар", tier=Tier.PRIVATE), clock_now)
    hits = [hit for hit in search(vault, "болжамым") if hit.kind is HitKind.NOTE]
    assert len(hits) == 3
    assert {(hit.snippet, hit.marks, hit.is_private) for hit in hits} == {("", (), True)}
    assert not search(vault, signed("ресми жазба").content.body)[0].is_private


def test_the_newest_of_many_come_first_and_pupils_leave_room(vault: Vault, signed: Signs, clock_now: datetime) -> None:
    for place in range(40):
        students.add_student(vault, "Көпқызы", f"Аты{place}", "", students.SchoolClass(1, "А"), clock_now)
    ids = [signed(f"көп жазба {place}").id for place in range(40)]
    hits = search(vault, "коп")
    assert [hit.kind for hit in hits].count(HitKind.STUDENT) == 8
    assert _notes(hits) == ids[::-1][:22]


def test_real_sentences_are_found_by_their_own_words(
    vault: Vault, signed: Signs, sentences: Callable[[str], list[str]]
) -> None:
    rng = Random(11)
    texts = rng.sample(sentences("kk"), 120) + rng.sample(sentences("ru"), 60)
    written = {signed(text).id: text for text in texts}
    for note_id, text in written.items():
        own = list(dict.fromkeys(words(text)))
        if not own:
            continue
        asked = rng.sample(own, min(3, len(own)))
        asked[-1] = asked[-1][: max(2, len(asked[-1]) - 2)]
        hits = [hit for hit in search(vault, " ".join(asked), limit=200) if hit.kind is HitKind.NOTE]
        assert note_id in _notes(hits), asked
        for hit in hits:
            assert len(hit.snippet) <= SNIPPET + 2
            assert hit.marks
            for start, end in hit.marks:
                assert any(fold(hit.snippet[start:end]) in (word, fold(word)) for word in asked)
    assert vault_check.verify(vault).ok


def _hostile() -> list[str]:
    shared = shared_file("blns.json")
    if shared.is_file():
        return [str(text) for text in json.loads(shared.read_text("utf-8"))]
    return [
        '"',
        "'; DROP TABLE note; --",
        "NEAR(a b)",
        "a* OR b",
        "^x",
        "{a b}",
        "\u202e",
        "\x00",
        "ﷺ",
        "ｆｕｌｌ",
        "٣",
        "½",
        "🇰🇿",
    ]


def test_hostile_strings_are_plain_text(vault: Vault, signed: Signs) -> None:
    hostile = [text for text in _hostile() if text.strip()]
    ids = {text: signed(text, text[::-1]).id for text in hostile}
    for text, note_id in ids.items():
        hits = search(vault, text, limit=1000)
        if words(text) and len(words(text)) <= 12:
            assert note_id in _notes(hits), text.encode()
    assert vault_check.verify(vault).ok
    assert len(search(vault, "a", limit=5)) == 5


# ---------------------------------------------------------------- snippets


def test_a_snippet_is_one_line_around_the_first_word() -> None:
    text = "басы " * 60 + "мұнда\nқыздар тұр " + "соңы " * 60
    marks = find_marks(text, (("кыз",),))
    snippet, inside = cut_snippet(text, marks)
    assert len(inside) == 1
    assert snippet[slice(*inside[0])] == "қыз"
    assert "\n" not in snippet
    assert (snippet[0], snippet[-1], len(snippet) <= SNIPPET + 2) == ("…", "…", True)
    assert snippet[1:5] == "басы"


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    text = "а" * 1000
    snippet, inside = cut_snippet(text, ((0, 1000),))
    assert len(snippet) <= SNIPPET + 1
    assert inside == ()


def test_every_word_is_needed_and_only_the_last_may_be_a_beginning() -> None:
    assert holds_all("қыздар ойнады", (("кыздар",), ("ой",)))
    assert not holds_all("қыздар ойнады", (("кыздар",), ("жок",)))
    assert not holds_all("қыздар", (("кыз",), ("кыздар",)))
    assert holds_all("Айнұр", (("ainur", "айнур"),))


@pytest.mark.parametrize(
    ("text", "asked", "marked"),
    [("қыздар қыз", "қыздар қыз", ["қыздар", "қыз"]), ("аяқ қа", "қа", ["қа"]), ("қыз-қыз_қыз", "қыз", ["қыз"] * 3),
     ("сақыз", "қыз", []), ("қыздар", "қыз басқа", []), ("й\u0301ы йы", "йы", ["йы"]), ("7Ә 77", "7 7", ["7", "7"])],
)  # fmt: skip
def test_marks(text: str, asked: str, marked: list[str]) -> None:
    marks = find_marks(text, tuple((word,) for word in words(asked)))
    assert [text[start:end] for start, end in marks] == marked
