"""The way back from a backup: which file, by which secret, what is newer where, and only then the button. Restores
nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.unlock.passphrase_field import PassphraseField
from ui.widgets.banner import Banner
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import Elided, IconLabel, Text

CARD_WIDTH = 620


class RestorePage(QWidget):
    """`file_pressed` for another file; `compare_pressed` with a file and a secret there; `restore_pressed` once the
    comparison has been shown; `back_pressed` leaves everything as it is."""

    file_pressed = Signal()
    compare_pressed = Signal()
    restore_pressed = Signal()
    back_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._path, self._busy_words, self._by_words = "", "", False
        self._only_header = False
        self._told: list[Text] = []
        self.banner = Banner()
        self._title, self._lead = Text("", "title"), Text("", "secondary", wrap=True)
        self._file = Elided("", "body")
        self.choose = secondary("", "folder-open")
        self.field, self.words = PassphraseField(), QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(84))
        self._field_row, self._words_row = FormRow("", self.field), FormRow("", self.words)
        self.other_way = link("", "key-round")
        self.go, self.back = primary("", "history"), link("", "arrow-left")
        self._ask, self._comparison = QWidget(), QWidget()
        self._arrange()
        self.choose.clicked.connect(self.file_pressed)
        self.other_way.clicked.connect(self._change_way)
        self.field.submitted.connect(self._go)
        self.field.edit.textChanged.connect(self._ready)
        self.words.textChanged.connect(self._ready)
        self.go.clicked.connect(self._go)
        self.back.clicked.connect(self.back_pressed)
        self._retranslate()

    def path(self) -> str:
        return self._path

    def show_file(self, path: str) -> None:
        self._path = path
        self._retranslate()
        self.take_focus()

    def secret(self) -> tuple[str, bool]:
        """What was typed, and whether it is the recovery words."""
        return (self.words.toPlainText(), True) if self._by_words else (self.field.text(), False)

    def forget_secrets(self) -> None:
        self.field.clear()
        self.words.clear()

    def is_compared(self) -> bool:
        return not self._comparison.isHidden()

    def show_comparison(self, lines: Sequence[tuple[str, str]], *, only_header: bool = False) -> None:
        """(sentence, tone) of each line; an empty list goes back to the question. `only_header`: nothing but the file
        with the key slots will be put back."""
        self._only_header = only_header
        while self._told:
            self._told.pop().deleteLater()
        for says, tone in lines:
            text = Text(says, "body", wrap=True, tone=tone)
            self._told.append(text)
            self._told_box.addWidget(text)
        theme.set_shown(self._comparison, bool(lines))
        theme.set_shown(self._ask, not lines)
        self._retranslate()
        self.take_focus()

    def told(self) -> str:
        return "\n".join(text.text() for text in self._told)

    def show_wrong(self, says: str) -> None:
        """At the field of the secret that was typed."""
        (self._words_row if self._by_words else self._field_row).set_error(says)
        self.take_focus()

    def show_busy(self, says: str) -> None:
        """What lasts; empty when nothing does."""
        self._busy_words = says
        for widget in (self._ask, self.back):
            widget.setEnabled(not says)
        self._retranslate()

    def take_focus(self) -> None:
        """Where a person goes on."""
        if self.is_compared():
            self.back.setFocus()  # not the button that replaces a vault
        elif not self._path:
            self.choose.setFocus()
        else:
            (self.words if self._by_words else self.field).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isEnabled():
            self.back_pressed.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _change_way(self) -> None:
        self._by_words = not self._by_words
        self.forget_secrets()
        for row in (self._field_row, self._words_row):
            row.set_error("")
        self._retranslate()
        self.take_focus()

    @Slot()
    def _go(self) -> None:
        if not self.go.isEnabled():
            return
        if self.is_compared():
            self.restore_pressed.emit()
            return
        for row in (self._field_row, self._words_row):
            row.set_error("")
        self.banner.dismiss()
        self.compare_pressed.emit()

    @Slot()
    def _ready(self) -> None:
        has_all = bool(self._path) and bool(self.secret()[0].strip())
        self.go.setEnabled(not self._busy_words and (self.is_compared() or has_all))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Restore from a backup"))
        self._title.setText(self.tr("Restore from a backup"))
        self._lead.setText(
            self.tr("This is how the two differ. Nothing has been changed yet.")
            if self.is_compared()
            else self.tr("First the backup is opened and compared with the vault here. That changes nothing.")
        )
        self._file.setText(self._path or self.tr("No backup chosen yet"))
        self.choose.setText(self.tr("Choose a backup…"))
        self._field_row.set_label(self.tr("Passphrase"))
        self._field_row.set_help(self.tr("Today's, or that of the day when the backup was made."))
        self._words_row.set_label(self.tr("The 24 words of the recovery sheet"))
        self._words_row.set_help(self.tr("In their order, with spaces between them. Or the text of the QR code."))
        theme.set_shown(self._field_row, not self._by_words)
        theme.set_shown(self._words_row, self._by_words)
        self.other_way.setText(
            self.tr("Use the passphrase") if self._by_words else self.tr("Use the recovery sheet instead")
        )
        self.go.setText(self._busy_words or self._go_words())
        self.back.setText(self.tr("Leave everything as it is"))
        self._ready()

    def _go_words(self) -> str:
        if not self.is_compared():
            return self.tr("Compare")
        return self.tr("Put the key file back") if self._only_header else self.tr("Put the backup in its place")

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        edge = theme.space(6)
        outer.setContentsMargins(edge, theme.space(5), edge, theme.space(4))
        top = QHBoxLayout()
        top.addWidget(IconLabel("shield-check", "accent", 24))
        top.addWidget(Text("Senim", "brand"))
        top.addStretch(1)
        outer.addLayout(top)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("role", "flow")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(area, 1)
        holder = QWidget()
        area.setWidget(holder)
        holder.setProperty("role", "flow")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        column.addStretch(2)
        middle = QWidget()
        middle.setFixedWidth(theme.px(CARD_WIDTH))
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.space(3))
        inner.addWidget(self.banner)
        inner.addWidget(self._card())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def _card(self) -> Sheet:
        card = Sheet()
        card.body.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(22))
        card.body.setSpacing(theme.space(3))
        for widget in (self._title, self._lead, self._ask, self._comparison, self.go):
            card.body.addWidget(widget)
        card.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        asked = QVBoxLayout(self._ask)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(theme.space(3))
        file = QHBoxLayout()
        file.addWidget(self._file, 1)
        file.addWidget(self.choose)
        asked.addLayout(file)
        for row in (self._field_row, self._words_row):
            asked.addWidget(row)
        asked.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignLeft)
        self._told_box = QVBoxLayout(self._comparison)
        self._told_box.setContentsMargins(0, 0, 0, 0)
        self._told_box.setSpacing(theme.space(2))
        self._comparison.hide()
        return card
