"""The office's keys: receipts are signed, bodies opened and code secrets kept with them. Knows nothing of the store."""

from __future__ import annotations

import binascii
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import nacl.exceptions
import nacl.public
import nacl.secret
import nacl.signing

from sync.office.authority import make_authority, make_leaf
from sync.office.config import LOOPBACK, OfficeConfig, write_private
from sync.office.errors import OfficeDamaged
from sync.protocol import kid_of, open_body

SIZE = 32


class NotSealedToUs(ValueError):
    """The bytes were not sealed to this office's key, or were damaged."""


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """Raw keys of 32 bytes each and the authority's certificate; never printed (`repr` is silent)."""

    sign_seed: bytes
    seal_private: bytes
    store_key: bytes
    session_secret: str
    ca_pem: str

    def __repr__(self) -> str:
        return "OfficeKeys(…)"

    @property
    def sign_public(self) -> bytes:
        return bytes(nacl.signing.SigningKey(self.sign_seed).verify_key)

    @property
    def seal_public(self) -> bytes:
        return bytes(nacl.public.PrivateKey(self.seal_private).public_key)

    @property
    def kid(self) -> str:
        return kid_of(self.sign_public)

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature (64 bytes) of the office."""
        return bytes(nacl.signing.SigningKey(self.sign_seed).sign(message).signature)

    def open_release(self, sealed: bytes) -> bytes:
        """The plain canonical bytes sealed to the office's X25519 key. Raises NotSealedToUs."""
        try:
            return open_body(self.seal_private, sealed)
        except ValueError as error:
            raise NotSealedToUs from error

    def wrap(self, secret: bytes) -> bytes:
        """A secret in the form that may lie in the store."""
        return bytes(nacl.secret.SecretBox(self.store_key).encrypt(secret))

    def unwrap(self, wrapped: bytes) -> bytes:
        """The secret again. Raises NotSealedToUs when the store belongs to other keys."""
        try:
            return nacl.secret.SecretBox(self.store_key).decrypt(wrapped)
        except nacl.exceptions.CryptoError as error:
            raise NotSealedToUs from error


_RAW = ("sign.key", "seal.key", "store.key", "session.key")


def create_keys(config: OfficeConfig) -> OfficeKeys:
    """Make every key and certificate of a new office below its folder (0700, files 0600)."""
    config.keys.mkdir(mode=0o700)
    for name in _RAW:
        write_private(config.keys / name, secrets.token_hex(SIZE).encode("ascii") + b"\n")
    ca_key, ca = make_authority(config.name)
    leaf_key, chain = make_leaf(ca_key, ca, tuple(dict.fromkeys((config.host, *LOOPBACK))))
    for name, pem in (("ca.key", ca_key), ("ca.pem", ca), ("leaf.key", leaf_key), ("leaf.pem", chain)):
        write_private(config.keys / name, pem)
    _sync_folder(config.keys)
    return read_keys(config)


def read_keys(config: OfficeConfig) -> OfficeKeys:
    """The keys of this office. Raises OfficeDamaged with the name of the file that does not read."""
    raw = {name: _read_raw(config.keys / name) for name in _RAW}
    try:
        ca_pem = (config.keys / "ca.pem").read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise OfficeDamaged(file="ca.pem") from error
    return OfficeKeys(
        sign_seed=raw["sign.key"],
        seal_private=raw["seal.key"],
        store_key=raw["store.key"],
        session_secret=raw["session.key"].hex(),
        ca_pem=ca_pem,
    )


def _read_raw(path: Path) -> bytes:
    try:
        raw = binascii.unhexlify(path.read_bytes().strip())
    except (OSError, binascii.Error) as error:
        raise OfficeDamaged(file=path.name) from error
    if len(raw) != SIZE:
        raise OfficeDamaged(file=path.name)
    return raw


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
