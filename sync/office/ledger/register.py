"""The register: schools, their codes, sources and device keys. Knows nothing of figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from desktop_app.domain.ids import SourceId
from sync.office.ledger import sql


@dataclass(frozen=True, slots=True)
class Device:
    """A key that signs for a source; `region` is the region of the source's school in the register."""

    kid: str
    source: SourceId
    public: bytes
    is_active: bool
    region: str


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A code as the store keeps it; `wrapped_secret` is empty and `answer` filled once it is used."""

    locator: str
    school_id: int
    wrapped_secret: bytes
    expires_on: str
    request_sha256: str
    answer: bytes


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """One school in a region's list: whether its workplaces have reported, never what."""

    name: str
    pupils: int
    sources: int
    reported: int


def put_school(name: str, region: str, pupils: int) -> int:
    """The id of this school, registered now or before; a number of pupils given later replaces the former."""
    sql.execute(
        "INSERT INTO office_school (name, region, pupils) VALUES (%s, %s, %s)"
        " ON CONFLICT (region, name) DO UPDATE SET"
        " pupils = CASE WHEN excluded.pupils > 0 THEN excluded.pupils ELSE office_school.pupils END",
        (name, region, pupils),
    )
    found = sql.row("SELECT id FROM office_school WHERE region = %s AND name = %s", (region, name))
    assert found is not None
    return int(found[0])


def add_code(locator: str, school_id: int, wrapped_secret: bytes, expires_on: str) -> bool:
    """Whether the locator was still free."""
    return (
        sql.execute(
            "INSERT INTO office_enrolment (locator, school_id, secret_sealed, expires_on, request_sha256, answer)"
            " VALUES (%s, %s, %s, %s, '', '') ON CONFLICT (locator) DO NOTHING",
            (locator, school_id, wrapped_secret, expires_on),
        )
        == 1
    )


_CODE = (
    "SELECT locator, school_id, secret_sealed, expires_on, request_sha256, answer"
    " FROM office_enrolment WHERE locator = %s"
)


def find_code(locator: str, *, lock: bool = False) -> IssuedCode | None:
    found = sql.row(_CODE + (sql.for_update() if lock else ""), (locator,))
    if found is None:
        return None
    return IssuedCode(found[0], int(found[1]), bytes(found[2]), found[3], found[4], found[5].encode("ascii"))


def use_code(locator: str, request_sha256: str, answer: bytes) -> None:
    """Erase the secret; keep the digest of the request and the answer, so that a lost answer heals."""
    sql.execute(
        "UPDATE office_enrolment SET secret_sealed = %s, request_sha256 = %s, answer = %s WHERE locator = %s",
        (b"", request_sha256, answer.decode("ascii"), locator),
    )


def find_device(kid: str) -> Device | None:
    found = sql.row(
        "SELECT d.source_id, d.public_key, d.is_active, c.region FROM office_device d"
        " JOIN office_source s ON s.source = d.source_id JOIN office_school c ON c.id = s.school_id WHERE d.kid = %s",
        (kid,),
    )
    return Device(kid, SourceId(found[0]), bytes(found[1]), bool(found[2]), found[3]) if found else None


def school_of(source: SourceId) -> int | None:
    found = sql.row("SELECT school_id FROM office_source WHERE source = %s", (source,))
    return int(found[0]) if found else None


def put_device(source: SourceId, school_id: int, kid: str, public: bytes) -> None:
    """Make this key the one active key of the source; a former one is revoked. Within the caller's transaction."""
    sql.execute(
        "INSERT INTO office_source (source, school_id) VALUES (%s, %s) ON CONFLICT (source) DO NOTHING",
        (source, school_id),
    )
    sql.execute("UPDATE office_device SET is_active = %s WHERE source_id = %s", (False, source))
    sql.execute(
        "INSERT INTO office_device (kid, source_id, public_key, is_active) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (kid) DO UPDATE SET is_active = excluded.is_active",
        (kid, source, public, True),
    )


def school_lines(region: str, period: str) -> list[SchoolLine]:
    """Every registered school of a region with the number of its workplaces and of those that reported the month."""
    found = sql.rows(
        "SELECT c.name, c.pupils, COUNT(s.source), COUNT(r.seq) FROM office_school c"
        " LEFT JOIN office_source s ON s.school_id = c.id"
        " LEFT JOIN office_storedrelease r ON r.source_id = s.source AND r.period = %s"
        " WHERE c.region = %s GROUP BY c.id, c.name, c.pupils",
        (period, region),
    )
    return [SchoolLine(name, int(pupils), int(sources), int(reported)) for name, pupils, sources, reported in found]


def counts() -> dict[str, int]:
    """How much the register and the store hold, for `status`."""
    named = {
        "schools": "SELECT COUNT(*) FROM office_school",
        "codes_open": "SELECT COUNT(*) FROM office_enrolment WHERE request_sha256 = ''",
        "sources": "SELECT COUNT(*) FROM office_source",
        "devices_active": "SELECT COUNT(*) FROM office_device WHERE is_active",
        "releases": "SELECT COUNT(*) FROM office_storedrelease",
    }
    found = {}
    with transaction.atomic():
        for name, statement in named.items():
            answer = sql.row(statement)
            found[name] = int(answer[0]) if answer else 0
    return found
