"""What was read or changed and when, a line in the same transaction. Knows ids and closed words, never names.

The lines are a chain (0004_audit.sql): each link is the hash of its line and of the link before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.cipher.connection import Database, Row
from desktop_app.vault.columns import moment_of, moment_text


class Action(StrEnum):
    CASE_OPENED = "case.opened"
    CASE_CHANGED = "case.changed"
    CASE_CLOSED = "case.closed"
    CASE_READ = "case.read"
    TIMELINE_READ = "timeline.read"
    NOTES_SEARCHED = "notes.searched"
    NOTE_SIGNED = "note.signed"
    NOTE_ADDED_TO = "note.added_to"
    NOTE_RESTORED = "note.restored"
    PRIVATE_NOTE_OPENED = "note.private_opened"
    HISTORY_READ = "note.history_read"
    DRAFT_DISCARDED = "draft.discarded"
    DRAFT_RESTORED = "draft.restored"
    BIN_EMPTIED = "bin.emptied"
    STUDENT_ADDED = "student.added"
    STUDENT_CHANGED = "student.changed"
    STUDENT_READ = "student.read"
    STUDENT_ERASED = "student.erased"
    ERASURE_ACT_PRINTED = "erasure.act_printed"
    RETENTION_HELD = "retention.held"
    RETENTION_RELEASED = "retention.released"
    CLASS_IMPORTED = "class.imported"
    IMPORT_UNDONE = "import.undone"
    SETTINGS_CHANGED = "settings.changed"
    CONDUCT_ACCEPTED = "conduct.accepted"
    OFFICE_ENROLLED = "office.enrolled"
    PAPER_PRINTED = "paper.printed"
    EXPORT_MADE = "export.made"
    AUDIT_EXPORTED = "audit.exported"
    VAULT_VERIFIED = "vault.verified"
    VAULT_REPAIRED = "vault.repaired"
    DIAGNOSTICS_EXPORTED = "diagnostics.exported"
    PASSPHRASE_CHANGED = "key.passphrase_changed"  # noqa: S105 - a word, not a secret
    RECOVERY_RENEWED = "key.recovery_renewed"
    RECOVERY_CONFIRMED = "key.recovery_confirmed"
    KEY_DRILL_PASSED = "key.drill_passed"
    KEY_SLOT_REMOVED = "key.slot_removed"
    ESCROW_ADDED = "key.escrow_added"
    ESCROW_REMOVED = "key.escrow_removed"
    OPENED_WITH_RECOVERY = "key.opened_with_recovery"
    OPENED_WITH_ESCROW = "key.opened_with_escrow"
    UNLOCK_FAILED = "key.unlock_failed"
    BACKUP_MADE = "backup.made"
    BACKUP_COPIED = "backup.copied"
    BACKUP_RESTORED = "backup.restored"
    HANDOVER_GIVEN = "handover.given"
    HANDOVER_TAKEN = "handover.taken"
    HANDOVER_DECLINED = "handover.declined"
    HANDOVER_RECEIPT_TAKEN = "handover.receipt_taken"
    HANDOVER_EXPIRED = "handover.expired"


class Target(StrEnum):
    CASE = "case"
    NOTE = "note"
    STUDENT = "student"
    BATCH = "batch"
    HANDOVER = "handover"
    ACT = "act"  # of an erasure, by its number
    MONTH = "month"
    LINE = "line"  # of this very log
    VAULT = "vault"


@dataclass(frozen=True, slots=True)
class AccessLine:
    at: datetime
    action: str
    target_kind: str
    target_id: str


# A line's link, as 0004_audit.sql made those of the lines before it; an empty one begins the chain.
_LINK = (
    "sha256(json_array('senim-access-1', hex(coalesce({before}, x'')),"
    " log.seq, log.at, log.action, log.target_kind, log.target_id))"
)
_ADD_LINK = (
    "INSERT INTO access_chain (seq, hash) SELECT log.seq, "  # noqa: S608 - our own words
    + _LINK.format(before="head.hash")
    + " FROM access_head AS head, access_log AS log WHERE log.seq = last_insert_rowid()"
)
_FIRST_BROKEN = (
    "SELECT seq FROM (SELECT log.seq, link.hash, "  # noqa: S608 - our own words
    + _LINK.format(before="lag(link.hash) OVER (ORDER BY log.seq)")
    + " AS due FROM access_log AS log LEFT JOIN access_chain AS link USING (seq)) WHERE hash IS NOT due"
    " UNION ALL SELECT seq FROM access_chain WHERE seq NOT IN (SELECT seq FROM access_log)"
    " ORDER BY seq LIMIT 1"
)


def record(db: Database, action: Action, target: Target, target_id: str, now: datetime) -> None:
    """Add the line; it stands or falls with the transaction that is open."""
    db.execute(
        "INSERT INTO access_log (at, action, target_kind, target_id) VALUES (?, ?, ?, ?)",
        (moment_text(now), action.value, target.value, target_id),
    )
    db.execute(_ADD_LINK)
    db.execute(
        "UPDATE access_head SET seq = link.seq, hash = link.hash, lines = lines + 1"
        " FROM (SELECT seq, hash FROM access_chain ORDER BY seq DESC LIMIT 1) AS link"
    )


def lines(db: Database, target: Target, target_id: str) -> tuple[AccessLine, ...]:
    """What was done with this record, oldest first."""
    rows = db.rows(
        "SELECT at, action, target_kind, target_id FROM access_log"
        " WHERE target_kind = ? AND target_id = ? ORDER BY seq",
        (target.value, target_id),
    )
    return tuple(AccessLine(moment_of(row["at"]), row["action"], row["target_kind"], row["target_id"]) for row in rows)


def last_at(db: Database, action: Action) -> datetime | None:
    """When this was done last, among the latest hundred lines."""
    found = db.value(
        "SELECT at FROM access_log WHERE seq > (SELECT max(seq) - 100 FROM access_log) AND action = ?"
        " ORDER BY seq DESC LIMIT 1",
        (action.value,),
    )
    return None if found is None else moment_of(found)


def go_on_with(db: Database, rows: Callable[[str], Sequence[Row]]) -> int:
    """The lines that another vault's log has after the last one of this log, taken over with their links; how many.

    `rows` answers a question to the other vault. Nothing is taken from a log that is not the same up to that line, or
    whose links do not go on.
    """
    last = db.row("SELECT seq, hash FROM access_chain ORDER BY seq DESC LIMIT 1")
    seq, link = (0, b"") if last is None else (int(last["seq"]), bytes(last["hash"]))
    here = rows(f"SELECT hash FROM access_chain WHERE seq = {seq}")  # noqa: S608 - a number
    if seq and (not here or bytes(here[0]["hash"]) != link):
        return 0
    later = rows(
        "SELECT log.seq, log.at, log.action, log.target_kind, log.target_id, link.hash FROM access_log AS log"  # noqa: S608
        f" JOIN access_chain AS link USING (seq) WHERE log.seq > {seq} ORDER BY log.seq"
    )
    for row in later:
        db.execute(
            "INSERT INTO access_log (seq, at, action, target_kind, target_id) VALUES (?, ?, ?, ?, ?)", tuple(row)[:5]
        )
        db.execute("INSERT INTO access_chain (seq, hash) VALUES (?, ?)", (row["seq"], row["hash"]))
        db.execute("UPDATE access_head SET seq = ?, hash = ?, lines = lines + 1", (row["seq"], row["hash"]))
    return len(later)


def told_at(db: Database, line: int) -> datetime | None:
    """When a repair first put it on record that this line is not as it was written."""
    found = db.value(
        "SELECT at FROM access_log WHERE target_kind = ? AND target_id = ? ORDER BY seq LIMIT 1",
        (Target.LINE.value, str(line)),
    )
    return None if found is None else moment_of(found)


def restore_head(db: Database) -> None:
    """An end that was taken away is set where the chain ends now; an end that is there stays, right or wrong."""
    if db.row("SELECT 1 FROM access_head") is None:
        db.execute(
            "INSERT INTO access_head (only_row, seq, hash, lines) SELECT 1, coalesce(max(seq), 0),"
            " coalesce((SELECT hash FROM access_chain ORDER BY seq DESC LIMIT 1), x''), count(*) FROM access_chain"
        )


def count(db: Database) -> int:
    return int(db.value("SELECT count(*) FROM access_log"))


def first_broken_line(db: Database) -> int | None:
    """The number of the first line that is not as it was written, or that is missing; None when the chain is whole."""
    broken = db.row(_FIRST_BROKEN)
    if broken is not None:
        return int(broken["seq"])
    head = db.row("SELECT seq, hash, lines FROM access_head")
    last = db.row("SELECT seq, hash FROM access_chain ORDER BY seq DESC LIMIT 1")
    end = (0, b"") if last is None else (int(last["seq"]), bytes(last["hash"]))
    if head is None or (int(head["seq"]), bytes(head["hash"])) != end or int(head["lines"]) != count(db):
        return end[0] + 1  # lines are missing at the end
    return None
