"""Two real vaults that know each other's keys, and short words for what people do with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.handover import GiveOrder, Purpose
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, colleagues, handover, notes, students, taking_in
from desktop_app.services.unlock import create_vault
from desktop_app.vault.session import Vault

PASSPHRASE = "төрт құлан мен бір тал"


@contextmanager
def two_vaults(folder: Path, now: datetime) -> Iterator[tuple[Vault, Vault]]:
    """The giver's and the taker's, each with the other's key compared."""
    giver, _ = create_vault(VaultPlace(folder / "giver"), PASSPHRASE, now, kdf=FAST_FOR_TESTS)
    taker, _ = create_vault(VaultPlace(folder / "taker"), PASSPHRASE, now, kdf=FAST_FOR_TESTS)
    colleagues.rename_me(giver, "Үлгі Беруші", "№ 1 үлгі мектебі", now)
    colleagues.rename_me(taker, "Үлгі Алушы", "№ 2 үлгі мектебі", now)
    introduce(giver, taker, now)
    introduce(taker, giver, now)
    try:
        yield giver, taker
    finally:
        giver.close()
        taker.close()


def introduce(vault: Vault, other: Vault, now: datetime) -> None:
    """`vault` takes in the key of `other`, compared."""
    colleagues.keep_colleague(vault, colleagues.read_key(vault, colleagues.key_file(other, now), now), now)


def pupil(vault: Vault, now: datetime, family: str = "Үлгіқызы", given: str = "Әсел") -> Student:
    return students.add_student(vault, family, given, "Сынаққызы", SchoolClass(7, "Ә"), now)


def case(vault: Vault, now: datetime, family: str = "Үлгіқызы", concern: str = "bul_peer") -> Casefile:
    return cases.open_case(vault, pupil(vault, now, family).id, concern, now)


def sign(
    vault: Vault,
    case_id: CaseId,
    body: str,
    now: datetime,
    *,
    quote: str = "",
    tier: Tier = Tier.OFFICIAL,
    form: ContactForm = ContactForm.INDIVIDUAL,
) -> Note:
    draft = notes.start_draft(vault, case_id, NoteContent(now, 30, form, tier, body, quote), now)
    return notes.sign_note(vault, draft.id, now)


def order(giver: Vault, taker: Vault, now: datetime, *case_ids: CaseId, **more: object) -> GiveOrder:
    purpose = more.pop("purpose", Purpose.HANDOVER)
    fingerprint = colleagues.my_card(taker, now).fingerprint
    return GiveOrder(fingerprint, purpose, case_ids, **more)  # type: ignore[arg-type]


def give(giver: Vault, taker: Vault, now: datetime, *case_ids: CaseId, **more: object) -> bytes:
    return handover.give(giver, order(giver, taker, now, *case_ids, **more), now).data


def take(vault: Vault, data: bytes, now: datetime) -> bytes:
    """Accepted with every pupil new; the receipt."""
    chosen = {one.id: taking_in.NEW_PUPIL for one in taking_in.look_in(vault, data, now).cases}
    return taking_in.accept(vault, data, chosen, now)


def same_pupil(vault: Vault, data: bytes, student_id: StudentId, now: datetime) -> bytes:
    chosen = {one.id: student_id for one in taking_in.look_in(vault, data, now).cases}
    return taking_in.accept(vault, data, chosen, now)


def bodies(vault: Vault, case_id: CaseId, now: datetime) -> list[str]:
    return sorted(note.content.body for note in notes.timeline(vault, case_id, now))
