"""The same practice with backups and restores between: no month is drawn twice, no pupil counts twice."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop_app.services import backups, restore, unlock
from tests.months import PASSPHRASE, on
from tests.property.test_ledger import Practice


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


RestoredPractice.TestCase.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)
test_restores_keep_the_bounds_too = pytest.mark.timeout(300)(RestoredPractice.TestCase)
