"""From a document's blocks to PDF bytes in memory (A4, embedded fonts). Knows nothing of what the words mean.

Never a temporary file: the bytes go to the preview, the printer or the file that the user names.
"""

from __future__ import annotations

from functools import partial, singledispatch
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import segno
from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from desktop_app.reports import fonts
from desktop_app.reports.document import (
    Beside,
    Block,
    Callout,
    Fields,
    Heading,
    QrCode,
    ReportDocument,
    Steps,
    Text,
    Title,
    WordGroups,
)

MARGIN, HEAD, FOOT = 20 * mm, 18 * mm, 20 * mm
WIDTH = A4[0] - 2 * MARGIN
INK, MUTED, LINE = HexColor("#23211D"), HexColor("#6B665C"), HexColor("#BDB8AE")
ACCENT, SOFT = HexColor("#1F6F6B"), HexColor("#F6F5F2")
GROUPS_IN_A_ROW = 3


def _style(
    size: float, leading: float, ink: Color = INK, font: str = fonts.REGULAR, after: float = 0
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}-{size}", fontName=font, fontSize=size, leading=leading, textColor=ink, spaceAfter=after
    )


TITLE = _style(24, 30, font=fonts.STRONG, after=6)
HEADING = _style(14, 19, font=fonts.STRONG)
BODY = _style(11, 16)
SMALL = _style(9.5, 13, MUTED)
STRONG = _style(11, 16, font=fonts.STRONG)
WORD = _style(14, 21)
CENTRED = ParagraphStyle("centred", parent=SMALL, alignment=TA_CENTER)


def render(document: ReportDocument) -> bytes:
    """The document as PDF; the same document gives the same bytes."""
    fonts.register()
    out = BytesIO()
    page = BaseDocTemplate(
        out,
        pagesize=A4,
        title=document.title,
        author="Senim",
        subject=document.title,
        creator="Senim",
        lang=document.language,
        initialFontName=fonts.REGULAR,  # else Helvetica is in every file, and not embedded
        invariant=1,
    )
    frame = Frame(
        MARGIN, FOOT, WIDTH, A4[1] - FOOT - HEAD, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
    page.addPageTemplates(PageTemplate(frames=[frame], onPage=partial(_foot, document.footer)))
    flow: list[Flowable] = []
    for block in document.blocks:
        flow += [*draw(block, WIDTH), Spacer(1, (2 if isinstance(block, Heading) else 6) * mm)]
    page.build(flow[:-1])
    return out.getvalue()


@singledispatch
def draw(block: Block, width: float) -> list[Flowable]:
    """The block as reportlab's flowables, `width` points wide."""
    raise TypeError(type(block).__name__)


@draw.register
def _title(block: Title, width: float) -> list[Flowable]:
    return [_words(block.text, TITLE), *([_words(block.below, BODY)] if block.below else [])]


@draw.register
def _heading(block: Heading, width: float) -> list[Flowable]:
    return [_words(block.text, HEADING)]


@draw.register
def _text(block: Text, width: float) -> list[Flowable]:
    return [_words(block.text, SMALL if block.is_muted else BODY)]


@draw.register
def _steps(block: Steps, width: float) -> list[Flowable]:
    rows = [[_words(f"{number}.", STRONG), _words(text, BODY)] for number, text in enumerate(block.items, 1)]
    return [
        Table(
            rows,
            colWidths=[7 * mm, width - 7 * mm],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *_cells(left=0, right=0, top=1, bottom=2)],
        )
    ]


@draw.register
def _callout(block: Callout, width: float) -> list[Flowable]:
    cell = [_words(block.title, STRONG), Spacer(1, 2), _words(block.text, BODY)]
    return [
        Table(
            [[cell]],
            colWidths=[width],
            style=[
                ("BOX", (0, 0), (-1, -1), 1.2, INK),
                ("ROUNDEDCORNERS", [6, 6, 6, 6]),
                *_cells(left=10, right=10, top=7, bottom=9),
            ],
        )
    ]


@draw.register
def _word_groups(block: WordGroups, width: float) -> list[Flowable]:
    size = len(block.groups[0])
    cells = [
        _group(caption, words, index * size + 1)
        for index, (caption, words) in enumerate(zip(block.captions, block.groups, strict=True))
    ]
    rows = [cells[start : start + GROUPS_IN_A_ROW] for start in range(0, len(cells), GROUPS_IN_A_ROW)]
    return [
        Table(
            rows,
            colWidths=[width / GROUPS_IN_A_ROW] * GROUPS_IN_A_ROW,
            style=[
                ("BOX", (0, 0), (-1, -1), 0.8, LINE),
                ("INNERGRID", (0, 0), (-1, -1), 0.8, LINE),
                ("BACKGROUND", (0, 0), (-1, -1), SOFT),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                *_cells(left=10, right=4, top=8, bottom=10),
            ],
        )
    ]


def _group(caption: str, words: tuple[str, ...], first: int) -> list[Flowable]:
    number = f'<font color="#{MUTED.hexval()[2:]}" size="10">%d</font>&nbsp;&nbsp;%s'
    lines = [Paragraph(number % (place, escape(word)), WORD) for place, word in enumerate(words, first)]
    return [_words(caption, ParagraphStyle("caption", parent=STRONG, textColor=ACCENT, fontSize=9.5)), *lines]


class _Squares(Flowable):
    """A square code drawn straight on the page: reportlab's own drawings begin by asking for Helvetica."""

    def __init__(self, text: str, width: float) -> None:
        super().__init__()
        self.width = self.height = width
        self._matrix = segno.make(text, error="q", micro=False, boost_error=False).matrix

    def draw(self) -> None:
        cell = self.width / len(self._matrix)
        self.canv.setFillColor(black)
        for line, row in enumerate(self._matrix):
            for column, is_dark in enumerate(row):
                if is_dark:
                    bottom = self.height - (line + 1) * cell
                    self.canv.rect(column * cell, bottom, cell * 1.01, cell * 1.01, stroke=0, fill=1)


@draw.register
def _qr_code(block: QrCode, width: float) -> list[Flowable]:
    code = _Squares(block.text, width)
    return [code, *([Spacer(1, 2 * mm), _words(block.caption, CENTRED)] if block.caption else [])]


@draw.register
def _fields(block: Fields, width: float) -> list[Flowable]:
    label = min(width * 0.4, 62 * mm)
    rows = [[_words(name, SMALL), _words(value, BODY)] for name, value in block.rows]
    return [
        Table(
            rows,
            colWidths=[label, width - label],
            style=[
                ("LINEBELOW", (1, 0), (1, -1), 0.6, LINE),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                *_cells(left=0, right=4, top=7, bottom=3),
            ],
            rowHeights=[9 * mm] * len(rows),
        )
    ]


@draw.register
def _beside(block: Beside, width: float) -> list[Flowable]:
    gap = 8 * mm  # twice the quiet zone that a square code needs
    left = (width - gap) * block.share
    right = width - gap - left
    return [
        Table(
            [[draw(block.left, left), "", draw(block.right, right)]],
            colWidths=[left, gap, right],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *_cells(left=0, right=0, top=0, bottom=0)],
        )
    ]


def _words(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), style)


def _cells(left: float, right: float, top: float, bottom: float) -> list[Any]:
    everything = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *everything, left),
        ("RIGHTPADDING", *everything, right),
        ("TOPPADDING", *everything, top),
        ("BOTTOMPADDING", *everything, bottom),
        ("FONTNAME", *everything, fonts.REGULAR),  # an empty cell would ask for Helvetica
    ]


def _foot(text: str, canvas: Canvas, page: BaseDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(fonts.REGULAR, 9)
    canvas.setFillColor(MUTED)
    canvas.drawString(MARGIN, 11 * mm, text)
    canvas.restoreState()
