"""The table of discarded drafts. Knows nothing of how long they stay and of who may take them back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.clock import SCHOOL_TZ
from desktop_app.domain.ids import CaseId, NoteId
from desktop_app.domain.note import NoteContent
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.keys import get_meta, set_meta
from desktop_app.vault.notes import content_of

_SEEN, _LEAPT = "bin_seen_on", "bin_leapt_on"
_SAID = "id, case_id, occurred_at, occurred_on, minutes, form, form_version, tier, body, quote, created_at, saved_at"


@dataclass(frozen=True, slots=True)
class BinnedNote:
    id: NoteId
    case_id: CaseId
    content: NoteContent
    binned_at: datetime


def put(db: Database, note_id: NoteId, now: datetime) -> None:
    """A draft leaves its case for the bin, its history with it; a signed note never does.

    Thrown under a clock that was set back, it counts from the last day the bin has seen: never earlier than it was.
    """
    seen = seen_on(db)
    moment = now if seen is None else max(now, datetime.combine(seen, time.min, SCHOOL_TZ))
    db.execute(
        f"INSERT INTO binned_note ({_SAID}, binned_at)"  # noqa: S608 - our own columns
        f" SELECT {_SAID}, ? FROM note WHERE id = ? AND signed_at IS NULL",
        (moment_text(moment), note_id),
    )
    db.execute("DELETE FROM note WHERE id = ? AND signed_at IS NULL", (note_id,))


def take_back(db: Database, note_id: NoteId, now: datetime) -> None:
    """It counts as saved now: a hand has just touched it, and the editing window begins anew."""
    db.execute(f"INSERT INTO note ({_SAID}) SELECT {_SAID} FROM binned_note WHERE id = ?", (note_id,))  # noqa: S608
    db.execute("UPDATE note SET saved_at = max(saved_at, ?) WHERE id = ?", (moment_text(now), note_id))
    db.execute("DELETE FROM binned_note WHERE id = ?", (note_id,))


def read(db: Database, note_id: NoteId) -> BinnedNote | None:
    row = db.row(f"SELECT {_SAID}, binned_at FROM binned_note WHERE id = ?", (note_id,))  # noqa: S608
    return None if row is None else _binned_of(row)


def of_all(db: Database, case_id: CaseId | None = None) -> tuple[BinnedNote, ...]:
    """What lies in the bin, of one case or of all, the last one thrown first."""
    rows = db.rows(
        f"SELECT {_SAID}, binned_at FROM binned_note WHERE (?1 IS NULL OR case_id = ?1)"  # noqa: S608
        " ORDER BY binned_at DESC, rowid DESC",
        (case_id,),
    )
    return tuple(_binned_of(row) for row in rows)


def thrown_before(db: Database, moment: datetime) -> tuple[NoteId, ...]:
    rows = db.rows("SELECT id FROM binned_note WHERE binned_at <= ? ORDER BY binned_at", (moment_text(moment),))
    return tuple(NoteId(row["id"]) for row in rows)


def erase(db: Database, ids: Iterable[NoteId]) -> None:
    """For good; a trigger takes the history along, and `secure_delete` the bytes."""
    db.many("DELETE FROM binned_note WHERE id = ?", [(note_id,) for note_id in ids])


def seen_on(db: Database) -> date | None:
    """The latest school day on which somebody looked after the bin under a clock that was believed."""
    found = get_meta(db, _SEEN)
    return None if found is None else date.fromisoformat(found)


def see(db: Database, today: date) -> None:
    """It never goes back."""
    set_meta(db, _SEEN, max(today, seen_on(db) or today).isoformat())


def leapt_on(db: Database) -> date | None:
    """The day on which a clock that had leapt was first seen."""
    found = get_meta(db, _LEAPT)
    return None if found is None else date.fromisoformat(found)


def keep_leap(db: Database, today: date) -> None:
    set_meta(db, _LEAPT, today.isoformat())


def _binned_of(row: Row) -> BinnedNote:
    return BinnedNote(NoteId(row["id"]), CaseId(row["case_id"]), content_of(row), moment_of(row["binned_at"]))
