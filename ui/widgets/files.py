"""Asking for a file or folder without stopping the program. Reads and writes nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[str], None]


def ask_save(parent: QWidget, title: str, name: str, kinds: str, chosen: Chosen) -> QFileDialog:
    """`chosen(path)` – a bound slot – once the person has named a file; nothing when they cancel."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    if "." in name:
        dialog.setDefaultSuffix(name.rsplit(".", 1)[1])
    dialog.selectFile(name)
    dialog.open()
    return dialog


def ask_open(parent: QWidget, title: str, kinds: str, chosen: Chosen) -> QFileDialog:
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(_documents())
    dialog.fileSelected.connect(chosen)
    return dialog


def _documents() -> str:
    """Where people keep their papers, else their home; never the folder that the program was started from."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if folder and QDir(folder).exists() else QDir.homePath()
