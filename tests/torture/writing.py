"""Notes written, signed, changed and locked away, as deeds that are killed. Knows nothing of the judge."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.services import note_history, notes
from tests.torture.work import Work, content, pupil_of, start


def write(work: Work) -> None:
    """Drafts begun, saved again, and now and then thrown away."""
    vault = work.open()
    while True:
        mark = work.mark()
        draft = start(work, vault, mark)
        for _ in range(work.rng.randint(0, 3)):
            text, pupil = work.text(mark), pupil_of(vault, draft)
            work.tell.will("write", mark=mark, text=text, pupil=pupil)
            notes.save_draft(vault, draft.id, content(work, text), work.now)
            work.tell.did("write", mark=mark, text=text, pupil=pupil)
        if work.rng.random() < 0.5:
            work.tell.will("discard", mark=mark)
            notes.discard_draft(vault, draft.id, work.now)
            work.tell.did("discard", mark=mark)


def sign(work: Work) -> None:
    """Notes written, signed, and continued by an addendum."""
    vault = work.open()
    while True:
        mark = work.mark()
        draft = start(work, vault, mark)
        work.tell.will("sign", mark=mark)
        notes.sign_note(vault, draft.id, work.now)
        work.tell.did("sign", mark=mark)
        text = work.text(mark)
        work.tell.will("add", mark=mark, text=text)
        notes.add_addendum(vault, draft.id, text, work.now)
        work.tell.did("add", mark=mark, text=text)


def rewrite(work: Work) -> None:
    """Drafts changed after a pause, and an older version brought back: what stood is kept before it is replaced."""
    vault, now = work.open(), work.now
    while True:
        mark = work.mark()
        draft = start(work, vault, mark)
        pupil = pupil_of(vault, draft)
        for _ in range(3):
            now += timedelta(minutes=5)
            text = work.text(mark)
            work.tell.will("write", mark=mark, text=text, pupil=pupil)
            notes.save_draft(vault, draft.id, content(work, text), now)
            work.tell.did("write", mark=mark, text=text, pupil=pupil)
        older = work.rng.choice(note_history.history(vault, draft.id, now).states)
        work.tell.will("write", mark=mark, text=older.content.body, pupil=pupil)
        note_history.restore(vault, draft.id, older.seq, now)
        work.tell.did("write", mark=mark, text=older.content.body, pupil=pupil)


def lock(work: Work) -> None:
    """Opening and closing, with a note between."""
    while True:
        vault = work.open()
        draft = start(work, vault, work.mark())
        work.tell.will("lock", note=str(draft.id))
        vault.close()
        work.tell.did("lock")
