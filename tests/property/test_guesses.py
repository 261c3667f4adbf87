"""Whatever the file of guesses holds and the clock says, a wait is short and ends: it never keeps anybody out."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paths import VaultPlace
from desktop_app.services import guesses

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(9990, 1, 1), timezones=st.just(UTC))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | MOMENTS.map(datetime.isoformat),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["count", "batch", "times"]), inner),
    max_leaves=12,
)


def _it_ends(place: VaultPlace, now: datetime) -> None:
    first = guesses.seconds_to_wait(place, now)
    assert 0 <= first <= guesses.LONGEST_WAIT
    assert guesses.seconds_to_wait(place, now + timedelta(seconds=first)) == 0


@given(raw=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()), now=MOMENTS)
def test_no_content_keeps_anybody_out(tmp_path_factory, raw: bytes, now: datetime):
    place = VaultPlace(Path(tmp_path_factory.mktemp("guesses")))
    place.guesses.write_bytes(raw)
    _it_ends(place, now)
    assert guesses.note_wrong(place, now) <= guesses.LONGEST_WAIT
    _it_ends(place, now)


@given(moments=st.lists(MOMENTS, min_size=1, max_size=14))
def test_no_order_of_moments_makes_a_wait_longer_than_its_turn(tmp_path_factory, moments: list[datetime]):
    place = VaultPlace(Path(tmp_path_factory.mktemp("guesses")))
    for number, now in enumerate(moments, 1):
        due = 0 if number <= guesses.FREE else min(300, 5 * 2 ** (number - guesses.FREE - 1))
        assert guesses.note_wrong(place, now) == due
    known = guesses.read(place)
    assert known.count == len(moments)
    assert all(0 <= known.seconds_to_wait(now) <= guesses.LONGEST_WAIT for now in moments)
    _it_ends(place, moments[0])
