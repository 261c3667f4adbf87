"""The connection goes to the office's own authority or nowhere, ends in time, and reads no more than it must."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop_app.domain.enrolment import NotTheOffice
from desktop_app.domain.errors import WeFailed
from desktop_app.domain.letter import AddressRefused
from desktop_app.domain.outbox import Outcome
from sync.protocol import DEVICES_PATH
from sync.transport import Transport, TransportFailed
from tests.paper_office import serve

LONG_AGO, FAR = dt.datetime(2015, 1, 1, tzinfo=dt.UTC), dt.datetime(2045, 1, 1, tzinfo=dt.UTC)


class Authority:
    """A certificate authority of a test."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.key = folder, ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = self._builder(self.name, self.key.public_key(), LONG_AGO, FAR)
        self.cert = builder.add_extension(x509.BasicConstraints(True, None), True).sign(self.key, hashes.SHA256())
        self.pem = self.cert.public_bytes(serialization.Encoding.PEM).decode()

    def _builder(
        self, subject: x509.Name, key: ec.EllipticCurvePublicKey, begins: dt.datetime, ends: dt.datetime
    ) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(key)
        return builder.serial_number(x509.random_serial_number()).not_valid_before(begins).not_valid_after(ends)

    def server(
        self, begins: dt.datetime = LONG_AGO, ends: dt.datetime = FAR, host: str = "127.0.0.1"
    ) -> ssl.SSLContext:
        """A server's side of TLS with a certificate of this authority."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "leaf")])
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
        builder = self._builder(subject, key.public_key(), begins, ends).add_extension(names, False)
        leaf = builder.sign(self.key, hashes.SHA256())
        file = self.folder / f"{x509.random_serial_number()}.pem"
        plain = serialization.NoEncryption()
        pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        file.write_bytes(pem + leaf.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


@pytest.fixture
def office(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "office")


def _ok(*_: object) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, b"hello"


def _outcome(run: Callable[[], object]) -> Outcome:
    with pytest.raises(TransportFailed) as failed:
        run()
    assert failed.value.code == f"delivery.{failed.value.outcome.value}"
    return failed.value.outcome


def test_the_pinned_office_answers(office: Authority) -> None:
    with serve(_ok, office.server()) as url:
        answer = Transport(url, office.pem).get("/v1/info")
    assert (answer.status, answer.body) == (200, b"hello")


def test_two_authorities_in_the_bundle_are_both_good(office: Authority, tmp_path: Path) -> None:
    later = Authority(tmp_path, "later")
    for signer in (office, later):
        with serve(_ok, signer.server()) as url:
            assert Transport(url, office.pem + later.pem).get("/").status == 200


@pytest.mark.parametrize("variable", ["", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_another_authority_is_refused_whatever_the_environment_says(
    office: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    school_filter = Authority(tmp_path, "school filter")
    bundle = tmp_path / "bundle.pem"
    bundle.write_text(school_filter.pem)
    if variable:
        monkeypatch.setenv(variable, str(bundle))
    seen: list[object] = []
    with serve(lambda *call: (seen.append(call), (200, {}, b""))[1], school_filter.server()) as url:
        assert _outcome(lambda: Transport(url, office.pem).get("/")) is Outcome.INTERCEPTED
    assert seen == [], "not one byte of a request went out"


def test_the_right_authority_for_another_host_is_refused(office: Authority) -> None:
    with serve(_ok, office.server(host="127.0.0.2")) as url:
        assert _outcome(lambda: Transport(url, office.pem).get("/")) is Outcome.INTERCEPTED


@pytest.mark.parametrize(("begins", "ends"), [(dt.datetime(2040, 1, 1, tzinfo=dt.UTC), FAR), (LONG_AGO, LONG_AGO)])
def test_a_certificate_out_of_its_time_asks_for_the_date(
    office: Authority, begins: dt.datetime, ends: dt.datetime
) -> None:
    with serve(_ok, office.server(begins, ends)) as url:
        assert _outcome(lambda: Transport(url, office.pem).get("/")) is Outcome.CLOCK_WRONG


def test_an_https_office_needs_its_authority(office: Authority) -> None:
    with pytest.raises(WeFailed):
        Transport("https://127.0.0.1:1", "")
    with pytest.raises(NotTheOffice):
        Transport("https://127.0.0.1:1", "no certificate")
    with pytest.raises(AddressRefused):
        Transport("http://office.example", office.pem)


@pytest.mark.parametrize("inside", ["MIIB", "МИИБ", ""])
def test_a_certificate_that_is_none_is_no_office(inside: str) -> None:
    pem = f"-----BEGIN CERTIFICATE-----\n{inside}\n-----END CERTIFICATE-----\n"
    with pytest.raises(NotTheOffice):
        Transport.for_enrolment("https://127.0.0.1:9", pem)


def test_the_unproved_way_carries_an_enrolment_and_nothing_else(office: Authority) -> None:
    with serve(_ok, office.server()) as url:
        way = Transport.for_enrolment(url, "")
        assert way.post(DEVICES_PATH, {}, b"{}").body == b"hello"
        for path in ("/v1/info", "/v1/releases/s/2026-10"):
            with pytest.raises(WeFailed):
                way.put(path, {}, b"")


def test_an_enrolment_with_an_authority_is_pinned_from_the_first_byte(office: Authority, tmp_path: Path) -> None:
    with serve(_ok, Authority(tmp_path, "other").server()) as url:
        way = Transport.for_enrolment(url, office.pem)
        assert _outcome(lambda: way.post(DEVICES_PATH, {}, b"{}")) is Outcome.INTERCEPTED


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    elsewhere: list[object] = []
    with serve(lambda *call: (elsewhere.append(call), (200, {}, b""))[1]) as other:
        with serve(lambda *_: (status, {"Location": f"{other}/x"}, b"")) as url:
            answer = Transport(url, "").put("/v1/releases/s/2026-10", {}, b"secret")
        assert (answer.status, elsewhere) == (status, [])


def test_no_proxy_and_no_password_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password something\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    seen: list[dict[str, str]] = []
    with serve(lambda _m, _p, headers, _b: (seen.append(dict(headers)), (200, {}, b""))[1]) as url:
        Transport(url, "").put("/x", {"Content-Type": "a/b"}, b"1")
    assert {name.lower() for name in seen[0]} == {
        "host", "user-agent", "accept", "accept-encoding", "connection", "content-length", "content-type",
    }  # fmt: skip
    assert seen[0]["User-Agent"] == "senim", "no version, no system: constant for every laptop"


def test_a_proxy_given_by_hand_is_used_and_its_login_is_named(office: Authority) -> None:
    with serve(lambda *_: (407, {"Proxy-Authenticate": "Basic"}, b"")) as proxy:
        way = Transport("https://127.0.0.1:9", office.pem, proxies={"https": proxy})
        with pytest.raises(TransportFailed):  # the double does not know CONNECT and answers 501
            way.get("/")
    with _raw(lambda conn: conn.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) as port:
        way = Transport("https://127.0.0.1:9", office.pem, proxies={"https": f"http://127.0.0.1:{port}"})
        assert _outcome(lambda: way.get("/")) is Outcome.PROXY_LOGIN


@contextmanager
def _raw(speak: Callable[[socket.socket], object]) -> Iterator[int]:
    """A server that says exactly these bytes after it was asked; its port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)

        def serve_one() -> None:
            try:
                connected, _ = listener.accept()
                with connected:
                    connected.settimeout(10)
                    connected.recv(65536)
                    speak(connected)
            except OSError:
                return

        thread = threading.Thread(target=serve_one, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
    thread.join(10)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n"
NEVER = threading.Event()


def _listen(conn: socket.socket) -> None:
    """Say nothing until the other side hangs up."""
    while conn.recv(65536):
        continue


def _drip(start: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def speak(conn: socket.socket) -> None:
        conn.sendall(start)
        while drop:
            conn.sendall(drop)
            NEVER.wait(0.05)
        _listen(conn)

    return speak


@pytest.mark.parametrize(
    ("start", "drop"),
    [(HEAD, b"x"), (b"HTTP/1.1 200 OK\r\nX: ", b"y"), (b"HTTP/1.1 200 OK\r\n\r\n", b"z"), (b"", b"")],
    ids=["body", "header", "body without end", "black hole"],
)
def test_a_drip_is_cut_at_the_deadline(start: bytes, drop: bytes) -> None:
    with _raw(_drip(start, drop)) as port:
        began = time.monotonic()
        way = Transport(f"http://127.0.0.1:{port}", "", deadline=0.6)
        assert _outcome(lambda: way.get("/")) is Outcome.NO_CONNECTION
        assert 0.5 < time.monotonic() - began < 5


def test_a_drip_under_tls_is_cut_too(office: Authority) -> None:
    with _raw(_listen) as port:  # takes the hello and never shakes hands
        way = Transport(f"https://127.0.0.1:{port}", office.pem, deadline=0.6)
        began = time.monotonic()
        assert _outcome(lambda: way.get("/")) is Outcome.NO_CONNECTION
        assert time.monotonic() - began < 2.5


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\x00\xff\x00 junk\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut off",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"H%d: x\r\n" % n for n in range(300)) + b"\r\n",
    ],
    ids=["hung up", "junk", "truncated", "bad chunk", "300 headers"],
)
def test_a_broken_answer_is_no_connection(said: bytes) -> None:
    with _raw(lambda conn: conn.sendall(said)) as port:
        way = Transport(f"http://127.0.0.1:{port}", "")
        assert _outcome(lambda: way.get("/")) is Outcome.NO_CONNECTION


def test_a_flood_is_left_after_64_kilobytes() -> None:
    sent = 0

    def flood(conn: socket.socket) -> None:
        nonlocal sent
        conn.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(2000):
            sent += conn.send(b"x" * 65536)

    with _raw(flood) as port:
        way = Transport(f"http://127.0.0.1:{port}", "")
        assert _outcome(lambda: way.get("/")) is Outcome.NOT_THE_OFFICE
    assert sent < 2000 * 65536


def test_an_archive_is_not_unpacked() -> None:
    with serve(lambda *_: (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b bomb")) as url:
        assert Transport(url, "").get("/").body == b"\x1f\x8b bomb"


@pytest.mark.parametrize("port", ["1", "65535"])
def test_nobody_listening_is_no_connection(port: str) -> None:
    assert _outcome(lambda: Transport(f"http://127.0.0.1:{port}", "").get("/")) is Outcome.NO_CONNECTION
