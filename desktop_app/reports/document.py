"""What a page of paper says, as blocks in their order. Knows nothing of PDF, fonts or where the words come from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    is_muted: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """What must not be overlooked: said in words, framed, legible in black and white."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WordGroups:
    """Numbered words in captioned groups, to be copied by hand without losing the place."""

    captions: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class QrCode:
    text: str = field(repr=False)
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with their values; an empty value leaves a line to write on."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two blocks side by side; `share` is the left one's part of the width."""

    left: Block
    right: Block
    share: float


Block = Title | Heading | Text | Steps | Callout | WordGroups | QrCode | Fields | Beside


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """`title` and `language` also go into the file's properties, so they hold no name; `footer` is on every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    footer: str = ""
