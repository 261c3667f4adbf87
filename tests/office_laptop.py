"""A laptop's side of the wire without a vault: a key, a source and noisy months. Real signatures, real seals."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.cipher.sealing import pad, public_key, seal_to
from desktop_app.cipher.signing import Signer, new_seed
from desktop_app.domain import enrolment
from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import EnrolAnswer, EnrolCall, b64
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.letter import EnrolmentLetter, parse_letter, shared_key
from desktop_app.domain.outbox import OfficeContact, OutboxEntry
from desktop_app.domain.policy import read_policy
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, STAFF_LEAVES, Release, canonical_body
from sync import protocol
from sync.transport import Answer, Transport

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@dataclass
class Laptop:
    """One source with its device key; `contact` is there after `enrol`."""

    source: SourceId = field(default_factory=lambda: SourceId(new_id()))
    signer: Signer = field(default_factory=lambda: Signer(new_seed()))
    contact: OfficeContact | None = None

    def call(self, letter: EnrolmentLetter) -> tuple[bytes, bytes]:
        """(body of the enrolment request, K)."""
        key = shared_key(letter.code)
        proof = self.signer.sign(enrolment.proof_bytes(letter.code.locator, self.source))
        mac = enrolment.device_mac(key, self.signer.public, self.source)
        return enrolment.request_body(EnrolCall(letter.code.locator, self.source, self.signer.public, proof, mac)), key

    def enrol(self, letter_file: str | Path) -> EnrolAnswer:
        """Enrol with this file over the real wire and believe only a proved answer."""
        letter = parse_letter(Path(letter_file).read_bytes())
        body, key = self.call(letter)
        way = Transport.for_enrolment(letter.url, letter.ca_pem)
        answer = way.post(protocol.DEVICES_PATH, {"Content-Type": protocol.JSON_TYPE}, body)
        assert answer.status == 201, answer
        proved = enrolment.parse_answer(answer.body, key, self.signer.kid())
        self.contact = OfficeContact(
            url=letter.url,
            office=proved.office,
            kid=proved.kid,
            epoch=proved.epoch,
            seal_key=b64(proved.seal_key),
            sign_keys=tuple((kid, b64(public)) for kid, public in proved.sign_keys),
            ca_pem=proved.ca_pem,
        )
        return proved

    def transport(self) -> Transport:
        assert self.contact is not None
        return Transport(self.contact.url, self.contact.ca_pem)

    def release(self, period: str, region: str = "KZ-75", values: Mapping[str, int] | None = None) -> Release:
        """A month with these numbers by leaf (`study`, `acute.other`, `staff.lessons`), the rest 0."""
        given = dict(values or {})

        def leaves(group: str, names: tuple[str, ...]) -> tuple[int, ...]:
            return tuple(
                given.get(f"{group}.{name}", given.get(name, 0) if group == "concern" else 0) for name in names
            )

        return Release(
            source=self.source,
            region=region,
            period=Month.parse(period),
            policy_sha256=read_policy().sha256,
            concern=leaves("concern", CONCERN_LEAVES),
            acute=leaves("acute", ACUTE_LEAVES),
            staff=leaves("staff", STAFF_LEAVES),
        )

    def seal(self, plain: bytes) -> bytes:
        """Exactly 4,096 bytes for the enrolled office."""
        assert self.contact is not None
        padded = pad(plain, protocol.BODY_SIZE - protocol.SEAL_OVERHEAD)
        return seal_to(enrolment.unb64(self.contact.seal_key), padded)

    def sealed(self, period: str, region: str = "KZ-75", values: Mapping[str, int] | None = None) -> bytes:
        return self.seal(canonical_body(self.release(period, region, values)))

    def put(self, period: str, sealed: bytes, *, source: SourceId | None = None) -> Answer:
        """Sign and send these bytes for this month, whatever they are."""
        path = f"/v1/releases/{source or self.source}/{period}"
        headers = protocol.sign_request("PUT", path, protocol.RELEASE_TYPE, sealed, self.signer.kid(), self.signer.sign)
        return self.transport().put(path, headers, sealed)

    def entry(self, period: str, sealed: bytes) -> OutboxEntry:
        return OutboxEntry(self.source, Month.parse(period), sealed, hashlib.sha256(sealed).hexdigest(), 0, NOW)


def stranger_seal_key() -> bytes:
    """The public key of an office that nobody enrolled with."""
    return public_key(secrets.token_bytes(32))
