"""A real office in this process with two custodians, and a vault enrolled with it. Only the cost is not real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain import escrow
from desktop_app.domain.clock import school_day
from desktop_app.domain.escrow import EscrowKey
from desktop_app.domain.letter import letter_file
from desktop_app.services.asking import Asked
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment
from desktop_app.vault.session import Vault
from sync.office import custody
from sync.office.config import OfficeConfig
from sync.office.custody import Cost
from sync.office.keys import OfficeKeys, read_keys
from tests.office_filling import open_here

CUSTODIANS = ("Үлгі Бірінші", "Образец Вторая")
PASSPHRASES = ("бірінші адамның төрт сөзі", "четыре слова второго человека")
FAST = Cost(64, 1)
NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@dataclass
class EscrowOffice:
    """The office of `folder`, up in this process."""

    folder: Path
    config: OfficeConfig
    keys: OfficeKeys

    @classmethod
    def of(cls, folder: Path) -> EscrowOffice:
        config = open_here(folder)
        return cls(folder, config, read_keys(config))

    def enrol(self, vault: Vault, now: datetime = NOW) -> None:
        """Take the vault in, by a fresh code, without a wire."""
        from sync.office.enrolments import accept, issue

        letter = issue(self.config, self.keys, "№ 0 үлгі мектебі", "KZ-75", 900, now)
        request = begin_enrolment(vault, letter_file(letter), now)
        finish_enrolment(vault, request, accept(self.config, self.keys, request.body, now), now)

    def make_key(self, custodians: tuple[str, str] = CUSTODIANS, now: datetime = NOW) -> EscrowKey:
        return custody.make(self.config, self.keys, custodians, PASSPHRASES, school_day(now), FAST)

    def key_file(self) -> bytes:
        return escrow.key_file(self.make_key())

    def answer(
        self, asked: Asked, passphrases: tuple[str, str] = PASSPHRASES, reason: str = "құпия тіркес ұмытылды"
    ) -> bytes:
        """What the custodians give back, having heard the digits on the telephone."""
        from sync.office import opening

        request = escrow.parse_request(asked.file)
        answer = opening.open_slot(
            self.config, self.keys, request, passphrases, asked.fingerprint, reason, datetime.now(UTC)
        )
        return escrow.answer_file(answer)
