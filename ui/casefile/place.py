"""Where a person was on the case page, in plain data without a word of any note, and back again after unlocking.

Knows nothing of the vault.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from shiboken6 import isValid

from desktop_app.domain.note import ContactForm
from ui import theme
from ui.casefile.page import CasePage

BREATH_MS, TRIES = 30, 12


def take_down(page: CasePage, case_id: str) -> dict[str, Any]:
    """Case, cursor, scroll position, and the empty note's row of fields."""
    composer = page.composer
    place: dict[str, Any] = {
        "case": case_id,
        "scroll": page.scroll_area.verticalScrollBar().value(),
        "focus": next((name for name, field in _fields(page).items() if field.hasFocus()), ""),
        "cursors": {name: _cursor(field) for name, field in _fields(page).items()},
        "filter": page.timeline.filter.value(),
    }
    if composer.is_blank():
        place["empty"] = {
            "tier": composer.tier.value(),
            "form": composer.fields.form().value,
            "minutes": composer.fields.minutes.value(),
            "at": composer.fields.occurred_at().isoformat() if composer.fields.was_touched() else "",
        }
    return place


def put_back(page: CasePage, place: dict[str, Any]) -> None:
    """After the case has come home: the same fields, cursors, focus and scroll position."""
    composer = page.composer
    empty = place.get("empty")
    if empty and composer.is_blank():
        composer.show_fields(
            str(empty["tier"]),
            ContactForm(empty["form"]),
            int(empty["minutes"]),
            datetime.fromisoformat(empty["at"]) if empty["at"] else None,
        )
    page.timeline.choose_filter(str(place.get("filter", "")))
    fields = _fields(page)
    for name, (anchor, position) in place.get("cursors", {}).items():
        if name in fields:
            _set_cursor(fields[name], anchor, position)
    focused = fields.get(str(place.get("focus", "")))
    if focused is not None:
        focused.setFocus()
    _Settling(page, scroll=int(place.get("scroll", 0)))


def bring_into_sight(page: CasePage, widget: QWidget) -> None:
    """Scroll to `widget`, again while what lies above it is still growing."""
    _Settling(page, widget=widget)


class _Settling(QTimer):
    """A page reaches its length a little after it is shown: the place is looked up again until it stands."""

    def __init__(self, page: CasePage, *, scroll: int = 0, widget: QWidget | None = None) -> None:
        super().__init__(page)
        self._page, self._scroll, self._widget, self._left = page, scroll, widget, TRIES
        self.timeout.connect(self._go)
        self.start(BREATH_MS)
        self._go()

    @Slot()
    def _go(self) -> None:
        self._left -= 1
        self._page.settle()
        bar = self._page.scroll_area.verticalScrollBar()
        if self._widget is None:
            bar.setValue(self._scroll)
        elif isValid(self._widget):
            self._page.scroll_area.ensureWidgetVisible(self._widget, 0, theme.px(60))
        if self._left <= 0:
            self.stop()
            self.deleteLater()


def _fields(page: CasePage) -> dict[str, QTextEdit]:
    fields: dict[str, QTextEdit] = {"body": page.composer.writing, "quote": page.composer.quote}
    if page.addendum is not None:
        fields["addendum"] = page.addendum.writing
    return fields


def _cursor(field: QTextEdit) -> tuple[int, int]:
    cursor = field.textCursor()
    return cursor.anchor(), cursor.position()


def _set_cursor(field: QTextEdit, anchor: int, position: int) -> None:
    last = max(0, field.document().characterCount() - 1)
    cursor = field.textCursor()
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
