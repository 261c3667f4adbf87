"""Enrolment with an office: by its file, by the code as typed, by a picture of its QR. Asks nobody itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.outbox import OfficeContact
from ui import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, primary, secondary
from ui.widgets.card import Sheet
from ui.widgets.chip import Chip
from ui.widgets.files import ask_open
from ui.widgets.form import FormRow
from ui.widgets.labels import Text, rule

PICTURES = ("png", "jpg", "jpeg", "bmp", "gif", "webp")


class OfficeSection(Sheet):
    """`file_given(path)`, `picture_given(path)`, `code_given(text)`; every answer comes by a `show_…`."""

    file_given = Signal(str)
    picture_given = Signal(str)
    code_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._contact: OfficeContact | None = None
        self._asked_with: QWidget | None = None
        self._state = Chip("")
        self._standing = Text("", "body", wrap=True)
        self._known_by = Text("", "secondary", wrap=True)
        self._how = Text("", "secondary", wrap=True)
        self.message = Banner()
        self.file: Button = primary("", "folder-open")
        self.picture: Button = secondary("", "qr-code")
        self.code, self.enrol = QLineEdit(), secondary("", "key-round")
        self._code_row = FormRow("", self.code)
        self._busy = Text("", "secondary")
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_contact(self, contact: OfficeContact | None) -> None:
        self._contact = contact
        self._retranslate()

    def show_busy(self, is_busy: bool) -> None:
        """While the office is asked, nothing can be asked again."""
        if is_busy:
            self._asked_with = self.focusWidget() or self._asked_with
        for widget in (self.file, self.picture, self.code, self.enrol):
            widget.setEnabled(not is_busy)
        if not is_busy and self._asked_with is not None and self.isVisible():
            self._asked_with.setFocus()  # a disabled control loses the keyboard
            self._asked_with = None
        self._busy.setVisible(is_busy)
        if is_busy:
            self.message.hide()

    def show_message(self, kind: str, says: str, next_step: str) -> None:
        self.message.show_message(kind, says, next_step)

    def clear_code(self) -> None:
        self.code.clear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()) and self.file.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._give(_dropped(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Enrolment files (*.senim-enrol);;All files (*)")
        ask_open(self, self.tr("Enrolment from the office"), kinds, self._give)

    @Slot()
    def _choose_picture(self) -> None:
        kinds = self.tr("Pictures ({kinds})").format(kinds=" ".join(f"*.{kind}" for kind in PICTURES))
        ask_open(self, self.tr("Picture of the QR code"), kinds, self._give)

    @Slot(str)
    def _give(self, path: str) -> None:
        if path:
            is_picture = path.lower().rsplit(".", 1)[-1] in PICTURES
            (self.picture_given if is_picture else self.file_given).emit(path)

    @Slot()
    def _type(self) -> None:
        if self.code.text().strip():
            self.code_given.emit(self.code.text().strip())
        else:
            self._code_row.set_error(self.tr("Please type the address and the code from the letter."))

    @Slot()
    def _typed(self) -> None:
        self._code_row.set_error("")

    def _connect(self) -> None:
        self.file.clicked.connect(self._choose_file)
        self.picture.clicked.connect(self._choose_picture)
        self.enrol.clicked.connect(self._type)
        self.code.returnPressed.connect(self._type)
        self.code.textEdited.connect(self._typed)

    def _lay_out(self) -> None:
        self.add_to_head(self._state)
        self.body.setSpacing(theme.space(3))
        for widget in (self._standing, self._known_by, self.message, rule(), self._how):
            self.body.addWidget(widget)
        ways = QHBoxLayout()
        ways.setSpacing(theme.space(2))
        ways.addWidget(self.file)
        ways.addWidget(self.picture)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addWidget(self._typing())
        self.body.addWidget(self._busy)
        self._busy.hide()

    def _typing(self) -> QWidget:
        holder, button_column = QWidget(), QVBoxLayout()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self._code_row, 1)
        button_column.addSpacing(theme.px(22))
        button_column.addWidget(self.enrol)
        button_column.addStretch(1)
        row.addLayout(button_column)
        return holder

    def _retranslate(self) -> None:
        contact = self._contact
        self.set_title(self.tr("The office that receives the summaries"))
        if contact is None:
            self._state.set(self.tr("not enrolled"), "warn")
            self._standing.setText(
                self.tr("This workplace is not enrolled yet. Months are frozen all the same and wait; nothing is lost.")
            )
        else:
            self._state.set(self.tr("enrolled"), "ok")
            self._standing.setText(f"{contact.office} · {contact.url}")
            known_by = self.tr(
                "The office knows this workplace by the key {kid}. Enrol again only when it asks you to."
            )
            self._known_by.setText(known_by.format(kid=contact.kid[:8]))
        self._known_by.setVisible(contact is not None)
        theme.set_property(self.file, "role", "primary" if contact is None else "")
        self.file.set_icon("folder-open", "accent_on" if contact is None else "text")
        self._how.setText(
            self.tr(
                "The office gives a file, or a letter with an address, a code and a QR picture. A code works once and "
                "for 14 days. A file can also be dropped here."
            )
        )
        self.file.setText(self.tr("Open the file…"))
        self.picture.setText(self.tr("Picture of the QR code…"))
        self._code_row.set_label(self.tr("Or the address and the code from the letter"))
        self._code_row.set_help(
            self.tr("Capital or small letters, with or without hyphens; a pasted QR text works too.")
        )
        self.code.setPlaceholderText(self.tr("office.example.kz  XXXX-XXXX-XXXX-XXXX-X"))
        self.enrol.setText(self.tr("Enrol"))
        self._busy.setText(self.tr("Asking the office… this takes at most half a minute."))


def _dropped(data: QMimeData) -> str:
    """The one local file that is dropped, or an empty string."""
    urls = data.urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
