"""A real office in a process of its own, for every test that needs the receiving end. Fakes nothing."""

from __future__ import annotations

import contextlib
import http.client
import io
import json
import os
import secrets
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from sync.office.config import read_config

START_SECONDS = 60
_RUN = [sys.executable, "-c", "import sys; from sync.office.cli import main; sys.exit(main())"]
_ROOT = Path(__file__).resolve().parents[1]


def run_cli(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """One `senim-office` command, in English, in a process of its own to its end."""
    return subprocess.run(
        [*_RUN, "--language", "en", *arguments], cwd=_ROOT, capture_output=True, text=True, env=env, timeout=120
    )


_one_store = threading.Lock()  # Django's connection belongs to the process


def call_cli(*arguments: str) -> dict[str, Any]:
    """The JSON answer of the same command within this process, which saves its start."""
    from django.db import connections

    from sync.office.cli import main

    with _one_store, contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(out):
        code = main(["--language", "en", *arguments, "--json"])
        if "init" not in arguments:
            connections.close_all()
    assert code == 0, out.getvalue()
    answer = json.loads(out.getvalue())
    assert isinstance(answer, dict)
    return answer


def free_port() -> int:
    """A free port below those that outgoing connections use, so that it is still free after a restart."""
    while True:
        port = secrets.choice(range(20_000, 32_000))
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


@dataclass
class RunningOffice:
    """`ca_pem` is empty for an office without TLS; `password` is the first account's one-time password when made here.

    `log` holds everything the process said. Use it as a context manager, or call `stop()`.
    """

    directory: Path
    url: str
    ca_pem: str
    password: str
    log: Path
    now: str = ""
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _letters: int = 0

    def __enter__(self) -> RunningOffice:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def serve(self) -> None:
        """Start the process and wait until it answers."""
        command = [*_RUN, "serve", "--dir", str(self.directory)]
        env = dict(os.environ)
        if self.now:  # `2027-01-15 12:00:00`, UTC
            library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
            env |= {
                "LD_PRELOAD": str(library),
                "FAKETIME": f"@{self.now}",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                "TZ": "UTC",
            }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=_ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, env=env
            )
        pause = threading.Event()
        for _ in range(START_SECONDS * 20):
            if self._process.poll() is not None:
                break
            try:
                if self.get("/readyz")[0] == 200:
                    return
            except (OSError, http.client.HTTPException):
                pause.wait(0.05)
        self.kill()
        raise AssertionError("the office did not start:\n" + self.log.read_text("utf-8", "replace"))

    def get(
        self, path: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """(status, headers in lower case, body) of one plain request."""
        parts = urlsplit(self.url)
        assert parts.hostname
        if self.ca_pem:
            context = ssl.create_default_context(cadata=self.ca_pem)
            line: http.client.HTTPConnection = http.client.HTTPSConnection(
                parts.hostname, parts.port, timeout=30, context=context
            )
        else:
            line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)
        try:
            line.request(method, path, body, headers or {})
            answer = line.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            line.close()

    def enrol(self, name: str, region: str, pupils: int = 900) -> dict[str, str]:
        """A fresh code for this school: `code`, `url`, `qr` (text) and `file_path` of the enrolment file."""
        self._letters += 1
        out = self.directory.parent / f"{self.directory.name}-{self._letters}.senim-enrol"
        arguments = ["enrol", "--dir", str(self.directory), "--school", name, "--region", region]
        answer = call_cli(*arguments, "--pupils", str(pupils), "--out", str(out))
        return {"code": answer["code"], "url": answer["url"], "qr": answer["qr"], "file_path": str(out)}

    def status(self) -> dict[str, Any]:
        return call_cli("status", "--dir", str(self.directory))

    def stop(self) -> int:
        """Stop it as an administrator would; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Power off: the whole process group at once."""
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._end(signal.SIGKILL)

    def kill_parent_only(self) -> None:
        """Kill the one process an administrator sees, and leave its worker to notice."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(30)
        self._process = None

    def restart(self) -> None:
        self.stop()
        self.serve()

    def _end(self, number: int) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.poll() is None:
            process.send_signal(number)
        try:
            return process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(30)
            raise


def start_office(
    directory: Path, database: str | None = None, *, name: str = "111", plain: bool = False, now: str = ""
) -> RunningOffice:
    """An office in this folder, made when it is not there yet, answering on loopback at a free port.

    `database` is a `postgresql://` address or None for SQLite; `plain` means HTTP without TLS; `now` fakes its clock.
    """
    password = ""
    if not (directory / "office.toml").exists():
        host = f"127.0.0.1:{free_port()}"
        arguments = ["init", "--dir", str(directory), "--host", host, "--name", name]
        arguments += ["--database", database] if database else []
        password = call_cli(*arguments, *(["--plain-loopback"] if plain else []))["password"]
    url = read_config(directory).url
    ca_pem = (directory / "keys" / "ca.pem").read_text("ascii") if url.startswith("https") else ""
    office = RunningOffice(directory, url, ca_pem, password, directory.parent / f"{directory.name}.log", now)
    office.serve()
    return office


def has_faketime() -> bool:
    return shutil.which("faketime") is not None
