"""Backups: how old the last one is, making one by hand, where they stand and which there are. Makes and reads none."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.clock import school_day
from desktop_app.services.backups import BackupOverview
from ui import i18n, theme
from ui.settings.backups.places_part import PlacesPart
from ui.settings.backups.shelf_part import ShelfPart
from ui.widgets.buttons import link, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import Text

OLD_DAYS = 3


class BackupsSection(Sheet):
    """`now_pressed`, `copy_pressed`, and `stop_pressed` while something is done; its parts have their own."""

    now_pressed = Signal()
    copy_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._overview: BackupOverview | None = None
        self._now: datetime | None = None
        self._intro = Text("", "secondary", wrap=True)
        self._state = Text("", "body", wrap=True)
        self.now, self.copy = secondary("", "save"), secondary("", "copy")
        self.stop = link("")
        self._working = Text("", "body", wrap=True, tone="muted")
        self.places, self.shelf = PlacesPart(), ShelfPart()
        self._arrange()
        self.now.clicked.connect(self.now_pressed)
        self.copy.clicked.connect(self.copy_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self.show_working("")
        self._retranslate()

    def show_overview(self, overview: BackupOverview, now: datetime) -> None:
        """How things stand."""
        self._overview, self._now = overview, now
        self.shelf.show_first(overview.shelf, overview.kept_aside)
        self.places.show_places(overview)
        self._say_state()

    def show_working(self, says: str) -> None:
        """What is done now; empty when nothing is."""
        is_working = bool(says)
        for button in (self.now, self.copy):
            button.setEnabled(not is_working)
        self._working.setText(says)
        theme.set_shown(self._working, is_working)
        theme.set_shown(self.stop, is_working)
        self.shelf.set_free(not is_working)

    def state(self) -> str:
        return self._state.text()

    def working(self) -> str:
        return self._working.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._intro)
        self.body.addWidget(self._state)
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addLayout(row)
        working = QHBoxLayout()
        working.addWidget(self._working, 1)
        working.addWidget(self.stop)
        self.body.addLayout(working)
        self.body.addWidget(self.places)
        self.body.addWidget(self.shelf, 1)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Backups"))
        self._intro.setText(
            self.tr(
                "Senim makes a backup after each working day by itself. Each is encrypted like the vault, is opened "
                "by the passphrase or the recovery sheet of its day, and is checked before it counts."
            )
        )
        self.now.setText(self.tr("Back up now"))
        self.copy.setText(self.tr("Make a copy…"))
        self.stop.setText(self.tr("Stop"))
        self._say_state()

    def _say_state(self) -> None:
        overview = self._overview
        if overview is None or self._now is None:
            self._state.setText("")
            return
        made_at = overview.shelf[0].made_at if overview.shelf else overview.state.made_at
        if made_at is None:
            self._state.set_tone("warn")
            self._state.setText(self.tr("There is no backup of this vault yet."))
            return
        days = max(0, (school_day(self._now) - school_day(made_at)).days)
        is_only_here = bool(overview.state.second) and overview.state.copied_at is None
        self._state.set_tone("ok" if days < OLD_DAYS and not is_only_here else "warn")
        ago = self.tr("today") if days == 0 else self.tr("%n day(s) ago", "", days)
        said = self.tr("Last backup: {moment} ({ago}).").format(moment=i18n.format_moment(made_at), ago=ago)
        self._state.setText(f"{said} {self._second_state(overview)}".strip())

    def _second_state(self, overview: BackupOverview) -> str:
        state = overview.state
        if not state.second:
            return self.tr("It stands beside the vault only: a second place keeps it from going with the laptop.")
        if state.copied_at is None:
            return self.tr("Nothing has been copied to the second place yet.")
        return self.tr("In the second place: {moment}.").format(moment=i18n.format_moment(state.copied_at))
