"""Asking the office that holds a key of a vault: the question, its waiting, the answer. Nothing is sent from here.

The new passphrase is chosen when asking and guards the question meanwhile; with the answer it becomes the vault's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.cipher import asking, files, header
from desktop_app.cipher.asking import Question
from desktop_app.cipher.kdf import KdfParams
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import DiskRefused, VaultMissing
from desktop_app.domain.escrow import AnswersAnother, NothingAsked, parse_answer, request_file
from desktop_app.paths import VaultPlace
from desktop_app.services.key_slots import set_new_passphrase
from desktop_app.services.unlock import open_with_answer, require_passphrase
from desktop_app.vault.session import Vault

__all__ = ["Asked", "Opened", "ask_office", "holder", "open_by_answer", "read_asked", "withdraw"]


@dataclass(frozen=True, slots=True)
class Asked:
    """The file for the office, and the digits that its custodians want to hear from the psychologist."""

    office: str
    asked_on: date
    fingerprint: str
    file: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """The open vault with its new passphrase, and who opened it at the office, under which number of its record."""

    vault: Vault
    custodians: tuple[str, str]
    opened_on: date
    record: int


def holder(place: VaultPlace) -> str:
    """The office that holds a key of this vault, or an empty string. Needs no passphrase."""
    slot = header.read(place.header).escrow
    return slot.office if slot else ""


def ask_office(place: VaultPlace, new_passphrase: str, now: datetime) -> Asked:
    """A fresh question; a former one is over. The passphrase of today goes on opening the vault.

    PassphraseIsEmpty, NoEscrow, VaultMissing, HeaderDamaged, NotEnoughMemory, DiskFull, DiskRefused.
    """
    require_passphrase(new_passphrase)
    if not files.exists(place.header):
        raise VaultMissing
    question = asking.ask(header.read(place.header), new_passphrase, school_day(now))
    files.replace(place.question, asking.render(question))
    return _asked(question)


def read_asked(place: VaultPlace) -> Asked | None:
    """The question that waits for its answer, if one does; QuestionDamaged."""
    if not files.exists(place.question):
        return None
    return _asked(_read(place))


def withdraw(place: VaultPlace) -> None:
    """Forget the question: no answer to it opens anything any more."""
    try:
        place.question.unlink(missing_ok=True)
    except OSError as error:
        raise DiskRefused from error


def open_by_answer(
    place: VaultPlace, raw: bytes, passphrase: str, now: datetime, *, kdf: KdfParams | None = None
) -> Opened:
    """The vault, open, with the passphrase that was chosen when asking; the question is over.

    NotAnEscrowAnswer, EscrowMadeByNewer, NothingAsked, AnswersAnother, NewPassphraseWrong and the errors of opening –
    and then everything is as it was. Cut short anywhere, the same answer opens the vault once
    more. Without `kdf` the cost of the new passphrase is measured here.
    """
    answer = parse_answer(raw)
    if not files.exists(place.question):
        raise NothingAsked
    question = _read(place)
    if (answer.vault_id, answer.request) != (question.request.vault_id, question.request.digest()):
        raise AnswersAnother
    private = asking.reply_private(question, passphrase)
    vault = open_with_answer(place, private, answer, now)
    try:
        set_new_passphrase(vault, passphrase, now, kdf=kdf)
        withdraw(place)
    except BaseException:
        vault.close()
        raise
    return Opened(vault, answer.custodians, answer.opened_on, answer.record)


def _read(place: VaultPlace) -> Question:
    return asking.parse(files.read_bytes(place.question, asking.LARGEST))


def _asked(question: Question) -> Asked:
    request = question.request
    return Asked(request.office, request.asked_on, request.fingerprint(), request_file(request))
