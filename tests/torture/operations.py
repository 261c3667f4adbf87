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
from desktop_app.domain.note import ContactForm, Note, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, cases, key_slots, notes, recovery, students, unlock
from desktop_app.services import restore as restore_service
from desktop_app.services.key_slots import SlotKind
from desktop_app.vault import migrations
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


def lock(work: Work) -> None:
    """Opening and closing, with a note between."""
    while True:
        vault = work.open()
        draft = _start(work, vault, work.mark())
        work.tell.will("lock", note=str(draft.id))
        vault.close()
        work.tell.did("lock")


def backup(work: Work) -> None:
    """Backups one after another, with a note between; each of a second of its own, because a name that was pruned away
    is given again within one."""
    vault = work.open()
    for second in range(10_000):
        _start(work, vault, work.mark())
        _back_up(work, vault, work.now + timedelta(seconds=second))


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
    "sign": sign,
    "lock": lock,
    "passphrase": passphrase,
    "recovery_key": renew_recovery,
    "new_sheet": replace_sheet,
    "slot_removed": remove_slot,
    "migration": migrate,
    "vacuum": vacuum,
    "backup": backup,
    "restore": restore,
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
