"""Accepting the code of conduct, anew after every change of it. Stops nobody from working."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.conduct import Conduct, conduct
from desktop_app.services.settings import read_setting
from desktop_app.vault import access_log, settings
from desktop_app.vault import school as schools
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.session import Vault

_ACCEPTED = "conduct_accepted"


@dataclass(frozen=True, slots=True)
class Standing:
    """`accepted_at` is of `accepted_version`, which may be an older one; both None when none was ever accepted."""

    text: Conduct
    accepted_version: int | None = None
    accepted_at: datetime | None = None
    is_present: bool = False


def read_conduct(vault: Vault) -> Standing:
    """The present text, and which was accepted in this vault; anything odd is as if there were none."""
    text = conduct()
    try:
        kept = json.loads(read_setting(vault, _ACCEPTED, "{}"))
        version, at = int(kept["version"]), moment_of(kept["at"])
    except (ValueError, KeyError, TypeError):
        return Standing(text)
    return Standing(text, version, at, kept.get("sha256") == text.sha256)


def is_due(vault: Vault) -> bool:
    """Whether the present text waits to be accepted: never in a demo, nor before the school is known."""
    return not vault.is_demo and schools.read(vault.db) is not None and not read_conduct(vault).is_present


def accept(vault: Vault, sha256: str, now: datetime) -> Standing:
    """The text that was on the screen (`sha256`) is accepted and logged; another one meanwhile changes nothing."""
    text = conduct()
    if sha256 == text.sha256:
        kept = {"version": text.version, "sha256": text.sha256, "at": moment_text(now)}
        with vault.transaction() as db:
            settings.write(db, _ACCEPTED, json.dumps(kept, sort_keys=True), now)
            access_log.record(db, Action.CONDUCT_ACCEPTED, Target.VAULT, str(text.version), now)
    return read_conduct(vault)
