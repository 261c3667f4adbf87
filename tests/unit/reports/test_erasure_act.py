"""The act of an erasure on paper, read back: every word, every number, and no name."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pypdfium2
import pytest

from desktop_app.domain.codes import read_toml
from desktop_app.domain.retention import ErasureReason
from desktop_app.reports.erasure_act import erasure_act_pdf, in_runs
from desktop_app.vault.erasure import ErasureAct

LANGUAGES = ("kk", "ru", "en")
NUMBERS = tuple(f"S-{seq:03d}" for seq in (1, 2, 5, 6, 7, 8, 41, 998, 999, 1000))
ACT = ErasureAct(3, datetime(2026, 11, 23, 5, tzinfo=UTC), ErasureReason.ASKED_FOR, 12, len(NUMBERS), 340, NUMBERS)


def _text(pdf: bytes, pages: int = 1) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == pages
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", text).strip()


def _words_of(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _words_of(inner)]
    return [text for inner in value for text in _words_of(inner)] if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_on_one_page(language: str):
    text = _text(erasure_act_pdf(ACT, "№ 0 үлгі мектебі", "№ 17, 01.09.2026", language))
    words = read_toml("wording", f"erasure_act.{language}.toml")
    assert isinstance(words["reason"], dict)
    chosen = words["reason"]["asked_for"]
    for sentence in [*_words_of({**words, "reason": {}}), chosen]:
        assert re.sub(r"\s+", " ", sentence.format(number=3)) in text
    for value in ("23.11.2026", "№ 0 үлгі мектебі", "№ 17, 01.09.2026", " 12 ", " 10 ", " 340 "):
        assert value in f"{text} "
    assert "S-001, S-002, S-005–S-008, S-041, S-998–S-1000" in text


def test_many_cases_go_on_to_another_page():
    many = tuple(f"S-{seq:03d}" for seq in range(1, 1200, 2))
    act = ErasureAct(4, ACT.erased_at, ErasureReason.RETENTION_OVER, 600, 600, 9000, many)
    text = _text(erasure_act_pdf(act, "", "", "ru"), pages=2)
    assert all(number in text for number in many)


def test_a_pupil_without_a_case_has_no_numbers():
    act = ErasureAct(5, ACT.erased_at, ErasureReason.BY_MISTAKE, 1, 0, 0, ())
    assert "S-" not in _text(erasure_act_pdf(act, "", "", "kk"))
    assert in_runs(()) == ""
