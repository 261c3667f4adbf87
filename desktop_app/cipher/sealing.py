"""Sealing bytes: to a person's public key, and under a key of one's own. Knows nothing of what is sealed or why.

All of it is libsodium's through PyNaCl (sealed boxes, XChaCha20-Poly1305, ISO 7816-4 padding).
"""

from __future__ import annotations

import secrets

import nacl.bindings as sodium
import nacl.exceptions
from nacl.public import PrivateKey, PublicKey, SealedBox

SEAL_OVERHEAD = 48
_NONCE: int = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES


class SealBroken(ValueError):
    """The bytes were not sealed to this key, or have been changed since."""


def new_private_key() -> bytes:
    """A random X25519 private key, 32 bytes."""
    return bytes(PrivateKey.generate())


def public_key(private32: bytes) -> bytes:
    """The X25519 public key (32 bytes) of this private key."""
    return bytes(PrivateKey(private32).public_key)


def seal_to(public32: bytes, data: bytes) -> bytes:
    """Only the holder of the private key can open it; 48 bytes longer than `data`.

    SealBroken for 32 bytes that are no key: to a point of low order anybody could open it.
    """
    try:
        return bytes(SealedBox(PublicKey(public32)).encrypt(data))
    except (nacl.exceptions.RuntimeError, nacl.exceptions.TypeError, nacl.exceptions.ValueError) as error:
        raise SealBroken("key") from error


def open_sealed(private32: bytes, data: bytes) -> bytes:
    """What was sealed to the public half of `private32`; SealBroken."""
    try:
        return bytes(SealedBox(PrivateKey(private32)).decrypt(data))
    except (nacl.exceptions.CryptoError, nacl.exceptions.TypeError, nacl.exceptions.ValueError) as error:
        raise SealBroken("seal") from error


def wrap(key32: bytes, data: bytes, bound_to: bytes) -> bytes:
    """Encrypt under `key32`; opens only together with the same `bound_to`. The random nonce stands in front."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + bytes(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(data, bound_to, nonce, key32))


def unwrap(key32: bytes, wrapped: bytes, bound_to: bytes) -> bytes:
    """What `wrap` was given; SealBroken under another key, for another use, or after any change."""
    nonce, box = wrapped[:_NONCE], wrapped[_NONCE:]
    try:
        return bytes(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(box, bound_to, nonce, key32))
    except (nacl.exceptions.CryptoError, TypeError, ValueError) as error:  # PyNaCl's own, or a box shorter than its tag
        raise SealBroken("wrap") from error


def pad(data: bytes, size: int) -> bytes:
    """`data` and padding, exactly `size` bytes; ValueError when it does not fit (at least one byte is padding)."""
    if len(data) >= size:
        raise ValueError("too long to pad")
    return bytes(sodium.sodium_pad(data, size))


def unpad(data: bytes, size: int) -> bytes:
    """What was padded to `size`; SealBroken when it was not."""
    if len(data) != size:
        raise SealBroken("size")
    try:
        return bytes(sodium.sodium_unpad(data, size))
    except nacl.exceptions.CryptoError as error:
        raise SealBroken("padding") from error
