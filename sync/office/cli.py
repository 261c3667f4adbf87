"""`senim-office`: make an office, serve it, give a school its code, look at its state. Knows no SQL and no page."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

import segno

from desktop_app.domain.errors import SenimError, WorldFailed
from desktop_app.domain.letter import EnrolmentLetter, letter_file, qr_text
from sync.office import escrow_commands
from sync.office.birth import init
from sync.office.config import DEFAULT_PORT, LOOPBACK, OfficeConfig, read_config, split_address, write_private
from sync.office.errors import BadName, FileRefused, NotLoopback, OfficeDamaged, StoreUnreachable
from sync.office.keys import OfficeKeys, read_keys
from sync.office.log import where
from sync.office.settings import bring_up
from sync.office.wording import LANGUAGES, Words

OK, USAGE, WORLD_FAILED, DEFECT = 0, 2, 3, 70


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 2 usage, 3 the world failed (said kindly), 70 a defect."""
    args = _parser().parse_args(argv)
    words = Words(args.language or _language())
    try:
        answer, lines = args.command(args, words)
    except SenimError as error:
        _say(sys.stderr, words.error(error.code, **error.details))
        return WORLD_FAILED if isinstance(error, WorldFailed) else DEFECT
    except KeyboardInterrupt:
        return OK
    except Exception as error:
        return _fail(error, words)
    text = json.dumps(answer, ensure_ascii=False, sort_keys=True) if args.json else "\n".join(lines)
    return OK if _say(sys.stdout, text) else WORLD_FAILED


def _fail(error: Exception, words: Words) -> int:
    """A store that broke off in the middle, or a defect: its class and place, never its text."""
    from django.db import DatabaseError

    if isinstance(error, DatabaseError):
        _say(sys.stderr, words.error(StoreUnreachable.code))
        return WORLD_FAILED
    _say(sys.stderr, f"{words.error('office.unexpected')}\n{where(error)}")
    return DEFECT


def _say(stream: TextIO, text: str) -> bool:
    """Whether it could be said; a terminal that lacks a letter shows a question mark, and no password is lost."""
    encoding = stream.encoding or "utf-8"
    try:
        if text:
            stream.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
        stream.flush()
    except OSError:  # the reader of a pipe has left, or the disk under a file is full
        with suppress(OSError):  # or the rest would be written, and fail, once more at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    return True


def _language() -> str:
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) < 65536):
        raise argparse.ArgumentTypeError("1–65535")
    return int(text)


def _database(text: str) -> str:
    """The address may hold a password: what is wrong with it is told without repeating it."""
    refused = argparse.ArgumentTypeError("sqlite | postgresql://USER@HOST:PORT/NAME")
    try:
        parts = urlsplit(text)
        is_postgres = parts.scheme in ("postgresql", "postgres") and parts.path.strip("/") and parts.port != 0
    except ValueError:
        raise refused from None
    if text != "sqlite" and not is_postgres:
        raise refused
    return text


_Answer = tuple[dict[str, Any], list[str]]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="senim-office", description="The receiving end of Senim's monthly summaries.")
    parser.add_argument("--language", choices=LANGUAGES, help="language of messages (default: the system's)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace, Words], _Answer], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.add_argument("--dir", type=Path, required=True, help="the office's folder")
        added.add_argument("--json", action="store_true", help="answer as one line of JSON")
        added.set_defaults(command=run)
        return added

    made = command("init", _init, "Make a new office: store, keys, certificates, first account.")
    made.add_argument("--name", default="111", help="the office's name, as schools read it on receipts")
    made.add_argument("--host", default="localhost", help=f"address schools reach, HOST[:PORT] (port {DEFAULT_PORT})")
    made.add_argument(
        "--database", type=_database, default="sqlite", help="sqlite (default) or postgresql://USER@HOST:PORT/NAME"
    )
    made.add_argument("--plain-loopback", action="store_true", help="HTTP without TLS, on this machine only")
    served = command("serve", _serve, "Answer until stopped by SIGTERM or SIGINT.")
    served.add_argument("--listen", help="address to listen on (default: loopback for a local office, else every one)")
    served.add_argument("--port", type=_port, help="port to listen on (default: the office's own)")
    served.add_argument("--plain-loopback", action="store_true", help="HTTP without TLS, on this machine only")
    given = command("enrol", _enrol, "Issue a one-time code for one workplace of a school.")
    given.add_argument("--school", required=True, help="the school's name in the register")
    given.add_argument("--region", required=True, help="ISO 3166-2 code of the region, such as KZ-75")
    given.add_argument("--pupils", type=int, default=0, help="number of pupils; weighs the school's report")
    given.add_argument("--out", type=Path, help="write the enrolment file (.senim-enrol)")
    given.add_argument("--qr", type=Path, help="write the QR code (.svg or .png)")
    command("password", _password, "Give the first account a fresh one-time password, when it was forgotten.")
    command("status", _status, "Say how the office is.")
    command("upgrade", _upgrade, "Bring an older store to this program's tables. Make a backup of it first.")
    escrow_commands.describe(command, _within_office)
    return parser


def _within_office(run: Callable[..., _Answer]) -> Callable[[argparse.Namespace, Words], _Answer]:
    """`run(config, keys, args, words)` as a command that opens the office of --dir first."""

    def command(args: argparse.Namespace, words: Words) -> _Answer:
        return run(*_open(args), args, words)

    return command


def _open(args: argparse.Namespace) -> tuple[OfficeConfig, OfficeKeys]:
    """The office of --dir with its store ready."""
    config, keys = _bring_up(args)
    from sync.office import store

    store.check_store()
    return config, keys


def _bring_up(args: argparse.Namespace) -> tuple[OfficeConfig, OfficeKeys]:
    config = read_config(args.dir.resolve())
    keys = read_keys(config)
    if config.database == "sqlite" and not config.sqlite_file.exists():
        raise OfficeDamaged(file=config.sqlite_file.name)  # before SQLite makes an empty one in its place
    bring_up(config, keys)
    return config, keys


def _init(args: argparse.Namespace, words: Words) -> _Answer:
    host, port = split_address(args.host)
    name = " ".join(args.name.split())
    if not (0 < len(name) <= 80 and name.isprintable()):
        raise BadName
    if args.plain_loopback and host not in LOOPBACK:
        raise NotLoopback
    config = OfficeConfig(args.dir.resolve(), name, host, port, args.database, args.plain_loopback)
    password = init(config)
    keys = read_keys(config)
    answer = {"office": name, "url": config.url, "kid": keys.kid, "account": "admin", "password": password}
    lines = [words.say("cli.made", directory=args.dir, url=config.url), words.say("cli.account", password=password)]
    return answer, lines


def _serve(args: argparse.Namespace, words: Words) -> _Answer:
    config, _ = _open(args)
    plain = args.plain_loopback or config.plain
    listen = args.listen or (config.host if config.host in LOOPBACK else "0.0.0.0")  # noqa: S104 – schools reach it
    listen = "127.0.0.1" if listen == "localhost" or (plain and not args.listen) else listen
    port = args.port or config.port
    from sync.office.server import serve

    url = f"{'http' if plain else 'https'}://{config.host}:{port}"

    def announce() -> None:
        if not args.json:
            _say(sys.stdout, words.say("cli.serving", url=url))

    serve(config, listen, port, plain=plain, announce=announce)
    return {"stopped": True}, []


def _enrol(args: argparse.Namespace, words: Words) -> _Answer:
    config, keys = _open(args)
    from sync.office.enrolments import VALID_DAYS, issue

    for path in (args.out, args.qr):
        if path is not None and path.exists():
            raise FileRefused(file=str(path))
    letter = issue(config, keys, args.school, args.region, args.pupils, datetime.now(UTC))
    _write_files(letter, args.out, args.qr)
    answer = {
        "code": letter.code.text(),
        "url": letter.url,
        "qr": qr_text(letter),
        "file": str(args.out) if args.out else None,
        "qr_file": str(args.qr) if args.qr else None,
    }
    lines = [words.say("cli.code", code=letter.code.text(), url=letter.url, days=VALID_DAYS)]
    lines += [words.say("cli.written", file=path) for path in (args.out, args.qr) if path]
    return answer, lines


def _write_files(letter: EnrolmentLetter, out: Path | None, qr: Path | None) -> None:
    """The code opens one door once; its files are for their owner's eyes."""
    try:
        if out is not None:
            write_private(out, letter_file(letter))
        if qr is not None:
            drawn = io.BytesIO()
            segno.make(qr_text(letter), error="m").save(drawn, kind=qr.suffix.lstrip("."), scale=8, border=4)
            write_private(qr, drawn.getvalue())
    except (OSError, ValueError) as error:
        raise FileRefused(file=str(qr or out)) from error


def _password(args: argparse.Namespace, words: Words) -> _Answer:
    _open(args)
    from sync.office.accounts import FIRST_ACCOUNT, put_first_account

    password = put_first_account()
    return {"account": FIRST_ACCOUNT, "password": password}, [words.say("cli.account", password=password)]


def _status(args: argparse.Namespace, words: Words) -> _Answer:
    config, keys = _open(args)
    from sync.office.ledger import facts, register

    answer: dict[str, Any] = {
        "office": config.name,
        "url": config.url,
        "kid": keys.kid,
        "database": "sqlite" if config.database == "sqlite" else "postgresql",
        "epoch": facts.epoch(),
        "seq": facts.last_seq(),
        **register.counts(),
    }
    return answer, [words.say(f"status.{name}", value=value) for name, value in answer.items()]


def _upgrade(args: argparse.Namespace, words: Words) -> _Answer:
    _bring_up(args)
    from sync.office import store

    steps = store.upgrade_store()
    return {"steps": steps}, [words.say("cli.upgraded" if steps else "cli.up_to_date")]
