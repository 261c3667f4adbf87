"""Where backups stand: beside the vault, and in a second place that a person chooses. Looks at no folder itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.services.backups import BackupOverview
from desktop_app.services.places import Concern
from ui import theme
from ui.widgets.buttons import Button, link, secondary
from ui.widgets.labels import Elided, Text
from ui.wording import sentence

MOST_STICKS = 3
BAD = (Concern.ON_NETWORK, Concern.SYNCHRONISED)  # for a vault; for its encrypted backups only worth a word


class PlacesPart(QWidget):
    """`choose_pressed` for another second place, `stick_chosen(folder)` for a stick that is here, `none_pressed`."""

    choose_pressed = Signal()
    stick_chosen = Signal(str)
    none_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._overview: BackupOverview | None = None
        self._sticks: tuple[tuple[str, str], ...] = ()
        self._first_label, self._second_label = Text("", "secondary"), Text("", "secondary")
        self._first, self._second = Elided("", "body"), Elided("", "body")
        self._concern = Text("", "body", wrap=True, tone="warn")
        self.choose, self.none = secondary("", "folder-open"), link("")
        self.sticks = [secondary("", "usb") for _ in range(MOST_STICKS)]
        self._arrange()
        self.choose.clicked.connect(self.choose_pressed)
        self.none.clicked.connect(self.none_pressed)
        for button in self.sticks:
            button.clicked.connect(self._take_stick)
        self._retranslate()

    def show_places(self, overview: BackupOverview) -> None:
        self._overview = overview
        self._retranslate()

    def show_sticks(self, sticks: Sequence[tuple[str, str]]) -> None:
        """(folder, name) of every stick that is here now."""
        self._sticks = tuple(sticks)[:MOST_STICKS]
        self._retranslate()

    def concern(self) -> str:
        return self._concern.text()

    def second(self) -> str:
        return self._second.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _take_stick(self) -> None:
        button = self.sender()
        for number, other in enumerate(self.sticks):
            if other is button and number < len(self._sticks):
                self.stick_chosen.emit(self._sticks[number][0])

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(1, 1)
        for line, (label, value) in enumerate(((self._first_label, self._first), (self._second_label, self._second))):
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the whole of its column
            grid.addWidget(label, line, 0)
            grid.addWidget(value, line, 1)
        box.addLayout(grid)
        box.addWidget(self._concern)
        row = QHBoxLayout()
        for button in (*self.sticks, self.choose):
            row.addWidget(button)
        row.addWidget(self.none)
        row.addStretch(1)
        box.addLayout(row)

    def _retranslate(self) -> None:
        self._first_label.setText(self.tr("Beside the vault"))
        self._second_label.setText(self.tr("Second place"))
        self.choose.setText(self.tr("Choose a folder…"))
        self.none.setText(self.tr("No second place"))
        self._show_sticks()
        overview = self._overview
        theme.set_shown(self.none, overview is not None and bool(overview.state.second))
        self._first.setText(str(overview.folder) if overview else "")
        second = overview.state.second if overview else ""
        self._second.setText(second or self.tr("not chosen"))
        says = self._concern_text(overview) if overview else ""
        self._concern.setText(says)
        theme.set_shown(self._concern, bool(says))

    def _show_sticks(self) -> None:
        chosen = self._overview.state.second if self._overview else ""
        for number, button in enumerate(self.sticks):
            is_here = number < len(self._sticks) and not chosen.startswith(self._sticks[number][0])
            theme.set_shown(button, is_here)
            if is_here:
                self._name_stick(button, self._sticks[number][1])

    def _name_stick(self, button: Button, name: str) -> None:
        button.setText(self.tr("Use the stick “{name}”").format(name=name))

    def _concern_text(self, overview: BackupOverview) -> str:
        words = {
            Concern.SAME_DISK: self.tr("The second place is on the vault's own disk: it would be lost with it."),
            Concern.ON_NETWORK: self.tr(
                "The second place is on another computer. Backups are encrypted; still, ask whether that is allowed."
            ),
            Concern.SYNCHRONISED: self.tr(
                "The second place is copied to a cloud. Backups are encrypted; still, ask whether that is allowed."
            ),
            Concern.MISSING: self.tr("The second place is not connected now. It gets the backups when it is."),
        }
        second = words.get(overview.second_concern, "") if overview.state.second else ""
        of_vault = sentence(f"backup.vault_{overview.vault_concern}").says if overview.vault_concern in BAD else ""
        return " ".join(part for part in (of_vault, second) if part)
