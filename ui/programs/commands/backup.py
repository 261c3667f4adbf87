"""`senim vault backup|copy|restore`: a checked backup, a copy where it is wanted, and the way back. Has no rule."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.clock import SCHOOL_TZ
from desktop_app.domain.errors import ClockOverrideRefused, SenimError, WorldFailed
from desktop_app.services import backup_shelf, backups, restore
from desktop_app.services.comparison import Comparison, Gap, told
from ui.programs.commands.door import Answer, Door, ExitCode


class NoFile(WorldFailed):
    code = "backup.no_file"


def _backup(_chosen: Namespace, door: Door) -> Answer:
    vault, now = door.vault(), door.now()
    made = backups.make_backup(vault, now)
    if made is None:
        return Answer({"file": None}, (door.words.text("backup.say.stopped"),), ExitCode.WORLD)
    lines = [door.words.text("backup.say.made", file=made.path)]
    second, carried = backups.read_state(vault).second, None
    if second:
        with suppress(SenimError):
            carried = backup_shelf.carry(made.path, Path(second), backups.vault_id(vault))
        if carried is None:
            lines.append(door.words.text("backup.say.not_carried", folder=second))
        else:
            backups.note_carried(vault, carried, now)
            lines.append(door.words.text("backup.say.carried", file=carried))
    return Answer({"file": str(made.path), "carried": str(carried) if carried else None}, tuple(lines))


def _copy(chosen: Namespace, door: Door) -> Answer:
    target = _file(chosen)
    label = backups.make_copy(door.vault(), target, door.now())
    if label is None:
        return Answer({"file": None}, (door.words.text("backup.say.stopped"),), ExitCode.WORLD)
    return Answer({"file": str(target)}, (door.words.text("backup.say.copied", file=target),))


def _restore(chosen: Namespace, door: Door) -> Answer:
    """Without --yes only the comparison, and nothing is changed."""
    file, now = _file(chosen), door.now()
    prepared = restore.prepare(door.place, file, door.passphrase(), _honest(chosen, now), by_words=chosen.recovery)
    if prepared is None:
        raise NoFile
    compared = prepared.comparison
    try:
        if chosen.now and not compared.is_demo:
            raise ClockOverrideRefused
        lines = _told(door, compared)
        data: dict[str, object] = {"here": compared.here.value, "is_losing": compared.is_losing(), "restored": False}
        if not chosen.yes:
            return Answer(data, (*lines, door.words.text("backup.say.would")))
        kept = restore.put_in_place(prepared, now)
    finally:
        restore.give_up(prepared)
    data |= {"restored": True, "kept": str(kept) if kept else None}
    lines = (*lines, door.words.text("backup.say.header" if compared.only_header else "backup.say.restored"))
    return Answer(data, (*lines, door.words.text("backup.say.kept", folder=kept)) if kept else lines)


def _honest(chosen: Namespace, now: datetime) -> datetime:
    """--now counts only once the backup is known to be a demo's."""
    return datetime.now(UTC) if chosen.now else now


def _file(chosen: Namespace) -> Path:
    if not chosen.file:
        raise NoFile
    return Path(os.path.abspath(chosen.file))


def _told(door: Door, compared: Comparison) -> tuple[str, ...]:
    return tuple(
        door.words.text(f"{code}.says", **{name: _shown(door, value) for name, value in gaps.items()})
        for code, gaps in told(compared)
    )


def _shown(door: Door, value: Gap) -> str:
    if value is None:
        return door.words.text("backup.say.never")
    if isinstance(value, datetime):
        return f"{value.astimezone(SCHOOL_TZ):%Y-%m-%d %H:%M}"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


ACTIONS: dict[str, Callable[[Namespace, Door], Answer]] = {"backup": _backup, "copy": _copy, "restore": _restore}
