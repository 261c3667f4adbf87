"""The ways into a vault in its life: another passphrase, a new recovery sheet, its yearly proof, a slot taken away.

Each act is wholly done or not at all, and the access log tells it (see `vault.header_act`). Knows nothing of paper or
screens, and leaves the office's slot to its own service.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from time import perf_counter

from desktop_app.cipher import header, recovery
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import DEFAULT, HEAVIEST, LIGHTEST, KdfParams, calibrate
from desktop_app.cipher.recovery import RecoveryKey
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import NotEnoughMemory, NotFound, RuleRefused, WorldFailed, WrongRecoveryKey
from desktop_app.services.recovery import CONFIRMED, DRILLED, RENEWED, WITHDRAWN, is_sheet_due, moment, proved_at
from desktop_app.services.unlock import require_passphrase, tell_guesses, unwrap
from desktop_app.vault import access_log, header_act, keys
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_text
from desktop_app.vault.session import Vault

GROUPS_TYPED_BACK = 2
PASSPHRASE_SET = "passphrase_set_at"  # noqa: S105 - a word, not a secret
_COSTS = (HEAVIEST, DEFAULT, LIGHTEST)


class SheetNotTypedBack(WorldFailed):
    """What was typed is not what the new sheet says in group `number`; the old sheet stays in force."""

    code = "keys.not_typed_back"


class LastWayIn(RuleRefused):
    """The passphrase is changed, never taken away: it is the one way that is surely there."""

    code = "keys.last_way_in"


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"  # noqa: S105 - a word, not a secret
    RECOVERY = "recovery"
    ESCROW = "escrow"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way in. `since` is None where the vault was not told; `proved_on`: when its sheet was last typed.

    `name` is the office's, or the newer program's word for a kind unknown here.
    """

    kind: SlotKind
    since: date | None
    proved_on: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """Every way into the vault, and whether its owner should prove the sheet again (or make one)."""

    slots: tuple[KeySlot, ...]
    has_sheet: bool
    is_sheet_due: bool


def list_ways(vault: Vault, now: datetime) -> Ways:
    """The slots of the header as it stands, with what the vault remembers of them."""
    found = header.read(vault.place.header)
    born = keys.read_created_at(vault)
    slots = [KeySlot(SlotKind.PASSPHRASE, school_day(moment(vault, PASSPHRASE_SET) or born))]
    if found.recovery_box:
        proved = proved_at(vault)
        since = school_day(moment(vault, RENEWED) or born)
        slots.append(KeySlot(SlotKind.RECOVERY, since, None if proved is None else school_day(proved)))
    if found.escrow is not None:
        slots.append(KeySlot(SlotKind.ESCROW, _day(found.escrow.added_on), name=found.escrow.office))
    slots += [KeySlot(SlotKind.UNKNOWN, None, name=_kind_of(slot)) for slot in found.unknown]
    return Ways(tuple(slots), bool(found.recovery_box), is_sheet_due(vault, now))


def change_passphrase(vault: Vault, old: str, new: str, now: datetime, *, kdf: KdfParams | None = None) -> None:
    """WrongPassphrase or TooManyGuesses unless `old` opens the vault today."""
    require_passphrase(new)
    _prove(vault, old, now)
    set_new_passphrase(vault, new, now, kdf=kdf)


def set_new_passphrase(vault: Vault, new: str, now: datetime, *, kdf: KdfParams | None = None) -> None:
    """Wrap the data key anew, as slowly as this computer may be asked to (`kdf` instead of measuring it).

    Only the header changes; the recovery sheet stays valid. NotEnoughMemory leaves the old passphrase.
    """
    require_passphrase(new)
    changed = _wrapped(header.read(vault.place.header), vault.data_key(), new, kdf)
    facts = {PASSPHRASE_SET: moment_text(now)}
    header_act.change(vault, changed, (Action.PASSPHRASE_CHANGED,), now, facts)


def draw_sheet(vault: Vault, passphrase: str, now: datetime) -> RecoveryKey:
    """The key for a new sheet, to be put on paper and typed back; until then the old sheet is the one in force.

    Asks for the passphrase: whoever finds the vault open must not carry a way in away.
    """
    _prove(vault, passphrase, now)
    return recovery.show(recovery.new_entropy())


def put_sheet_in_force(vault: Vault, key: RecoveryKey, typed: Mapping[int, str], now: datetime) -> None:
    """The new sheet opens the vault and the old one no more, once two of its groups came back from the paper.

    `typed`: position of the group, from 0 → its words as typed. SheetNotTypedBack otherwise.
    """
    _require_typed_back(key, typed)
    changed = header.with_recovery(header.read(vault.place.header), vault.data_key(), recovery.read(key.qr_text))
    facts = {RENEWED: moment_text(now), CONFIRMED: moment_text(now), WITHDRAWN: "", DRILLED: ""}
    header_act.change(vault, changed, (Action.RECOVERY_RENEWED, Action.RECOVERY_CONFIRMED), now, facts)


def remove_slot(vault: Vault, slot: KeySlot, passphrase: str, now: datetime) -> None:
    """This way in is no way any more. The passphrase is asked: whoever removes one has shown another that opens.

    LastWayIn for the passphrase, NotFound when the slot is gone already (or is the office's: that is taken back by its
    own service). Copies of the header in backups keep theirs.
    """
    if slot.kind is SlotKind.PASSPHRASE:
        raise LastWayIn
    found = header.read(vault.place.header)
    changed, facts = _without(found, slot, now)
    if changed == found:
        raise NotFound
    _prove(vault, passphrase, now)
    header_act.change(vault, changed, (Action.KEY_SLOT_REMOVED,), now, facts)


def pass_drill(vault: Vault, words: str, now: datetime) -> None:
    """The sheet's owner has it and can read it: all its words (or the QR code's text) open the vault today.

    NoRecoverySheet, WrongRecoveryKey (with the word that is in no sheet) otherwise.
    """
    if header.unlock_with_recovery(header.read(vault.place.header), words) != vault.data_key():
        raise WrongRecoveryKey
    with vault.transaction() as db:
        keys.set_meta(db, DRILLED, moment_text(now))
        access_log.record(db, Action.KEY_DRILL_PASSED, Target.VAULT, "", now)


def _prove(vault: Vault, passphrase: str, now: datetime) -> None:
    """The person at the open vault knows its passphrase; wrong ones before it are told in the log now."""
    unwrap(vault.place, header.read(vault.place.header), passphrase, now)
    tell_guesses(vault)


def _wrapped(found: Header, data_key: bytes, new: str, kdf: KdfParams | None) -> Header:
    """Under the cost that was measured, or the next lighter one where the memory does not suffice for it."""
    first = kdf or calibrate(perf_counter)
    for cost in (first, *(lighter for lighter in _COSTS if lighter.memory_kib < first.memory_kib)):
        with suppress(NotEnoughMemory):
            return header.with_passphrase(found, data_key, new, cost)
    raise NotEnoughMemory(mebibytes=first.memory_kib // 1024)


def _without(found: Header, slot: KeySlot, now: datetime) -> tuple[Header, dict[str, str]]:
    if slot.kind is SlotKind.RECOVERY:
        return header.without_recovery(found), {CONFIRMED: "", DRILLED: "", WITHDRAWN: moment_text(now)}
    named = [unknown for unknown in found.unknown if _kind_of(unknown) == slot.name]
    return (header.without_unknown(found, named[0]) if named else found), {}


def _require_typed_back(key: RecoveryKey, typed: Mapping[int, str]) -> None:
    groups = key.groups()
    if len(typed) < GROUPS_TYPED_BACK:
        raise SheetNotTypedBack(number=1)
    for number, text in typed.items():
        if tuple(text.casefold().replace(",", " ").split()) != groups[number]:
            raise SheetNotTypedBack(number=number + 1)


def _day(text: str) -> date | None:
    """Told by whoever wrote the header: a text that is no day is none."""
    with suppress(ValueError):
        return date.fromisoformat(text[:10])
    return None


def _kind_of(slot: str) -> str:
    """The newer program's own word, shortened: it is shown, not trusted."""
    return str(json.loads(slot).get("kind", ""))[:40]
