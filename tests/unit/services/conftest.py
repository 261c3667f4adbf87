"""One invented pupil, one case, and a quick way to write a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from desktop_app.domain.casefile import Casefile
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.services import cases, notes, students
from desktop_app.vault.session import Vault


@pytest.fixture
def pupil(vault: Vault, clock_now: datetime) -> Student:
    return students.add_student(vault, "Үлгіқызы", "Әсел", "Сынаққызы", SchoolClass(7, "Ә"), clock_now)


@pytest.fixture
def case(vault: Vault, pupil: Student, clock_now: datetime) -> Casefile:
    return cases.open_case(vault, pupil.id, "bul_peer", clock_now)


@pytest.fixture
def written(clock_now: datetime) -> Callable[..., NoteContent]:
    """Content of a note: `written("body", quote=…, tier=…, form=…, at=…)`."""

    def write(
        body: str,
        quote: str = "",
        *,
        at: datetime = clock_now,
        minutes: int = 30,
        form: ContactForm = ContactForm.INDIVIDUAL,
        tier: Tier = Tier.OFFICIAL,
    ) -> NoteContent:
        return NoteContent(at, minutes, form, tier, body, quote)

    return write


@pytest.fixture
def signed(
    vault: Vault, case: Casefile, written: Callable[..., NoteContent], clock_now: datetime
) -> Callable[..., Note]:
    """Writes and signs a note in `case`."""

    def write(body: str, quote: str = "", **more: object) -> Note:
        draft = notes.start_draft(vault, case.id, written(body, quote, **more), clock_now)
        return notes.sign_note(vault, draft.id, clock_now)

    return write
