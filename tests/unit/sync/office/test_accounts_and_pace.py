"""Doors: a password by account, a minute by key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sync.office.pace import WINDOW, Pace
from tests.office_filling import open_here
from tests.office_process import call_cli

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def test_five_failures_close_the_account_for_a_quarter_of_an_hour(store: Path) -> None:
    from sync.office import accounts

    password = accounts.put_first_account()
    assert accounts.check("admin", password, NOW) is not None
    for _ in range(4):
        assert accounts.check("admin", "wrong", NOW) is None
    assert accounts.check("admin", password, NOW) is not None, "a success forgives what came before"
    for _ in range(5):
        assert accounts.check("admin", "wrong", NOW) is None
    assert accounts.check("admin", password, NOW) is None
    assert accounts.check("admin", password, NOW + timedelta(minutes=14)) is None
    assert accounts.check("admin", password, NOW + timedelta(minutes=16)) is not None


def test_unknown_names_and_endless_passwords_are_nobody(store: Path) -> None:
    from sync.office import accounts

    assert accounts.check("nobody", "x", NOW) is None
    assert accounts.check("admin", "x" * 100_000, NOW) is None


def test_no_password_is_stored_and_none_is_given_twice(store: Path) -> None:
    from sync.office import accounts
    from sync.office.models import Person

    one, two = accounts.put_first_account(), accounts.put_first_account()
    assert one != two
    person = Person.objects.get()
    assert person.password.startswith("argon2$argon2id$")
    assert two not in person.password
    assert person.must_change
    assert accounts.check("admin", one, NOW) is None


def test_weak_passwords_are_named(store: Path) -> None:
    from sync.office import accounts

    found = {
        "elevenchars": "password_short",
        "x" * 201: "password_long",
        "aaaaaaaaaaaaaaaa": "password_simple",
        "my-Admin-password": "password_simple",
        "төрт құлан мен бір тал": "",
    }
    assert {new: accounts.weakness(new, "admin") for new in found} == found


def test_a_key_has_its_minute_to_itself() -> None:
    pace = Pace(3)
    assert [pace.seconds_to_wait("a", now) for now in (0.0, 1.0, 2.0)] == [0, 0, 0]
    assert pace.seconds_to_wait("a", 3.0) == int(WINDOW - 3) + 1
    assert pace.seconds_to_wait("b", 3.0) == 0
    assert pace.seconds_to_wait("a", WINDOW + 0.5) == 0
    assert pace.seconds_to_wait("a", WINDOW + 0.6) > 0


def test_the_door_opens_behind_a_proxy_that_ends_tls_and_to_no_other_site(
    tmp_path: Path, allow_log_warnings: list[str]
) -> None:
    folder = tmp_path / "office"
    password = call_cli("init", "--dir", str(folder), "--host", "office.example:443")["password"]
    open_here(folder)
    from django.db import connections
    from django.test import Client

    codes = {}
    for origin in ("https://office.example", "https://evil.example", "null"):
        browser = Client(enforce_csrf_checks=True, headers={"Host": "office.example"})
        page = browser.get("/login").content.decode()
        token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
        form = {"name": "admin", "password": password, "csrfmiddlewaretoken": token}
        codes[origin] = browser.post("/login", form, headers={"Origin": origin}).status_code
    connections.close_all()
    assert codes == {"https://office.example": 302, "https://evil.example": 403, "null": 403}
    assert len(allow_log_warnings) == 2, "Django's own words, which the serving process reduces to their place"
