"""Planted words, and the search for them: in bytes, in files, and in everything a program's screen still holds.

A word is looked for as UTF-8 and both UTF-16, as it was written and decomposed (NFD), in capitals and small letters.
"""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QTextDocument
from PySide6.QtWidgets import QApplication

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
PIECE = 1 << 20
MOST_ROWS = 500
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.UserRole,
)
SPOKEN = (
    QAccessible.Text.Name,
    QAccessible.Text.Value,
    QAccessible.Text.Description,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
)


def writings(word: str) -> set[str]:
    """The word as it may stand in a text."""
    cased = {word, word.lower(), word.upper()}
    return {unicodedata.normalize(form, text) for text in cased for form in ("NFC", "NFD")}


def spellings(word: str) -> frozenset[bytes]:
    """The word as it may lie in bytes."""
    return frozenset(text.encode(encoding) for text in writings(word) for encoding in ENCODINGS)


def found_in_bytes(data: bytes, words: Iterable[str]) -> list[str]:
    return [word for word in words if any(spelling in data for spelling in spellings(word))]


def found_in_text(text: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if any(writing in text for writing in writings(word))]


def found_in_files(paths: Iterable[Path], words: Iterable[str]) -> list[tuple[Path, str]]:
    """(file, word) for every file below these paths; the files' own names are searched too."""
    words = tuple(words)
    found = []
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            said = set(found_in_text(file.name, words))
            if file.is_file():
                said |= _in_file(file, words)
            found += [(file, word) for word in words if word in said]
    return found


def _in_file(file: Path, words: tuple[str, ...]) -> set[str]:
    """In pieces that overlap: a word may lie across the border of two."""
    overlap = max((len(spelling) for word in words for spelling in spellings(word)), default=1)
    found: set[str] = set()
    with file.open("rb") as opened:
        rest = b""
        while piece := opened.read(PIECE):
            found.update(found_in_bytes(rest + piece, words))
            rest = piece[-overlap:]
    return found


def found_in_widgets(app: QApplication, words: Iterable[str]) -> list[str]:
    """`where: word` for every place of the screen that still holds one of the words.

    Every object of Qt that Python or a window knows, its properties, models, documents (with what can be undone), the
    accessible tree, the clipboard and the selection.
    """
    words = tuple(words)
    found = []
    for where, text in _texts(app):
        found += [f"{where}: {word}" for word in found_in_text(text, words)]
    return sorted(set(found))


def _texts(app: QApplication) -> Iterator[tuple[str, str]]:
    for thing in _objects(app):
        if shiboken6.isValid(thing):  # looking at one may end another
            yield from _of_object(thing)
    for window in app.topLevelWidgets():
        yield from _spoken(QAccessible.queryAccessibleInterface(window), "spoken")
    for window in app.topLevelWindows():
        yield "window title", window.title()
        yield from _spoken(QAccessible.queryAccessibleInterface(window), "spoken")
    yield from _spoken(QAccessible.queryAccessibleInterface(app), "spoken")
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        lying = app.clipboard().mimeData(mode)
        for kind in lying.formats() if lying is not None else ():
            yield f"clipboard {kind}", lying.data(kind).data().decode("utf-8", "replace")
        yield "clipboard", app.clipboard().text(mode)


def _objects(app: QApplication) -> list[QObject]:
    known = [app, *app.topLevelWidgets(), *app.allWidgets()]
    # The type itself: a lazy object of another library would be made by asking for its class.
    known += [thing for thing in gc.get_objects() if issubclass(type(thing), QObject) and shiboken6.isValid(thing)]
    every = {id(thing): thing for thing in known}
    for thing in known:
        every.update({id(child): child for child in thing.findChildren(QObject)})
    return list(every.values())


def _of_object(thing: QObject) -> Iterator[tuple[str, str]]:
    where = type(thing).__name__
    if isinstance(thing, QAbstractItemModel):
        for text in _of_model(thing, QModelIndex()):
            yield f"model {where}", text
    if isinstance(thing, QTextDocument):
        yield from ((f"document of {type(thing.parent()).__name__}", text) for text in _of_document(thing))
        return
    meta = thing.metaObject()
    for number in range(meta.propertyCount()):
        held = meta.property(number)
        if held.typeName() in ("QString", "QStringList", "QVariant") and held.isReadable():
            with suppress(RuntimeError):  # a type of Qt's own that Python has no word for
                yield f"{where}.{held.name()}", str(held.read(thing))
    for name in (raw.data().decode() for raw in thing.dynamicPropertyNames()):
        with suppress(RuntimeError):  # a type of Qt's own that Python has no word for
            yield f"{where}.{name}", str(thing.property(name))
    for name in ("text", "toPlainText", "toolTip", "whatsThis", "statusTip", "windowTitle", "accessibleName"):
        told = getattr(thing, name, None)
        if callable(told):
            yield from _said(f"{where}.{name}()", told)


def _said(where: str, told: object) -> Iterator[tuple[str, str]]:
    try:
        said = told()  # type: ignore[operator]
    except TypeError:  # a text that belongs to a column or the like
        return
    if isinstance(said, str):
        yield where, said


def _of_document(document: QTextDocument) -> Iterator[str]:
    """What stands there and what Ctrl+Z would bring back; asked of a document that is left as it was."""
    yield document.toPlainText()
    steps = 0
    while document.isUndoAvailable() and steps < MOST_ROWS:
        document.undo()
        steps += 1
        yield document.toPlainText()
    for _ in range(steps):
        document.redo()


def _of_model(model: QAbstractItemModel, parent: QModelIndex, depth: int = 0) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else max(1, model.columnCount(parent))):
            index = model.index(row, column, parent)
            for role in ROLES:
                yield str(model.data(index, role))
            if depth < 4 and column == 0:
                yield from _of_model(model, index, depth + 1)


def _spoken(interface: QAccessibleInterface | None, where: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """What a screen reader could say of it and of everything in it."""
    if interface is None or not interface.isValid() or depth > 40:
        return
    for kind in SPOKEN:
        yield where, interface.text(kind)
    texts = interface.textInterface()
    if texts is not None:
        yield where, texts.text(0, texts.characterCount())
    for number in range(min(interface.childCount(), MOST_ROWS)):
        yield from _spoken(interface.child(number), where, depth + 1)
