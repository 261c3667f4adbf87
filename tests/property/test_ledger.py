"""Any history of a practice, any clock, any crash: a pupil counts at most once per slot and year, and no month moves.

The machine runs real services on a real vault beside a model that counts on its fingers; the bytes of every frozen
month, the bounds and the agreement with the model are checked after every single step.
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.clock import Month, school_year
from desktop_app.domain.codes import concern
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.summary import ACUTE_LEAVES, CONCERN_LEAVES
from desktop_app.services.cases import close_case, open_case, set_main_concern
from desktop_app.services.summaries import freeze_closed_months, list_summaries, what_leaves
from tests.months import Quiet, on, pupil, vault_of

CODES = st.sampled_from(["mh_anx", "bul_peer", "vio_phys", "mh_selfharm", "fam_conf", "edu_adapt"])
LAST = on("2040-01-01")


class Power(Exception):
    """The plug is pulled."""


class Practice(RuleBasedStateMachine):
    """`today` is what the computer says; `honest` the furthest day it ever said at a freeze."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.today = date(2026, 9, 1)
        self.pupils: list[StudentId] = []
        self.cases: dict[CaseId, dict[str, object]] = {}
        self.frozen: dict[Month, bytes] = {}
        self.counted: dict[tuple[StudentId, int, str], int] = {}
        self.number = 0

    @initialize()
    def begin(self) -> None:
        self.vault = self.stack.enter_context(vault_of("2026-09-01"))
        self.add_pupil()

    def teardown(self) -> None:
        self.stack.close()

    @property
    def now(self) -> str:
        return self.today.isoformat()

    @rule()
    def add_pupil(self) -> None:
        self.number += 1
        self.pupils.append(pupil(self.vault, self.number, self.now))

    @rule(data=st.data(), code=CODES, is_acute=st.booleans())
    def open(self, data: st.DataObject, code: str, is_acute: bool) -> None:
        child = data.draw(st.sampled_from(self.pupils))
        if any(case["pupil"] == child and case["open"] for case in self.cases.values()):
            return  # one open case a pupil
        case = open_case(self.vault, child, code, on(self.now), is_acute=is_acute)
        self.cases[case.id] = {"pupil": child, "code": code, "day": self.today, "open": True, "acute": is_acute}
        self.cases[case.id]["acute_code"] = code

    @precondition(lambda self: any(case["open"] for case in self.cases.values()))
    @rule(data=st.data(), code=CODES)
    def recategorise(self, data: st.DataObject, code: str) -> None:
        chosen = data.draw(st.sampled_from([key for key, case in self.cases.items() if case["open"]]))
        set_main_concern(self.vault, chosen, code, on(self.now))
        self.cases[chosen]["code"] = code

    @precondition(lambda self: any(case["open"] for case in self.cases.values()))
    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from([key for key, case in self.cases.items() if case["open"]]))
        close_case(self.vault, chosen, "done", on(self.now))
        self.cases[chosen]["open"] = False

    @precondition(lambda self: self.cases)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """A record leaves, as the law allows; below the services, because a deletion is a later journey."""
        chosen = data.draw(st.sampled_from(list(self.cases)))
        with self.vault.transaction() as db:
            db.execute("DELETE FROM case_concern WHERE case_id = ?", (chosen,))
            db.execute("DELETE FROM casefile WHERE id = ?", (chosen,))
        del self.cases[chosen]

    @rule(data=st.data(), code=CODES, is_acute=st.booleans())
    def open_and_close(self, data: st.DataObject, code: str, is_acute: bool) -> None:
        """The usual short case; the same pupil may have many."""
        before = set(self.cases)
        self.open(data=data, code=code, is_acute=is_acute)
        for case in set(self.cases) - before:
            close_case(self.vault, case, "done", on(self.now))
            self.cases[case]["open"] = False

    @rule(days=st.integers(1, 45))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(months=st.integers(1, 12))
    def months_pass_and_freeze(self, months: int) -> None:
        month = Month.of(self.today)
        for _ in range(months):
            month = month.next()
        self.today = max(self.today, month.first_day() + timedelta(days=1))
        self.freeze()

    @rule(days=st.integers(1, 60))
    def clock_set_back(self, days: int) -> None:
        self.today = max(self.today - timedelta(days=days), date(2026, 9, 1))

    @rule(after=st.integers(0, 80))
    def freeze_in_a_power_cut(self, after: int) -> None:
        quiet, left = Quiet(), after

        def cut(bound: int) -> int:
            nonlocal left
            left -= 1
            if left < 0:
                raise Power
            return quiet(bound)

        try:
            done = freeze_closed_months(self.vault, on(self.now), rand_below=cut)
        except Power:
            done = ()
        survived = {row.period for row in list_summaries(self.vault, LAST)}
        assert set(done) <= survived
        for period in sorted(survived - set(self.frozen)):
            self._month_froze(period)

    @rule()
    def freeze(self) -> None:
        for period in freeze_closed_months(self.vault, on(self.now), rand_below=Quiet()):
            self._month_froze(period)

    def _month_froze(self, period: Month) -> None:
        """The model counts the month on its fingers and compares."""
        assert period not in self.frozen
        assert not self.frozen or period == max(self.frozen).next()
        concerns, acute = dict.fromkeys(CONCERN_LEAVES, 0), dict.fromkeys(ACUTE_LEAVES, 0)
        for case in sorted(self.cases.values(), key=lambda case: str(case["day"])):
            day = case["day"]
            assert isinstance(day, date)
            if Month.of(day) != period:
                continue
            if self._may_count(case["pupil"], day, "concern"):
                concerns[concern(str(case["code"])).leaf] += 1
            if case["acute"] and self._may_count(case["pupil"], day, "acute"):
                acute[concern(str(case["acute_code"])).acute] += 1
        leaves = what_leaves(self.vault, period, LAST)
        assert leaves.release.concern == tuple(concerns.values())
        assert leaves.release.acute == tuple(acute.values())
        self.frozen[period] = leaves.plain

    def _may_count(self, child: object, day: date, slot: str) -> bool:
        assert isinstance(child, str)
        key = (StudentId(child), school_year(day), slot)
        years = sum(1 for known in self.counted if known[0] == child and known[2] == slot)
        if key in self.counted or years >= 3:
            return False
        self.counted[key] = 1
        return True

    @invariant()
    def frozen_months_never_move(self) -> None:
        for period, plain in self.frozen.items():
            assert what_leaves(self.vault, period, LAST).plain == plain

    @invariant()
    def every_bound_holds_in_the_ledger_and_on_paper(self) -> None:
        if not hasattr(self, "vault"):
            return
        rows = self.vault.db.value("SELECT count(*) FROM contribution")
        told = 0
        for period in self.frozen:
            release = what_leaves(self.vault, period, LAST).release
            told += sum(release.concern) + sum(release.acute)
            assert min(release.concern + release.acute) >= 0, "without noise, no negative contribution"
        assert rows == told == len(self.counted)


Practice.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
test_any_history_keeps_the_bounds = pytest.mark.timeout(300)(Practice.TestCase)
