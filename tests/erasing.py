"""A pupil with planted words in every place that keeps words, among others whose records stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.note import ContactForm, Kept, NoteContent, Tier
from desktop_app.domain.retention import ErasureReason
from desktop_app.domain.student import SchoolClass
from desktop_app.services import cases, notes, retention, settings, students
from desktop_app.vault import note_versions
from desktop_app.vault.session import Vault
from tests.image import decrypted

REASON = ErasureReason.RETENTION_OVER
NAME = ("Жоқболғанова", "Үмітгүлжан", "Өшірілгенқызы")
BODY, QUOTE, ADDED = "кәдімгі қорқынышты тұңғиықша", "үйгеқайтпаймынғой", "кейінгіәңгімедегі"
PRIVATE, BEFORE, BEGUN, THROWN = "жекепікірімбойынша", "бұрынғынұсқасөзі", "басталғантолықтыру", "себеттегінобайсөз"
CANARIES = (*NAME, BODY, QUOTE, ADDED, PRIVATE, BEFORE, BEGUN, THROWN, "келесіқадамсөзі", "сақтаусебебісөз")
OTHERS = ("Қалатынбала", "сақталатынжазба")


@dataclass(frozen=True)
class Planted:
    student: StudentId
    case: CaseId


def _content(body: str, quote: str, now: datetime, tier: Tier = Tier.OFFICIAL) -> NoteContent:
    return NoteContent(now, 30, ContactForm.INDIVIDUAL, tier, body, quote)


def plant(vault: Vault, now: datetime) -> Planted:
    """A pupil with words in every place that keeps words, among others whose records stay."""
    pupil = students.add_student(vault, *NAME, SchoolClass(7, "Ә"), now)
    case = cases.open_case(vault, pupil.id, "bul_peer", now)
    for number in range(40):  # so that pages fill, split and are rearranged
        _keep_another(vault, number, now)
    signed = notes.start_draft(vault, case.id, _content(BEFORE, QUOTE, now), now)
    with vault.transaction() as db:
        note_versions.keep(db, signed, Kept.LEFT)
    notes.save_draft(vault, signed.id, _content(f"{BODY} " * 400, QUOTE, now), now)
    notes.sign_note(vault, signed.id, now)
    notes.add_addendum(vault, signed.id, ADDED, now)
    private = notes.start_draft(vault, case.id, _content(PRIVATE, "", now, Tier.PRIVATE), now)
    notes.sign_note(vault, private.id, now)
    thrown = notes.start_draft(vault, case.id, _content(THROWN, "", now), now)
    notes.discard_draft(vault, thrown.id, now)
    notes.start_draft(vault, case.id, _content(BEGUN, "", now), now)
    settings.write_setting(vault, f"addendum_draft.{case.id}", BEGUN, now)
    cases.set_next_step(vault, case.id, "келесіқадамсөзі", now.date(), now)
    retention.hold(vault, pupil.id, "сақтаусебебісөз", now)
    retention.release(vault, pupil.id, now)
    return Planted(pupil.id, case.id)


def _keep_another(vault: Vault, number: int, now: datetime) -> None:
    other = students.add_student(vault, f"{OTHERS[0]}{number}", "Әсел", "", SchoolClass(8, "Б"), now)
    case = cases.open_case(vault, other.id, "bul_peer", now)
    draft = notes.start_draft(vault, case.id, _content(f"{OTHERS[1]} {number} " * 60, "", now), now)
    notes.sign_note(vault, draft.id, now)


def image(vault: Vault) -> bytes:
    return decrypted(vault.place.database, vault.data_key())
