"""The header beside the vault: slots that wrap its data key. Knows nothing of the database or of who asks.

Three lines of ASCII: a mark, canonical JSON, the SHA-256 of both. Damage is thereby told from a wrong passphrase
(whose slot does not open) and from a foreign file (that has neither mark nor end).
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.cipher import files, kdf, recovery, sealing
from desktop_app.cipher.kdf import KdfParams
from desktop_app.domain.errors import (
    HeaderDamaged,
    NotAVault,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)

FORMAT = 1
MARK = b"senim-header "
END = b"senim-header-end "
LARGEST = 64 * 1024
DATA_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Header:
    """`check` tells whether an unwrapped key is this vault's; the slots are bound to the vault's id."""

    vault_id: str
    check: bytes
    passphrase: KdfParams
    passphrase_box: bytes = field(repr=False)
    recovery_box: bytes = field(repr=False)


def make(vault_id: str, data_key: bytes, passphrase: str, cost: KdfParams, entropy: bytes) -> Header:
    """The header of a new vault: its data key under the passphrase and under the recovery key."""
    blank = Header(vault_id, _check(vault_id, data_key), cost, b"", b"")
    return with_passphrase(with_recovery(blank, data_key, entropy), data_key, passphrase, cost)


def with_recovery(header: Header, data_key: bytes, entropy: bytes) -> Header:
    """The header with its recovery slot wrapped anew; the former recovery key opens nothing any more."""
    box = sealing.wrap(recovery.slot_key(entropy), data_key, _bound(header, "recovery"))
    return replace(header, recovery_box=box)


def with_passphrase(header: Header, data_key: bytes, passphrase: str, cost: KdfParams) -> Header:
    """The header with its passphrase slot wrapped anew; the data, and every other slot, stay as they are."""
    params = kdf.fresh(cost)
    box = sealing.wrap(kdf.derive_key(passphrase, params), data_key, _bound(header, "passphrase"))
    return replace(header, passphrase=params, passphrase_box=box)


def unlock(header: Header, passphrase: str) -> bytes:
    """The data key; WrongPassphrase, NotEnoughMemory or (never yet seen) HeaderDamaged."""
    key = kdf.derive_key(passphrase, header.passphrase)
    try:
        data_key = sealing.unwrap(key, header.passphrase_box, _bound(header, "passphrase"))
    except sealing.SealBroken as error:
        raise WrongPassphrase from error
    return _checked(header, data_key)


def unlock_with_recovery(header: Header, words: str) -> bytes:
    """The data key by the recovery sheet; WrongRecoveryKey or HeaderDamaged."""
    key = recovery.slot_key(recovery.read(words))
    try:
        data_key = sealing.unwrap(key, header.recovery_box, _bound(header, "recovery"))
    except sealing.SealBroken as error:
        raise WrongRecoveryKey from error
    return _checked(header, data_key)


def read(path: Path) -> Header:
    """The header in this file; NotAVault, HeaderDamaged, VaultTooNew. Reads, and changes nothing."""
    return parse(files.read_bytes(path, LARGEST))


def parse(raw: bytes) -> Header:
    """The header in these bytes; NotAVault, HeaderDamaged, VaultTooNew."""
    lines = raw.split(b"\n")
    if not (raw.startswith(MARK) or END in raw) and raw.strip(b"\0 \r\n"):
        raise NotAVault
    if len(raw) > LARGEST or len(lines) != 4 or lines[3] or not lines[0].startswith(MARK):
        raise HeaderDamaged
    if lines[2] != END + _sum(lines[0], lines[1]):
        raise HeaderDamaged
    if lines[0] != MARK + b"%d" % FORMAT:
        raise VaultTooNew
    try:
        return _from_fields(json.loads(lines[1]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HeaderDamaged from error


def render(header: Header) -> bytes:
    """The bytes of the header as they lie on the disk."""
    slots = [
        {
            "kind": "passphrase",
            "kdf": "argon2id",
            "memory_kib": header.passphrase.memory_kib,
            "time": header.passphrase.time,
            "lanes": header.passphrase.lanes,
            "salt": _b64(header.passphrase.salt),
            "box": _b64(header.passphrase_box),
        },
        {"kind": "recovery", "box": _b64(header.recovery_box)},
    ]
    body = {"vault": header.vault_id, "check": _b64(header.check), "slots": slots}
    first = MARK + b"%d" % FORMAT
    second = json.dumps(body, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")
    return b"\n".join((first, second, END + _sum(first, second), b""))


def _from_fields(body: dict[str, Any]) -> Header:
    slots = {slot["kind"]: slot for slot in body["slots"]}
    words = slots["passphrase"]
    params = KdfParams(words["memory_kib"], words["time"], words["lanes"], _bytes(words["salt"]))
    if words["kdf"] != "argon2id" or not params.is_sound():
        raise HeaderDamaged
    return Header(
        vault_id=body["vault"],
        check=_bytes(body["check"]),
        passphrase=params,
        passphrase_box=_bytes(words["box"]),
        recovery_box=_bytes(slots["recovery"]["box"]),
    )


def _checked(header: Header, data_key: bytes) -> bytes:
    if len(data_key) != DATA_KEY_BYTES or _check(header.vault_id, data_key) != header.check:
        raise HeaderDamaged
    return data_key


def _check(vault_id: str, data_key: bytes) -> bytes:
    """A keyed digest: says that the key is right, and nothing about the key."""
    return hashlib.blake2b(vault_id.encode(), digest_size=16, key=data_key, person=b"senim-keycheck").digest()


def _bound(header: Header, kind: str) -> bytes:
    return f"senim-slot/1\n{kind}\n{header.vault_id}".encode()


def _sum(first: bytes, second: bytes) -> bytes:
    return hashlib.sha256(first + b"\n" + second).hexdigest().encode("ascii")


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
