"""Codes for schools: issued once, used once, answered again when the answer was lost. Knows no HTTP library."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from desktop_app.domain import enrolment
from desktop_app.domain.clock import school_day
from desktop_app.domain.codes import regions
from desktop_app.domain.ids import SourceId
from desktop_app.domain.letter import EnrolmentCode, EnrolmentLetter, new_code, shared_key
from sync import protocol
from sync.office.config import OfficeConfig
from sync.office.errors import BadSchool, UnknownRegion
from sync.office.keys import NotSealedToUs, OfficeKeys
from sync.office.ledger import facts, register, releases
from sync.office.refusals import Refused

VALID_DAYS = 14
MOST_PUPILS = 20_000


def issue(
    config: OfficeConfig, keys: OfficeKeys, school: str, region: str, pupils: int, now: datetime
) -> EnrolmentLetter:
    """A fresh code for one workplace of this school. Raises UnknownRegion, BadSchool."""
    name = " ".join(school.split())
    if region not in regions():
        raise UnknownRegion(region=region[:10])
    if not (0 < len(name) <= 200 and name.isprintable() and 0 <= pupils <= MOST_PUPILS):
        raise BadSchool
    expires_on = school_day(now) + timedelta(days=VALID_DAYS)
    with transaction.atomic():
        school_id = register.put_school(name, region, pupils)
        while True:
            code = new_code(secrets.randbelow)
            wrapped = keys.wrap(code.secret.encode("ascii"))
            if register.add_code(code.locator, school_id, wrapped, expires_on.isoformat()):
                break
    ca = "" if config.plain else keys.ca_pem
    return EnrolmentLetter(config.url, code, ca, config.name)


def accept(config: OfficeConfig, keys: OfficeKeys, body: bytes, now: datetime) -> bytes:
    """The answer to an enrolment: the office's keys with the proof that it printed the code. Raises Refused."""
    try:
        call = enrolment.parse_request(body)
    except (ValueError, RecursionError) as error:
        raise Refused(protocol.INVALID, "fields") from error
    digest = hashlib.sha256(enrolment.request_body(call)).hexdigest()
    issued = register.find_code(call.locator)
    if issued is None:
        raise Refused(protocol.CODE_REFUSED)
    if issued.answer:
        return _answer_again(issued, digest)
    key = _prove(issued, call, keys, now)
    with transaction.atomic():
        locked = register.find_code(call.locator, lock=True)
        assert locked is not None
        if locked.answer:
            return _answer_again(locked, digest)
        return _enter(config, keys, call, locked, key, digest)


def _answer_again(issued: register.IssuedCode, digest: str) -> bytes:
    if not hmac.compare_digest(issued.request_sha256, digest):
        raise Refused(protocol.CODE_USED)
    return issued.answer


def _prove(issued: register.IssuedCode, call: enrolment.EnrolCall, keys: OfficeKeys, now: datetime) -> bytes:
    """K, once the caller has shown that it holds the letter and the device key."""
    if school_day(now).isoformat() > issued.expires_on:
        raise Refused(protocol.CODE_REFUSED)
    try:
        secret = keys.unwrap(issued.wrapped_secret).decode("ascii")
    except NotSealedToUs as error:
        raise Refused(protocol.UNAVAILABLE, "store") from error
    key = shared_key(EnrolmentCode(issued.locator, secret))
    if not hmac.compare_digest(enrolment.device_mac(key, call.public, call.source), call.mac):
        raise Refused(protocol.CODE_REFUSED)
    if not protocol.verify(call.public, enrolment.proof_bytes(call.locator, call.source), call.proof):
        raise Refused(protocol.CODE_REFUSED)
    return key


def _enter(
    config: OfficeConfig,
    keys: OfficeKeys,
    call: enrolment.EnrolCall,
    issued: register.IssuedCode,
    key: bytes,
    digest: str,
) -> bytes:
    """Write the device down and make the answer, within the caller's transaction."""
    kid = protocol.kid_of(call.public)
    school, known = register.school_of(call.source), register.find_device(kid)
    if school not in (None, issued.school_id) or (known is not None and known.source != call.source):
        # A source belongs to the school that introduced it; another school's letter cannot take it over.
        raise Refused(protocol.CODE_REFUSED)
    register.put_device(call.source, issued.school_id, kid, call.public)
    answer = enrolment.answer_body(_answer(config, keys, call.source, kid), key)
    register.use_code(call.locator, digest, answer)
    return answer


def _answer(config: OfficeConfig, keys: OfficeKeys, source: SourceId, kid: str) -> enrolment.EnrolAnswer:
    return enrolment.EnrolAnswer(
        kid=kid,
        office=config.name,
        epoch=facts.epoch(),
        seal_key=keys.seal_public,
        sign_keys=((keys.kid, keys.sign_public),),
        ca_pem="" if config.plain else keys.ca_pem,
        heads=releases.heads(source),
    )
