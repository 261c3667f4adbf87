"""Attacks on the summary, each with a positive control that must fall: differencing and membership.

Sources: anonymity.md, "How it is tested" 1; Clopper, Pearson 1934 for the exact bound on a proportion.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Mapping
from math import exp, lgamma, log
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import CaseId
from desktop_app.domain.letter import letter_file
from desktop_app.domain.mechanism import discrete_laplace
from desktop_app.domain.outbox import OutboxState
from desktop_app.paths import VaultPlace
from desktop_app.services import courier
from desktop_app.services.cases import close_case, open_case, set_main_concern
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment
from desktop_app.services.summaries import freeze_closed_months, list_summaries, what_leaves
from desktop_app.services.unlock import open_vault
from desktop_app.vault import ledger
from desktop_app.vault.session import Vault
from tests.months import PASSPHRASE, Quiet, counted, on, pupil, vault_of
from tests.paper_office import PaperOffice, Reply, serve
from ui.programs import post

SEPTEMBER = Month(2026, 9)


def _truth(vault: Vault, month: Month) -> dict[str, int]:
    """The control: what a program would send that counts anew each time it is asked."""
    found: dict[str, int] = {}
    for slot, events in ledger.events(vault.db, month).items():
        for event in events:
            found[f"{slot}:{event.code}"] = found.get(f"{slot}:{event.code}", 0) + 1
    return found


def _backdated(vault: Vault, case: CaseId) -> None:
    open_case(vault, pupil(vault, 9), "mh_suic", on("2026-09-12"), is_acute=True)


def _deleted(vault: Vault, case: CaseId) -> None:
    with vault.transaction() as db:
        db.execute("DELETE FROM case_concern WHERE case_id = ?", (case,))
        db.execute("DELETE FROM casefile WHERE id = ?", (case,))


def _recategorised(vault: Vault, case: CaseId) -> None:
    set_main_concern(vault, case, "vio_sex", on("2026-10-20"))


CHANGES = [_backdated, _deleted, _recategorised]


@pytest.mark.parametrize("change", CHANGES)
def test_differencing_sees_nothing_of_a_change_after_the_freeze(change: Callable[[Vault, CaseId], None]) -> None:
    with vault_of("2026-09-01") as vault:
        case = open_case(vault, pupil(vault, 1), "mh_anx", on("2026-09-10")).id
        freeze_closed_months(vault, on("2026-10-02"))
        truth, before = _truth(vault, SEPTEMBER), list_summaries(vault, on("2026-10-02"))
        plain = what_leaves(vault, SEPTEMBER, on("2026-10-02")).plain
        change(vault, case)
        assert _truth(vault, SEPTEMBER) != truth, "control: a recount shows the one child"
        freeze_closed_months(vault, on("2026-10-25"), rand_below=Quiet())
        assert list_summaries(vault, on("2026-10-02")) == before, "same bytes, size, digest and time"
        assert what_leaves(vault, SEPTEMBER, on("2026-10-25")).plain == plain
        freeze_closed_months(vault, on("2026-12-02"), rand_below=Quiet())
        assert counted(vault, "2026-10") == counted(vault, "2026-11") == {}, "no later month makes up for it"


def test_before_the_freeze_a_correction_is_simply_the_truth() -> None:
    """The control of the control: the same changes are seen by a month that is still open."""
    with vault_of("2026-09-01") as vault:
        case = open_case(vault, pupil(vault, 1), "mh_anx", on("2026-09-10")).id
        _recategorised(vault, case)
        freeze_closed_months(vault, on("2026-10-02"), rand_below=Quiet())
        assert counted(vault, "2026-09") == {"sexual_violence": 1}


def test_a_case_closed_and_opened_again_under_another_concern_adds_no_second_view() -> None:
    with vault_of("2026-09-01") as vault:
        child = pupil(vault, 1)
        close_case(vault, open_case(vault, child, "mh_anx", on("2026-09-10")).id, "done", on("2026-09-11"))
        freeze_closed_months(vault, on("2026-10-02"), rand_below=Quiet())
        open_case(vault, child, "vio_sex", on("2026-10-05"))
        freeze_closed_months(vault, on("2026-11-02"), rand_below=Quiet())
        assert (counted(vault, "2026-09"), counted(vault, "2026-10")) == ({"anxiety": 1}, {})


def test_a_backup_with_its_ledger_says_the_same_month_again(tmp_path: Path) -> None:
    """A vault copied after the freeze and opened elsewhere holds the same bytes, not a second noise."""
    with vault_of("2026-09-01", tmp_path / "here") as vault:
        open_case(vault, pupil(vault, 1), "mh_anx", on("2026-09-10"))
        freeze_closed_months(vault, on("2026-10-02"))
        plain = what_leaves(vault, SEPTEMBER, on("2026-10-02")).plain
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    restored = open_vault(VaultPlace(tmp_path / "there" / "vault"), PASSPHRASE, on("2026-10-20"))
    try:
        freeze_closed_months(restored, on("2026-10-20"))
        assert what_leaves(restored, SEPTEMBER, on("2026-10-20")).plain == plain
    finally:
        restored.close()


def test_a_backup_older_than_the_freeze_never_sends_its_second_noise(tmp_path: Path) -> None:
    """Restored, it freezes the month anew; the office's heads stop it before a byte of the second noise leaves."""
    office, sent = PaperOffice(), []

    def overhear(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        if method == "PUT":
            sent.append(body)
        return office.handle(method, path, headers, body)

    with serve(overhear) as url:
        with vault_of("2026-09-01", tmp_path / "here") as vault:
            open_case(vault, pupil(vault, 1), "mh_anx", on("2026-09-10"))
            request = begin_enrolment(vault, letter_file(office.letter(url)), on("2026-09-30"))
            finish_enrolment(vault, request, office.enrol(request.body), on("2026-09-30"))
        shutil.copytree(tmp_path / "here", tmp_path / "backup")
        states, bodies = [], []
        for place in ("here", "backup"):
            vault = open_vault(VaultPlace(tmp_path / place / "vault"), PASSPHRASE, on("2026-10-20"))
            try:
                errand = courier.prepare(vault, on("2026-10-20")).errand
                assert errand is not None
                courier.record(vault, post.carry(errand, on("2026-10-20")), on("2026-10-20"))
                states += [row.state for row in list_summaries(vault, on("2026-10-20"))]
                bodies.append(what_leaves(vault, SEPTEMBER, on("2026-10-20")).sealed)
            finally:
                vault.close()
    assert states == [OutboxState.RECEIVED, OutboxState.HELD]
    assert bodies[0] != bodies[1], "control: the restored vault did draw another noise"
    assert sent == [bodies[0]]


RUNS = 20_000
CONFIDENCE = 1e-6


def _log_binomial_tail(successes: int, runs: int, p: float) -> float:
    """log P(X ≥ successes) for X binomial, summed from its largest term."""
    terms = []
    for k in range(successes, min(runs, successes + 2000) + 1):
        choose = lgamma(runs + 1) - lgamma(k + 1) - lgamma(runs - k + 1)
        terms.append(choose + k * log(p) + (runs - k) * log(1 - p))
    top = max(terms)
    return top + log(sum(exp(term - top) for term in terms))


def _bound(successes: int, upper: bool) -> float:
    """Clopper–Pearson: the one-sided bound on a proportion, by bisection."""
    if upper:
        return 1 - _bound(RUNS - successes, False) if successes < RUNS else 1.0
    if successes == 0:
        return 0.0
    low, high = 0.0, successes / RUNS
    for _ in range(40):
        middle = (low + high) / 2
        if _log_binomial_tail(successes, RUNS, middle) < log(CONFIDENCE):
            low = middle
        else:
            high = middle
    return low


def _epsilon_at_least(mechanism: Callable[[int], int]) -> float:
    """A lower bound on ε for a leaf that holds the child (x = 1) or does not (x = 0), over events y ≥ t and y ≤ t."""
    with_child = [mechanism(1) for _ in range(RUNS)]
    without = [mechanism(0) for _ in range(RUNS)]
    best = 0.0
    for t in (-1, 0, 1, 2):
        for one, other in ((with_child, without), (without, with_child)):
            for is_up in (True, False):
                seen, unseen = (sum(1 for y in values if (y >= t if is_up else y <= t)) for values in (one, other))
                low, high = _bound(seen, False), _bound(unseen, True)
                if low > 0 and high > 0:
                    best = max(best, log(low / high))
    return best


def _honest(x: int) -> int:
    return x + discrete_laplace(1, 1, secrets.randbelow)


def _half_noise(x: int) -> int:
    return x + discrete_laplace(2, 1, secrets.randbelow)


def _counts_twice(x: int) -> int:
    return 2 * x + discrete_laplace(1, 1, secrets.randbelow)


def _spares_zero(x: int) -> int:
    return _honest(x) if x else 0


def _clamped(x: int) -> int:
    return max(0, _honest(x))


def test_membership_cannot_be_told_beyond_epsilon_one() -> None:
    assert 0.8 < _epsilon_at_least(_honest) <= 1.0


@pytest.mark.parametrize("planted", [_half_noise, _counts_twice, _spares_zero])
def test_the_membership_attack_catches_planted_bugs(planted: Callable[[int], int]) -> None:
    assert _epsilon_at_least(planted) > 1.2


def test_clamping_would_be_caught_by_its_bias() -> None:
    def mean(mechanism: Callable[[int], int]) -> float:
        return sum(mechanism(0) for _ in range(RUNS)) / RUNS

    assert abs(mean(_honest)) < 0.06
    assert mean(_clamped) > 0.3
