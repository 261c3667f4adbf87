"""What the vault holds, in figures, and whether it is whole. Shows no name and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desktop_app.services.vault_check import VaultReport, VerifyReport
from ui import i18n, theme
from ui.widgets.buttons import Button, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.labels import Text

KILOBYTE = 1000


class VaultSection(Sheet):
    verify_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._report: VaultReport | None = None
        self._verified: VerifyReport | None = None
        self._demo = Chip("")
        self._demo_text = Text("", "body", wrap=True)
        self._grid = QGridLayout()
        self._facts: list[tuple[Text, Text]] = []
        self.verify: Button = secondary("", "shield-check")
        self._answer = Text("", "body", wrap=True)
        self._lay_out()
        self.verify.clicked.connect(self.verify_pressed)
        self._retranslate()

    def show_report(self, report: VaultReport) -> None:
        self._report = report
        self._retranslate()

    def show_checking(self) -> None:
        self.verify.setEnabled(False)
        self._answer.set_tone("muted")
        self._answer.setText(self.tr("Reading every page of the vault…"))
        self._answer.show()

    def show_verified(self, verified: VerifyReport | None) -> None:
        """None when the check could not be made."""
        self._verified = verified
        self.verify.setEnabled(True)
        self._retranslate()

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
        row.addWidget(self.verify)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self._answer.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("The vault"))
        self.verify.setText(self.tr("Check every page and signature"))
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
        if self._verified is not None:
            self._show_answer(self._verified)

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

    def _show_answer(self, verified: VerifyReport) -> None:
        self._answer.set_tone("ok" if verified.ok else "danger")
        self._answer.setText(
            self.tr("✓ Whole: every page can be read and every signed note is as it was signed.")
            if verified.ok
            else self.tr(
                "Damage was found. Please write nothing more and copy the vault's folder before anything else."
            )
        )
        self._answer.show()
