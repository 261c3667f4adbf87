"""Keys for handing over: my own as a file, colleagues' taken in once compared. Knows nothing of cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.cipher import envelope, files, sealing, signing
from desktop_app.cipher.signing import Signer
from desktop_app.domain.alphabet import nfc
from desktop_app.domain.cells import neutral
from desktop_app.domain.clock import school_day
from desktop_app.domain.enrolment import b64, canonical, unb64
from desktop_app.domain.handover import Colleague, FileTooLarge, KeyCard, NotAKey, OwnPackage
from desktop_app.domain.handover_file import card_body, card_of, load
from desktop_app.vault import handover, keys, settings
from desktop_app.vault import school as schools
from desktop_app.vault.session import Vault

LONGEST_KEY = 8192
LONGEST_PACKAGE = envelope.longest_file()
_NAME, _SCHOOL = "handover_name", "handover_school"


def my_card(vault: Vault, now: datetime) -> KeyCard:
    """My public keys under the name that I chose last, at first the one in the settings of the school."""
    with vault.transaction() as db:
        transfer = sealing.public_key(keys.transfer_key(db, now))
    signer = Signer(keys.device_signing_key(vault))
    school = schools.read(vault.db)
    name = settings.read(vault.db, _NAME)
    place = settings.read(vault.db, _SCHOOL)
    return KeyCard(
        transfer,
        signer.public,
        name if name is not None else _line(school.psychologist if school else ""),
        place if place is not None else _line(school.name if school else ""),
        school_day(now),
        envelope.fingerprint(transfer, signer.public),
    )


def rename_me(vault: Vault, name: str, school: str, now: datetime) -> KeyCard:
    """The name and school under which colleagues see me; either may be empty."""
    with vault.transaction() as db:
        settings.write(db, _NAME, _line(name), now)
        settings.write(db, _SCHOOL, _line(school), now)
    return my_card(vault, now)


def key_file(vault: Vault, now: datetime) -> bytes:
    """My key as a small signed file; nothing in it is secret."""
    return canonical(signed_card(vault, my_card(vault, now)))


def signed_card(vault: Vault, card: KeyCard) -> dict[str, Any]:
    """The fields of a key file with my signature."""
    body = card_body(card)
    signature = Signer(keys.device_signing_key(vault)).sign(_signed_text(body))
    return {**body, "signature": b64(signature)}


def proved_card(fields: dict[str, Any]) -> KeyCard:
    """The card in a key file whose signature holds. Raises ValueError."""
    body = dict(fields)
    signature = body.pop("signature", None)
    if not isinstance(signature, str):
        raise ValueError("signature")
    card = card_of(body)
    if not signing.verify(card.signing_key, _signed_text(body), unb64(signature)):
        raise ValueError("signature")
    return replace(
        card,
        name=_line(card.name),
        school=_line(card.school),
        fingerprint=envelope.fingerprint(card.transfer_key, card.signing_key),
    )


def read_key(vault: Vault, data: bytes, now: datetime) -> KeyCard:
    """A colleague's key, to be compared before it is kept. NotAKey, FileTooLarge, OwnPackage. Changes nothing."""
    if len(data) > LONGEST_KEY:
        raise FileTooLarge
    try:
        fields = load(data)
        if not isinstance(fields, dict) or canonical(fields) != data.strip():
            raise NotAKey
        card = proved_card(fields)
    except ValueError as error:
        raise NotAKey from error
    if card.fingerprint == my_card(vault, now).fingerprint:
        raise OwnPackage
    return card


def keep_colleague(vault: Vault, card: KeyCard, now: datetime) -> tuple[Colleague, ...]:
    """A person has compared the numbers; all colleagues as they are then."""
    with vault.transaction() as db:
        handover.save_colleague(db, card, now)
    return colleagues(vault)


def colleagues(vault: Vault) -> tuple[Colleague, ...]:
    """The colleague compared last first."""
    return handover.colleagues(vault.db)


def forget_colleague(vault: Vault, fingerprint: str) -> tuple[Colleague, ...]:
    """Nothing can be sealed to them, and no receipt of theirs is believed, until their key is compared again."""
    with vault.transaction() as db:
        handover.forget_colleague(db, fingerprint)
    return colleagues(vault)


def write_file(path: str, data: bytes) -> None:
    """The whole file or the one that was there before; private to this user. DiskFull, DiskRefused."""
    files.replace(Path(path), data)


def read_file(path: str) -> bytes:
    """At most one byte more than the longest package. DiskRefused."""
    return files.read_bytes(Path(path), LONGEST_PACKAGE)


def _signed_text(body: dict[str, Any]) -> bytes:
    return b"senim-key\n" + canonical(body)


def _line(text: str) -> str:
    return neutral(nfc(text))[:120].rstrip()
