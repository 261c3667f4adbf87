"""What can go wrong when an office is set up or served, each with its sentence. Knows nothing of the wire."""

from __future__ import annotations

from desktop_app.domain.errors import WorldFailed


class OfficeMissing(WorldFailed):
    code = "office.missing"


class OfficeExists(WorldFailed):
    code = "office.exists"


class OfficeDamaged(WorldFailed):
    """A file of the office's folder that does not read as what it should be; `file` is its name."""

    code = "office.damaged"


class StoreUnreachable(WorldFailed):
    code = "office.store_unreachable"


class StoreTaken(WorldFailed):
    """The database already holds an office, whose keys are elsewhere."""

    code = "office.store_taken"


class StoreNotReady(WorldFailed):
    """The store's tables are older or newer than this program."""

    code = "office.store_not_ready"


class BadName(WorldFailed):
    code = "office.bad_name"


class UnknownRegion(WorldFailed):
    code = "office.unknown_region"


class BadAddress(WorldFailed):
    code = "office.bad_address"


class BadSchool(WorldFailed):
    code = "office.bad_school"


class NotLoopback(WorldFailed):
    """Plain HTTP is for this machine only."""

    code = "office.not_loopback"


class PortTaken(WorldFailed):
    code = "office.port_taken"


class FileRefused(WorldFailed):
    code = "office.file_refused"


class CustodianRefused(WorldFailed):
    """The passphrase of the custodian `name` is not right; the attempt stands in the record."""

    code = "escrow.custodian_refused"


class CustodiansAlike(WorldFailed):
    """Two people, two names, two passphrases: something of it is missing or the same."""

    code = "escrow.custodians_alike"


class PassphraseWeak(WorldFailed):
    code = "escrow.passphrase_weak"


class NoPassphrases(WorldFailed):
    code = "escrow.no_passphrases"


class TypedDifferently(WorldFailed):
    """A custodian's new passphrase was typed in two ways."""

    code = "escrow.typed_differently"


class EscrowKeyMissing(WorldFailed):
    code = "escrow.key_missing"


class FingerprintWrong(WorldFailed):
    code = "escrow.fingerprint_wrong"


class ReasonMissing(WorldFailed):
    code = "escrow.reason_missing"


class EscrowBoxRefused(WorldFailed):
    """What is in the request was not sealed to these keys for this vault; the attempt stands in the record."""

    code = "escrow.box_refused"


class RecordBroken(WorldFailed):
    """A line of the record of openings is not as it was written; `line` is its number."""

    code = "escrow.record_broken"
