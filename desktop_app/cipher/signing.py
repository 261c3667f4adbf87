"""Ed25519 signatures (RFC 8032) by the device's key. Knows nothing of what is signed."""

from __future__ import annotations

import hashlib
import secrets

import nacl.exceptions
from nacl.signing import SigningKey, VerifyKey

SEED_BYTES = 32


class Signer:
    """Signs with one seed; the seed cannot be read back from it."""

    def __init__(self, seed: bytes) -> None:
        self._key = SigningKey(seed)
        self.public: bytes = bytes(self._key.verify_key)

    def sign(self, data: bytes) -> bytes:
        """The 64-byte signature."""
        return bytes(self._key.sign(data).signature)

    def kid(self) -> str:
        return kid(self.public)


def new_seed() -> bytes:
    """A random Ed25519 seed, 32 bytes."""
    return secrets.token_bytes(SEED_BYTES)


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether this is the signature of `data` by `public`; False for anything malformed, too."""
    try:
        VerifyKey(public).verify(data, signature)
    except (nacl.exceptions.CryptoError, nacl.exceptions.TypeError, nacl.exceptions.ValueError):
        return False
    return True


def kid(public: bytes) -> str:
    """The key's id: the first 32 hex digits of SHA-256 over the raw public key (sync.md)."""
    return hashlib.sha256(public).hexdigest()[:32]
