"""The one school of a vault: read it, save it. Knows nothing of its pupils' names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop_app.domain.alphabet import nfc
from desktop_app.domain.codes import regions
from desktop_app.domain.errors import UnknownCode
from desktop_app.domain.school import School
from desktop_app.domain.student import GRADES
from desktop_app.vault import access_log
from desktop_app.vault import school as table
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


def save_school(vault: Vault, school: School, now: datetime) -> School:
    """The school as it was saved; UnknownCode for a region outside the list. A demo vault's school stays a demo."""
    if school.region not in regions():
        raise UnknownCode(code=school.region)
    saved = replace(
        school,
        name=" ".join(nfc(school.name).split()),
        psychologist=" ".join(nfc(school.psychologist).split()),
        languages=tuple(dict.fromkeys(school.languages)),
        enrolment=tuple(sorted((grade, pupils) for grade, pupils in dict(school.enrolment).items() if grade in GRADES)),
        is_demo=vault.is_demo,
    )
    with vault.transaction() as db:
        table.save(db, saved, now)
        access_log.record(db, Action.SETTINGS_CHANGED, Target.VAULT, "school", now)
    return saved


def read_school(vault: Vault) -> School | None:
    """None until the first run has asked for it."""
    return table.read(vault.db)
