"""Where an office lives and how it is reached: `office.toml` in its folder. Knows nothing of keys and of Django."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from sync.office.errors import BadAddress, OfficeDamaged, OfficeMissing

DEFAULT_PORT = 8443
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class OfficeConfig:
    """`host` and `port` are what schools reach; `database` is `sqlite` or a `postgresql://` address.

    `requests_per_minute` is per device key (sync.md: 60). `plain` means HTTP on loopback, for tests and behind nginx.
    """

    directory: Path
    name: str
    host: str
    port: int
    database: str
    plain: bool
    requests_per_minute: int = 60

    @property
    def url(self) -> str:
        return f"{'http' if self.plain else 'https'}://{self.address}"

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def keys(self) -> Path:
        return self.directory / "keys"

    @property
    def sqlite_file(self) -> Path:
        return self.directory / "office.sqlite3"


def split_address(text: str) -> tuple[str, int]:
    """`office.example:8443`, `127.0.0.1`, `[::1]:9000` → host and port. Raises BadAddress."""
    host, port = text.strip(), ""
    if host.startswith("["):
        host, _, rest = host[1:].partition("]")
        port = rest.removeprefix(":")
    elif host.count(":") == 1:
        host, _, port = host.partition(":")
    if not host or not all(c.isascii() and (c.isalnum() or c in ".-:") for c in host):
        raise BadAddress
    if port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise BadAddress
    return host.lower(), int(port) if port else DEFAULT_PORT


def _file(directory: Path) -> Path:
    return directory / "office.toml"


def config_exists(directory: Path) -> bool:
    return _file(directory).exists()


def write_config(config: OfficeConfig) -> None:
    """Write `office.toml`, readable by its owner alone (the database address may hold a password)."""
    values = asdict(config)
    del values["directory"]
    # A JSON string without escapes beyond \uXXXX is a TOML basic string; booleans and integers agree as well.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]
    write_private(_file(config.directory), "".join(lines).encode("utf-8"))


def write_private(path: Path, data: bytes) -> None:
    """Write a new file of mode 0600 and bring it to the disk. Never overwrites."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read_config(directory: Path) -> OfficeConfig:
    """The office in this folder. Raises OfficeMissing, OfficeDamaged."""
    try:
        raw = _file(directory).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise OfficeMissing(directory=str(directory)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise OfficeDamaged(file=_file(directory).name) from error
    try:
        config = OfficeConfig(directory=directory, **tomllib.loads(raw))
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise OfficeDamaged(file=_file(directory).name) from error
    for name, kind in OfficeConfig.__annotations__.items():
        if kind in ("str", "int", "bool") and type(getattr(config, name)).__name__ != kind:
            raise OfficeDamaged(file=_file(directory).name)
    return config
