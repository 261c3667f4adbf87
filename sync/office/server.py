"""Serving: granian in front of Django, the office's own leaf, stopped cleanly by a signal. Knows no view."""

from __future__ import annotations

import errno
import functools
import multiprocessing
import os
import signal
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from sync.office import log
from sync.office.config import LOOPBACK, OfficeConfig, read_config
from sync.office.errors import BadAddress, NotLoopback, PortTaken
from sync.office.keys import read_keys
from sync.office.settings import bring_up

THREADS = 8  # each holds one connection to the store
STOP_SECONDS = 10


def application(directory: Path) -> Callable[..., Any]:
    """The WSGI application of the office in this folder; called once in each worker process."""
    log.configure()
    _leave_with_the_parent()
    config = read_config(directory)
    bring_up(config, read_keys(config))
    from django.core.handlers.wsgi import WSGIHandler

    return WSGIHandler()


def _leave_with_the_parent() -> None:
    """A worker whose parent was killed must not keep the port: it leaves the moment the parent is gone."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def serve(config: OfficeConfig, listen: str, port: int, *, plain: bool, announce: Callable[[], None]) -> None:
    """Answer on this address until SIGTERM or SIGINT; `announce` is called once nothing stands in the way.

    Raises NotLoopback, PortTaken, BadAddress.
    """
    if plain and listen not in LOOPBACK:
        raise NotLoopback
    _refuse_taken(listen, port)
    announce()
    server = Granian(
        target="senim-office",
        address=listen,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        blocking_threads_idle_timeout=600,
        websockets=False,
        log_access=False,
        log_dictconfig=log.configuration("INFO"),
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        ssl_cert=None if plain else config.keys / "leaf.pem",
        ssl_key=None if plain else config.keys / "leaf.key",
    )
    log.event("serving", port=port)
    server.serve(target_loader=functools.partial(application, config.directory), wrap_loader=False)
    log.event("stopped")


def _refuse_taken(listen: str, port: int) -> None:
    """granian shares ports (SO_REUSEPORT); two offices on one port would answer in turns."""
    family = socket.AF_INET6 if ":" in listen else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((listen, port))
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise BadAddress from error  # no such name, or no address of this machine
            raise PortTaken(port=port) from error
