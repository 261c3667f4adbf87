"""What the vault holds, in figures, whether it is whole, and mending it when not. Shows no name; works by signals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desktop_app.services.repair import Outcome, RepairReport
from desktop_app.services.vault_check import VaultReport, VerifyReport
from ui import i18n, theme
from ui.settings import vault_words
from ui.settings.diagnostics_part import DiagnosticsPart
from ui.widgets.buttons import Button, link, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.labels import Text

KILOBYTE = 1000


class VaultSection(Sheet):
    """`verify_pressed`, `repair_pressed`, and `stop_pressed` while one of them is under way."""

    verify_pressed = Signal()
    repair_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._report: VaultReport | None = None
        self._verified: VerifyReport | None = None
        self._repaired: RepairReport | None = None
        self._demo = Chip("")
        self._demo_text = Text("", "body", wrap=True)
        self._grid = QGridLayout()
        self._facts: list[tuple[Text, Text]] = []
        self.verify: Button = secondary("", "shield-check")
        self.repair: Button = secondary("", "refresh-cw")
        self.stop: Button = link("")
        self.diagnostics = DiagnosticsPart()
        self._answer = Text("", "body", wrap=True)
        self._lay_out()
        self.verify.clicked.connect(self.verify_pressed)
        self.repair.clicked.connect(self.repair_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self._retranslate()

    def show_report(self, report: VaultReport) -> None:
        self._report = report
        self._retranslate()

    def show_working(self, step: str, done: int, total: int) -> None:
        """A check or a repair is under way: what it is at, the `done`-th step of `total` behind it."""
        self._verified, self._repaired = None, None
        for button in (self.verify, self.repair):
            button.setEnabled(False)
        theme.set_shown(self.stop, True)
        self._answer.set_tone("muted")
        said = self.tr("{step}… ({number} of {total})") if total else self.tr("Beginning…")
        self._answer.setText(said.format(step=vault_words.step_text(step), number=min(done + 1, total), total=total))
        self._answer.show()

    def show_verified(self, verified: VerifyReport | None) -> None:
        """None when the check could not be made."""
        self._end_of_work()
        self._verified, self._repaired = verified, None
        can_help = verified is not None and not verified.ok and not _is_told(verified)
        theme.set_shown(self.repair, can_help)
        self._retranslate()

    def show_repaired(self, repaired: RepairReport | None) -> None:
        """None when the repair could not be made; then it can be asked for again."""
        self._end_of_work()
        self._repaired = repaired
        theme.set_shown(self.repair, repaired is None)
        self._retranslate()

    def _end_of_work(self) -> None:
        for button in (self.verify, self.repair):
            button.setEnabled(True)
        self.stop.hide()
        self._answer.hide()

    def answer(self) -> str:
        return "" if self._answer.isHidden() else self._answer.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.add_to_head(self._demo)
        self.body.setSpacing(theme.space(3))
        self.body.addWidget(self._demo_text)
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(1))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        row = QHBoxLayout()
        for button in (self.verify, self.repair, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self.body.addWidget(self.diagnostics)
        self._answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self._answer, self.repair, self.stop):
            widget.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("The vault"))
        self.verify.setText(self.tr("Check every page and signature"))
        self.repair.setText(self.tr("Mend what can be mended"))
        self.stop.setText(self.tr("Stop"))
        is_demo = self._report is not None and self._report.is_demo
        self._demo.set(self.tr("demo school"), "warn")
        self._demo.setVisible(is_demo)
        self._demo_text.setText(
            self.tr(
                "Everything in this vault is invented. It is kept apart from a real vault and can be left at any time."
            )
        )
        self._demo_text.setVisible(is_demo)
        if self._report is not None:
            self._show_facts(self._fact_list(self._report))
        if self._repaired is not None:
            self._say(vault_words.repaired_text(self._repaired), _TONES[self._repaired.outcome])
        elif self._verified is not None and not self._verified.is_complete:
            self._say(self.tr("The check was stopped before its end."), "muted")
        elif self._verified is not None:
            self._say(vault_words.verified_text(self._verified), "ok" if self._verified.ok else "danger")

    def _fact_list(self, report: VaultReport) -> list[tuple[str, str]]:
        size = self.tr("{count} kB").format(count=i18n.format_number(-(-report.size_bytes // KILOBYTE)))
        return [
            (self.tr("Made on"), i18n.format_day(report.created_on)),
            (self.tr("Pupils"), i18n.format_number(report.students)),
            (self.tr("Cases"), i18n.format_number(report.cases)),
            (self.tr("Notes"), i18n.format_number(report.notes)),
            (self.tr("Frozen months"), i18n.format_number(report.months)),
            (self.tr("Size on the disk"), size),
        ]

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        while len(self._facts) < len(facts):
            label, value = Text("", "secondary"), Text("", "body")
            line = len(self._facts)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignLeft)
            self._facts.append((label, value))
        for (label, value), (name, text) in zip(self._facts, facts, strict=True):
            label.setText(name)
            value.setText(text)

    def _say(self, text: str, tone: str) -> None:
        self._answer.set_tone(tone)
        self._answer.setText(text)
        self._answer.show()


def _is_told(verified: VerifyReport) -> bool:
    """Nothing but a broken line of the access log that is on record already: there is nothing to mend."""
    return verified.problems == ("access_log_broken",) and verified.told_at is not None


_TONES = {Outcome.WHOLE: "ok", Outcome.MENDED: "ok", Outcome.REBUILT: "warn", Outcome.RESTORE: "danger"}
