"""The two custodians of an escrow key and their wrapped secrets, as they lie in the office's keys folder.

Each custodian's X25519 secret is wrapped under their own passphrase (Argon2id). The whole never exists: there are two
keys, and what is sealed to both opens only for both. Knows nothing of requests and of the record.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import nacl.exceptions
import nacl.pwhash.argon2id as argon2id
from nacl.public import PrivateKey, SealedBox
from nacl.secret import Aead
from nacl.utils import random

from desktop_app.domain import escrow
from desktop_app.domain.enrolment import b64, unb64
from desktop_app.domain.escrow import EscrowKey
from sync.office.config import OfficeConfig, write_private
from sync.office.errors import (
    CustodianRefused,
    CustodiansAlike,
    EscrowBoxRefused,
    EscrowKeyMissing,
    OfficeDamaged,
    PassphraseWeak,
)
from sync.office.keys import OfficeKeys

SHORTEST = 12
DIFFERENT = 6


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id: memory in KiB and passes. A custodian types twice a year; half a second is no hardship."""

    memory_kib: int = 256 * 1024
    time: int = 3


STRONG = Cost()


@dataclass(frozen=True, slots=True)
class Share:
    """One custodian: a public key and its secret, wrapped under their passphrase."""

    public: bytes
    cost: Cost
    salt: bytes
    box: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Custody:
    """An escrow key as the office holds it: what it publishes, and the two wrapped secrets in the same order."""

    key: EscrowKey
    shares: tuple[Share, Share]


def make(
    config: OfficeConfig,
    keys: OfficeKeys,
    custodians: Sequence[str],
    passphrases: Sequence[str],
    made_on: date,
    cost: Cost = STRONG,
) -> EscrowKey:
    """A new escrow key, kept in the office's folder beside former ones and signed by the office.

    Raises CustodiansAlike, PassphraseWeak.
    """
    try:
        names = escrow.names([" ".join(name.split()) for name in custodians])
    except ValueError as error:
        raise CustodiansAlike from error
    if len(passphrases) != 2 or _plain(passphrases[0]) == _plain(passphrases[1]):
        raise CustodiansAlike
    for name, passphrase in zip(names, passphrases, strict=True):
        if _is_weak(passphrase, name):
            raise PassphraseWeak(name=name)
    secrets = (PrivateKey.generate(), PrivateKey.generate())
    publics = (bytes(secrets[0].public_key), bytes(secrets[1].public_key))
    unsigned = EscrowKey(config.name, names, publics, made_on, keys.kid)
    key = replace(unsigned, signature=keys.sign(unsigned.signed_bytes()))
    first, second = (
        _wrap(bytes(secret), passphrase, key, place, cost)
        for place, (secret, passphrase) in enumerate(zip(secrets, passphrases, strict=True))
    )
    write_private(_file(config, key.kid), _render(Custody(key, (first, second))))
    return key


def read(config: OfficeConfig, kid: str) -> Custody:
    """The escrow key with this id. Raises EscrowKeyMissing, OfficeDamaged."""
    file = _file(config, kid)
    if not set(kid) <= set("0123456789abcdef") or not file.exists():
        raise EscrowKeyMissing
    try:
        fields = json.loads(file.read_bytes())
        key = escrow.parse_key(fields["key"].encode("utf-8"))
        first, second = (_share(fields["shares"][place], key.publics[place]) for place in (0, 1))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, escrow.NotAnEscrowKey) as error:
        raise OfficeDamaged(file=file.name) from error
    return Custody(key, (first, second))


def listed(config: OfficeConfig) -> list[EscrowKey]:
    """Every escrow key of this office, oldest first."""
    kids = [file.stem.removeprefix("escrow-") for file in config.keys.glob("escrow-*.json")]
    return sorted((read(config, kid).key for kid in kids), key=lambda key: (key.made_on, key.kid))


def unwrap(custody: Custody, passphrases: Sequence[str]) -> tuple[bytes, bytes]:
    """Both secrets, for one opening. Raises CustodianRefused with the name whose passphrase is not right."""
    found = []
    for place, passphrase in enumerate(passphrases):
        share, name = custody.shares[place], custody.key.custodians[place]
        try:
            wrapping = Aead(_derive(passphrase, share.salt, share.cost))
            found.append(wrapping.decrypt(share.box, _bound(custody.key, place)))
        except (nacl.exceptions.CryptoError, ValueError, TypeError) as error:
            raise CustodianRefused(name=name) from error
    return found[0], found[1]


def open_box(secrets: tuple[bytes, bytes], box: bytes) -> bytes:
    """What was sealed to the second custodian and then to the first. Raises EscrowBoxRefused."""
    try:
        outer = SealedBox(PrivateKey(secrets[0])).decrypt(box)
        return bytes(SealedBox(PrivateKey(secrets[1])).decrypt(outer))
    except (nacl.exceptions.CryptoError, ValueError, TypeError) as error:
        raise EscrowBoxRefused from error


def _is_weak(passphrase: str, name: str) -> bool:
    plain = _plain(passphrase).casefold()
    return len(plain) < SHORTEST or len(set(plain)) < DIFFERENT or name.casefold() in plain


def _plain(passphrase: str) -> str:
    """NFC, so that it is the same whichever way a keyboard composes its letters."""
    return unicodedata.normalize("NFC", passphrase)


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    plain = _plain(passphrase).encode("utf-8", "surrogatepass")
    return bytes(argon2id.kdf(Aead.KEY_SIZE, plain, salt, opslimit=cost.time, memlimit=cost.memory_kib * 1024))


def _wrap(secret: bytes, passphrase: str, key: EscrowKey, place: int, cost: Cost) -> Share:
    salt = random(argon2id.SALTBYTES)
    box = Aead(_derive(passphrase, salt, cost)).encrypt(secret, _bound(key, place))
    return Share(key.publics[place], cost, salt, bytes(box))


def _bound(key: EscrowKey, place: int) -> bytes:
    """The place is part of it: nobody's secret can be put in the other's stead."""
    return f"senim-custody/1\n{key.kid}\n{place}\n{key.custodians[place]}".encode()


def _file(config: OfficeConfig, kid: str) -> Path:
    return config.keys / f"escrow-{kid[:32]}.json"


def _render(custody: Custody) -> bytes:
    shares = [
        {"memory_kib": share.cost.memory_kib, "time": share.cost.time, "salt": b64(share.salt), "box": b64(share.box)}
        for share in custody.shares
    ]
    fields = {"key": escrow.key_file(custody.key).decode("utf-8"), "shares": shares}
    return json.dumps(fields, ensure_ascii=False, indent=1).encode("utf-8")


def _share(fields: dict[str, Any], public: bytes) -> Share:
    cost = Cost(fields["memory_kib"], fields["time"])
    if not (0 < cost.memory_kib <= 1024 * 1024 and 0 < cost.time <= 16):
        raise ValueError("cost")
    return Share(public, cost, unb64(fields["salt"]), unb64(fields["box"]))
