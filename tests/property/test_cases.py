"""Cases under any history: one open case for a pupil, one main concern for a case, numbers and days that never move."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.clock import school_day
from desktop_app.domain.codes import concerns
from desktop_app.domain.errors import CaseIsClosed
from desktop_app.domain.ids import CaseId, StudentId
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, students
from desktop_app.services.cases import CaseAlreadyOpen
from desktop_app.services.today import today
from desktop_app.services.unlock import create_vault

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
CODE = st.sampled_from(sorted(concerns())[:6])
WHICH = st.integers(0, 50)


class CasesMachine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.vault, _ = create_vault(VaultPlace(self.folder / "vault"), "passphrase", NOW, kdf=FAST_FOR_TESTS)
        self.clock = NOW
        self.pupils: list[StudentId] = [
            students.add_student(self.vault, "Үлгі", name, "", SchoolClass(7, "Ә"), NOW).id for name in ("Бір", "Екі")
        ]
        self.model: list[CaseId] = []
        self.pupil_of: dict[CaseId, StudentId] = {}
        self.is_open: dict[CaseId, bool] = {}
        self.registered: dict[tuple[CaseId, str], date] = {}
        self.main: dict[CaseId, str] = {}

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.vault.close()
            shutil.rmtree(self.folder)

    def _pick(self, which: int) -> CaseId:
        return self.model[which % len(self.model)]

    def _has_open(self, pupil: StudentId) -> bool:
        return any(self.is_open[case] for case in self.model if self.pupil_of[case] == pupil)

    @rule(which=WHICH, code=CODE)
    def open(self, which: int, code: str) -> None:
        pupil = self.pupils[which % 2]
        if self._has_open(pupil):
            with pytest.raises(CaseAlreadyOpen):
                cases.open_case(self.vault, pupil, code, self.clock)
            return
        case = cases.open_case(self.vault, pupil, code, self.clock)
        self.model.append(case.id)
        self.pupil_of[case.id], self.is_open[case.id], self.main[case.id] = pupil, True, code
        self.registered[case.id, code] = school_day(self.clock)

    @precondition(lambda self: self.model)
    @rule(which=WHICH, code=CODE, becomes_main=st.booleans())
    def concern(self, which: int, code: str, becomes_main: bool) -> None:
        case, change = self._pick(which), cases.set_main_concern if becomes_main else cases.add_concern
        if not self.is_open[case]:
            with pytest.raises(CaseIsClosed):
                change(self.vault, case, code, self.clock)
            return
        change(self.vault, case, code, self.clock)
        self.registered.setdefault((case, code), school_day(self.clock))
        if becomes_main:
            self.main[case] = code

    @precondition(lambda self: self.model)
    @rule(which=WHICH)
    def close(self, which: int) -> None:
        case = self._pick(which)
        if not self.is_open[case]:
            with pytest.raises(CaseIsClosed):
                cases.close_case(self.vault, case, "", self.clock)
            return
        cases.close_case(self.vault, case, "", self.clock)
        self.is_open[case] = False

    @precondition(lambda self: self.model)
    @rule(which=WHICH)
    def reopen(self, which: int) -> None:
        case = self._pick(which)
        if not self.is_open[case] and self._has_open(self.pupil_of[case]):
            with pytest.raises(CaseAlreadyOpen):
                cases.reopen_case(self.vault, case, self.clock)
            return
        cases.reopen_case(self.vault, case, self.clock)
        self.is_open[case] = True

    @rule(days=st.integers(1, 60))
    def time_passes(self, days: int) -> None:
        self.clock += timedelta(days=days)

    @invariant()
    def the_vault_says_the_same(self) -> None:
        if not hasattr(self, "vault"):
            return
        found = {row.case.id: row.case for row in cases.list_cases(self.vault, self.clock, include_closed=True)}
        assert [found[case].number for case in self.model] == [f"S-{n:03d}" for n in range(1, len(self.model) + 1)]
        assert {case.id: case.closed_on is None for case in found.values()} == self.is_open
        for case in found.values():
            self._concerns_are_right(case)
        shown = [row.case.id for row in cases.list_cases(self.vault, self.clock)]
        assert shown == [case for case in reversed(self.model) if self.is_open[case]]
        assert today(self.vault, self.clock).open_cases == len(shown)

    def _concerns_are_right(self, case: Casefile) -> None:
        assert [concern.code for concern in case.concerns if concern.is_main] == [self.main[case.id]]
        assert case.concerns[0].is_main
        registered = {(case.id, concern.code): concern.registered_on for concern in case.concerns}
        assert registered == {key: day for key, day in self.registered.items() if key[0] == case.id}


TestCases = CasesMachine.TestCase
TestCases.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
