"""Exports, reports, print, handover and summaries read inside this. Knows nothing of what they are for.

SQLite itself refuses them every table that is not named here, whatever the code around says: of notes they see the
views of what is official (signed, and not private). A table of tomorrow is closed until somebody opens it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.cipher.connection import Database

VIEWS = frozenset({"official_note", "official_addendum"})
BEHIND_VIEWS = frozenset({"note", "note_addendum"})
OPEN = VIEWS | {
    "access_chain",
    "access_head",
    "access_log",
    "case_concern",
    "casefile",
    "closed_month",
    "contribution",
    "erasure_act",
    "handover",
    "handover_case",
    "import_batch",
    "ledger_day",
    "meta",
    "migration",
    "office_contact",
    "outbox",
    "receipt",
    "received_addendum",
    "received_case",
    "received_concern",
    "received_note",
    "release",
    "reporting_pause",
    "school",
    "school_enrolment",
    "sealed_release",
    "student",
}
PLACE = frozenset({("note", "id"), ("note", "case_id")})

_OK, _DENY = 0, 1
_DELETE, _INSERT, _READ, _SELECT, _TRANSACTION, _UPDATE, _FUNCTION, _SAVEPOINT = 9, 18, 20, 21, 22, 23, 31, 32
_HARMLESS = frozenset({_SELECT, _TRANSACTION, _FUNCTION, _SAVEPOINT})
_WRITES = frozenset({_DELETE, _INSERT, _UPDATE})
# SQLite says through which view a table is read, but gives words of the statement's own (WITH official_note AS …) the
# same voice: such statements are refused before SQLite sees them, and no reader here needs one.
_OWN_WORDS = re.compile(r"\bwith\b", re.IGNORECASE)


def _judge(action: int, first: str | None, second: str | None, database: str | None, source: str | None) -> int:
    """Only what is known to be harmless; no PRAGMA, no other file, no change of the schema."""
    if action in _HARMLESS:
        return _OK
    if action == _READ:
        return _OK if first in OPEN or (first in BEHIND_VIEWS and source in VIEWS) else _DENY
    return _OK if action in _WRITES and first in OPEN - VIEWS else _DENY


def _judge_places(action: int, first: str | None, second: str | None, database: str | None, source: str | None) -> int:
    if action == _READ and (first, second) in PLACE:
        return _OK
    return _judge(action, first, second, database, source)


@contextmanager
def official_only(db: Database) -> Iterator[Database]:
    """Inside, a statement that touches a closed table but through an official view raises WeFailed."""
    with db.judged_by(_judge, _OWN_WORDS):
        yield db


@contextmanager
def official_and_places(db: Database) -> Iterator[Database]:
    """As `official_only`, and of every note to which case it belongs: for lists of acts, which name notes by id."""
    with db.judged_by(_judge_places, _OWN_WORDS):
        yield db
