"""The one panel at the right of the register: hint, card, form or a case to open, each made when first needed.

Knows nothing of the list and of services.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from desktop_app.domain.student import SchoolClass
from ui import theme
from ui.students.case_opening import CaseOpening
from ui.students.student_card import StudentCard
from ui.students.student_form import StudentForm
from ui.widgets.card import Sheet
from ui.widgets.labels import Text

WIDE, LEAST = 384, 270  # design pixels


class SidePanels(QStackedWidget):
    """`turned(is_writing)` when another panel is seen: while one is written in, its button is the page's primary."""

    saved = Signal(object)  # the pupil of the form
    case_asked = Signal(str, bool)  # a concern code, whether it is acute
    put_aside = Signal()  # form or opening cancelled
    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._holders: dict[QWidget, QScrollArea] = {}
        self._form: StudentForm | None = None
        self._opening: CaseOpening | None = None
        self._classes: tuple[SchoolClass, ...] = ()
        self.setMinimumWidth(theme.px(LEAST))
        self.setMaximumWidth(theme.px(WIDE))
        self.hint = Sheet()
        self._hint_text = Text("", "secondary", wrap=True)
        self.hint.body.addWidget(self._hint_text)
        self.hint.body.addStretch(1)
        self.card = StudentCard()
        for panel in (self.hint, self.card):
            self._hold(panel)
        self._retranslate()

    @property
    def form(self) -> StudentForm:
        if self._form is None:
            self._form = StudentForm()
            self._form.offer_classes(self._classes)
            self._form.saved.connect(self.saved)
            self._form.cancelled.connect(self.put_aside)
            self._hold(self._form)
        return self._form

    @property
    def opening(self) -> CaseOpening:
        if self._opening is None:
            self._opening = CaseOpening()
            self._opening.opened.connect(self.case_asked)
            self._opening.cancelled.connect(self.put_aside)
            self._hold(self._opening)
        return self._opening

    def open(self, panel: QWidget) -> None:
        """Show the hint, the card, the form or the opening."""
        self.setCurrentWidget(self._holders[panel])
        self.show()
        self.turned.emit(panel in (self._form, self._opening))

    def seen(self) -> QWidget:
        return next(panel for panel, holder in self._holders.items() if holder is self.currentWidget())

    def is_form_open(self) -> bool:
        return self._form is not None and self.seen() is self._form

    def is_opening_open(self) -> bool:
        return self._opening is not None and self.seen() is self._opening

    def offer_classes(self, classes: tuple[SchoolClass, ...]) -> None:
        """The classes that complete what is typed in the form."""
        self._classes = classes
        if self._form is not None:
            self._form.offer_classes(classes)

    def _hold(self, panel: QWidget) -> None:
        holder = self._holders[panel] = scrolling()
        self.addWidget(holder)
        holder.setWidget(panel)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.hint.set_title(self.tr("One pupil at a time"))
        self._hint_text.setText(
            self.tr("Choose a line with arrows or mouse: class, birthday and cases stand here. Enter opens the case.")
        )


def scrolling() -> QScrollArea:
    """Lets the part that is set into it scroll where the window is low or the text large."""
    area = QScrollArea()
    area.setProperty("role", "flow")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
