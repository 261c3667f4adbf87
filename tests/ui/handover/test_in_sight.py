"""What has just appeared is seen without scrolling, in a window that is lower than the sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.handover.conftest import Person
from tests.ui.handover.test_journey import tick

Pair = tuple[Person, Person]


def is_seen(widget: QWidget) -> bool:
    """Its lower edge or, where it is higher than the window, all that fits."""
    area = widget.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    view = area.viewport()
    top = widget.mapTo(view, widget.rect().topLeft()).y()
    return top >= 0 and top + widget.height() <= view.height()


def test_what_goes_and_the_word_that_it_is_saved(people: Pair, tmp_path: Path) -> None:
    giver = people[0]
    giver.presenter.page.resize(1000, 560)
    give = giver.desk.section.give
    tick(giver, "S-001")
    give.look.click()
    giver.until(lambda: give.going.isVisible() and is_seen(give.going))
    give.going.seal.click()
    giver.choose_file(tmp_path / "x.senim-handover")
    giver.until(lambda: give.message.isVisible() and is_seen(give.message))
