"""What leaves this laptop: one month in words, numbers and bytes, and what never leaves. Knows no true count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES, STAFF_LEAVES, Release
from desktop_app.services.summaries import WhatLeaves
from ui import i18n, theme
from ui.summaries import words
from ui.summaries.leaves import LeafGrid, common_scale
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.labels import IconLabel, Text, rule

BYTES_A_LINE = 16
TWO_COLUMNS_FROM = 560  # design pixels of width


class WhatLeavesSheet(Sheet):
    """`verify_pressed`, `try_pressed`; `show_month` fills it, `show_verified` answers the button."""

    verify_pressed = Signal()
    try_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: WhatLeaves | None = None
        self._now: datetime | None = None
        self._state = Chip("")
        self._sentence = Text("", "body", wrap=True)
        self._blurred = Text("", "secondary", wrap=True)
        self._concern_title, self._acute_title = Text("", "label"), Text("", "label")
        self.concern, self.acute = LeafGrid(), LeafGrid()
        self.concern.prepare(len(CONCERN_LEAVES))
        self.acute.prepare(len(ACUTE_LEAVES))
        self._staff = Text("", "secondary", wrap=True)
        self._facts = Facts()
        self._width = 0
        self.verify: Button = secondary("", "shield-check")
        self.try_now: Button = primary("", "send")
        self._verified = Text("", "secondary", wrap=True)
        self._bytes_button: Button = quiet("", "hash")
        self._bytes = QPlainTextEdit()
        self._arrange()
        self.verify.clicked.connect(self.verify_pressed)
        self.try_now.clicked.connect(self.try_pressed)
        self._bytes_button.clicked.connect(self._toggle_bytes)
        self._retranslate()

    def show_month(self, shown: WhatLeaves, now: datetime) -> None:
        """Another month, or the same one after something came back."""
        is_other = self._shown is None or self._shown.row.period != shown.row.period
        self._shown, self._now = shown, now
        if is_other:
            self._verified.setText("")
            self._bytes.hide()
        self._retranslate()

    def month(self) -> WhatLeaves | None:
        return self._shown

    def show_verified(self, is_intact: bool) -> None:
        self._verified.set_tone("ok" if is_intact else "danger")
        self._verified.setText(
            self.tr("✓ The stored bytes have exactly this SHA-256, as on the day they were frozen.")
            if is_intact
            else self.tr(
                "The stored bytes have changed. Do not send them; keep a copy of the vault and tell the office."
            )
        )

    def bytes_text(self) -> str:
        """What the byte view shows; empty while it is closed."""
        return "" if self._bytes.isHidden() else self._bytes.toPlainText()

    def fit(self, width: int) -> None:
        self._width = width
        needs = self.concern.width_of_two(max(self.concern.label_width(), self.acute.label_width()))
        columns = 2 if width >= max(needs, theme.px(TWO_COLUMNS_FROM)) else 1
        self.concern.set_columns(columns)
        self.acute.set_columns(columns)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _toggle_bytes(self) -> None:
        self._bytes.setVisible(self._bytes.isHidden())
        self._retranslate()

    def _arrange(self) -> None:
        self.add_to_head(self._state)
        self.body.setSpacing(theme.space(2.5))
        for widget in (self._sentence, rule(), self._concern_title, self.concern, self._acute_title, self.acute):
            self.body.addWidget(widget)
        self.body.addWidget(self._blurred)
        self.body.addWidget(self._staff)
        self.body.addWidget(rule())
        self.body.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.try_now)
        row.addWidget(self.verify)
        row.addWidget(self._bytes_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._verified)
        self._bytes.setReadOnly(True)
        self._bytes.setFont(_fixed_font())
        self._bytes.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._bytes.setFixedHeight(theme.px(220))
        self._bytes.hide()
        self.body.addWidget(self._bytes)

    def _retranslate(self) -> None:
        self._concern_title.setText(self.tr("Pupils newly in care, by main concern"))
        self._acute_title.setText(self.tr("First acute episodes"))
        self._blurred.setText(self.tr("Each number is deliberately blurred by about ±3; a negative number is normal."))
        self.verify.setText(self.tr("Verify"))
        self.verify.setToolTip(self.tr("Computes the SHA-256 of the stored bytes again"))
        self.try_now.setText(self.tr("Try again now"))
        is_open = not self._bytes.isHidden()
        self._bytes_button.setText(self.tr("Hide the bytes") if is_open else self.tr("Show the bytes"))
        self._bytes.setAccessibleName(self.tr("The exact bytes"))
        theme.set_shown(self._verified, bool(self._verified.text()))
        if self._shown is not None and self._now is not None:
            self._fill(self._shown, self._now)

    def _fill(self, shown: WhatLeaves, now: datetime) -> None:
        row, release = shown.row, shown.release
        month = i18n.format_month(row.period)
        self.set_title(self.tr("What leaves this laptop: {month}").format(month=month))
        self._state.set(words.state_text(row, now), words.state_kind(row))
        self._sentence.setText(words.state_sentence(row, now))
        low, high = common_scale((*release.concern, *release.acute))
        concerns = [words.concern_leaf(leaf) for leaf in CONCERN_LEAVES]
        acute = [words.acute_leaf(leaf) for leaf in ACUTE_LEAVES]
        self.concern.show_leaves(list(zip(concerns, release.concern, strict=True)), low, high)
        self.acute.show_leaves(list(zip(acute, release.acute, strict=True)), low, high)
        width = max(self.concern.label_width(), self.acute.label_width())
        self.concern.align_labels(width)
        self.acute.align_labels(width)
        self.fit(self._width)
        self._staff.setText(self._staff_text(release))
        self._facts.show_facts(self._fact_list(shown))
        theme.set_shown(self.try_now, row.can_try_now)
        self._bytes.setPlainText(hex_view(shown.sealed if shown.sealed is not None else shown.plain))

    def _staff_text(self, release: Release) -> str:
        counted = zip(STAFF_LEAVES, release.staff, strict=True)
        listed = " · ".join(f"{words.staff_leaf(leaf)} {value}" for leaf, value in counted)
        return self.tr("Work with no single child, counted exactly: {list}").format(list=listed)

    def _fact_list(self, shown: WhatLeaves) -> list[tuple[str, str]]:
        row = shown.row
        nobody = self.tr("nobody yet: this workplace is not enrolled")
        size = self.tr("%Ln byte(s), always the same", "", len(shown.sealed or b""))
        plain = self.tr("%Ln byte(s) before sealing", "", len(shown.plain))
        return [
            (self.tr("Recipient"), shown.recipient or nobody),
            (self.tr("Day and hour of sending"), i18n.format_moment(row.slot_at)),
            (self.tr("Frozen on"), i18n.format_day(row.frozen_on)),
            (self.tr("Size"), size if shown.sealed else plain),
            (self.tr("SHA-256"), grouped(row.sha256)),
        ]


class Facts(QWidget):
    """Label and value, one under the other on one edge; values can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(1))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        while len(self._rows) < len(facts):
            label, value = Text("", "secondary"), Text("", "body", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line = len(self._rows)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, line, 1)
            self._rows.append((label, value))
        for (label, value), (name, text) in zip(self._rows, facts, strict=False):
            label.setText(name)
            value.setText(text)
            value.setAccessibleName(f"{name}: {text}")

    def values(self) -> list[str]:
        return [value.text() for _, value in self._rows]


class NeverSheet(Sheet):
    """The list of what never leaves, so that it can be shown to a parent."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Text] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(theme.space(1))
        self.body.addLayout(self._box)
        for _ in words.never_sent():
            line, text = QHBoxLayout(), Text("", "body", wrap=True)
            line.setSpacing(theme.space(2))
            line.addWidget(IconLabel("x", "muted", 14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text, 1)
            self._box.addLayout(line)
            self._lines.append(text)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("What never leaves"))
        for line, text in zip(self._lines, words.never_sent(), strict=True):
            line.setText(text)


class MeaningSheet(Sheet):
    """What the blur means for one child, in percent that can be read to a parent (anonymity.md, Screens)."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Text("", "body", wrap=True)
        self.body.addWidget(self._text)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("What this means for one child"))
        self._text.setText(
            self.tr(
                "Whoever sees these numbers and is 1 % sure that a certain child is among them can be at most 2.7 % "
                "sure afterwards, and 12.5 % where it was 5 %. With an acute episode as well: 6.9 % and 28 %."
            )
        )


def grouped(digest: str) -> str:
    """A digest or signature in groups of eight, which people can compare and lines can break between."""
    return " ".join(digest[place : place + 8] for place in range(0, len(digest), 8))


def hex_view(data: bytes) -> str:
    """Offset, bytes and printable ASCII, sixteen to the line."""
    lines = []
    for start in range(0, len(data), BYTES_A_LINE):
        part = data[start : start + BYTES_A_LINE]
        shown = "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in part)
        lines.append(f"{start:04x}  {part.hex(' '):<{BYTES_A_LINE * 3 - 1}}  {shown}")
    return "\n".join(lines)


def _fixed_font() -> QFont:
    font = theme.font(12)
    font.setFamilies(["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font
