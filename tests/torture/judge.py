"""Opens a vault after a kill and says what is wrong with it, if anything. Knows nothing of who wrote to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.cipher import header
from desktop_app.domain.errors import SenimError, WrongPassphrase
from desktop_app.paths import VaultPlace
from desktop_app.services import cases as case_service
from desktop_app.services import notes, students, unlock, vault_check
from desktop_app.vault.session import Vault
from tests.torture.model import Model, Written


@dataclass(frozen=True, slots=True)
class Verdict:
    """`model`: the state found, None when it is none of those possible; `word` says why then."""

    model: Model | None
    word: str = ""
    opened: bool = True


def judge(place: VaultPlace, possible: list[Model], now: datetime) -> Verdict:
    """Which of the possible states this vault is in; opening it is the recovery that a user would see."""
    vault, word = _open(place, possible, now)
    if vault is None:
        return Verdict(None, word, opened=False)
    try:
        report = vault_check.verify(vault)
        if not report.ok:
            return Verdict(None, "verify: " + ", ".join(map(str, report.problems)))
        held, pupils = _held(vault, now)
        acts = _acts(vault)
    except SenimError as error:
        return Verdict(None, f"reading: {error.code}")
    finally:
        vault.close()
    fitting = [model for model in possible if model.notes == held and model.pupils == pupils]
    if fitting and not any(model.acts == acts for model in fitting):
        return Verdict(None, f"the log tells {acts} instead of {[model.acts for model in fitting]}")
    for model in (model for model in fitting if model.acts == acts):
        if _is_opened_by(place, model, now):
            return Verdict(model)
    return Verdict(None, "keys" if fitting else _difference(possible[0], held, pupils))


def _open(place: VaultPlace, possible: list[Model], now: datetime) -> tuple[Vault | None, str]:
    word = "no way in"
    for passphrase in dict.fromkeys(model.passphrase for model in possible):
        try:
            return unlock.open_vault(place, passphrase, now), ""
        except WrongPassphrase:
            word = "neither the old nor the new passphrase"
        except SenimError as error:
            return None, error.code
    return None, word


def _is_opened_by(place: VaultPlace, model: Model, now: datetime) -> bool:
    """By both of the ways in; a recovery key that nobody has been shown is no way."""
    try:
        unlock.open_vault(place, model.passphrase, now).close()
        if model.words == "":
            return not header.read(place.header).recovery_box
        if model.words is not None:
            unlock.open_with_recovery(place, model.words, now).close()
    except SenimError:
        return False
    return True


def _acts(vault: Vault) -> dict[str, int]:
    """How often the log tells each act on the keys."""
    rows = vault.db.rows(
        "SELECT action, count(*) AS times FROM access_log WHERE action IN (?, ?, ?, ?) GROUP BY action",
        ("key.passphrase_changed", "key.recovery_renewed", "key.slot_removed", "key.drill_passed"),
    )
    return {row["action"]: row["times"] for row in rows}


def _held(vault: Vault, now: datetime) -> tuple[dict[str, Written], set[str]]:
    pupils = {str(row.student.id) for row in students.list_students(vault)}
    held: dict[str, Written] = {}
    for row in case_service.list_cases(vault, now, include_closed=True):
        for note in notes.timeline(vault, row.case.id, now):
            mark = note.content.body.split(" ", 1)[0]
            added = [addendum.body for addendum in note.addenda]
            held[mark] = Written(note.content.body, str(row.case.student_id), note.is_signed(), added)
    return held, pupils


def _difference(model: Model, held: dict[str, Written], pupils: set[str]) -> str:
    missing, strange = model.notes.keys() - held.keys(), held.keys() - model.notes.keys()
    changed = [mark for mark in model.notes.keys() & held.keys() if model.notes[mark] != held[mark]]
    return (
        f"missing {sorted(missing)}, unexpected {sorted(strange)}, changed {sorted(changed)}, "
        f"pupils {len(pupils)} of {len(model.pupils)}"
    )
