"""Taking in class lists: choose, see every line, add in one step, take back. Knows nothing of SQL and cell formats.

Used on the register's page and in the first run. `imported(count)` after pupils were added (0 when they were taken
back), `closed` when a person is done with it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.table import ImportDone, ImportPreview, RawTable, guess_columns
from desktop_app.services import class_import
from ui import i18n
from ui.app import RoomContext
from ui.students.class_file import class_in_name, read_class_file, read_pasted, save_template, with_one_class
from ui.students.import_look import ImportLook
from ui.wording import sentence


class ImportPanel(ImportLook):
    imported = Signal(int)
    closed = Signal()

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._table: RawTable | None = None
        self._is_first_look = False
        self.choice.chosen.connect(self.read)
        self.choice.pasted.connect(self.read_text)
        self.choice.template_asked.connect(self._save_template)
        self.columns.changed.connect(self._look)
        self.add.clicked.connect(self._add)
        self.another.clicked.connect(self.start_again)
        self.next_list.clicked.connect(self.start_again)
        self.undo.clicked.connect(self._undo)
        self.close_it.clicked.connect(self._close)

    # ------------------------------------------------------------ reading

    @Slot(Path)
    def read(self, path: Path) -> None:
        """Look into this file; nothing is written."""
        self.wait(self.tr("Reading the list…"))
        self._context.jobs.vault(read_class_file, path, then=self._read, failed=self._unreadable, lane="import-read")

    @Slot(str)
    def read_text(self, text: str) -> None:
        self.wait(self.tr("Reading the list…"))
        self._context.jobs.vault(read_pasted, text, then=self._read, failed=self._unreadable, lane="import-read")

    def _read(self, table: RawTable) -> None:
        self._table = table
        self._preview = None
        self.show_file(table.name or self.tr("Pasted table"))
        self._is_first_look = True
        self.columns.start(table, guess_columns(table), class_in_name(table))
        self._look()

    def _unreadable(self, error: BaseException) -> None:
        said = sentence(error)
        self.show_part(self.choice)
        self.banner.show_message("danger", said.says, said.next)

    @Slot()
    def _look(self) -> None:
        """What would happen with the columns as they are chosen now."""
        if self._table is None:
            return
        table, columns = self._table, self.columns.columns()
        one_class = self.columns.one_class_for_all()
        if one_class is not None:
            table, columns = with_one_class(table, columns, one_class)
        self._context.jobs.vault(
            class_import.preview,
            table,
            columns,
            self._context.clock(),
            then=self._previewed,
            failed=self._unreadable,
            lane="import-preview",
        )

    def _previewed(self, preview: ImportPreview) -> None:
        self._preview = preview
        self.preview.show_preview(preview)
        self.preview.setVisible(self.columns.is_enough())
        self.show_part(self.sorting)
        self.say_words()
        if self._is_first_look:
            self._is_first_look = False
            (self.add if self.add.isEnabled() else self.columns.first_question()).setFocus()

    # ------------------------------------------------------------ writing and taking back

    @Slot()
    def _add(self) -> None:
        if self._preview is None or not self.add.isEnabled():
            return
        self.wait(self.tr("Adding the pupils…"))
        self._context.jobs.vault(
            class_import.commit_import,
            self._preview,
            self._context.clock(),
            then=self._added,
            failed=self._not_added,
        )

    def _added(self, done: ImportDone) -> None:
        self._done = done
        self.show_part(self.finished)
        self.undo.setVisible(done.added > 0)
        self.say_words()
        (self.next_list if self.close_it.isHidden() else self.close_it).setFocus()
        self._context.intents.changed.emit("students")
        self.imported.emit(done.added)

    def _not_added(self, error: BaseException) -> None:
        said = sentence(error)
        self.show_part(self.sorting)
        self.banner.show_message("danger", said.says, said.next)

    @Slot()
    def _undo(self) -> None:
        if self._done is not None:
            self._context.jobs.vault(
                class_import.undo_import,
                self._done.batch_id,
                self._context.clock(),
                then=self._undone,
                failed=self._not_undone,
            )

    def _undone(self, removed: int) -> None:
        kept = self._done.added - removed if self._done else 0
        self._done = None
        self.start_again()
        says = self.tr("%n pupil(s) were taken out again.", "", removed)
        stays = self.tr("%n pupil(s) stay: a case has been opened for them.", "", kept) if kept else ""
        self.banner.show_message("ok", says, stays)
        self._context.intents.changed.emit("students")
        self.imported.emit(kept)

    def _not_undone(self, error: BaseException) -> None:
        said = sentence(error)
        self.banner.show_message("danger", said.says, said.next)

    # ------------------------------------------------------------ the empty list

    @Slot(Path)
    def _save_template(self, path: Path) -> None:
        self._context.jobs.vault(
            save_template, path, i18n.language(), then=self._template_saved, failed=self._not_undone
        )

    def _template_saved(self, path: Path) -> None:
        says = self.tr("The empty list is saved: {name}").format(name=path.name)
        self.banner.show_message("ok", says, self.tr("Fill it in, save it and drop it here."))

    # ------------------------------------------------------------ what is seen

    @Slot()
    def start_again(self) -> None:
        """Back to the choice of a file; what was read is forgotten."""
        self._table = self._preview = None
        self.show_part(self.choice)
        self.choice.choose.setFocus()

    @Slot()
    def _close(self) -> None:
        self.start_again()
        self.closed.emit()
