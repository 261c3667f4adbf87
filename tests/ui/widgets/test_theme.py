"""The look holds what look.md promises: contrast, sizes that grow, icons in the token's colour, no stray colour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pictures import dress
from ui import theme
from ui.widgets.buttons import primary

ROOT = Path(__file__).parents[3]
INKS_ON = [
    (ink, ground)
    for ink in ("text", "muted", "accent", "danger", "warn", "ok")
    for ground in ("ground", "sheet", "rail")
] + [
    ("accent_on", "accent"),
    ("accent", "accent_soft"),
    ("danger", "danger_soft"),
    ("warn", "warn_soft"),
    ("ok", "ok_soft"),
    ("text", "accent_soft"),
    ("text", "quote"),
    ("muted", "quote"),
    ("muted", "hover"),
]


def luminance(value: str) -> float:
    colour = QColor(value)
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize(("ink", "ground"), INKS_ON)
def test_text_can_be_read(name: str, ink: str, ground: str) -> None:
    tokens = theme.tokens(name)
    needed = 7.0 if name.startswith("contrast") else 4.5
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= needed


def test_every_kazakh_letter_is_in_the_shipped_font(qapp: QApplication) -> None:
    theme.load_fonts()
    assert theme.FAMILY in QFontDatabase.families()
    metrics = QFontMetrics(theme.font())
    for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё₸✓☐№«»–…":
        assert metrics.inFontUcs4(ord(letter)), letter


def test_sizes_grow_with_the_text(qtbot: QtBot) -> None:
    dress("en", "light", 1.0)
    assert (theme.space(4), theme.font().pixelSize()) == (16, 14)
    dress("en", "light", 1.5)
    assert (theme.space(4), theme.font().pixelSize()) == (24, 21)
    dress("en", "light", 9.0)
    assert theme.current_scale() == 2.0


def test_roles_are_sizes_of_the_look(qtbot: QtBot) -> None:
    for role, pixels, weight in (("title", 24, 600), ("section", 15, 600), ("secondary", 13, 400), ("chip", 12, 600)):
        label = QLabel("x")
        qtbot.addWidget(label)
        theme.set_role(label, role)
        label.ensurePolished()
        assert (label.font().pixelSize(), label.font().weight()) == (pixels, weight)


def ink_of(icon: QIcon) -> str:
    """The colour of the darkest stroke of the icon."""
    image = icon.pixmap(QSize(24, 18), 2.0).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha).name().upper()


def test_icons_take_the_tokens_colour_and_follow_the_theme(qtbot: QtBot) -> None:
    button = primary("Do", "check")
    qtbot.addWidget(button)
    button.show()
    for name in ("dark", "light"):
        dress("en", name)
        assert ink_of(button.icon()) == theme.tokens().accent_on


def test_every_icon_that_the_code_names_is_shipped() -> None:
    shipped = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
    named = set()
    for file in (ROOT / "ui").rglob("*.py"):
        named |= set(re.findall(r'IconLabel\(\s*"([a-z0-9-]+)"', file.read_text("utf-8")))
        named |= set(re.findall(r'theme\.(?:icon|pixmap)\(\s*"([a-z0-9-]+)"', file.read_text("utf-8")))
    assert named
    assert named <= shipped


@pytest.mark.parametrize("folder", ["ui", "resources/qss"])
def test_no_colour_is_written_outside_the_theme(folder: str) -> None:
    for file in (ROOT / folder).rglob("*"):
        if file.suffix in (".py", ".qss") and file.name != "theme.py":
            assert not re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*[\"0-9]|\brgba?\(", file.read_text("utf-8")), file


def test_the_style_sheet_has_no_token_left(qtbot: QtBot, qapp: QApplication) -> None:
    for name in theme.THEMES:
        dress("en", name, 1.25)
        assert "@" not in qapp.styleSheet()
        assert not re.search(r"\d+u\b", qapp.styleSheet())
