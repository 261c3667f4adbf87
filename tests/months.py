"""Months of practice for tests: a vault on a day, obviously invented pupils, noise that is silent. Knows no office."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.clock import Month
from desktop_app.domain.ids import StudentId
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES
from desktop_app.paths import VaultPlace
from desktop_app.services.school import save_school
from desktop_app.services.students import add_student
from desktop_app.services.summaries import what_leaves
from desktop_app.services.unlock import create_vault
from desktop_app.vault.session import Vault

PASSPHRASE = "төрт құлан мен бір тал"
SCHOOL = School("№ 0 үлгі мектебі", "KZ-75", Settlement.CITY, ("kk",), 1, ((7, 90),))


def on(day: str, hour: int = 5) -> datetime:
    """The moment `hour` UTC of a day like 2026-10-02 (10:00 school time by default)."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


@contextmanager
def vault_of(day: str, folder: Path | None = None) -> Iterator[Vault]:
    """A vault born on this day, with its school."""
    with tempfile.TemporaryDirectory() as spare:
        vault, _ = create_vault(VaultPlace((folder or Path(spare)) / "vault"), PASSPHRASE, on(day), kdf=FAST_FOR_TESTS)
        try:
            save_school(vault, SCHOOL, on(day))
            yield vault
        finally:
            vault.close()


def pupil(vault: Vault, number: int, day: str = "2026-09-01") -> StudentId:
    made = add_student(vault, f"Үлгі{number:04d}", "Оқушы", "", SchoolClass(7, "Ә"), on(day))
    return made.id


class Quiet:
    """`rand_below` under which every draw of noise at ε = 1 comes out as zero: what remains are the true counts."""

    def __init__(self) -> None:
        self._coins = 0

    def __call__(self, bound: int) -> int:
        if bound == 1:
            return 0
        self._coins += 1
        return self._coins % 2  # 1 ends the count at zero, 0 gives it the sign plus


def counted(vault: Vault, month: str) -> dict[str, int]:
    """The leaves of a month frozen quietly that are not zero; acute ones as `acute:<leaf>`."""
    release = what_leaves(vault, Month.parse(month), on("2030-01-01")).release
    leaves = dict(zip(CONCERN_LEAVES, release.concern, strict=True))
    leaves |= {f"acute:{name}": value for name, value in zip(ACUTE_LEAVES, release.acute, strict=True)}
    return {name: value for name, value in leaves.items() if value}
