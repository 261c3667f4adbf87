"""Two custodians and an office's signature on paper: what they publish and answer, without an office's process."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from desktop_app.cipher import sealing
from desktop_app.cipher.signing import Signer
from desktop_app.domain import escrow
from desktop_app.domain.enrolment import b64
from desktop_app.domain.escrow import EscrowAnswer, EscrowKey
from desktop_app.domain.outbox import OfficeContact
from desktop_app.vault import contact as contacts
from desktop_app.vault.session import Vault

NAMES = ("Үлгі Бірінші", "Образец Вторая")


@dataclass
class PaperCustodians:
    """The same every time: a test that is killed and one that looks afterwards know the same keys."""

    office: str = "Облыс орталығы"
    secrets: tuple[bytes, bytes] = (bytes(range(1, 33)), bytes(range(2, 34)))
    signer: Signer = field(default_factory=lambda: Signer(bytes(range(3, 35))))

    def enrol(self, vault: Vault, now: datetime) -> None:
        """Write down that this vault belongs to the office."""
        contact = OfficeContact(
            url="https://office.example:8443",
            office=self.office,
            kid="0" * 32,
            epoch="epoch-1",
            seal_key=b64(sealing.public_key(self.secrets[0])),
            sign_keys=((self.signer.kid(), b64(self.signer.public)),),
            ca_pem="",
        )
        with vault.transaction() as db:
            contacts.save(db, contact, now)

    def key_file(self) -> bytes:
        publics = (sealing.public_key(self.secrets[0]), sealing.public_key(self.secrets[1]))
        unsigned = EscrowKey(self.office, NAMES, publics, date(2026, 11, 23), self.signer.kid())
        return escrow.key_file(replace(unsigned, signature=self.signer.sign(unsigned.signed_bytes())))

    def answer_file(self, request_file: bytes, record: int = 3) -> bytes:
        """What the office gives back for this request."""
        request = escrow.parse_request(request_file)
        inner = sealing.open_sealed(self.secrets[1], sealing.open_sealed(self.secrets[0], request.box))
        data_key = inner.removeprefix(escrow.slot_prefix(request.vault_id))
        answer = EscrowAnswer(request.vault_id, request.digest(), NAMES, date(2026, 11, 24), record)
        return escrow.answer_file(replace(answer, box=sealing.seal_to(request.reply_key, answer.prefix() + data_key)))
