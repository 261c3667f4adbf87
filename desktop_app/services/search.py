"""Ctrl+K: one line of text finds pupils, cases and notes. Knows nothing of FTS syntax and of what a click opens."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.domain.alphabet import fold, is_latin, transliterate_latin, word_spans, words
from desktop_app.domain.clock import school_day
from desktop_app.domain.note import Note
from desktop_app.domain.search import Hit, HitKind
from desktop_app.domain.student import Student
from desktop_app.vault import cases, notes, search_index, students
from desktop_app.vault.cases import CaseFacts
from desktop_app.vault.session import Vault

MOST_WORDS = 12
NAMES = 8  # at most so many pupils, and so many cases, so that notes always have room
SNIPPET = 160  # characters

Spellings = tuple[tuple[str, ...], ...]


def search(vault: Vault, text: str, limit: int = 30) -> tuple[Hit, ...]:
    """Pupils by name or class, cases by the same or by number, notes by their words; the last word may be unfinished.

    қ/к, ә/а, ё/е find each other, a Latin spelling finds a Cyrillic one, private notes are found (on screen only).
    """
    asked = words(text)[:MOST_WORDS]
    if not asked or limit <= 0:
        return ()
    names = min(NAMES, limit)
    spellings = tuple(_spellings(word) for word in asked)
    hits = [_student_hit(row.student) for row in students.list_rows(vault.db, asked, None, None, names, 0)]
    hits += [_case_hit(facts) for facts in cases.list_facts(vault.db, asked, include_closed=True, limit=names)]
    hits += _draft_hits(vault, spellings)
    room = limit - len(hits)
    if room > 0:
        hits += [_note_hit(found, spellings) for found in search_index.find(vault.db, spellings, room)]
    return tuple(hits[:limit])


def _spellings(word: str) -> tuple[str, ...]:
    """The word, and the Cyrillic word that a Latin one may stand for."""
    if not is_latin(word):
        return (word,)
    return tuple(dict.fromkeys((word, *words(transliterate_latin(word))[:1])))


def _student_hit(student: Student) -> Hit:
    return Hit(HitKind.STUDENT, student.id, student.full_name(), str(student.school_class))


def _case_hit(facts: CaseFacts) -> Hit:
    title = f"{facts.case.number} · {facts.student.full_name()}"
    return Hit(HitKind.CASE, facts.case.id, title, str(facts.student.school_class), day=facts.case.opened_on)


def _draft_hits(vault: Vault, spellings: Spellings) -> Iterator[Hit]:
    """Drafts are not in the index; there are few, so each is read."""
    for draft in notes.drafts(vault.db):
        text = search_index.text_of(draft.content.body, draft.content.quote)
        marks = find_marks(text, spellings)
        if marks is not None:
            yield _text_hit(draft.case_id, draft.id, _draft_title(vault, draft), text, marks, _day_of(draft))


def _draft_title(vault: Vault, draft: Note) -> str:
    facts = cases.facts(vault.db, draft.case_id)
    assert facts is not None
    return f"{facts.student.family_name} {facts.student.given_name}".strip() + f" · {facts.case.number}"


def _day_of(note: Note) -> date:
    return school_day(note.content.occurred_at)


def _note_hit(found: search_index.Found, spellings: Spellings) -> Hit:
    title = f"{found.full_name} · {cases.number_of(found.seq)}"
    marks = find_marks(found.text, spellings) or ()
    return _text_hit(found.case_id, found.note_id, title, found.text, marks, date.fromisoformat(found.occurred_on))


def _text_hit(case_id: str, note_id: str, title: str, text: str, marks: tuple[tuple[int, int], ...], day: date) -> Hit:
    snippet, inside = cut_snippet(text, marks)
    return Hit(HitKind.NOTE, case_id, title, snippet, inside, day, note_id)


def find_marks(text: str, spellings: Spellings) -> tuple[tuple[int, int], ...] | None:
    """Where the words stand in `text` (NFC); None when one of them is missing. The last one may be a beginning."""
    folded = fold(text)
    marks: list[tuple[int, int]] = []
    missing = set(range(len(spellings)))
    last = len(spellings) - 1
    for start, end in word_spans(folded):
        word = folded[start:end]
        for place, choices in enumerate(spellings):
            hit = _matched(word, choices, is_prefix=place == last)
            if hit:
                missing.discard(place)
                if not marks or marks[-1][0] != start:
                    marks.append((start, start + hit))
    return None if missing else tuple(marks)


def _matched(word: str, choices: tuple[str, ...], *, is_prefix: bool) -> int:
    """How many letters of the word are meant; 0 when none."""
    if word in choices:
        return len(word)
    return max((len(choice) for choice in choices if is_prefix and word.startswith(choice)), default=0)


def cut_snippet(text: str, marks: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One line of the text around its first mark, cut between words, and the marks inside it."""
    first = marks[0][0] if marks else 0
    start = max(0, min(first - SNIPPET // 3, len(text) - SNIPPET))
    if start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + SNIPPET)
    if end < len(text):
        space = text.rfind(" ", first + 1, end)
        end = space if space > first else end
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    line = "".join(" " if char.isspace() else char for char in text[start:end])
    inside = tuple((begin + shift, stop + shift) for begin, stop in marks if start <= begin and stop <= end)
    return f"{before}{line}{after}", inside
