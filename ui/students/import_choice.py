"""Where a class list is chosen, dropped or pasted. Knows nothing of what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from ui import theme
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Sheet
from ui.widgets.labels import IconLabel, Text


class FileChoice(Sheet):
    """`chosen(path)`, `pasted(text)`, `template_asked(path)`."""

    chosen = Signal(Path)
    pasted = Signal(str)
    template_asked = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._lead = Text("", "section")
        self._text = Text("", "secondary", wrap=True)
        self._privacy = Text("", "secondary", wrap=True)
        self.choose = secondary("", "folder-open")
        self.paste = secondary("", "copy")
        self.template = quiet("", "download")
        self._dialog: QFileDialog | None = None
        self._arrange()
        self.choose.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.template.clicked.connect(self._ask_template)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._paste)
        self._retranslate()

    # ------------------------------------------------------------ dialogs

    @Slot()
    def _choose(self) -> None:
        dialog = self._new_dialog(self.tr("Choose a class list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Class lists (*.xlsx *.xlsm *.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._file_selected)
        dialog.open()

    @Slot()
    def _ask_template(self) -> None:
        dialog = self._new_dialog(self.tr("Save an empty class list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Workbook (*.xlsx)")])
        dialog.selectFile(self.tr("class list.xlsx"))
        dialog.fileSelected.connect(self._template_selected)
        dialog.open()

    def _new_dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog = dialog
        return dialog

    @Slot(str)
    def _file_selected(self, path: str) -> None:
        self.chosen.emit(Path(path))

    @Slot(str)
    def _template_selected(self, path: str) -> None:
        self.template_asked.emit(Path(path))

    @Slot()
    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.set_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.set_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.set_active(False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    # ------------------------------------------------------------ looks

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._lead.setText(self.tr("Drop the class list here"))
        self._text.setText(
            self.tr(
                "XLSX or CSV, one pupil a line: name, class, birthday if you have it. One file may hold many classes."
            )
        )
        self._privacy.setText(self.tr("The file is only read. Nothing is written before you have seen every line."))
        self.choose.setText(self.tr("Choose a file"))
        self.paste.setText(self.tr("Paste a copied table"))
        self.template.setText(self.tr("Save an empty list to fill in"))

    def _arrange(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self.body.setContentsMargins(theme.px(24), theme.px(36), theme.px(24), theme.px(28))
        self.body.setSpacing(theme.space(2))
        self.body.addStretch(1)
        self.body.addWidget(IconLabel("file-spreadsheet", "accent", 40), 0, centre)
        self.body.addWidget(self._lead, 0, centre)
        for text in (self._text, self._privacy):
            text.setAlignment(centre)
            self.body.addLayout(centred(text))
        self.body.addSpacing(theme.space(2))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(2))
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addWidget(self.template, 0, centre)
        self.body.addStretch(1)


def centred(text: Text) -> QHBoxLayout:
    """A wrapping text in the middle; in its own row: a box asks an aligned one how high it is at full width."""
    text.setMaximumWidth(theme.px(460))
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(text, 100)
    row.addStretch(1)
    return row


def dropped_file(dropped: QMimeData) -> Path | None:
    """The one local file that is dropped; None for several, for folders and for anything else."""
    urls = dropped.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None
