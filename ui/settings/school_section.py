"""The school as it stands in the vault, to be corrected. Saves nothing itself and knows no pupil."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain import codes
from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import GRADES
from ui import i18n, theme
from ui.widgets.buttons import Button, primary
from ui.widgets.card import Sheet
from ui.widgets.fields import Choice, NumberEdit
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

TEACHING = ("kk", "ru", "uz", "ug", "tg")
MOST_PUPILS = 2000
GRADES_A_ROW = 6


class SchoolSection(Sheet):
    """`save_pressed(School)` only with a school that is complete; `school()` is what is typed."""

    save_pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._saved: School | None = None
        self.name, self.psychologist = QLineEdit(), QLineEdit()
        self.region = Choice()
        self.settlement = Segmented([(kind.value, "") for kind in Settlement])
        self.shifts = Segmented([(str(count), str(count)) for count in (1, 2, 3)])
        self.languages = {code: QCheckBox() for code in TEACHING}
        self.grades = {grade: NumberEdit(0, MOST_PUPILS) for grade in GRADES}
        self._grade_labels = {grade: Text("", "secondary") for grade in GRADES}
        self._total = Text("", "secondary")
        self._name_row, self._region_row = FormRow("", self.name), FormRow("", self.region)
        self._settlement_row, self._shifts_row = FormRow("", self.settlement), FormRow("", self.shifts)
        self._languages_row = FormRow("", _row(*self.languages.values()))
        self._psychologist_row = FormRow("", self.psychologist)
        self._enrolment_row = FormRow("", self._enrolment())
        self.save: Button = primary("", "save")
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_school(self, school: School | None) -> None:
        """What is saved; overwrites nothing that is being typed."""
        if self.is_dirty():
            return
        self._saved = school
        if school is not None:
            self._fill(school)
        self._touched()

    def show_saved(self, school: School) -> None:
        """What was typed has been saved, and this is how it stands now."""
        self._saved = school
        self._fill(school)
        self._touched()

    def school(self) -> School:
        return School(
            name=" ".join(self.name.text().split()),
            region=self.region.value(),
            settlement=Settlement(self.settlement.value()),
            languages=tuple(code for code, box in self.languages.items() if box.isChecked()),
            shifts=int(self.shifts.value()),
            enrolment=tuple((grade, field.value()) for grade, field in self.grades.items() if field.value()),
            psychologist=" ".join(self.psychologist.text().split()),
            is_demo=self._saved.is_demo if self._saved else False,
        )

    def is_dirty(self) -> bool:
        return self._saved is not None and self.school() != self._comparable(self._saved)

    def is_complete(self) -> bool:
        """Says in place what is missing."""
        school = self.school()
        self._name_row.set_error("" if school.name else self.tr("Please type the school's name or number."))
        self._region_row.set_error("" if school.region else self.tr("Please choose the region."))
        self._languages_row.set_error("" if school.languages else self.tr("Please choose at least one language."))
        return bool(school.name and school.region and school.languages)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self, school: School) -> None:
        self.name.setText(school.name)
        self.psychologist.setText(school.psychologist)
        self.region.set_value(school.region)
        self.settlement.set_value(school.settlement.value)
        self.shifts.set_value(str(school.shifts))
        for code, box in self.languages.items():
            box.setChecked(code in school.languages)
        enrolment = dict(school.enrolment)
        for grade, field in self.grades.items():
            field.setValue(enrolment.get(grade, 0))

    @staticmethod
    def _comparable(school: School) -> School:
        """The saved school in the form's own order, so that only what a person changed counts as a change."""
        return School(
            school.name,
            school.region,
            school.settlement,
            tuple(code for code in TEACHING if code in school.languages),
            school.shifts,
            tuple((grade, count) for grade, count in sorted(school.enrolment) if count),
            school.psychologist,
            school.is_demo,
        )

    @Slot()
    def _touched(self) -> None:
        total = sum(field.value() for field in self.grades.values())
        self._total.setText(self.tr("Together: {count}").format(count=i18n.format_number(total)))
        self.save.setEnabled(self.is_dirty() or self._saved is None)

    @Slot()
    def _press_save(self) -> None:
        if self.is_complete():
            self.save_pressed.emit(self.school())

    def _connect(self) -> None:
        for line in (self.name, self.psychologist):
            line.setMaxLength(200)
            line.textEdited.connect(self._touched)
        self.region.currentIndexChanged.connect(self._touched)
        self.settlement.chosen.connect(self._touched)
        self.shifts.chosen.connect(self._touched)
        for box in self.languages.values():
            box.toggled.connect(self._touched)
        for field in self.grades.values():
            field.valueChanged.connect(self._touched)
        self.save.clicked.connect(self._press_save)

    def _enrolment(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, theme.space(1), 0, 0)
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(2))
        for place, (grade, field) in enumerate(self.grades.items()):
            cell = QVBoxLayout()
            cell.setSpacing(theme.px(2))
            cell.addWidget(self._grade_labels[grade])
            cell.addWidget(field)
            grid.addLayout(cell, place // GRADES_A_ROW, place % GRADES_A_ROW)
        return holder

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.space(4))
        pair = QHBoxLayout()
        pair.setSpacing(theme.space(6))
        pair.addWidget(self._settlement_row)
        pair.addWidget(self._shifts_row)
        pair.addStretch(1)
        for widget in (self._name_row, self._region_row):
            self.body.addWidget(widget)
        self.body.addLayout(pair)
        for widget in (self._languages_row, self._psychologist_row, self._enrolment_row):
            self.body.addWidget(widget)
        last = QHBoxLayout()
        last.setSpacing(theme.space(4))
        last.addWidget(self.save)
        last.addStretch(1)
        last.addWidget(self._total)
        self.body.addLayout(last)

    def _retranslate(self) -> None:
        self._name_row.set_label(self.tr("Name or number of the school"))
        self._region_row.set_label(self.tr("Region"))
        self._region_row.set_help(self.tr("Of all this only the region leaves, with the summaries of coming months."))
        listed = sorted(((iso, i18n.region_label(iso)) for iso in codes.regions()), key=_by_label)
        self.region.set_options((("", self.tr("Choose…")), *listed))
        self._settlement_row.set_label(self.tr("Where it stands"))
        self.settlement.set_texts([(Settlement.CITY, self.tr("City")), (Settlement.VILLAGE, self.tr("Village"))])
        self._shifts_row.set_label(self.tr("Shifts"))
        self._languages_row.set_label(self.tr("Languages of teaching"))
        for code, text in self._language_words().items():
            self.languages[code].setText(text)
        self._psychologist_row.set_label(self.tr("Your name, for letters and journals (may stay empty)"))
        self._enrolment_row.set_label(self.tr("Pupils by grade"))
        for grade, label in self._grade_labels.items():
            name = self.tr("Preschool") if grade == 0 else self.tr("Grade {grade}").format(grade=grade)
            label.setText(name)
            self.grades[grade].setAccessibleName(name)
        self.save.setText(self.tr("Save"))
        self._touched()

    def _language_words(self) -> dict[str, str]:
        return {
            "kk": self.tr("Kazakh"),
            "ru": self.tr("Russian"),
            "uz": self.tr("Uzbek"),
            "ug": self.tr("Uyghur"),
            "tg": self.tr("Tajik"),
        }


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space(3))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def _by_label(pair: tuple[str, str]) -> str:
    return sort_key(pair[1])
