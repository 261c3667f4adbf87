"""The look: colour tokens, type scale, spacing, icons and the style sheet made from them. Knows nothing of any page.

Every colour of the program is written here and nowhere else; `resources/qss/senim.qss` names tokens (`@accent`) and
lengths in units that grow with the text size (`14u`).
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QDir, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "Source Sans 3"
FONT_FILES = (
    "SourceSans3_400Regular",
    "SourceSans3_400Regular_Italic",
    "SourceSans3_600SemiBold",
    "SourceSans3_700Bold",
)
BODY = 14
STROKE = "1.75"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The names of look.md; `stroke` is the width of lines in pixels."""

    ground: str
    rail: str
    sheet: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    accent_on: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    quote: str
    hover: str
    stroke: str = "1px"


THEMES: dict[str, Tokens] = {
    "light": Tokens(
        ground="#F6F5F2",
        rail="#EFEDE7",
        sheet="#FFFFFF",
        line="#E4E1DA",
        text="#23211D",
        muted="#6B665C",
        faint="#938D80",
        accent="#1F6F6B",
        accent_soft="#E1EFED",
        accent_on="#FFFFFF",
        danger="#B3362B",
        danger_soft="#FBE9E6",
        warn="#8F5B00",
        warn_soft="#FBF0DA",
        ok="#2E6B3A",
        ok_soft="#E6F1E7",
        quote="#F3EFE6",
        hover="#F1EFEA",
    ),
    "dark": Tokens(
        ground="#1B1C1D",
        rail="#202224",
        sheet="#242628",
        line="#383B3E",
        text="#ECEAE5",
        muted="#AAA69C",
        faint="#837F77",
        accent="#6CC2BA",
        accent_soft="#213B39",
        accent_on="#0F2321",
        danger="#F08A7E",
        danger_soft="#40231F",
        warn="#E5B768",
        warn_soft="#3A2E18",
        ok="#8CC598",
        ok_soft="#1F3324",
        quote="#2B2A26",
        hover="#2C2F31",
    ),
    "contrast": Tokens(
        **dict.fromkeys(("ground", "rail", "sheet", "accent_on", "quote", "hover"), "#FFFFFF"),
        **dict.fromkeys(("accent_soft", "danger_soft", "warn_soft", "ok_soft"), "#FFFFFF"),
        **dict.fromkeys(("line", "text", "muted", "faint"), "#000000"),
        accent="#003A9B",
        danger="#9B0000",
        warn="#5C3A00",
        ok="#00480F",
        stroke="2px",
    ),
    "contrast_dark": Tokens(
        **dict.fromkeys(("ground", "rail", "sheet", "accent_on", "quote", "hover"), "#000000"),
        **dict.fromkeys(("accent_soft", "danger_soft", "warn_soft", "ok_soft"), "#000000"),
        **dict.fromkeys(("line", "text", "muted", "faint"), "#FFFFFF"),
        accent="#8FD3FF",
        danger="#FFA59B",
        warn="#FFD479",
        ok="#9BE8A8",
        stroke="2px",
    ),
}


class _Now:
    """What is shown at the moment; set by `apply` only."""

    theme = "light"
    scale = 1.0
    glyphs: QTemporaryDir | None = None


def tokens(theme: str = "") -> Tokens:
    """The tokens of `theme`, or of the theme that is shown."""
    return THEMES[theme or _Now.theme]


def colour(token: str) -> QColor:
    return QColor(getattr(tokens(), token))


def current_theme() -> str:
    return _Now.theme


def current_scale() -> float:
    return _Now.scale


def dress_code() -> tuple[str, float]:
    """What drawn icons depend on: draw again only when it differs."""
    return _Now.theme, _Now.scale


def px(length: float) -> int:
    """Design pixels → logical pixels at the text size that is set."""
    return round(length * _Now.scale)


def space(steps: float) -> int:
    """Steps of the 4-point grid in logical pixels: `space(4)` is 16 at 100 %."""
    return px(4 * steps)


@cache
def load_fonts() -> str:
    """Load the shipped fonts once; returns the family's name."""
    for name in FONT_FILES:
        data = (resources.files("resources") / "fonts" / f"{name}.ttf").read_bytes()
        if QFontDatabase.addApplicationFontFromData(QByteArray(data)) < 0:
            raise RuntimeError("a shipped font does not load")
    return FAMILY


def font(size: float = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False) -> QFont:
    """The program's font at `size` design pixels; `tabular` for figures that stand under each other."""
    made = QFont(load_fonts())
    made.setPixelSize(max(8, px(size)))
    made.setWeight(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _svg_source(name: str) -> str:
    text = (resources.files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@cache
def _pixmap(name: str, colour_name: str, pixels: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg_source(name).replace("currentColor", colour_name).encode()))
    drawn = QPixmap(QSize(pixels, pixels) * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, pixels * ratio, pixels * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def pixmap(name: str, token: str = "muted", size: float = 18, ratio: float = 2.0) -> QPixmap:  # noqa: S107
    """A lucide icon in the colour of `token`, `size` design pixels wide."""
    return _pixmap(name, getattr(tokens(), token), px(size), ratio)


def icon(name: str, token: str = "muted", size: float = 18, gap: float = 0) -> QIcon:  # noqa: S107
    """The icon for buttons, tables and lists; faint when disabled. `gap` is air before a text at its right.

    Ask again after a change of theme.
    """
    return QIcon(_icon(name, getattr(tokens(), token), tokens().faint, px(size), px(gap)))  # nobody paints in ours


@cache
def _icon(name: str, colour_name: str, faint: str, pixels: int, gap: int) -> QIcon:
    made = QIcon(_with_gap(_pixmap(name, colour_name, pixels, 2.0), gap))
    made.addPixmap(_with_gap(_pixmap(name, faint, pixels, 2.0), gap), QIcon.Mode.Disabled)
    return made


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def apply(app: QApplication, theme: str, scale: float = 1.0) -> None:
    """Show everything in `theme` at text size `scale` (1.0 = 100 %); unknown themes become light."""
    _Now.theme = theme if theme in THEMES else "light"
    _Now.scale = min(2.0, max(1.0, scale))
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette(tokens()))
    app.setStyleSheet(_style_sheet())


def set_role(widget: QWidget, role: str) -> QWidget:
    """Give the widget a type style or shape of the style sheet: title, section, secondary, sheet, …"""
    return set_property(widget, "role", role)


def set_property(widget: QWidget, name: str, value: object) -> QWidget:
    """Set a dynamic property that the style sheet reads, and show it at once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # before that, showing it will do
            widget.style().unpolish(widget)
            widget.style().polish(widget)
    return widget


def set_shown(widget: QWidget, is_shown: bool) -> None:
    """`setVisible`, but only where it changes something: asked for a second time, Qt polishes and lays out at once."""
    if widget.isHidden() == is_shown:
        widget.setVisible(is_shown)


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    for role, value in (
        (QPalette.ColorRole.Window, t.ground),
        (QPalette.ColorRole.Base, t.sheet),
        (QPalette.ColorRole.AlternateBase, t.sheet),
        (QPalette.ColorRole.Button, t.sheet),
        (QPalette.ColorRole.ToolTipBase, t.sheet),
        (QPalette.ColorRole.ToolTipText, t.text),
        (QPalette.ColorRole.WindowText, t.text),
        (QPalette.ColorRole.Text, t.text),
        (QPalette.ColorRole.ButtonText, t.text),
        (QPalette.ColorRole.PlaceholderText, t.faint),
        (QPalette.ColorRole.Highlight, t.accent),
        (QPalette.ColorRole.HighlightedText, t.accent_on),
        (QPalette.ColorRole.Link, t.accent),
        (QPalette.ColorRole.Accent, t.accent),
        (QPalette.ColorRole.Mid, t.line),
    ):
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.faint))
    return palette


def _style_sheet() -> str:
    folder = resources.files("resources") / "qss"
    text = (folder / "senim.qss").read_text("utf-8")
    if _Now.theme.startswith("contrast"):
        text += (folder / "contrast.qss").read_text("utf-8")
    text = re.sub(r"(?<![\w.#])(-?\d+)u\b", lambda found: f"{px(int(found[1]))}px", text)
    values = asdict(tokens()) | {"glyphs": _glyph_folder()}
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], text)


def _glyph_folder() -> str:
    """A private folder with the few icons that a style sheet can only take from a file, in this theme's colours."""
    if _Now.glyphs is None:
        _Now.glyphs = QTemporaryDir(f"{QDir.tempPath()}/senim-look-XXXXXX")
    folder = _Now.glyphs.filePath(_Now.theme)
    if _Now.glyphs.isValid() and QDir().mkpath(folder):
        for file, name, token in (
            ("down", "chevron-down", "muted"),
            ("check", "check", "accent_on"),
            ("left", "chevron-left", "muted"),
            ("right", "chevron-right", "muted"),
            ("dot", "circle", "accent"),
        ):
            source = _svg_source(name).replace("currentColor", getattr(tokens(), token))
            if file == "dot":
                source = source.replace('r="10"', 'r="5"').replace('fill="none"', f'fill="{tokens().accent}"')
            with open(f"{folder}/{file}.svg", "w", encoding="utf-8") as out:
                out.write(source)
    return folder
