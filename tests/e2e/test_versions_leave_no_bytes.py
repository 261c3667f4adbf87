"""What a draft said before is in no file in plain form, and goes with its draft to the last byte."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, note_history, notes, students, vault_check
from desktop_app.services.unlock import open_vault
from desktop_app.vault.session import Vault
from tests.canaries import found_in_files
from tests.image import decrypted

WORDS = tuple(f"Ңәрқыз{number}ұғым" for number in range(30))


def _content(now: datetime, words: str) -> NoteContent:
    return NoteContent(now, 30, ContactForm.INDIVIDUAL, Tier.PRIVATE, words * 60, words)


def test_versions_are_encrypted_and_leave_with_their_draft(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
) -> None:
    pupil = students.add_student(vault, "Үлгі", "Бір", "", SchoolClass(7, "Ә"), clock_now)
    case = cases.open_case(vault, pupil.id, "bul_peer", clock_now)
    draft = notes.start_draft(vault, case.id, _content(clock_now, WORDS[0]), clock_now)
    for number, word in enumerate(WORDS[1:], 1):
        notes.save_draft(vault, draft.id, _content(clock_now, word), clock_now + number * timedelta(minutes=5))
    assert len(note_history.history(vault, draft.id, clock_now).states) == len(WORDS) - 1
    assert found_in_files([place.folder], WORDS) == []
    data_key = vault.data_key()
    vault.close()
    before = decrypted(place.database, data_key)
    assert all(word.encode() in before for word in WORDS), "who holds the key can read them"
    again = open_vault(place, passphrase, clock_now)
    with again.transaction() as db:
        db.execute("DELETE FROM note WHERE id = ?", (draft.id,))
    assert vault_check.verify(again).ok
    again.close()
    after = decrypted(place.database, data_key)
    assert [word for word in WORDS if word.encode() in after] == []
    assert found_in_files([place.folder], WORDS) == []
