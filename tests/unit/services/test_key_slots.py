"""The ways into a vault: each act needs the passphrase, is whole or not at all, and is told in the log once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.cipher import header
from desktop_app.cipher.header import NoRecoverySheet
from desktop_app.cipher.kdf import DEFAULT, FAST_FOR_TESTS, HEAVIEST, LIGHTEST, KdfParams
from desktop_app.domain.errors import (
    DiskFull,
    DiskRefused,
    NotEnoughMemory,
    NotFound,
    TooManyGuesses,
    WrongPassphrase,
    WrongRecoveryKey,
)
from desktop_app.paths import VaultPlace
from desktop_app.services import key_slots, recovery, unlock
from desktop_app.services.key_slots import KeySlot, LastWayIn, SheetNotTypedBack, SlotKind
from desktop_app.services.unlock import RecoveryKey
from desktop_app.vault import access_log
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault

NEW = "жаңа тіркес"


@pytest.fixture
def kept(place: VaultPlace, passphrase: str, clock_now: datetime):
    """An open vault and the key of its first, confirmed sheet."""
    vault, key = unlock.create_vault(place, passphrase, clock_now, kdf=FAST_FOR_TESTS)
    recovery.confirm_recovery_sheet(vault, clock_now)
    yield vault, key
    vault.close()


def _acts(vault: Vault) -> list[str]:
    return [line.action for line in access_log.lines(vault.db, Target.VAULT, "")]


def _typed(key: RecoveryKey, *numbers: int) -> dict[int, str]:
    return {number: " ".join(key.groups()[number]) for number in numbers}


def _slot(vault: Vault, kind: SlotKind, now: datetime) -> KeySlot:
    return next(slot for slot in key_slots.list_ways(vault, now).slots if slot.kind is kind)


def test_a_new_passphrase_is_measured_anew_between_floor_and_ceiling(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    key_slots.change_passphrase(vault, passphrase, NEW, clock_now)
    stored = header.read(place.header).passphrase
    assert replace(stored, salt=b"") in {LIGHTEST, DEFAULT, HEAVIEST}
    vault.close()
    unlock.open_vault(place, NEW, clock_now).close()


def test_where_memory_is_short_the_next_lighter_cost_is_taken(
    vault: Vault, place: VaultPlace, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    real = header.with_passphrase

    def with_little_memory(found: header.Header, key: bytes, new: str, cost: KdfParams) -> header.Header:
        if cost.memory_kib > LIGHTEST.memory_kib:
            raise NotEnoughMemory
        return real(found, key, new, cost)

    monkeypatch.setattr(header, "with_passphrase", with_little_memory)
    key_slots.set_new_passphrase(vault, NEW, clock_now, kdf=HEAVIEST)
    assert replace(header.read(place.header).passphrase, salt=b"") == LIGHTEST


def test_a_wrong_old_passphrase_changes_nothing_and_waits_as_at_the_door(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    before = place.header.read_bytes()
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            key_slots.change_passphrase(vault, "not it", NEW, clock_now, kdf=FAST_FOR_TESTS)
    with pytest.raises(TooManyGuesses):
        key_slots.change_passphrase(vault, passphrase, NEW, clock_now, kdf=FAST_FOR_TESTS)
    assert place.header.read_bytes() == before
    later = clock_now + timedelta(minutes=1)
    key_slots.change_passphrase(vault, passphrase, NEW, later, kdf=FAST_FOR_TESTS)
    assert _acts(vault) == ["key.unlock_failed"] * 4 + ["key.passphrase_changed"]


def test_the_old_sheet_goes_only_when_the_new_one_came_back_from_paper(
    kept: tuple[Vault, RecoveryKey], place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault, first = kept
    with pytest.raises(WrongPassphrase):
        key_slots.draw_sheet(vault, "not it", clock_now)
    second = key_slots.draw_sheet(vault, passphrase, clock_now)
    wrong = _typed(second, 1) | {4: " ".join(first.groups()[4])}
    for typed, number in (({}, 1), (_typed(second, 2), 1), (wrong, 5)):
        with pytest.raises(SheetNotTypedBack) as caught:
            key_slots.put_sheet_in_force(vault, second, typed, clock_now)
        assert caught.value.details == {"number": number}
    header.unlock_with_recovery(header.read(place.header), first.qr_text)
    later = clock_now + timedelta(days=3)
    key_slots.put_sheet_in_force(vault, second, _typed(second, 1, 4), later)
    found = header.read(place.header)
    header.unlock_with_recovery(found, second.qr_text)
    with pytest.raises(WrongRecoveryKey):
        header.unlock_with_recovery(found, first.qr_text)
    assert recovery.is_recovery_sheet_confirmed(vault)
    assert recovery.proved_at(vault) == later
    assert _acts(vault)[-2:] == ["key.recovery_renewed", "key.recovery_confirmed"]


def test_a_withdrawn_sheet_opens_nothing_and_another_can_be_made(
    kept: tuple[Vault, RecoveryKey], place: VaultPlace, passphrase: str, clock_now: datetime
):
    vault, first = kept
    slot = _slot(vault, SlotKind.RECOVERY, clock_now)
    with pytest.raises(WrongPassphrase):
        key_slots.remove_slot(vault, slot, "not it", clock_now)
    key_slots.remove_slot(vault, slot, passphrase, clock_now)
    ways = key_slots.list_ways(vault, clock_now)
    assert ([slot.kind for slot in ways.slots], ways.has_sheet, ways.is_sheet_due) == (
        [SlotKind.PASSPHRASE],
        False,
        True,
    )
    assert not recovery.is_recovery_sheet_confirmed(vault)
    assert recovery.is_sheet_settled(vault)  # nobody is led back into the first run
    with pytest.raises(NotFound):
        key_slots.remove_slot(vault, slot, passphrase, clock_now)
    vault.close()
    with pytest.raises(NoRecoverySheet):
        unlock.open_with_recovery(place, first.qr_text, clock_now)
    again = unlock.open_vault(place, passphrase, clock_now)
    second = key_slots.draw_sheet(again, passphrase, clock_now)
    key_slots.put_sheet_in_force(again, second, _typed(second, 0, 5), clock_now)
    again.close()
    unlock.open_with_recovery(place, second.qr_text, clock_now).close()


def test_the_passphrase_is_never_taken_away(vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime):
    before = place.header.read_bytes()
    with pytest.raises(LastWayIn):
        key_slots.remove_slot(vault, _slot(vault, SlotKind.PASSPHRASE, clock_now), passphrase, clock_now)
    assert place.header.read_bytes() == before


def test_a_newer_programs_slot_outlives_every_act_until_it_is_removed(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime
):
    slot = json.dumps({"box": "AA==", "kind": "thumb"}, sort_keys=True, separators=(",", ":"))
    place.header.write_bytes(header.render(replace(header.read(place.header), unknown=(slot,))))
    key_slots.change_passphrase(vault, passphrase, NEW, clock_now, kdf=FAST_FOR_TESTS)
    recovery.renew_recovery_key(vault, clock_now)
    shown = _slot(vault, SlotKind.UNKNOWN, clock_now)
    assert (shown.name, shown.since) == ("thumb", None)
    key_slots.remove_slot(vault, shown, NEW, clock_now)
    assert header.read(place.header).unknown == ()
    assert _acts(vault)[-1] == "key.slot_removed"


def test_the_slots_say_since_when_they_are(kept: tuple[Vault, RecoveryKey], passphrase: str, clock_now: datetime):
    vault, _ = kept
    later = clock_now + timedelta(days=9)
    key_slots.change_passphrase(vault, passphrase, NEW, later, kdf=FAST_FOR_TESTS)
    day = clock_now.date()
    assert key_slots.list_ways(vault, later).slots == (
        KeySlot(SlotKind.PASSPHRASE, day + timedelta(days=9)),
        KeySlot(SlotKind.RECOVERY, day, day),
    )


def test_the_drill_is_due_after_a_year_and_needs_every_word_of_the_sheet_in_force(
    kept: tuple[Vault, RecoveryKey], clock_now: datetime
):
    vault, key = kept
    year = clock_now + timedelta(days=365)
    assert not recovery.is_sheet_due(vault, year)
    later = year + timedelta(days=1)
    assert recovery.is_sheet_due(vault, later)
    for wrong in (" ".join(key.words[:8]), " ".join(reversed(key.words)), "SENIM1-"):
        with pytest.raises(WrongRecoveryKey):
            key_slots.pass_drill(vault, wrong, later)
    assert recovery.is_sheet_due(vault, later)
    key_slots.pass_drill(vault, "\n".join(word[:4] for word in key.words), later)
    assert not recovery.is_sheet_due(vault, later)
    assert _acts(vault)[-1] == "key.drill_passed"


def test_opening_with_the_sheet_proves_it_too(kept: tuple[Vault, RecoveryKey], place: VaultPlace, clock_now: datetime):
    vault, key = kept
    vault.close()
    later = clock_now + timedelta(days=500)
    again = unlock.open_with_recovery(place, key.qr_text, later)
    assert not recovery.is_sheet_due(again, later)
    again.close()


def test_a_demo_school_is_asked_for_no_sheet(place: VaultPlace, clock_now: datetime):
    vault, _ = unlock.create_vault(place, "демо", clock_now, is_demo=True, kdf=FAST_FOR_TESTS)
    assert not recovery.is_sheet_due(vault, clock_now + timedelta(days=900))
    vault.close()


def _full(path: Path, data: bytes) -> None:
    raise DiskFull


def test_a_header_that_could_not_be_written_leaves_no_trace(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.cipher.files.replace", _full)
        with pytest.raises(DiskFull):
            key_slots.change_passphrase(vault, passphrase, NEW, clock_now, kdf=FAST_FOR_TESTS)
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert _acts(again) == []
    assert key_slots.list_ways(again, clock_now).slots[0].since == clock_now.date()
    again.close()


def test_a_folder_that_could_not_be_synced_after_the_header_is_no_failure(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    def refuse(folder: Path) -> None:
        raise DiskRefused

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.cipher.files.sync_folder", refuse)
        key_slots.change_passphrase(vault, passphrase, NEW, clock_now, kdf=FAST_FOR_TESTS)
    assert _acts(vault) == ["key.passphrase_changed"]
    vault.close()
    unlock.open_vault(place, NEW, clock_now).close()


def test_what_the_log_could_not_take_any_more_is_told_at_the_next_opening(
    vault: Vault, place: VaultPlace, passphrase: str, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    """The disk fills up, or the power goes, when the header is in its place: the act is done."""
    real, calls = access_log.record, []

    def full_once(*args: object) -> None:
        calls.append(args)
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(access_log, "record", full_once)
        key_slots.change_passphrase(vault, passphrase, NEW, clock_now, kdf=FAST_FOR_TESTS)
    assert (len(calls), access_log.record) == (1, real)
    assert _acts(vault) == []
    vault.close()
    later = clock_now + timedelta(days=2)
    again = unlock.open_vault(place, NEW, later)
    lines = access_log.lines(again.db, Target.VAULT, "")
    assert [(line.action, line.at) for line in lines] == [("key.passphrase_changed", clock_now)]
    again.close()
    again = unlock.open_vault(place, NEW, later)
    assert _acts(again) == ["key.passphrase_changed"]
    again.close()
