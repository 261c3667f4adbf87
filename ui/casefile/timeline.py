"""The story of the case: signed notes by school year, newest first. Knows nothing of the vault and edits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot

from desktop_app.domain.clock import school_year
from desktop_app.domain.note import Note, Tier
from ui.casefile import words
from ui.casefile.chapter_view import ChapterView
from ui.casefile.chapters import chapters
from ui.casefile.entry import Entry
from ui.casefile.shapes import paragraph
from ui.widgets.card import Sheet
from ui.widgets.segmented import Segmented

ALL = "all"


class Timeline(Sheet):
    """Private notes come without their words; those that were asked for stay open until another case comes."""

    addendum_wanted = Signal(str)
    history_wanted = Signal(str)
    private_wanted = Signal(str)
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notes: tuple[Note, ...] = ()
        self._shown: dict[str, Note] = {}
        self._year = 0
        self._views: list[ChapterView] = []
        self.filter = Segmented([(ALL, ""), *((tier.value, "") for tier in Tier)])
        self.filter.chosen.connect(self._refilter)
        self._empty = paragraph("", "secondary")
        self.add_to_head(self.filter)
        self.body.addWidget(self._empty)
        self._retranslate()

    def show_notes(self, notes: Sequence[Note], today: date) -> None:
        """The signed notes of one case; entries that stand already and have not changed stay as they are."""
        self._year = school_year(today)
        self._notes = tuple(map(self._with_words, notes))
        self._lay_out()
        for note in self._notes:
            if note.id in self._shown and note.is_veiled():  # it has changed since: it is read again
                self.private_wanted.emit(note.id)

    def show_private(self, note: Note) -> None:
        """The words of this private note, which a person has asked for."""
        self._shown[note.id] = note
        self._notes = tuple(map(self._with_words, self._notes))
        self._lay_out()
        entry = self.reveal(note.id)
        if entry is not None:
            entry.mark_found(False)
            entry.first_button().setFocus()

    def _with_words(self, note: Note) -> Note:
        shown = self._shown.get(note.id)
        return shown if shown is not None and shown.veiled() == note else note

    def clear(self) -> None:
        """Another case: nothing of the last one stays, not even its filter."""
        self._notes = ()
        self._shown = {}
        self.filter.set_value(ALL)
        self._drop_views()
        self._lay_out()

    def choose_filter(self, key: str) -> None:
        if key and key != self.filter.value():
            self.filter.set_value(key)
            self._lay_out()

    def entries(self) -> list[Entry]:
        return self.findChildren(Entry)

    def entry(self, note_id: str) -> Entry | None:
        return next((found for view in self._views if (found := view.entry(note_id))), None)

    def reveal(self, note_id: str) -> Entry | None:
        """Unfold to this note, whatever the filter, and mark it; None if it is not of this case."""
        if all(note.id != note_id for note in self._notes):
            return None
        if self.filter.value() != ALL:
            self.filter.set_value(ALL)
            self._lay_out()
        for entry in self.entries():
            entry.mark_found(False)
        found = next((found for view in self._views if (found := view.reveal(note_id))), None)
        if found is not None:
            found.mark_found(True)
        return found

    @Slot()
    def _refilter(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        value = self.filter.value()
        wanted = chapters(self._notes, None if value == ALL else Tier(value))
        if [view.chapter.year for view in self._views] == [chapter.year for chapter in wanted]:
            for view, chapter in zip(self._views, wanted, strict=True):
                view.show_chapter(chapter)
        else:
            self._drop_views()
            for number, chapter in enumerate(wanted):
                is_now = chapter.year == self._year
                view = ChapterView(chapter, is_open=is_now or number == 0, has_heading=not is_now)
                view.addendum_wanted.connect(self.addendum_wanted)
                view.history_wanted.connect(self.history_wanted)
                view.private_wanted.connect(self.private_wanted)
                view.grown.connect(self.grown)
                self._views.append(view)
                self.body.addWidget(view)
                view.show()
        self._say_empty()

    def _drop_views(self) -> None:
        for view in self._views:
            self.body.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views = []

    def _say_empty(self) -> None:
        if not self._notes:
            self._empty.setText(self.tr("The story of this case begins with its first note. Write it above."))
        else:
            self._empty.setText(self.tr("There is no note of this kind."))
        self._empty.setVisible(not self._views)
        self.filter.setVisible(bool(self._notes))
        self.set_title(words.school_year(self._year) if self._year else " ")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._drop_views()
            self._retranslate()
            self._lay_out()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.filter.setAccessibleName(self.tr("Which notes"))
        self.filter.set_texts(
            [
                (ALL, self.tr("All")),
                (Tier.OFFICIAL.value, self.tr("Official")),
                (Tier.PRIVATE.value, self.tr("Working")),
            ]
        )
