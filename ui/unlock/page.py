"""What the locked program looks like: one calm card with three faces, languages, the crisis card. Opens nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import i18n, theme
from ui.app import Works
from ui.unlock.faces import Face, NewFace, PassphraseFace, WordsFace
from ui.widgets.banner import Banner
from ui.widgets.buttons import link, quiet
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.labels import IconLabel, Text
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from ui.unlock.office_face import OfficeFace

CARD_WIDTH = 440


class UnlockPage(QWidget):
    """Its faces give what is typed; `is_demo` marks the demo school and offers the way out of it."""

    passphrase_given = Signal(str)
    words_given = Signal(str)
    new_passphrase_given = Signal(str)
    language_chosen = Signal(str)
    crisis_pressed = Signal()
    own_vault_pressed = Signal()
    restore_pressed = Signal()

    def __init__(self, jobs: Works, *, is_demo: bool = False, demo_passphrase: str = "") -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.is_demo, self._demo_passphrase = is_demo, demo_passphrase
        self._jobs = jobs
        self.passphrase = PassphraseFace()
        self._words_face: WordsFace | None = None
        self._new_face: NewFace | None = None
        self._office_face: OfficeFace | None = None
        self.field, self.unlock = self.passphrase.field, self.passphrase.unlock
        self._face: Face = self.passphrase
        self.banner = Banner()
        self.languages = Segmented([(code, i18n.OWN_NAMES[code]) for code in i18n.LANGUAGES])
        self.languages.set_value(i18n.language())
        self.crisis, self.own = quiet("", "siren"), link("")
        self.restore = link("", "history")
        self._title, self._lead = Text("", "title"), Text("", "secondary", wrap=True)
        self._demo_chip = Chip("", "warn")
        self._arrange()
        self.passphrase.given.connect(self.passphrase_given)
        self.passphrase.words_wanted.connect(self.show_words)
        self.languages.chosen.connect(self.language_chosen)
        self.crisis.clicked.connect(self.crisis_pressed)
        self.own.clicked.connect(self.own_vault_pressed)
        self.restore.clicked.connect(self.restore_pressed)
        self.show_passphrase()

    @property
    def words(self) -> WordsFace:
        """Made when it is first wanted: most people never see it, and the page must stand at once."""
        if self._words_face is None:
            self._words_face = WordsFace()
            self._words_face.given.connect(self.words_given)
            self._words_face.back_wanted.connect(self.show_passphrase)
            self._add_face(self._words_face)
        return self._words_face

    @property
    def new(self) -> NewFace:
        """Made when it is first wanted, as the words are."""
        if self._new_face is None:
            self._new_face = NewFace(self._jobs)
            self._new_face.given.connect(self.new_passphrase_given)
            self._add_face(self._new_face)
        return self._new_face

    @property
    def office(self) -> OfficeFace:
        """Made when it is first wanted, as the words are."""
        if self._office_face is None:
            from ui.unlock.office_face import OfficeFace

            self._office_face = OfficeFace(self._jobs)
            self._office_face.back_wanted.connect(self.show_passphrase)
            self._office_face.stage_changed.connect(self._retranslate)
            self._add_face(self._office_face)
        return self._office_face

    def _add_face(self, face: Face) -> None:
        face.hide()
        self._card_body.addWidget(face)

    def _faces(self) -> tuple[Face, ...]:
        made = (self.passphrase, self._words_face, self._new_face, self._office_face)
        return tuple(face for face in made if face is not None)

    @Slot()
    def show_passphrase(self) -> None:
        self._show(self.passphrase)

    @Slot()
    def show_words(self) -> None:
        self._show(self.words)

    def show_office(self) -> None:
        """The way over the office that holds a key."""
        self._show(self.office)

    def show_new_passphrase(self) -> None:
        """After the recovery words have opened the vault."""
        self.words.forget()
        self._show(self.new)

    def is_choosing_new(self) -> bool:
        return self._face is self._new_face

    def show_busy(self, is_busy: bool, says: str = "") -> None:
        """`says` what lasts, if it is not just the opening."""
        self._face.show_busy(is_busy, says)

    def take_focus(self) -> None:
        """Where typing goes once the page stands in its window."""
        self._face.take_focus()

    def forget_secrets(self) -> None:
        for face in self._faces():
            face.forget()

    def _show(self, face: Face) -> None:
        self._face = face
        for other in self._faces():
            theme.set_shown(other, other is face)
        self._retranslate()
        face.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Unlock"))
        title, lead = self._words()
        self._title.setText(title)
        self._lead.setText(lead)
        self._demo_chip.set(self.tr("Demo school"), "warn")
        self.crisis.setText(self.tr("Crisis card (F2)"))
        self.languages.setAccessibleName(self.tr("Language"))
        self.own.setText(self.tr("Leave the demo school"))
        self.restore.setText(self.tr("Restore from a backup"))

    def _words(self) -> tuple[str, str]:
        if self._face is self._words_face:
            says = self.tr("They open the vault without the passphrase. Nothing in it changes.")
            return self.tr("Recovery words"), says
        if self._face is self._new_face:
            says = self.tr("The vault is open. Choose a new passphrase; the recovery sheet stays valid.")
            return self.tr("A new passphrase"), says
        if self._office_face is not None and self._face is self._office_face:
            return self._office_face.words()
        if self.is_demo:
            says = self.tr("Everybody here is invented. The passphrase is “{passphrase}”.")
            return self.tr("Welcome back"), says.format(passphrase=self._demo_passphrase)
        return self.tr("Welcome back"), self.tr("Your records are locked. Drafts are kept.")

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
        outer.addWidget(area, 1)
        holder = QWidget()
        area.setWidget(holder)  # while it is empty: the area would lay out what is on it before it can be seen
        self._fill(holder)
        foot = QHBoxLayout()
        foot.addWidget(self.crisis)
        foot.addStretch(1)
        foot.addWidget(self.restore)
        foot.addWidget(self.own)
        self.own.setVisible(self.is_demo)
        if self.is_demo:  # not shown by hand: without a parent yet, it would be a window of its own
            self.restore.hide()
        outer.addLayout(foot)

    def _fill(self, holder: QWidget) -> None:
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

    def _card(self) -> Sheet:
        card = Sheet()
        card.body.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(22))
        card.body.setSpacing(theme.space(2))
        card.body.addWidget(self._demo_chip)
        self._demo_chip.setVisible(self.is_demo)
        card.body.addWidget(self._title)
        card.body.addWidget(self._lead)
        card.body.addSpacing(theme.space(2))
        self._card_body = card.body
        card.body.addWidget(self.passphrase)
        return card
