"""The full-text index over the folded text of signed notes. Knows nothing of snippets and takes no user syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.cipher.connection import Database
from desktop_app.domain.alphabet import words
from desktop_app.domain.ids import NoteId


@dataclass(frozen=True, slots=True)
class Found:
    """One matching text: a note's, or an addendum's; `number` and the names title it."""

    note_id: str
    addendum_id: str | None
    case_id: str
    seq: int
    full_name: str
    occurred_on: str
    text: str


def text_of(body: str, quote: str) -> str:
    """A note's searched text: the account, then the child's own words."""
    return f"{body}\n{quote}" if quote else body


def add(db: Database, note_id: NoteId, text: str, addendum_id: NoteId | None = None) -> None:
    """Enter a signed text; it leaves when its note is erased (foreign key, then trigger)."""
    db.execute(
        "INSERT INTO search_text (note_id, addendum_id, folded) VALUES (?, ?, ?)",
        (note_id, addendum_id, _folded(text)),
    )


def is_as_the_notes(db: Database) -> bool:
    """Whether each signed text is entered once with its own words, and nothing else is."""
    entered = [(row["note_id"], row["addendum_id"], row["folded"]) for row in db.rows(_ENTERED)]
    due = {(note_id, addendum_id, _folded(text)) for note_id, addendum_id, text in _signed_texts(db)}
    return len(entered) == len(due) and set(entered) == due


def rebuild(db: Database) -> None:
    """The rows from the signed notes, the index from the rows. Inside the caller's transaction."""
    db.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")  # or the rows could not leave a bad index
    db.execute("DELETE FROM search_text")
    for note_id, addendum_id, text in _signed_texts(db):
        add(db, NoteId(note_id), text, None if addendum_id is None else NoteId(addendum_id))
    db.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")


_ENTERED = "SELECT note_id, addendum_id, folded FROM search_text"
_SHOWN = "SELECT id FROM note WHERE case_id NOT IN (SELECT case_id FROM received_case WHERE ended_on IS NOT NULL)"
_SIGNED = (
    "SELECT id AS note_id, NULL AS addendum_id, body, quote, signed_at FROM note"  # noqa: S608 - our own words
    f" WHERE signed_at IS NOT NULL AND id IN ({_SHOWN})"
    " UNION ALL SELECT note_id, id, body, '', signed_at FROM note_addendum"
    f" WHERE note_id IN ({_SHOWN}) ORDER BY signed_at"
)


def _signed_texts(db: Database) -> Iterator[tuple[str, str | None, str]]:
    """Note, addendum and text, the one signed first first, as they once were entered; not of a cover that is over."""
    for row in db.rows(_SIGNED):
        yield row["note_id"], row["addendum_id"], text_of(row["body"], row["quote"])


def _folded(text: str) -> str:
    return " ".join(words(text))


def match_expression(query_words: Sequence[tuple[str, ...]]) -> str:
    """Every word in one of its spellings; the last may go on. Words hold letters and digits only: no syntax gets in."""
    last = len(query_words) - 1
    groups = (
        " OR ".join(f'"{spelling}"{" *" if place == last else ""}' for spelling in spellings)
        for place, spellings in enumerate(query_words)
    )
    return " AND ".join(f"({group})" for group in groups)


def find(db: Database, query_words: Sequence[tuple[str, ...]], limit: int) -> tuple[Found, ...]:
    """The texts that hold all words, the one signed last first."""
    rows = db.rows(
        "SELECT n.id AS note_id, t.addendum_id, n.case_id, c.seq, n.occurred_on, n.body, n.quote, a.body AS addendum,"
        " trim(s.family_name || ' ' || s.given_name) AS full_name"
        " FROM (SELECT rowid AS found FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)"
        " JOIN search_text t ON t.id = found JOIN note n ON n.id = t.note_id"
        " JOIN casefile c ON c.id = n.case_id JOIN student s ON s.id = c.student_id"
        " LEFT JOIN note_addendum a ON a.id = t.addendum_id ORDER BY t.id DESC",
        (match_expression(query_words), limit),
    )
    return tuple(
        Found(
            row["note_id"],
            row["addendum_id"],
            row["case_id"],
            row["seq"],
            row["full_name"],
            row["occurred_on"],
            row["addendum"] if row["addendum_id"] else text_of(row["body"], row["quote"]),
        )
        for row in rows
    )
