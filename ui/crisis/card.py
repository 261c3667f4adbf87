"""The crisis card: what to do in the next minutes and whom to call, in three languages, without network or vault.

Steps can be ticked; each tick takes its time with it, to be copied into the record. Knows no child.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import i18n, theme
from ui.app import RoomContext
from ui.crisis.content import LANGUAGES, crisis_card
from ui.crisis.lines import LineCard
from ui.crisis.qr import QrPicture
from ui.crisis.steps import StepRow
from ui.crisis.text import paragraph
from ui.i18n import OWN_NAMES, format_time
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text, rule
from ui.widgets.segmented import Segmented
from ui.widgets.veil import Veil

WIDTH, HEIGHT, SIDE = 1060, 704, 336

_TICKS: dict[str, str] = {}  # step → time; they name no child, so they outlive closing and locking, not the program


class CrisisCard(Veil):
    """The card's language is chosen on the card, beginning with the screen's."""

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, QFrame(), WIDTH, HEIGHT)
        self.stage.setProperty("role", "stage")
        self.stage.setStyleSheet(
            'QFrame[role="stage"] { background: palette(window); border: 1px solid palette(mid); border-radius: 12px; }'
        )
        self._context = context
        self._card = crisis_card()
        self._words: dict[str, str] = {}
        self._title, self._lead = Text("", "title"), paragraph("", "secondary")
        self.language = Segmented([(language, OWN_NAMES[language]) for language in LANGUAGES])
        self.steps = [StepRow(number, step) for number, step in enumerate(self._card.steps, 1)]
        self.lines = [LineCard(line) for line in self._card.lines]
        self.qr = QrPicture(self._card.qr)
        self._qr_says = paragraph("", "secondary")
        self._calls = Sheet(" ")
        self._copied = paragraph("", "secondary", tone="ok")
        self.copy, self.again, self.close_button = quiet("", "copy"), quiet("", "history"), primary("")
        self._arrange()
        for row in self.steps:
            row.ticked.connect(self._tick)
        self.language.chosen.connect(self._speak)
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self._begin_again)
        self.close_button.clicked.connect(self.reject)

    def open(self) -> None:
        """In the screen's language, over its window, with the ticks that were made since the last `again`."""
        if not self.isVisible():
            self._show_ticks()
            self.language.set_value(i18n.language())
            self._speak(i18n.language())
        super().open()
        self.close_button.setFocus()

    def protocol(self) -> str:
        """The ticked steps in the order of their times, one a line: `10:42  Stay with the child`."""
        ticked = [row for row in self.steps if row.time]
        return "\n".join(f"{row.time}  {row.title}" for row in sorted(ticked, key=_time))

    @Slot(str)
    def _speak(self, language: str) -> None:
        """Everything on the card in this language, whatever the screen speaks."""
        words = self._words = self._card.words[language]
        self.setWindowTitle("Senim")
        self.setAccessibleName(words["title"])
        self._title.setText(words["title"])
        self._lead.setText(words["lead"])
        self._calls.set_title(words["call"])
        self.language.setAccessibleName(words["language"])
        self.qr.setAccessibleName(words["qr"])
        self._qr_says.setText(words["qr"])
        self.copy.setText(words["copy"])
        self.again.setText(words["again"])
        self.close_button.setText(words["close"])
        for row in self.steps:
            row.speak(language)
        for line in self.lines:
            line.speak(language)
        self._judge()

    @Slot(str, bool)
    def _tick(self, code: str, is_ticked: bool) -> None:
        if is_ticked:
            _TICKS[code] = format_time(self._context.clock())
        else:
            _TICKS.pop(code, None)
        self._show_ticks()

    @Slot()
    def _begin_again(self) -> None:
        _TICKS.clear()
        self._show_ticks()
        self.close_button.setFocus()

    def _show_ticks(self) -> None:
        for row in self.steps:
            row.show_time(_TICKS.get(row.step.code, ""))
        self._judge()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the card does not close it: in a hurry people miss."""

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.protocol())
        self._copied.setText(self._words["copied"])

    def _judge(self) -> None:
        self._copied.setText("")
        for button in (self.copy, self.again):
            button.setVisible(bool(_TICKS))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        head.addWidget(IconLabel("siren", "danger", 26))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.language)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(16))
        columns.addWidget(self._steps_area(), 1)
        columns.addWidget(self._calls_sheet())
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.copy)
        foot.addWidget(self.again)
        foot.addWidget(self._copied, 1)
        foot.addStretch(0)
        foot.addWidget(self.close_button)
        box = QVBoxLayout(self.stage)
        edge = theme.space(6)
        box.setContentsMargins(edge, theme.space(5), edge, theme.space(4))
        box.setSpacing(theme.space(3))
        box.addLayout(head)
        box.addLayout(columns, 1)
        box.addLayout(foot)

    def _steps_area(self) -> QWidget:
        sheet = Sheet()
        sheet.body.setSpacing(theme.px(2))
        sheet.body.addWidget(self._lead)
        for number, row in enumerate(self.steps):
            if number:
                sheet.body.addWidget(rule())
            sheet.body.addWidget(row)
        sheet.body.addStretch(1)
        return _scrolling(sheet)

    def _calls_sheet(self) -> QWidget:
        sheet = self._calls
        sheet.body.setSpacing(theme.px(4))
        for line in self.lines:
            sheet.body.addWidget(line)
        sheet.body.addWidget(rule())
        sheet.body.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        sheet.body.addWidget(self._qr_says)
        sheet.body.addStretch(1)
        area = _scrolling(sheet)
        area.setFixedWidth(theme.px(SIDE))
        return area


def _scrolling(sheet: QWidget) -> QScrollArea:
    """So that nothing is out of reach in a low window with large text."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    sheet_holder = QWidget()
    sheet_holder.setProperty("role", "flow")
    box = QVBoxLayout(sheet_holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(sheet)
    area.setWidget(sheet_holder)
    return area


def _time(row: StepRow) -> str:
    return row.time
