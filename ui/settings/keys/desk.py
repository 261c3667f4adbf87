"""What the keys' section does: each act asked of its service on the vault thread. Wraps and draws nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import TooManyGuesses, WrongPassphrase, WrongRecoveryKey
from desktop_app.services import key_slots
from desktop_app.services.key_slots import KeySlot, Ways
from desktop_app.services.unlock import RecoveryKey
from ui.app import RoomContext
from ui.settings.keys.act import Act
from ui.settings.keys.parts import KeysParts
from ui.settings.keys.section import KeysSection
from ui.wording import sentence

LANE = "settings.keys"


class KeysDesk(QObject):
    """Targets: `keys/passphrase`, `keys/sheet`, `keys/drill` open that act at once."""

    def __init__(self, context: RoomContext, parts: KeysParts) -> None:
        super().__init__()
        self._context, self._parts = context, parts
        self._ways: Ways | None = None
        self._wanted = ""
        self._done = ""
        self.section = KeysSection(parts, context.jobs)
        for make in parts.others:
            self.section.add_part(make(context))
        self._paper = parts.paper(context)
        self._connect()

    def enter(self, rest: str) -> None:
        self._wanted = rest
        self._load()

    def flush(self) -> None:
        """No typed passphrase waits on a page that is left; a new sheet that is on its way to paper does."""
        for act in self.section.acts:
            if act is not self.section.sheet or self.section.sheet.key is None:
                act.forget()

    def _load(self) -> None:
        self._context.jobs.vault(key_slots.list_ways, self._context.clock(), then=self._show, lane=LANE)

    def _show(self, ways: Ways) -> None:
        self._ways = ways
        self.section.show_ways(ways)
        if self._done:
            self.section.show_done(self._done)
            self._done = ""
        wanted, self._wanted = self._wanted, ""
        opening = {"passphrase": self._open_passphrase, "sheet": self._open_sheet, "drill": self._open_due}
        if wanted in opening:
            opening[wanted]()

    # what a person comes for

    @Slot()
    def _open_passphrase(self) -> None:
        self.section.open(self.section.passphrase)

    @Slot()
    def _open_sheet(self) -> None:
        if self._ways is not None:
            self.section.sheet.begin(has_old=self._ways.has_sheet)
            self.section.open(self.section.sheet)

    @Slot()
    def _open_drill(self) -> None:
        self.section.open(self.section.drill)

    @Slot()
    def _open_due(self) -> None:
        if self._ways is not None and self._ways.has_sheet:
            self._open_drill()
        else:
            self._open_sheet()

    @Slot(object)
    def _open_remove(self, slot: KeySlot) -> None:
        self.section.remove.begin(slot)
        self.section.open(self.section.remove)

    # the acts

    @Slot()
    def _change(self) -> None:
        act, now = self.section.passphrase, self._context.clock()
        act.show_busy(True)
        self._context.jobs.vault(
            key_slots.change_passphrase,
            act.old.text(),
            act.new.passphrase(),
            now,
            kdf=self._parts.kdf,
            then=self._changed,
            failed=self._refused,
        )

    def _changed(self, _: object) -> None:
        self._end(self.tr("The passphrase is changed. From now on only the new one opens the vault."))

    @Slot()
    def _go_on_with_sheet(self) -> None:
        act, now, jobs = self.section.sheet, self._context.clock(), self._context.jobs
        if act.stage == "paper":
            act.show_back()
            act.first_field().setFocus()
        elif act.stage == "ask":
            act.show_busy(True)
            jobs.vault(key_slots.draw_sheet, act.passphrase.text(), now, then=self._drawn, failed=self._refused)
        elif act.verify():
            act.show_busy(True)
            put = key_slots.put_sheet_in_force
            jobs.vault(put, act.key, act.typed(), now, then=self._in_force, failed=self._refused)

    def _drawn(self, key: RecoveryKey) -> None:
        act = self.section.sheet
        act.show_busy(False)
        if self.section.is_open(act):  # nobody has left it in the meantime
            act.show_paper(key)
            self._paper.take(key, self.section)
            act.first_field().setFocus()

    def _in_force(self, _: object) -> None:
        self._paper.forget()
        self._end(self.tr("The new recovery sheet is in force. The former one opens nothing any more: tear it up."))

    @Slot()
    def _forget_paper(self) -> None:
        self._paper.forget()

    @Slot()
    def _drill(self) -> None:
        act, now = self.section.drill, self._context.clock()
        act.show_busy(True)
        words = act.words.toPlainText()
        self._context.jobs.vault(key_slots.pass_drill, words, now, then=self._drilled, failed=self._refused)

    def _drilled(self, _: object) -> None:
        self._end(self.tr("The sheet opens the vault. Put it back where it is safe; the next check is in a year."))

    @Slot()
    def _remove(self) -> None:
        act, now = self.section.remove, self._context.clock()
        act.show_busy(True)
        self._context.jobs.vault(
            key_slots.remove_slot, act.slot, act.passphrase.text(), now, then=self._removed, failed=self._refused
        )

    def _removed(self, _: object) -> None:
        self._end(self.tr("This way into the vault is gone."))

    def _end(self, says: str) -> None:
        self._done = says
        self._load()
        self._context.intents.changed.emit("settings")

    def _refused(self, error: BaseException) -> None:
        act = next((act for act in self.section.acts if self.section.is_open(act)), None)
        if act is not None:
            act.show_busy(False)
            self._say(act, error)

    def _say(self, act: Act, error: BaseException) -> None:
        said = sentence(error)
        both = f"{said.says} {said.next}".strip()
        section = self.section
        if isinstance(error, WrongRecoveryKey) and act is section.drill:
            section.drill.show_wrong(both)
        elif isinstance(error, WrongPassphrase | TooManyGuesses) and act is not section.drill:
            for asking in (section.passphrase, section.sheet, section.remove):
                if act is asking:
                    asking.show_wrong(both)
        else:
            act.show_problem(said.says, said.next)

    @Slot(str)
    def _left(self, says: str) -> None:
        self.section.sheet.has_left(says)

    @Slot(object)
    def _paper_failed(self, error: BaseException) -> None:
        self._say(self.section.sheet, error)

    def _connect(self) -> None:
        section = self.section
        section.due_taken.connect(self._open_due)
        section.ways.change_wanted.connect(self._open_passphrase)
        section.ways.renew_wanted.connect(self._open_sheet)
        section.ways.check_wanted.connect(self._open_drill)
        section.ways.remove_wanted.connect(self._open_remove)
        section.passphrase.pressed.connect(self._change)
        section.sheet.pressed.connect(self._go_on_with_sheet)
        section.sheet.save_pressed.connect(self._paper.save)
        section.sheet.print_pressed.connect(self._paper.print)
        section.sheet.left.connect(self._forget_paper)
        section.drill.pressed.connect(self._drill)
        section.remove.pressed.connect(self._remove)
        self._paper.left.connect(self._left)
        self._paper.failed.connect(self._paper_failed)
