"""The same practice with backups and restores between: no month is drawn twice, no pupil counts twice."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop_app.services import backups, restore, unlock
from desktop_app.vault import ledger
from tests.months import PASSPHRASE, on
from tests.property.test_ledger import Practice

MOST = timedelta(days=300)


class RestoredPractice(Practice):
    """A restore brings back the pupils and cases of the backup's day; what was frozen and who has counted stays."""

    def __init__(self) -> None:
        super().__init__()
        self.shelf: dict[Path, tuple[object, object]] = {}
        self.restored = 0

    def teardown(self) -> None:
        if hasattr(self, "vault"):
            self.vault.close()
        super().teardown()

    @rule(days=st.integers(1, 45))
    def time_passes(self, days: int) -> None:
        """Never so long that the clock itself is doubted: that has tests of its own."""
        self.today = min(self.today + timedelta(days=days), self._seen() + MOST)

    @rule(months=st.integers(1, 3))
    def months_pass_and_freeze(self, months: int) -> None:
        self.today = min(self.today + months * timedelta(days=31), self._seen() + MOST)
        self.freeze()

    def _seen(self) -> date:
        return ledger.last_seen_day(self.vault.db) or date(2026, 9, 1)

    @rule()
    def back_up(self) -> None:
        made = backups.make_backup(self.vault, on(self.now))
        assert made is not None
        self.shelf = {path: then for path, then in self.shelf.items() if path.exists()}
        self.shelf[made.path] = copy.deepcopy((self.pupils, self.cases))

    @precondition(lambda self: self.shelf)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        file = data.draw(st.sampled_from(sorted(self.shelf)))
        place = self.vault.place
        self.vault.close()
        prepared = restore.prepare(place, file, PASSPHRASE, on(self.now))
        assert prepared is not None
        restore.put_in_place(prepared, on(self.now))
        self.vault = unlock.open_vault(place, PASSPHRASE, on(self.now))
        self.pupils, self.cases = copy.deepcopy(self.shelf[file])  # type: ignore[assignment]
        self.restored += 1


RestoredPractice.TestCase.settings = settings(max_examples=10, stateful_step_count=20, deadline=None)
test_restores_keep_the_bounds_too = pytest.mark.timeout(300)(RestoredPractice.TestCase)
