"""The headless door `senim`: words from the command line → one service → sentences or JSON, and an exit code.

Knows no Qt and no rule of the practice; a command's module is loaded only when the command is used.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from desktop_app.domain.errors import SenimError, WeFailed
from ui.programs.commands.arguments import UsageRefused, build_parser, language_in
from ui.programs.commands.door import Answer, Door, ExitCode
from ui.programs.words import Words, choose_language

PROGRAM = "senim"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is one of `ExitCode`."""
    os.umask(0o077)  # what the program writes is its person's alone
    given = list(sys.argv[1:] if argv is None else argv)
    words = Words(choose_language(language_in(given)))
    try:
        parser = build_parser(PROGRAM, words)
        if not given:
            _say(sys.stdout, parser.format_help())
            return ExitCode.USAGE
        chosen = parser.parse_args(given)
    except UsageRefused as refused:
        _say(sys.stderr, _lines(words.of_code("cli.usage", given=str(refused), program=PROGRAM)))
        return ExitCode.USAGE
    except SystemExit as asked:  # argparse ends --help and --version this way
        return ExitCode.DONE if asked.code in (0, None) else ExitCode.USAGE
    return _run(chosen, words)


def _run(chosen: Namespace, words: Words) -> int:
    try:
        with Door(chosen, words) as door:
            answer: Answer = importlib.import_module(f"ui.programs.commands.{chosen.module}").run(chosen, door)
    except WeFailed as defect:
        return _fail(chosen, words, defect, ExitCode.DEFECT)
    except SenimError as error:
        return _fail(chosen, words, error, ExitCode.WORLD)
    except KeyboardInterrupt:
        return ExitCode.WORLD
    except Exception as defect:
        return _fail(chosen, words, defect, ExitCode.DEFECT)
    is_said = _say(sys.stdout, _json(answer.data) if chosen.json else "".join(f"{line}\n" for line in answer.lines))
    return answer.code if is_said else ExitCode.WORLD


def _fail(chosen: Namespace, words: Words, error: Exception, code: ExitCode) -> int:
    says, following = words.sentence(error)
    if chosen.json:
        known = error.code if isinstance(error, SenimError) else "error.defect"
        _say(sys.stdout, _json({"error": known, "says": says, "next": following}))
    else:
        _say(sys.stderr, _lines((says, following)))
    if code is ExitCode.DEFECT:
        _say(sys.stderr, _trace(error))
    return code


def _trace(error: Exception) -> str:
    """Where it happened, without the message or a value: a defect's report names no person."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}\n" for frame in frames[-8:]]
    return f"{type(error).__name__}\n{''.join(lines)}"


def _lines(sentence: tuple[str, str]) -> str:
    return "".join(f"{line}\n" for line in sentence if line)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _say(stream: IO[str], text: str) -> bool:
    """The one place where the command line speaks; a terminal that lacks a letter shows a question mark instead.

    False when nobody can hear it any more: the reader of a pipe has left, or the disk under a file is full.
    """
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except OSError:
        with suppress(OSError):  # what is left in the stream would be written, and fail, once more at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
