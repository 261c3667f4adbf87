"""The slot keeps its days and hours whatever the key; the policy can only make summaries say less."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import timedelta
from importlib import resources

import pytest

from desktop_app.domain.clock import SCHOOL_TZ, Month
from desktop_app.domain.codes import concerns
from desktop_app.domain.policy import PolicyRefused, parse_policy, read_policy
from desktop_app.domain.slot_time import slot_at
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES

RAW = (resources.files("resources") / "policy" / "solo.toml").read_bytes()


def test_a_slot_lies_on_day_three_to_nine_between_eight_and_eighteen() -> None:
    days: Counter[int] = Counter()
    for number in range(3000):
        at = slot_at(number.to_bytes(32), Month(2026, 12)).astimezone(SCHOOL_TZ)
        assert (at.year, at.month) == (2027, 1)
        assert 3 <= at.day <= 9
        assert 8 <= at.hour < 18
        days[at.day] += 1
    assert set(days) == set(range(3, 10))
    assert max(days.values()) < 1.3 * min(days.values()), "schools must spread over the days"


def test_a_slot_follows_from_key_and_month_alone() -> None:
    key = b"k" * 32
    assert slot_at(key, Month(2026, 10)) == slot_at(key, Month(2026, 10))
    assert slot_at(key, Month(2026, 10)) - slot_at(key, Month(2026, 9)) != timedelta(days=30)
    assert slot_at(b"l" * 32, Month(2026, 10)) != slot_at(key, Month(2026, 10))


def test_the_policy_is_known_by_the_digest_of_its_file() -> None:
    policy = read_policy()
    assert policy.sha256 == hashlib.sha256(RAW).hexdigest()
    assert (policy.epsilon_numerator, policy.epsilon_denominator, policy.years_per_life) == (1, 1, 3)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"epsilon_numerator = 1", b"epsilon_numerator = 2", "epsilon"),
        (b"epsilon_numerator = 1", b"epsilon_numerator = 0", "epsilon"),
        (b"epsilon_numerator = 1", b"epsilon_numerator = 1.0", "epsilon"),
        (b"years_per_life = 3", b"years_per_life = 4", "years"),
        (b'period = "month"', b'period = "week"', "period"),
        (b'profile = "solo"', b'profile = "raw"', "profile"),
        (b'"study", ', b'"study", "sport", ', "leaves"),
        (b'acute = ["self_harm", ', b"acute = [", "leaves"),
    ],
)
def test_a_policy_beyond_the_ceilings_is_refused(old: bytes, new: bytes, rule: str) -> None:
    assert old in RAW
    with pytest.raises(PolicyRefused) as refused:
        parse_policy(RAW.replace(old, new))
    assert refused.value.details == {"rule": rule}


def test_a_weaker_epsilon_is_welcome() -> None:
    assert parse_policy(RAW.replace(b"epsilon_denominator = 1", b"epsilon_denominator = 2")).epsilon_denominator == 2


def test_every_concern_counts_into_a_leaf_that_exists() -> None:
    listed = concerns().values()
    assert {code.leaf for code in listed} == set(CONCERN_LEAVES)
    assert {code.acute for code in listed if code.acute} == set(ACUTE_LEAVES)
