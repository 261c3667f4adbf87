"""What every command is given: the vault opened with its passphrase, the clock, the words. Knows no command."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Any

from desktop_app.domain.errors import ClockOverrideRefused, WorldFailed
from desktop_app.paths import VaultPlace, vault_place
from ui.programs.words import Words

LONGEST_PASSPHRASE = 4096  # bytes read from a descriptor
YEARS = range(2011, 2190)  # that --now may name: a demo school's ten years around it are months, too


class ExitCode(IntEnum):
    """What the shell gets to know."""

    DONE = 0
    USAGE = 2
    WORLD = 3
    WAITING = 4
    DEFECT = 70


class NoPassphrase(WorldFailed):
    code = "cli.no_passphrase"


class BadMoment(WorldFailed):
    code = "cli.bad_moment"


@dataclass(frozen=True)
class Answer:
    """`data` is what --json prints; `lines` what a person reads."""

    data: Mapping[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    code: ExitCode = ExitCode.DONE


class Door:
    """Opens at most one vault and closes it whatever happens."""

    def __init__(self, chosen: Namespace, words: Words) -> None:
        self._chosen = chosen
        self.words = words
        self.place = VaultPlace(Path(chosen.dir)) if chosen.dir else vault_place()
        self._vault: Any = None

    def __enter__(self) -> Door:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._vault is not None:
            self._vault.close()

    def now(self) -> datetime:
        """This moment, or that of --now; only `vault` and `keep` decide whether --now is allowed."""
        if not self._chosen.now:
            return datetime.now(UTC)
        try:
            given = datetime.fromisoformat(self._chosen.now)
        except ValueError as error:
            raise BadMoment(given=self._chosen.now) from error
        if given.tzinfo is None or given.year not in YEARS:
            raise BadMoment(given=self._chosen.now)
        return given.astimezone(UTC)

    def vault(self) -> Any:
        """The vault of this command, open. ClockOverrideRefused for --now on a vault that is no demo."""
        from desktop_app.services import guesses
        from desktop_app.services.unlock import VaultState, look, open_vault

        self.now()  # a moment that cannot be read is refused before anybody types a passphrase
        state = look(self.place)
        typed = ""
        if state is VaultState.READY:
            guesses.require_turn(self.place, datetime.now(UTC))  # nobody types a passphrase that would not be tried
            typed = self.passphrase()
        return self.keep(open_vault(self.place, typed, datetime.now(UTC)))

    def keep(self, vault: Any) -> Any:
        """Hold this open vault until the command ends."""
        self._vault = vault
        if self._chosen.now and not vault.is_demo:
            raise ClockOverrideRefused
        return vault

    def passphrase(self, otherwise: str = "") -> str:
        """From the descriptor, else `otherwise`, else from a prompt; never from the command line."""
        if self._chosen.passphrase_fd is not None:
            typed = self._from_descriptor(self._chosen.passphrase_fd)
        elif otherwise:
            typed = otherwise
        elif sys.stdin is not None and sys.stdin.isatty():
            typed = self._from_prompt()
        else:
            typed = ""
        if not typed:
            raise NoPassphrase
        return typed

    def _from_prompt(self) -> str:
        try:
            return getpass.getpass(self.words.text("cli.prompt.passphrase"))
        except (EOFError, UnicodeDecodeError) as error:  # Ctrl+D, or a keyboard of another encoding
            raise NoPassphrase from error

    @staticmethod
    def _from_descriptor(number: int) -> str:
        try:
            with os.fdopen(number, "rb", closefd=True) as opened:
                raw = opened.read(LONGEST_PASSPHRASE)
            return raw.decode("utf-8").rstrip("\r\n")
        except (OSError, ValueError, TypeError, OverflowError) as error:  # what `fdopen` says depends on the number
            raise NoPassphrase from error

    def labelled(self, *pairs: tuple[str, object]) -> tuple[str, ...]:
        """`Label: value` lines under the words of `cli.label`, aligned."""
        named = [(self.words.text(f"cli.label.{label}"), self._shown(value)) for label, value in pairs]
        width = max((len(label) for label, _ in named), default=0) + 1
        return tuple(f"{label + ':':<{width}} {value}" for label, value in named)

    def _shown(self, value: object) -> str:
        if isinstance(value, bool):
            return self.words.text("cli.label.yes" if value else "cli.label.no")
        return self.words.text("cli.label.none") if value is None else str(value)
