"""A package, a key and a receipt as canonical JSON, read by a closed schema. Knows nothing of seals and signatures.

Whatever is not exactly of this form – a field more, a wrong type, a wrong hash, a number too long – is a ValueError.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, Final

from desktop_app.domain.casefile import CaseConcern
from desktop_app.domain.codes import concern
from desktop_app.domain.enrolment import b64, canonical, unb64
from desktop_app.domain.errors import UnknownCode
from desktop_app.domain.handover import (
    Author,
    HandoverState,
    KeyCard,
    Package,
    Purpose,
    Receipt,
    SentAddendum,
    SentCase,
    SentNote,
    WithholdReason,
)
from desktop_app.domain.ids import CaseId, NoteId, StudentId
from desktop_app.domain.note import ContactForm, NoteContent, Tier, addendum_hash, content_hash
from desktop_app.domain.student import GRADES, SchoolClass, Sex, Student

LONGEST_TEXT: Final = 200_000
LONGEST_LINE: Final = 400
MOST_CASES: Final = 5_000
MOST_NOTES: Final = 20_000  # of one case
_MOST_BRACKETS, _MOST_MARKS = 1_000_000, 8_000_000
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_HASH = re.compile(r"[0-9a-f]{64}")
_WITHHELD = {reason.value for reason in WithholdReason}


def card_body(card: KeyCard) -> dict[str, Any]:
    """The fields of a key file that its signature covers."""
    return {
        "format": "senim-key/1",
        "transfer": b64(card.transfer_key),
        "signing": b64(card.signing_key),
        "name": card.name,
        "school": card.school,
        "made_on": card.made_on.isoformat(),
    }


def card_of(fields: dict[str, Any]) -> KeyCard:
    _exactly(fields, "format transfer signing name school made_on")
    if fields["format"] != "senim-key/1":
        raise ValueError("format")
    return KeyCard(
        _key(fields["transfer"]),
        _key(fields["signing"]),
        _line(fields["name"]),
        _line(fields["school"]),
        _day(fields["made_on"]),
    )


def receipt_body(receipt: Receipt) -> bytes:
    return canonical(
        {
            "package": receipt.package_id,
            "digest": receipt.digest,
            "state": receipt.state.value,
            "day": receipt.day.isoformat(),
            "reason": receipt.reason,
        }
    )


def receipt_of(body: bytes) -> Receipt:
    fields = _object(load(body), "package digest state day reason")
    state = HandoverState(fields["state"])
    if state is HandoverState.WAITING:
        raise ValueError("state")
    return Receipt(
        _match(_ID, fields["package"]),
        _match(_HASH, fields["digest"]),
        state,
        _day(fields["day"]),
        _line(fields["reason"]),
    )


def package_body(package: Package, sender: dict[str, Any]) -> bytes:
    """`sender` is the signed key file of whoever gives."""
    return canonical(
        {
            "id": package.id,
            "made_at": package.made_at.isoformat(),
            "purpose": package.purpose.value,
            "ends_on": _iso(package.ends_on),
            "sender": sender,
            "cases": [_case_fields(case) for case in package.cases],
        }
    )


def package_of(body: bytes, sender_of: Callable[[dict[str, Any]], KeyCard]) -> Package:
    """The package, every signed hash in it verified; `sender_of` reads and proves the sender's key file."""
    fields = _object(load(body), "id made_at purpose ends_on sender cases")
    if not isinstance(fields["sender"], dict):
        raise ValueError("sender")
    purpose, ends_on = Purpose(fields["purpose"]), _day_or_none(fields["ends_on"])
    if (purpose is Purpose.COVER) != (ends_on is not None):
        raise ValueError("ends_on")
    cases = tuple(_case_of(item) for item in _list(fields["cases"], MOST_CASES))
    if not cases or len({case.id for case in cases}) < len(cases):
        raise ValueError("cases")
    return Package(
        _match(_ID, fields["id"]),
        _moment(fields["made_at"]),
        purpose,
        ends_on,
        sender_of(fields["sender"]),
        cases,
    )


def load(body: bytes) -> Any:
    """JSON without bombs: no doubled field, no NaN, no fraction, no depth and no number of things beyond reason."""
    if body.count(b"[") + body.count(b"{") > _MOST_BRACKETS or body.count(b",") + body.count(b'"') > _MOST_MARKS:
        raise ValueError("too many")
    try:
        return json.loads(body.decode("utf-8"), object_pairs_hook=_unique, parse_float=_refuse, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("json") from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("doubled field")
    return found


def _refuse(_: str) -> Any:
    raise ValueError("number")


def _case_fields(case: SentCase) -> dict[str, Any]:
    student = case.student
    return {
        "id": case.id,
        "number": case.number,
        "opened_on": case.opened_on.isoformat(),
        "closed_on": _iso(case.closed_on),
        "close_reason": case.close_reason,
        "next_step": case.next_step,
        "next_step_on": _iso(case.next_step_on),
        "pupil": {
            "id": student.id,
            "family_name": student.family_name,
            "given_name": student.given_name,
            "patronymic": student.patronymic,
            "grade": student.school_class.grade,
            "letter": student.school_class.letter,
            "birth_date": _iso(student.birth_date),
            "sex": student.sex.value,
            "language": student.language,
        },
        "concerns": [
            {
                "code": known.code,
                "is_main": known.is_main,
                "is_acute": known.is_acute,
                "registered_on": known.registered_on.isoformat(),
            }
            for known in case.concerns
        ],
        "notes": [_note_fields(note) for note in case.notes],
        "withheld": {reason.value: count for reason, count in case.withheld},
    }


def _note_fields(note: SentNote) -> dict[str, Any]:
    return {
        "id": note.id,
        "case": note.case_id,
        "occurred_at": note.occurred_at.isoformat(),
        "minutes": note.minutes,
        "form": note.form.value,
        "body": note.body,
        "quote": note.quote,
        "signed_at": note.signed_at.isoformat(),
        "content_hash": note.content_hash,
        "author": [note.author.name, note.author.school],
        "addenda": [
            {
                "id": added.id,
                "body": added.body,
                "signed_at": added.signed_at.isoformat(),
                "content_hash": added.content_hash,
                "author": [added.author.name, added.author.school],
            }
            for added in note.addenda
        ],
    }


def _case_of(value: Any) -> SentCase:
    fields = _object(
        value,
        "id number opened_on closed_on close_reason next_step next_step_on pupil concerns notes withheld",
    )
    concerns = tuple(_concern_of(item) for item in _list(fields["concerns"], 100))
    if sum(known.is_main for known in concerns) != 1 or len({known.code for known in concerns}) < len(concerns):
        raise ValueError("concerns")
    notes = tuple(_note_of(item) for item in _list(fields["notes"], MOST_NOTES))
    texts = [note.id for note in notes] + [added.id for note in notes for added in note.addenda]
    if len(set(texts)) < len(texts):
        raise ValueError("ids")
    withheld = fields["withheld"]
    if not isinstance(withheld, dict) or not set(withheld) <= _WITHHELD:
        raise ValueError("withheld")
    return SentCase(
        CaseId(_match(_ID, fields["id"])),
        _line(fields["number"]),
        _student_of(fields["pupil"]),
        _day(fields["opened_on"]),
        _day_or_none(fields["closed_on"]),
        _text(fields["close_reason"]),
        _text(fields["next_step"]),
        _day_or_none(fields["next_step_on"]),
        concerns,
        notes,
        tuple((reason, _count(withheld[reason], 1, 99_999)) for reason in WithholdReason if reason in withheld),
    )


def _student_of(value: Any) -> Student:
    fields = _object(value, "id family_name given_name patronymic grade letter birth_date sex language")
    return Student(
        StudentId(_match(_ID, fields["id"])),
        _line(fields["family_name"]),
        _line(fields["given_name"]),
        _line(fields["patronymic"]),
        SchoolClass(_count(fields["grade"], GRADES.start, GRADES.stop - 1), _line(fields["letter"])),
        _day_or_none(fields["birth_date"]),
        Sex(fields["sex"]),
        _line(fields["language"]),
    )


def _concern_of(value: Any) -> CaseConcern:
    fields = _object(value, "code is_main is_acute registered_on")
    if not isinstance(fields["is_main"], bool) or not isinstance(fields["is_acute"], bool):
        raise ValueError("flag")
    try:
        concern(_line(fields["code"]))
    except UnknownCode as error:
        raise ValueError("code") from error
    return CaseConcern(fields["code"], fields["is_main"], _day(fields["registered_on"]), fields["is_acute"])


def _note_of(value: Any) -> SentNote:
    fields = _object(value, "id case occurred_at minutes form body quote signed_at content_hash author addenda")
    identity, case_id = NoteId(_match(_ID, fields["id"])), CaseId(_match(_ID, fields["case"]))
    occurred_at, signed_at = _moment(fields["occurred_at"]), _moment(fields["signed_at"])
    minutes, form = _count(fields["minutes"], 0, 1440), ContactForm(fields["form"])
    body, quote, stated = _text(fields["body"]), _text(fields["quote"]), _match(_HASH, fields["content_hash"])
    content = NoteContent(occurred_at, minutes, form, Tier.OFFICIAL, body, quote)
    if content_hash(identity, case_id, content, signed_at) != stated:
        raise ValueError("hash")
    addenda = tuple(_addendum_of(item, identity) for item in _list(fields["addenda"], 1_000))
    author = _author(fields["author"])
    return SentNote(identity, case_id, occurred_at, minutes, form, body, quote, signed_at, stated, author, addenda)


def _addendum_of(value: Any, note_id: NoteId) -> SentAddendum:
    fields = _object(value, "id body signed_at content_hash author")
    identity, body = NoteId(_match(_ID, fields["id"])), _text(fields["body"])
    signed_at, stated = _moment(fields["signed_at"]), _match(_HASH, fields["content_hash"])
    if not body or addendum_hash(identity, note_id, body, signed_at) != stated:
        raise ValueError("hash")
    return SentAddendum(identity, body, signed_at, stated, _author(fields["author"]))


def _author(value: Any) -> Author:
    names = _list(value, 2)
    if len(names) != 2:
        raise ValueError("author")
    return Author(_line(names[0]), _line(names[1]))


def _object(value: Any, names: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("object")
    _exactly(value, names)
    return value


def _exactly(fields: dict[str, Any], names: str) -> None:
    if set(fields) != set(names.split()):
        raise ValueError("fields")


def _list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("text")
    value.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, and that a ValueError
    return value


def _line(value: Any) -> str:
    if len(_text(value)) > LONGEST_LINE or any(ord(char) < 32 for char in value):
        raise ValueError("line")
    return str(value)


def _match(pattern: re.Pattern[str], value: Any) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError("pattern")
    return value


def _count(value: Any, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError("count")
    return value


def _key(value: Any) -> bytes:
    found = unb64(_line(value))
    if len(found) != 32:
        raise ValueError("key")
    return found


def _day(value: Any) -> date:
    found = date.fromisoformat(_line(value))
    if found.isoformat() != value or not 1990 <= found.year <= 2199:
        raise ValueError("day")
    return found


def _day_or_none(value: Any) -> date | None:
    return None if value is None else _day(value)


def _moment(value: Any) -> datetime:
    found = datetime.fromisoformat(_line(value))
    if found.tzinfo is None or found.astimezone(UTC).isoformat() != value or not 1990 <= found.year <= 2199:
        raise ValueError("moment")
    return found.astimezone(UTC)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
