"""One HTTPS request to the office's own authority and nobody else's. Knows nothing of releases, queues or retries.

What is guarded here, each with its test: environment variables cannot re-pin or proxy a session (`trust_env`), the
system's and certifi's authorities are never loaded, redirects are not followed, an answer is read up to 64 kB, and a
watchdog cuts the connection at the deadline however slowly the other side drips. Every library error becomes
TransportFailed. Plain http is allowed to this computer only.
"""

from __future__ import annotations

import socket
import ssl
import threading
import warnings
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, InsecureRequestWarning

from desktop_app.domain.enrolment import NotTheOffice
from desktop_app.domain.errors import WeFailed, WorldFailed
from desktop_app.domain.letter import check_url
from desktop_app.domain.outbox import Outcome
from sync.protocol import DEVICES_PATH, MAX_BODY

DEADLINE = 30.0  # seconds for the whole exchange
_STEP = 10.0  # seconds for one connect or one read
_CLOCK_CODES = (9, 10)  # OpenSSL: certificate not yet valid, certificate has expired


class TransportFailed(WorldFailed):
    """The exchange did not happen; `outcome` says which of the world's reasons it was."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
        self.code = f"delivery.{outcome.value}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, unbelieved; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Watchdog:
    """Cuts every connection of one exchange at the deadline; a dripping answer outlives any timeout of a library."""

    def __init__(self, seconds: float) -> None:
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._bite)
        self._timer.daemon = True
        self.has_bitten = False

    def __enter__(self) -> _Watchdog:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
        for seen in self._sockets:
            seen.close()

    def see(self, connected: socket.socket) -> None:
        """Keep a second handle: TLS takes the first one away, but both are one connection."""
        self._sockets.append(connected.dup())

    def _bite(self) -> None:
        self.has_bitten = True
        for seen in self._sockets:
            try:
                seen.shutdown(socket.SHUT_RDWR)
            except OSError:  # closed by the other side in the meantime
                continue


class _PinnedAdapter(HTTPAdapter):
    """Gives every connection our TLS context, whatever `verify` or the environment say, and shows it the watchdog."""

    def __init__(self, context: ssl.SSLContext | None, watchdog: _Watchdog) -> None:
        self._context = context
        self._watchdog = watchdog
        super().__init__(max_retries=0)

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: bool | str, cert: Any = None
    ) -> Any:
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {} if self._context is None else {"ssl_context": self._context}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing: the parent would load certifi's authorities beside ours."""

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        pool.ConnectionCls = _watched(pool.scheme, self._watchdog)
        return pool


def _watched(scheme: str, watchdog: _Watchdog) -> type[HTTPConnection]:
    kind: type[HTTPConnection] = HTTPSConnection if scheme == "https" else HTTPConnection

    class Watched(kind):  # type: ignore[valid-type, misc]
        def _new_conn(self) -> socket.socket:
            connected: socket.socket = super()._new_conn()
            watchdog.see(connected)
            return connected

    return Watched


class Transport:
    """The way to one office. `ca_pem` is the office's own authority; empty only for plain http on this computer."""

    def __init__(
        self,
        url: str,
        ca_pem: str,
        proxies: Mapping[str, str] | None = None,
        deadline: float = DEADLINE,
        *,
        is_first_word: bool = False,
    ) -> None:
        self._url = check_url(url)
        self._proxies, self._deadline = dict(proxies or {}), deadline
        self._only_path = ""
        self._context: ssl.SSLContext | None = None
        if ca_pem:
            self._context = _pinned(ca_pem)
        elif self._url.startswith("https://"):
            if not is_first_word:
                raise WeFailed(rule="pinned")
            self._context, self._only_path = _unproved(), DEVICES_PATH

    @classmethod
    def for_enrolment(cls, url: str, ca_pem: str, proxies: Mapping[str, str] | None = None) -> Transport:
        """The way of the first word: pinned when the letter was a file, unproved when it was a QR code or typed.

        The unproved way carries nothing but the enrolment, whose answer proves itself by the code's MAC over the
        office's keys and authority (see `desktop_app.domain.enrolment`).
        """
        return cls(url, ca_pem, proxies, is_first_word=True)

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self._exchange("GET", path, headers or {}, b"")

    def put(self, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        return self._exchange("PUT", path, headers, body)

    def post(self, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        return self._exchange("POST", path, headers, body)

    def _exchange(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Raises TransportFailed."""
        if self._only_path and path != self._only_path:
            raise WeFailed(rule="pinned")
        constant = {"User-Agent": "senim", "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
        with _Watchdog(self._deadline) as watchdog, requests.Session() as session, self._known_risk():
            session.trust_env = False
            session.headers.clear()
            session.mount("https://", _PinnedAdapter(self._context, watchdog))
            session.mount("http://", _PinnedAdapter(None, watchdog))
            try:
                with session.request(
                    method,
                    self._url + path,
                    data=body or None,
                    headers={**constant, **headers},
                    timeout=(_STEP, _STEP),
                    allow_redirects=False,
                    stream=True,
                    verify=True,
                    proxies=self._proxies,
                ) as response:
                    answer = _read(response)
            except (requests.RequestException, HTTPError, OSError, UnicodeError) as error:
                raise TransportFailed(_outcome_of(error)) from error
            if watchdog.has_bitten:
                raise TransportFailed(Outcome.NO_CONNECTION)
            return answer

    def _known_risk(self) -> AbstractContextManager[object]:
        """The library warns of an unproved connection; the first word's is one by design, any other stays loud."""
        if not self._only_path:
            return nullcontext()
        return warnings.catch_warnings(action="ignore", category=InsecureRequestWarning)


def _unproved() -> ssl.SSLContext:
    """Encrypts, and proves nobody: for the enrolment's first word alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _pinned(ca_pem: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cadata=ca_pem)
    except (ssl.SSLError, ValueError, TypeError) as error:  # TypeError: letters that no certificate has
        raise NotTheOffice from error
    return context


def _read(response: requests.Response) -> Answer:
    """Up to 64 kB of the raw body, undecoded: no archive bomb, no endless page. Raises TransportFailed."""
    body = bytearray()
    while chunk := response.raw.read(8192, decode_content=False):
        body += chunk
        if len(body) > MAX_BODY:
            raise TransportFailed(Outcome.NOT_THE_OFFICE)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, bytes(body))


def _outcome_of(error: BaseException) -> Outcome:
    """The world's reason behind a library's error, found by walking its causes."""
    seen: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        cause = waiting.pop()
        if not isinstance(cause, BaseException) or cause in seen:
            continue
        seen.append(cause)
        waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
    for cause in seen:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Outcome.CLOCK_WRONG if cause.verify_code in _CLOCK_CODES else Outcome.INTERCEPTED
    if any(isinstance(cause, OSError) and "407" in str(cause) for cause in seen if type(cause) is OSError):
        return Outcome.PROXY_LOGIN
    return Outcome.NO_CONNECTION
