"""What the first run looks like: the steps at the left, one question at the right. Knows no answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.unlock.step import Step
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, quiet
from ui.widgets.labels import IconLabel, Text

LIST_WIDTH = 264


class StepLine(QWidget):
    """One line of the list: done, now or later; said in a shape and to a screen reader too."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("circle", "faint", 18)
        self._word = Text("", "body")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon)
        row.addWidget(self._word, 1)

    def show_state(self, word: str, state: str) -> None:
        """state: done, now or later."""
        icon, ink = {"done": ("circle-check", "ok"), "now": ("circle", "accent")}.get(state, ("circle", "faint"))
        self._icon.set_icon(icon, ink)
        self._word.setText(word)
        said = {"done": self.tr("done"), "now": self.tr("now")}.get(state, self.tr("later"))
        self._word.setAccessibleName(f"{word}, {said}")
        theme.set_role(self._word, "strong" if state == "now" else "body")
        self._word.set_tone({"now": "accent", "done": ""}.get(state, "muted"))


class WizardPage(QWidget):
    """`next_pressed`, `back_pressed`, `crisis_pressed` out; `show_step`, `show_busy` in."""

    next_pressed = Signal()
    back_pressed = Signal()
    crisis_pressed = Signal()

    def __init__(self, words: int) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.banner = Banner()
        self.next, self.back = primary(""), quiet("", "arrow-left")
        self.crisis = quiet("", "siren")
        self._lines = [StepLine() for _ in range(words)]
        self._title, self._explains = Text("", "title", wrap=True), Text("", "secondary", wrap=True)
        self._place = QVBoxLayout()
        self._step: Step | None = None
        self._is_busy, self._busy_words = False, ""
        self._can_go_back = False
        self._arrange()
        self.next.clicked.connect(self.next_pressed)
        self.back.clicked.connect(self.back_pressed)
        self.crisis.clicked.connect(self.crisis_pressed)

    def show_step(self, step: Step, *, can_go_back: bool) -> None:
        """Show this step's question; the one before stays alive with what was typed."""
        if self._step is not None:
            self._step.hide()
            self._step.ready_changed.disconnect(self.refresh)
            self._step.submitted.disconnect(self._submit)
        self._step = step
        self._can_go_back = can_go_back
        if step.parentWidget() is None:
            self._place.addWidget(step)
        step.ready_changed.connect(self.refresh)
        step.submitted.connect(self._submit)
        for part in (self._column, self._foot):
            part.setMaximumWidth(theme.px(step.WIDTH))
        step.show()
        self.banner.dismiss()
        self.refresh()
        self._area.verticalScrollBar().setValue(0)
        self.take_focus()

    def take_focus(self) -> None:
        """Where typing goes once the page stands in its window."""
        field = self._step.first_field() if self._step is not None else None
        if field is not None:
            field.setFocus()

    def go_to_mistake(self) -> None:
        """The keyboard into the first field that is marked as wrong."""
        fields = self._step.findChildren(QWidget) if self._step is not None else []
        wrong = next((field for field in fields if field.property("wrong") == "true" and field.isVisible()), None)
        if wrong is not None:
            wrong.setFocus()
            self._area.ensureWidgetVisible(wrong)

    def show_list(self, words: Sequence[str], now: int) -> None:
        for number, (line, word) in enumerate(zip(self._lines, words, strict=True)):
            line.show_state(word, "done" if number < now else "now" if number == now else "later")

    def show_busy(self, is_busy: bool, says: str = "") -> None:
        """`says` what lasts, if it may last longer than a moment."""
        self._is_busy, self._busy_words = is_busy, says
        if self._step is not None:
            self._step.setEnabled(not is_busy)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        step = self._step
        if step is None:
            return
        self._title.setText(step.title())
        self._explains.setText(step.explains())
        self._explains.setVisible(bool(step.explains()))
        self.setAccessibleName(step.title())
        self.next.setText((self._busy_words or self.tr("One moment…")) if self._is_busy else step.next_word())
        theme.set_role(self.next, "" if step.has_own_primary() else "primary")
        self.next.setEnabled(step.is_ready() and not self._is_busy)
        self.back.setText(self.tr("Back"))
        self.back.setVisible(self._can_go_back)
        self.back.setEnabled(not self._is_busy)
        self.crisis.setText(self.tr("Crisis card (F2)"))

    @Slot()
    def _submit(self) -> None:
        if self.next.isEnabled():
            self.next_pressed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("role", "flow")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._question())
        right.addWidget(self._area, 1)
        right.addWidget(self._buttons())
        row.addLayout(right, 1)

    def _list(self) -> QFrame:
        column = QFrame()
        column.setProperty("role", "rail")
        column.setFixedWidth(theme.px(LIST_WIDTH))
        box = QVBoxLayout(column)
        box.setContentsMargins(theme.space(6), theme.space(5), theme.space(4), theme.space(4))
        box.setSpacing(theme.space(3))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(IconLabel("shield-check", "accent", 24))
        head.addWidget(Text("Senim", "brand"))
        head.addStretch(1)
        box.addLayout(head)
        box.addSpacing(theme.space(4))
        for line in self._lines:
            box.addWidget(line)
        box.addStretch(1)
        box.addWidget(self.crisis, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _question(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("role", "flow")
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(theme.space(12), theme.space(10), theme.space(12), theme.space(4))
        column = self._column = QWidget()
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.space(2))
        inner.addWidget(self._title)
        inner.addWidget(self._explains)
        inner.addSpacing(theme.space(4))
        inner.addWidget(self.banner)
        inner.addLayout(self._place, 1)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        return holder

    def _buttons(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.space(12), theme.space(3), theme.space(12), theme.space(5))
        row.setSpacing(theme.space(2))
        inner = self._foot = QWidget()
        buttons = QHBoxLayout(inner)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.space(2))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        return foot
