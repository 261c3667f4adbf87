"""The code of conduct: accepted once, anew after every change, in the log and in a restored vault; never in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.domain.conduct import LANGUAGES, conduct
from desktop_app.domain.school import School
from desktop_app.domain.today import TodayKind
from desktop_app.services import conduct as service
from desktop_app.services.school import save_school
from desktop_app.services.today import today
from desktop_app.vault import access_log, settings
from desktop_app.vault.access_log import Action
from desktop_app.vault.session import Vault

# Version → its words. A changed sentence fails here until it has a version of its own.
WORDINGS = {1: "07c13bedef84b6a0ce7022f9d86d41573d3bebf1ba84eea02299349d2e0e0891"}


@pytest.fixture
def at_school(vault: Vault, school: School, clock_now: datetime) -> Vault:
    save_school(vault, school, clock_now)
    return vault


def _asked(vault: Vault, now: datetime) -> bool:
    return TodayKind.CONDUCT_UNREAD in {item.kind for item in today(vault, now).items}


def test_every_promise_is_there_in_every_language() -> None:
    for point in conduct().points:
        assert all(point.text(language).strip() for language in LANGUAGES)
        assert len({bool(point.basis(language)) for language in LANGUAGES}) == 1


def test_another_wording_is_another_version() -> None:
    assert WORDINGS[conduct().version] == conduct().sha256


def test_it_asks_until_it_is_accepted_and_the_log_tells(at_school: Vault, clock_now: datetime) -> None:
    assert _asked(at_school, clock_now)
    standing = service.accept(at_school, conduct().sha256, clock_now)
    assert standing.is_present
    assert standing.accepted_at == clock_now
    assert not _asked(at_school, clock_now)
    assert access_log.last_at(at_school.db, Action.CONDUCT_ACCEPTED) == clock_now


def test_a_changed_text_asks_again(at_school: Vault, clock_now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    old = conduct()
    service.accept(at_school, old.sha256, clock_now)
    monkeypatch.setattr(service, "conduct", lambda: replace(old, version=2, sha256="0" * 64))
    assert _asked(at_school, clock_now)
    standing = service.read_conduct(at_school)
    assert (standing.accepted_version, standing.is_present) == (1, False)
    assert not service.accept(at_school, old.sha256, clock_now).is_present  # what was on the screen is not this text
    assert service.accept(at_school, "0" * 64, clock_now).accepted_version == 2


def test_it_is_not_asked_before_there_is_a_school(vault: Vault, clock_now: datetime) -> None:
    assert not _asked(vault, clock_now)


@pytest.mark.parametrize("odd", ["", "[]", "{}", '{"version": "x", "at": "y"}', "none"])
def test_anything_odd_is_as_if_it_had_never_been_accepted(at_school: Vault, clock_now: datetime, odd: str) -> None:
    with at_school.transaction() as db:
        settings.write(db, "conduct_accepted", odd, clock_now)
    assert _asked(at_school, clock_now)
