"""The school whose psychologist keeps the vault. Knows nothing of pupils."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Settlement(StrEnum):
    CITY = "city"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class School:
    """`region` is an ISO 3166-2 code of the 20 regions of 2022 (`KZ-75`); `enrolment` maps grade 0–11 to pupils."""

    name: str
    region: str
    settlement: Settlement
    languages: tuple[str, ...]
    shifts: int
    enrolment: tuple[tuple[int, int], ...]
    psychologist: str = ""
    is_demo: bool = False

    def enrolled(self) -> int:
        return sum(count for _, count in self.enrolment)
