"""A vault that is not whole but can be read: what is derived is mended in place, the rest is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import Note
from desktop_app.services import repair, search, vault_check
from desktop_app.services.repair import Outcome
from desktop_app.vault import access_log
from desktop_app.vault.session import Vault


@pytest.fixture
def lived_in(vault: Vault, case: Casefile, signed: Callable[..., Note]) -> Vault:
    """Forty signed notes of one case, long enough to fill pages of their own."""
    for number in range(40):
        signed(f"әңгіме {number} " + "сабақта үнсіз отырды " * 30, "қорқамын")
    return vault


def _past_triggers(vault: Vault, *statements: str) -> None:
    """As somebody would do it who holds the key and another program; the rules stand again afterwards."""
    rules = vault.db.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    vault.db.rows("PRAGMA foreign_keys = OFF")
    for row in rules:
        vault.db.execute(f"DROP TRIGGER {row['name']}")
    for statement in statements:
        assert vault.db.execute(statement) != 0
    for row in rules:
        vault.db.execute(row["sql"])
    vault.db.rows("PRAGMA foreign_keys = ON")


def test_a_whole_vault_is_left_alone(lived_in: Vault, clock_now: datetime):
    before = access_log.count(lived_in.db)
    assert repair.repair(lived_in, clock_now).outcome is Outcome.WHOLE
    assert access_log.count(lived_in.db) == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search_text WHERE id = 7",
        "UPDATE search_text SET folded = 'бөтен' WHERE id = 7",
        "UPDATE search_index_data SET block = zeroblob(8) WHERE id > 10",
        "INSERT INTO search_text (note_id, folded) SELECT note_id, folded FROM search_text WHERE id = 7",
    ],
)
def test_a_search_index_that_lies_is_told_and_made_anew(lived_in: Vault, clock_now: datetime, statement: str):
    _past_triggers(lived_in, statement)
    assert set(vault_check.verify(lived_in).problems) in ({"search_index_broken"}, {"structure_broken"})
    report = repair.repair(lived_in, clock_now)
    assert (report.outcome, report.mended, report.remaining) == (Outcome.MENDED, ("search_index",), ())
    assert vault_check.verify(lived_in).ok
    assert len([hit for hit in search.search(lived_in, "үнсіз", 100) if hit.note_id]) == 40
    last = lived_in.db.row("SELECT action, target_id FROM access_log ORDER BY seq DESC LIMIT 1")
    assert last is not None
    assert tuple(last) == ("vault.repaired", "mended")


def test_a_row_missing_from_the_index_alone_is_found_though_index_and_rows_agree(lived_in: Vault):
    """A deletion through the triggers leaves an index that is consistent, and a note that no search finds."""
    lived_in.db.execute("DELETE FROM search_text WHERE id = 7")
    assert vault_check.verify(lived_in).problems == ("search_index_broken",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_log SET target_id = 'other' WHERE seq = 5",
        "DELETE FROM access_log WHERE seq > 30",
        "DELETE FROM access_head",
    ],
)
def test_a_broken_log_is_put_on_record_and_stays_broken(lived_in: Vault, clock_now: datetime, statement: str):
    _past_triggers(lived_in, statement)
    line = vault_check.verify(lived_in).broken_line
    assert line is not None
    report = repair.repair(lived_in, clock_now)
    assert (report.outcome, report.mended, report.remaining) == (
        Outcome.MENDED,
        ("log_told",),
        ("access_log_broken",) if "head" not in statement else (),
    )
    again = vault_check.verify(lived_in)
    if "head" not in statement:
        assert (again.ok, again.broken_line, again.told_at) == (False, line, clock_now)
    told = lived_in.db.value("SELECT count(*) FROM access_log WHERE target_kind = 'line' AND target_id = ?", (line,))
    assert told == 1
    repair.repair(lived_in, clock_now)
    assert lived_in.db.value("SELECT count(*) FROM access_log WHERE target_kind = 'line'") == 1  # told once


def test_a_changed_signed_note_is_not_made_to_fit(lived_in: Vault, clock_now: datetime):
    _past_triggers(lived_in, "UPDATE note SET body = body || '.' WHERE rowid = 3")
    report = repair.repair(lived_in, clock_now)
    assert (report.outcome, report.remaining) == (Outcome.RESTORE, ("signed_note_changed",))
    assert vault_check.verify(lived_in).problems == ("signed_note_changed",)
