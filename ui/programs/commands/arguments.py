"""What can be asked of `senim` and how it is explained in three languages. Knows nothing of how it is done."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from ui.programs.words import Words


class UsageRefused(Exception):
    """The words on the command line make no command; the text is argparse's."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    usage_word = "usage: "

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)  # type: ignore[arg-type]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageRefused(message)


def language_in(given: Sequence[str]) -> str:
    """The value of --language, found before anything is parsed, because the parser itself speaks it."""
    for place, word in enumerate(given):
        if word.startswith("--language="):
            return word.partition("=")[2]
        if word == "--language" and place + 1 < len(given):
            return given[place + 1]
    return ""


def build_parser(program: str, words: Words) -> argparse.ArgumentParser:
    """The parser of every command, speaking the language of `words`."""
    formatter = type("Formatter", (_Formatter,), {"usage_word": words.text("cli.help.usage")})
    parser = _Parser(
        prog=program,
        description=words.text("cli.help.about"),
        epilog=words.text("cli.help.after"),
        formatter_class=formatter,
        add_help=False,
        allow_abbrev=False,
    )
    _name_groups(parser, words)
    parser.add_argument("-h", "--help", action="help", help=words.text("cli.help.help"))
    parser.add_argument("--version", action=_Version, nargs=0, help=words.text("cli.help.version"))
    commands = parser.add_subparsers(
        title=words.text("cli.help.commands"), metavar=words.text("cli.help.command"), required=True
    )
    maker = _Maker(commands, words, formatter)
    _demo(maker.make("demo", "demo", dir_help="demo_dir", needs_dir=True), words)
    _vault(maker.make("vault", "vault"), words)
    _month(maker.make("month", "month"), words)
    _enrol(maker.make("enrol", "enrol"), words)
    _escrow(maker.make("escrow", "escrow"), words)
    maker.make("push", "push")
    return parser


class _Version(argparse.Action):
    """Asks the installed distribution only when somebody wants to know: that takes longer than the whole help."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib import metadata

        try:
            version = metadata.version("senim")
        except metadata.PackageNotFoundError:
            version = ""
        parser.exit(0, f"{parser.prog} {version}".rstrip() + "\n")


def _name_groups(parser: argparse.ArgumentParser, words: Words) -> None:
    parser._optionals.title = words.text("cli.help.options")
    parser._positionals.title = words.text("cli.help.arguments")


class _Maker:
    """Makes a command with the options that all share."""

    def __init__(self, commands: argparse._SubParsersAction, words: Words, formatter: type) -> None:  # type: ignore[type-arg]
        self._commands, self._words, self._formatter = commands, words, formatter

    def make(
        self, name: str, module: str, *, dir_help: str = "dir", needs_dir: bool = False
    ) -> argparse.ArgumentParser:
        said = self._words.text
        made: argparse.ArgumentParser = self._commands.add_parser(
            name,
            help=said(f"cli.help.{name}"),
            description=said(f"cli.help.{name}"),
            formatter_class=self._formatter,
            add_help=False,
            allow_abbrev=False,
        )
        _name_groups(made, self._words)
        made.add_argument("-h", "--help", action="help", help=said("cli.help.help"))
        made.add_argument("--dir", metavar="D", type=_folder, required=needs_dir, help=said(f"cli.help.{dir_help}"))
        made.add_argument("--passphrase-fd", metavar="N", type=int, help=said("cli.help.fd"))
        made.add_argument("--json", action="store_true", help=said("cli.help.json"))
        made.add_argument("--now", metavar="ISO", help=said("cli.help.now"))
        made.add_argument("--language", choices=("kk", "ru", "en"), help=said("cli.help.language"))
        made.set_defaults(module=module)
        return made


def _folder(text: str) -> str:
    """An empty name is a shell variable that was not set: never a reason to take the psychologist's own folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError(repr(text))
    return text


def _count(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 1_000_000:
        raise ValueError
    return value


def _months(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 120:
        raise ValueError
    return value


def _demo(command: argparse.ArgumentParser, words: Words) -> None:
    said = words.text
    command.add_argument("--students", metavar="N", type=_count, default=240, help=said("cli.help.students"))
    command.add_argument("--cases", metavar="N", type=_count, default=0, help=said("cli.help.cases"))
    command.add_argument("--notes", metavar="N", type=_count, default=0, help=said("cli.help.notes"))
    command.add_argument("--months", metavar="M", type=_months, default=3, help=said("cli.help.months"))
    command.add_argument("--seed", metavar="S", type=int, default=7, help=said("cli.help.seed"))


def _vault(command: argparse.ArgumentParser, words: Words) -> None:
    said = words.text
    actions = ("info", "verify", "repair", "backup", "copy", "restore")
    command.add_argument("action", choices=actions, help=said("cli.help.vault_action"))
    command.add_argument("--file", metavar="F", help=said("cli.help.backup_file"))
    command.add_argument("--recovery", action="store_true", help=said("cli.help.recovery"))
    command.add_argument("--yes", action="store_true", help=said("cli.help.yes"))


def _month(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("action", choices=("freeze", "show"), help=words.text("cli.help.month_action"))
    command.add_argument("--month", metavar="YYYY-MM", help=words.text("cli.help.month_which"))


def _enrol(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("--file", metavar="F", help=words.text("cli.help.file"))
    command.add_argument("--code", metavar="TEXT", help=words.text("cli.help.code"))


def _escrow(command: argparse.ArgumentParser, words: Words) -> None:
    said = words.text
    actions = ("show", "add", "remove", "ask", "answer")
    command.add_argument("action", choices=actions, help=said("cli.help.escrow_action"))
    command.add_argument("--file", metavar="F", help=said("cli.help.escrow_file"))
    command.add_argument("--digits", metavar="TEXT", help=said("cli.help.escrow_digits"))
    command.add_argument("--out", metavar="F", help=said("cli.help.escrow_out"))
