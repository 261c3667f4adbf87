"""The deeds of a vault's life, each done over and over until the process is killed. Knows nothing of the judge.

Every function does one round of its kind and tells before (`will`) and after (`did`) each single deed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.ids import StudentId
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.retention import ErasureReason
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import (
    backups,
    cases,
    colleagues,
    erasure,
    escrow,
    key_slots,
    note_history,
    notes,
    recovery,
    students,
    unlock,
)
from desktop_app.services import bin as bins
from desktop_app.services import restore as restore_service
from desktop_app.services.key_slots import SlotKind
from desktop_app.vault import migrations
from desktop_app.vault.session import Vault
from tests import two_psychologists as two
from tests.paper_custodians import PaperCustodians
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


def _content(work: Work, text: str) -> NoteContent:
    return NoteContent(work.now, 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, text, "")


def _start(work: Work, vault: Vault, mark: str) -> Note:
    row = work.rng.choice(cases.list_cases(vault, work.now))
    text, pupil = work.text(mark), str(row.case.student_id)
    work.tell.will("write", mark=mark, text=text, pupil=pupil)
    draft = notes.start_draft(vault, row.case.id, _content(work, text), work.now)
    work.tell.did("write", mark=mark, text=text, pupil=pupil)
    return draft


def admit(work: Work, vault: Vault) -> str:
    """A pupil with an open case, told when both are there."""
    pupil = students.add_student(vault, f"Үлгі{work.mark()}", "Әсем", "", SchoolClass(7, "Ә"), work.now)
    cases.open_case(vault, pupil.id, "bul_peer", work.now)
    return str(pupil.id)


def write(work: Work) -> None:
    """Drafts begun, saved again, and now and then thrown away."""
    vault = work.open()
    while True:
        mark = work.mark()
        draft = _start(work, vault, mark)
        for _ in range(work.rng.randint(0, 3)):
            text, pupil = work.text(mark), _pupil_of(vault, draft)
            work.tell.will("write", mark=mark, text=text, pupil=pupil)
            notes.save_draft(vault, draft.id, _content(work, text), work.now)
            work.tell.did("write", mark=mark, text=text, pupil=pupil)
        if work.rng.random() < 0.5:
            work.tell.will("discard", mark=mark)
            notes.discard_draft(vault, draft.id, work.now)
            work.tell.did("discard", mark=mark)


def _pupil_of(vault: Vault, draft: Note) -> str:
    return str(cases.read_card(vault, draft.case_id, draft.created_at).case.student_id)


def sign(work: Work) -> None:
    """Notes written, signed, and continued by an addendum."""
    vault = work.open()
    while True:
        mark = work.mark()
        draft = _start(work, vault, mark)
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
        draft = _start(work, vault, mark)
        pupil = _pupil_of(vault, draft)
        for _ in range(3):
            now += timedelta(minutes=5)
            text = work.text(mark)
            work.tell.will("write", mark=mark, text=text, pupil=pupil)
            notes.save_draft(vault, draft.id, _content(work, text), now)
            work.tell.did("write", mark=mark, text=text, pupil=pupil)
        older = work.rng.choice(note_history.history(vault, draft.id, now).states)
        work.tell.will("write", mark=mark, text=older.content.body, pupil=pupil)
        note_history.restore(vault, draft.id, older.seq, now)
        work.tell.did("write", mark=mark, text=older.content.body, pupil=pupil)


def passphrase(work: Work) -> None:
    vault, old = work.open(), work.model.passphrase
    while True:
        new = work.passphrase()
        work.tell.will("passphrase", new=new)
        key_slots.change_passphrase(vault, old, new, work.now, kdf=FAST_FOR_TESTS)
        work.tell.did("passphrase", new=new)
        old = new


def replace_sheet(work: Work) -> None:
    """A new sheet drawn, typed back and put in force; after each the old one opens nothing."""
    vault = work.open()
    while True:
        key = key_slots.draw_sheet(vault, work.model.passphrase, work.now)
        typed = {number: " ".join(key.groups()[number]) for number in (1, 4)}
        work.tell.will("sheet", words=key.qr_text)
        key_slots.put_sheet_in_force(vault, key, typed, work.now)
        work.tell.did("sheet", words=key.qr_text)
        work.tell.will("drill")
        key_slots.pass_drill(vault, key.qr_text, work.now)
        work.tell.did("drill")


def remove_slot(work: Work) -> None:
    """The sheet withdrawn, and another made where there is none."""
    vault = work.open()
    while True:
        slots = {slot.kind: slot for slot in key_slots.list_ways(vault, work.now).slots}
        if SlotKind.RECOVERY in slots:
            work.tell.will("withdraw")
            key_slots.remove_slot(vault, slots[SlotKind.RECOVERY], work.model.passphrase, work.now)
            work.tell.did("withdraw")
        work.tell.will("recovery")
        key = recovery.renew_recovery_key(vault, work.now)
        work.tell.did("recovery", words=key.qr_text)


def leave_key(work: Work) -> None:
    """A key left with the office, and taken back."""
    vault, office = work.open(), PaperCustodians()
    office.enrol(vault, work.now)
    key, is_left = escrow.read_key(vault, office.key_file()), work.model.escrow
    while True:
        is_left = not is_left
        work.tell.will("escrow", is_left=is_left)
        if is_left:
            escrow.add_escrow(vault, key, work.model.passphrase, work.now)
        else:
            escrow.remove_escrow(vault, work.model.passphrase, work.now)
        work.tell.did("escrow", is_left=is_left)


def renew_recovery(work: Work) -> None:
    vault = work.open()
    while True:
        work.tell.will("recovery")
        key = recovery.renew_recovery_key(vault, work.now)
        work.tell.did("recovery", words=key.qr_text)


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


def erase(work: Work) -> None:
    """Notes written, signed and thrown away for pupils who are then erased, all but one of them."""
    vault = work.open()
    erasure.finish(vault)  # as after every unlocking: what an earlier kill cut short
    left = sorted(work.model.pupils)
    while len(left) > 1:
        for _ in range(3):
            draft = _start(work, vault, mark := work.mark())
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
        draft = _start(work, vault, mark)
        text, pupil = draft.content.body, _pupil_of(vault, draft)
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


def lock(work: Work) -> None:
    """Opening and closing, with a note between."""
    while True:
        vault = work.open()
        draft = _start(work, vault, work.mark())
        work.tell.will("lock", note=str(draft.id))
        vault.close()
        work.tell.did("lock")


def backup(work: Work) -> None:
    """Backups one after another, each of a moment of its own, with a note between."""
    vault = work.open()
    for second in range(10_000):
        _start(work, vault, work.mark())
        _back_up(work, vault, work.now + timedelta(milliseconds=second))


def _back_up(work: Work, vault: Vault, now: datetime) -> str:
    work.tell.will("backup")
    made = backups.make_backup(vault, now)
    assert made is not None
    work.tell.did("backup", file=str(made.path))
    return str(made.path)


def restore(work: Work) -> None:
    """The vault goes back to one of its backups, by the passphrase of that day; the former one is kept."""
    known = {file: then.passphrase for file, then in work.model.backups.items()}
    if work.rng.random() < 0.3 or not any(Path(file).exists() for file in known):
        vault = work.open()
        known[_back_up(work, vault, work.now)] = work.model.passphrase
        _start(work, vault, work.mark())
        vault.close()
    known = {file: secret for file, secret in known.items() if Path(file).exists()}  # of a day the newest is kept
    while True:
        file = work.rng.choice(sorted(known))
        work.tell.will("restore", file=file)
        prepared = restore_service.prepare(work.place, Path(file), known[file], work.now)
        assert prepared is not None
        restore_service.put_in_place(prepared, work.now)
        work.tell.did("restore", file=file)


OPERATIONS: dict[str, Callable[[Work], None]] = {
    "write": write,
    "rewrite": rewrite,
    "sign": sign,
    "lock": lock,
    "give": give,
    "take": take,
    "passphrase": passphrase,
    "recovery_key": renew_recovery,
    "new_sheet": replace_sheet,
    "slot_removed": remove_slot,
    "escrow": leave_key,
    "migration": migrate,
    "vacuum": vacuum,
    "backup": backup,
    "restore": restore,
    "erase": erase,
    "empty_bin": empty_bin,
}

ONCE = (migrate,)  # done once to a copy of the vault, which is thrown away afterwards


def lose_acknowledged(work: Work) -> None:
    """A positive control: says that it has written before it has."""
    vault = work.open()
    while True:
        mark = work.mark()
        row = work.rng.choice(cases.list_cases(vault, work.now))
        text, pupil = work.text(mark), str(row.case.student_id)
        work.tell.did("write", mark=mark, text=text, pupil=pupil)
        notes.start_draft(vault, row.case.id, _content(work, text), work.now)


def write_header_in_place(work: Work) -> None:
    """A positive control: the header is overwritten where it lies, byte by byte, instead of replaced."""
    whole = work.place.header.read_bytes()
    while True:
        work.tell.will("lock")
        with work.place.header.open("wb", buffering=0) as file:
            for byte in whole:
                file.write(bytes((byte,)))
        work.tell.did("lock")


CONTROLS: dict[str, Callable[[Work], None]] = {
    "control_lost": lose_acknowledged,
    "control_unopened": write_header_in_place,
}
