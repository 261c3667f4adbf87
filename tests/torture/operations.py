"""The deeds of a vault's life, each done over and over until the process is killed. Knows nothing of the judge.

Every function does one round of its kind and tells before (`will`) and after (`did`) each single deed.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.services import cases, notes
from tests.torture.copies import backup, restore
from tests.torture.handing_over import give, take
from tests.torture.keeping import empty_bin, erase, migrate, vacuum
from tests.torture.ways_in import leave_key, passphrase, remove_slot, renew_recovery, replace_sheet
from tests.torture.work import Work, content
from tests.torture.writing import lock, rewrite, sign, write

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
        notes.start_draft(vault, row.case.id, content(work, text), work.now)


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
