"""The closed schema of a package: what is not exactly of this form is refused before anything is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop_app.domain.casefile import CaseConcern
from desktop_app.domain.enrolment import canonical
from desktop_app.domain.handover import (
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
from desktop_app.domain.handover_file import card_of, load, package_body, package_of, receipt_body, receipt_of
from desktop_app.domain.ids import CaseId, NoteId, StudentId, new_id
from desktop_app.domain.note import ContactForm, NoteContent, Tier, addendum_hash, content_hash
from desktop_app.domain.student import SchoolClass, Sex, Student
from tests.shared_data import shared_file

WHEN = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
CARD = KeyCard(b"t" * 32, b"s" * 32, "Үлгі", "№ 0", date(2026, 11, 23))


def note(body: str = "Жазба", quote: str = "сөз") -> SentNote:
    identity, case_id, added = NoteId(new_id()), CaseId(new_id()), NoteId(new_id())
    content = NoteContent(WHEN, 30, ContactForm.PHONE, Tier.OFFICIAL, body, quote)
    addendum = SentAddendum(added, "Кейін", WHEN, addendum_hash(added, identity, "Кейін", WHEN))
    signed = content_hash(identity, case_id, content, WHEN)
    return SentNote(identity, case_id, WHEN, 30, ContactForm.PHONE, body, quote, WHEN, signed, addenda=(addendum,))


def package(**more: Any) -> Package:
    student = Student(
        StudentId(new_id()), "Үлгіқызы", "Әсел", "", SchoolClass(7, "Ә"), date(2013, 5, 1), Sex.FEMALE, "kk"
    )
    case = SentCase(
        CaseId(new_id()),
        "S-001",
        student,
        date(2026, 10, 1),
        None,
        "",
        "Кездесу",
        date(2026, 12, 1),
        (CaseConcern("bul_peer", True, date(2026, 10, 1), True),),
        (note(**more),),
        ((WithholdReason.HARM, 2),),
    )
    return Package(new_id(), WHEN, Purpose.COVER, date(2026, 12, 31), CARD, (case,))


def sender_of(_: dict[str, Any]) -> KeyCard:
    return CARD


def fields_of(made: Package) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(package_body(made, {"x": "y"}))
    return found


def test_there_and_back() -> None:
    made = package()
    assert package_of(package_body(made, {}), sender_of) == made


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def act(fields: dict[str, Any]) -> None:
        *way, last = (int(step) if step.isdecimal() else step for step in path.split("."))
        place: Any = fields
        for step in way:
            place = place[step]
        place[last] = value

    return act


HOSTILE = [
    ("unknown", 1),
    ("id", "../../etc/passwd"),
    ("id", 5),
    ("made_at", "2026-11-23T05:00:00"),
    ("made_at", "2026-11-23T10:00:00+05:00"),
    ("purpose", "theft"),
    ("ends_on", None),
    ("ends_on", "9999-12-31"),
    ("sender", []),
    ("cases", []),
    ("cases", {}),
    ("cases", [1]),
    ("cases.0.tier", "private"),
    ("cases.0.id", "x' OR 1=1 --"),
    ("cases.0.number", "a\nb"),
    ("cases.0.opened_on", "2026-02-30"),
    ("cases.0.opened_on", "20261001"),
    ("cases.0.pupil.grade", 12),
    ("cases.0.pupil.grade", True),
    ("cases.0.pupil.sex", "x"),
    ("cases.0.pupil.iin", "0"),
    ("cases.0.pupil.given_name", "x" * 401),
    ("cases.0.concerns", []),
    ("cases.0.concerns.0.code", "no_such"),
    ("cases.0.concerns.0.is_main", 1),
    ("cases.0.concerns.0.is_main", False),
    ("cases.0.withheld", {"harm": 0}),
    ("cases.0.withheld", {"because": 1}),
    ("cases.0.withheld", {"harm": 10**30}),
    ("cases.0.notes.0.tier", "private"),
    ("cases.0.notes.0.body", "another word"),
    ("cases.0.notes.0.quote", "another word"),
    ("cases.0.notes.0.minutes", 31),
    ("cases.0.notes.0.minutes", 10**9),
    ("cases.0.notes.0.form", "parent"),
    ("cases.0.notes.0.form", "séance"),
    ("cases.0.notes.0.case", new_id()),
    ("cases.0.notes.0.signed_at", "2026-11-23T05:00:01+00:00"),
    ("cases.0.notes.0.content_hash", "0" * 64),
    ("cases.0.notes.0.author", ["a"]),
    ("cases.0.notes.0.author", ["a", "b", "c"]),
    ("cases.0.notes.0.addenda.0.body", "another word"),
    ("cases.0.notes.0.addenda.0.body", ""),
    ("cases.0.notes.0.body", "\ud800"),
    ("cases.0.notes.0.body", ["list"]),
    ("cases.0.notes.0.body", "x" * 200_001),
]


@pytest.mark.parametrize(("path", "value"), HOSTILE, ids=[path for path, _ in HOSTILE])
def test_what_is_not_of_this_form(path: str, value: Any) -> None:
    fields = fields_of(package())
    package_of(canonical(fields), sender_of)  # it is this change alone
    change(path, value)(fields)
    with pytest.raises(ValueError):  # noqa: PT011
        package_of(canonical(fields), sender_of)


def test_a_missing_field_anywhere() -> None:
    whole = fields_of(package())
    case = whole["cases"][0]
    places = [whole, case, case["pupil"], case["concerns"][0], case["notes"][0], case["notes"][0]["addenda"][0]]
    for place in places:
        for name in list(place):
            kept = place.pop(name)
            with pytest.raises(ValueError):  # noqa: PT011
                package_of(canonical(whole), sender_of)
            place[name] = kept
    package_of(canonical(whole), sender_of)


def test_the_same_case_or_note_twice() -> None:
    fields = fields_of(package())
    fields["cases"] *= 2
    with pytest.raises(ValueError, match="cases"):
        package_of(canonical(fields), sender_of)
    fields = fields_of(package())
    fields["cases"][0]["notes"] *= 2
    with pytest.raises(ValueError, match="ids"):
        package_of(canonical(fields), sender_of)


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * 900_000,
        b"[" * 1_000_001,
        b'{"a":' * 200_000,
        b"[" + b"1," * 9_000_000 + b"1]",
        b'{"a":1,"a":2}',
        b"[NaN]",
        b"[1e999]",
        b"[1.5]",
        b"[" + b"9" * 5000 + b"]",
        b"\xff\xfe",
        b"",
        b"\0",
        b'"\xed\xa0\x80"',
    ],
    ids=str,
)
def test_bombs(bomb: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        load(bomb)


def test_strange_texts_travel_unchanged() -> None:
    """The big list of naughty strings, as what a psychologist might have pasted."""
    file = shared_file("blns.json")
    strings = (
        json.loads(file.read_text("utf-8")) if file.is_file() else ["<script>", "'; DROP TABLE note; --", "\u202e"]
    )
    for text in strings:
        body = str(text)
        try:
            made = package(body=body or "x", quote=body)
        except UnicodeEncodeError:
            continue
        assert package_of(package_body(made, {}), sender_of) == made


def test_receipts_and_keys() -> None:
    receipt = Receipt(new_id(), "a" * 64, HandoverState.DECLINED, date(2026, 11, 23), "себебі")
    assert receipt_of(receipt_body(receipt)) == receipt
    fields = json.loads(receipt_body(receipt))
    for name, value in (("state", "waiting"), ("digest", "A" * 64), ("more", ""), ("reason", "a\nb"), ("day", None)):
        with pytest.raises(ValueError):  # noqa: PT011
            receipt_of(canonical({**fields, name: value}))
    with pytest.raises(ValueError):  # noqa: PT011
        card_of({"format": "senim-key/2"})
