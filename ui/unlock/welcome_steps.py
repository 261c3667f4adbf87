"""The first two questions: which language, and which vault. Makes and opens nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import i18n, theme
from ui.unlock.step import Step
from ui.widgets.labels import IconLabel, Text


class ChoiceCard(QPushButton):
    """A large choice: an icon, a word and a sentence; `confirmed` when Enter takes it."""

    confirmed = Signal()

    def __init__(self, key: str, icon: str) -> None:
        super().__init__()
        self.key = key
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title, self._text = Text("", "section"), Text("", "secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        row.setSpacing(theme.space(4))
        row.addWidget(IconLabel(icon, "accent", 24))
        row.addLayout(words, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    def set_words(self, title: str, text: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}" if text else title)
        height = self.layout().totalHeightForWidth(max(self.width(), theme.px(520)))
        self.setMinimumHeight(max(height, theme.px(52)))


class CardsStep(Step):
    """Some cards of which one is chosen."""

    def __init__(self, cards: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.cards = {key: ChoiceCard(key, icon) for key, icon in cards}
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card)
            card.confirmed.connect(self.submitted)
            self.body.addWidget(card)
        self.body.addStretch(1)
        self._group.buttonClicked.connect(self._choose)

    def value(self) -> str:
        checked = self._group.checkedButton()
        return checked.key if isinstance(checked, ChoiceCard) else ""

    def is_ready(self) -> bool:
        return bool(self.value())

    def first_field(self) -> QWidget | None:
        return self._group.checkedButton() or next(iter(self.cards.values()))

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.ready_changed.emit()


class LanguageStep(CardsStep):
    """Shown in all three languages at once; a choice takes effect at once."""

    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tuple((code, "globe") for code in i18n.LANGUAGES))
        for code, card in self.cards.items():
            card.set_words(i18n.OWN_NAMES[code])
        self.cards[i18n.language()].setChecked(True)

    def title(self) -> str:
        return "Тіл · Язык · Language"

    def explains(self) -> str:
        return self.tr("It can be changed at any time. Notes are written in any language.")

    def next_word(self) -> str:
        return self.tr("Next")

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.language_chosen.emit(self.value())
        self.ready_changed.emit()


class VaultStep(CardsStep):
    """`new`, `open`, `restore` or `demo`."""

    def __init__(self) -> None:
        super().__init__((("new", "shield-check"), ("open", "folder-open"), ("restore", "history"), ("demo", "school")))
        self.cards["new"].setChecked(True)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Where do we begin?")

    def explains(self) -> str:
        return self.tr("Everything stays on this computer, encrypted. Nothing leaves it without you seeing it first.")

    def next_word(self) -> str:
        return self.tr("Next")

    def retranslate(self) -> None:
        self.cards["new"].set_words(self.tr("Set up my vault"), self.tr("For a new start. Takes about five minutes."))
        self.cards["open"].set_words(
            self.tr("Open a vault that I have"), self.tr("In a folder on this computer or on a USB stick.")
        )
        self.cards["restore"].set_words(
            self.tr("Restore from a backup"), self.tr("After a lost or broken laptop, or to move to this one.")
        )
        self.cards["demo"].set_words(
            self.tr("Look around in a demo school"),
            self.tr("Invented pupils and cases, to try everything out."),
        )
