"""The section of the keys: the list of ways in, or the one act that is being done in its place. Does none itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.key_slots import Ways
from ui import theme
from ui.app import Works
from ui.settings.keys.act import Act
from ui.settings.keys.drill_act import DrillAct
from ui.settings.keys.parts import KeysParts
from ui.settings.keys.passphrase_act import PassphraseAct
from ui.settings.keys.remove_act import RemoveAct
from ui.settings.keys.sheet_act import SheetAct
from ui.settings.keys.ways_part import WaysPart
from ui.widgets.banner import Banner


class KeysSection(QWidget):
    """`due_taken` when the banner's button is pressed: the drill, or a sheet where there is none."""

    due_taken = Signal()

    def __init__(self, parts: KeysParts, jobs: Works) -> None:
        super().__init__()
        self._ways: Ways | None = None
        self.banner = Banner()
        self.ways = WaysPart()
        self.passphrase = PassphraseAct(parts, jobs)
        self.sheet, self.drill, self.remove = SheetAct(parts), DrillAct(), RemoveAct(parts)
        self.acts: tuple[Act, ...] = (self.passphrase, self.sheet, self.drill, self.remove)
        self._open: Act | None = None
        self._others: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(3))
        for widget in (self.banner, self.ways, *self.acts):
            self._box.addWidget(widget)
        for act in self.acts:
            act.hide()
            act.left.connect(self.close_act)
        self.banner.acted.connect(self.due_taken)

    def add_part(self, part: QWidget) -> None:
        """A further sheet below the list (the office's key)."""
        self._others.append(part)
        self._box.addWidget(part)

    def show_ways(self, ways: Ways) -> None:
        self._ways = ways
        self.ways.show_ways(ways)
        self._say_due()

    def open(self, act: Act) -> None:
        """Show this act in the list's place; one that was open is left."""
        if self._open is not None and self._open is not act:
            self._open.forget()
        self._open = act
        self._arrange()
        act.first_field().setFocus()

    def is_open(self, act: Act) -> bool:
        return self._open is act

    def show_done(self, says: str) -> None:
        """The act was done: say so above the list."""
        self.close_act()
        self.banner.show_message("ok", says)

    @Slot()
    def close_act(self) -> None:
        """Back to the list, to the button that led here; nothing of what was typed stays."""
        act, self._open = self._open, None
        if act is None:
            return
        is_unused = self.sheet.key is not None
        act.show_busy(False)
        act.banner.dismiss()
        act.forget()
        self._arrange()
        self._say_due()
        if is_unused:
            says = self.tr("The new sheet was not put in force.")
            self.banner.show_message("warn", says, self.tr("Tear it up: it opens nothing."))
        ways = self.ways
        led = {self.passphrase: ways.change, self.sheet: ways.renew, self.drill: ways.check}
        led.get(act, ways.renew).setFocus()

    def _arrange(self) -> None:
        for act in self.acts:
            theme.set_shown(act, act is self._open)
        for widget in (self.ways, *self._others):
            theme.set_shown(widget, self._open is None)
        if self._open is not None:
            self.banner.hide()

    def _say_due(self) -> None:
        if self._ways is None or self._open is not None:
            return
        if not self._ways.has_sheet:
            says = self.tr("There is no recovery sheet.")
            then = self.tr("If the passphrase is forgotten, nobody can open the vault: make a sheet now.")
            self.banner.show_message("warn", says, then, self.tr("Make a sheet"), lasting=True)
        elif self._ways.is_sheet_due:
            says = self.tr("Nobody has looked at the recovery sheet for over a year.")
            then = self.tr("Take it from where it lies and type it: two minutes, and you know that it opens.")
            self.banner.show_message("info", says, then, self.tr("Check the sheet"), lasting=True)
        else:
            self.banner.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_due()
        super().changeEvent(event)
