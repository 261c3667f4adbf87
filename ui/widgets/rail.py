"""The navigation rail: rooms with quiet counts, search, crisis card, lock; icons alone when narrow. Knows no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.chip import Badge
from ui.widgets.labels import IconLabel, Text

WIDE, NARROW = 240, 64
EDGE = 7


class RailButton(Button):
    """An icon, a word, and at the right a count or a key; only the icon when the rail is narrow."""

    def __init__(self, icon: str, role: str = "nav", key: str = "", ink: str = "muted") -> None:
        super().__init__("", icon, role, ink=ink)
        self._word = ""
        self._is_narrow = False
        self._plain_ink = ink
        self.badge = Badge()
        self._key = Text(key, "key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(EDGE), 0)
        row.addStretch(1)
        row.addWidget(self.badge)
        row.addWidget(self._key)
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for label in (self.badge, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._key.setVisible(bool(key))  # not before it has a parent: it would be a window for a moment
        self.setMinimumHeight(theme.px(36))
        self.toggled.connect(self._colour)

    def set_word(self, word: str) -> None:
        self._word = word
        self._show()

    def set_count(self, count: int) -> None:
        self.badge.set_count(0 if self._is_narrow else count)
        self.badge.setProperty("count", count)
        self._show()

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        count = self.badge.property("count") or 0
        self.badge.set_count(0 if is_narrow else count)
        self._key.setVisible(bool(self._key.text()) and not is_narrow)
        theme.set_property(self, "narrow", "true" if is_narrow else "false")
        self._show()

    def minimumSizeHint(self) -> QSize:
        """With what stands at the right, so that a word that does not fit is noticed."""
        hint = super().minimumSizeHint()
        beside = [label.sizeHint().width() for label in (self.badge, self._key) if not label.isHidden()]
        return QSize(hint.width() + sum(beside), hint.height())

    def _show(self) -> None:
        self.setText("" if self._is_narrow else self._word)
        count = self.badge.property("count") or 0
        self.setAccessibleName(f"{self._word}, {count}" if count else self._word)
        self.setToolTip(self._word if self._is_narrow else "")
        self._draw()

    @Slot(bool)
    def _colour(self, is_checked: bool) -> None:
        theme.set_property(self.badge, "chosen", "true" if is_checked else "false")
        self.set_icon(self._icon_name, "accent" if is_checked else self._plain_ink)


class Rail(QFrame):
    """`chosen(key)` when a person chooses a room; counts come by `set_count`."""

    chosen = Signal(str)
    search_pressed = Signal()
    crisis_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, rooms: tuple[tuple[str, str], ...], last: tuple[str, str]) -> None:
        """`rooms` are (key, icon) from the top; `last` stands at the bottom beside the lock."""
        super().__init__()
        self.setProperty("role", "rail")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._mark = IconLabel("shield-check", "accent", 24)
        self._name = Text("Senim", "brand")
        self.search = RailButton("search", "searchbox", "Ctrl K")
        self.crisis = RailButton("siren", "nav", "F2", "danger")
        self.crisis.setProperty("kind", "danger")
        self.lock = Button("", "lock", "quiet")
        self.is_narrow = False
        self._arrange(rooms, last)
        self._group.buttonClicked.connect(self._choose)
        self.search.clicked.connect(self.search_pressed)
        self.crisis.clicked.connect(self.crisis_pressed)
        self.lock.clicked.connect(self.lock_pressed)
        self._retranslate()
        self.set_narrow(False)

    def button(self, key: str) -> RailButton:
        return self._buttons[key]

    def set_words(self, words: dict[str, str]) -> None:
        for key, word in words.items():
            self._buttons[key].set_word(word)

    def set_count(self, key: str, count: int) -> None:
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def set_current(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_narrow(self, is_narrow: bool) -> None:
        self.is_narrow = is_narrow
        self.setFixedWidth(theme.px(NARROW if is_narrow else WIDE))
        self._name.setVisible(not is_narrow)
        for button in (*self._buttons.values(), self.search, self.crisis):
            button.set_narrow(is_narrow)
        self._foot.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Navigation"))
        self.search.set_word(self.tr("Search or command"))
        self.crisis.set_word(self.tr("Crisis card"))
        self.lock.set_name(self.tr("Lock (Ctrl+L)"))

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("room")))

    def _add(self, key: str, icon: str) -> RailButton:
        button = RailButton(icon)
        button.setCheckable(True)
        button.setProperty("room", key)
        self._group.addButton(button)
        self._buttons[key] = button
        return button

    def _arrange(self, rooms: tuple[tuple[str, str], ...], last: tuple[str, str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(3), theme.px(18), theme.space(3), theme.space(3))
        column.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(8), 0, 0, 0)
        head.setSpacing(theme.space(2))
        head.addWidget(self._mark)
        head.addWidget(self._name)
        head.addStretch(1)
        column.addLayout(head)
        column.addSpacing(theme.space(3))
        column.addWidget(self.search)
        column.addSpacing(theme.space(2))
        for key, icon in rooms:
            column.addWidget(self._add(key, icon))
        column.addStretch(1)
        column.addWidget(self.crisis)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.px(2))
        self._foot.addWidget(self._add(*last), 1)
        self._foot.addWidget(self.lock)
        column.addLayout(self._foot)
