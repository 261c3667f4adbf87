"""A class list's file on the disk: read whole, or an empty one written. Knows nothing of widgets and of pupils.

Both run on the worker's thread; the vault they are handed there is not used.
"""

from __future__ import annotations

import errno
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.cells import parse_class
from desktop_app.domain.errors import DiskFull, DiskRefused
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.table import ColumnMap, Field, RawTable
from desktop_app.services.class_import import read_table, template_xlsx
from desktop_app.services.class_table import MAX_BYTES
from desktop_app.services.reading import read_file


def read_class_file(vault: object, path: Path) -> RawTable:
    """The table in the file; DiskRefused when it cannot be opened, FileUnreadable and its kin for what is in it."""
    return read_table(path.name, read_file(path, MAX_BYTES))


def read_pasted(vault: object, text: str) -> RawTable:
    """The table in text that was copied from a spreadsheet or a web page."""
    return read_table("", text.encode("utf-8", "replace"))


def save_template(vault: object, path: Path, language: str) -> Path:
    """An empty class list put in place in one step. DiskFull, DiskRefused."""
    data = template_xlsx(language)
    name = ""
    try:
        handle, name = tempfile.mkstemp(suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise (DiskFull if error.errno == errno.ENOSPC else DiskRefused) from error
    return path


def class_in_name(table: RawTable) -> SchoolClass | None:
    """The class that the file is named after (`7Ә.xlsx`)."""
    return parse_class(Path(table.name).stem)


def with_one_class(table: RawTable, columns: ColumnMap, school_class: SchoolClass) -> tuple[RawTable, ColumnMap]:
    """The list of one class, whose name stands nowhere in it: one more column that says it on every line."""
    added = replace(
        table,
        header=(*table.header, ""),
        rows=tuple((*row, str(school_class)) if any(row) else (*row, "") for row in table.rows),
    )
    return added, ColumnMap({**columns.columns, Field.SCHOOL_CLASS: table.width()})
