"""The recovery sheet: saved or printed, then two of its groups typed back. Writes and prints nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ui import theme
from ui.unlock.step import Step
from ui.widgets.banner import Banner
from ui.widgets.buttons import link, secondary
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow
from ui.widgets.labels import Text

Groups = tuple[tuple[str, ...], ...]


class SheetStep(Step):
    """Ready once the sheet has been saved, printed or shown to be copied by hand."""

    save_pressed = Signal()
    print_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._has_left = False
        self.save, self.print = secondary("", "download"), secondary("", "printer")
        self.show_words = link("", "eye")
        self.banner = Banner()
        self._words = Sheet()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(5))
        self._grid.setVerticalSpacing(theme.space(2))
        self._words.body.addLayout(self._grid)
        self._words.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        for button in (self.save, self.print, self.show_words):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.banner)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self.save.clicked.connect(self.save_pressed)
        self.print.clicked.connect(self.print_pressed)
        self.show_words.clicked.connect(self._toggle)
        self.retranslate()

    def set_groups(self, groups: Groups) -> None:
        """The words by numbered groups, hidden until asked for."""
        for number, group in enumerate(groups):
            self._grid.addWidget(Text(f"{number + 1}", "secondary", tone="accent"), number, 0)
            for place, word in enumerate(group, 1):
                self._grid.addWidget(Text(word, "words"), number, place)
                self._grid.setColumnStretch(place, 1)

    def has_left(self, says: str) -> None:
        """The sheet was saved or printed; say so."""
        self._has_left = True
        self.banner.show_message("ok", says)
        self.ready_changed.emit()

    def title(self) -> str:
        return self.tr("Your recovery sheet")

    def explains(self) -> str:
        return self.tr(
            "24 words that open the vault if the passphrase is forgotten. Keep the sheet on paper, locked away "
            "from this computer. Whoever has it can read your records."
        )

    def next_word(self) -> str:
        return self.tr("I have the sheet")

    def is_ready(self) -> bool:
        return self._has_left

    def first_field(self) -> QWidget | None:
        return self.save

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save as PDF…"))
        self.print.setText(self.tr("Print…"))
        is_shown = not self._words.isHidden()
        self.show_words.setText(self.tr("Hide the words") if is_shown else self.tr("Show the words to copy them"))
        self.show_words.set_icon("eye-off" if is_shown else "eye")
        self._words.setAccessibleName(self.tr("The words of the recovery sheet"))

    @Slot()
    def _toggle(self) -> None:
        self._words.setVisible(self._words.isHidden())
        self._has_left = True
        self.retranslate()
        self.ready_changed.emit()


class TypeBackStep(Step):
    """Two groups of the sheet, typed back from paper."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: tuple[tuple[int, tuple[str, ...]], ...] = ()
        self.fields = (QLineEdit(), QLineEdit())
        self._rows = tuple(FormRow("", field) for field in self.fields)
        for row, field in zip(self._rows, self.fields, strict=True):
            field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
            field.textEdited.connect(self._changed)
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.fields[0].returnPressed.connect(self.fields[1].setFocus)
        self.fields[1].returnPressed.connect(self.submitted)
        self.retranslate()

    def ask(self, groups: Groups, numbers: Sequence[int]) -> None:
        """`numbers` are two positions in `groups`, from 0."""
        self._asked = tuple((number, groups[number]) for number in numbers)
        for field in self.fields:
            field.clear()
        self.retranslate()

    def typed(self) -> dict[int, str]:
        """What was typed for each group that was asked for, by its position from 0."""
        return {number: field.text() for field, (number, _) in zip(self.fields, self._asked, strict=False)}

    def title(self) -> str:
        return self.tr("Two groups typed back")

    def explains(self) -> str:
        return self.tr("So that we know the sheet can be read. Look at the paper, not at the screen.")

    def next_word(self) -> str:
        return self.tr("Next")

    def is_ready(self) -> bool:
        return all(field.text().strip() for field in self.fields)

    def verify(self) -> bool:
        for row, field, (number, group) in zip(self._rows, self.fields, self._asked, strict=True):
            is_right = tuple(field.text().casefold().replace(",", " ").split()) == group
            wrong = self.tr("These are not the words of group {number}. Look at the sheet once more.")
            row.set_error("" if is_right else wrong.format(number=number + 1))
        return not any(row.has_error() for row in self._rows)

    def first_field(self) -> QWidget | None:
        return self.fields[0]

    def retranslate(self) -> None:
        for row, (number, _) in zip(self._rows, self._asked, strict=False):
            row.set_label(self.tr("The words of group {number}").format(number=number + 1))

    @Slot(str)
    def _changed(self, _text: str) -> None:
        for row in self._rows:
            row.set_error("")
        self.ready_changed.emit()
