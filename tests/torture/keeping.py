"""Migrating, vacuuming, erasing pupils and emptying the bin, as deeds that are killed. Knows nothing of the judge."""

from __future__ import annotations

from desktop_app.domain.ids import StudentId
from desktop_app.domain.retention import ErasureReason
from desktop_app.services import bin as bins
from desktop_app.services import erasure, notes
from desktop_app.vault import migrations
from tests.torture.work import Work, pupil_of, start


def migrate(work: Work) -> None:
    """The program of tomorrow opens the vault: a copy is kept, then the schema changes."""
    number = migrations.known()[-1].number + 1
    later = migrations.Migration(number, "later", f"CREATE TABLE later_{number} (a TEXT) STRICT;")
    known = (*migrations.known(), later)
    migrations.known = lambda: known  # type: ignore[assignment]
    work.tell.will("migrate", number=number)
    work.open().close()
    work.tell.did("migrate", number=number)


def vacuum(work: Work) -> None:
    vault = work.open()
    while True:
        work.tell.will("vacuum")
        vault.db.execute("VACUUM")
        work.tell.did("vacuum")


def erase(work: Work) -> None:
    """Notes written, signed and thrown away for pupils who are then erased, all but one of them."""
    vault = work.open()
    erasure.finish(vault)  # as after every unlocking: what an earlier kill cut short
    left = sorted(work.model.pupils)
    while len(left) > 1:
        for _ in range(3):
            draft = start(work, vault, mark := work.mark())
            deed = work.rng.choice(("sign", "discard"))
            work.tell.will(deed, mark=mark)
            if deed == "sign":
                notes.sign_note(vault, draft.id, work.now)
            else:
                notes.discard_draft(vault, draft.id, work.now)
            work.tell.did(deed, mark=mark)
        gone = [left.pop() for _ in range(work.rng.randint(1, min(2, len(left) - 1)))]
        work.tell.will("erase", pupils=gone)
        erasure.erase_students(vault, [StudentId(pupil) for pupil in gone], ErasureReason.RETENTION_OVER, work.now)
        work.tell.did("erase", pupils=gone)


def empty_bin(work: Work) -> None:
    """Drafts thrown away, taken back, thrown away again and erased for good."""
    vault = work.open()
    while True:
        mark = work.mark()
        draft = start(work, vault, mark)
        text, pupil = draft.content.body, pupil_of(vault, draft)
        work.tell.will("discard", mark=mark)
        notes.discard_draft(vault, draft.id, work.now)
        work.tell.did("discard", mark=mark)
        if not notes.open_draft(vault, draft.case_id):
            work.tell.will("write", mark=mark, text=text, pupil=pupil)
            bins.take_back(vault, draft.id, work.now)
            work.tell.did("write", mark=mark, text=text, pupil=pupil)
            work.tell.will("discard", mark=mark)
            notes.discard_draft(vault, draft.id, work.now)
            work.tell.did("discard", mark=mark)
        work.tell.will("empty")
        bins.erase_from_bin(vault, [line.id for line in bins.list_bin(vault, work.now).lines], work.now)
        erasure.finish(vault)
        work.tell.did("empty")
