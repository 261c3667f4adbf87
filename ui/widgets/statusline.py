"""One line that says in words what is saved, waiting or received, and whose school it is. Knows nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import theme
from ui.widgets.buttons import link
from ui.widgets.labels import Elided, IconLabel

SLOW_AFTER_MS = 500
SAID_FOR_MS = 12_000
_POST_ICONS = {"ok": ("check", "ok"), "waiting": ("clock", "muted"), "offline": ("cloud-off", "muted")}


class StatusLine(QFrame):
    """`say` for what was done; `set_busy` shows only what lasts; `set_post` for the summaries."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "statusline")
        self._icon = IconLabel("check", "ok", 16)
        self._text = Elided()
        self._post_icon = IconLabel("clock", "muted", 16)
        self._post, self._right = Elided(), Elided()
        self.demo = link("")
        self._said = ""
        self._is_busy = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_AFTER_MS)
        self._slow.timeout.connect(self._show_busy)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(SAID_FOR_MS)
        self._stale.timeout.connect(self._rest)
        self._arrange()
        self.set_post("", "")
        self.set_right("", is_demo=False)
        self._retranslate()

    def say(self, text: str) -> None:
        self._said = text
        self._show(text)

        if text:
            self._stale.start()
        else:
            self._stale.stop()

    @Slot()
    def _rest(self) -> None:
        """What was done long ago is no news; what lasts at this moment stays."""
        self._said = ""
        if not self._is_busy:
            self.say("")

    def text(self) -> str:
        return self._text.text()

    def set_post(self, kind: str, text: str) -> None:
        name, token = _POST_ICONS.get(kind, ("triangle-alert", "warn"))
        self._post_icon.set_icon(name, token)
        self._post.setText(text)
        self._post.setVisible(bool(text))
        self._post_icon.setVisible(bool(text))

    def post_text(self) -> str:
        return self._post.text()

    def set_right(self, text: str, *, is_demo: bool) -> None:
        """The school's name; a demo school is marked and can be left from here."""
        self._right.setText(text)
        self.demo.setVisible(is_demo)

    def school(self) -> str:
        return self._right.text()

    def is_demo(self) -> bool:
        return not self.demo.isHidden()

    def set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._show(self._said)

    def _show(self, text: str) -> None:
        self._icon.set_icon("check", "ok")
        self._text.setText(text or self.tr("Drafts save themselves"))

    @Slot()
    def _show_busy(self) -> None:
        self._icon.set_icon("clock", "muted")
        self._text.setText(self.tr("Working…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("State"))
        self.demo.setText(self.tr("Demo school: leave"))
        self.say("")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(6), theme.px(4), theme.space(6), theme.px(8))
        row.setSpacing(theme.space(2))
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addSpacing(theme.space(3))
        row.addWidget(self._post_icon)
        row.addWidget(self._post)
        row.addStretch(1)
        row.addWidget(self._right)
        row.addWidget(self.demo)
