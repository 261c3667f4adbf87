"""Where Senim keeps its things on this computer. Knows nothing of what is inside them, and creates nothing."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class VaultPlace:
    """The folder of one vault: the header with its key slots, the encrypted database, and the copies."""

    folder: Path

    @property
    def header(self) -> Path:
        return self.folder / "senim.header"

    @property
    def database(self) -> Path:
        return self.folder / "senim.vault"

    def unfinished(self, vault_id: str) -> Path:
        """The database while this vault is being made; it gets its name after the header has been written.

        Named after the vault, so that two programs making one in the same moment never finish each other's.
        """
        return self.folder / f"senim.vault.new-{vault_id}"

    @property
    def question(self) -> Path:
        """What was asked of the office that holds a key of the vault, until its answer has opened it."""
        return self.folder / "senim.question"

    @property
    def guesses(self) -> Path:
        """The times of wrong passphrases since the vault was last opened; gone again after that."""
        return self.folder / "senim.guesses"

    @property
    def set_aside(self) -> Path:
        """Damaged vaults that a repair has replaced; nothing in it is ever deleted by the program."""
        return self.folder / "set-aside"

    @property
    def replaced(self) -> Path:
        """Vaults in whose place a restore has put another, each in a folder named after the moment; never deleted."""
        return self.folder / "replaced"

    def is_being_restored(self) -> bool:
        """Whether a restore was decided here whose last renamings the next opening will do (`services/exchange`)."""
        return any(self.folder.glob("restored-*"))

    @property
    def backups(self) -> Path:
        return self.folder / "backups"


def home() -> Path:
    """The folder of everything Senim keeps for this person: `SENIM_HOME`, else the system's own place for it."""
    chosen = os.environ.get("SENIM_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Senim"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Senim"
    shared = os.environ.get("XDG_DATA_HOME", "")
    # The XDG specification: a relative path in the variable is invalid and to be ignored.
    return (Path(shared) if os.path.isabs(shared) else Path.home() / ".local" / "share") / "senim"


def vault_place() -> VaultPlace:
    return VaultPlace(home() / "vault")


def demo_place() -> VaultPlace:
    """The marked demo school: its own folder, so that throwing it away touches nothing else."""
    return VaultPlace(home() / "demo")


def settings_file() -> Path:
    """Language and theme as needed before unlocking; no personal data ever."""
    return home() / "settings.toml"


def log_folder() -> Path:
    return home() / "logs"
