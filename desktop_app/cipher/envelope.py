"""A file for one colleague's eyes: sealed to their key, signed by the sender, padded to a few sizes. Reads no word.

Header line `<kind>/1 <id of the receiver's key>`, a random key in a sealed box, then XChaCha20-Poly1305 over the
signed bytes, bound to all that stands before. Who carries the file learns a rough size and a random-looking key id.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass

from desktop_app.cipher import sealing, signing
from desktop_app.cipher.sealing import SealBroken
from desktop_app.cipher.signing import Signer
from desktop_app.domain.handover import FileTooLarge, ForSomebodyElse, MadeByNewer, PackageChanged

SMALLEST, LARGEST = 1 << 12, 1 << 25
_HEADER = re.compile(rb"(senim-[a-z]+)/([0-9]{1,4}) ([0-9a-f]{32})\n")
_LONGEST_HEADER = 64
_AROUND = 40  # nonce and tag
_SIGNED = 96  # public key and signature in front of the body


class NotOfThisKind(ValueError):
    """The file does not begin as a file of this kind does."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`signer` is the Ed25519 key that signed `body` for this receiver."""

    body: bytes
    signer: bytes


def longest_file() -> int:
    """Whatever is longer was not made here and is not even read."""
    return LARGEST + 1024


def fingerprint(transfer_key: bytes, signing_key: bytes) -> str:
    """Both keys as six groups of five digits (99 bits of BLAKE2b), to be compared over the phone in any language."""
    digest = hashlib.blake2b(transfer_key + signing_key, digest_size=32, person=b"senim-compare").digest()
    digits = f"{int.from_bytes(digest) % 10**30:030d}"
    return " ".join(digits[start : start + 5] for start in range(0, 30, 5))


def seal(kind: str, receiver: bytes, signer: Signer, body: bytes) -> bytes:
    """The whole file; FileTooLarge when the body does not fit."""
    header = f"{kind}/1 {signing.kid(receiver)}\n".encode("ascii")
    inner = signer.public + signer.sign(_signed_text(header, receiver, body)) + body
    size = SMALLEST
    while len(inner) >= size:
        size *= 2
    if size > LARGEST:
        raise FileTooLarge
    key = secrets.token_bytes(32)
    opening = header + sealing.seal_to(receiver, key)
    return opening + sealing.wrap(key, sealing.pad(inner, size), opening)


def open_file(kind: str, receiver_private: bytes, data: bytes) -> Opened:
    """NotOfThisKind, FileTooLarge, MadeByNewer, ForSomebodyElse, PackageChanged."""
    if len(data) > longest_file():
        raise FileTooLarge
    found = _HEADER.match(data[:_LONGEST_HEADER])
    if found is None or found[1] != kind.encode("ascii"):
        raise NotOfThisKind(kind)
    if found[2] != b"1":
        raise MadeByNewer
    receiver = sealing.public_key(receiver_private)
    if found[3].decode("ascii") != signing.kid(receiver):
        raise ForSomebodyElse
    header, end = found[0], found.end() + 32 + sealing.SEAL_OVERHEAD
    if len(data) < end + _AROUND:
        raise PackageChanged
    try:
        key = sealing.open_sealed(receiver_private, data[found.end() : end])
        if len(key) != 32:
            raise PackageChanged
        padded = sealing.unwrap(key, data[end:], data[:end])
        inner = sealing.unpad(padded, len(padded)) if padded else b""
    except SealBroken as error:
        raise PackageChanged from error
    signer, signature, body = inner[:32], inner[32:_SIGNED], inner[_SIGNED:]
    if not signing.verify(signer, _signed_text(header, receiver, body), signature):
        raise PackageChanged
    return Opened(body, signer)


def _signed_text(header: bytes, receiver: bytes, body: bytes) -> bytes:
    """The receiver is part of what is signed: nobody can seal a colleague's words anew to somebody else."""
    return b"senim-envelope\n" + header + receiver + body
