"""A letter is read as people type, paste and scan it, and a misread character is seen at once."""

from __future__ import annotations

import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import EnrolmentRefused
from desktop_app.domain.letter import (
    ALPHABET,
    AddressRefused,
    CodeMistyped,
    EnrolmentCode,
    EnrolmentLetter,
    NotALetter,
    check_url,
    letter_file,
    new_code,
    parse_code,
    parse_letter,
    qr_text,
    shared_key,
)

CODE = EnrolmentCode("26E4", "WXFY9N9A4Y8A")
LETTER = EnrolmentLetter("https://office.example:8443", CODE, "-----BEGIN CERTIFICATE-----\n", "Үлгі орталық")


def test_the_code_is_printed_in_groups_with_its_check_character() -> None:
    assert CODE.text() == "26E4-WXFY-9N9A-4Y8A-A"
    assert CODE.secret not in repr(LETTER), "a letter may stand in a traceback, its secret may not"


@pytest.mark.parametrize(
    "typed",
    ["26E4-WXFY-9N9A-4Y8A-A", "26e4wxfy9n9a4y8aa", " 26E4 WXFY 9N9A\n4Y8A A ", "26Е4-WХFУ-9N9А-4У8А-А"],
    ids=["printed", "small", "spaced", "Cyrillic twins"],
)
def test_the_code_is_read_as_people_type_it(typed: str) -> None:
    assert parse_code(typed) == CODE


def test_o_is_zero_and_i_and_l_are_one() -> None:
    code = next(c for c in iter(lambda: new_code(secrets.randbelow), None) if {"0", "1"} <= set(c.locator + c.secret))
    assert parse_code(code.text().replace("0", "o").replace("1", "l")) == code
    assert parse_code(code.text().replace("0", "О").replace("1", "i")) == code


@given(st.integers(0, 15), st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_noticed(place: int, wrong: str) -> None:
    plain = CODE.text().replace("-", "")
    typed = plain[:place] + wrong + plain[place + 1 :]
    if typed == plain:
        assert parse_code(typed) == CODE
    else:
        with pytest.raises(CodeMistyped):
            parse_code(typed)


@given(st.integers(0, 14))
def test_two_swapped_characters_are_noticed(place: int) -> None:
    plain = CODE.text().replace("-", "")
    typed = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if typed != plain:
        with pytest.raises(CodeMistyped):
            parse_code(typed)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    for read in (parse_code, parse_letter):
        try:
            read(text)
        except EnrolmentRefused:
            continue


@given(st.binary(max_size=80))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    with pytest.raises(EnrolmentRefused):
        parse_letter(data)


def test_file_qr_and_typed_letter_agree() -> None:
    assert parse_letter(letter_file(LETTER)) == LETTER
    bare = EnrolmentLetter(LETTER.url, CODE)
    assert qr_text(LETTER) == "senim:1?h=office.example:8443&c=26E4-WXFY-9N9A-4Y8A-A"
    assert parse_letter(qr_text(LETTER)) == bare
    assert parse_letter("office.example:8443 26E4-WXFY-9N9A-4Y8A-A") == bare
    assert parse_letter("office.example:8443\n26E4 WXFY 9N9A 4Y8A A") == bare
    local = EnrolmentLetter("http://127.0.0.1:8080", CODE)
    assert parse_letter(qr_text(local)) == local


@pytest.mark.parametrize(
    "url",
    [
        "http://office.example",
        "ftp://office.example",
        "https://",
        "https://user:pass@office.example",
        "https://office.example/path",
        "https://office.example?x=1",
        "https://office.example#x",
        "https://office.example:port",
        "https://office.example\n.evil.example",
        "http://127.0.0.1.evil.example",
        "javascript:alert(1)",
    ],
)
def test_only_a_plain_https_address_is_an_office(url: str) -> None:
    with pytest.raises(AddressRefused):
        check_url(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080"])
def test_plain_http_is_allowed_on_this_computer(url: str) -> None:
    assert check_url(url + "/") == url


@pytest.mark.parametrize("change", [{"senim": 2}, {"code": 5}, {"url": None}, {"ca": []}])
def test_a_file_of_another_form_is_no_letter(change: dict[str, object]) -> None:
    fields = json.loads(letter_file(LETTER)) | change
    with pytest.raises(NotALetter):
        parse_letter(json.dumps(fields).encode())


def test_the_shared_key_depends_on_every_part_of_the_code() -> None:
    key = shared_key(CODE)
    assert len(key) == 32
    assert key != shared_key(EnrolmentCode("26E5", CODE.secret))
    assert key != shared_key(EnrolmentCode(CODE.locator, "WXFY9N9A4Y8B"))


def test_no_code_is_issued_that_a_keyboard_cannot_type() -> None:
    for _ in range(300):
        assert set(new_code(secrets.randbelow).text()) <= set(ALPHABET + "-")
