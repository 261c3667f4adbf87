"""What to begin with in an empty vault: three steps, each a button. Knows nothing of how they are done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Sheet
from ui.widgets.labels import Text


class FirstSteps(QWidget):
    """`asked(room, target)` when a step is chosen; a register that has pupils offers them first."""

    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._has_pupils = False
        self._sheet = Sheet()
        self._intro = Text("", "secondary", wrap=True)
        self._sheet.body.addWidget(self._intro)
        self._sheet.body.addSpacing(theme.space(1))
        self.import_list = Button("", "file-spreadsheet", "choice")
        self.add_pupil = Button("", "user-plus", "choice")
        self.enrol = Button("", "send", "choice")
        for button in (self.import_list, self.add_pupil, self.enrol):
            self._sheet.body.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._sheet.setMaximumWidth(theme.px(640))
        box.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignTop)
        self.import_list.clicked.connect(self._ask_import)
        self.add_pupil.clicked.connect(self._ask_pupil)
        self.enrol.clicked.connect(self._ask_enrolment)
        self._retranslate()

    def begin(self, *, has_pupils: bool) -> None:
        """The step that was done already is gone, and the next one knows it."""
        self._has_pupils = has_pupils
        self.import_list.setVisible(not has_pupils)
        self._retranslate()

    def take_focus(self) -> None:
        (self.add_pupil if self._has_pupils else self.import_list).setFocus()

    @Slot()
    def _ask_import(self) -> None:
        self.asked.emit("students", "import")

    @Slot()
    def _ask_pupil(self) -> None:
        self.asked.emit("students", "" if self._has_pupils else "new")

    @Slot()
    def _ask_enrolment(self) -> None:
        self.asked.emit("settings", "office")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        later = self.tr("Good next steps")
        self._sheet.set_title(later if self._has_pupils else self.tr("Three good first steps"))
        self._intro.setText(self.tr("Here you will see each morning what needs you: next steps, drafts, new cases."))
        self.import_list.setText(self.tr("Take in the class lists from a table"))
        choose = self.tr("Choose a pupil and open a case")
        self.add_pupil.setText(choose if self._has_pupils else self.tr("Add one pupil and open a case"))
        self.enrol.setText(self.tr("Connect this school with the regional office"))
