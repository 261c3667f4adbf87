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
