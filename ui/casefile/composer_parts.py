"""The composer's upper and lower edge: kind of record and state above, what signing means and the two actions below.

Knows nothing of the words between them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.note import Tier
from ui import theme
from ui.casefile.shapes import paragraph
from ui.casefile.words import tier_label
from ui.widgets.buttons import link, primary, quiet
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented


class Head(QWidget):
    """The tier, what became of the words, and taking a discard back."""

    def __init__(self) -> None:
        super().__init__()
        self.tier = Segmented([(tier.value, tier_label(tier)) for tier in Tier])
        self.state = Text("", "secondary")
        self.undo = link("")
        self.undo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tier, 1)
        row.addWidget(self.state)
        row.addWidget(self.undo)

    def retranslate(self) -> None:
        self.tier.setAccessibleName(self.tr("Kind of record"))
        self.tier.set_texts([(tier.value, tier_label(tier)) for tier in Tier])
        self.undo.setText(self.tr("Undo"))


class Foot(QWidget):
    """What signing or the tier means, the way to earlier versions, discard, and sign."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = paragraph("", "secondary")
        self.history = quiet("", "history", " ")
        self.history.hide()
        self.discard = quiet("", "trash-2")
        self.sign = primary("", "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.hint, 1)
        row.addWidget(self.history)
        row.addWidget(self.discard)
        row.addWidget(self.sign)

    def say_tier(self, tier: str) -> None:
        if tier == Tier.PRIVATE.value:
            self.hint.setText(self.tr("Only for you: no journal, export or summary ever reaches a working note."))
        else:
            self.hint.setText(self.tr("Signing freezes the note; later words become an addendum."))

    def retranslate(self) -> None:
        self.history.set_name(self.tr("Earlier versions"))
        self.discard.setText(self.tr("Discard"))
        self.sign.setText(self.tr("Sign"))
        self.sign.setToolTip(self.tr("Ctrl+Enter"))
