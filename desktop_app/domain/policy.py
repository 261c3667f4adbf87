"""The one policy of the country and the ceilings no policy may pass. Knows nothing of a school."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from desktop_app.domain.errors import WeFailed
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, PROFILE_SOLO, STAFF_LEAVES, Policy

MOST_LEAVES = 64
MOST_YEARS = 3


class PolicyRefused(WeFailed):
    """The policy asks for more than this program will ever tell; `details["rule"]` names the ceiling."""


@cache
def read_policy() -> Policy:
    """The policy that came with this program, by the SHA-256 of its file's bytes with Unix line ends.

    A checkout on Windows may have rewritten the line ends; the policy is the same all over the country.
    """
    raw = (resources.files("resources") / "policy" / "solo.toml").read_bytes()
    return parse_policy(raw.replace(b"\r\n", b"\n"))


def parse_policy(raw: bytes) -> Policy:
    """Raises PolicyRefused: ε per slot ≤ 1, at most 64 leaves, months only, at most three years, the known leaves."""
    fields: dict[str, Any] = tomllib.loads(raw.decode("utf-8"))
    numerator, denominator = fields.get("epsilon_numerator"), fields.get("epsilon_denominator")
    years, leaves = fields.get("years_per_life"), fields.get("leaves")
    if not (type(numerator) is int and type(denominator) is int and 0 < numerator <= denominator <= 1000):
        raise PolicyRefused(rule="epsilon")
    if not (type(years) is int and 1 <= years <= MOST_YEARS):
        raise PolicyRefused(rule="years")
    if fields.get("period") != "month":
        raise PolicyRefused(rule="period")
    if fields.get("profile") != PROFILE_SOLO:
        raise PolicyRefused(rule="profile")
    known = {"concern": list(CONCERN_LEAVES), "acute": list(ACUTE_LEAVES), "staff": list(STAFF_LEAVES)}
    if leaves != known or sum(len(names) for names in known.values()) > MOST_LEAVES:
        raise PolicyRefused(rule="leaves")
    return Policy(PROFILE_SOLO, numerator, denominator, years, hashlib.sha256(raw).hexdigest())
