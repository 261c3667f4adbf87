"""Where a person was when the vault locked, kept inside the vault: what stood in a form is nowhere else meanwhile.

Knows nothing of rooms; a place is what a room's `memento()` says, made of texts and numbers.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.services.unlock import Vault

KEY = "way_back"


def keep(vault: Vault, memento: dict[str, Any], now: datetime) -> None:
    """Runs on the vault thread, the last thing before the lock."""
    from desktop_app.services.settings import write_setting

    write_setting(vault, KEY, json.dumps(memento, ensure_ascii=False), now)


def read(vault: Vault) -> dict[str, Any]:
    """The place kept at the last lock; empty when there is none."""
    from desktop_app.services.settings import read_setting

    try:
        kept = json.loads(read_setting(vault, KEY, "{}"))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def forget(vault: Vault, now: datetime) -> None:
    """The person is back: nothing is kept for the next start."""
    keep(vault, {}, now)
