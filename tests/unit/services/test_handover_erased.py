"""Erasing a pupil whose case was handed over or came from a colleague."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.domain.handover import WithholdReason
from desktop_app.services import cases, erasure, handover, notes, vault_check
from tests import two_psychologists as two


def test_erasing_a_pupil_takes_what_handing_over_knew_of_the_pupil(tmp_path: Path, clock_now: datetime) -> None:
    with two.two_vaults(tmp_path, clock_now) as (giver, taker):
        case = two.case(giver, clock_now)
        kept = two.sign(giver, case.id, "Қалады", clock_now)
        note = two.sign(giver, case.id, "Кетеді", clock_now)
        notes.add_addendum(giver, note.id, "Кейінгі сөз", clock_now)
        order = replace(two.order(giver, taker, clock_now, case.id), notes=((kept.id, WithholdReason.HARM),))
        two.take(taker, handover.give(giver, order, clock_now).data, clock_now)
        for vault in (giver, taker):
            (row,) = cases.list_cases(vault, clock_now)
            erasure.erase_students(vault, [row.case.student_id], erasure.ErasureReason.ASKED_FOR, clock_now)
            for table in ("received_case", "received_concern", "received_note", "received_addendum", "handover_case"):
                assert vault.db.value(f"SELECT count(*) FROM {table}") == 0, table
            assert vault.db.value("SELECT count(*) FROM handover_withheld") == 0
            assert vault_check.verify(vault).ok
            assert len(handover.packages(vault, clock_now)) == 1  # a colleague and a number of cases, never a child
