"""The monthly release: what it counts, its frozen bytes and its policy. Knows no person; both ends of the wire read it.

Source: anonymity.md, profile SOLO. The canonical form is RFC 8785 (JCS); for this closed subset – ASCII keys and
strings, integers – it equals sorted keys without white space, which a test compares with an independent library.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId

SCHEMA = "senim-release/1"
PROFILE_SOLO = "solo"

CONCERN_LEAVES: tuple[str, ...] = (
    "study",
    "anxiety",
    "peer",
    "bullying",
    "family",
    "behaviour",
    "mood",
    "adaptation",
    "self_harm",
    "domestic_violence",
    "addiction",
    "sexual_violence",
)
ACUTE_LEAVES: tuple[str, ...] = ("self_harm", "violence", "other")
STAFF_LEAVES: tuple[str, ...] = ("lessons", "trainings", "parent_meetings", "teacher_consultations", "methodical")

INT16_MIN, INT16_MAX = -(2**15), 2**15 - 1


class Slot(StrEnum):
    """A pupil contributes at most 1 to each slot per school year."""

    CONCERN = "concern"
    ACUTE = "acute"


LEAVES: dict[Slot, tuple[str, ...]] = {Slot.CONCERN: CONCERN_LEAVES, Slot.ACUTE: ACUTE_LEAVES}


@dataclass(frozen=True, slots=True)
class Policy:
    """One file for the whole country; the client refuses one beyond its hard ceilings (ε per slot ≤ 1, ≤ 64 leaves)."""

    profile: str
    epsilon_numerator: int
    epsilon_denominator: int
    years_per_life: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """One source's noisy month. `concern`, `acute` and `staff` are integers in the fixed order of the leaves."""

    source: SourceId
    region: str
    period: Month
    policy_sha256: str
    concern: tuple[int, ...]
    acute: tuple[int, ...]
    staff: tuple[int, ...]
    profile: str = PROFILE_SOLO

    def __post_init__(self) -> None:
        if (len(self.concern), len(self.acute), len(self.staff)) != (
            len(CONCERN_LEAVES),
            len(ACUTE_LEAVES),
            len(STAFF_LEAVES),
        ):
            raise ValueError("a release has all leaves, always")
        for value in (*self.concern, *self.acute, *self.staff):
            if type(value) is not int or not INT16_MIN <= value <= INT16_MAX:
                raise ValueError("a leaf is a 16-bit integer")


def canonical_body(release: Release) -> bytes:
    """The plain body in RFC 8785 form (UTF-8), before padding and sealing."""
    body: dict[str, object] = {
        "schema": SCHEMA,
        "profile": release.profile,
        "policy": release.policy_sha256,
        "region": release.region,
        "unit": release.source,
        "period": str(release.period),
        "concern": dict(zip(CONCERN_LEAVES, release.concern, strict=True)),
        "acute": dict(zip(ACUTE_LEAVES, release.acute, strict=True)),
        "staff": dict(zip(STAFF_LEAVES, release.staff, strict=True)),
    }
    return json.dumps(body, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


class BodyRefused(ValueError):
    """The body does not follow the closed schema; the text names the rule, never a value."""


_FIELDS = {"schema", "profile", "policy", "region", "unit", "period", "concern", "acute", "staff"}


def parse_body(raw: bytes, regions: frozenset[str]) -> Release:
    """The release in these canonical bytes; closed: any other field, order, type or spelling is refused."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BodyRefused("json") from error
    if not isinstance(body, dict) or set(body) != _FIELDS:
        raise BodyRefused("fields")
    if body["schema"] != SCHEMA:
        raise BodyRefused("schema")
    if body["profile"] != PROFILE_SOLO:
        raise BodyRefused("profile")
    if not isinstance(body["region"], str) or body["region"] not in regions:
        raise BodyRefused("region")
    policy, unit = body["policy"], body["unit"]
    if not (isinstance(policy, str) and len(policy) == 64 and set(policy) <= set("0123456789abcdef")):
        raise BodyRefused("policy")
    if not (isinstance(unit, str) and len(unit) == 36 and set(unit) <= set("0123456789abcdef-")):
        raise BodyRefused("unit")
    try:
        release = Release(
            source=SourceId(unit),
            region=body["region"],
            period=Month.parse(body["period"]),
            policy_sha256=policy,
            concern=_leaves(body["concern"], CONCERN_LEAVES),
            acute=_leaves(body["acute"], ACUTE_LEAVES),
            staff=_leaves(body["staff"], STAFF_LEAVES),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise BodyRefused("values") from error
    if canonical_body(release) != raw:
        raise BodyRefused("canonical")
    return release


def _leaves(value: object, names: tuple[str, ...]) -> tuple[int, ...]:
    if not isinstance(value, dict) or set(value) != set(names):
        raise BodyRefused("leaves")
    return tuple(value[name] for name in names)


def sha256_hex(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
