"""Backups made and restored, as deeds that are killed. Knows nothing of the judge."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.services import backups
from desktop_app.services import restore as restore_service
from desktop_app.vault.session import Vault
from tests.torture.work import Work, start


def backup(work: Work) -> None:
    """Backups one after another, with a note between; each of a second of its own, because a name that was pruned away
    is given again within one."""
    vault = work.open()
    for second in range(10_000):
        start(work, vault, work.mark())
        _back_up(work, vault, work.now + timedelta(seconds=second))


def _back_up(work: Work, vault: Vault, now: datetime) -> str:
    work.tell.will("backup")
    made = backups.make_backup(vault, now)
    assert made is not None
    work.tell.did("backup", file=str(made.path))
    return str(made.path)


def restore(work: Work) -> None:
    """The vault goes back to one of its backups, by the passphrase of that day; the former one is kept."""
    known = {file: then.passphrase for file, then in work.model.backups.items()}
    if work.rng.random() < 0.3 or not any(Path(file).exists() for file in known):
        vault = work.open()
        known[_back_up(work, vault, work.now)] = work.model.passphrase
        start(work, vault, work.mark())
        vault.close()
    known = {file: secret for file, secret in known.items() if Path(file).exists()}  # of a day the newest is kept
    while True:
        file = work.rng.choice(sorted(known))
        work.tell.will("restore", file=file)
        prepared = restore_service.prepare(work.place, Path(file), known[file], work.now)
        assert prepared is not None
        restore_service.put_in_place(prepared, work.now)
        work.tell.did("restore", file=file)
