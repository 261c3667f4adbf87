"""What was read or changed and when, a line in the same transaction. Knows ids and closed words, never names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.cipher.connection import Database
from desktop_app.vault.columns import moment_of, moment_text


class Action(StrEnum):
    CASE_OPENED = "case.opened"
    CASE_CHANGED = "case.changed"
    CASE_CLOSED = "case.closed"
    CASE_READ = "case.read"
    TIMELINE_READ = "timeline.read"
    NOTE_SIGNED = "note.signed"
    NOTE_ADDED_TO = "note.added_to"
    DRAFT_DISCARDED = "draft.discarded"
    NOTE_RESTORED = "note.restored"
    PRIVATE_NOTE_OPENED = "note.private_opened"
    HISTORY_READ = "note.history_read"
    BIN_EMPTIED = "bin.emptied"
    STUDENT_ADDED = "student.added"
    STUDENT_CHANGED = "student.changed"
    CLASS_IMPORTED = "class.imported"
    IMPORT_UNDONE = "import.undone"
    STUDENT_ERASED = "student.erased"
    ERASURE_ACT_PRINTED = "erasure.act_printed"
    RETENTION_HELD = "retention.held"
    RETENTION_RELEASED = "retention.released"


class Target(StrEnum):
    CASE = "case"
    NOTE = "note"
    STUDENT = "student"
    BATCH = "batch"
    ACT = "act"  # of an erasure, by its number


@dataclass(frozen=True, slots=True)
class AccessLine:
    at: datetime
    action: str
    target_kind: str
    target_id: str


def record(db: Database, action: Action, target: Target, target_id: str, now: datetime) -> None:
    """Add the line; it stands or falls with the transaction that is open."""
    db.execute(
        "INSERT INTO access_log (at, action, target_kind, target_id) VALUES (?, ?, ?, ?)",
        (moment_text(now), action.value, target.value, target_id),
    )


def lines(db: Database, target: Target, target_id: str) -> tuple[AccessLine, ...]:
    """What was done with this record, oldest first."""
    rows = db.rows(
        "SELECT at, action, target_kind, target_id FROM access_log"
        " WHERE target_kind = ? AND target_id = ? ORDER BY seq",
        (target.value, target_id),
    )
    return tuple(AccessLine(moment_of(row["at"]), row["action"], row["target_kind"], row["target_id"]) for row in rows)
