"""`senim escrow show|add|remove|ask|answer`: a key of the vault in the office's keeping. Knows no seal."""

from __future__ import annotations

import getpass
import os
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import WorldFailed
from desktop_app.domain.escrow import LONGEST_FILE
from desktop_app.services import asking, escrow
from desktop_app.services.unlock import open_vault
from ui.programs.commands.door import Answer, Door, NoPassphrase
from ui.programs.commands.enrol import FileMissing


class NoFile(WorldFailed):
    code = "escrow.no_file"


class OutTaken(WorldFailed):
    """The file to be written exists already, or its folder refuses it."""

    code = "escrow.out_taken"


class DigitsWrong(WorldFailed):
    """What was read from the office's paper is not what the file holds."""

    code = "escrow.digits_wrong"


class TypedOtherwise(WorldFailed):
    code = "escrow.typed_otherwise"


def run(chosen: Namespace, door: Door) -> Answer:
    return _ACTIONS[chosen.action](chosen, door)


def _show(chosen: Namespace, door: Door) -> Answer:
    """What can be told of a locked vault: nothing of it is secret."""
    office, asked = asking.holder(door.place), asking.read_asked(door.place)
    data = {
        "office": office or None,
        "asked_on": asked.asked_on.isoformat() if asked else None,
        "digits": asked.fingerprint if asked else None,
    }
    said = door.words.text
    lines = [said("cli.escrow.held", office=office) if office else said("cli.escrow.none")]
    if asked:
        lines.append(said("cli.escrow.waiting", day=asked.asked_on, digits=asked.fingerprint))
    return Answer(data, tuple(lines))


def _add(chosen: Namespace, door: Door) -> Answer:
    raw = _read(chosen)
    vault, typed = _open(door)
    key = escrow.read_key(vault, raw)
    if "".join((chosen.digits or "").split()) != key.fingerprint().replace(" ", ""):
        raise DigitsWrong
    escrow.add_escrow(vault, key, typed, door.now())
    one, two = key.custodians
    said = door.words.text("cli.escrow.added", office=key.office, one=one, two=two)
    return Answer({"office": key.office, "custodians": [one, two], "kid": key.kid}, (said,))


def _remove(chosen: Namespace, door: Door) -> Answer:
    vault, typed = _open(door)
    escrow.remove_escrow(vault, typed, door.now())
    return Answer({"office": None}, (door.words.text("cli.escrow.removed"),))


def _ask(chosen: Namespace, door: Door) -> Answer:
    out = _out(chosen)
    asked = asking.ask_office(door.place, _new_passphrase(chosen, door), door.now())
    _write(out, asked.file)
    data = {"office": asked.office, "digits": asked.fingerprint, "file": str(out)}
    said = door.words.text
    lines = (
        said("cli.escrow.asked", office=asked.office, file=out),
        said("cli.escrow.digits", digits=asked.fingerprint),
        said("cli.escrow.keep"),
    )
    return Answer(data, lines)


def _answer(chosen: Namespace, door: Door) -> Answer:
    raw = _read(chosen)
    opened = asking.open_by_answer(door.place, raw, door.passphrase(), door.now())
    door.keep(opened.vault)
    one, two = opened.custodians
    data = {"custodians": [one, two], "opened_on": opened.opened_on.isoformat(), "record": opened.record}
    said = door.words.text("cli.escrow.opened", one=one, two=two, day=opened.opened_on, number=opened.record)
    return Answer(data, (said,))


def _open(door: Door) -> tuple[Any, str]:
    """The vault, and the passphrase that its keys ask for once more."""
    typed = door.passphrase()
    return door.keep(open_vault(door.place, typed, door.now())), typed


def _new_passphrase(chosen: Namespace, door: Door) -> str:
    """Typed twice at a prompt: with a slip of the finger in it the answer would open nothing."""
    typed = door.passphrase()
    if chosen.passphrase_fd is None:
        try:
            again = getpass.getpass(door.words.text("cli.escrow.again"))
        except (EOFError, UnicodeDecodeError) as error:
            raise NoPassphrase from error
        if again != typed:
            raise TypedOtherwise
    return typed


def _read(chosen: Namespace) -> bytes:
    if not chosen.file:
        raise NoFile
    try:
        with Path(chosen.file).open("rb") as opened:
            return opened.read(LONGEST_FILE + 1)
    except OSError as error:
        raise FileMissing(given=Path(chosen.file).name) from error


def _out(chosen: Namespace) -> Path:
    if not chosen.out:
        raise NoFile
    out = Path(chosen.out)
    if out.exists():
        raise OutTaken(given=out.name)
    return out


def _write(out: Path, data: bytes) -> None:
    try:
        with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
    except OSError as error:
        raise OutTaken(given=out.name) from error


_ACTIONS: dict[str, Callable[[Namespace, Door], Answer]] = {
    "show": _show,
    "add": _add,
    "remove": _remove,
    "ask": _ask,
    "answer": _answer,
}
