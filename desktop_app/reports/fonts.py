"""The one registry of embedded fonts for paper: Source Sans 3, every Kazakh letter. Knows nothing of documents.

reportlab's own fonts print wrong glyphs for Cyrillic without an error; none of them may be used.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Senim"
STRONG = "Senim-SemiBold"
ITALIC = "Senim-Italic"

_FILES = {
    REGULAR: "SourceSans3_400Regular.ttf",
    STRONG: "SourceSans3_600SemiBold.ttf",
    ITALIC: "SourceSans3_400Regular_Italic.ttf",
}


@cache
def register() -> None:
    """Make the fonts known to reportlab, once; the files are read from the program's resources."""
    for name, file in _FILES.items():
        data = (resources.files("resources") / "fonts" / file).read_bytes()
        pdfmetrics.registerFont(TTFont(name, BytesIO(data)))
    for bold in (0, 1):
        addMapping(REGULAR, bold, 0, STRONG if bold else REGULAR)
        addMapping(REGULAR, bold, 1, ITALIC)
