"""One process's part of the torture and the first words of every deed. Knows nothing of which deeds there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Protocol

from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, notes, students, unlock
from desktop_app.vault.session import Vault
from tests.torture.model import Model

SYLLABLES = [
    "бала",
    "үнсіз",
    "ғана",
    "әңгіме",
    "қатты",
    "іні",
    "һәм",
    "ұстаз",
    "сөйлесті",
    "после",
    "беседы",
    "стало",
    "легче",
]


class Tell(Protocol):
    """What the killed process says to the judge, one line at a time."""

    def will(self, deed: str, **facts: object) -> None: ...
    def did(self, deed: str, **facts: object) -> None: ...


@dataclass(slots=True)
class Work:
    """One process's part: the place, the state it began with, chance, the moment, and how it tells."""

    place: VaultPlace
    model: Model
    rng: Random
    now: datetime
    tell: Tell

    def mark(self) -> str:
        return f"{self.rng.getrandbits(64):016x}"

    def passphrase(self) -> str:
        return f"тіркес {self.mark()}"

    def text(self, mark: str) -> str:
        """A note of between a line and a few pages, beginning with its mark."""
        return " ".join([mark, *self.rng.choices(SYLLABLES, k=self.rng.choice((4, 40, 900)))])

    def open(self) -> Vault:
        return unlock.open_vault(self.place, self.model.passphrase, self.now)


def content(work: Work, text: str) -> NoteContent:
    return NoteContent(work.now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, text, "")


def start(work: Work, vault: Vault, mark: str) -> Note:
    row = work.rng.choice(cases.list_cases(vault, work.now))
    text, pupil = work.text(mark), str(row.case.student_id)
    work.tell.will("write", mark=mark, text=text, pupil=pupil)
    draft = notes.start_draft(vault, row.case.id, content(work, text), work.now)
    work.tell.did("write", mark=mark, text=text, pupil=pupil)
    return draft


def admit(work: Work, vault: Vault) -> str:
    """A pupil with an open case, told when both are there."""
    pupil = students.add_student(vault, f"Үлгі{work.mark()}", "Әсем", "", SchoolClass(7, "Ә"), work.now)
    cases.open_case(vault, pupil.id, "bul_peer", work.now)
    return str(pupil.id)


def pupil_of(vault: Vault, draft: Note) -> str:
    return str(cases.read_card(vault, draft.case_id, draft.created_at).case.student_id)
