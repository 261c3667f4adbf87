"""My key as a file and colleagues' keys taken in, compared and removed. Knows nothing of cases."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.handover import Colleague, KeyCard
from desktop_app.services import colleagues
from ui.app import RoomContext
from ui.settings.handover.saving import Saving
from ui.settings.handover.section import KEYS, HandoverSection
from ui.widgets import files
from ui.wording import sentence


class KeyDesk(QObject):
    """`changed` when a colleague's key was kept or removed."""

    changed = Signal()

    def __init__(self, context: RoomContext, section: HandoverSection, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._section, self._sheet = context, section, section.keys
        self._card: KeyCard | None = None
        self.saving = Saving(context, section, self._sheet.message)
        self._sheet.save_pressed.connect(self._name_me)
        self._sheet.open_pressed.connect(self._ask_file)
        self._sheet.compared.connect(self._keep)
        self._sheet.refused.connect(self._put_away)
        self._sheet.removed.connect(self._remove)
        self.saving.busy.connect(self._sheet.show_busy)
        self.saving.saved.connect(self._saved)

    @Slot(str, str)
    def _name_me(self, name: str, school: str) -> None:
        now = self._context.clock()
        self._context.jobs.vault(colleagues.rename_me, name, school, now, then=self._ask_place, failed=self._refused)

    @Slot(object)
    def _ask_place(self, mine: KeyCard) -> None:
        self._sheet.show_mine(mine)
        kinds = self.tr("Key of a colleague (*.senim-key)")
        self.saving.begin(self.tr("Save my key"), _file_name(mine.name), kinds, colleagues.key_file)

    @Slot(object)
    def _saved(self, _: bytes) -> None:
        self._sheet.message.show_message(
            "ok", self.tr("Your key is saved."), self.tr("Give it to the colleague, then compare the numbers by phone.")
        )

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Key of a colleague (*.senim-key)")
        files.ask_open(self._section, self.tr("Choose the colleague's key"), kinds, self.file_chosen)

    @Slot(str)
    def file_chosen(self, path: str) -> None:
        self._sheet.message.dismiss()
        self._context.jobs.think(colleagues.read_file, path, then=self.read, failed=self._refused)

    @Slot(object)
    def read(self, data: bytes) -> None:
        now = self._context.clock()
        self._section.show_sheet(KEYS)
        self._context.jobs.vault(colleagues.read_key, data, now, then=self._compare, failed=self._refused)

    @Slot(object)
    def _compare(self, card: KeyCard) -> None:
        self._card = card
        self._sheet.show_key(card)

    @Slot()
    def _keep(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            now = self._context.clock()
            self._context.jobs.vault(colleagues.keep_colleague, card, now, then=self._kept, failed=self._refused)

    @Slot(object)
    def _kept(self, _: tuple[Colleague, ...]) -> None:
        self._sheet.show_key(None)
        self._sheet.message.show_message("ok", self.tr("The key is kept. Cases can be sealed to this colleague."))
        self.changed.emit()

    @Slot()
    def _put_away(self) -> None:
        self._card = None
        self._sheet.show_key(None)
        self._sheet.message.show_message(
            "info",
            self.tr("The key was put away; nothing was kept."),
            self.tr("Ask the colleague for the file again, by another way."),
        )

    @Slot(str)
    def _remove(self, fingerprint: str) -> None:
        self._context.jobs.vault(colleagues.forget_colleague, fingerprint, then=self._removed, failed=self._refused)

    @Slot(object)
    def _removed(self, _: tuple[Colleague, ...]) -> None:
        self._sheet.message.show_message("ok", self.tr("The key is removed. What was given stays in the list."))
        self._sheet.open.setFocus()
        self.changed.emit()

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        said = sentence(error)
        self._sheet.message.show_message("warn", said.says, said.next)


def _file_name(name: str) -> str:
    """The owner's own name, so that whoever gets several knows whose this is."""
    words = "".join(letter if letter.isalnum() else " " for letter in name).split()
    return f"{'-'.join(words) or 'senim'}.senim-key"
