"""Changes of the passphrase, the sheet and the office's key, as deeds that are killed. Knows nothing of the judge."""

from __future__ import annotations

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.services import escrow, key_slots, recovery
from desktop_app.services.key_slots import SlotKind
from tests.paper_custodians import PaperCustodians
from tests.torture.work import Work


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
