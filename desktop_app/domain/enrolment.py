"""The enrolment handshake of senim-sync/1: request, answer and their proofs. Knows nothing of HTTP or vaults.

Both ends read this module. Office and laptop prove themselves to each other by K = scrypt(secret of the code), 60 bits
behind 32 MiB per guess. The office's MAC covers its *whole* answer, keys and certificate authority included: so an
answer is the office's or it is refused, whoever carried it. That is why the first POST after a QR code, which has no
room for an authority, may travel over a TLS that proves nothing yet: the request holds no secret, and a man in the
middle can neither put his key in it (MAC "c") nor his authority into the answer (MAC "o"); all he can do is carry.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.errors import EnrolmentRefused
from desktop_app.domain.ids import SourceId
from desktop_app.domain.letter import LOCATOR_LENGTH


class NotTheOffice(EnrolmentRefused):
    """The answer does not carry the proof that only the office that printed the code can make."""

    code = "enrolment.not_the_office"


def proof_bytes(locator: str, source: SourceId) -> bytes:
    """What the device key signs to prove that it is this device's."""
    return f"senim-enrol/1\n{locator}\n{source}".encode("ascii")


def device_mac(key: bytes, public: bytes, source: SourceId) -> bytes:
    """The laptop's proof that it holds the letter: HMAC-SHA256(K, "c" ‖ public key ‖ source)."""
    return hmac.digest(key, b"c" + public + source.encode("ascii"), "sha256")


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """The laptop's first word, ready to be posted; `key` is K and never leaves the laptop."""

    url: str
    ca_pem: str
    locator: str
    source: SourceId
    kid: str
    body: bytes
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class EnrolCall:
    """The same word as the office reads it; nothing in it is proved yet."""

    locator: str
    source: SourceId
    public: bytes
    proof: bytes
    mac: bytes


def request_body(call: EnrolCall) -> bytes:
    fields = {
        "locator": call.locator,
        "source": call.source,
        "key": b64(call.public),
        "proof": b64(call.proof),
        "mac": b64(call.mac),
    }
    return canonical(fields)


def parse_request(body: bytes) -> EnrolCall:
    """Raises ValueError when the body is not of this form (strict: no field more)."""
    fields = json.loads(body)
    if not isinstance(fields, dict) or set(fields) != {"locator", "source", "key", "proof", "mac"}:
        raise ValueError("fields")
    if not all(isinstance(value, str) and value.isascii() for value in fields.values()):
        raise ValueError("types")
    source = fields["source"]
    if len(source) != 36 or not set(source) <= set("0123456789abcdef-") or len(fields["locator"]) != LOCATOR_LENGTH:
        raise ValueError("values")
    public, proof, mac = (unb64(fields[name]) for name in ("key", "proof", "mac"))
    if (len(public), len(proof), len(mac)) != (32, 64, 32):
        raise ValueError("lengths")
    return EnrolCall(fields["locator"], SourceId(source), public, proof, mac)


@dataclass(frozen=True, slots=True)
class EnrolAnswer:
    """The office's word: who it is, the keys it is known by, its authority, and the months it already holds."""

    kid: str
    office: str
    epoch: str
    seal_key: bytes
    sign_keys: tuple[tuple[str, bytes], ...]
    ca_pem: str
    heads: tuple[tuple[str, str], ...] = ()


def answer_body(answer: EnrolAnswer, key: bytes) -> bytes:
    """The answer with its MAC over every field."""
    fields: dict[str, Any] = {
        "kid": answer.kid,
        "office": answer.office,
        "epoch": answer.epoch,
        "seal_key": b64(answer.seal_key),
        "sign_keys": {kid: b64(public) for kid, public in answer.sign_keys},
        "ca": answer.ca_pem,
        "heads": dict(answer.heads),
    }
    return canonical({**fields, "mac": b64(_office_mac(key, fields))})


def parse_answer(body: bytes, key: bytes, kid: str) -> EnrolAnswer:
    """The answer if the MAC proves the office that printed the code, for this device. Raises NotTheOffice.

    Fields unknown to this version are covered by the MAC and otherwise ignored: answers grow, never change.
    """
    try:
        fields = json.loads(body)
        if not isinstance(fields, dict):
            raise NotTheOffice
        mac = unb64(fields.pop("mac"))
        if not hmac.compare_digest(mac, _office_mac(key, fields)) or fields["kid"] != kid:
            raise NotTheOffice
        answer = EnrolAnswer(
            kid=kid,
            office=_line(fields["office"]),
            epoch=_line(fields["epoch"]),
            seal_key=unb64(fields["seal_key"]),
            sign_keys=tuple((_line(k), unb64(v)) for k, v in sorted(fields["sign_keys"].items())),
            ca_pem=str(fields["ca"]),
            heads=tuple((_line(k), _line(v)) for k, v in sorted(fields["heads"].items())),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotTheOffice from error
    if len(answer.seal_key) != 32 or not answer.sign_keys or any(len(public) != 32 for _, public in answer.sign_keys):
        raise NotTheOffice
    return answer


def _office_mac(key: bytes, fields: Mapping[str, Any]) -> bytes:
    return hmac.digest(key, b"o" + canonical(fields), "sha256")


def _line(value: object) -> str:
    if not isinstance(value, str) or not value or not value.isprintable() or len(value) > 200:
        raise ValueError("line")
    return value


def canonical(fields: Mapping[str, Any]) -> bytes:
    """Sorted keys, no white space, ASCII: one spelling for one content."""
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def unb64(text: str) -> bytes:
    """Standard base 64, strict. Raises ValueError."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, TypeError) as error:
        raise ValueError("base64") from error
