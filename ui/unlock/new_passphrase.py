"""Choosing a passphrase: twice the same, and hard enough to guess. Knows nothing of what it will guard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.app import Works
from ui.unlock.passphrase_field import PassphraseField
from ui.unlock.strength import SHORTEST, Strength, judge
from ui.widgets.form import FormRow
from ui.widgets.labels import Text

_KINDS = ("danger", "danger", "warn", "ok", "ok")


class NewPassphrase(QWidget):
    """`ready_changed` when `is_ready` may have changed; judging happens off the GUI thread."""

    ready_changed = Signal()
    submitted = Signal()

    def __init__(self, jobs: Works, *, is_another: bool = False) -> None:
        """`is_another`: it takes the place of one that is asked for beside it."""
        super().__init__()
        self._jobs, self._is_another = jobs, is_another
        self._strength = Strength(0, is_long_enough=False)
        self._judged = ""
        self.first, self.second = PassphraseField(), PassphraseField()
        self._first_row, self._second_row = FormRow("", self.first), FormRow("", self.second)
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._verdict = Text("", "secondary", wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self._ask)
        self._arrange()
        self.first.edited.connect(self._changed)
        self.second.edited.connect(self._changed)
        self.first.submitted.connect(self.second.setFocus)
        self.second.submitted.connect(self._submit)
        self.second.edit.editingFinished.connect(self.verify)
        self._retranslate()

    def passphrase(self) -> str:
        return self.first.text()

    def is_ready(self) -> bool:
        return (
            self._judged == self.first.text() and self._strength.is_good() and self.first.text() == self.second.text()
        )

    def verdict(self) -> str:
        return self._verdict.text()

    @Slot()
    def verify(self) -> bool:
        """Show what is missing; True when the passphrase can be taken."""
        differs = bool(self.second.text()) and self.first.text() != self.second.text()
        self._second_row.set_error(self.tr("The two are not the same. Type it once more.") if differs else "")
        return self.is_ready()

    def clear(self) -> None:
        self.first.clear()
        self.second.clear()
        self._judged, self._strength = "", Strength(0, is_long_enough=False)
        self._show()

    @Slot()
    def _changed(self) -> None:
        self._second_row.set_error("")
        self._pause.start()
        self.ready_changed.emit()

    @Slot()
    def _submit(self) -> None:
        """Enter: a difference between the two is said, never passed over in silence."""
        if self.verify():
            self.submitted.emit()

    @Slot()
    def _ask(self) -> None:
        self._jobs.think(_judge_this, self.first.text(), then=self._answer, lane="strength")

    def _answer(self, judged: tuple[str, Strength]) -> None:
        self._judged, self._strength = judged
        self._show()
        self.ready_changed.emit()

    def _show(self) -> None:
        score = self._strength.score if self._strength.is_long_enough else min(2, self._strength.score)
        self._bar.setValue(max(1, score) if self._judged else 0)
        theme.set_property(self._bar, "kind", _KINDS[score])
        self._verdict.setText(self._words(score))

    def _words(self, score: int) -> str:
        if not self._judged:
            return self.tr("Four or more words that belong together only for you. Any letters and spaces will do.")
        if not self._strength.is_long_enough:
            return self.tr("Too short: at least {count} characters. Add a word or two.").format(count=SHORTEST)
        if score < 2:
            return self.tr("Too easy to guess. Take words that nobody would expect together.")
        if score == 2:
            return self.tr("Still easy to guess. Add one more word.")
        if score == 3:
            return self.tr("Good. Long to guess, easy to remember.")
        return self.tr("Very good. Nobody will guess it.")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._first_row.set_label(self.tr("New passphrase") if self._is_another else self.tr("Passphrase"))
        self._second_row.set_label(self.tr("The same again"))
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._show()

    def _arrange(self) -> None:
        meter = QHBoxLayout()
        meter.addWidget(self._bar)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        box.addWidget(self._first_row)
        box.addLayout(meter)
        box.addWidget(self._verdict)
        box.addSpacing(theme.space(2))
        box.addWidget(self._second_row)
        self.second.hide_hint()


def _judge_this(passphrase: str) -> tuple[str, Strength]:
    return passphrase, judge(passphrase)
