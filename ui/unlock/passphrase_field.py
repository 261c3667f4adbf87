"""A field for the passphrase: hidden unless shown, with Caps Lock and keyboard layout in words. Knows no vault."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import quiet
from ui.widgets.labels import IconLabel, Text


class PassphraseEdit(QLineEdit):
    """Says what the keyboard is doing: `keyboard(caps, script)` with script latin, cyrillic or empty."""

    keyboard = Signal(bool, str)

    def __init__(self) -> None:
        super().__init__()
        self._caps = False
        self._script = ""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1024)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_at(event)
        super().keyPressEvent(event)

    def _look_at(self, event: QKeyEvent) -> None:
        """A capital without Shift means Caps Lock; the letter's script is the layout."""
        letter = event.text()
        caps, script = self._caps, self._script
        if event.key() == Qt.Key.Key_CapsLock:
            caps = not caps
        elif len(letter) == 1 and letter.isalpha():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            caps = letter.isupper() != has_shift if letter.lower() != letter.upper() else caps
            script = "cyrillic" if "CYRILLIC" in unicodedata.name(letter, "") else "latin"
        if (caps, script) != (self._caps, self._script):
            self._caps, self._script = caps, script
            self.keyboard.emit(caps, script)


class PassphraseField(QWidget):
    """The edit, an eye beside it, and a line that speaks only when the keyboard may surprise."""

    submitted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = PassphraseEdit()
        self.setFocusProxy(self.edit)
        self.eye = quiet("", "eye")
        self.eye.setCheckable(True)
        self._hint_icon = IconLabel("keyboard", "muted", 16)
        self._hint = Text("", "secondary")
        self._caps, self._script = False, ""
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.edit, 1)
        row.addWidget(self.eye)
        hint = QHBoxLayout()
        hint.setSpacing(theme.px(6))
        hint.addWidget(self._hint_icon)
        hint.addWidget(self._hint, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(1))
        box.addLayout(row)
        box.addLayout(hint)
        self.edit.keyboard.connect(self._show_keyboard)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.textEdited.connect(self._tell)
        self.eye.toggled.connect(self._reveal)
        self._retranslate()

    def text(self) -> str:
        return self.edit.text()

    def clear(self) -> None:
        self.edit.clear()
        self.eye.setChecked(False)

    def hide_hint(self) -> None:
        """For the second of two fields: one line about the keyboard is enough."""
        self._hint.hide()
        self._hint_icon.hide()

    def hint(self) -> str:
        return self._hint.text()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.edit.setAccessibleDescription(description)

    def setProperty(self, name: str, value: object) -> bool:
        """The mark of a wrong field belongs to the edit."""
        if name == "wrong":
            theme.set_property(self.edit, name, value)
        return super().setProperty(name, value)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot(str)
    def _tell(self, _text: str) -> None:
        self.edited.emit()

    @Slot(bool)
    def _reveal(self, is_shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if is_shown else "eye")
        self._retranslate()

    @Slot(bool, str)
    def _show_keyboard(self, caps: bool, script: str) -> None:
        self._caps, self._script = caps, script
        self._retranslate()

    def _retranslate(self) -> None:
        self.eye.set_name(self.tr("Hide the passphrase") if self.eye.isChecked() else self.tr("Show the passphrase"))
        if self._caps:
            self._hint.setText(self.tr("Caps Lock is on"))
        elif self._script == "cyrillic":
            self._hint.setText(self.tr("Keyboard: Cyrillic letters"))
        elif self._script == "latin":
            self._hint.setText(self.tr("Keyboard: Latin letters"))
        else:
            name = _layout_name()
            self._hint.setText(self.tr("Keyboard: {language}").format(language=name) if name else " ")
        self._hint.set_tone("warn" if self._caps else "")
        is_silent = not self._hint.text().strip()
        ink = "warn" if self._caps else "sheet" if is_silent else "muted"
        self._hint_icon.set_icon("triangle-alert" if self._caps else "keyboard", ink)


def _layout_name() -> str:
    """The layout as the system names it; empty where the system only says its own language (X11, Wayland)."""
    if sys.platform not in ("win32", "darwin"):
        return ""
    name = QGuiApplication.inputMethod().locale().nativeLanguageName()
    return name[:1].upper() + name[1:]
