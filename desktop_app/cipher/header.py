"""The header beside the vault: slots that wrap its data key. Knows nothing of the database or of who asks.

The passphrase is always there, the recovery sheet unless its owner has withdrawn it, escrow by the owner's choice.
A kind of slot that this program does not know is kept as it is: an older program may renew a passphrase and must not
take away somebody's way in.

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
from desktop_app.domain import escrow
from desktop_app.domain.errors import (
    HeaderDamaged,
    NotAVault,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from desktop_app.domain.escrow import AnswersAnother, EscrowAnswer

FORMAT = 1
MARK = b"senim-header "
END = b"senim-header-end "
LARGEST = 64 * 1024
DATA_KEY_BYTES = 32


class NoRecoverySheet(WrongRecoveryKey):
    """The owner has withdrawn the sheet and not made another yet: no words open this vault."""

    code = "vault.no_recovery_sheet"


KINDS = frozenset({"passphrase", "recovery", "escrow"})


@dataclass(frozen=True, slots=True)
class EscrowSlot:
    """The data key sealed to an office's two custodians; everything but the box is told to anybody who asks."""

    kid: str
    office: str
    added_on: str
    box: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Header:
    """`check` tells whether an unwrapped key is this vault's; the slots are bound to the vault's id.

    `recovery_box` is empty when there is no recovery sheet.
    """

    vault_id: str
    check: bytes
    passphrase: KdfParams
    passphrase_box: bytes = field(repr=False)
    recovery_box: bytes = field(repr=False)
    escrow: EscrowSlot | None = None
    unknown: tuple[str, ...] = field(default=(), repr=False)  # canonical JSON, one slot each, untouched


def make(vault_id: str, data_key: bytes, passphrase: str, cost: KdfParams, entropy: bytes) -> Header:
    """The header of a new vault: its data key under the passphrase and under the recovery key."""
    blank = Header(vault_id, _check(vault_id, data_key), cost, b"", b"")
    return with_passphrase(with_recovery(blank, data_key, entropy), data_key, passphrase, cost)


def with_recovery(header: Header, data_key: bytes, entropy: bytes) -> Header:
    """The header with its recovery slot wrapped anew; the former recovery key opens nothing any more."""
    box = sealing.wrap(recovery.slot_key(entropy), data_key, _bound(header, "recovery"))
    return replace(header, recovery_box=box)


def without_recovery(header: Header) -> Header:
    """The header without its recovery slot; the former recovery key opens nothing any more."""
    return replace(header, recovery_box=b"")


def without_unknown(header: Header, slot: str) -> Header:
    """The header without this slot of a kind that only a newer program knows, by its canonical JSON."""
    return replace(header, unknown=tuple(kept for kept in header.unknown if kept != slot))


def with_passphrase(header: Header, data_key: bytes, passphrase: str, cost: KdfParams) -> Header:
    """The header with its passphrase slot wrapped anew; the data, and every other slot, stay as they are."""
    params = kdf.fresh(cost)
    box = sealing.wrap(kdf.derive_key(passphrase, params), data_key, _bound(header, "passphrase"))
    return replace(header, passphrase=params, passphrase_box=box)


def with_escrow(header: Header, data_key: bytes, publics: tuple[bytes, bytes], office: str, added_on: str) -> Header:
    """The header with an escrow slot that only the office's two custodians open, and only together.

    SealBroken when one of the keys is none.
    """
    inner = escrow.slot_prefix(header.vault_id) + _checked(header, data_key)
    box = sealing.seal_to(publics[0], sealing.seal_to(publics[1], inner))
    return replace(header, escrow=EscrowSlot(escrow.key_id(publics), office, added_on, box))


def without_escrow(header: Header) -> Header:
    """The header without its escrow slot; copies of the former header in old backups keep theirs."""
    return replace(header, escrow=None)


def unlock_with_answer(header: Header, reply_private: bytes, answer: EscrowAnswer) -> bytes:
    """The data key by the office's answer to this laptop; AnswersAnother or HeaderDamaged.

    Nobody signs an answer: only this vault's data key passes the header's check, and only who saw it could seal it.
    """
    prefix = answer.prefix()
    try:
        inner = sealing.open_sealed(reply_private, answer.box)
    except sealing.SealBroken as error:
        raise AnswersAnother from error
    if answer.vault_id != header.vault_id or not inner.startswith(prefix):
        raise AnswersAnother
    return _checked(header, inner[len(prefix) :])


def unlock(header: Header, passphrase: str) -> bytes:
    """The data key; WrongPassphrase, NotEnoughMemory or (never yet seen) HeaderDamaged."""
    key = kdf.derive_key(passphrase, header.passphrase)
    try:
        data_key = sealing.unwrap(key, header.passphrase_box, _bound(header, "passphrase"))
    except sealing.SealBroken as error:
        raise WrongPassphrase from error
    return _checked(header, data_key)


def unlock_with_recovery(header: Header, words: str) -> bytes:
    """The data key by the recovery sheet; NoRecoverySheet, WrongRecoveryKey or HeaderDamaged."""
    if not header.recovery_box:
        raise NoRecoverySheet
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
    slots: list[dict[str, Any]] = [
        {
            "kind": "passphrase",
            "kdf": "argon2id",
            "memory_kib": header.passphrase.memory_kib,
            "time": header.passphrase.time,
            "lanes": header.passphrase.lanes,
            "salt": _b64(header.passphrase.salt),
            "box": _b64(header.passphrase_box),
        },
    ]
    if header.recovery_box:
        slots.append({"kind": "recovery", "box": _b64(header.recovery_box)})
    if header.escrow is not None:
        told = {"kid": header.escrow.kid, "office": header.escrow.office, "added_on": header.escrow.added_on}
        slots.append({"kind": "escrow", **told, "box": _b64(header.escrow.box)})
    slots.extend(json.loads(slot) for slot in header.unknown)
    body = {"vault": header.vault_id, "check": _b64(header.check), "slots": slots}
    first = MARK + b"%d" % FORMAT
    second = _canonical(body).encode("ascii")
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
        recovery_box=_bytes(slots["recovery"]["box"]) if "recovery" in slots else b"",
        escrow=_escrow(slots["escrow"]) if "escrow" in slots else None,
        unknown=tuple(_canonical(slot) for slot in body["slots"] if slot["kind"] not in KINDS),
    )


def _escrow(slot: dict[str, Any]) -> EscrowSlot:
    told = (slot["kid"], slot["office"], slot["added_on"])
    if not all(isinstance(text, str) for text in told):
        raise HeaderDamaged
    return EscrowSlot(*told, _bytes(slot["box"]))


def _canonical(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


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
