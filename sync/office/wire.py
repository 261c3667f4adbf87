"""The protocol's addresses: raw bytes in, receipts or problems out. Knows no table and draws no page."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import metadata, resources

from django.db import DatabaseError, InterfaceError, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from desktop_app.domain.clock import Month
from desktop_app.domain.enrolment import canonical
from desktop_app.domain.ids import SourceId
from sync import protocol
from sync.office import enrolments, intake, log
from sync.office.ledger import facts, register
from sync.office.pace import Pace
from sync.office.refusals import Refused
from sync.office.settings import office_config, office_keys

FREE_SHARE = 0.05  # below this share of free disk the office is not ready
ENROLMENTS_PER_MINUTE = 10
DRAINED = 2**20

View = Callable[..., HttpResponse]


@functools.cache
def _pace(name: str, per_minute: int) -> Pace:
    return Pace(per_minute)


def answer(body: bytes, status: int = 200, content_type: str = protocol.JSON_TYPE) -> HttpResponse:
    return HttpResponse(body, status=status, content_type=content_type)


def problem(refused: Refused) -> HttpResponse:
    """RFC 9457; every refusal of the wire looks like this."""
    body = protocol.problem_body(refused.word, refused.status, refused.title)
    response = answer(body, refused.status, protocol.PROBLEM_TYPE)
    if refused.retry_after is not None:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


def wire(method: str) -> Callable[[View], View]:
    """A view of the protocol: one method, and every failure a problem that lets the laptop keep and retry."""

    def decorate(view: View) -> View:
        @csrf_exempt
        @functools.wraps(view)
        def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
            if request.method != method:
                response = problem(Refused(protocol.METHOD_NOT_ALLOWED))
                response.headers["Allow"] = method
                return response
            try:
                return view(request, **parts)
            except Refused as refused:
                log.event(f"refused.{refused.word}")
                return problem(refused)
            except (DatabaseError, InterfaceError) as error:
                log.failure("store", error)
                return problem(_store_refused(error))

        return guarded

    return decorate


def _store_refused(error: Exception) -> Refused:
    words = str(error).lower()
    is_full = "full" in words or "no space left" in words
    return Refused(protocol.STORE_FULL if is_full else protocol.UNAVAILABLE, "store", retry_after=60)


def _read(request: HttpRequest) -> bytes:
    """The raw body, at most 64 kB. Raises Refused."""
    try:
        announced = int(request.headers.get("Content-Length") or 0)
    except ValueError as error:
        raise Refused(protocol.INVALID, "length") from error
    if announced > protocol.MAX_BODY:
        # Read a little more, so that a client that is still writing gets to read the answer instead of a reset.
        request.read(min(announced, DRAINED))
        raise Refused(protocol.TOO_LARGE)
    body = bytes(request.read(protocol.MAX_BODY + 1))
    if len(body) > protocol.MAX_BODY:
        raise Refused(protocol.TOO_LARGE)
    return body


def _authenticated(request: HttpRequest, source: str) -> tuple[intake.SignedCall, register.Device]:
    """The call and the device that signed it for this source, counted against the key's minute. Raises Refused."""
    call = intake.SignedCall(str(request.method), request.path, request.headers, _read(request))
    device = intake.authenticate(call, SourceId(source))
    _wait(_pace("devices", office_config().requests_per_minute), device.kid)
    return call, device


def _wait(pace: Pace, key: str) -> None:
    seconds = pace.seconds_to_wait(key)
    if seconds:
        raise Refused(protocol.TOO_MANY, retry_after=seconds)


@wire("GET")
def info(_request: HttpRequest) -> HttpResponse:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    keys = office_keys()
    shown = {keys.kid: keys.sign_public.hex()}
    return answer(protocol.info_body(intake.office_info(office_config().name), time=now, office_keys=shown))


@wire("POST")
def devices(request: HttpRequest) -> HttpResponse:
    body = _read(request)
    fields = protocol.read_object(body) or {}
    _wait(_pace("enrolments", ENROLMENTS_PER_MINUTE), str(fields.get("locator"))[:8])
    return answer(enrolments.accept(office_config(), office_keys(), body, datetime.now(UTC)), 201)


@wire("PUT")
def release(request: HttpRequest, source: str, period: str) -> HttpResponse:
    call, device = _authenticated(request, source)
    try:
        month = Month.parse(period)
    except ValueError as error:
        raise Refused(protocol.NOT_FOUND) from error
    config = office_config()
    receipt, is_new = intake.accept_release(call, device, month, config.name, office_keys(), datetime.now(UTC))
    log.event("receipt", new=is_new)
    return answer(receipt, 201 if is_new else 200)


@wire("GET")
def heads(request: HttpRequest, source: str) -> HttpResponse:
    _, device = _authenticated(request, source)
    return answer(intake.signed_heads(device.source, office_config().name, office_keys()))


@wire("GET")
def healthz(_request: HttpRequest) -> HttpResponse:
    return answer(b'{"live":true}')


@wire("GET")
def readyz(_request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        facts.touch()
    disk = shutil.disk_usage(office_config().directory)
    if disk.free < disk.total * FREE_SHARE:
        raise Refused(protocol.STORE_FULL, "disk")
    return answer(b'{"ready":true}')


@wire("GET")
def version(_request: HttpRequest) -> HttpResponse:
    return answer(canonical({"version": metadata.version("senim"), "protocol": protocol.PROTOCOL}))


@wire("GET")
def openapi(_request: HttpRequest) -> HttpResponse:
    page = resources.files("sync.office").joinpath("static", "openapi.yaml").read_bytes()
    return answer(page, content_type="application/yaml")


@csrf_exempt
def unknown(_request: HttpRequest, **_parts: str) -> HttpResponse:
    """Any other address below /v1."""
    return problem(Refused(protocol.NOT_FOUND))
