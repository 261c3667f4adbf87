"""Reading the access log: who looked at what, what was changed, what left. Changes nothing but its own line of export.

A vault has one person; who did an act is whoever had opened it then.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop_app.domain.clock import SCHOOL_TZ
from desktop_app.domain.ids import CaseId
from desktop_app.vault import access_log, audit_lines, cases
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.audit_lines import LoggedAct, Wanted
from desktop_app.vault.official import official_and_places
from desktop_app.vault.session import Vault

PAGE = 200
_OUT = frozenset({"paper", "export", "audit", "diagnostics", "handover", "backup", "erasure"})
_KEYS = frozenset({"key", "office"})
_LOOKS = frozenset({"read", "searched", "history_read", "private_opened"})
_CARE = frozenset({"vault", "settings"})


class Kind(StrEnum):
    """LOOKS: something was shown. CHANGES: a record was written. OUT: something was printed, saved or handed over.
    KEYS: who can open the vault, and the office. CARE: settings, checks and repairs."""

    LOOKS = "looks"
    CHANGES = "changes"
    OUT = "out"
    KEYS = "keys"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """Days are of school time, both included. `case_text`: a number as people write it (S-041, 41); `case_id` wins."""

    kind: Kind | None = None
    first: date | None = None
    last: date | None = None
    case_text: str = ""
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """`case_number` is "" when the act was about no case; `pupil` is for the screen and never exported."""

    seq: int
    at: datetime
    action: str
    kind: Kind
    target_kind: str
    target_id: str
    case_id: CaseId
    case_number: str
    pupil: str
    hash: bytes


@dataclass(frozen=True, slots=True)
class AuditPage:
    """The newest first. `case_number` names the case that was asked for, "" when none or unknown."""

    lines: tuple[AuditLine, ...]
    has_more: bool
    case_number: str = ""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """`broken_line`: the first line that is not as it was written; `told_at`: since when that is on record."""

    lines: int
    broken_line: int | None
    told_at: datetime | None


def kind_of(action: str) -> Kind:
    """To which kind an action belongs by its word, also one that this program does not know."""
    area, _, act = action.partition(".")
    if act in _LOOKS:
        return Kind.LOOKS
    if area in _OUT:
        return Kind.OUT
    if area in _KEYS:
        return Kind.KEYS
    return Kind.CARE if area in _CARE else Kind.CHANGES


def actions() -> tuple[str, ...]:
    """The word of every act that this program can log."""
    return tuple(action.value for action in Action)


def list_lines(vault: Vault, query: AuditQuery, before: int | None = None, limit: int = PAGE) -> AuditPage:
    """At most `limit` lines, those numbered below `before`; nothing for a case that does not exist."""
    case_id = query.case_id or _case_of(vault, query.case_text)
    if query.case_text.strip() and not case_id:
        return AuditPage((), has_more=False)
    found = audit_lines.page(vault.db, _wanted(query, case_id), before, limit + 1)
    seq = audit_lines.case_seq(vault.db, case_id) if case_id else 0
    return AuditPage(
        tuple(_line(act) for act in found[:limit]), len(found) > limit, cases.number_of(seq) if seq else ""
    )


def check_chain(vault: Vault) -> ChainReport:
    """Whether every line is as it was written and none is missing."""
    line = access_log.first_broken_line(vault.db)
    told_at = None if line is None else access_log.told_at(vault.db, line)
    return ChainReport(access_log.count(vault.db), line, told_at)


def export_csv(
    vault: Vault, query: AuditQuery, titles: Sequence[str], words: Mapping[str, str], now: datetime
) -> bytes:
    """All lines of the query, the oldest first, for a spreadsheet; no name is in it. Its own line is the last.

    `titles` of the seven columns and `words` for the actions come in the reader's language.
    """
    with vault.transaction() as db, official_and_places(db):
        access_log.record(db, Action.AUDIT_EXPORTED, Target.VAULT, "", now)
        lines: list[AuditLine] = []
        page = list_lines(vault, query)
        while page.lines:
            lines += page.lines
            page = list_lines(vault, query, page.lines[-1].seq)
    written = io.StringIO(newline="")
    sheet = csv.writer(written)
    sheet.writerow(titles)
    for line in reversed(lines):
        moment = line.at.astimezone(SCHOOL_TZ).strftime("%Y-%m-%d %H:%M:%S")
        said = words.get(line.action, line.action)
        about = line.target_id if line.target_kind else ""
        sheet.writerow((line.seq, moment, said, line.action, line.case_number, about, line.hash.hex()))
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8")  # without the mark spreadsheets take it for Latin


def _case_of(vault: Vault, text: str) -> str:
    digits = "".join(sign for sign in text if sign.isdecimal())
    return audit_lines.case_by_seq(vault.db, int(digits)) if 0 < len(digits) < 9 else ""


def _wanted(query: AuditQuery, case_id: str) -> Wanted:
    actions = tuple(action.value for action in Action if query.kind is not None and kind_of(action) is query.kind)
    return Wanted(actions, _begin_of(query.first), _begin_of(query.last, 1), case_id)


def _begin_of(day: date | None, days_later: int = 0) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), SCHOOL_TZ) + timedelta(days=days_later)


def _line(act: LoggedAct) -> AuditLine:
    return AuditLine(
        seq=act.seq,
        at=act.at,
        action=act.action,
        kind=kind_of(act.action),
        target_kind=act.target_kind,
        target_id=act.target_id,
        case_id=CaseId(act.case_id),
        case_number=cases.number_of(act.case_seq) if act.case_seq else "",
        pupil=act.name,
        hash=act.hash,
    )
