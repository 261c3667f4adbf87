"""The page both ends read, senim-sync/1: paths, headers, signatures, receipts, heads. Knows no vault, no HTTP library.

Requests are signed by a fixed profile of RFC 9421 with RFC 9530 digests, checked over the raw bytes before anything
is parsed. Receipts and heads are signed by the office and carry no time of day. The enrolment's words are in
`desktop_app.domain.letter` and `.enrolment`, which the laptop's services read too.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from nacl.bindings import sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.signing import VerifyKey

from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import b64, canonical, unb64
from desktop_app.domain.errors import WorldFailed
from desktop_app.domain.ids import SourceId
from desktop_app.domain.outbox import Receipt
from desktop_app.domain.summary import SCHEMA

PROTOCOL = "senim-sync/1"
SCHEMAS = (SCHEMA,)
BODY_SIZE = 4096  # a sealed release, always
SEAL_OVERHEAD = 48  # libsodium's sealed box: ephemeral key and authenticator
MAX_BODY = 65536

INFO_PATH = "/v1/info"
DEVICES_PATH = "/v1/devices"
RELEASE_TYPE = "application/vnd.senim.release"
JSON_TYPE = "application/json"
PROBLEM_TYPE = "application/problem+json"
PROBLEM_PREFIX = "urn:senim:"

# Words of problem types (RFC 9457): `urn:senim:<word>`.
UNKNOWN_KEY = "unknown-key"  # 401
BAD_SIGNATURE = "bad-signature"  # 401
KEY_REVOKED = "key-revoked"  # 403
WRONG_SOURCE = "wrong-source"  # 403
CODE_REFUSED = "code-refused"  # 403: unknown, wrong or expired code, never saying which
CODE_USED = "code-used"  # 409: the code belongs to another device
RELEASE_CONFLICT = "release-conflict"  # 409
TOO_LARGE = "too-large"  # 413
INVALID = "invalid"  # 422
SCHEMA_UNSUPPORTED = "schema-unsupported"  # 422
TOO_MANY = "too-many-requests"  # 429
UNAVAILABLE = "unavailable"  # 503
STORE_FULL = "store-full"  # 507
NOT_FOUND = "not-found"  # 404
METHOD_NOT_ALLOWED = "method-not-allowed"  # 405


def release_path(source: SourceId, period: Month) -> str:
    """Where one month of one source is put."""
    return f"/v1/releases/{source}/{period}"


def heads_path(source: SourceId) -> str:
    """Where the signed list of what the office holds of this source is read."""
    return f"/v1/heads/{source}"


class SignatureRefused(WorldFailed):
    """The request is not signed by the one profile that is accepted."""

    code = "delivery.damaged_on_the_way"


_COMPONENTS = '("@method" "@path" "content-digest" "content-type")'
_PARAMS = re.compile(
    r'sig1=(?P<params>\("@method" "@path" "content-digest" "content-type"\)'
    r';keyid="(?P<kid>[0-9a-f]{32})";alg="ed25519";tag="senim-sync")'
)
_SIGNATURE = re.compile(r"sig1=:(?P<value>[A-Za-z0-9+/]{86}==):")


def kid_of(public: bytes) -> str:
    """The key id: first 32 hex characters of SHA-256 over the raw public key."""
    return hashlib.sha256(public).hexdigest()[:32]


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether this is the Ed25519 signature (RFC 8032) of `data` by the holder of `public`."""
    if len(signature) != 64 or len(public) != 32:
        return False
    try:
        VerifyKey(public).verify(data, signature)
    except (CryptoError, ValueError):
        return False
    return True


def content_digest(body: bytes) -> str:
    """RFC 9530, SHA-256 only."""
    return f"sha-256=:{b64(hashlib.sha256(body).digest())}:"


def signature_base(method: str, path: str, digest: str, content_type: str, params: str) -> bytes:
    """RFC 9421, section 2.5, for the four components of the profile."""
    lines = (
        f'"@method": {method}',
        f'"@path": {path}',
        f'"content-digest": {digest}',
        f'"content-type": {content_type}',
        f'"@signature-params": {params}',
    )
    return "\n".join(lines).encode("ascii")


def sign_request(
    method: str, path: str, content_type: str, body: bytes, kid: str, sign: Callable[[bytes], bytes]
) -> dict[str, str]:
    """The headers of a signed request; a GET signs its empty body."""
    params = f'{_COMPONENTS};keyid="{kid}";alg="ed25519";tag="senim-sync"'
    digest = content_digest(body)
    return {
        "Content-Type": content_type,
        "Content-Digest": digest,
        "Signature-Input": f"sig1={params}",
        "Signature": f"sig1=:{b64(sign(signature_base(method, path, digest, content_type, params)))}:",
    }


@dataclass(frozen=True, slots=True)
class ClaimedSignature:
    """Who a request claims to be from; `is_by` decides."""

    kid: str
    base: bytes
    signature: bytes

    def is_by(self, public: bytes) -> bool:
        return kid_of(public) == self.kid and verify(public, self.base, self.signature)


def read_signature(method: str, path: str, headers: Mapping[str, str], body: bytes) -> ClaimedSignature:
    """The claim in these headers (names in any case) over these raw bytes. Raises SignatureRefused."""
    lower = {name.lower(): value for name, value in headers.items()}
    digest, content_type = lower.get("content-digest", ""), lower.get("content-type", "")
    params = _PARAMS.fullmatch(lower.get("signature-input", ""))
    value = _SIGNATURE.fullmatch(lower.get("signature", ""))
    if params is None or value is None or not hmac.compare_digest(digest.encode(), content_digest(body).encode()):
        raise SignatureRefused
    try:
        base = signature_base(method, path, digest, content_type, params["params"])
    except UnicodeEncodeError as error:
        raise SignatureRefused from error
    return ClaimedSignature(params["kid"], base, base64.b64decode(value["value"]))


def receipt_bytes(receipt: Receipt) -> bytes:
    """What the office signs: every value but the signature, one a line."""
    values = (receipt.office, receipt.epoch, receipt.source, str(receipt.period), receipt.sha256, str(receipt.seq))
    return "\n".join(("senim-receipt/1", *values, receipt.office_kid)).encode("utf-8")


def sign_receipt(receipt: Receipt, sign: Callable[[bytes], bytes]) -> Receipt:
    """The receipt with the office's signature."""
    return replace(receipt, signature=b64(sign(receipt_bytes(receipt))))


def receipt_is_by(receipt: Receipt, public: bytes) -> bool:
    """Whether the holder of `public` signed exactly this receipt."""
    try:
        signature = unb64(receipt.signature)
    except ValueError:
        return False
    return kid_of(public) == receipt.office_kid and verify(public, receipt_bytes(receipt), signature)


def receipt_body(receipt: Receipt) -> bytes:
    """The receipt as it travels: canonical JSON."""
    return canonical(
        {
            "office": receipt.office,
            "epoch": receipt.epoch,
            "source": receipt.source,
            "period": str(receipt.period),
            "sha256": receipt.sha256,
            "seq": receipt.seq,
            "office_kid": receipt.office_kid,
            "signature": receipt.signature,
        }
    )


def parse_receipt(body: bytes) -> Receipt | None:
    """The receipt in these bytes, unverified; None when it is none. Unknown fields are ignored."""
    fields = read_object(body)
    names = ("office", "epoch", "source", "period", "sha256", "office_kid", "signature")
    if fields is None or not all(_is_line(fields.get(name)) for name in names) or not _is_seq(fields.get("seq")):
        return None
    try:
        period = Month.parse(fields["period"])
    except ValueError:
        return None
    return Receipt(
        office=fields["office"],
        epoch=fields["epoch"],
        source=SourceId(fields["source"]),
        period=period,
        sha256=fields["sha256"],
        seq=fields["seq"],
        office_kid=fields["office_kid"],
        signature=fields["signature"],
    )


@dataclass(frozen=True, slots=True)
class Heads:
    """What the office holds of one source: period → SHA-256 (hex) of the sealed bytes, signed."""

    office: str
    epoch: str
    source: SourceId
    heads: tuple[tuple[str, str], ...]
    office_kid: str
    signature: str = ""


def heads_bytes(heads: Heads) -> bytes:
    """What the office signs: who, of whom, and every month with its digest, one a line."""
    lines = ("senim-heads/1", heads.office, heads.epoch, heads.source, heads.office_kid)
    return "\n".join((*lines, *(f"{period} {digest}" for period, digest in sorted(heads.heads)))).encode("utf-8")


def sign_heads(heads: Heads, sign: Callable[[bytes], bytes]) -> Heads:
    """The heads with the office's signature."""
    return replace(heads, signature=b64(sign(heads_bytes(heads))))


def heads_are_by(heads: Heads, public: bytes) -> bool:
    """Whether the holder of `public` signed exactly these heads."""
    try:
        signature = unb64(heads.signature)
    except ValueError:
        return False
    return kid_of(public) == heads.office_kid and verify(public, heads_bytes(heads), signature)


def heads_body(heads: Heads) -> bytes:
    """The heads as they travel: canonical JSON."""
    return canonical(
        {
            "office": heads.office,
            "epoch": heads.epoch,
            "source": heads.source,
            "heads": dict(heads.heads),
            "office_kid": heads.office_kid,
            "signature": heads.signature,
        }
    )


def parse_heads(body: bytes) -> Heads | None:
    """The heads in these bytes, unverified; None when they are none."""
    fields = read_object(body)
    if fields is None or not all(_is_line(fields.get(n)) for n in ("office", "epoch", "source", "office_kid")):
        return None
    listed, signature = fields.get("heads"), fields.get("signature")
    if not isinstance(listed, dict) or not _is_line(signature):
        return None
    if not all(_is_line(period) and _is_line(digest) for period, digest in listed.items()):
        return None
    return Heads(
        fields["office"],
        fields["epoch"],
        SourceId(fields["source"]),
        tuple(sorted(listed.items())),
        fields["office_kid"],
        str(signature),
    )


@dataclass(frozen=True, slots=True)
class OfficeInfo:
    """What an office says of itself to anyone; nothing in it is trusted beyond asking for signed heads."""

    office: str
    epoch: str
    seq: int
    protocols: tuple[str, ...]
    schemas: tuple[str, ...]
    policy: str


def info_body(info: OfficeInfo, **further: Any) -> bytes:
    """What `/v1/info` answers; further fields are additions that laptops may ignore."""
    return canonical(
        {
            "office": info.office,
            "epoch": info.epoch,
            "seq": info.seq,
            "protocols": list(info.protocols),
            "schemas": list(info.schemas),
            "policy": info.policy,
            **further,
        }
    )


def parse_info(body: bytes) -> OfficeInfo | None:
    """What an office says of itself; None when these bytes say nothing of the kind."""
    fields = read_object(body)
    if fields is None or not all(_is_line(fields.get(name)) for name in ("office", "epoch")):
        return None
    seq, protocols, schemas = fields.get("seq"), fields.get("protocols"), fields.get("schemas")
    if not _is_seq(seq) or not isinstance(protocols, list) or not isinstance(schemas, list):
        return None
    return OfficeInfo(
        fields["office"],
        fields["epoch"],
        int(str(seq)),
        tuple(p for p in protocols if isinstance(p, str)),
        tuple(s for s in schemas if isinstance(s, str)),
        str(fields.get("policy", "")),
    )


def problem_body(word: str, status: int, title: str = "") -> bytes:
    """RFC 9457."""
    return canonical({"type": PROBLEM_PREFIX + word, "status": status, "title": title or word})


def problem_word(body: bytes) -> str:
    """The word of a problem of ours, or an empty string for anything else."""
    fields = read_object(body)
    kind = fields.get("type") if fields else None
    if not isinstance(kind, str) or not kind.startswith(PROBLEM_PREFIX):
        return ""
    word = kind.removeprefix(PROBLEM_PREFIX)
    return word if re.fullmatch(r"[a-z][a-z-]{1,40}", word) else ""


def open_body(private: bytes, sealed: bytes) -> bytes:
    """The plain canonical bytes of a sealed release (X25519 private key, 32 bytes). Raises ValueError."""
    if len(sealed) != BODY_SIZE:
        raise ValueError("size")
    try:
        padded = SealedBox(PrivateKey(private)).decrypt(sealed)
        return bytes(sodium_unpad(padded, BODY_SIZE - SEAL_OVERHEAD))
    except (CryptoError, ValueError, TypeError) as error:
        raise ValueError("sealed") from error


def read_object(body: bytes) -> dict[str, Any] | None:
    """The JSON object in these bytes; None for anything else."""
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _is_line(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 200 and value.isprintable()


def _is_seq(value: object) -> bool:
    """A number that a database column can hold."""
    return type(value) is int and 0 <= value < 2**63
