"""The three escrow files: what was written is read, and nothing else is; digits that can be read out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import escrow
from desktop_app.domain.escrow import (
    EscrowAnswer,
    EscrowKey,
    EscrowMadeByNewer,
    EscrowRequest,
    NotAnEscrowAnswer,
    NotAnEscrowKey,
    NotAnEscrowRequest,
)

DAY = date(2026, 11, 23)
KEY = EscrowKey(
    "Облыс орталығы", ("Үлгі", "Образец"), (bytes(range(32)), bytes(range(1, 33))), DAY, "a" * 32, bytes(64)
)
REQUEST = EscrowRequest("vault-1", KEY.kid, KEY.office, DAY, bytes(range(2, 34)), bytes(150))
ANSWER = EscrowAnswer("vault-1", REQUEST.digest(), KEY.custodians, DAY, 7, bytes(200))
FILES = [
    (escrow.key_file(KEY), escrow.parse_key, KEY, NotAnEscrowKey),
    (escrow.request_file(REQUEST), escrow.parse_request, REQUEST, NotAnEscrowRequest),
    (escrow.answer_file(ANSWER), escrow.parse_answer, ANSWER, NotAnEscrowAnswer),
]


@pytest.mark.parametrize(("raw", "parse", "value", "refusal"), FILES)
def test_what_is_written_is_read_and_nothing_else(raw: bytes, parse, value, refusal) -> None:
    assert parse(raw) == value
    assert parse(b"\xef\xbb\xbf" + raw) == value  # a mail program's byte order mark
    fields = json.loads(raw)
    for name in fields:
        without = {key: kept for key, kept in fields.items() if key != name}
        for changed in (without, {**fields, name: None}, {**fields, name: ["x"]}, {**fields, name: ""}):
            with pytest.raises(refusal):
                parse(json.dumps(changed).encode())
    with pytest.raises(refusal):
        parse(json.dumps({**fields, "more": 1}).encode())
    with pytest.raises(EscrowMadeByNewer):
        parse(json.dumps({**fields, "version": 2, "more": 1}).encode())
    for other in (b"", b"[]", b"null", b"[" * 20_000, raw + b" " * escrow.LONGEST_FILE, "ə".encode("utf-16")):
        with pytest.raises(refusal):
            parse(other)


@pytest.mark.parametrize(("raw", "parse", "refusal"), [(raw, parse, refusal) for raw, parse, _, refusal in FILES])
def test_one_kind_is_not_taken_for_another(raw: bytes, parse, refusal) -> None:
    for other, _, _, _ in FILES:
        if other != raw:
            with pytest.raises(refusal):
                parse(other)


@given(st.binary(max_size=300))
def test_no_bytes_bring_another_error(raw: bytes) -> None:
    for _, parse, _, refusal in FILES:
        with pytest.raises((refusal, EscrowMadeByNewer)):
            parse(raw)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
    )
)
def test_no_value_in_a_field_brings_another_error(value: object) -> None:
    for raw, parse, _, refusal in FILES:
        fields = json.loads(raw)
        for name in fields:
            try:
                parse(json.dumps({**fields, name: value}).encode())
            except (refusal, EscrowMadeByNewer):
                continue


def test_digits_are_six_groups_of_five_and_depend_on_all_that_counts() -> None:
    assert re.fullmatch(r"(\d{5} ){5}\d{5}", KEY.fingerprint())
    others = {
        KEY.fingerprint(),
        replace(KEY, publics=(KEY.publics[1], KEY.publics[0])).fingerprint(),
        REQUEST.fingerprint(),
        replace(REQUEST, vault_id="vault-2").fingerprint(),
        replace(REQUEST, reply_key=bytes(32)).fingerprint(),
        replace(REQUEST, box=bytes(151)).fingerprint(),
        replace(REQUEST, asked_on=date(2026, 11, 24)).fingerprint(),
    }
    assert len(others) == 7


def test_two_names_are_two_people() -> None:
    assert escrow.names(["А. Үлгі", "Б. Үлгі"]) == ("А. Үлгі", "Б. Үлгі")
    for given_names in (
        ["А", "А"],
        ["А", "а"],
        ["А", " "],
        ["А"],
        ["А", "Б", "В"],
        "АБВ",
        ["А", "Б\n"],
        ["А", "Б" * 81],
    ):
        with pytest.raises(ValueError, match=r"line|names|pair"):
            escrow.names(given_names)
