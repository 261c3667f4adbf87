"""The overview's words fit what has come in: nothing, too little, enough."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.clock import Month
from tests.office_filling import Filling, fill, open_here
from tests.office_process import call_cli


def test_too_few_reports_are_not_called_none(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    call_cli("init", "--dir", str(folder))
    open_here(folder)
    from django.db import connections
    from django.test import Client

    from sync.office.models import Person

    Person.objects.update(must_change=False)
    browser = Client(headers={"Accept-Language": "en"})
    browser.force_login(Person.objects.get(), backend="sync.office.accounts.OneDoor")

    def said() -> str:
        return browser.get("/", secure=True).content.decode()

    assert "No summary has come in yet" in said()
    fill(folder, Filling({"KZ-10": 2}, (Month(2026, 10),), {"study": 1.0}, seed=2))
    assert "Summaries have come in" in said()
    assert "Nobody has reported" not in said()
    fill(folder, Filling({"KZ-11": 3}, (Month(2026, 10),), {"study": 9.0}, seed=1))
    assert "Summaries have come in" not in said()
    assert 'class="tile shade' in said()
    connections.close_all()
