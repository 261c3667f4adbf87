"""Photographs of pages for people to look at, and the check that nothing on them is clipped. Knows no page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui import i18n, theme

FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
WIDTH, HEIGHT = 1366, 768


def dress(language: str = "kk", look: str = "light", scale: float = 1.0) -> None:
    """Set language, theme and text size of the whole application; build the page after it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look, scale)
    i18n.set_language(app, language)


def settle(milliseconds: int = 15) -> None:
    """Let layouts of what was just shown come to rest; other threads run meanwhile (QTest.qWait would hold them)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def photograph(
    widget: QWidget,
    name: str,
    language: str = "kk",
    look: str = "light",
    scale: float = 1.0,
    size: tuple[int, int] = (WIDTH, HEIGHT),
) -> Path:
    """Save `widget` at `size` (logical pixels) as build/pictures/<name>-<language>-<look>-<scale %>.png.

    Language and theme are set here, so a page can be taken in several; a new text size needs a new page
    (call `dress(language, look, scale)` before building it).
    """
    if (language, look, scale) != (i18n.language(), theme.current_theme(), theme.current_scale()):
        dress(language, look, scale)
    widget.resize(*size)
    widget.show()
    settle()
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"{name}-{language}-{look}-{round(scale * 100)}.png"
    assert widget.grab().save(str(file))
    return file


def clipped(widget: QWidget) -> list[str]:
    """What a person could not read whole: texts wider than their label or button, or outside the window.

    Judged once the layout has come to rest: on a busy machine a page is looked at again before it is blamed.
    """
    for _ in range(20):
        problems = _clipped_now(widget)
        if not problems:
            return []
        settle(25)
    return problems


def _clipped_now(widget: QWidget) -> list[str]:
    problems = []
    for child in widget.findChildren(QWidget):
        if not child.isVisibleTo(widget) or not isinstance(child, QLabel | QAbstractButton):
            continue
        text = child.text()
        if not text or child.property("elides"):
            continue
        if isinstance(child, QLabel) and child.wordWrap():
            needs = child.heightForWidth(child.width())
            if needs > child.height() + 2:
                problems.append(f"{text[:60]!r} needs {needs} px of height, has {child.height()}")
        elif _width(child, text) > child.contentsRect().width() + 2:
            problems.append(f"{text[:60]!r} needs {_width(child, text)} px, has {child.contentsRect().width()}")
        place = QRect(child.mapTo(widget, child.rect().topLeft()), child.size())
        if place.right() > widget.width() + 1 or place.left() < -1:
            problems.append(f"{text[:60]!r} lies outside the window")
    return problems


def _width(child: QLabel | QAbstractButton, text: str) -> int:
    metrics = QFontMetrics(child.font())
    if isinstance(child, QAbstractButton):
        return child.minimumSizeHint().width() if child.width() < child.minimumSizeHint().width() else 0
    return max(metrics.horizontalAdvance(line) for line in text.split("\n"))


def unnamed(widget: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAccessible

    found = []
    for child in widget.findChildren(QWidget):
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus or not child.isVisibleTo(widget):
            continue
        if child.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found
