"""The release's body has one spelling, and nothing else is a body: no further field, string, fraction or order."""

from __future__ import annotations

import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clock import Month
from desktop_app.domain.codes import regions
from desktop_app.domain.ids import SourceId, new_id
from desktop_app.domain.summary import (
    ACUTE_LEAVES,
    CONCERN_LEAVES,
    LEAVES,
    STAFF_LEAVES,
    BodyRefused,
    Release,
    canonical_body,
    parse_body,
)

REGIONS = frozenset(regions())
SOURCE = SourceId("0b7f2c1e-5a3d-4f6b-9c8e-1d2a3b4c5d6e")
SIXTEEN_BITS = st.integers(-(2**15), 2**15 - 1)
RELEASES = st.builds(
    Release,
    source=st.builds(lambda: SourceId(new_id())),
    region=st.sampled_from(sorted(REGIONS)),
    period=st.builds(Month, st.integers(2000, 2199), st.integers(1, 12)),
    policy_sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    concern=st.tuples(*[SIXTEEN_BITS] * len(CONCERN_LEAVES)),
    acute=st.tuples(*[SIXTEEN_BITS] * len(ACUTE_LEAVES)),
    staff=st.tuples(*[SIXTEEN_BITS] * len(STAFF_LEAVES)),
)
PLAIN = Release(SOURCE, "KZ-75", Month(2026, 10), "0" * 64, (0,) * 12, (0,) * 3, (0,) * 5)


@given(RELEASES)
def test_a_body_is_read_back_and_is_canonical_by_an_independent_library(release: Release) -> None:
    raw = canonical_body(release)
    assert parse_body(raw, REGIONS) == release
    assert raw == rfc8785.dumps(json.loads(raw))
    assert len(raw) < 4048


def _fields(**change: Any) -> dict[str, Any]:
    return json.loads(canonical_body(PLAIN)) | change


def _leaf(group: str, value: object) -> dict[str, Any]:
    fields = _fields()
    fields[group][next(iter(fields[group]))] = value
    return fields


def _canonical(fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


@pytest.mark.parametrize(
    "fields",
    [
        _fields(note="free text"),
        _fields(sent_at="2026-11-05T10:00:00Z"),
        {name: value for name, value in _fields().items() if name != "staff"},
        _fields(schema="senim-release/2"),
        _fields(profile="joint"),
        _fields(region="KZ-00"),
        _fields(region="Алматы"),
        _fields(region=["KZ-75"]),
        _fields(policy="F" * 64),
        _fields(policy="0" * 63),
        _fields(unit="a name"),
        _fields(unit="A" * 36),
        _fields(period="2026-13"),
        _fields(period="2026-1"),
        _fields(period=202610),
        _fields(concern=[0] * 12),
        _fields(concern={**_fields()["concern"], "sport": 1}),
        _fields(acute={}),
        _leaf("concern", "5"),
        _leaf("concern", 5.0),
        _leaf("concern", True),
        _leaf("concern", None),
        _leaf("acute", 2**15),
        _leaf("staff", -(2**15) - 1),
        [],
        None,
        "text",
    ],
    ids=lambda fields: str(fields)[-40:],
)
def test_anything_else_is_refused(fields: object) -> None:
    with pytest.raises(BodyRefused) as refused:
        parse_body(_canonical(fields), REGIONS)
    assert str(refused.value).isidentifier(), "the reason is a word, never a value"


@pytest.mark.parametrize(
    "spell",
    [
        lambda raw: raw + b"\n",
        lambda raw: b" " + raw,
        lambda raw: raw.replace(b":0", b": 0", 1),
        lambda raw: raw.replace(b":0", b":-0", 1),
        lambda raw: raw.replace(b":0", b":0e0", 1),
        lambda raw: raw.replace(b"solo", b"\\u0073olo"),
        lambda raw: raw[:-1] + b',"schema":"senim-release/1"}',
        lambda raw: json.dumps(dict(reversed(json.loads(raw).items())), separators=(",", ":")).encode(),
        lambda raw: raw.decode().encode("utf-16"),
        lambda raw: b"\xef\xbb\xbf" + raw,
    ],
)
def test_one_content_has_one_spelling(spell: Any) -> None:
    raw = canonical_body(PLAIN)
    assert spell(raw) != raw
    with pytest.raises(BodyRefused):
        parse_body(spell(raw), REGIONS)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    with pytest.raises(BodyRefused):
        parse_body(raw, REGIONS)


@pytest.mark.parametrize("raw", [b"[" * 100_000, b"9" * 5000, b'{"schema":' + b"1" * 5000 + b"}"])
def test_hostile_depth_and_length_are_refused(raw: bytes) -> None:
    with pytest.raises(BodyRefused):
        parse_body(raw, REGIONS)


def test_a_release_has_all_leaves_as_small_integers() -> None:
    for wrong in ((0,) * 11, (0,) * 11 + (2**15,), (0,) * 11 + (0.5,), (0,) * 11 + (True,)):
        with pytest.raises(ValueError, match=r"leaf|leaves"):
            Release(SOURCE, "KZ-75", Month(2026, 10), "0" * 64, wrong, (0,) * 3, (0,) * 5)  # type: ignore[arg-type]


def test_there_are_twelve_and_three_leaves_and_none_that_anonymity_forbids() -> None:
    assert [len(leaves) for leaves in LEAVES.values()] == [12, 3]
    names = {name for leaves in LEAVES.values() for name in leaves}
    assert not names & {"orientation", "nationality", "religion", "gender", "age", "class"}
