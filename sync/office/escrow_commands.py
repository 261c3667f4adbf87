"""`senim-office escrow-key|escrow-open|escrow-record`: what two custodians do at one keyboard. Knows no SQL."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain import escrow
from desktop_app.domain.clock import school_day
from desktop_app.domain.escrow import EscrowKey
from sync.office import custody
from sync.office.config import OfficeConfig, write_private
from sync.office.errors import (
    CustodiansAlike,
    EscrowKeyMissing,
    FileRefused,
    NoPassphrases,
    RecordBroken,
    TypedDifferently,
)
from sync.office.keys import OfficeKeys
from sync.office.wording import Words

LONGEST_PASSPHRASE = 4096  # bytes read from a descriptor

_Answer = tuple[dict[str, Any], list[str]]
_Command = Callable[[OfficeConfig, OfficeKeys, argparse.Namespace, Words], _Answer]
_Ready = Callable[[argparse.Namespace, Words], _Answer]


def describe(
    command: Callable[[str, _Ready, str], argparse.ArgumentParser], within: Callable[[_Command], _Ready]
) -> None:
    """Add the three commands to the parser."""
    made = command("escrow-key", within(_key), "Make the key with which two custodians may open a vault for its owner.")
    made.add_argument("--custodian", action="append", default=[], help="name of a custodian; give it twice")
    made.add_argument("--again", action="store_true", help="write the newest key's file once more")
    made.add_argument("--out", type=Path, required=True, help="write the file for schools (.senim-escrow-key)")
    opened = command("escrow-open", within(_open), "Open a vault's key for the laptop that asked: both custodians.")
    opened.add_argument("--request", type=Path, required=True, help="the psychologist's .senim-escrow-request")
    opened.add_argument("--digits", required=True, help="the six groups of digits as the psychologist reads them out")
    opened.add_argument("--reason", required=True, help="why, for the record: no name of a child")
    opened.add_argument("--out", type=Path, required=True, help="write the answer (.senim-escrow-answer)")
    for added in (made, opened):
        added.add_argument(
            "--passphrase-fd", type=int, action="append", default=[], help="read a passphrase from here; give it twice"
        )
    command("escrow-record", within(_record), "List every opening and attempt, and check that the record is whole.")


def _key(config: OfficeConfig, keys: OfficeKeys, args: argparse.Namespace, words: Words) -> _Answer:
    _require_free(args.out)
    if args.again:
        held = custody.listed(config)
        if not held:
            raise EscrowKeyMissing
        key = held[-1]
    else:
        key = _make(config, keys, args, words)
    _write(args.out, escrow.key_file(key))
    one, two = key.custodians
    answer = {"kid": key.kid, "custodians": [one, two], "digits": key.fingerprint(), "file": str(args.out)}
    lines = [words.say("escrow.made", one=one, two=two, file=args.out)]
    lines += [words.say("escrow.digits", digits=key.fingerprint()), words.say("escrow.keep")]
    return answer, lines


def _make(config: OfficeConfig, keys: OfficeKeys, args: argparse.Namespace, words: Words) -> EscrowKey:
    if len(args.custodian) != 2:
        raise CustodiansAlike
    typed = _passphrases(args.custodian, args.passphrase_fd, words, is_new=True)
    return custody.make(config, keys, args.custodian, typed, school_day(datetime.now(UTC)))


def _open(config: OfficeConfig, keys: OfficeKeys, args: argparse.Namespace, words: Words) -> _Answer:
    from sync.office import opening

    _require_free(args.out)
    request = escrow.parse_request(_read(args.request))
    opening.check(request, args.digits, args.reason)  # before anybody types a passphrase
    names = custody.read(config, request.kid).key.custodians
    typed = _passphrases(names, args.passphrase_fd, words, is_new=False)
    answer = opening.open_slot(config, keys, request, typed, args.digits, args.reason, datetime.now(UTC))
    _write(args.out, escrow.answer_file(answer))
    said = {"record": answer.record, "custodians": list(answer.custodians), "file": str(args.out)}
    one, two = answer.custodians
    opened = words.say("escrow.opened", one=one, two=two, number=answer.record, file=args.out)
    return said, [opened, words.say("escrow.send")]


def _record(config: OfficeConfig, keys: OfficeKeys, args: argparse.Namespace, words: Words) -> _Answer:
    from sync.office.ledger import openings

    broken = openings.first_broken(keys.sign_public)
    if broken is not None:
        raise RecordBroken(line=broken)
    rows = [
        {
            "number": line.number,
            "at": line.at,
            "outcome": line.outcome,
            "vault": line.vault,
            "kid": line.kid,
            "custodians": line.names(),
            "reason": line.reason,
        }
        for line in openings.listed()
    ]
    lines = [_row(row, words) for row in rows] or [words.say("escrow.empty")]
    return {"lines": rows, "whole": True}, [*lines, words.say("escrow.whole")]


def _row(row: dict[str, Any], words: Words) -> str:
    said = words.say(f"escrow.outcome_{row['outcome']}")
    return words.say("escrow.line", **{**row, "outcome": said, "names": ", ".join(row["custodians"])})


def _passphrases(names: Sequence[str], descriptors: Sequence[int], words: Words, *, is_new: bool) -> list[str]:
    """Both, in the custodians' order: from the descriptors, else each typed by its owner; never from the command."""
    if descriptors:
        typed = [_from_descriptor(number) for number in descriptors]
    elif sys.stdin is not None and sys.stdin.isatty():
        typed = [_from_prompt(name, words, is_new=is_new) for name in names]
    else:
        typed = []
    if len(typed) != 2 or not all(typed):
        raise NoPassphrases
    return typed


def _from_prompt(name: str, words: Words, *, is_new: bool) -> str:
    try:
        typed = getpass.getpass(words.say("escrow.prompt", name=name))
        if is_new and typed != getpass.getpass(words.say("escrow.again")):
            raise TypedDifferently(name=name)
    except (EOFError, UnicodeDecodeError) as error:
        raise NoPassphrases from error
    return typed


def _from_descriptor(number: int) -> str:
    try:
        with os.fdopen(number, "rb", closefd=True) as opened:
            return opened.read(LONGEST_PASSPHRASE).decode("utf-8").rstrip("\r\n")
    except (OSError, ValueError, TypeError, OverflowError) as error:
        raise NoPassphrases from error


def _require_free(out: Path) -> None:
    if out.exists():
        raise FileRefused(file=str(out))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(escrow.LONGEST_FILE + 1)
    except OSError as error:
        raise escrow.NotAnEscrowRequest from error


def _write(out: Path, data: bytes) -> None:
    try:
        write_private(out, data)
    except OSError as error:
        raise FileRefused(file=str(out)) from error
