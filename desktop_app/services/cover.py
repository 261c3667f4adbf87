"""The end of a cover: the cases are hidden at once and told in the log. Knows nothing of how they came.

Nothing is erased here; what has ended is proposed for erasure, and only a new package can bring it back.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.clock import school_day
from desktop_app.domain.ids import CaseId
from desktop_app.vault import access_log, handover, ledger
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.session import Vault


def end_what_is_over(vault: Vault, now: datetime) -> tuple[CaseId, ...]:
    """The cases whose cover ends with this call. A clock that is set back brings nothing back.

    Called before every list and every reading of a case: almost always it is one look into a small index.
    """
    today = max(school_day(now), ledger.last_seen_day(vault.db) or school_day(now))
    if not handover.covers_over(vault.db, today):
        return ()
    with vault.transaction() as db:
        over = handover.covers_over(db, today)
        for case_id in over:
            handover.end_cover(db, case_id, today)
            access_log.record(db, Action.HANDOVER_EXPIRED, Target.CASE, case_id, now)
    return over
