"""The recovery sheet on paper, read back as a person and as a scanner would."""

from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest
import zxingcpp

from desktop_app.cipher import recovery
from desktop_app.domain.codes import read_toml
from desktop_app.reports.recovery_sheet import recovery_sheet_pdf

KEY = recovery.show(bytes(range(100, 132)))
DAY = date(2026, 11, 23)
LANGUAGES = ("kk", "ru", "en")


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        return document[0].get_textpage().get_text_range()


def _words_of(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _words_of(inner)]
    return [text for inner in value for text in _words_of(inner)] if isinstance(value, list) else [str(value)]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_on_one_page_in_its_order(language: str):
    text = _flat(_text(recovery_sheet_pdf(KEY, "", language, DAY)))
    for number, word in enumerate(KEY.words, 1):
        assert f"{number} {word} " in text.replace("\xa0", " ") + " "
    assert "23.11.2026" in text
    for sentence in _words_of(read_toml("wording", f"recovery_sheet.{language}.toml")):
        assert _flat(sentence.format(number=3)) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_can_be_scanned_from_the_printed_page(language: str):
    with pypdfium2.PdfDocument(recovery_sheet_pdf(KEY, "", language, DAY)) as document:
        picture = document[0].render(scale=2).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [KEY.qr_text]
    assert recovery.read(KEY.qr_text) == bytes(range(100, 132))


def test_kazakh_letters_and_stray_signs_come_through():
    school = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі № 7 <лицей> <b>жуан</b> &lt; & «гимназия» ₸ ✓"
    assert school in _flat(_text(recovery_sheet_pdf(KEY, school, "kk", DAY)))


def test_no_font_of_reportlabs_own_and_no_secret_in_the_properties():
    pdf = recovery_sheet_pdf(KEY, "Үлгі мектебі", "kk", DAY)
    assert b"Helvetica" not in pdf
    assert b"/Lang (kk)" in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        properties = document.get_metadata_dict()
    assert properties["Title"] == "Қалпына келтіру парағы"
    assert not any(word in value for value in properties.values() for word in KEY.words)
    assert "Үлгі" not in str(properties)


def test_the_same_sheet_is_the_same_bytes():
    assert recovery_sheet_pdf(KEY, "", "ru", DAY) == recovery_sheet_pdf(KEY, "", "ru", DAY)


def test_a_very_long_school_name_stays_on_the_page():
    name = "Қазақстан Республикасы Оқу-ағарту министрлігінің мамандандырылған үлгі мектеп-интернаты " * 2
    assert "мектеп-интернаты" in _flat(_text(recovery_sheet_pdf(KEY, name.strip(), "kk", DAY)))
