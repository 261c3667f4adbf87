"""A throw-away PostgreSQL cluster on loopback, as its own user, gone afterwards. Touches no cluster of the machine."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.office_process import free_port


@dataclass
class Cluster:
    """A running cluster; every `new_database` is empty and of its own name."""

    folder: Path
    port: int
    user: str
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1), repr=False)

    def new_database(self) -> str:
        """The `postgresql://` address of a fresh database."""
        name = f"office{next(self._numbers)}"
        _run(self.user, "createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "senim", name)
        return f"postgresql://senim@127.0.0.1:{self.port}/{name}"

    def stop(self, mode: str = "fast") -> None:
        """`fast` is an administrator's stop, `immediate` a crash."""
        _run(self.user, "pg_ctl", "-D", str(self.folder), "-m", mode, "-w", "stop")

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60"
        log = str(self.folder / "server.log")
        _run(self.user, "pg_ctl", "-D", str(self.folder), "-l", log, "-o", options, "-w", "start")


def _program(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    if found:
        return str(found[0])
    plain = shutil.which(name)
    assert plain, f"{name} is missing: install PostgreSQL (the test command does it)"
    return plain


def _run(user: str, name: str, *arguments: str) -> None:
    """PostgreSQL refuses to run as root; then its own system user runs it."""
    command = [_program(name), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", user, "--", *command]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/", timeout=120)
    assert run.returncode == 0, run.stdout


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A new cluster that accepts this machine's `senim` without a password, removed at the end."""
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    parent = Path(tempfile.mkdtemp(prefix="senim-pg-"))
    folder = parent / "cluster"
    try:
        if os.geteuid() == 0:
            entry = pwd.getpwnam(user)
            os.chown(parent, entry.pw_uid, entry.pw_gid)
        _run(user, "initdb", "-D", str(folder), "-U", "senim", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        cluster = Cluster(folder, free_port(), user)
        cluster.start()
        try:
            yield cluster
        finally:
            if (folder / "postmaster.pid").exists():
                cluster.stop("immediate")
    finally:
        shutil.rmtree(parent, ignore_errors=True)
