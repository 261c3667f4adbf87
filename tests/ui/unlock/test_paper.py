"""The recovery sheet on its way to paper: the picture that goes to the printer can be scanned; files stay private."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.cipher import recovery
from desktop_app.services.unlock import RecoveryKey
from tests.ui.conftest import Told
from ui.app import RoomContext
from ui.programs.rooms import recovery_sheet
from ui.unlock.paper import RecoveryPaper
from ui.widgets.printing import PrintJob, pages, paint

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def key() -> RecoveryKey:
    return recovery.show(recovery.new_entropy())


def scanned(image: QImage) -> str:
    import io

    import zxingcpp
    from PIL import Image

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(buffer.data().data())))
    return found[0].text if found else ""


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_printed_code_is_the_key(qtbot: QtBot, key: RecoveryKey, language: str) -> None:
    drawn = pages(recovery_sheet(key, "", language, DAY))
    assert len(drawn) == 1
    assert drawn[0].height() > 3000  # A4 at 300 dots per inch
    assert scanned(drawn[0]) == key.qr_text


def test_it_goes_onto_the_printer(qtbot: QtBot, key: RecoveryKey, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint(recovery_sheet(key, "", "kk", DAY), printer)
    again = pages((tmp_path / "printed.pdf").read_bytes())
    assert scanned(again[0]) == key.qr_text


def test_the_dialog_opens_and_prints_when_accepted(qtbot: QtBot, key: RecoveryKey, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    job = PrintJob(parent, recovery_sheet(key, "", "ru", DAY))
    dialog = parent.findChild(QPrintDialog)
    assert dialog.isVisible()
    job._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    job._printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(job.printed):
        dialog.done(QDialog.DialogCode.Accepted)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_a_saved_sheet_is_its_owners_alone_and_then_forgotten(
    context: RoomContext, key: RecoveryKey, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = RecoveryPaper(context, recovery_sheet)
    paper.take(key, None)
    qtbot.waitUntil(lambda: bool(paper._pdf))
    file = tmp_path / "sheet.pdf"
    with qtbot.waitSignal(paper.left):
        paper.save_to(str(file))
    assert file.stat().st_mode & 0o077 == 0
    paper.forget()
    assert paper._pdf == b""


def test_a_folder_that_cannot_be_written_is_said(
    context: RoomContext, told: Told, key: RecoveryKey, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = RecoveryPaper(context, recovery_sheet)
    paper.take(key, None)
    qtbot.waitUntil(lambda: bool(paper._pdf))
    with qtbot.waitSignal(paper.failed) as failed:
        paper.save_to(str(tmp_path / "no" / "such" / "folder.pdf"))
    assert failed.args[0].code == "disk.refused"
