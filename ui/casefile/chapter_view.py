"""One school year of the timeline: folded or open, built a few notes at a time so that typing never waits for it.

Knows nothing of what a note says.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.note import Note
from ui import theme
from ui.casefile import words
from ui.casefile.chapters import Chapter
from ui.casefile.entry import Entry
from ui.widgets.buttons import quiet

AT_ONCE = 2  # entries built in the slot itself; the rest follow between two events
PAGE = 20


class ChapterView(QWidget):
    """`addendum_wanted(note id)` and the like come from its entries; `grown` when entries were added."""

    addendum_wanted = Signal(str)
    history_wanted = Signal(str)
    private_wanted = Signal(str)
    grown = Signal()

    def __init__(self, chapter: Chapter, *, is_open: bool, has_heading: bool) -> None:
        super().__init__()
        self.chapter = chapter
        self._limit = PAGE
        self._has_heading = has_heading
        self._heading = quiet("", "chevron-down")
        self._older = quiet("", "history")
        self._list = QWidget()
        self._entries = QVBoxLayout(self._list)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(0)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(0)
        self._breath.timeout.connect(self._build_some)
        self._arrange()
        self._list.setVisible(is_open)
        self.show_chapter(chapter)

    def is_open(self) -> bool:
        return not self._list.isHidden()

    def open(self) -> None:
        self._list.show()
        self._say()
        self._build(AT_ONCE)

    def entry(self, note_id: str) -> Entry | None:
        return next((entry for entry in self._built() if entry.note.id == note_id), None)

    def reveal(self, note_id: str) -> Entry | None:
        """The note's entry, unfolding and building as far as it takes; None if it is not of this year."""
        place = next((number for number, note in enumerate(self.chapter.notes) if note.id == note_id), -1)
        if place < 0:
            return None
        self._limit = max(self._limit, place + 1)
        self.open()
        self._build(place + 1)
        return self.entry(note_id)

    def show_chapter(self, chapter: Chapter) -> None:
        """Keep every entry whose note is the same; make only what is new."""
        self.chapter = chapter
        wanted = chapter.notes[: self._limit]
        for entry in self._built():
            if entry.note not in wanted:
                self._entries.removeWidget(entry)
                entry.hide()
                entry.deleteLater()
        self._say()
        if self.is_open():
            self._build(AT_ONCE)

    def _built(self) -> list[Entry]:
        items = (self._entries.itemAt(number) for number in range(self._entries.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Entry)]

    def _build(self, most: int) -> None:
        """Put up to `most` missing entries in their places, newest first; the timer brings the rest."""
        standing = {entry.note.id: entry for entry in self._built()}
        made = 0
        for number, note in enumerate(self.chapter.notes[: self._limit]):
            if note.id in standing:
                standing[note.id].set_ruled(number > 0 or self._has_heading)
                continue
            if made == most:
                self._breath.start()
                break
            self._insert(number, note)
            made += 1
        self._older.setVisible(self.is_open() and len(self.chapter.notes) > self._limit)
        if made:
            self.grown.emit()

    def _insert(self, number: int, note: Note) -> None:
        entry = Entry(note)
        entry.set_ruled(number > 0 or self._has_heading)
        entry.addendum_wanted.connect(self.addendum_wanted)
        entry.history_wanted.connect(self.history_wanted)
        entry.private_wanted.connect(self.private_wanted)
        self._entries.insertWidget(number, entry)
        entry.show()  # now: Qt would show it one round of events later, and the page would jump

    @Slot()
    def _build_some(self) -> None:
        self._build(AT_ONCE)

    @Slot()
    def _toggle(self) -> None:
        if self.is_open():
            self._list.hide()
            self._older.hide()
            self._breath.stop()
            self._say()
        else:
            self.open()

    @Slot()
    def _show_older(self) -> None:
        self._limit += PAGE
        self._say()
        self._build(AT_ONCE)

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._heading.setVisible(self._has_heading)
        self._heading.clicked.connect(self._toggle)
        self._older.hide()
        self._older.clicked.connect(self._show_older)
        box.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._list)
        box.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        box.setSpacing(theme.px(4))

    def _say(self) -> None:
        count = self.tr("%n note(s)", "", len(self.chapter.notes))
        self._heading.setText(f"{words.school_year(self.chapter.year)} · {count}")
        self._heading.set_icon("chevron-down" if self.is_open() else "chevron-right")
        left = len(self.chapter.notes) - self._limit
        self._older.setText(self.tr("Older notes: %n more", "", max(left, 0)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
