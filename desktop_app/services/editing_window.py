"""How long a draft may stand before it is signed as it is (0–72 hours; 0: by hand only). Edits nothing.

A draft counts from its last change and is signed while the vault is being opened, so that nothing is frozen under a
hand that is writing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from desktop_app.domain.errors import RuleRefused
from desktop_app.domain.ids import NoteId
from desktop_app.services.notes import sign_note
from desktop_app.services.settings import change_preference, read_setting
from desktop_app.vault import notes as table
from desktop_app.vault.session import Vault

BY_HAND = 0
HOURS = (BY_HAND, 1, 6, 24, 48, 72)
_KEY = "editing_window_hours"


def read_window(vault: Vault) -> int:
    """In hours; anything odd is as if nothing had been chosen."""
    text = read_setting(vault, _KEY, "")
    hours = int(text) if text.isascii() and text.isdecimal() else BY_HAND
    return hours if hours in HOURS else BY_HAND


def choose_window(vault: Vault, hours: int, now: datetime) -> int:
    """The nearest that is offered; it holds from the next opening on."""
    nearest = min(HOURS, key=lambda offered: abs(offered - hours))
    change_preference(vault, _KEY, str(nearest), now)
    return nearest


def sign_what_is_over(vault: Vault, now: datetime) -> tuple[NoteId, ...]:
    """Signs, and logs as signed, every draft that has not been changed for the whole window; an empty one and one of a
    meeting that has not been yet stay drafts. ClockJumped, and nothing is signed, until a date that leapt has held: a
    signature keeps its day for ever."""
    hours = read_window(vault)
    if hours == BY_HAND:
        return ()
    oldest = now.astimezone(UTC) - timedelta(hours=hours)
    due = [draft.id for draft in table.drafts(vault.db) if draft.saved_at <= oldest]
    if not due:
        return ()
    from desktop_app.services.freezing import see_today  # with the month's whole machinery: only where it is needed

    see_today(vault, now)
    signed = []
    for draft_id in due:
        with suppress(RuleRefused):
            signed.append(sign_note(vault, draft_id, now).id)
    return tuple(signed)
