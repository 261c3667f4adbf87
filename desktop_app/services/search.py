"""Ctrl+K: one line of text finds pupils, cases and notes. Knows nothing of FTS syntax and of what a click opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_app.domain.alphabet import fold, is_latin, transliterate_latin, words
from desktop_app.domain.clock import school_day
from desktop_app.domain.note import Note, Tier
from desktop_app.domain.search import Hit, HitKind
from desktop_app.domain.student import Student
from desktop_app.vault import access_log, cases, notes, search_index, students
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.cases import CaseTitle
from desktop_app.vault.session import Vault

MOST_WORDS = 12
NAMES = 8  # at most so many pupils, and so many cases, so that notes always have room
SNIPPET = 160  # characters
ONE_SEARCH = timedelta(minutes=5)  # of typing, however many letters: one line in the access log

_BEFORE = r"(?<![^\W_])(?<![\u0300-\u036f])"  # a word begins here …
_AFTER = r"(?![^\W_]|[\u0300-\u036f])"  # … and ends here

_SPACE = re.compile(r"\s")

Spellings = tuple[tuple[str, ...], ...]


def search_logged(vault: Vault, text: str, now: datetime, limit: int = 30) -> tuple[Hit, ...]:
    """As `search`, for a person: that words of notes were shown is a line in the access log, one per five minutes."""
    hits = search(vault, text, limit)
    if any(hit.kind is HitKind.NOTE for hit in hits):
        with vault.transaction() as db:
            last = access_log.last_at(db, Action.NOTES_SEARCHED)
            if last is None or not last <= now < last + ONE_SEARCH:
                access_log.record(db, Action.NOTES_SEARCHED, Target.VAULT, "", now)
    return hits


def search(vault: Vault, text: str, limit: int = 30) -> tuple[Hit, ...]:
    """Pupils by name or class, cases by the same or by number, notes by their words; the last word may be unfinished.

    қ/к, ә/а, ё/е find each other, a Latin spelling finds a Cyrillic one; a private note is found, its words not told.
    """
    asked = words(text)[:MOST_WORDS]
    if not asked or limit <= 0:
        return ()
    names = min(NAMES, limit)
    spellings = tuple(_spellings(word) for word in asked)
    hits = [_student_hit(student) for student in students.find(vault.db, asked, names)]
    hits += [_case_hit(case) for case in cases.find(vault.db, asked, names)]
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


def _case_hit(case: CaseTitle) -> Hit:
    title = f"{case.number} · {case.student.full_name()}"
    return Hit(HitKind.CASE, case.id, title, str(case.student.school_class), day=case.opened_on)


def _draft_hits(vault: Vault, spellings: Spellings) -> Iterator[Hit]:
    """Drafts are not in the index; there are few, so each is read."""
    for draft in notes.drafts(vault.db):
        text = search_index.text_of(draft.content.body, draft.content.quote)
        if holds_all(text, spellings):
            marks = find_marks(text, spellings)
            hit = _text_hit(draft.case_id, draft.id, _draft_title(vault, draft), text, marks, _day_of(draft))
            yield _closed(hit) if draft.content.tier is Tier.PRIVATE else hit


def _draft_title(vault: Vault, draft: Note) -> str:
    case = cases.title(vault.db, draft.case_id)
    assert case is not None
    return f"{case.student.family_name} {case.student.given_name}".strip() + f" · {case.number}"


def _day_of(note: Note) -> date:
    return school_day(note.content.occurred_at)


def _note_hit(found: search_index.Found, spellings: Spellings) -> Hit:
    title = f"{found.full_name} · {cases.number_of(found.seq)}"
    marks = find_marks(found.text, spellings)
    hit = _text_hit(found.case_id, found.note_id, title, found.text, marks, date.fromisoformat(found.occurred_on))
    return _closed(hit) if found.tier == Tier.PRIVATE else hit


def _text_hit(case_id: str, note_id: str, title: str, text: str, marks: tuple[tuple[int, int], ...], day: date) -> Hit:
    snippet, inside = cut_snippet(text, marks)
    return Hit(HitKind.NOTE, case_id, title, snippet, inside, day, note_id)


def _closed(hit: Hit) -> Hit:
    """A private note is opened by a person, on its own page, and that is logged there."""
    return replace(hit, snippet="", marks=(), is_private=True)


def holds_all(text: str, spellings: Spellings) -> bool:
    """Whether every word stands in `text` in one of its spellings; the last one may be a beginning."""
    there = set(words(text))
    *whole, last = spellings
    return all(there.intersection(choices) for choices in whole) and any(word.startswith(last) for word in there)


def find_marks(text: str, spellings: Spellings) -> tuple[tuple[int, int], ...]:
    """Where the words stand in `text` (NFC); of the last one the beginning that was asked for."""
    *whole, last = spellings
    exact = "|".join(re.escape(choice) for choices in whole for choice in choices)
    beginning = "|".join(re.escape(choice) for choice in sorted(last, key=len, reverse=True))
    pattern = f"{_BEFORE}(?:(?:{exact}){_AFTER}|(?:{beginning}))" if exact else f"{_BEFORE}(?:{beginning})"
    return tuple(found.span() for found in re.finditer(pattern, fold(text)))


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
    line = _SPACE.sub(" ", text[start:end])
    inside = tuple((begin + shift, stop + shift) for begin, stop in marks if start <= begin and stop <= end)
    return f"{before}{line}{after}", inside
