"""Brings the settings' page and its services together through jobs. Knows no SQL; the way to the office is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.enrolment import EnrolRequest
from desktop_app.domain.outbox import OfficeContact
from desktop_app.domain.school import School
from desktop_app.services import enrolment, school, vault_check
from desktop_app.services.unlock import Vault
from desktop_app.services.vault_check import VaultReport
from ui.app import RoomContext
from ui.settings.desk import Desk, DeskFactory
from ui.settings.page import SettingsPage
from ui.settings.qr_picture import read_file, read_qr
from ui.settings.vault_care import VaultCare
from ui.wording import sentence

LONGEST_LETTER = 65536


@dataclass(frozen=True, slots=True)
class Overview:
    school: School | None
    contact: OfficeContact | None
    report: VaultReport


def look(vault: Vault, now: Any) -> Overview:
    """Everything the settings show."""
    return Overview(
        school.read_school(vault),
        enrolment.read_contact(vault),
        vault_check.inspect(vault, now),
    )


class SettingsPresenter(QObject):
    """The room `settings`; a target is a section. `enrol` carries the first word to the office and its answer back;
    `desks` make the sections that look after themselves."""

    navigate = Signal(str, str)

    def __init__(
        self,
        context: RoomContext,
        enrol: Callable[[EnrolRequest], bytes],
        desks: Mapping[str, DeskFactory] | None = None,
    ) -> None:
        super().__init__()
        self._context, self._enrol = context, enrol
        self._factories = dict(desks or {})
        self.desks: dict[str, Desk] = {}
        self._request: EnrolRequest | None = None
        self._saving: School | None = None
        self._overview: Overview | None = None
        self.page = SettingsPage(self._factories)
        self.page.section_made.connect(self._made)
        self.page.section_chosen.connect(self._go)
        for key in self.page.made():
            self._connect(key)

    def enter(self, target: str) -> None:
        """`target` is a section, with what its desk is to show after a slash (`backups/restore`)."""
        self._go(target or self.page.section())
        self._load()

    @Slot(str)
    def _go(self, target: str) -> None:
        key, _, rest = target.partition("/")
        if key in self._factories and key not in self.desks:
            self.desks[key] = self._factories[key](self._context)
            self.page.add_section(key, self.desks[key].section)
        self.page.show_section(key)
        if key in self.desks:
            self.desks[key].enter(rest)

    def flush(self) -> None:
        """A school that is changed and complete is saved before the page goes."""
        if self.page.school.is_dirty() and self.page.school.is_complete():
            self._save(self.page.school.school())
        for desk in self.desks.values():
            desk.flush()

    def memento(self) -> dict[str, Any]:
        return {"section": self.page.section()}

    def restore(self, memento: dict[str, Any]) -> None:
        self.enter(str(memento.get("section", "")))

    @Slot(str)
    def _made(self, key: str) -> None:
        """A section that a person comes to for the first time hears what the others know already."""
        self._connect(key)
        if self._overview is not None:
            self._tell(key, self._overview)

    def _connect(self, key: str) -> None:
        intents, page = self._context.intents, self.page
        if key == "school":
            page.school.save_pressed.connect(self._save)
        elif key == "screen":
            page.screen.language_chosen.connect(intents.language_chosen)
            page.screen.theme_chosen.connect(intents.theme_chosen)
            page.screen.text_size_chosen.connect(intents.text_size_chosen)
        elif key == "office":
            page.office.file_given.connect(self._file_given)
            page.office.picture_given.connect(self._picture_given)
            page.office.code_given.connect(self._begin)
        else:
            self._care = VaultCare(self._context, page.vault, self)

    def _load(self) -> None:
        self._context.jobs.vault(look, self._context.clock(), then=self._show, lane="settings")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self._overview = overview
        for key in self.page.made():
            if key not in self.desks:
                self._tell(key, overview)
        self.page.show_demo(overview.report.is_demo)

    def _tell(self, key: str, overview: Overview) -> None:
        if key == "school":
            self.page.school.show_school(overview.school)
        elif key == "screen":
            self.page.screen.show_choices()
        elif key == "office":
            self.page.office.show_contact(overview.contact)
        else:
            self.page.vault.show_report(overview.report)

    # the school

    @Slot(object)
    def _save(self, typed: School) -> None:
        self._saving = typed
        self._context.jobs.vault(school.save_school, typed, self._context.clock(), then=self._saved)

    @Slot(object)
    def _saved(self, saved: School) -> None:
        if self.page.school.school() == self._saving:  # nobody has typed on in the meantime
            self.page.school.show_saved(saved)
        self._context.intents.status.emit(self.tr("The school is saved."))
        self._context.intents.changed.emit("settings")

    # the office

    @Slot(str)
    def _file_given(self, path: str) -> None:
        self.page.office.show_busy(True)
        self._context.jobs.network(read_file, path, LONGEST_LETTER, then=self._begin, failed=self._refused)

    @Slot(str)
    def _picture_given(self, path: str) -> None:
        self.page.office.show_busy(True)
        self._context.jobs.network(read_qr, path, then=self._begin, failed=self._refused)

    @Slot(object)
    def _begin(self, letter: str | bytes) -> None:
        self.page.office.show_busy(True)
        now = self._context.clock()
        self._context.jobs.vault(enrolment.begin_enrolment, letter, now, then=self._ask, failed=self._refused)

    @Slot(object)
    def _ask(self, request: EnrolRequest) -> None:
        self._request = request
        self._context.jobs.network(self._enrol, request, then=self._answered, failed=self._refused)

    @Slot(object)
    def _answered(self, answer: bytes) -> None:
        now = self._context.clock()
        self._context.jobs.vault(
            enrolment.finish_enrolment, self._request, answer, now, then=self._enrolled, failed=self._refused
        )

    @Slot(object)
    def _enrolled(self, contact: OfficeContact) -> None:
        self._request = None
        if self._overview is not None:
            self._overview = replace(self._overview, contact=contact)
        office = self.page.office
        office.show_busy(False)
        office.clear_code()
        office.show_contact(contact)
        office.show_message(
            "ok",
            self.tr("Enrolled with {office}").format(office=contact.office),
            self.tr("Frozen months are sealed to its key and leave on their day. See them under Summaries."),
        )
        self._context.intents.changed.emit("summaries")
        self._context.intents.delivery_requested.emit()

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        self._request = None
        self.page.office.show_busy(False)
        said = sentence(error)
        self.page.office.show_message("warn", said.says, said.next)
