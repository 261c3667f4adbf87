"""What every test stands on: a fixed clock, a real vault in a temporary home, sentences, and four guards.

The guards are always on: the real home, the network beyond loopback, and unexpected log warnings are refused.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from desktop_app import paths
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.school import School, Settlement
from desktop_app.paths import VaultPlace
from desktop_app.services.unlock import create_vault
from desktop_app.services.vault_thread import VaultThread
from desktop_app.vault.session import Vault
from tests.shared_data import shared_file

PASSPHRASE = "төрт құлан мен бір тал"
NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

hypothesis_settings.register_profile(
    "senim",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
hypothesis_settings.load_profile("senim")


def _forbidden_roots() -> tuple[str, ...]:
    """Where a real person's vault would be on this computer, before any test changes the environment."""
    real = {name: os.environ.pop(name, None) for name in ("SENIM_HOME",)}
    try:
        return (str(paths.home()), str(Path.home() / ".local" / "share" / "senim"))
    finally:
        os.environ.update({name: value for name, value in real.items() if value is not None})


_FORBIDDEN = _forbidden_roots()


def _refuse_real_home(event: str, args: tuple[Any, ...]) -> None:
    if event in ("open", "os.mkdir", "os.rename", "os.remove") and args and isinstance(args[0], str | os.PathLike):
        path = os.fspath(args[0])
        if isinstance(path, str) and path.startswith(_FORBIDDEN):
            raise PermissionError("a test touched the real home of Senim")


if not getattr(sys, "_senim_home_guard", False):  # an audit hook can never be taken away again: one is enough
    sys.addaudithook(_refuse_real_home)
    sys._senim_home_guard = True  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def home_guard(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Senim's home in this test: a temporary folder of its own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SENIM_HOME", str(folder))
    return folder


def _is_loopback(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket
    host = str(address[0])
    if host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def network_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this computer can be reached."""
    for name in ("connect", "connect_ex"):
        original = getattr(socket.socket, name)

        def guarded(self: socket.socket, address: object, _original: Callable[..., Any] = original) -> Any:
            if not _is_loopback(address):
                raise PermissionError("a test reached for the network")
            return _original(self, address)

        monkeypatch.setattr(socket.socket, name, guarded)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def log_warning_guard(request: pytest.FixtureRequest) -> Iterator[_Warnings]:
    """A warning in any log fails the test, unless it asks for `allow_log_warnings`."""
    handler = _Warnings()
    listened = [logging.getLogger(), logging.getLogger("senim")]
    for logger in listened:
        logger.addHandler(handler)
    yield handler
    for logger in listened:
        logger.removeHandler(handler)
    if "allow_log_warnings" not in request.fixturenames:
        assert not handler.found, f"unexpected log warnings: {handler.found}"


@pytest.fixture
def allow_log_warnings(log_warning_guard: _Warnings) -> list[str]:
    """The warnings that this test expects, as they come in."""
    return log_warning_guard.found


@pytest.fixture
def clock_now() -> datetime:
    """Monday, 23 November 2026, 10:00 school time."""
    return NOW


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def place(tmp_path: Path) -> VaultPlace:
    return VaultPlace(tmp_path / "vault")


@pytest.fixture
def vault(place: VaultPlace, clock_now: datetime) -> Iterator[Vault]:
    """A new empty vault, open in this thread."""
    opened, _ = create_vault(place, PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS)
    yield opened
    opened.close()


@pytest.fixture
def vault_thread(place: VaultPlace, clock_now: datetime) -> Iterator[VaultThread]:
    """A new empty vault, unlocked on its own thread."""
    thread = VaultThread(place)
    thread.create(PASSPHRASE, clock_now, kdf=FAST_FOR_TESTS).result(30)
    yield thread
    thread.close()


SCHOOL = School(
    name="№ 0 үлгі мектебі",
    region="KZ-75",
    settlement=Settlement.CITY,
    languages=("kk", "ru"),
    shifts=2,
    enrolment=tuple((grade, 80) for grade in range(12)),
    psychologist="Үлгі Психолог",
)


@pytest.fixture
def school(vault: Vault, clock_now: datetime) -> School:
    """The example school, saved in `vault`."""
    from desktop_app.services.school import save_school

    return save_school(vault, SCHOOL, clock_now)


_MADE_OF = {
    "kk": "бала сабақта үнсіз отырды қатты алаңдайды әңгіме ғана өзі ұстазы үйінде іні һәм жаңа сыныпта",
    "ru": "ребёнок молчит на уроке после беседы стало легче мать сообщила что сон ещё тревожный",
}


@pytest.fixture(scope="session")
def sentences() -> Callable[[str], list[str]]:
    """Real sentences of a language (`kk`, `ru`) from the shared data, or generated ones where it is missing."""

    def read(language: str) -> list[str]:
        file = shared_file(f"sentences_{language}.txt")
        if file.is_file():
            return [line for line in file.read_text("utf-8").splitlines() if line.strip()]
        rng = Random(language)
        words = _MADE_OF[language].split()
        return [" ".join(rng.choices(words, k=rng.randint(4, 24))).capitalize() + "." for _ in range(1500)]

    return read
