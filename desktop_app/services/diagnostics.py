"""What whoever looks after Senim may be sent: a short list of allowed facts, nothing else. Reads no text of a record.

Each fact is asked for by name and has a shape; what does not fit its shape is replaced by `<refused>`. The counts are
coarse classes. The files of the zip are not compressed: what is shown beforehand is what is in it, byte for byte.
"""

from __future__ import annotations

import io
import platform
import re
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from itertools import pairwise

from desktop_app import paths
from desktop_app.cipher import files
from desktop_app.domain.clock import school_day
from desktop_app.domain.errors import DiskRefused
from desktop_app.vault import access_log, census, keys, migrations, settings
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault

LARGEST_LOG = 1 << 20  # bytes; desktop_app.logs begins a new file long before
LINES = 200  # of each log, the last ones
SETTINGS = {"lock_minutes": re.compile(r"\d{0,4}")}  # of the vault: the key and what a value may look like
SCREEN = ("qt", "platform", "language", "theme", "text_size")  # what the screen may say of itself
REFUSED = "<refused>"
_WORD = re.compile(r"[a-z0-9_.+-]{0,32}")
_EVENT = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (?:INFO|WARNING|ERROR) senim(?:\.[a-z_]{1,32}){0,3}"
    r" [a-z_<>]{1,128}(?: [a-z_]{1,32}=[a-z0-9_.<>-]{1,64})*",
    re.IGNORECASE,
)
_CRASH = re.compile(
    r"(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ERROR senim-crash )?[A-Za-z_.<>]{1,80}"
    r"|  [A-Za-z0-9_.\-<>]{1,80}(?:/[A-Za-z0-9_.\-]{1,80}){0,2}:\d{1,6} [A-Za-z0-9_<>]{1,80}"
)
_CLASSES = (0, 1, 10, 100, 1000, 10_000, 100_000)
_MEGABYTES = (1, 10, 50, 100, 500, 1000)


@dataclass(frozen=True, slots=True)
class Bundle:
    """(name, text) of each file; ASCII only."""

    files: tuple[tuple[str, str], ...]

    def preview(self) -> str:
        """Every byte that would leave, file after file."""
        return "\n".join(f"=== {name} ===\n{text}" for name, text in self.files)


def gather(vault: Vault, screen: Mapping[str, str], now: datetime) -> Bundle:
    """The facts as they are now; nothing is written and nothing leaves. `screen`: what SCREEN names."""
    facts = [*_of_the_program(screen), *_of_the_vault(vault, now)]
    text = "".join(f"{name}: {value}\n" for name, value in facts)
    logs = ((name, _tail(name, shape)) for name, shape in (("senim.log", _EVENT), ("crash.log", _CRASH)))
    return Bundle((("facts.txt", text), *logs))


def export(vault: Vault, bundle: Bundle, now: datetime) -> bytes:
    """The zip of exactly this bundle, with its line in the access log."""
    with vault.transaction() as db:
        access_log.record(db, Action.DIAGNOSTICS_EXPORTED, Target.VAULT, "", now)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, text in bundle.files:
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text.encode("ascii"))
    return packed.getvalue()


def _of_the_program(screen: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        ("program.version", _word(_version())),
        ("program.frozen", str(bool(getattr(sys, "frozen", False))).lower()),
        ("python.version", _word(platform.python_version())),
        ("system.name", _word(platform.system().lower())),
        ("system.release", _numbers(platform.release())),
        ("system.machine", _word(platform.machine().lower())),
        *((f"screen.{name}", _word(screen.get(name, ""))) for name in SCREEN),
    ]


def _of_the_vault(vault: Vault, now: datetime) -> list[tuple[str, str]]:
    db = vault.db
    age = (school_day(now) - school_day(keys.read_created_at(vault))).days
    return [
        ("vault.schema", str(migrations.schema_version(db))),
        ("vault.schema_known", str(migrations.known()[-1].number)),
        ("vault.is_demo", str(vault.is_demo).lower()),
        ("vault.age_days", _class_of(age)),
        ("vault.megabytes", _size_class(census.size_bytes(db))),
        *((f"vault.{what}", _class_of(number)) for what, number in census.count_all(db).items()),
        ("vault.log_lines", _class_of(access_log.count(db))),
        *((f"vault.{name}", _word(version)) for name, version in census.engine_versions(db).items()),
        *((f"setting.{key}", _shaped(settings.read(db, key) or "", shape)) for key, shape in SETTINGS.items()),
    ]


def _version() -> str:
    try:
        return metadata.version("senim")
    except metadata.PackageNotFoundError:
        return ""


def _word(value: str) -> str:
    return _shaped(value, _WORD)


def _shaped(value: str, shape: re.Pattern[str]) -> str:
    return value if shape.fullmatch(value) else REFUSED


def _numbers(release: str) -> str:
    """The leading numbers of a system's release: what follows them may be somebody's own word."""
    found = re.match(r"\d+(?:\.\d+){0,3}", release)
    return found.group() if found else ""


def _class_of(number: int) -> str:
    """`10-99`: from which class a count is, never the count."""
    if number < 1:
        return "0"
    for low, high in pairwise(_CLASSES[1:]):
        if number < high:
            return f"{low}-{high - 1}"
    return f"{_CLASSES[-1]}+"


def _size_class(size: int) -> str:
    return next((f"under {limit}" for limit in _MEGABYTES if size < limit * 1_000_000), f"over {_MEGABYTES[-1]}")


def _tail(name: str, shape: re.Pattern[str]) -> str:
    """The last lines of a log of ours, each only if it looks like one of ours."""
    try:
        written = files.read_bytes(paths.log_folder() / name, LARGEST_LOG)
    except DiskRefused:  # most often: there is none
        return ""
    lines = written.decode("ascii", "replace").splitlines()[-LINES:]
    return "".join(f"{line if shape.fullmatch(line) else REFUSED}\n" for line in lines)
