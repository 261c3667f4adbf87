"""Two programs on one vault: the second is told so at once, and harms nothing, whatever it tries."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

from desktop_app.paths import VaultPlace
from desktop_app.services import backups, exchange, unlock, vault_check
from desktop_app.vault import keys
from desktop_app.vault.session import Vault

_SECOND = """
import sys
from datetime import datetime
from pathlib import Path
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import SenimError
from desktop_app.paths import VaultPlace
from desktop_app.services import restore, unlock
place, passphrase, now = VaultPlace(Path(sys.argv[1])), sys.argv[2], datetime.fromisoformat(sys.argv[3])
said = [unlock.look(place).value]
for attempt in (
    lambda: unlock.open_vault(place, passphrase, now),
    lambda: unlock.open_vault(place, "wrong", now),
    lambda: unlock.create_vault(place, passphrase, now, kdf=FAST_FOR_TESTS),
    lambda: restore.prepare(place, next(place.backups.iterdir()), passphrase, now),
):
    try:
        attempt()
        said.append("opened")
    except SenimError as error:
        said.append(error.code)
sys.stdout.write(" ".join(said))
"""


def _second(place: VaultPlace, passphrase: str, now: datetime) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SECOND, str(place.folder), passphrase, now.isoformat()],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_the_second_is_refused_and_the_first_goes_on(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    assert backups.make_backup(vault, clock_now)
    for number in range(3):
        assert _second(place, passphrase, clock_now) == [
            "ready",
            "vault.in_use",
            "vault.wrong_passphrase",
            "vault.exists",
            "vault.in_use",
        ]
        assert not exchange.staged(place).folder.exists()
        with vault.transaction() as db:
            keys.set_meta(db, "number", str(number))
        unlock.look(place)
    assert vault_check.verify(vault).ok
    vault.close()
    assert _second(place, passphrase, clock_now)[1] == "opened"
    again = unlock.open_vault(place, passphrase, clock_now)
    assert keys.get_meta(again.db, "number") == "2"
    again.close()
