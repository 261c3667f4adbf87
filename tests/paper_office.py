"""An office that fits on paper: honest answers of senim-sync/1 in memory, for tests. Knows no database."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext

from nacl.public import PrivateKey
from nacl.signing import SigningKey

from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import EnrolAnswer, answer_body, b64, device_mac, parse_request, proof_bytes
from desktop_app.domain.ids import SourceId
from desktop_app.domain.letter import EnrolmentCode, EnrolmentLetter, new_code, shared_key
from desktop_app.domain.outbox import OfficeContact, Receipt
from sync import protocol

Reply = tuple[int, dict[str, str], bytes]
Handler = Callable[[str, str, Mapping[str, str], bytes], Reply]


_key = cache(shared_key)


class PaperOffice:
    """Keeps sealed months, signs receipts; `code` is the one letter it has printed."""

    def __init__(self, name: str = "paper-office") -> None:
        self.name, self.epoch, self.seq = name, "epoch-1", 0
        self.private = bytes(PrivateKey.generate())
        self.public = bytes(PrivateKey(self.private).public_key)
        self.signing = SigningKey.generate()
        self.sign_public = bytes(self.signing.verify_key)
        self.kid = protocol.kid_of(self.sign_public)
        self.code: EnrolmentCode = new_code(secrets.randbelow)
        self.ca_pem = ""
        self.devices: dict[str, bytes] = {}
        self.held: dict[tuple[str, str], tuple[bytes, Receipt]] = {}

    def sign(self, data: bytes) -> bytes:
        return bytes(self.signing.sign(data).signature)

    def letter(self, url: str = "http://127.0.0.1:9") -> EnrolmentLetter:
        return EnrolmentLetter(url, self.code, self.ca_pem, self.name)

    def contact(self, url: str, kid: str) -> OfficeContact:
        keys = ((self.kid, b64(self.sign_public)),)
        return OfficeContact(url, self.name, kid, self.epoch, b64(self.public), keys, self.ca_pem)

    def enrol(self, body: bytes) -> bytes:
        """The answer to an enrolment with the right code."""
        call, key = parse_request(body), _key(self.code)
        assert call.mac == device_mac(key, call.public, call.source)
        assert protocol.verify(call.public, proof_bytes(call.locator, call.source), call.proof)
        kid = protocol.kid_of(call.public)
        self.devices[kid] = call.public
        heads = tuple((period, protocol.hashlib.sha256(held[0]).hexdigest()) for (_, period), held in self.held.items())
        return answer_body(
            EnrolAnswer(kid, self.name, self.epoch, self.public, ((self.kid, self.sign_public),), self.ca_pem, heads),
            key,
        )

    def receipt(self, source: SourceId, period: Month, sealed: bytes) -> Receipt:
        """The one receipt for these bytes."""
        known = self.held.get((source, str(period)))
        if known is None:
            self.seq += 1
            digest = protocol.hashlib.sha256(sealed).hexdigest()
            blank = Receipt(self.name, self.epoch, source, period, digest, self.seq, self.kid, "")
            known = self.held[(source, str(period))] = (sealed, protocol.sign_receipt(blank, self.sign))
        return known[1]

    def handle(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        if (method, path) == ("GET", protocol.INFO_PATH):
            info = protocol.OfficeInfo(self.name, self.epoch, self.seq, (protocol.PROTOCOL,), protocol.SCHEMAS, "")
            return 200, {}, protocol.info_body(info)
        if (method, path) == ("POST", protocol.DEVICES_PATH):
            return 201, {}, self.enrol(body)
        try:
            claim = protocol.read_signature(method, path, headers, body)
        except protocol.SignatureRefused:
            return 401, {}, protocol.problem_body(protocol.BAD_SIGNATURE, 401)
        if claim.kid not in self.devices:
            return 401, {}, protocol.problem_body(protocol.UNKNOWN_KEY, 401)
        if not claim.is_by(self.devices[claim.kid]):
            return 401, {}, protocol.problem_body(protocol.BAD_SIGNATURE, 401)
        source, _, period = path.removeprefix("/v1/releases/").partition("/")
        if method == "PUT":
            return self._take(SourceId(source), Month.parse(period), body)
        source = SourceId(path.removeprefix("/v1/heads/"))
        held = tuple((p, r.sha256) for (s, p), (_, r) in self.held.items() if s == source)
        heads = protocol.Heads(self.name, self.epoch, source, held, self.kid)
        return 200, {}, protocol.heads_body(protocol.sign_heads(heads, self.sign))

    def _take(self, source: SourceId, period: Month, body: bytes) -> Reply:
        known = self.held.get((source, str(period)))
        if known is not None and known[0] != body:
            return 409, {}, protocol.problem_body(protocol.RELEASE_CONFLICT, 409)
        return (201 if known is None else 200), {}, protocol.receipt_body(self.receipt(source, period, body))


@contextmanager
def serve(handle: Handler, tls: SSLContext | None = None) -> Iterator[str]:
    """A real web server on loopback that answers by `handle`; its URL."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            status, headers, body = handle(self.command, self.path, dict(self.headers), self.rfile.read(length))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), "Connection": "close", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_POST = _answer  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that hangs up is the point
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
