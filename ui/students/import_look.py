"""How taking in class lists looks: choice, waiting, sorting, result. Knows nothing of services."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.table import ImportDone, ImportPreview
from ui import theme
from ui.students.import_choice import FileChoice, centred, dropped_file
from ui.students.import_columns import ColumnChoices
from ui.students.import_preview import PreviewView
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text


class CountedWords(QObject):
    """Sentences with a number, in a class of their own: asked through a subclass, `tr` with a number stays English."""

    def to_add(self, count: int) -> str:
        return self.tr("Add %n pupil(s)", "", count)

    def added(self, count: int) -> str:
        return self.tr("%n pupil(s) are in the register now", "", count)


class ImportLook(QWidget):
    """Four parts, one of them seen; the words follow `_preview` and `_done`."""

    part_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview: ImportPreview | None = None
        self._done: ImportDone | None = None
        self._counted = CountedWords(self)
        self.banner = Banner()
        self.choice = FileChoice()
        self.columns = ColumnChoices()
        self.preview = PreviewView()
        self.add = primary("", "check")
        self.another = quiet("", "arrow-left")
        self.undo = secondary("", "history")
        self.next_list = secondary("", "file-spreadsheet")
        self.close_it = primary("", "check")
        self._file = Text("", "section")
        self._promise = Text("", "secondary", wrap=True)
        self._waiting = Text("", "secondary")
        self._result = Text("", "section")
        self._result_text = Text("", "secondary", wrap=True)
        self._arrange()
        self.setFocusProxy(self.choice.choose)
        self.setAcceptDrops(True)
        self.say_words()

    def offer_done(self) -> None:
        """Where the panel is a part of a page that it can be closed in; the first run has its own way on."""
        self.close_it.show()

    def show_part(self, part: QWidget) -> None:
        self.banner.dismiss()
        self._parts.setCurrentWidget(part)
        self.part_changed.emit()

    def take_focus(self) -> None:
        """The keyboard begins where a file is chosen, or where it was left."""
        if self.part() is self.choice:
            self.choice.choose.setFocus()

    def is_resting(self) -> bool:
        """True while no list is being looked at."""
        return self.part() is self.choice

    def is_sorting(self) -> bool:
        """True while a list is read and waits to be added."""
        return self.part() is self.sorting

    def part(self) -> QWidget:
        seen = self._parts.currentWidget()
        assert seen is not None
        return seen

    def wait(self, says: str) -> None:
        self._waiting.setText(says)
        self.show_part(self.working)

    def show_file(self, name: str) -> None:
        """The file's name, shortened in the middle when it is long."""
        metrics = QFontMetrics(theme.font(15))
        self._file.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, theme.px(420)))
        self._file.setToolTip(name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.part() is not self.working and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.choice.dropEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.say_words()
        super().changeEvent(event)

    def say_words(self) -> None:
        """All words, in the language of the moment and by what is known."""
        ready = self._preview.ready if self._preview else 0
        is_ready = ready > 0 and self.columns.is_enough()
        self.add.setText(self._counted.to_add(ready) if is_ready else self.tr("Add the pupils"))
        self.add.setEnabled(is_ready)
        self.another.setText(self.tr("Another list"))
        self.next_list.setText(self.tr("Another list"))
        self.undo.setText(self.tr("Take them out again"))
        self.close_it.setText(self.tr("Done"))
        promise = self.tr("Nothing has been written yet.")
        if self._preview is not None and self._preview.problems:
            promise += " " + self.tr("Lines that need attention stay out: correct them and take the list in again.")
        self._promise.setText(promise)
        added = self._done.added if self._done else 0
        self._result.setText(self._counted.added(added))
        self._result_text.setText(self.tr("If this was the wrong list, take them out again: nothing else changes."))

    # ------------------------------------------------------------ layout

    def _arrange(self) -> None:
        self.working = self._working_part()
        self.sorting = self._sorting_part()
        self.finished = self._finished_part()
        self._parts = QStackedWidget()
        for part in (self.choice, self.working, self.sorting, self.finished):
            self._parts.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(self.banner)
        box.addWidget(self._parts, 1)

    def _working_part(self) -> QWidget:
        sheet = Sheet()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme.px(280))
        sheet.body.addStretch(1)
        sheet.body.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignHCenter)
        sheet.body.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        sheet.body.addStretch(1)
        return sheet

    def _sorting_part(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(14))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(IconLabel("file-spreadsheet", "muted", 18))
        head.addWidget(self._file)
        head.addStretch(1)
        head.addWidget(self.another)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(4))
        foot.addWidget(self._promise, 1)
        foot.addWidget(self.add)
        box.addLayout(head)
        box.addWidget(self.columns)
        box.addWidget(self.preview, 1)
        box.addLayout(foot)
        return part

    def _finished_part(self) -> QWidget:
        sheet = Sheet()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(2))
        buttons.addStretch(1)
        for button in (self.undo, self.next_list, self.close_it):
            buttons.addWidget(button)
        self.close_it.hide()
        buttons.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        sheet.body.addStretch(1)
        sheet.body.addWidget(IconLabel("circle-check", "ok", 40), 0, centre)
        sheet.body.addWidget(self._result, 0, centre)
        self._result_text.setAlignment(centre)
        sheet.body.addLayout(centred(self._result_text))
        sheet.body.addSpacing(theme.space(3))
        sheet.body.addLayout(buttons)
        sheet.body.addStretch(1)
        return sheet
