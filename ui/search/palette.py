"""The search palette: type, choose with the arrows, Enter. Finds pupils, cases and notes and runs commands.

Knows nothing of the index; it never keeps what it found.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QWidget

from desktop_app.domain.search import Hit, HitKind
from ui import theme
from ui.app import RoomContext
from ui.search import commands
from ui.search.asker import Asker
from ui.search.commands import Command
from ui.search.painter import RowPainter
from ui.search.results import Results, rows_of
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text, rule
from ui.widgets.veil import Veil
from ui.wording import sentence

BARE = "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 6px 0; }"
WIDTH, HEIGHT, TOP = 640, 460, 64
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchPalette(Veil):
    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, Sheet(), WIDTH, HEIGHT, TOP)
        self._context = context
        self._enters = False  # Enter was pressed before the answer came
        self._asker = Asker(context.jobs, context.clock, self)
        self.field = QLineEdit()
        self.results = Results()
        self.list = QListView()
        self._says = Text("", "secondary", wrap=True)
        self._keys = Text("", "secondary")
        self._arrange()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._clicked)
        self._asker.answered.connect(self._answered)
        self._asker.refused.connect(self._refused)
        self._retranslate()

    def open(self) -> None:
        """Empty, over its window, ready to type."""
        self.field.clear()
        self._typed("")
        super().open()
        self.field.setFocus()

    def done(self, result: int) -> None:
        """Closing forgets what was asked and found."""
        self._asker.forget()
        self._enters = False
        self.field.clear()
        self.results.show_rows(())
        super().done(result)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._enters = False
        self._asker.ask(text)
        if not text.strip():
            self._show(())
            self._say("")

    @Slot(str, tuple)
    def _answered(self, text: str, hits: tuple[Hit, ...]) -> None:
        self._show(hits)
        count = self.results.choices()
        self._say("" if count else self.tr("Nothing is found. A shorter beginning of the word finds more."))
        if self._enters:
            self._enters = False
            self._run_current()

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        self._enters = False
        self._show(())
        said = sentence(error)
        self._say(f"{said.says} {said.next}".strip())

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self.results.show_rows(rows_of(commands.matching(self.field.text()), hits))
        self._choose(self.results.next_choice(-1, 1))
        if self.results.rowCount():
            self.list.scrollToTop()
        self.field.setAccessibleDescription(self.tr("%n result(s)", "", self.results.choices()))

    def _choose(self, number: int) -> None:
        if number >= 0:
            self.list.setCurrentIndex(self.results.index(number))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def _run_current(self) -> None:
        self._run(self.list.currentIndex().row())

    def _run(self, number: int) -> None:
        row = self.results.row_at(number)
        action = row.action if row is not None else None
        if action is None:
            return
        self.accept()
        if isinstance(action, Command):
            commands.run(action, self._context.intents)
        else:
            self._context.intents.navigate.emit(*_place_of(action))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        """The keys that belong to the list although the field has the focus."""
        if key in _STEPS:
            self._choose(self.results.next_choice(self.list.currentIndex().row(), _STEPS[key]))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._asker.is_waiting():
                self._enters = True
            else:
                self._run_current()
            return True
        return False

    def _say(self, text: str) -> None:
        self._says.setText(text)
        self._says.setVisible(bool(text))

    def _arrange(self) -> None:
        sheet = self.stage
        assert isinstance(sheet, Sheet)
        sheet.set_active(True)
        sheet.body.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(10))
        self.field.setStyleSheet(BARE)  # the sheet around it carries the line of the focus
        self.field.setFont(theme.font(16))
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(10), theme.px(4), theme.px(10), 0)
        top.setSpacing(theme.space(2))
        top.addWidget(IconLabel("search", "muted", 20))
        top.addWidget(self.field, 1)
        self.list.setProperty("role", "bare")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.results)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._says.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), 0)
        self._keys.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        sheet.body.addLayout(top)
        sheet.body.addWidget(rule())
        sheet.body.addWidget(self._says)
        sheet.body.addWidget(self.list, 1)
        sheet.body.addWidget(self._keys)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle("Senim")
        self.setAccessibleName(self.tr("Search"))
        self.field.setPlaceholderText(self.tr("A name, a class, a case, a word from a note, a command …"))
        self.field.setAccessibleName(self.tr("Search or command"))
        self.list.setAccessibleName(self.tr("Results"))
        self._keys.setText(self.tr("↑ ↓ choose   ·   Enter opens   ·   Esc closes"))


def _place_of(hit: Hit) -> tuple[str, str]:
    """The room and target where a hit is shown; a note is shown in its case."""
    if hit.kind is HitKind.STUDENT:
        return "students", hit.target
    if hit.kind is HitKind.NOTE and hit.note_id:
        return "case", f"{hit.target}#{hit.note_id}"
    return "case", hit.target
