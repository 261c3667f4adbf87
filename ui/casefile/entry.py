"""One signed note in the timeline: what, when, the child's own words, the account, and what was added later.

Knows nothing of the vault; it changes nothing but what is unfolded.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.domain.clock import school_day
from desktop_app.domain.note import Addendum, Note, Tier
from ui import theme
from ui.casefile import words
from ui.casefile.addendum_editor import AddendumEditor
from ui.casefile.chapters import excerpt
from ui.casefile.prose import Prose
from ui.casefile.shapes import Aside, Disc, Row, edge_link, paragraph
from ui.i18n import format_moment, format_time
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.chip import Chip
from ui.widgets.labels import Text
from ui.widgets.quote import QuoteBlock


class Entry(Row):
    """`addendum_wanted(note id)` when a person wants to add words; likewise its earlier versions, and the words of a
    private note, which stands closed until they are asked for."""

    addendum_wanted = Signal(str)
    history_wanted = Signal(str)
    private_wanted = Signal(str)

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self._texts: list[tuple[Text, Button, str]] = []
        self._show = secondary(self.tr("Show the note"), "eye")
        self._show.setParent(self)
        self._show.hide()
        self._show.clicked.connect(self._want_words)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(10), theme.px(4), theme.px(10))
        row.setSpacing(theme.space(3))
        tone = "accent" if note.content.tier is Tier.OFFICIAL else "muted"
        row.addWidget(Disc(words.FORM_ICONS[note.content.form], tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self._fill()

    def addendum_button(self) -> Button:
        return self._add

    def history_button(self) -> Button:
        return self._history

    def show_button(self) -> Button:
        return self._show

    def first_button(self) -> Button:
        """Where the keyboard goes when this note was just opened."""
        return self._show if self.note.is_veiled() else self._add

    def hold_history(self, view: QWidget) -> None:
        self._column.addWidget(view)

    def hold(self, editor: AddendumEditor) -> None:
        """Put the one editor for later words under this note."""
        self._column.addWidget(editor)
        self._add.hide()

    def release(self) -> None:
        self._add.show()

    def _fill(self) -> None:
        note, content = self.note, self.note.content
        title = words.form_label(content.form)
        meta = format_moment(content.occurred_at)
        if content.minutes:
            meta += " · " + words.Counted().minutes(content.minutes)
        self.setAccessibleName(f"{title}, {meta}")
        head = QHBoxLayout()
        head.addWidget(Text(title, "section"), 1)
        head.addWidget(Text(meta, "secondary"))
        self._column.addLayout(head)
        if note.is_veiled():
            self._column.addLayout(self._veil())
        if content.quote.strip():
            self._column.addWidget(self._quote(content.quote))
        if content.body.strip():
            self._put_text(content.body, self._column)
        for addendum in note.addenda if not note.is_veiled() else ():
            self._column.addWidget(self._addendum(addendum))
        self._column.addLayout(self._foot())

    def _veil(self) -> QHBoxLayout:
        """In the place of words that nobody has asked for yet."""
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(paragraph(self.tr("Closed. That you open it is a line in the access log."), "secondary"), 1)
        row.addWidget(self._show)
        self._show.show()
        return row

    def _quote(self, spoken: str) -> QuoteBlock:
        block = QuoteBlock(self.tr("The child's own words"))
        self._put_text(spoken, block.body, "words")
        return block

    def _addendum(self, addendum: Addendum) -> Aside:
        aside = Aside()
        caption = self.tr("Addendum, {moment}").format(moment=format_moment(addendum.signed_at))
        aside.body.addWidget(Text(caption, "secondary"))
        self._put_text(addendum.body, aside.body)
        return aside

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        if self.note.signed_at is not None:
            is_same_day = school_day(self.note.signed_at) == school_day(self.note.content.occurred_at)
            moment = format_time(self.note.signed_at) if is_same_day else format_moment(self.note.signed_at)
            foot.addWidget(Chip(self.tr("signed {moment}").format(moment=moment), "ok"))
        if self.note.content.tier is Tier.PRIVATE:
            foot.addWidget(Chip(words.tier_label(Tier.PRIVATE)))
        foot.addStretch(1)
        self._history = quiet(self.tr("Earlier versions"))
        self._history.setAccessibleDescription(self.accessibleName())
        self._history.clicked.connect(self._want_history)
        if not self.note.versions or self.note.is_veiled():
            self._history.hide()
        foot.addWidget(self._history)
        self._add = quiet(self.tr("Add words"))
        self._add.setAccessibleDescription(self.accessibleName())
        self._add.clicked.connect(self._want)
        foot.addWidget(self._add)
        return foot

    def _put_text(self, text: str, where: QLayout, role: str = "body") -> None:
        """The beginning of a long text, with a button for the rest."""
        shown, is_cut = excerpt(text)
        label = Prose(shown, role)
        where.addWidget(label)
        if is_cut:
            more = edge_link(self.tr("Show all"))
            more.clicked.connect(self._unfold)
            where.addWidget(more)
            where.setAlignment(more, Qt.AlignmentFlag.AlignLeft)
            self._texts.append((label, more, text))

    @Slot()
    def _unfold(self) -> None:
        pressed = self.sender()
        for label, more, text in self._texts:
            if more is pressed:
                label.setText(text)
                more.hide()

    @Slot()
    def _want_words(self) -> None:
        self.private_wanted.emit(self.note.id)

    @Slot()
    def _want_history(self) -> None:
        self.history_wanted.emit(self.note.id)

    @Slot()
    def _want(self) -> None:
        self.addendum_wanted.emit(self.note.id)
