"""Where a note is written: tier, form, time, the account, and the child's own words in their own block.

Knows nothing of where drafts are kept.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.domain.forms import NoteForm, form_of, newest
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from ui import theme
from ui.casefile.composer_parts import Foot, Head
from ui.casefile.growing_text import GrowingText
from ui.casefile.note_fields import NoteFields
from ui.widgets.card import Sheet
from ui.widgets.quote import QuoteBlock

BODY_LINES = (4, 16)
QUOTE_LINES = (1, 8)


class Composer(Sheet):
    """`edited` for every change by a person; `begun` when the first word is written; folded to one line while empty."""

    edited = Signal()
    begun = Signal()
    sign_requested = Signal()
    discard_requested = Signal()
    undo_requested = Signal()
    history_requested = Signal()
    opened = Signal(bool)
    retranslated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_showing = False
        self._was_blank = True
        self._begun: NoteContent | None = None
        self._upper, self._lower = Head(), Foot()
        self.tier, self.state, self.undo = self._upper.tier, self._upper.state, self._upper.undo
        self.discard, self.sign, self.history = self._lower.discard, self._lower.sign, self._lower.history
        self.fields = NoteFields()
        self.writing = GrowingText(*BODY_LINES)
        self.quote_block = QuoteBlock("")
        self.quote = GrowingText(*QUOTE_LINES)
        self._more = QWidget()
        self._more.hide()
        self._arrange()
        self._connect()
        self.retranslate()
        self._fold()

    # what it holds
    def content(self) -> NoteContent:
        shape = self._shape()
        return NoteContent(
            occurred_at=self.fields.occurred_at(),
            minutes=self.fields.minutes.value() if shape.asks("minutes") else 0,
            form=shape.form,
            tier=Tier(self.tier.value()),
            body=self.writing.toPlainText(),
            quote=self.quote.toPlainText(),
            form_version=shape.version,
        )

    def begun_on(self, content: NoteContent) -> None:
        """What the vault holds now: from here on it is this version of this form."""
        self._begun = content
        self._show_shape()

    def _shape(self) -> NoteForm:
        """What is asked: by the version the draft was begun on, or by the newest of a form that was just chosen."""
        form, begun = self.fields.form(), self._begun
        return form_of(form, begun.form_version) if begun is not None and begun.form is form else newest(form)

    def is_blank(self) -> bool:
        return not (self.writing.toPlainText().strip() or self.quote.toPlainText().strip())

    def show_content(self, content: NoteContent) -> None:
        """Put a draft in; nothing of it counts as an edit."""
        self._is_showing, self._begun = True, content
        self.tier.set_value(content.tier.value)
        self.fields.show_content(content)
        self.writing.setPlainText(content.body)
        self.quote.setPlainText(content.quote)
        for text in (self.writing, self.quote):
            text.moveCursor(QTextCursor.MoveOperation.End)
        self._is_showing = False
        self._was_blank = self.is_blank()
        self._after_edit()

    def clear(self, now: datetime) -> None:
        """An empty note at this moment."""
        self._is_showing, self._begun = True, None
        self.writing.clear()
        self.quote.clear()
        self.fields.begin(now)
        self._is_showing = False
        self._was_blank = True
        self.offer_history(False)
        self.say("")
        self._after_edit()

    def show_fields(self, tier: str, form: ContactForm, minutes: int, at: datetime | None) -> None:
        """The row of an empty note as it was; not an edit."""
        self._is_showing = True
        self.tier.set_value(tier)
        self.fields.set_form(form)
        self.fields.minutes.setValue(minutes)
        if at is not None:
            self.fields.set_occurred_at(at, by_hand=True)
        self._is_showing = False
        self._say_tier()

    def set_resting(self, is_resting: bool) -> None:
        """While the words are being frozen nothing can be typed into them."""
        for part in (self.writing, self.quote, self.fields, self.tier, self.sign, self.discard, self.history):
            part.setEnabled(not is_resting)
        if not is_resting:
            self.sign.setEnabled(not self.is_blank())

    def offer_undo(self, is_offered: bool) -> None:
        self.undo.setVisible(is_offered)

    def offer_history(self, is_offered: bool) -> None:
        """Only where there is an earlier version to be seen."""
        theme.set_shown(self.history, is_offered)

    def hold(self, view: QWidget) -> None:
        """Earlier versions stand under the words they became."""
        self.body.addWidget(view)

    def say(self, state: str, tone: str = "") -> None:
        """What became of the words: saved when, not saved and why."""
        self.state.setText(state)
        self.state.set_tone(tone)

    def is_open(self) -> bool:
        return not self._more.isHidden()

    # how it behaves
    @Slot()
    def _edited(self) -> None:
        if self._is_showing:
            return
        if self._was_blank and not self.is_blank():
            self._was_blank = False
            self.begun.emit()
        self._after_edit()
        self.edited.emit()

    @Slot()
    def _tier_chosen(self) -> None:
        self._say_tier()
        self._edited()

    def _after_edit(self) -> None:
        blank = self.is_blank()
        self.sign.setEnabled(not blank)
        self.discard.setVisible(not blank)
        self._show_shape()
        self._say_tier()
        self._fold()

    def _show_shape(self) -> None:
        shape = self._shape()
        theme.set_shown(self.fields.minutes, shape.asks("minutes"))
        theme.set_shown(self.quote_block, shape.asks("quote") or bool(self.quote.toPlainText()))

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self.set_active(new is not None and self.isAncestorOf(new))
        if new in (self.writing, self.quote):
            self._fold()

    def _fold(self) -> None:
        """Opened by the cursor or by words; folded again only by `close_when_blank`."""
        is_open = self.is_open() or self.writing.hasFocus() or self.quote.hasFocus() or not self.is_blank()
        self._set_open(is_open)

    def close_when_blank(self) -> None:
        """Fold to one line again, if nothing is written."""
        if self.is_blank():
            self._set_open(False)

    def _set_open(self, is_open: bool) -> None:
        self._more.setVisible(is_open)
        self.fields.setVisible(is_open)
        self.writing.set_least(BODY_LINES[0] if is_open else 1)
        self.opened.emit(is_open)

    def _say_tier(self) -> None:
        self._lower.say_tier(self.tier.value())

    def _connect(self) -> None:
        for text in (self.writing, self.quote):
            text.textChanged.connect(self._edited)
            text.confirmed.connect(self.sign_requested)
        self.fields.edited.connect(self._edited)
        self.tier.chosen.connect(self._tier_chosen)
        self.sign.clicked.connect(self.sign_requested)
        self.discard.clicked.connect(self.discard_requested)
        self.history.clicked.connect(self.history_requested)
        self.undo.clicked.connect(self.undo_requested)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _arrange(self) -> None:
        for text in (self.writing, self.quote):
            text.setProperty("role", "bare")
        self.quote_block.body.addWidget(self.quote)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(theme.space(3))
        more.addWidget(self.quote_block)
        more.addWidget(self._lower)
        self.body.addWidget(self._upper)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.writing)
        self.body.addWidget(self._more)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.retranslated.emit()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("New note"))
        self._upper.retranslate()
        self._lower.retranslate()
        self.writing.setPlaceholderText(self.tr("New note … in Kazakh or in Russian"))
        self.writing.setAccessibleName(self.tr("What happened, in your words"))
        self.quote_block.set_caption(self.tr("The child's own words"))
        self.quote.setPlaceholderText(self.tr("Word for word, apart from your account"))
        self.quote.setAccessibleName(self.tr("The child's own words"))
        self._say_tier()
