"""A key of the vault left with the office, by its owner's choice: read the office's key, add, look, take back.

Opens nothing itself: asking the office for help is `services.asking`. Only the header changes, in one replacement.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.cipher import header, signing
from desktop_app.cipher.header import EscrowSlot, Header
from desktop_app.cipher.sealing import SealBroken
from desktop_app.domain.clock import school_day
from desktop_app.domain.enrolment import unb64
from desktop_app.domain.escrow import (
    EscrowKey,
    EscrowNeedsOffice,
    NoEscrow,
    NotAnEscrowKey,
    NotOurOffice,
    key_file,
    parse_key,
)
from desktop_app.services.enrolment import read_contact
from desktop_app.services.unlock import tell_guesses, unwrap
from desktop_app.vault import header_act, keys
from desktop_app.vault.access_log import Action
from desktop_app.vault.session import Vault

__all__ = ["EscrowKey", "EscrowState", "add_escrow", "read_escrow", "read_key", "remove_escrow"]

_KEY = "escrow_key"  # the office's public key as it was taken in, for showing


@dataclass(frozen=True, slots=True)
class EscrowState:
    """What the vault's keys say of its escrow; `custodians` and `fingerprint` stay empty for a slot whose key file
    this vault did not keep (a header that came back from a copy)."""

    is_enrolled: bool
    office: str = ""
    added_on: date | None = None
    custodians: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def is_on(self) -> bool:
        return self.added_on is not None


def read_key(vault: Vault, raw: bytes) -> EscrowKey:
    """The office's escrow key in this file, if the office of this workplace signed it. Changes nothing.

    EscrowNeedsOffice, NotAnEscrowKey, EscrowMadeByNewer, NotOurOffice.
    """
    contact = read_contact(vault)
    if contact is None:
        raise EscrowNeedsOffice
    key = parse_key(raw)
    publics = dict(contact.sign_keys)
    if key.office_kid not in publics:
        raise NotOurOffice
    if not signing.verify(unb64(publics[key.office_kid]), key.signed_bytes(), key.signature):
        raise NotAnEscrowKey
    return key


def add_escrow(vault: Vault, key: EscrowKey, passphrase: str, now: datetime) -> EscrowState:
    """Seal the data key to the office's two custodians; a former escrow slot is replaced.

    The passphrase is asked: whoever finds the vault open must not leave a key of it anywhere. The office's key is
    proved once more: what a screen held for a while may be of an office that is no longer this one.
    """
    proved = read_key(vault, key_file(key))
    found = _prove(vault, passphrase, now)
    try:
        changed = header.with_escrow(
            found, vault.data_key(), proved.publics, proved.office, school_day(now).isoformat()
        )
    except SealBroken as error:  # signed, and yet no keys
        raise NotAnEscrowKey from error
    facts = {_KEY: key_file(proved).decode("utf-8")}
    header_act.change(vault, changed, (Action.ESCROW_ADDED,), now, facts)
    return read_escrow(vault)


def remove_escrow(vault: Vault, passphrase: str, now: datetime) -> EscrowState:
    """Take the slot out of the header; NoEscrow when there is none. Older copies of the vault keep theirs.

    The passphrase is asked: whoever takes one way in away has shown another that opens.
    """
    if header.read(vault.place.header).escrow is None:
        raise NoEscrow
    found = _prove(vault, passphrase, now)
    header_act.change(vault, header.without_escrow(found), (Action.ESCROW_REMOVED,), now, {_KEY: ""})
    return read_escrow(vault)


def read_escrow(vault: Vault) -> EscrowState:
    """How it stands, by the header: what is not in it opens nothing, whatever else was written down."""
    slot, is_enrolled = header.read(vault.place.header).escrow, read_contact(vault) is not None
    if slot is None:
        return EscrowState(is_enrolled)
    key = _kept(vault, slot)
    told = (key.custodians, key.fingerprint()) if key else ((), "")
    return EscrowState(is_enrolled, slot.office, date.fromisoformat(slot.added_on), *told)


def _prove(vault: Vault, passphrase: str, now: datetime) -> Header:
    """The header, once this passphrase has opened it; wrong ones before it are told in the log now."""
    found = header.read(vault.place.header)
    unwrap(vault.place, found, passphrase, now)
    tell_guesses(vault)
    return found


def _kept(vault: Vault, slot: EscrowSlot) -> EscrowKey | None:
    kept = keys.get_meta(vault.db, _KEY)
    try:
        key = parse_key(kept.encode("utf-8")) if kept else None
    except NotAnEscrowKey:
        return None
    return key if key is not None and key.kid == slot.kid else None
