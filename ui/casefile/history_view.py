"""What a note said before: its versions one at a time, beside what became of them. Knows nothing of the vault."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.difference import Change, Piece
from desktop_app.domain.note import NoteContent, NoteVersion
from desktop_app.services.note_history import Comparison, NoteHistory
from ui import theme
from ui.casefile import words
from ui.casefile.difference_text import DifferenceText
from ui.casefile.shapes import Aside, paragraph
from ui.i18n import format_moment
from ui.widgets.buttons import quiet, secondary
from ui.widgets.fields import Choice
from ui.widgets.labels import Text
from ui.widgets.quote import QuoteBlock
from ui.widgets.segmented import Segmented

SINCE, THEN = "since", "then"


class HistoryView(Aside):
    """There is one per page, under the note it belongs to. `chosen(version)` asks for what became of it."""

    chosen = Signal(object)
    restore_wanted = Signal(int)
    closed = Signal()

    def __init__(self, history: NoteHistory) -> None:
        super().__init__()
        self.history = history
        self.note_id = str(history.note.id)
        self._comparison: Comparison | None = None
        self.versions = Choice()
        self.older, self.newer = quiet("", "chevron-left", " "), quiet("", "chevron-right", " ")
        self.mode = Segmented([(SINCE, ""), (THEN, "")])
        self.close_it = quiet("", "x", " ")
        self.restore = secondary("", "history")
        self._title, self._says = Text("", "section"), paragraph("", "secondary")
        self._facts = paragraph("", "secondary")
        self.account, self.spoken = DifferenceText(), DifferenceText()
        self._quote = QuoteBlock("")
        self._arrange()
        self._connect()
        self._retranslate()

    def begin(self) -> None:
        """Ask for the newest version first, and let the keyboard choose among them."""
        self.versions.setFocus()
        self._ask()

    def version(self) -> NoteVersion:
        return self.history.states[max(self.versions.currentIndex(), 0)]

    def show_comparison(self, comparison: Comparison) -> None:
        """Late answers about another version are not shown."""
        if comparison.older == self.version().content:
            self._comparison = comparison
            self._show()

    # how it behaves
    @Slot()
    def _ask(self) -> None:
        last = len(self.history.states) - 1
        self.older.setEnabled(self.versions.currentIndex() < last)
        self.newer.setEnabled(self.versions.currentIndex() > 0)
        self.chosen.emit(self.version())

    @Slot()
    def _step_back(self) -> None:
        self.versions.setCurrentIndex(self.versions.currentIndex() + 1)

    @Slot()
    def _step_on(self) -> None:
        self.versions.setCurrentIndex(self.versions.currentIndex() - 1)

    @Slot()
    def _restore(self) -> None:
        self.restore_wanted.emit(self.version().seq)

    @Slot()
    def _show(self) -> None:
        found = self._comparison
        if found is None:
            return
        is_since = self.mode.value() == SINCE
        body, quote = (found.body, found.quote) if is_since else (_plain(found.older.body), _plain(found.older.quote))
        self.account.show_pieces(body, self._spoken(body))
        self.spoken.show_pieces(quote, self._spoken(quote))
        theme.set_shown(self.account, bool(body))
        theme.set_shown(self._quote, bool(quote))
        self._facts.setText(self._say_facts(found, is_since=is_since))
        self.restore.setEnabled(found.older != found.newer)

    def _spoken(self, pieces: tuple[Piece, ...]) -> str:
        """The changes one after the other, in words."""
        said = []
        for piece in pieces:
            if piece.change is Change.REMOVED:
                said.append(self.tr("taken out: {words}").format(words=piece.text.strip()))
            elif piece.change is Change.ADDED:
                said.append(self.tr("added: {words}").format(words=piece.text.strip()))
        return ". ".join(said)

    def _say_facts(self, found: Comparison, *, is_since: bool) -> str:
        """How the contact was entered, where that changed too; and how much of the words did."""
        then, now = _entered(found.older), _entered(found.newer)
        if not is_since:
            return " · ".join(then)
        added, removed = _count(found, Change.ADDED), _count(found, Change.REMOVED)
        said = [self.tr("%n word(s) added since", "", added)] if added else []
        if removed:
            said.append(self.tr("%n word(s) taken out", "", removed))
        if not said:
            said.append(self.tr("No word has changed since"))
        said += [f"{before} → {after}" for before, after in zip(then, now, strict=True) if before != after]
        return " · ".join(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.versions.currentIndexChanged.connect(self._ask)
        self.older.clicked.connect(self._step_back)
        self.newer.clicked.connect(self._step_on)
        self.mode.chosen.connect(self._show)
        self.restore.clicked.connect(self._restore)
        self.close_it.clicked.connect(self.closed)

    def _arrange(self) -> None:
        head, choice, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_it)
        for widget in (self.older, self.versions, self.newer):
            choice.addWidget(widget, 1 if widget is self.versions else 0)
        foot.addWidget(self.restore)
        foot.addStretch(1)
        self._quote.body.addWidget(self.spoken)
        self.body.setSpacing(theme.space(2))
        self.body.addLayout(head)
        self.body.addWidget(self._says)
        self.body.addLayout(choice)
        self.body.addWidget(self.mode)
        self.body.addWidget(self._facts)
        self.body.addWidget(self.account)
        self.body.addWidget(self._quote)
        self.body.addLayout(foot)
        theme.set_shown(self.restore, not self.history.note.is_signed())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_signed = self.history.note.is_signed()
        self._title.setText(self.tr("Earlier versions"))
        self._says.setText(
            self.tr("What was written before the note was signed. It is kept and can no longer be changed.")
            if is_signed
            else self.tr("A version is kept after a pause, when you leave, and before a passage is taken out.")
        )
        self.setAccessibleName(self.tr("Earlier versions"))
        self.close_it.set_name(self.tr("Close the earlier versions"))
        self.older.set_name(self.tr("An older version"))
        self.newer.set_name(self.tr("A newer version"))
        self.versions.setAccessibleName(self.tr("Version"))
        self.versions.set_options(tuple((str(state.seq), _label(state)) for state in self.history.states))
        self.mode.setAccessibleName(self.tr("What is shown of the version"))
        self.mode.set_texts([(SINCE, self.tr("What changed since")), (THEN, self.tr("As it was"))])
        self.account.setAccessibleName(self.tr("What happened, in your words"))
        self.spoken.setAccessibleName(self.tr("The child's own words"))
        self._quote.set_caption(self.tr("The child's own words"))
        self.restore.setText(self.tr("Bring this version back"))
        self._show()


def _label(version: NoteVersion) -> str:
    return f"{format_moment(version.saved_at)} · {words.kept_label(version.why)}"


def _entered(content: NoteContent) -> tuple[str, ...]:
    return (
        words.form_label(content.form),
        format_moment(content.occurred_at),
        words.Counted().minutes(content.minutes),
        words.tier_label(content.tier),
    )


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(Change.SAME, text),) if text else ()


def _count(found: Comparison, change: Change) -> int:
    return sum(len(piece.text.split()) for piece in (*found.body, *found.quote) if piece.change is change)
