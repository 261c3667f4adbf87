"""Escrow: the closed files between a vault and its office – key, request, answer. Knows nothing of seals and disks.

An escrow key is two public keys of two custodians: the vault's data key is sealed to the second and that to the first,
so that neither of them opens anything alone. A request carries the sealed slot and a key made for this one answer; the
answer is sealed to that key, so that the data key never travels open. Who carries the files learns no name of a child,
of a school or of a psychologist. Laptop and office both read this module.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.domain.enrolment import b64, canonical, unb64
from desktop_app.domain.errors import EscrowRefused, WorldFailed, WrongPassphrase

VERSION = 1
LONGEST_FILE = 16 * 1024
LONGEST_NAME = 80
KEY_BYTES = 32
_KEY, _REQUEST, _ANSWER = "escrow-key", "escrow-request", "escrow-answer"
_LONGEST_BOX = 1024


class EscrowNeedsOffice(WorldFailed):
    """The workplace is not enrolled: there is no office whose signature could be checked."""

    code = "escrow.needs_office"


class NotAnEscrowKey(WorldFailed):
    """The file is no office's escrow key, or was changed on its way."""

    code = "escrow.not_a_key"


class NotOurOffice(WorldFailed):
    """An escrow key, but not one that the office of this workplace has signed."""

    code = "escrow.not_our_office"


class NotAnEscrowRequest(WorldFailed):
    code = "escrow.not_a_request"


class NotAnEscrowAnswer(WorldFailed):
    code = "escrow.not_an_answer"


class EscrowMadeByNewer(WorldFailed):
    code = "escrow.made_by_newer"


class NoEscrow(EscrowRefused):
    """Nothing was ever left with an office for this vault, or it was taken back."""

    code = "escrow.none"


class NothingAsked(WorldFailed):
    """There is an answer, but this laptop holds no request that it could answer."""

    code = "escrow.nothing_asked"


class AnswersAnother(WorldFailed):
    """The answer is to another request, of this vault or of another one."""

    code = "escrow.answers_another"


class NewPassphraseWrong(WrongPassphrase):
    """Not the passphrase that was chosen when the office was asked."""

    code = "escrow.new_passphrase_wrong"


@dataclass(frozen=True, slots=True)
class EscrowKey:
    """What an office publishes: its two custodians and their keys, in the order of opening, under its signature."""

    office: str
    custodians: tuple[str, str]
    publics: tuple[bytes, bytes]
    made_on: date
    office_kid: str
    signature: bytes = b""

    @property
    def kid(self) -> str:
        return key_id(self.publics)

    def signed_bytes(self) -> bytes:
        """What the office signs: every value but the signature."""
        return b"senim-escrow-key/1\n" + canonical(self._fields())

    def fingerprint(self) -> str:
        """Both keys as six groups of five digits, to be compared over the phone in any language."""
        return _digits(b"".join(self.publics), b"senim-escrow-key")

    def _fields(self) -> dict[str, Any]:
        return {
            "office": self.office,
            "custodians": list(self.custodians),
            "keys": [b64(public) for public in self.publics],
            "made_on": self.made_on.isoformat(),
            "office_kid": self.office_kid,
        }


@dataclass(frozen=True, slots=True)
class EscrowRequest:
    """A psychologist's question: the sealed slot of their vault and the public key that the answer is sealed to."""

    vault_id: str
    kid: str
    office: str
    asked_on: date
    reply_key: bytes
    box: bytes = field(repr=False)

    def digest(self) -> str:
        """SHA-256 over every value: what the answer, the record and the fingerprint speak of."""
        return hashlib.sha256(b"senim-escrow-request/1\n" + canonical(self._fields())).hexdigest()

    def fingerprint(self) -> str:
        """Six groups of five digits: the office hears them from the psychologist, or the request may be anybody's."""
        return _digits(bytes.fromhex(self.digest()), b"senim-escrow-ask")

    def _fields(self) -> dict[str, Any]:
        return {
            "vault": self.vault_id,
            "kid": self.kid,
            "office": self.office,
            "asked_on": self.asked_on.isoformat(),
            "reply_key": b64(self.reply_key),
            "box": b64(self.box),
        }


@dataclass(frozen=True, slots=True)
class EscrowAnswer:
    """The data key for one laptop's eyes, and who opened it; all of it is bound into what is sealed."""

    vault_id: str
    request: str
    custodians: tuple[str, str]
    opened_on: date
    record: int
    box: bytes = field(default=b"", repr=False)

    def prefix(self) -> bytes:
        """What stands before the data key inside the seal, so that nothing of it can be put beside another key."""
        return b"senim-escrow-answer/1\n" + canonical(self._fields()) + b"\n"

    def _fields(self) -> dict[str, Any]:
        return {
            "vault": self.vault_id,
            "request": self.request,
            "custodians": list(self.custodians),
            "opened_on": self.opened_on.isoformat(),
            "record": self.record,
        }


def slot_prefix(vault_id: str) -> bytes:
    """What stands before the data key inside a vault's escrow slot: a slot moved to another vault opens nothing."""
    return f"senim-slot/1\nescrow\n{vault_id}\n".encode()


def key_id(publics: tuple[bytes, bytes]) -> str:
    """The first 32 hex digits of SHA-256 over both public keys."""
    return hashlib.sha256(b"".join(publics)).hexdigest()[:32]


def key_file(key: EscrowKey) -> bytes:
    return _file(_KEY, {**key._fields(), "signature": b64(key.signature)})


def request_file(request: EscrowRequest) -> bytes:
    return _file(_REQUEST, request._fields())


def answer_file(answer: EscrowAnswer) -> bytes:
    return _file(_ANSWER, {**answer._fields(), "box": b64(answer.box)})


def parse_key(raw: bytes) -> EscrowKey:
    """The key in these bytes, its signature still to be checked. Raises NotAnEscrowKey, EscrowMadeByNewer."""
    try:
        fields = _read(raw, _KEY, {"office", "custodians", "keys", "made_on", "office_kid", "signature"})
        first, second = (_bytes(text, KEY_BYTES) for text in _pair(fields["keys"]))
        if first == second:
            raise ValueError("keys")
        return EscrowKey(
            office=_line(fields["office"], 200),
            custodians=names(fields["custodians"]),
            publics=(first, second),
            made_on=date.fromisoformat(fields["made_on"]),
            office_kid=_line(fields["office_kid"], 32),
            signature=_bytes(fields["signature"], 64),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAnEscrowKey from error


def parse_request(raw: bytes) -> EscrowRequest:
    """Raises NotAnEscrowRequest, EscrowMadeByNewer."""
    try:
        fields = _read(raw, _REQUEST, {"vault", "kid", "office", "asked_on", "reply_key", "box"})
        return EscrowRequest(
            vault_id=_line(fields["vault"], 64),
            kid=_line(fields["kid"], 32),
            office=_line(fields["office"], 200),
            asked_on=date.fromisoformat(fields["asked_on"]),
            reply_key=_bytes(fields["reply_key"], KEY_BYTES),
            box=_box(fields["box"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAnEscrowRequest from error


def parse_answer(raw: bytes) -> EscrowAnswer:
    """Raises NotAnEscrowAnswer, EscrowMadeByNewer."""
    try:
        fields = _read(raw, _ANSWER, {"vault", "request", "custodians", "opened_on", "record", "box"})
        if type(fields["record"]) is not int or not 0 < fields["record"] < 2**63:
            raise ValueError("record")
        return EscrowAnswer(
            vault_id=_line(fields["vault"], 64),
            request=_line(fields["request"], 64),
            custodians=names(fields["custodians"]),
            opened_on=date.fromisoformat(fields["opened_on"]),
            record=fields["record"],
            box=_box(fields["box"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAnEscrowAnswer from error


def names(given: Any) -> tuple[str, str]:
    """Two custodians' names that differ and can stand on a screen. Raises ValueError."""
    one, two = (_line(name, LONGEST_NAME) for name in _pair(given))
    if one.casefold() == two.casefold():
        raise ValueError("names")
    return one, two


def _file(kind: str, fields: Mapping[str, Any]) -> bytes:
    whole = {"senim": kind, "version": VERSION, **fields}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _read(raw: bytes, kind: str, wanted: set[str]) -> dict[str, Any]:
    """The fields of a file of this kind, exactly those that are wanted. Raises ValueError, EscrowMadeByNewer."""
    if len(raw) > LONGEST_FILE:
        raise ValueError("length")
    fields = json.loads(raw.decode("utf-8-sig"))
    if not isinstance(fields, dict) or fields.pop("senim", "") != kind:
        raise ValueError("kind")
    version = fields.pop("version", 0)
    if type(version) is not int or version < 1:
        raise ValueError("version")
    if version > VERSION:
        raise EscrowMadeByNewer
    if set(fields) != wanted:
        raise ValueError("fields")
    return fields


def _pair(given: Any) -> tuple[Any, Any]:
    if not isinstance(given, list | tuple) or len(given) != 2:
        raise ValueError("pair")
    return given[0], given[1]


def _line(given: Any, longest: int) -> str:
    if not isinstance(given, str) or not given.strip() or not given.isprintable() or len(given) > longest:
        raise ValueError("line")
    return given


def _bytes(given: Any, size: int) -> bytes:
    raw = unb64(given)
    if len(raw) != size:
        raise ValueError("size")
    return raw


def _box(given: Any) -> bytes:
    raw = unb64(given)
    if not 0 < len(raw) <= _LONGEST_BOX:
        raise ValueError("size")
    return raw


def _digits(data: bytes, person: bytes) -> str:
    digest = hashlib.blake2b(data, digest_size=32, person=person).digest()
    digits = f"{int.from_bytes(digest, 'big') % 10**30:030d}"
    return " ".join(digits[start : start + 5] for start in range(0, 30, 5))
