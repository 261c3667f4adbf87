"""What the locked program looks like: a passphrase, or the recovery words and a new passphrase. Opens nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ui import i18n, theme
from ui.app import Works
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.passphrase_field import PassphraseField
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, link, primary, quiet
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.form import FormRow
from ui.widgets.labels import IconLabel, Text
from ui.widgets.segmented import Segmented

CARD_WIDTH = 440


class UnlockPage(QWidget):
    """Signals out, `show_…` in. `is_demo` marks the demo school and offers the ways out of it."""

    passphrase_given = Signal(str)
    words_given = Signal(str)
    new_passphrase_given = Signal(str)
    language_chosen = Signal(str)
    crisis_pressed = Signal()
    own_vault_pressed = Signal()

    def __init__(self, jobs: Works, *, is_demo: bool = False, demo_passphrase: str = "") -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._is_demo, self._demo_passphrase = is_demo, demo_passphrase
        self.banner = Banner()
        self.languages = Segmented([(code, i18n.OWN_NAMES[code]) for code in i18n.LANGUAGES])
        self.languages.set_value(i18n.language())
        self.field = PassphraseField()
        self.field_row = FormRow("", self.field)
        self.unlock = primary("", "lock")
        self.forgot = link("")
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(96))
        self.words_row = FormRow("", self.words)
        self.use_words = primary("", "key-round")
        self.back = link("", "arrow-left")
        self.new = NewPassphrase(jobs)
        self.take_new = primary("", "check")
        self.crisis = quiet("", "siren")
        self.own = link("")
        self._title, self._lead = Text("", "title"), Text("", "secondary", wrap=True)
        self._demo_chip = Chip("", "warn")
        self._mode, self._busy_words = 0, ""
        self._columns: tuple[QWidget, ...] = ()
        self._is_busy = False
        self._arrange()
        self._connect()
        self._retranslate()

    # shown

    def show_passphrase(self) -> None:
        self._show(0, self.field)

    def show_words(self) -> None:
        self._show(1, self.words)

    def show_new_passphrase(self) -> None:
        """After the recovery words have opened the vault."""
        self.words.clear()
        self._show(2, self.new.first)

    def take_focus(self) -> None:
        """Where typing goes once the page stands in its window."""
        (self.field, self.words, self.new.first)[self._mode].setFocus()

    def show_busy(self, is_busy: bool, says: str = "") -> None:
        """`says` what lasts, if it is not just the opening."""
        self._is_busy, self._busy_words = is_busy, says
        for widget in (self.unlock, self.use_words, self.field, self.words, self.back, self.forgot):
            widget.setEnabled(not is_busy)
        self.take_new.setEnabled(not is_busy and self.new.is_ready())
        self._retranslate()

    def show_wrong_passphrase(self, says: str) -> None:
        self.field_row.set_error(says)
        self.field.edit.selectAll()
        self.field.setFocus()

    def show_wrong_words(self, says: str) -> None:
        self.words_row.set_error(says)
        self.words.setFocus()

    def forget_secrets(self) -> None:
        self.field.clear()
        self.words.clear()
        self.new.clear()

    # inside

    def _show(self, number: int, focus: QWidget) -> None:
        self._mode = number
        for index, column in enumerate(self._columns):
            column.setVisible(index == number)
        self._retranslate()
        focus.setFocus()

    @Slot()
    def _give_passphrase(self) -> None:
        if self.field.text() and not self._is_busy:
            self.field_row.set_error("")
            self.passphrase_given.emit(self.field.text())

    @Slot()
    def _give_words(self) -> None:
        if self.words.toPlainText().strip() and not self._is_busy:
            self.words_row.set_error("")
            self.words_given.emit(self.words.toPlainText())

    @Slot()
    def _give_new(self) -> None:
        if self.new.verify() and not self._is_busy:
            self.new_passphrase_given.emit(self.new.passphrase())

    @Slot()
    def _ready(self) -> None:
        self.take_new.setEnabled(self.new.is_ready() and not self._is_busy)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.unlock.clicked.connect(self._give_passphrase)
        self.field.submitted.connect(self._give_passphrase)
        self.use_words.clicked.connect(self._give_words)
        self.take_new.clicked.connect(self._give_new)
        self.new.submitted.connect(self._give_new)
        self.new.ready_changed.connect(self._ready)
        self.forgot.clicked.connect(self.show_words)
        self.back.clicked.connect(self.show_passphrase)
        self.languages.chosen.connect(self.language_chosen)
        self.crisis.clicked.connect(self.crisis_pressed)
        self.own.clicked.connect(self.own_vault_pressed)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Unlock"))
        mode = self._mode
        self._title.setText((self.tr("Welcome back"), self.tr("Recovery words"), self.tr("A new passphrase"))[mode])
        self._lead.setText(self._lead_words(mode))
        self._demo_chip.set(self.tr("Demo school"), "warn")
        self.field_row.set_label(self.tr("Passphrase"))
        self.unlock.setText((self._busy_words or self.tr("Opening…")) if self._is_busy else self.tr("Unlock"))
        self.forgot.setText(self.tr("Forgot it? Use the recovery sheet"))
        self.words_row.set_label(self.tr("The 24 words of the recovery sheet"))
        self.words_row.set_help(self.tr("In their order, with spaces between them. Or the text of the QR code."))
        self.use_words.setText(self.tr("Opening…") if self._is_busy else self.tr("Open with these words"))
        self.back.setText(self.tr("Back to the passphrase"))
        self.take_new.setText(self.tr("Keep this passphrase"))
        self.crisis.setText(self.tr("Crisis card (F2)"))
        self.languages.setAccessibleName(self.tr("Language"))
        self.own.setText(self.tr("Leave the demo school"))

    def _lead_words(self, mode: int) -> str:
        if mode == 1:
            return self.tr("They open the vault without the passphrase. Nothing in it changes.")
        if mode == 2:
            return self.tr("The vault is open. Choose a new passphrase; the recovery sheet stays valid.")
        if self._is_demo:
            return self.tr("Everybody here is invented. The passphrase is “{passphrase}”.").format(
                passphrase=self._demo_passphrase
            )
        return self.tr("Your records are locked. Drafts are kept.")

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        edge = theme.space(6)
        outer.setContentsMargins(edge, theme.space(5), edge, theme.space(4))
        top = QHBoxLayout()
        top.addWidget(IconLabel("shield-check", "accent", 24))
        top.addWidget(Text("Senim", "brand"))
        top.addStretch(1)
        self.languages.setSizePolicy(
            self.languages.sizePolicy().Policy.Maximum, self.languages.sizePolicy().Policy.Fixed
        )
        top.addWidget(self.languages)
        outer.addLayout(top)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("role", "flow")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._middle())
        outer.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.crisis)
        foot.addStretch(1)
        foot.addWidget(self.own)
        self.own.setVisible(self._is_demo)
        outer.addLayout(foot)

    def _middle(self) -> QWidget:
        holder = QWidget()
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
        row = QHBoxLayout()  # not an alignment: that would ask for the height at the full width
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        return holder

    def _card(self) -> Sheet:
        card = Sheet()
        card.body.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(22))
        card.body.setSpacing(theme.space(2))
        if self._is_demo:
            card.body.addWidget(self._demo_chip)
        else:
            self._demo_chip.setParent(card)
            self._demo_chip.hide()
        card.body.addWidget(self._title)
        card.body.addWidget(self._lead)
        card.body.addSpacing(theme.space(2))
        self._columns = (
            _column(self.field_row, self.unlock, self.forgot),
            _column(self.words_row, self.use_words, self.back),
            _column(self.new, self.take_new),
        )
        for column in self._columns:
            card.body.addWidget(column)
        return card


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.space(3))
    for widget in widgets:
        is_link = isinstance(widget, Button) and widget.property("role") == "link"
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if is_link else Qt.AlignmentFlag(0))
    return holder
