"""Becoming known to an office: read its letter, prove ourselves, believe only what its code proves. Sends nothing.

The answer's MAC covers the office's keys and its certificate authority, so from here on every connection is pinned to
that authority, whether the letter was a file that already carried it or a QR code that could not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from desktop_app.cipher import signing
from desktop_app.cipher.signing import Signer
from desktop_app.domain.enrolment import (
    EnrolAnswer,
    EnrolCall,
    EnrolRequest,
    NotTheOffice,
    b64,
    device_mac,
    parse_answer,
    proof_bytes,
    request_body,
)
from desktop_app.domain.letter import NotALetter, parse_letter, shared_key
from desktop_app.domain.outbox import OfficeContact, OutboxState
from desktop_app.services.freezing import seal_frozen_months
from desktop_app.vault import access_log, outbox
from desktop_app.vault import contact as contacts
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.keys import device_signing_key, source_id
from desktop_app.vault.session import Vault

_CERTIFICATE = "-----BEGIN CERTIFICATE-----"


def read_contact(vault: Vault) -> OfficeContact | None:
    """The office this vault is enrolled with."""
    return contacts.read(vault.db)


def begin_enrolment(vault: Vault, given: str | bytes, now: datetime) -> EnrolRequest:
    """The first word to the office, from a letter's file, its QR text or `HOST CODE` as typed. Changes nothing.

    Raises NotALetter, CodeMistyped, AddressRefused.
    """
    letter = parse_letter(given)
    if letter.ca_pem and _CERTIFICATE not in letter.ca_pem:
        raise NotALetter
    signer, source, key = Signer(device_signing_key(vault)), source_id(vault), shared_key(letter.code)
    locator = letter.code.locator
    call = EnrolCall(
        locator=locator,
        source=source,
        public=signer.public,
        proof=signer.sign(proof_bytes(locator, source)),
        mac=device_mac(key, signer.public, source),
    )
    return EnrolRequest(letter.url, letter.ca_pem, locator, source, signer.kid(), request_body(call), key)


def finish_enrolment(vault: Vault, request: EnrolRequest, answer: bytes, now: datetime) -> OfficeContact:
    """Believe the answer if it is the office's, and in one transaction keep the contact and seal all frozen months.

    What waited for an enrolment may be tried at once. Raises NotTheOffice, and then nothing has changed.
    """
    proved = parse_answer(answer, request.key, request.kid)
    _require_usable(request, proved)
    contact = OfficeContact(
        url=request.url,
        office=proved.office,
        kid=proved.kid,
        epoch=proved.epoch,
        seal_key=b64(proved.seal_key),
        sign_keys=tuple((kid, b64(public)) for kid, public in proved.sign_keys),
        ca_pem=proved.ca_pem,
    )
    with vault.transaction() as db:
        contacts.save(db, contact, now)
        access_log.record(db, Action.OFFICE_ENROLLED, Target.VAULT, contact.kid, now)
        seal_frozen_months(db, contact)
        held = dict(proved.heads)
        entries = outbox.list_entries(db)
        received = [row for row in entries if row.state is OutboxState.RECEIVED]
        outbox.send_again(db, (row.period for row in received if str(row.period) not in held), now)
        outbox.try_at_once(db, now)
    return contact


def _require_usable(request: EnrolRequest, proved: EnrolAnswer) -> None:
    """Key ids are digests of the keys, and an office over https has an authority to pin."""
    if any(signing.kid(public) != kid for kid, public in proved.sign_keys):
        raise NotTheOffice
    if request.url.startswith("https://") and _CERTIFICATE not in proved.ca_pem:
        raise NotTheOffice


def request_signer(vault: Vault) -> Callable[[bytes], bytes]:
    """What signs this vault's requests; its key id is `OfficeContact.kid`. Drop it when the vault is locked."""
    return Signer(device_signing_key(vault)).sign
