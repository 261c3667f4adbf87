"""The face for help from the office: a request under a new passphrase, then its answer. Asks and opens nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import i18n, theme
from ui.app import Works
from ui.unlock.faces import Face
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.passphrase_field import PassphraseField
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.files import ask_open, ask_save
from ui.widgets.form import FormRow
from ui.widgets.labels import Text

if TYPE_CHECKING:
    from desktop_app.services.asking import Asked

REQUEST, ANSWER = "senim-escrow-request", "senim-escrow-answer"


class OfficeFace(Face):
    """`asked(new passphrase)`, `save_to(path)`, `answered(path, passphrase)`, `back_wanted`; `stage_changed` when the
    page's title is another."""

    asked = Signal(str)
    save_to = Signal(str)
    answered = Signal(str, str)
    back_wanted = Signal()
    stage_changed = Signal()

    def __init__(self, jobs: Works) -> None:
        super().__init__()
        self._office = ""
        self._question: Asked | None = None
        self.choice = NewPassphrase(jobs)
        self.ask = primary("", "file-text")
        self.digits = Text("", "figure", wrap=True)
        self._say = Text("", "secondary", wrap=True)
        self.save = secondary("", "save")
        self.field = PassphraseField()
        self.row = FormRow("", self.field)
        self.open, self.again, self.back = primary("", "folder-open"), link("", "refresh-cw"), link("", "arrow-left")
        self._asking = self._stage(self.choice, self.ask)
        self._waiting = self._stage(self.digits, self._say, self.save, self.row, self.open)
        for widget in (self._asking, self._waiting, self.again, self.back):
            self.add(widget)
        self._connect()
        self.show_question("", None)

    def show_question(self, office: str, question: Asked | None) -> None:
        """The office that holds a key, and what was asked of it already."""
        self._office, self._question = office, question
        self._show_stage()

    def words(self) -> tuple[str, str]:
        """Title and lead of the page."""
        title = self.tr("Help from the office")
        if self._question is None:
            says = self.tr(
                "{office} holds a key of this vault. Choose a new passphrase now: it comes into force with the answer."
            )
            return title, says.format(office=self._office)
        says = self.tr(
            "Asked on {day} for {office}. Give them the file and read these digits to them on the telephone."
        )
        return title, says.format(day=i18n.format_day(self._question.asked_on), office=self._question.office)

    def take_focus(self) -> None:
        (self.field if self._question is not None else self.choice.first).setFocus()

    def forget(self) -> None:
        self.choice.clear()
        self.field.clear()

    def show_wrong(self, says: str) -> None:
        self.row.set_error(says)
        self.field.edit.selectAll()
        self.field.setFocus()

    @Slot()
    def ask_anew(self) -> None:
        """Another request under another passphrase: the one that waits is over once it is made."""
        self._question = None
        self._show_stage()

    @Slot()
    def _give(self) -> None:
        if self.choice.verify() and not self._is_busy:
            self.asked.emit(self.choice.passphrase())

    @Slot()
    def _ready(self) -> None:
        self.ask.setEnabled(self.choice.is_ready())

    @Slot()
    def _typed(self) -> None:
        self.row.set_error("")
        self.open.setEnabled(bool(self.field.text()))

    @Slot()
    def _choose_place(self) -> None:
        assert self._question is not None
        name = f"{self._question.asked_on}.{REQUEST}"
        kinds = self.tr("Requests to the office (*.senim-escrow-request)")
        ask_save(self, self.tr("Save the request"), name, kinds, self.give_place)

    @Slot(str)
    def give_place(self, path: str) -> None:
        self.save_to.emit(path)

    @Slot()
    def _choose_answer(self) -> None:
        kinds = self.tr("Answers of the office (*.senim-escrow-answer);;All files (*)")
        ask_open(self, self.tr("The office’s answer"), kinds, self.give_answer)

    @Slot(str)
    def give_answer(self, path: str) -> None:
        if self.field.text() and not self._is_busy:
            self.row.set_error("")
            self.answered.emit(path, self.field.text())

    def _show_stage(self) -> None:
        is_waiting = self._question is not None
        theme.set_shown(self._asking, not is_waiting)
        theme.set_shown(self._waiting, is_waiting)
        theme.set_shown(self.again, is_waiting)
        self.forget()
        self._typed()
        self._ready()
        self.retranslate()
        self.stage_changed.emit()
        if self.isVisible():
            self.take_focus()

    def _connect(self) -> None:
        self.choice.ready_changed.connect(self._ready)
        self.choice.submitted.connect(self._give)
        self.ask.clicked.connect(self._give)
        self.save.clicked.connect(self._choose_place)
        self.field.edited.connect(self._typed)
        self.field.submitted.connect(self._choose_answer)
        self.open.clicked.connect(self._choose_answer)
        self.again.clicked.connect(self.ask_anew)
        self.back.clicked.connect(self.back_wanted)

    @staticmethod
    def _stage(*widgets: QWidget) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        for widget in widgets:
            box.addWidget(widget)
        return holder

    def retranslate(self) -> None:
        self.ask.setText(self.tr("One moment…") if self._is_busy else self.tr("Make the request"))
        self._say.setText(
            self.tr(
                "Two people of the office open it together and give you a file. It opens the vault on this laptop only."
            )
        )
        self.save.setText(self.tr("Save the request…"))
        self.row.set_label(self.tr("The new passphrase that you chose"))
        self.open.setText(self.tr("Opening…") if self._is_busy else self.tr("Open with the office’s answer…"))
        self.again.setText(self.tr("Forgotten again? Make another request"))
        self.back.setText(self.tr("Back to the passphrase"))
        if self._question is not None:
            self.digits.setText(self._question.fingerprint)
            self.digits.setAccessibleName(self.tr("Digits: {digits}").format(digits=self._question.fingerprint))
