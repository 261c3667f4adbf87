"""The enrolment letter: code, address, authority – on paper, as QR text, as a file. Knows nothing of how it is used."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, quote, urlsplit

from desktop_app.domain.errors import EnrolmentRefused

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32
LOCATOR_LENGTH, SECRET_LENGTH = 4, 12
QR_PREFIX = "senim:1?"
# What is typed for a letter on paper: Crockford's own confusions and the Cyrillic twins of Latin letters.
_CONFUSED = str.maketrans("OILАВСЕНКМОРТХУЅІ", "011ABCEHKM0PTXYS1")
_HOST = re.compile(r"[a-z0-9.-]+|[0-9a-f:.]+")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class NotALetter(EnrolmentRefused):
    """The text or file is no enrolment letter of Senim."""

    code = "enrolment.not_a_letter"


class CodeMistyped(EnrolmentRefused):
    """The check character does not fit: some character was misread."""

    code = "enrolment.code_mistyped"


class AddressRefused(EnrolmentRefused):
    """The office's address is not `https://host[:port]` (plain http is allowed on this computer only)."""

    code = "enrolment.address_refused"


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """Four characters that the office finds the school by, and twelve that only the letter and the office know."""

    locator: str
    secret: str = field(repr=False)

    def text(self) -> str:
        """`XXXX-XXXX-XXXX-XXXX-C` with Crockford's check character."""
        plain = self.locator + self.secret
        return "-".join(plain[i : i + 4] for i in range(0, 16, 4)) + "-" + ALPHABET[_check(plain)]


def _check(plain: str) -> int:
    """Crockford's check value, modulo 37; 32–36 would be `*~$=U`, which no keyboard or QR needs: never issued."""
    value = 0
    for character in plain:
        value = value * 32 + ALPHABET.index(character)
    return value % 37


def new_code(rand_below: Callable[[int], int]) -> EnrolmentCode:
    """A fresh code; `rand_below(n)` is a uniform integer below n from the operating system."""
    while True:
        plain = "".join(ALPHABET[rand_below(32)] for _ in range(LOCATOR_LENGTH + SECRET_LENGTH))
        if _check(plain) < 32:
            return EnrolmentCode(plain[:LOCATOR_LENGTH], plain[LOCATOR_LENGTH:])


def parse_code(text: str) -> EnrolmentCode:
    """The code as typed: case, spaces and hyphens are free, O is 0, I and L are 1. Raises CodeMistyped."""
    plain = "".join(text.split()).replace("-", "").upper().translate(_CONFUSED)
    if len(plain) != 17 or not set(plain) <= set(ALPHABET) or _check(plain[:16]) != ALPHABET.index(plain[16]):
        raise CodeMistyped
    return EnrolmentCode(plain[:LOCATOR_LENGTH], plain[LOCATOR_LENGTH:16])


def shared_key(code: EnrolmentCode) -> bytes:
    """K: scrypt with n = 2^15, r = 8, p = 1 over the secret, salted by the locator (32 bytes, about 0.1 s)."""
    return hashlib.scrypt(
        code.secret.encode("ascii"), salt=code.locator.encode("ascii"), n=2**15, r=8, p=1, maxmem=2**26, dklen=32
    )


def check_url(url: str) -> str:
    """`https://host[:port]`, or `http://` on this computer only; no path, no user. Raises AddressRefused."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressRefused from error
    clean = not (parts.username or parts.password or parts.query or parts.fragment) and parts.path in ("", "/")
    secure = parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
    if not (clean and secure and _HOST.fullmatch(host) and url.strip().isascii() and url.strip().isprintable()):
        raise AddressRefused
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port is not None else "")


@dataclass(frozen=True, slots=True)
class EnrolmentLetter:
    """What the office prints or writes for one source; a file carries the office's authority, a QR code does not."""

    url: str
    code: EnrolmentCode
    ca_pem: str = ""
    office: str = ""


def letter_file(letter: EnrolmentLetter) -> bytes:
    """The enrolment file, JSON in UTF-8."""
    fields = {"senim": 1, "url": letter.url, "code": letter.code.text(), "ca": letter.ca_pem, "office": letter.office}
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def qr_text(letter: EnrolmentLetter) -> str:
    """`senim:1?h=HOST&c=CODE`; the host stands without its scheme when that is https."""
    host = letter.url.removeprefix("https://")
    return f"{QR_PREFIX}h={quote(host, safe=':[]')}&c={letter.code.text()}"


def parse_letter(given: str | bytes) -> EnrolmentLetter:
    """The letter from a file's bytes, from the QR text, or from `HOST CODE` as typed.

    Raises NotALetter, CodeMistyped or AddressRefused.
    """
    if isinstance(given, bytes):
        try:
            text = given.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotALetter from error
    else:
        text = given
    text = text.strip()
    if len(text) > 65536:
        raise NotALetter
    if text.startswith("{"):
        return _letter_from_json(text)
    if text.lower().startswith(QR_PREFIX):
        fields = parse_qs(text[len(QR_PREFIX) :])
        host, code = fields.get("h", [""])[0], fields.get("c", [""])[0]
    elif isinstance(given, bytes):
        raise NotALetter
    else:
        host, code = (*text.split(maxsplit=1), "", "")[:2]
    if not (host and code.strip()):
        raise NotALetter
    return EnrolmentLetter(check_url(host if "://" in host else f"https://{host}"), parse_code(code))


def _letter_from_json(text: str) -> EnrolmentLetter:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotALetter from error
    wanted = ("url", "code", "ca", "office")
    if not isinstance(fields, dict) or fields.get("senim") != 1:
        raise NotALetter
    if not all(isinstance(fields.get(name), str) for name in wanted):
        raise NotALetter
    return EnrolmentLetter(check_url(fields["url"]), parse_code(fields["code"]), fields["ca"], fields["office"])
