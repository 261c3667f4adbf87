"""The scaffold of a page: breadcrumb, title with chips, actions at the right, banner, content. Knows no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Text


class Headline(Text):
    """A title on one line where there is room, else on more; it never pushes the actions out of the window."""

    def __init__(self) -> None:
        super().__init__("", "title", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), theme.px(160)), wanted.height())


class Flow(QWidget):
    """What scrolls is as high as its words at this width; its least height is guessed for the narrowest window."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class Page(QWidget):
    """`body` is the content's vertical layout; `scrolls=False` for pages whose table fills the height itself."""

    def __init__(self, title: str = "", breadcrumb: Sequence[str] = (), *, scrolls: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.banner = Banner()
        self._crumbs = Text("", "secondary")
        self._title = Headline()
        self._chips = QHBoxLayout()
        self._actions = QHBoxLayout()
        self.body = QVBoxLayout()
        self._arrange(scrolls)
        self.set_title(title)
        self.set_breadcrumb(breadcrumb)

    def body_layout(self) -> QVBoxLayout:
        return self.body

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def title(self) -> str:
        return self._title.text()

    def set_breadcrumb(self, parts: Sequence[str]) -> None:
        self._crumbs.setText("  ›  ".join(parts))
        theme.set_shown(self._crumbs, bool(parts))

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """(text, kind) each, beside the title."""
        while self._chips.count():
            old = self._chips.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for text, kind in chips:
            self._chips.addWidget(Chip(text, kind))

    def add_action(self, text: str, icon: str = "", *, primary: bool = False) -> Button:
        """A button at the right of the title; one primary per page."""
        button = Button(text, icon, "primary" if primary else "")
        self._actions.addWidget(button)
        return button

    def add_head_widget(self, widget: QWidget) -> None:
        """Something other than a button at the right of the title (a search field, a filter)."""
        self._actions.addWidget(widget)

    def _arrange(self, scrolls: bool) -> None:
        edge = theme.space(6)
        titles = QHBoxLayout()
        titles.setSpacing(theme.space(3))
        titles.addWidget(self._title)
        self._chips.setSpacing(theme.space(2))
        titles.addLayout(self._chips)
        titles.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(theme.space(1))
        left.addWidget(self._crumbs)
        left.addLayout(titles)
        head = QHBoxLayout()
        head.setContentsMargins(edge, 0, edge, 0)
        head.setSpacing(theme.space(4))
        head.addLayout(left, 1)
        self._actions.setSpacing(theme.space(2))
        head.addLayout(self._actions)
        head.setAlignment(self._actions, Qt.AlignmentFlag.AlignBottom)
        banner_row = QHBoxLayout()
        banner_row.setContentsMargins(edge, 0, edge, 0)
        banner_row.addWidget(self.banner)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.space(5), 0, 0)
        box.setSpacing(theme.space(4))
        box.addLayout(head)
        box.addLayout(banner_row)
        self.body.setSpacing(theme.px(14))
        self.body.setContentsMargins(edge, 0, edge, theme.space(4))
        box.addWidget(self._content(scrolls), 1)

    @Slot(int, int)
    def _make_room(self, _lowest: int, highest: int) -> None:
        """Sheets keep their right edge when the scroll bar comes: it lies in the margin."""
        edge = theme.space(6)
        bar = self.scroll_area.verticalScrollBar().sizeHint().width() if highest > 0 else 0
        self.body.setContentsMargins(edge, 0, edge - bar, theme.space(4))

    def _content(self, scrolls: bool) -> QWidget:
        flow = Flow() if scrolls else QWidget()
        flow.setProperty("role", "flow")
        flow.setLayout(self.body)
        if not scrolls:
            return flow
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(flow)
        area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self.scroll_area = area
        return area
