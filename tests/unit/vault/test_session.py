"""An open vault, its transactions, and what it is never allowed to forget."""

from __future__ import annotations

import pytest

from desktop_app.cipher.connection import ConstraintBroken
from desktop_app.domain.errors import DiskFull, WeFailed
from desktop_app.vault import keys
from desktop_app.vault.session import Vault


def _write_and_fail(vault: Vault) -> None:
    with vault.transaction() as db:
        keys.set_meta(db, "a", "lost")
        raise ZeroDivisionError


def _write_much(vault: Vault) -> None:
    with vault.transaction() as db:
        keys.set_meta(db, "a", "after")
        keys.set_meta(db, "big", "x" * 1_000_000)


def test_leaving_commits_and_an_exception_undoes(vault: Vault):
    with vault.transaction() as db:
        keys.set_meta(db, "a", "kept")
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(vault)
    assert keys.get_meta(vault.db, "a") == "kept"
    assert not vault.db.in_transaction


def test_one_inside_another_is_a_defect_and_the_outer_one_goes_on(vault: Vault):
    with vault.transaction() as db:
        keys.set_meta(db, "a", "outer")
        with pytest.raises(WeFailed), vault.transaction():
            raise AssertionError("never reached")
        keys.set_meta(db, "b", "outer")
    assert (keys.get_meta(vault.db, "a"), keys.get_meta(vault.db, "b")) == ("outer", "outer")


def test_a_full_disk_undoes_the_whole_transaction_and_reading_goes_on(vault: Vault):
    with vault.transaction() as db:
        keys.set_meta(db, "a", "before")
    vault.db.rows(f"PRAGMA max_page_count = {vault.db.value('PRAGMA page_count')}")
    with pytest.raises(DiskFull):
        _write_much(vault)
    assert keys.get_meta(vault.db, "a") == "before"
    vault.db.rows("PRAGMA max_page_count = 1000000")
    with vault.transaction() as db:
        keys.set_meta(db, "a", "after")
    assert keys.get_meta(vault.db, "a") == "after"


def test_closing_in_the_middle_undoes_what_is_unfinished(vault: Vault, place, passphrase, clock_now):
    from desktop_app.services.unlock import open_vault

    vault.db.begin()
    keys.set_meta(vault.db, "a", "unfinished")
    vault.close()
    again = open_vault(place, passphrase, clock_now)
    assert keys.get_meta(again.db, "a") is None
    again.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE access_log SET action = 'other'",
        "DELETE FROM access_log",
        "INSERT OR REPLACE INTO access_log (seq, at, action) VALUES (1, 'then', 'other')",
        "UPDATE OR REPLACE access_log SET seq = 2 WHERE seq = 1",
    ],
)
def test_the_access_log_only_grows(vault: Vault, sql: str):
    with vault.transaction() as db:
        db.execute("INSERT INTO access_log (at, action) VALUES ('now', 'case.read')")
        db.execute("INSERT INTO access_log (at, action) VALUES ('now', 'case.read')")
    with pytest.raises(ConstraintBroken), vault.transaction() as db:
        db.execute(sql)
    assert [row["action"] for row in vault.db.rows("SELECT action FROM access_log")] == ["case.read"] * 2


def test_a_vault_shows_nothing_of_itself_in_a_traceback(vault: Vault):
    assert repr(vault) == "Vault(is_open=True)"
