"""What a vault is born with: its source id and its keys. Knows nothing of headers or passphrases."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final

from desktop_app.cipher import sealing, signing
from desktop_app.cipher.connection import Database
from desktop_app.domain.errors import VaultDamaged
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.session import Vault

_SOURCE: Final = "source_id"
_SIGNING: Final = "device_signing"
_REFERRAL: Final = "referral"
_LEDGER: Final = "ledger"
_TRANSFER: Final = "transfer"


def get_meta(db: Database, key: str) -> str | None:
    found: str | None = db.value("SELECT value FROM meta WHERE key = ?", (key,))
    return found


def set_meta(db: Database, key: str, value: str) -> None:
    db.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def give_birth(db: Database, vault_id: str, is_demo: bool, now: datetime) -> None:
    """Everything that makes this vault itself, once, inside the caller's transaction."""
    for key, value in (
        ("vault_id", vault_id),
        ("created_at", moment_text(now)),
        ("is_demo", "1" if is_demo else "0"),
        (_SOURCE, new_id()),
    ):
        set_meta(db, key, value)
    for name, secret in (
        (_SIGNING, signing.new_seed()),
        (_REFERRAL, sealing.new_private_key()),
        (_LEDGER, secrets.token_bytes(32)),
    ):
        db.execute(
            "INSERT INTO vault_key (name, secret, created_at) VALUES (?, ?, ?)", (name, secret, moment_text(now))
        )


def read_vault_id(db: Database) -> str:
    return _needed(get_meta(db, "vault_id"))


def read_created_at(vault: Vault) -> datetime:
    return moment_of(_needed(get_meta(vault.db, "created_at")))


def read_is_demo(db: Database) -> bool:
    return get_meta(db, "is_demo") == "1"


def source_id(vault: Vault) -> SourceId:
    """The random id under which this vault's summaries travel; it moves with the vault's backup (sync.md, fact 7)."""
    return SourceId(_needed(get_meta(vault.db, _SOURCE)))


def device_signing_key(vault: Vault) -> bytes:
    """The Ed25519 seed (32 bytes) with which this installation signs its requests."""
    return _secret(vault, _SIGNING)


def referral_key(vault: Vault) -> bytes:
    """The X25519 private key (32 bytes) that opens sealed referrals."""
    return _secret(vault, _REFERRAL)


def transfer_key(db: Database, now: datetime) -> bytes:
    """The X25519 private key (32 bytes) that opens a colleague's package; born when it is first wanted.

    Another key than the referrals': a page that many people have in hand must not decide who can be sent a case.
    """
    found: bytes | None = db.value("SELECT secret FROM vault_key WHERE name = ?", (_TRANSFER,))
    if found is not None:
        return bytes(found)
    secret = sealing.new_private_key()
    db.execute(
        "INSERT INTO vault_key (name, secret, created_at) VALUES (?, ?, ?)", (_TRANSFER, secret, moment_text(now))
    )
    return secret


def ledger_key(vault: Vault) -> bytes:
    """32 random bytes for keyed digests that no one outside the vault can repeat (slots, contribution ledger)."""
    return _secret(vault, _LEDGER)


def _secret(vault: Vault, name: str) -> bytes:
    found: bytes | None = vault.db.value("SELECT secret FROM vault_key WHERE name = ?", (name,))
    if found is None:
        raise VaultDamaged
    return bytes(found)


def _needed(value: str | None) -> str:
    if value is None:
        raise VaultDamaged
    return value
