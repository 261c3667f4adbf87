"""The one tree of errors: the world failed (a kind sentence, nothing lost) or we failed (a report without content).

Knows nothing of languages: `code` is the key that `ui/wording` turns into a sentence and a next step.
"""

from __future__ import annotations


class SenimError(Exception):
    """Base of every error that Senim raises on purpose.

    `code` names the sentence in `resources/wording`; `details` fills its gaps and never holds a person's data.
    """

    code = "error.unknown"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.code)
        self.details: dict[str, str | int] = details


class WorldFailed(SenimError):
    """Something outside the program went wrong: a file, a disk, a network, an input."""


class WeFailed(SenimError):
    """The program broke its own rule: a defect, reported without content."""

    code = "error.defect"


class RuleRefused(WorldFailed):
    """A rule of the practice does not allow it (a signed note is never edited)."""


class WrongPassphrase(WorldFailed):
    code = "vault.wrong_passphrase"


class TooManyGuesses(WorldFailed):
    """Too soon after several wrong passphrases: `seconds` are left. Nothing was tried."""

    code = "vault.too_many_guesses"


class WrongRecoveryKey(WorldFailed):
    code = "vault.wrong_recovery_key"


class EscrowRefused(WorldFailed):
    """The vault has no escrow slot, or it was sealed to another office's key or for another vault."""

    code = "keys.escrow_refused"


class HeaderDamaged(WorldFailed):
    code = "vault.header_damaged"


class VaultDamaged(WorldFailed):
    code = "vault.damaged"


class NotAVault(WorldFailed):
    code = "vault.not_a_vault"


class VaultTooNew(WorldFailed):
    code = "vault.too_new"


class VaultMissing(WorldFailed):
    code = "vault.missing"


class VaultExists(WorldFailed):
    code = "vault.exists"


class VaultInUse(WorldFailed):
    code = "vault.in_use"


class NotEnoughMemory(WorldFailed):
    code = "vault.not_enough_memory"


class DiskFull(WorldFailed):
    code = "disk.full"


class DiskRefused(WorldFailed):
    """The folder cannot be read or written (permissions, read-only medium)."""

    code = "disk.refused"


class VaultIsLocked(WorldFailed):
    code = "vault.is_locked"


class NoteIsSigned(RuleRefused):
    code = "note.is_signed"


class NoteIsEmpty(RuleRefused):
    code = "note.is_empty"


class CaseIsClosed(RuleRefused):
    code = "case.is_closed"


class CaseNeedsConcern(RuleRefused):
    code = "case.needs_concern"


class UnknownCode(RuleRefused):
    code = "codes.unknown"


class NotFound(WorldFailed):
    code = "record.not_found"


class FileUnreadable(WorldFailed):
    """A class list that is no workbook or no text; `reason` is a wording key."""

    code = "import.unreadable"


class EnrolmentRefused(WorldFailed):
    """An enrolment that the office refused or that is not the office's; `code` set per reason."""

    code = "enrolment.refused"


class ClockOverrideRefused(WorldFailed):
    code = "cli.now_only_with_demo"
