"""A change of the header that the access log tells of, wherever the power goes between the two files.

The intent is in the vault first, then the header is replaced, then the log's line takes the intent's place. Whoever
finds an intent looks which header stands there. Knows nothing of what a slot is or of who may change one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Final

from desktop_app.cipher import files, header
from desktop_app.cipher.header import Header
from desktop_app.domain.errors import SenimError, WorldFailed
from desktop_app.paths import VaultPlace
from desktop_app.vault import access_log, keys
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_of, moment_text
from desktop_app.vault.session import Vault

_INTENT: Final = "header_intent"


def change(
    vault: Vault,
    changed: Header,
    actions: tuple[Action, ...],
    now: datetime,
    facts: Mapping[str, str] | None = None,
    *,
    target_id: str = "",
) -> None:
    """Put `changed` in the header's place, with a line of the log for each action and `facts` in the vault's meta.

    After an error everything is as it was. Once the header stands there the act is done: what the log then cannot
    take (a disk that is full) is told at the next opening.
    """
    settle(vault)
    raw = header.render(changed)
    intent = {
        "header": _digest(raw),
        "actions": [action.value for action in actions],
        "target": target_id,
        "at": moment_text(now),
        "facts": dict(facts or {}),
    }
    with vault.transaction() as db:
        keys.set_meta(db, _INTENT, json.dumps(intent, sort_keys=True))
    try:
        files.replace(vault.place.header, raw)
    except WorldFailed:
        if not _stands(vault.place, intent["header"]):
            with suppress(SenimError):  # what went wrong first is what must be told
                settle(vault)
            raise
    with suppress(WorldFailed):
        settle(vault)


def settle(vault: Vault) -> None:
    """Finish in the log what a change of the header left, or drop it when the header was not reached any more."""
    left = keys.get_meta(vault.db, _INTENT)
    if not left:
        return
    intent = json.loads(left)
    is_done = _stands(vault.place, intent["header"])
    with vault.transaction() as db:
        if is_done:
            for action in intent["actions"]:
                access_log.record(db, Action(action), Target.VAULT, intent["target"], moment_of(intent["at"]))
            for key, value in intent["facts"].items():
                keys.set_meta(db, key, value)
        keys.set_meta(db, _INTENT, "")


def _stands(place: VaultPlace, digest: object) -> bool:
    return _digest(files.read_bytes(place.header, header.LARGEST)) == digest


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
