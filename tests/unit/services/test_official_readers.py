"""Every export, print and summary that there is reads inside `official_only`: code gone astray is refused by SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.errors import NotFound, WeFailed
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.services import audit, diagnostics, erasure, notes, receipts, summaries, vault_check
from desktop_app.services.cases import open_case
from desktop_app.vault import access_log, audit_lines, contact, ledger, outbox, releases
from desktop_app.vault import erasure as erasure_table
from desktop_app.vault.session import Vault
from tests.months import on, pupil, vault_of

NOW = on("2026-11-05")
PERIOD = Month(2026, 10)


@pytest.fixture
def desk() -> Iterator[Vault]:
    """A frozen month, another to be frozen, and a private note."""
    with vault_of("2026-10-01") as vault:
        case = open_case(vault, pupil(vault, 1), "mh_anx", on("2026-10-10"))
        open_case(vault, pupil(vault, 2), "fam_conf", on("2026-11-04"))
        content = NoteContent(on("2026-10-10"), 20, ContactForm.INDIVIDUAL, Tier.PRIVATE, "жеке", "")
        notes.sign_note(vault, notes.start_draft(vault, case.id, content, NOW).id, NOW)
        summaries.freeze_closed_months(vault, NOW)
        yield vault


def _freeze(vault: Vault, now: datetime) -> object:
    return summaries.freeze_closed_months(vault, on("2026-12-05"))


def _list(vault: Vault, now: datetime) -> object:
    return summaries.list_summaries(vault, now)


def _leaves(vault: Vault, now: datetime) -> object:
    return summaries.what_leaves(vault, PERIOD, now)


def _due(vault: Vault, now: datetime) -> object:
    return summaries.due_entries(vault, now)


def _receipt(vault: Vault, now: datetime) -> object:
    return receipts.receipt_pdf(vault, PERIOD, "kk", now)


def _audit(vault: Vault, now: datetime) -> object:
    return audit.export_csv(vault, audit.AuditQuery(), ("",) * 7, {}, now)


def _act(vault: Vault, now: datetime) -> object:
    return erasure.print_act(vault, 1, "kk", now)


READERS: dict[str, tuple[Callable[[Vault, datetime], object], Any, str]] = {
    "a month is closed": (_freeze, ledger, "close_month"),
    "a month is counted": (_freeze, ledger, "pupil_tag"),
    "a month is kept": (_freeze, releases, "keep"),
    "a month is put by": (_freeze, outbox, "put"),
    "the summaries listed": (_list, outbox, "list_entries"),
    "what leaves": (_leaves, releases, "read"),
    "to whom it leaves": (_leaves, contact, "read"),
    "what is due": (_due, outbox, "due"),
    "a receipt": (_receipt, outbox, "list_entries"),
    "the list of acts": (_audit, audit_lines, "page"),
    "an act of erasure": (_act, erasure_table, "act"),
    "its own line": (_audit, access_log, "record"),
}
ASTRAY = (
    "SELECT body FROM note",
    "SELECT value FROM setting",
    "SELECT body FROM note_version",
    "SELECT tier FROM note",
)


@pytest.mark.parametrize("sql", ASTRAY)
@pytest.mark.parametrize(("reader", "module", "name"), READERS.values(), ids=READERS.keys())
def test_a_reader_gone_astray_is_refused(
    desk: Vault, monkeypatch: pytest.MonkeyPatch, reader: Callable[..., object], module: Any, name: str, sql: str
) -> None:
    real, refused = getattr(module, name), []

    def astray(*args: object, **kwargs: object) -> object:
        with pytest.raises(WeFailed):
            desk.db.rows(sql)
        refused.append(sql)
        return real(*args, **kwargs)

    monkeypatch.setattr(module, name, astray)
    if reader in (_receipt, _act):
        with pytest.raises(NotFound):  # there is none yet, and that is told after looking
            reader(desk, NOW)
    else:
        reader(desk, NOW)
    assert refused
    assert desk.db.rows(sql) or "version" in sql or "setting" in sql, "outside it is only a question"


def test_counting_for_a_bundle_learns_nothing_of_a_note(desk: Vault) -> None:
    assert vault_check.inspect(desk, NOW).notes == 1
    assert "vault.notes: 1-9" in diagnostics.gather(desk, {}, NOW).preview()
