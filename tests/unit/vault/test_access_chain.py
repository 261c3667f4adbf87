"""The access log is a chain: the first line that was changed, taken out, put in or cut off is named."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher.connection import ConstraintBroken
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock, vault_check
from desktop_app.vault import access_log, migrations
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

LINES = 9


@pytest.fixture
def logged(vault: Vault, clock_now: datetime) -> Vault:
    with vault.transaction() as db:
        for number in range(LINES):
            moment = clock_now - timedelta(hours=number)  # a clock that is set back breaks no chain
            access_log.record(db, Action.CASE_READ, Target.CASE, f"case-{number}", moment)
    return vault


def _past_every_trigger(vault: Vault, *statements: str) -> None:
    """As one would change it who holds the key and another program."""
    for row in vault.db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        vault.db.execute(f"DROP TRIGGER {row['name']}")
    for statement in statements:
        assert vault.db.execute(statement) > 0


def test_an_untouched_log_is_whole(logged: Vault):
    assert access_log.count(logged.db) == LINES
    assert access_log.first_broken_line(logged.db) is None
    assert vault_check.verify(logged) == vault_check.VerifyReport(ok=True, problems=(), broken_line=None)


def test_an_empty_log_is_whole(vault: Vault):
    assert access_log.first_broken_line(vault.db) is None


_LATER = "INSERT INTO access_log (seq, at, action) VALUES (10, 'now', 'case.read')"


@pytest.mark.parametrize(
    ("statements", "line"),
    [
        (["UPDATE access_log SET action = 'case.changed' WHERE seq = 4"], 4),
        (["UPDATE access_log SET target_id = 'case-77' WHERE seq = 1"], 1),
        (["UPDATE access_log SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 9"], 9),
        (["UPDATE access_log SET action = 'a', target_kind = 'casecase.read' WHERE seq = 3"], 3),
        (["DELETE FROM access_log WHERE seq = 5"], 5),
        (["DELETE FROM access_log WHERE seq = 5", "DELETE FROM access_chain WHERE seq = 5"], 6),
        (["DELETE FROM access_log WHERE seq < 3", "DELETE FROM access_chain WHERE seq < 3"], 3),
        (["DELETE FROM access_log WHERE seq > 7", "DELETE FROM access_chain WHERE seq > 7"], 8),
        (["DELETE FROM access_log", "DELETE FROM access_chain"], 1),
        (["UPDATE access_chain SET hash = zeroblob(32) WHERE seq = 6"], 6),
        (["DELETE FROM access_head"], 10),
        (["UPDATE access_head SET lines = 8"], 10),
        ([_LATER], 10),
        (["UPDATE access_log SET seq = 100 WHERE seq = 2"], 2),
    ],
)
def test_the_first_broken_line_is_named(logged: Vault, statements: list[str], line: int):
    _past_every_trigger(logged, *statements)
    report = vault_check.verify(logged)
    assert report.problems == ("access_log_broken",)
    assert report.broken_line == line


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE access_chain SET hash = zeroblob(32) WHERE seq = 2",
        "DELETE FROM access_chain WHERE seq = 9",
        "INSERT OR REPLACE INTO access_chain (seq, hash) VALUES (9, zeroblob(32))",
        "UPDATE access_head SET seq = 3",
        "UPDATE access_head SET seq = 12, lines = 9",
        "DELETE FROM access_head",
        "INSERT OR REPLACE INTO access_head VALUES (1, 0, x'', 0)",
    ],
)
def test_the_chain_only_grows(logged: Vault, sql: str):
    with pytest.raises(ConstraintBroken), logged.transaction() as db:
        db.execute(sql)
    assert access_log.first_broken_line(logged.db) is None


def test_a_line_that_was_undone_leaves_no_gap(logged: Vault, clock_now: datetime):
    logged.db.begin()
    access_log.record(logged.db, Action.CASE_READ, Target.CASE, "undone", clock_now)
    logged.db.rollback()
    with logged.transaction() as db:
        access_log.record(db, Action.CASE_READ, Target.CASE, "done", clock_now)
    assert access_log.first_broken_line(logged.db) is None
    assert access_log.count(logged.db) == LINES + 1


def test_the_lines_of_an_older_vault_are_chained_at_its_upgrade(
    tmp_path: Path, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    place, today = VaultPlace(tmp_path / "older"), migrations.known()
    with monkeypatch.context() as older:
        older.setattr(migrations, "known", lambda: today[:3])
        vault, _ = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
        with vault.transaction() as db:
            for number in range(5):
                db.execute(
                    "INSERT INTO access_log (at, action, target_id) VALUES ('then', 'case.read', ?)", (f"ү {number}",)
                )
        vault.close()
    vault = unlock.open_vault(place, passphrase, clock_now)
    with vault.transaction() as db:
        access_log.record(db, Action.CASE_READ, Target.CASE, "after", clock_now)
    assert access_log.count(vault.db) == 6
    assert vault_check.verify(vault).ok
    _past_every_trigger(vault, "UPDATE access_log SET at = 'later' WHERE seq = 3")
    assert vault_check.verify(vault).broken_line == 3
    vault.close()
