"""The case page: summary, composer and timeline on the left, what to do on the right. Knows nothing of the vault."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.domain.casefile import CaseCard
from desktop_app.services.note_history import NoteHistory
from ui import theme
from ui.casefile import words
from ui.casefile.addendum_editor import AddendumEditor
from ui.casefile.closing_sheet import ClosingSheet
from ui.casefile.columns import WIDE, Columns
from ui.casefile.composer import Composer
from ui.casefile.concerns_sheet import ConcernsSheet
from ui.casefile.history_view import HistoryView
from ui.casefile.step_sheet import StepSheet
from ui.casefile.summary_card import SummaryCard
from ui.casefile.timeline import Timeline
from ui.casefile.work import OpenedCase
from ui.widgets.page import Page

TIGHT = 720  # design pixels below which there is no room for a fourth action


class CasePage(Page):
    """`back` leads to the caseload, `trail_asked` to who looked at this case; everything else a
    person does is a signal of one of its parts."""

    back = Signal()
    trail_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.summary, self.composer, self.timeline = SummaryCard(), Composer(), Timeline()
        self.step, self.concerns, self.closing = StepSheet(), ConcernsSheet(), ClosingSheet()
        self.addendum: AddendumEditor | None = None
        self.history: HistoryView | None = None
        self._opened: OpenedCase | None = None
        self._today = date.min
        self.cases = self.add_action("", "arrow-left")
        self.trail = self.add_action("", "history")
        self.close_case = self.add_action("", "square-check-big")
        self.reopen = self.add_action("")
        self.write = self.add_action("", "pencil-line", primary=True)
        parts = (self.closing, self.summary, self.composer, self.timeline)
        self._columns = Columns(parts, (self.step, self.concerns))
        self.body.addLayout(self._columns)
        self._new_note = QShortcut(QKeySequence("Ctrl+N"), self)
        self._new_note.activated.connect(self.begin_note)
        self.write.clicked.connect(self.begin_note)
        self.composer.opened.connect(self._give_way)
        self.cases.clicked.connect(self.back)
        self.trail.clicked.connect(self.trail_asked)
        self.close_case.clicked.connect(self.closing.begin)
        self.retranslate()
        self.blank()

    def blank(self) -> None:
        """Nothing of any case; what the page looks like until its case has arrived."""
        self._opened = None
        self.drop_addendum()
        self.drop_history()
        self.timeline.clear()
        self.closing.hide()
        self.banner.dismiss()
        self.set_title("")
        self.set_breadcrumb(())
        self.set_chips(())
        self._flow().hide()
        for button in (self.trail, self.close_case, self.reopen, self.write):
            button.hide()

    def show_case(self, opened: OpenedCase, today: date) -> None:
        """Everything but the composer's words, which belong to whoever is typing."""
        self._opened, self._today = opened, today
        card = opened.card
        case, is_open = card.case, card.case.closed_on is None
        self._flow().show()
        self._say_head(card)
        self.summary.show_card(card, today)
        self.step.show_case(case, today)
        self.concerns.show_case(case)
        self.timeline.show_notes(opened.signed, today)
        self.composer.setVisible(is_open)
        self._show_trail()
        self.write.setVisible(is_open)
        self.close_case.setVisible(is_open)
        self.reopen.setVisible(not is_open)
        if not is_open:
            self.closing.hide()

    def opened(self) -> OpenedCase | None:
        return self._opened

    @Slot(bool)
    def _give_way(self, is_open: bool) -> None:
        """One primary action at a time: while a note is written, it is to sign it."""
        theme.set_role(self.write, "" if is_open else "primary")
        self.write.set_icon("pencil-line", "text" if is_open else "accent_on")

    @Slot()
    def begin_note(self) -> None:
        """The cursor into the composer, in sight."""
        if not self.composer.isHidden():
            self.composer.writing.setFocus()
            self.scroll_area.ensureWidgetVisible(self.composer)

    def take_focus(self) -> None:
        """Into the words of a draft, else where Enter begins a note; never onto the way out of the case."""
        if self.composer.isHidden():
            self.reopen.setFocus()
        elif self.composer.is_blank():
            self.write.setFocus()
        else:
            self.composer.writing.setFocus()

    def hold_addendum(self, note_id: str) -> AddendumEditor | None:
        """The one editor for later words, under its note; None when the note is not on this page."""
        entry = self.timeline.entry(note_id) or self.timeline.reveal(note_id)
        if entry is None:
            return None
        self.drop_addendum()
        self.addendum = AddendumEditor(note_id)
        entry.hold(self.addendum)
        return self.addendum

    def drop_addendum(self) -> None:
        editor, self.addendum = self.addendum, None
        if editor is None:
            return
        entry = self.timeline.entry(editor.note_id)
        if entry is not None:
            entry.release()
        editor.hide()
        editor.setParent(None)
        editor.deleteLater()

    def hold_history(self, history: NoteHistory) -> HistoryView | None:
        """The one view of earlier versions, under its note or under the draft; None when the note is not here."""
        note = history.note
        entry = self.timeline.reveal(note.id) if note.is_signed() else None
        if note.is_signed() and entry is None:
            return None
        self.drop_history()
        self.history = HistoryView(history)
        if entry is None:
            self.composer.hold(self.history)
        else:
            entry.mark_found(False)
            entry.hold_history(self.history)
        self.history.show()
        return self.history

    def drop_history(self) -> None:
        view, self.history = self.history, None
        if view is not None:
            view.hide()
            view.setParent(None)
            view.deleteLater()

    def focus_history_button(self, note_id: str) -> None:
        entry = self.timeline.entry(note_id)
        (self.composer.history if entry is None else entry.history_button()).setFocus()

    def settle(self) -> None:
        """Give every part its final place now, so that a scroll position means what it says."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _flow(self) -> QWidget:
        flow = self.scroll_area.widget()
        assert flow is not None
        return flow

    def _say_head(self, card: CaseCard) -> None:
        case, student = card.case, card.student
        self.set_breadcrumb((self.tr("Cases"), str(student.school_class), case.number))
        self.set_title(student.full_name())
        chips = [(words.status_label(card.status), words.STATUS_KINDS[card.status])]
        if any(concern.is_acute for concern in case.concerns) and case.closed_on is None:
            chips.insert(0, (self.tr("acute"), "danger"))
        self.set_chips(chips)

    def _say_actions(self, *, in_words: bool) -> None:
        """In a narrow window the two quieter actions are icons with a name."""
        for button, text in (
            (self.cases, self.tr("All cases")),
            (self.close_case, self.tr("Close the case")),
        ):
            button.setText(text if in_words else "")
            button.set_name(text)

    def _show_trail(self) -> None:
        """The rarest action gives way in the narrowest window; the access log is in the settings, too."""
        self.trail.setVisible(self._opened is not None and self.width() >= theme.px(TIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit(self.width())
        self._say_actions(in_words=self.width() >= theme.px(WIDE))
        self._show_trail()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self._say_actions(in_words=self.width() >= theme.px(WIDE))
        self.trail.set_name(self.tr("Who looked at this case"))
        self.reopen.setText(self.tr("Open again"))
        self.write.setText(self.tr("New note"))
        self.write.setToolTip(self.tr("Ctrl+N"))
        if self._opened is not None:
            self.show_case(self._opened, self._today)
