"""The three faces of the locked page: passphrase, recovery words, a new passphrase. Opens nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.app import Works
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.passphrase_field import PassphraseField
from ui.widgets.buttons import Button, link, primary
from ui.widgets.form import FormRow


class Face(QWidget):
    """`given(secret)` when a person offers it; nothing is given while the last one is being tried."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._is_busy, self._busy_words = False, ""
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(3))

    def add(self, widget: QWidget) -> None:
        is_link = isinstance(widget, Button) and widget.property("role") == "link"
        self._box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if is_link else Qt.AlignmentFlag(0))

    def take_focus(self) -> None:
        """Where typing goes."""

    def forget(self) -> None:
        """Empty every field."""

    def show_busy(self, is_busy: bool, says: str = "") -> None:
        self._is_busy, self._busy_words = is_busy, says
        self.setEnabled(not is_busy)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PassphraseFace(Face):
    """`words_wanted` when the passphrase is forgotten."""

    words_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = PassphraseField()
        self.row = FormRow("", self.field)
        self._seconds, self._is_told = 0, False  # told: what the row says is the wait
        self.unlock, self.forgot = primary("", "lock"), link("")
        for widget in (self.row, self.unlock, self.forgot):
            self.add(widget)
        self.unlock.clicked.connect(self._give)
        self.field.submitted.connect(self._give)
        self.forgot.clicked.connect(self.words_wanted)
        self.retranslate()

    def take_focus(self) -> None:
        self.field.setFocus()

    def forget(self) -> None:
        self.field.clear()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.field.edit.selectAll()
        self.field.setFocus()

    def show_wait(self, seconds: int) -> None:
        """So long until the next try: the button says it; 0 sets it free."""
        self._seconds = seconds
        self.unlock.setEnabled(not seconds)
        if self._is_told:
            self.row.set_error(self._reason() if seconds else "")
            self._is_told = bool(seconds)
        self.retranslate()

    def tell_wait(self) -> None:
        """At the field, too: Enter that does nothing says why."""
        self._is_told = True
        self.row.set_error(self._reason())

    def _reason(self) -> str:
        minutes, seconds = divmod(self._seconds, 60)
        if minutes:
            return self.tr("Next try in {minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
        return self.tr("Next try in %n second(s)", "", seconds)

    @Slot()
    def _give(self) -> None:
        if self._seconds:
            self.tell_wait()
        elif self.field.text() and not self._is_busy:
            self.row.set_error("")
            self.given.emit(self.field.text())

    def retranslate(self) -> None:
        self.row.set_label(self.tr("Passphrase"))
        says = self._reason() if self._seconds else self.tr("Unlock")
        self.unlock.setText((self._busy_words or self.tr("Opening…")) if self._is_busy else says)
        self.forgot.setText(self.tr("Forgot it? Use the recovery sheet"))


class WordsFace(Face):
    """`back_wanted` when the passphrase has come back to mind."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(96))
        self.row = FormRow("", self.words)
        self.use, self.back = primary("", "key-round"), link("", "arrow-left")
        for widget in (self.row, self.use, self.back):
            self.add(widget)
        self.use.clicked.connect(self._give)
        self.back.clicked.connect(self.back_wanted)
        self.retranslate()

    def take_focus(self) -> None:
        self.words.setFocus()

    def forget(self) -> None:
        self.words.clear()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.words.setFocus()

    @Slot()
    def _give(self) -> None:
        if self.words.toPlainText().strip() and not self._is_busy:
            self.row.set_error("")
            self.given.emit(self.words.toPlainText())

    def retranslate(self) -> None:
        self.row.set_label(self.tr("The 24 words of the recovery sheet"))
        self.row.set_help(self.tr("In their order, with spaces between them. Or the text of the QR code."))
        self.use.setText(self.tr("Opening…") if self._is_busy else self.tr("Open with these words"))
        self.back.setText(self.tr("Back to the passphrase"))


class NewFace(Face):
    def __init__(self, jobs: Works) -> None:
        super().__init__()
        self.choice = NewPassphrase(jobs)
        self.take = primary("", "check")
        self.take.setEnabled(False)
        self.add(self.choice)
        self.add(self.take)
        self.take.clicked.connect(self._give)
        self.choice.submitted.connect(self._give)
        self.choice.ready_changed.connect(self._ready)
        self.retranslate()

    def take_focus(self) -> None:
        self.choice.first.setFocus()

    def forget(self) -> None:
        self.choice.clear()

    @Slot()
    def _give(self) -> None:
        if self.choice.verify() and not self._is_busy:
            self.given.emit(self.choice.passphrase())

    @Slot()
    def _ready(self) -> None:
        self.take.setEnabled(self.choice.is_ready())

    def retranslate(self) -> None:
        self.take.setText(self.tr("Keep this passphrase"))
