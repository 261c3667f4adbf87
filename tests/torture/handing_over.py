"""Giving cases to a colleague and taking theirs in, as deeds that are killed. Knows nothing of the judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, colleagues, notes, unlock
from desktop_app.vault.session import Vault
from tests import two_psychologists as two

if TYPE_CHECKING:
    from tests.torture.work import Work


def _colleague(work: Work) -> Vault:
    """Another psychologist, beside this vault; each has compared the other's key."""
    folder = work.place.folder.with_name(f"{work.place.folder.name}-colleague-{work.mark()}")
    other, _ = unlock.create_vault(VaultPlace(folder), work.passphrase(), work.now, kdf=FAST_FOR_TESTS)
    return other


def give(work: Work) -> None:
    """Every case with all that is signed, sealed to a colleague and written into a file."""
    vault, other = work.open(), _colleague(work)
    two.introduce(vault, other, work.now)
    file = work.place.folder.with_name(f"{work.place.folder.name}.senim-handover")
    while True:
        every = [row.case.id for row in cases.list_cases(vault, work.now, include_closed=True)]
        work.tell.will("give")
        colleagues.write_file(str(file), two.give(vault, other, work.now, *every))
        work.tell.did("give")


def take(work: Work) -> None:
    """A colleague's package with a pupil, a case, a signed note and an addendum: all of it enters or nothing."""
    vault, other = work.open(), _colleague(work)
    two.introduce(vault, other, work.now)
    two.introduce(other, vault, work.now)
    while True:
        mark, case = work.mark(), two.case(other, work.now, f"Үлгі{work.mark()}")
        text, added = work.text(mark), work.text(work.mark())
        note = two.sign(other, case.id, text, work.now)
        notes.add_addendum(other, note.id, added, work.now)
        package = two.give(other, vault, work.now, case.id)
        said = {"pupil": str(case.student_id), "mark": mark, "text": text, "added": added}
        work.tell.will("take", **said)
        two.take(vault, package, work.now)
        work.tell.did("take", **said)
