"""Making, opening and re-keying a vault."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.errors import VaultExists, WrongPassphrase, WrongRecoveryKey
from desktop_app.paths import VaultPlace
from desktop_app.services import unlock
from desktop_app.vault import keys
from desktop_app.vault.session import Vault


def test_a_vault_opens_again_with_its_passphrase(vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime):
    born = (keys.source_id(vault), keys.device_signing_key(vault), keys.referral_key(vault), keys.ledger_key(vault))
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert (
        keys.source_id(again),
        keys.device_signing_key(again),
        keys.referral_key(again),
        keys.ledger_key(again),
    ) == born
    assert not again.is_demo
    again.close()
