"""What a vault must hold after a kill: everything that was acknowledged, and of the last thing begun all or nothing.

A vault is written to by a process that says each deed before it begins it (`will`) and after it was acknowledged
(`did`). The judge knows what was said, never what the vault meant to do.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

Deed = dict[str, Any]
MOST_BACKUPS = 3  # that are remembered; of one day the vault itself keeps the newest only


@dataclass(slots=True)
class Written:
    """One note: its text, the pupil whose case it is in, whether it is signed, and the words added later."""

    text: str
    pupil: str
    signed: bool = False
    added: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Model:
    """A vault in the judge's mind. `words` None: a recovery key may be in force that nobody has been shown; empty:
    there is no recovery sheet. `acts`: how often the log tells each act on the keys.
    """

    passphrase: str
    words: str | None
    notes: dict[str, Written] = field(default_factory=dict)  # by the mark that its text begins with
    pupils: set[str] = field(default_factory=set)
    acts: dict[str, int] = field(default_factory=dict)
    backups: dict[str, Model] = field(default_factory=dict)  # file → the vault as it was

    def after(self, deed: Deed, *, acknowledged: bool) -> Model:
        """The vault once this deed is done."""
        model = copy.deepcopy(self)
        match deed["deed"]:
            case "pupil":
                model.pupils.add(deed["pupil"])
            case "write":
                model.notes[deed["mark"]] = Written(deed["text"], deed["pupil"])
            case "discard":
                del model.notes[deed["mark"]]
            case "sign":
                model.notes[deed["mark"]].signed = True
            case "add":
                model.notes[deed["mark"]].added.append(deed["text"])
            case "passphrase":
                model.passphrase = deed["new"]
                model._tell("key.passphrase_changed")
            case "recovery":
                model.words = deed["words"] if acknowledged else None
                model._tell("key.recovery_renewed")
            case "sheet":
                model.words = deed["words"]
                model._tell("key.recovery_renewed")
            case "withdraw":
                model.words = ""
                model._tell("key.slot_removed")
            case "drill":
                model._tell("key.drill_passed")
            case "erase":
                model.pupils -= set(deed["pupils"])
                model.notes = {m: note for m, note in model.notes.items() if note.pupil in model.pupils}
            case "backup" if acknowledged:
                model.backups[deed["file"]] = model._without_backups()
                model.backups = dict(list(model.backups.items())[-MOST_BACKUPS:])
            case "restore":
                then = model.backups[deed["file"]]
                model.notes, model.pupils = copy.deepcopy(then.notes), set(then.pupils)
                if then.passphrase != model.passphrase:  # else today's header, with the latest sheet, goes on to hold
                    model.passphrase, model.words = then.passphrase, then.words
            case _:
                pass  # a migration, a vacuum: nothing that is kept changes
        return model

    def _tell(self, act: str) -> None:
        self.acts[act] = self.acts.get(act, 0) + 1

    def _without_backups(self) -> Model:
        return Model(self.passphrase, self.words, copy.deepcopy(self.notes), set(self.pupils), dict(self.acts))


def candidates(before: Model, said: list[tuple[str, Deed]]) -> tuple[list[Model], bool]:
    """The states the vault may be in after these words, and whether the kill fell inside a deed."""
    model, begun = before, None
    for kind, deed in said:
        if kind == "will":
            begun = deed
        else:
            model, begun = model.after(deed, acknowledged=True), None
    if begun is None:
        return [model], False
    return [model, model.after(begun, acknowledged=False)], True
