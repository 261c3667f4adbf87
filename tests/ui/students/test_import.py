"""Class lists: what is seen is what is added, all at once or not at all, and it can be taken back."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from desktop_app.domain.table import Field
from desktop_app.services import cases, students
from desktop_app.services.class_import import read_table
from desktop_app.services.vault_thread import VaultThread
from ui import i18n
from ui.app import RoomContext
from ui.students.importer import ImportPanel

ROWS = (
    ("Тегі", "Аты", "Сынып", "Туған күні"),
    ("Үлгіұлы", "Бірінші", "7Ә", "05.09.2013"),
    ("Үлгіқызы", "Екінші", "7Ә", ""),
    ("Үлгіқызы", "Екінші", "7Ә", ""),
    ("Үлгі", "Ү5інші", "7Ә", ""),
    ("Үлгіұлы", "Төртінші", "45", ""),
)


def workbook(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def panel(context: RoomContext, qtbot: Any) -> ImportPanel:
    made = ImportPanel(context)
    qtbot.addWidget(made)
    made.resize(980, 620)
    made.show()
    return made


@pytest.fixture
def ask(vault_thread: VaultThread) -> Callable[..., Any]:
    def now(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return vault_thread.submit(func, *args, **kwargs).result(10)

    return now


def look_into(panel: ImportPanel, qtbot: Any, path: Path) -> None:
    panel.read(path)
    qtbot.waitUntil(lambda: panel.part() is panel.sorting)


def drop(panel: ImportPanel, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.dropEvent(event)
    return event


def test_a_dropped_workbook_is_shown_whole_and_nothing_is_written(
    panel: ImportPanel, ask: Callable[..., Any], tmp_path: Path, qtbot: Any
) -> None:
    drop(panel, workbook(tmp_path / "list.xlsx"))
    qtbot.waitUntil(lambda: panel.part() is panel.sorting)
    results = [panel.preview.model.index(row, 4).data() for row in range(5)]
    assert results[:3] == ["will be added", "will be added", "already in the register"]
    assert "name" in results[3]
    assert "class" in results[4]
    assert panel.preview.which.button("problems").text() == "Need attention: 2"
    assert ask(students.count_students) == 0


def test_adding_and_taking_back(
    panel: ImportPanel, ask: Callable[..., Any], told: Any, tmp_path: Path, qtbot: Any
) -> None:
    look_into(panel, qtbot, workbook(tmp_path / "list.xlsx"))
    assert panel.add.text() == "Add 2 pupils"
    with qtbot.waitSignal(panel.imported) as added:
        qtbot.keyClick(panel.add, Qt.Key.Key_Space)
    assert added.args == [2]
    assert ask(students.count_students) == 2
    assert told.changed == ["students"]
    with qtbot.waitSignal(panel.imported) as left:
        panel.undo.click()
    assert left.args == [0]
    assert ask(students.count_students) == 0
    assert "2 pupils were taken out again" in panel.banner.text()


def test_a_pupil_with_a_case_stays_when_the_rest_is_taken_back(
    panel: ImportPanel, ask: Callable[..., Any], clock_now: datetime, tmp_path: Path, qtbot: Any
) -> None:
    look_into(panel, qtbot, workbook(tmp_path / "list.xlsx"))
    with qtbot.waitSignal(panel.imported):
        panel.add.click()
    ask(cases.open_case, ask(students.list_students)[0].student.id, "oop", clock_now)
    with qtbot.waitSignal(panel.imported) as left:
        panel.undo.click()
    assert left.args == [1]
    assert "1 pupil stays" in panel.banner.text()


@pytest.mark.parametrize(
    ("name", "data"),
    [("picture.xlsx", b"PK\x03\x04 no workbook"), ("empty.csv", b""), ("old.xls", b"\xd0\xcf\x11\xe0" * 9)],
)
def test_a_file_that_is_no_list_is_refused_kindly(
    panel: ImportPanel, ask: Callable[..., Any], tmp_path: Path, qtbot: Any, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    panel.read(path)
    qtbot.waitUntil(lambda: bool(panel.banner.text()))
    assert "Nothing was imported" in panel.banner.text()
    assert panel.part() is panel.choice
    assert ask(students.count_students) == 0


def test_a_file_that_is_gone_is_said(panel: ImportPanel, tmp_path: Path, qtbot: Any) -> None:
    panel.read(tmp_path / "nowhere.csv")
    qtbot.waitUntil(lambda: bool(panel.banner.text()))
    assert panel.part() is panel.choice


def test_several_files_at_once_are_not_taken(panel: ImportPanel, tmp_path: Path) -> None:
    one, two = workbook(tmp_path / "1.xlsx"), workbook(tmp_path / "2.xlsx")
    assert not drop(panel, one, two).isAccepted() or panel.part() is panel.choice
    assert panel.part() is panel.choice


def test_unknown_columns_are_asked_for(panel: ImportPanel, ask: Callable[..., Any], tmp_path: Path, qtbot: Any) -> None:
    rows = (("Кто", "Где"), ("Үлгіұлы Бірінші", "7Ә"), ("Үлгіқызы Екінші", "8Б"))
    look_into(panel, qtbot, workbook(tmp_path / "list.xlsx", rows))
    assert not panel.add.isEnabled()
    assert panel.preview.isHidden()
    assert panel.columns.rows[Field.FULL_NAME].has_error()
    for name, column in ((Field.FULL_NAME, 1), (Field.SCHOOL_CLASS, 2)):
        panel.columns.choices[name].setCurrentIndex(column)
        panel.columns.choices[name].activated.emit(column)
    qtbot.waitUntil(panel.add.isEnabled)
    with qtbot.waitSignal(panel.imported):
        panel.add.click()
    found = {row.student.full_name(): str(row.student.school_class) for row in ask(students.list_students)}
    assert found == {"Үлгіұлы Бірінші": "7Ә", "Үлгіқызы Екінші": "8Б"}


def test_a_list_of_one_class_needs_no_class_column(
    panel: ImportPanel, ask: Callable[..., Any], tmp_path: Path, qtbot: Any
) -> None:
    path = tmp_path / "names.csv"
    path.write_text("Фамилия,Имя\nҮлгіұлы,Бірінші\n", "utf-8")
    look_into(panel, qtbot, path)
    assert not panel.add.isEnabled()
    panel.columns.one_class.insert("9Ғ")
    qtbot.waitUntil(panel.add.isEnabled)
    with qtbot.waitSignal(panel.imported):
        panel.add.click()
    assert [str(row.student.school_class) for row in ask(students.list_students)] == ["9Ғ"]


def test_a_file_named_after_its_class_is_understood(panel: ImportPanel, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "6Ү.csv"
    path.write_bytes("Фамилия;Имя\nҮлгіұлы;Бірінші\n".encode())
    look_into(panel, qtbot, path)
    assert panel.add.isEnabled()
    assert panel.preview.model.index(0, 2).data() == "6Ү"


def test_a_copied_table_can_be_pasted(panel: ImportPanel, qtbot: Any) -> None:
    QGuiApplication.clipboard().setText("ФИО\tКласс\nҮлгіұлы Бірінші\t7Ә\n")
    panel.choice.paste.click()
    qtbot.waitUntil(lambda: panel.part() is panel.sorting)
    assert panel.add.text() == "Add 1 pupil"


def test_a_lock_in_between_writes_nothing(
    panel: ImportPanel, vault_thread: VaultThread, tmp_path: Path, qtbot: Any
) -> None:
    look_into(panel, qtbot, workbook(tmp_path / "list.xlsx"))
    vault_thread.lock().result(10)
    panel.add.click()
    qtbot.waitUntil(lambda: bool(panel.banner.text()))
    assert panel.part() is panel.sorting


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_empty_list_comes_back_understood(
    panel: ImportPanel, qapp: Any, tmp_path: Path, qtbot: Any, language: str
) -> None:
    i18n.set_language(qapp, language)
    path = tmp_path / "empty.xlsx"
    panel.choice.template_asked.emit(path)
    qtbot.waitUntil(lambda: path.name in panel.banner.text())
    book = openpyxl.load_workbook(path)
    book.active.append(("Үлгіұлы", "Бірінші", "", "7Ә"))
    written = io.BytesIO()
    book.save(written)
    assert len(read_table("list", written.getvalue()).rows) == 1
    path.write_bytes(written.getvalue())
    look_into(panel, qtbot, path)
    assert panel.add.isEnabled()


def test_an_empty_list_is_not_saved_where_nobody_may_write(panel: ImportPanel, tmp_path: Path, qtbot: Any) -> None:
    panel.choice.template_asked.emit(tmp_path / "missing" / "list.xlsx")
    qtbot.waitUntil(lambda: bool(panel.banner.text()))
    assert list(tmp_path.glob("*.part")) == []


def test_the_numbers_speak_the_language_of_the_moment(
    panel: ImportPanel, qapp: Any, tmp_path: Path, qtbot: Any
) -> None:
    look_into(panel, qtbot, workbook(tmp_path / "list.xlsx"))
    i18n.set_language(qapp, "ru")
    qtbot.waitUntil(lambda: panel.add.text() == "Добавить 2 учеников")
    i18n.set_language(qapp, "kk")
    qtbot.waitUntil(lambda: panel.add.text() == "2 оқушыны қосу")


def test_ten_thousand_lines_are_shown_and_added(
    panel: ImportPanel, ask: Callable[..., Any], tmp_path: Path, qtbot: Any
) -> None:
    letters = "абвгдежзик"
    lines = ["Тегі;Аты;Сынып"]
    for number in range(10_000):
        word = "".join(letters[int(digit)] for digit in f"{number:05d}")
        lines.append(f"Үлгі{word};Бала;{number % 11 + 1}А")
    path = tmp_path / "many.csv"
    path.write_text("\n".join(lines), "utf-8")
    panel.read(path)
    qtbot.waitUntil(lambda: panel.part() is panel.sorting, timeout=30_000)
    assert panel.preview.model.rowCount() == 10_000
    with qtbot.waitSignal(panel.imported, timeout=30_000) as added:
        panel.add.click()
    assert added.args == [10_000]
    assert ask(students.count_students) == 10_000
