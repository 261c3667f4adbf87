"""The access log as it is read by a person: lines with the case and pupil they belong to. Writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cipher.connection import Database, Row
from desktop_app.vault.columns import moment_of, moment_text


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines: of these actions (all, when empty), in [since, until), about this case, its notes and its pupil."""

    actions: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """`case_seq` and `name` are of the case or pupil that the target belongs to; 0 and "" when there is none (left).
    Of a package `name` is the colleague's."""

    seq: int
    at: datetime
    action: str
    target_kind: str
    target_id: str
    case_id: str
    case_seq: int
    name: str
    hash: bytes


def page(db: Database, wanted: Wanted, before: int | None, limit: int) -> tuple[LoggedAct, ...]:
    """The newest lines first, those numbered below `before`."""
    where, params = _conditions(wanted)
    if before is not None:
        where.append("log.seq < ?")
        params.append(before)
    condition = " AND ".join(where) or "1"
    rows = db.rows(f"{_LINES} WHERE {condition} ORDER BY log.seq DESC LIMIT ?", (*params, limit))
    return tuple(_act_of(row) for row in rows)


def case_by_seq(db: Database, seq: int) -> str:
    """The id of the case with this number; "" when there is none."""
    return str(db.value("SELECT id FROM casefile WHERE seq = ?", (seq,)) or "")


def case_seq(db: Database, case_id: str) -> int:
    return int(db.value("SELECT seq FROM casefile WHERE id = ?", (case_id,)) or 0)


_LINES = (
    "SELECT log.seq, log.at, log.action, log.target_kind, log.target_id, link.hash, c.id AS case_id, c.seq AS case_seq,"
    " coalesce(trim(s.family_name || ' ' || s.given_name), p.name) AS name"
    " FROM access_log AS log LEFT JOIN access_chain AS link ON link.seq = log.seq"
    " LEFT JOIN note AS n ON log.target_kind = 'note' AND n.id = log.target_id"
    " LEFT JOIN casefile AS c ON c.id = CASE log.target_kind WHEN 'case' THEN log.target_id ELSE n.case_id END"
    " LEFT JOIN (SELECT id, trim(max(name) || ', ' || max(school), ', ') AS name FROM handover GROUP BY id) AS p"
    " ON log.target_kind = 'handover' AND p.id = log.target_id"
    " LEFT JOIN student AS s ON s.id = CASE log.target_kind WHEN 'student' THEN log.target_id ELSE c.student_id END"
)
_OF_CASE = (
    "((log.target_kind = 'case' AND log.target_id = ?)"
    " OR (log.target_kind = 'note' AND log.target_id IN (SELECT id FROM note WHERE case_id = ?))"
    " OR (log.target_kind = 'student' AND log.target_id = (SELECT student_id FROM casefile WHERE id = ?)))"
)


def _conditions(wanted: Wanted) -> tuple[list[str], list[object]]:
    where: list[str] = []
    params: list[object] = []
    if wanted.actions:
        where.append(f"log.action IN ({_marks(wanted.actions)})")
        params += wanted.actions
    for moment, sign in ((wanted.since, ">="), (wanted.until, "<")):
        if moment is not None:
            where.append(f"log.at {sign} ?")
            params.append(moment_text(moment))
    if wanted.case_id:
        where.append(_OF_CASE)
        params += [wanted.case_id] * 3
    return where, params


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _act_of(row: Row) -> LoggedAct:
    return LoggedAct(
        seq=row["seq"],
        at=moment_of(row["at"]),
        action=row["action"],
        target_kind=row["target_kind"],
        target_id=row["target_id"],
        case_id=row["case_id"] or "",
        case_seq=row["case_seq"] or 0,
        name=row["name"] or "",
        hash=bytes(row["hash"] or b""),
    )
