"""Cases held in cover for a colleague: which, until when, what was written in them. Knows nothing of how they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.ids import CaseId
from desktop_app.vault.columns import day_of


def held(db: Database, package_id: str | None = None) -> tuple[CaseId, ...]:
    """The cases held in cover, or those of one package, ended ones too."""
    rows = db.rows(
        "SELECT case_id FROM received_case WHERE is_cover = 1 AND (?1 IS NULL OR handover_id = ?1) ORDER BY case_id",
        (package_id,),
    )
    return tuple(CaseId(row["case_id"]) for row in rows)


def until(db: Database, case_id: CaseId) -> date | None:
    """The last day of the cover in which this case is held; None for one's own."""
    return day_of(db.value("SELECT ends_on FROM received_case WHERE case_id = ?", (case_id,)))


def over(db: Database, today: date) -> tuple[CaseId, ...]:
    """The cases whose last day of cover has passed and that are still shown."""
    rows = db.rows(
        "SELECT case_id FROM received_case WHERE ends_on IS NOT NULL AND ended_on IS NULL AND ends_on < ?",
        (today.isoformat(),),
    )
    return tuple(CaseId(row["case_id"]) for row in rows)


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """A cover that was taken, as one package; `count` is what is asked for: cases or notes."""

    package_id: str
    colleague: str
    ends_on: date
    count: int


def ending(db: Database, until: date) -> tuple[CoverFacts, ...]:
    """Covers that are still shown and end by this day, with the number of their cases."""
    rows = db.rows(
        "SELECT h.id, h.name, h.school, h.ends_on, count(*) AS count FROM received_case c JOIN handover h"
        " ON h.id = c.handover_id AND h.direction = 'taken'"
        " WHERE c.ends_on IS NOT NULL AND c.ended_on IS NULL AND c.ends_on <= ? GROUP BY h.id",
        (until.isoformat(),),
    )
    return tuple(_cover_of(row) for row in rows)


def to_give_back(db: Database) -> tuple[CoverFacts, ...]:
    """Covers that are over, with the number of official texts that were signed here and have not been given back."""
    rows = db.rows(
        "SELECT h.id, h.name, h.school, h.ends_on, count(*) AS count FROM (" + _WRITTEN_IN_COVER + ") AS w"  # noqa: S608
        " JOIN handover h ON h.id = w.handover_id AND h.direction = 'taken'"
        " WHERE NOT EXISTS (SELECT 1 FROM handover_case g JOIN handover b ON b.id = g.handover_id"
        "  AND b.direction = 'given' AND b.purpose = 'return' WHERE g.case_id = w.case_id AND b.at >= w.signed_at)"
        " GROUP BY h.id"
    )
    return tuple(_cover_of(row) for row in rows)


_WRITTEN_IN_COVER = (
    "SELECT c.handover_id, c.case_id, n.signed_at FROM received_case c JOIN note n ON n.case_id = c.case_id"
    " WHERE c.ended_on IS NOT NULL AND n.tier = 'official' AND n.signed_at IS NOT NULL"
    "  AND n.id NOT IN (SELECT note_id FROM received_note)"
    " UNION ALL SELECT c.handover_id, c.case_id, a.signed_at FROM received_case c JOIN note n ON n.case_id = c.case_id"
    " JOIN note_addendum a ON a.note_id = n.id WHERE c.ended_on IS NOT NULL AND n.tier = 'official'"
    "  AND a.id NOT IN (SELECT addendum_id FROM received_addendum)"
)


def _cover_of(row: Row) -> CoverFacts:
    who = " · ".join(part for part in (row["name"], row["school"]) if part) or "…"
    return CoverFacts(row["id"], who, date.fromisoformat(row["ends_on"]), int(row["count"]))


def end(db: Database, case_id: CaseId, today: date) -> None:
    """Hidden, closed, and out of the search index from here on."""
    db.execute("UPDATE received_case SET ended_on = ? WHERE case_id = ?", (today.isoformat(), case_id))
    db.execute("UPDATE casefile SET closed_on = ? WHERE id = ? AND closed_on IS NULL", (today.isoformat(), case_id))
    db.execute("DELETE FROM search_text WHERE note_id IN (SELECT id FROM note WHERE case_id = ?)", (case_id,))
