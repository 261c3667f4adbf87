"""Looking the whole vault through and one line of the access log, each against raw SQLCipher over the same pages."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from desktop_app.cipher import header
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock, vault_check
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault
from tests.bench.figures import Figure, figure, paired
from tests.bench.vault_figures import NOW, PASSPHRASE, raw_connection


def verify_figure(place: VaultPlace, vault: Vault) -> Figure:
    """Pages, links, index, signatures, frozen months, the log's chain; bare: the checks of SQLite and SQLCipher and one
    reading of every note, over a copy."""
    raw = raw_connection(place.database.with_name("copy.db"), header.unlock(header.read(place.header), PASSPHRASE))

    def bare() -> None:
        for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
            raw.execute(f"PRAGMA {check}").fetchall()
        raw.execute("SELECT sum(length(body)), sum(length(quote)) FROM note").fetchall()

    mine, floor = paired(lambda: vault_check.verify(vault), bare, 5)
    raw.close()
    return figure("verify at 10,000 notes", mine, floor, 4.0)


def log_figure(vault: Vault, folder: Path) -> Figure:
    """A line that knows the one before it, committed; bare: one committed INSERT of the same words."""
    raw = raw_connection(folder / "raw-log.db", secrets.token_bytes(32))
    raw.execute("CREATE TABLE log (seq INTEGER PRIMARY KEY, at TEXT, action TEXT, kind TEXT, id TEXT)")
    at, target = NOW.isoformat(), secrets.token_hex(16)

    def ours() -> None:
        with vault.transaction() as db:
            access_log.record(db, Action.CASE_READ, Target.CASE, target, NOW)

    def bare() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO log (at, action, kind, id) VALUES (?, ?, ?, ?)", (at, "case.read", "case", target))
        raw.execute("COMMIT")

    mine, floor = paired(ours, bare, 200)
    raw.close()
    return figure("a line of the access log", mine, floor, 2.5)


def measure(folder: Path) -> list[Figure]:
    """On the vault that `vault_figures.measure` has left in this folder."""
    place = VaultPlace(folder / "vault")
    shutil.copyfile(place.database, place.database.with_name("copy.db"))  # closed, and ours once it is opened
    vault = unlock.open_vault(place, PASSPHRASE, NOW)
    try:
        return [verify_figure(place, vault), log_figure(vault, folder)]
    finally:
        vault.close()
