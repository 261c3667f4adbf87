"""The office's log: closed words and counts only – no address, no path, no body. Knows nothing of requests.

Whatever a library logs is reduced to its name, level and, for an exception, its class and the place in the code.
"""

from __future__ import annotations

import logging
import logging.config
import sys
import traceback
from typing import Any

_OURS = "senim.office"


class ClosedFormatter(logging.Formatter):
    """Prints the message of our own records, which hold closed words; of any other record only where it came from."""

    def format(self, record: logging.LogRecord) -> str:
        words = [self.formatTime(record, "%Y-%m-%dT%H:%M:%S"), record.levelname.lower(), record.name]
        if record.name == _OURS:
            words.append(record.getMessage())
        if record.exc_info and record.exc_info[1] is not None:
            words.append(where(record.exc_info[1]))
        return " ".join(words)


def where(error: BaseException) -> str:
    """The class of an error and the last places it passed, without its text."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"


def event(word: str, **counts: int) -> None:
    """Log one closed word with its counts."""
    logging.getLogger(_OURS).info(" ".join([word, *(f"{name}={int(count)}" for name, count in counts.items())]))


def configuration(level: str) -> dict[str, Any]:
    """A logging configuration that sends everything through the closed formatter to standard error."""
    handler = {"class": "logging.StreamHandler", "stream": sys.stderr, "formatter": "closed"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"closed": {"()": ClosedFormatter}},
        "handlers": {"closed": handler},
        "root": {"handlers": ["closed"], "level": "WARNING"},
        "loggers": {
            _OURS: {"handlers": ["closed"], "level": level, "propagate": False},
            "django": {"level": "ERROR", "propagate": True},
            "_granian": {"handlers": ["closed"], "level": "WARNING", "propagate": False},
            "granian.access": {"level": "CRITICAL", "propagate": False},
        },
    }


def configure() -> None:
    """Send every record of this process through the closed formatter."""
    logging.config.dictConfig(configuration("INFO"))


def failure(word: str, error: BaseException) -> None:
    """Log one closed word with the class and place of an error, never its text."""
    logging.getLogger(_OURS).error(word, exc_info=error)
