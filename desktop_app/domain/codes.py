"""The closed lists of the practice, read from `resources/codes`: concerns, regions. Knows nothing of who uses them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from desktop_app.domain.errors import UnknownCode


@dataclass(frozen=True, slots=True)
class ConcernCode:
    """`leaf` is the one concern leaf of the summary it counts into; `acute` the acute leaf, if it can be acute."""

    code: str
    group: str
    labels: tuple[tuple[str, str], ...]
    leaf: str
    acute: str

    def label(self, language: str) -> str:
        return dict(self.labels).get(language) or dict(self.labels)["ru"]


@dataclass(frozen=True, slots=True)
class Region:
    iso: str
    labels: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]

    def label(self, language: str) -> str:
        return dict(self.labels).get(language) or dict(self.labels)["ru"]


def read_toml(folder: str, name: str) -> dict[str, object]:
    with (resources.files("resources") / folder / name).open("rb") as file:
        return tomllib.load(file)


@cache
def concerns() -> dict[str, ConcernCode]:
    """All concern codes in their display order."""
    listed = read_toml("codes", "concerns.toml")["concern"]
    assert isinstance(listed, list)
    return {
        row["code"]: ConcernCode(
            row["code"],
            row["group"],
            (("kk", row["kk"]), ("ru", row["ru"]), ("en", row["en"])),
            row["leaf"],
            row.get("acute", ""),
        )
        for row in listed
    }


def concern(code: str) -> ConcernCode:
    found = concerns().get(code)
    if found is None:
        raise UnknownCode(code=code)
    return found


@cache
def concern_groups() -> dict[str, dict[str, str]]:
    """Group code → language → label, in display order."""
    listed = read_toml("codes", "concerns.toml")["group"]
    assert isinstance(listed, list)
    return {row["code"]: {"kk": row["kk"], "ru": row["ru"], "en": row["en"]} for row in listed}


@cache
def regions() -> dict[str, Region]:
    """The 20 regions of 2022 by ISO 3166-2 code."""
    listed = read_toml("codes", "regions.toml")["region"]
    assert isinstance(listed, list)
    return {
        row["iso"]: Region(
            row["iso"],
            (("kk", row["kk"]), ("ru", row["ru"]), ("en", row["en"])),
            tuple(row.get("aliases", ())),
        )
        for row in listed
    }
