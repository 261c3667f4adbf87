"""What the access log's section does: reads lines by choice, checks the chain, saves a table. Writes no line itself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.clock import school_day
from desktop_app.services import audit
from desktop_app.services.audit import AuditPage, AuditQuery, ChainReport, Kind
from ui.app import RoomContext
from ui.settings.audit.section import ALL, AuditSection
from ui.settings.audit.words import act_text
from ui.settings.vault_care import write_file
from ui.widgets.files import ask_save

LANE = "settings.audit"


class AuditDesk(QObject):
    """A target `audit/<case id>` shows who looked at that case, its notes and its pupil."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._case_id = ""
        self._path = ""
        self.section = AuditSection()
        self.section.asked.connect(self._read)
        self.section.case_typed.connect(self._forget_case)
        self.section.more_asked.connect(self._more)
        self.section.opened.connect(self._open)
        self.section.save_asked.connect(self._ask_file)

    def enter(self, rest: str) -> None:
        """`rest` is a case id or nothing; what was chosen before stays chosen without one."""
        if rest and rest != self._case_id:
            self._case_id = rest
            self.section.clear_case()
            self.section.show_all_time()
        self._read()
        self._context.jobs.vault(audit.check_chain, then=self._checked, lane=f"{LANE}.chain")

    def flush(self) -> None:
        """Nothing is typed here that would be kept."""

    def query(self) -> AuditQuery:
        """The lines that are asked for now."""
        kind, period = self.section.kind.value(), self.section.period.value()
        today = school_day(self._context.clock())
        first = None if period in (ALL, "") else today - timedelta(days=int(period) - 1)
        return AuditQuery(
            kind=None if kind in (ALL, "") else Kind(kind),
            first=first,
            case_text="" if self._case_id else self.section.case.text(),
            case_id=self._case_id,
        )

    @Slot()
    def _forget_case(self) -> None:
        """Another case is typed over the one that somebody came for."""
        self._case_id = ""

    @Slot()
    def _read(self) -> None:
        self._context.jobs.vault(audit.list_lines, self.query(), then=self._show, lane=LANE)

    @Slot(object)
    def _show(self, page: AuditPage) -> None:
        self.section.show_page(page)

    @Slot()
    def _more(self) -> None:
        last = self.section.last_seq()
        self._context.jobs.vault(audit.list_lines, self.query(), last, then=self._add, lane=LANE)

    @Slot(object)
    def _add(self, page: AuditPage) -> None:
        self.section.add_page(page)

    @Slot(object)
    def _checked(self, chain: ChainReport) -> None:
        self.section.show_chain(chain)

    @Slot(str)
    def _open(self, case_id: str) -> None:
        self._context.intents.navigate.emit("case", case_id)

    # the table that leaves

    @Slot()
    def _ask_file(self) -> None:
        name = f"senim-access-log-{school_day(self._context.clock())}.csv"
        ask_save(self.section, self.tr("Save the access log"), name, self.tr("Tables (*.csv)"), self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        """All lines of the choice, not only those shown; case numbers and ids, no names."""
        self._path = path
        titles = (
            self.tr("No."),
            self.tr("When"),
            self.tr("What"),
            self.tr("Code"),
            self.tr("Case"),
            self.tr("Record"),
            self.tr("Mark (SHA-256)"),
        )
        words = {action: act_text(action) for action in audit.actions()}
        now = self._context.clock()
        self._context.jobs.vault(audit.export_csv, self.query(), titles, words, now, then=self._write)

    @Slot(object)
    def _write(self, table: bytes) -> None:
        self._context.jobs.think(write_file, self._path, table, then=self._written)

    @Slot(object)
    def _written(self, _: None) -> None:
        self._context.intents.status.emit(self.tr("The access log is saved as a table."))
        self._read()
