"""The step that asks for the school: region, settlement, languages, shifts, enrolment. Saves nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain import codes
from desktop_app.domain.alphabet import sort_key
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import GRADES
from ui import i18n, theme
from ui.unlock.step import Step
from ui.widgets.fields import Choice, NumberEdit
from ui.widgets.form import FormRow
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented


class SchoolStep(Step):
    def __init__(self) -> None:
        super().__init__()
        self.name, self.psychologist = QLineEdit(), QLineEdit()
        self.region = Choice()
        self.settlement = Segmented([(kind.value, "") for kind in Settlement])
        self.shifts = Segmented([("1", "1"), ("2", "2"), ("3", "3")])
        self.languages = {code: QCheckBox() for code in ("kk", "ru")}
        self.languages["kk"].setChecked(True)
        self.grades = {grade: NumberEdit(0, 999) for grade in GRADES}
        self._total = Text("", "secondary")
        self._grade_labels = {grade: Text("", "secondary") for grade in GRADES}
        self._name_row, self._region_row = FormRow("", self.name), FormRow("", self.region)
        self._settlement_row, self._shifts_row = FormRow("", self.settlement), FormRow("", self.shifts)
        self._languages_row = FormRow("", self._language_boxes())
        self._psychologist_row = FormRow("", self.psychologist)
        self._enrolment_row = FormRow("", self._enrolment())
        self._arrange()
        self.name.setMaxLength(200)
        self.psychologist.setMaxLength(200)
        self.name.textEdited.connect(self._changed)
        self.region.currentIndexChanged.connect(self._changed)
        for field in self.grades.values():
            field.valueChanged.connect(self._count)
        self.retranslate()

    def school(self) -> School:
        """What is filled in; only valid when `verify` says so."""
        return School(
            name=self.name.text(),
            region=self.region.value(),
            settlement=Settlement(self.settlement.value()),
            languages=tuple(code for code, box in self.languages.items() if box.isChecked()),
            shifts=int(self.shifts.value()),
            enrolment=tuple((grade, field.value()) for grade, field in self.grades.items() if field.value()),
            psychologist=self.psychologist.text(),
        )

    def title(self) -> str:
        return self.tr("Your school")

    def explains(self) -> str:
        return self.tr("For your journals and letters. Of all this, only the region leaves with the monthly summary.")

    def next_word(self) -> str:
        return self.tr("Next")

    def verify(self) -> bool:
        self._name_row.set_error(
            "" if self.name.text().strip() else self.tr("Please type the school's name or number.")
        )
        self._region_row.set_error("" if self.region.value() else self.tr("Please choose the region."))
        has_language = any(box.isChecked() for box in self.languages.values())
        self._languages_row.set_error("" if has_language else self.tr("Please choose at least one language."))
        return not any(row.has_error() for row in (self._name_row, self._region_row, self._languages_row))

    def first_field(self) -> QWidget | None:
        return self.name

    def retranslate(self) -> None:
        self._name_row.set_label(self.tr("Name or number of the school"))
        self._region_row.set_label(self.tr("Region"))
        listed = sorted(((iso, i18n.region_label(iso)) for iso in codes.regions()), key=_by_label)
        self.region.set_options((("", self.tr("Choose…")), *listed))
        self._settlement_row.set_label(self.tr("Where it stands"))
        self.settlement.set_texts([(Settlement.CITY, self.tr("City")), (Settlement.VILLAGE, self.tr("Village"))])
        self._shifts_row.set_label(self.tr("Shifts"))
        self._languages_row.set_label(self.tr("Languages of teaching"))
        self.languages["kk"].setText(self.tr("Kazakh"))
        self.languages["ru"].setText(self.tr("Russian"))
        self._psychologist_row.set_label(self.tr("Your name, for letters and journals (may stay empty)"))
        self._enrolment_row.set_label(self.tr("Pupils by grade (may be filled in later)"))
        for grade, label in self._grade_labels.items():
            name = self.tr("Preschool") if grade == 0 else self.tr("Grade {grade}").format(grade=grade)
            label.setText(name)
            self.grades[grade].setAccessibleName(name)
        self._count()

    @Slot()
    def _changed(self) -> None:
        for row in (self._name_row, self._region_row):
            row.set_error("")
        self.ready_changed.emit()

    @Slot()
    def _count(self) -> None:
        total = sum(field.value() for field in self.grades.values())
        self._total.setText(self.tr("Together: {count}").format(count=i18n.format_number(total)))

    def _language_boxes(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self.languages.values():
            row.addWidget(box)
        row.addStretch(1)
        return holder

    def _enrolment(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, theme.space(1), 0, 0)
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(2))
        for position, (grade, field) in enumerate(self.grades.items()):
            cell = QVBoxLayout()
            cell.setSpacing(theme.px(2))
            cell.addWidget(self._grade_labels[grade])
            cell.addWidget(field)
            grid.addLayout(cell, position // 6, position % 6)
        grid.addWidget(self._total, 2, 0, 1, 6)
        return holder

    def _arrange(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme.space(4))
        pair.addWidget(self._settlement_row, 1)
        pair.addWidget(self._shifts_row, 1)
        pair.addWidget(self._languages_row, 1)
        self.body.addWidget(self._name_row)
        self.body.addWidget(self._region_row)
        self.body.addLayout(pair)
        self.body.addWidget(self._psychologist_row)
        self.body.addWidget(self._enrolment_row)
        self.body.addStretch(1)


def _by_label(pair: tuple[str, str]) -> str:
    return sort_key(pair[1])
