"""A vault goes back to a backup of before the freeze: the month the office has is not sent again, the next one is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.clock import Month
from desktop_app.domain.letter import letter_file
from desktop_app.domain.outbox import OutboxState
from desktop_app.paths import VaultPlace
from desktop_app.services import backups, courier, restore
from desktop_app.services.cases import open_case
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment
from desktop_app.services.summaries import list_summaries, what_leaves
from desktop_app.services.unlock import open_vault
from desktop_app.vault.session import Vault
from tests.months import PASSPHRASE, on, pupil, vault_of
from tests.paper_office import PaperOffice, Reply, serve
from ui.programs import post

SEPTEMBER, OCTOBER = Month(2026, 9), Month(2026, 10)


def _round(vault: Vault, day: str) -> None:
    errand = courier.prepare(vault, on(day)).errand
    if errand is not None:
        courier.record(vault, post.carry(errand, on(day)), on(day))


def _states(vault: Vault, day: str) -> dict[Month, OutboxState]:
    return {row.period: row.state for row in list_summaries(vault, on(day))}


def test_what_the_office_has_is_not_sent_again(tmp_path: Path) -> None:
    office, sent = PaperOffice(), []

    def overhear(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        if method == "PUT":
            sent.append(body)
        return office.handle(method, path, headers, body)

    with serve(overhear) as url:
        with vault_of("2026-09-01", tmp_path) as vault:
            open_case(vault, pupil(vault, 1), "mh_anx", on("2026-09-10"))
            request = begin_enrolment(vault, letter_file(office.letter(url)), on("2026-09-20"))
            finish_enrolment(vault, request, office.enrol(request.body), on("2026-09-20"))
            made = backups.make_backup(vault, on("2026-09-30"))
            assert made is not None
            _round(vault, "2026-10-20")
            assert _states(vault, "2026-10-20") == {SEPTEMBER: OutboxState.RECEIVED}
            plain = what_leaves(vault, SEPTEMBER, on("2026-10-20")).plain
        prepared = restore.prepare(VaultPlace(tmp_path / "vault"), made.path, PASSPHRASE, on("2026-10-21"))
        assert prepared is not None
        assert prepared.comparison.carried == ("2026-09",)
        restore.put_in_place(prepared, on("2026-10-21"))
        restored = open_vault(VaultPlace(tmp_path / "vault"), PASSPHRASE, on("2026-10-21"))
        try:
            _round(restored, "2026-10-22")
            assert what_leaves(restored, SEPTEMBER, on("2026-10-22")).plain == plain
            assert len(sent) == 1
            _round(restored, "2026-11-20")
            assert _states(restored, "2026-11-20") == {
                SEPTEMBER: OutboxState.RECEIVED,
                OCTOBER: OutboxState.RECEIVED,
            }
            assert len(sent) == 2
        finally:
            restored.close()
