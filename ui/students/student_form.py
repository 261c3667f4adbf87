"""The form that adds or changes a pupil. Knows nothing of the vault and decides no duplicate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit

from desktop_app.domain.cells import is_name, parse_birth_date, parse_class
from desktop_app.domain.ids import StudentId
from desktop_app.domain.student import SchoolClass, Sex, Student
from ui import theme
from ui.i18n import format_day
from ui.students.button_row import ButtonRow
from ui.students.words import LANGUAGES, language_name
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary as primary_button
from ui.widgets.buttons import quiet
from ui.widgets.card import Sheet
from ui.widgets.form import FormRow

TEXT_FIELDS = ("family", "given", "patronymic", "school_class", "born", "left_on")
CHOICES = ("sex", "language")


class StudentForm(Sheet):
    """`saved(student)` with a checked pupil (an empty id for a new one), `cancelled` when put aside."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._student: Student | None = None
        self._today = date(2000, 1, 1)
        self.fields: dict[str, QLineEdit] = {name: QLineEdit() for name in TEXT_FIELDS}
        self.choices: dict[str, QComboBox] = {name: QComboBox() for name in CHOICES}
        self.rows = {name: FormRow("", field) for name, field in (*self.fields.items(), *self.choices.items())}
        self.note = Banner()
        self.save = primary_button("", "check")
        self.cancel = quiet("")
        for choice in self.choices.values():
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(4)
        self._arrange()
        for field in self.fields.values():
            field.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self._retranslate()

    # ------------------------------------------------------------ in and out

    def start(self, student: Student | None, today: date, school_class: SchoolClass | None = None) -> None:
        """A new pupil (in `school_class`, if one is filtered for) or the pupil to change; `today` judges birthdays."""
        self._student = student
        self._today = today
        self.rows["left_on"].setVisible(student is not None)
        shown = student or Student(StudentId(""), "", "", "", school_class or SchoolClass(0))
        values = {
            "family": shown.family_name,
            "given": shown.given_name,
            "patronymic": shown.patronymic,
            "school_class": str(shown.school_class) if student or school_class else "",
            "born": format_day(shown.birth_date) if shown.birth_date else "",
            "left_on": format_day(shown.left_on) if shown.left_on else "",
        }
        for name, value in values.items():
            self.fields[name].setText(value)
        self.choices["sex"].setCurrentIndex(max(0, self.choices["sex"].findData(shown.sex.value)))
        self.choices["language"].setCurrentIndex(max(0, self.choices["language"].findData(shown.language)))
        self._clear_errors()
        self._retranslate()
        self.fields["family"].setFocus()

    def offer_classes(self, classes: Sequence[SchoolClass]) -> None:
        """The classes that are there complete what is typed."""
        completer = QCompleter([str(one) for one in classes], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.fields["school_class"].setCompleter(completer)

    def typed(self) -> dict[str, Any]:
        """What stands in the form, as plain data, so that a lock loses nothing."""
        values: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        values |= {name: choice.currentData() for name, choice in self.choices.items()}
        return values

    def put_back(self, values: dict[str, Any]) -> None:
        for name, field in self.fields.items():
            field.setText(str(values.get(name, "")))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(max(0, choice.findData(values.get(name, ""))))

    def student_id(self) -> str:
        return self._student.id if self._student else ""

    def warn(self, says: str, next_step: str) -> None:
        """A word before the same button is pressed a second time."""
        self.note.show_message("warn", says, next_step)
        self.save.setText(self.tr("Save all the same"))

    def refuse(self, says: str, next_step: str) -> None:
        self.note.show_message("danger", says, next_step)

    # ------------------------------------------------------------ checking

    @Slot()
    def _save(self) -> None:
        text = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        errors = self._errors(text)
        for name in TEXT_FIELDS:
            self.rows[name].set_error(errors.get(name, ""))
        wrong = next((name for name in TEXT_FIELDS if name in errors), "")
        if wrong:
            self.fields[wrong].setFocus()
            return
        self.note.dismiss()
        self.saved.emit(self._student_of(text))

    def _errors(self, text: dict[str, str]) -> dict[str, str]:
        """What is wrong, by field, each with what to do."""
        errors: dict[str, str] = {}
        for name in ("family", "given", "patronymic"):
            if text[name] and not is_name(text[name]):
                errors[name] = self.tr("Only letters, spaces, hyphens and apostrophes")
            elif not text[name] and name != "patronymic":
                errors[name] = self.tr("Please write this name")
        if parse_class(text["school_class"]) is None:
            errors["school_class"] = self.tr("Grade 0 to 11 and a letter, such as 7Ә")
        if text["born"] and parse_birth_date(text["born"], self._today) is None:
            errors["born"] = self.tr("A birthday of a pupil, such as 05.09.2013")
        if text["left_on"] and parse_day(text["left_on"]) is None:
            errors["left_on"] = self.tr("A day such as 25.05.2027")
        return errors

    def _student_of(self, text: dict[str, str]) -> Student:
        """The pupil as typed; only after `_errors` found nothing."""
        school_class = parse_class(text["school_class"])
        assert school_class is not None
        blank = Student(StudentId(""), "", "", "", school_class)
        return replace(
            self._student or blank,
            family_name=text["family"],
            given_name=text["given"],
            patronymic=text["patronymic"],
            school_class=school_class,
            birth_date=parse_birth_date(text["born"], self._today),
            left_on=parse_day(text["left_on"]),
            sex=Sex(self.choices["sex"].currentData() or ""),
            language=str(self.choices["language"].currentData() or ""),
        )

    def _clear_errors(self) -> None:
        for row in self.rows.values():
            row.set_error("")
        self.note.dismiss()

    # ------------------------------------------------------------ looks and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Change the pupil") if self._student else self.tr("A new pupil"))
        for name, label in (
            ("family", self.tr("Family name")),
            ("given", self.tr("Given name")),
            ("patronymic", self.tr("Patronymic, if there is one")),
            ("school_class", self.tr("Class")),
            ("born", self.tr("Born")),
            ("sex", self.tr("Sex")),
            ("language", self.tr("Language of instruction")),
            ("left_on", self.tr("Leaves the school on")),
        ):
            self.rows[name].set_label(label)
        self.fields["school_class"].setPlaceholderText("7Ә")
        for name in ("born", "left_on"):
            self.fields[name].setPlaceholderText(self.tr("dd.mm.yyyy"))
        _relabel(self.choices["sex"], ((Sex.UNKNOWN.value, "–"), ("f", self.tr("girl")), ("m", self.tr("boy"))))
        _relabel(self.choices["language"], (("", "–"), *((code, language_name(code)) for code in LANGUAGES)))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(3))
        for place, name in enumerate(("family", "given", "patronymic")):
            grid.addWidget(self.rows[name], place, 0, 1, 2)
        for place, (left, right) in enumerate((("school_class", "born"), ("sex", "language")), start=3):
            grid.addWidget(self.rows[left], place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.rows[right], place, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.rows["left_on"], 5, 0, 1, 2)
        self.body.addWidget(self.note)
        self.body.addLayout(grid)
        self.body.addSpacing(theme.space(1))
        self.body.addWidget(ButtonRow(self.save, self.cancel))
        self.body.addStretch(1)


def parse_day(text: str) -> date | None:
    """dd.MM.yyyy with any of the usual separators; None for anything else."""
    parts = text.replace("/", ".").replace("-", ".").split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts) or len(parts[2]) != 4:
        return None
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        return None


def _relabel(choice: QComboBox, options: Sequence[tuple[str, str]]) -> None:
    """The same choices in new words; what is chosen stays chosen."""
    if choice.count() == 0:
        for key, text in options:
            choice.addItem(text, key)
        return
    for place, (_, text) in enumerate(options):
        choice.setItemText(place, text)
