"""The guards that every test stands under do guard."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cipher.connection import open_database
from desktop_app.domain.errors import SenimError


def test_the_home_of_a_test_is_its_own(home_guard: Path):
    assert paths.home() == home_guard
    assert Path.home() not in home_guard.parents


def test_the_real_home_of_senim_cannot_be_touched(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SENIM_HOME")
    real = paths.vault_place()
    with pytest.raises(PermissionError):
        real.header.open("rb")
    with pytest.raises(PermissionError):
        os.mkdir(paths.home() / "new")
    with pytest.raises((PermissionError, SenimError)):
        open_database(real.database, bytes(32), create=True)
    assert not (paths.home() / "new").exists()


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.kz", 443), ("2001:db8::1", 443, 0, 0)])
def test_the_network_cannot_be_reached(address: tuple[object, ...]):
    family = socket.AF_INET6 if ":" in str(address[0]) else socket.AF_INET
    with socket.socket(family) as end, pytest.raises(PermissionError):
        end.connect(address)


def test_this_computer_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), 5):
        pass


def test_warnings_are_heard_wherever_they_come_from(allow_log_warnings: list[str]):
    logging.getLogger("senim.vault").warning("one")
    logging.getLogger("some.library").warning("two")
    assert set(allow_log_warnings) == {"senim.vault: one", "some.library: two"}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_there_are_sentences_with_and_without_the_shared_data(
    sentences: Callable[[str], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
):
    assert len(sentences(language)) >= 1000
    monkeypatch.setenv("SENIM_SHARED_DATA", str(tmp_path / "none"))
    made = sentences(language)
    assert len(made) >= 1000
    assert made == sentences(language)
