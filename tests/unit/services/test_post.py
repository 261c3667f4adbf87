"""The way out of the school: the system's proxy is handed to the wire, and never for this computer itself."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.outbox import OfficeContact, OutboxEntry, Outcome
from desktop_app.services.courier import Errand
from sync.office.authority import make_authority
from tests.months import on
from ui.programs import post

NOW = on("2026-11-05")
OFFICE = "https://office.example:8443"


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("setting", "value", "way"),
    [
        ("https_proxy", "http://filter.school:3128", {"https": "http://filter.school:3128"}),
        ("HTTPS_PROXY", "filter.school:3128", {"https": "http://filter.school:3128"}),
        ("all_proxy", "http://filter.school:3128", {"https": "http://filter.school:3128"}),
        ("http_proxy", "http://filter.school:3128", {}),
        ("https_proxy", "socks5://filter.school:1080", {}),
        ("https_proxy", "", {}),
    ],
)
def test_the_systems_proxy_is_handed_over(
    monkeypatch: pytest.MonkeyPatch, setting: str, value: str, way: dict[str, str]
) -> None:
    monkeypatch.setenv(setting, value)
    assert post.proxies(OFFICE) == way


def test_an_exception_from_the_proxy_is_one_here_and_this_computer_always(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://filter.school:3128")
    for own in ("http://127.0.0.1:8443", "https://localhost:8443", "https://[::1]:8443"):
        assert post.proxies(own) == {}
    monkeypatch.setenv("no_proxy", "office.example")
    assert post.proxies(OFFICE) == {}


@contextmanager
def _wants_a_login() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            caller, _ = door.accept()
            with caller:
                caller.recv(4096)
                caller.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def test_a_proxy_that_wants_a_login_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    source, sealed = SourceId(new_id()), secrets.token_bytes(4096)
    entry = OutboxEntry(source, Month(2026, 10), sealed, "", 0, NOW)
    contact = OfficeContact(OFFICE, "office", "0" * 32, "epoch", "", (), make_authority("office")[1].decode("ascii"))
    with _wants_a_login() as proxy:
        monkeypatch.setenv("https_proxy", proxy)
        home = post.carry(Errand((entry,), contact, source, 0, lambda data: bytes(64)), NOW)
    assert [one.delivery.outcome for one in home.tried] == [Outcome.PROXY_LOGIN]
