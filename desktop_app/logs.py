"""The diary of the program: closed words, whole numbers and known codes, nothing else. Cannot print a child's name.

Knows nothing of where it is called from. A value that is no number, no enum, no code and no month is replaced by
`<refused>`, and the refusal itself is a warning, on which every test fails.
"""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
import threading
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import TracebackType

ROOT = "senim"
_WORD = re.compile(r"[a-z]{1,24}(?:_[a-z]{1,24}){0,4}")
_CODE = re.compile(r"[a-z]{2,16}\.[a-z]{2,24}(?:_[a-z0-9]{1,24}){0,5}")  # `vault.wrong_passphrase`
_MONTH = re.compile(r"20\d{2}-(?:0[1-9]|1[0-2])")
_LARGEST_BYTES = 256 * 1024
_OURS: list[logging.Handler] = []
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class Log:
    """One area's pen. `event` takes a literal word; what varies goes into the fields."""

    def __init__(self, area: str) -> None:
        self._logger = logging.getLogger(f"{ROOT}.{area}")

    def event(self, word: str, **fields: object) -> None:
        self._write(logging.INFO, word, fields)

    def trouble(self, word: str, **fields: object) -> None:
        """An event that somebody should look at."""
        self._write(logging.WARNING, word, fields)

    def _write(self, level: int, word: str, fields: dict[str, object]) -> None:
        shown = {name: printable(value) for name, value in fields.items()}
        refused = [name for name, text in shown.items() if text is None]
        parts = [word if _WORD.fullmatch(word) else "<refused>"]
        parts += [f"{name}={'<refused>' if text is None else text}" for name, text in shown.items()]
        if refused or parts[0] == "<refused>":
            level = max(level, logging.WARNING)
        self._logger.log(level, "%s", " ".join(parts))


def get(area: str) -> Log:
    return Log(area)


def printable(value: object) -> str | None:
    """The text for a value that cannot hold a person's data; None for every other."""
    if isinstance(value, Enum):
        value = value.value
        return str(value) if isinstance(value, str) and _WORD.fullmatch(value) else None
    if value is None or isinstance(value, bool | int):
        return str(value)
    if isinstance(value, str) and (_CODE.fullmatch(value) or _MONTH.fullmatch(value)):
        return value
    return None


def configure(folder: Path | None) -> None:
    """Write to `folder`/senim.log (two files of 256 kB at most), or nowhere when None or when it cannot be made."""
    logger = _fresh(ROOT)
    logger.setLevel(logging.INFO)
    try:
        _add(logger, logging.NullHandler() if folder is None else _file_handler(folder, "senim.log"))
    except OSError:  # a diary is no reason not to start
        _add(logger, logging.NullHandler())


def install_crash_hook(folder: Path | None) -> None:
    """From now on an unexpected exception leaves file, line, function and class – no message, no value.

    Goes to `folder`/crash.log, or to standard error only when `folder` is None or cannot be written.
    """
    logger = _fresh(f"{ROOT}-crash")
    _add(logger, _error_stream())
    if folder is not None:
        try:
            _add(logger, _file_handler(folder, "crash.log"))
        except OSError:
            logger.error("%s", "crash_log_unwritable")
    sys.excepthook = _on_exception
    threading.excepthook = _on_thread_exception


def describe(error: BaseException) -> str:
    """The exception and its causes as classes and places in the program's own files."""
    return "\n".join(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield type(current).__qualname__
        yield from _places(current.__traceback__)
        current = current.__cause__ or current.__context__


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        # Three parts at most: the whole path begins with somebody's name.
        yield f"  {'/'.join(Path(code.co_filename).parts[-3:])}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def _on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logging.getLogger(f"{ROOT}-crash").error("%s", describe(error.with_traceback(trace)))


def _on_thread_exception(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        _on_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _fresh(name: str) -> logging.Logger:
    """The logger without what an earlier call gave it; handlers of others (a test's) stay."""
    logger = logging.getLogger(name)
    logger.propagate = False
    for handler in [handler for handler in logger.handlers if handler in _OURS]:
        logger.removeHandler(handler)
        handler.close()
        _OURS.remove(handler)
    return logger


def _add(logger: logging.Logger, handler: logging.Handler) -> None:
    _OURS.append(handler)
    logger.addHandler(handler)


def _file_handler(folder: Path, name: str) -> logging.Handler:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / name, maxBytes=_LARGEST_BYTES, backupCount=1, encoding="ascii", errors="replace", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler


def _error_stream() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler
