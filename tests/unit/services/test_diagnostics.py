"""What may be sent to whoever looks after Senim: only allowed facts, byte for byte as they were shown."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app import logs, paths
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.errors import VaultDamaged
from desktop_app.domain.note import Note
from desktop_app.domain.student import Student
from desktop_app.services import cases, diagnostics, settings
from desktop_app.services.school import save_school
from desktop_app.vault import access_log
from desktop_app.vault.session import Vault
from tests.conftest import SCHOOL

SCREEN = {"qt": "6.11.0", "platform": "xcb", "language": "kk", "theme": "light", "text_size": "100"}
CANARIES = ("Үлгіқызы", "Әсел", "Сынаққызы", "010203600450", "жаңғақ", "орех", "walnut", "Психолог", "үлгі мектебі")


@pytest.fixture
def lived_in(vault: Vault, case: Casefile, pupil: Student, signed: Callable[..., Note], clock_now: datetime) -> Vault:
    save_school(vault, SCHOOL, clock_now)
    signed("жаңғақ орех walnut 010203600450", "жаңғақ")
    cases.set_next_step(vault, case.id, "010203600450 жаңғақ", None, clock_now)
    settings.change_preference(vault, "lock_minutes", "3", clock_now)
    return vault


def _write_logs(*lines: str) -> None:
    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "senim.log").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_only_the_allowed_facts_are_in_it_and_nothing_twice(lived_in: Vault, clock_now: datetime):
    bundle = diagnostics.gather(lived_in, {**SCREEN, "user": "Әсел"}, clock_now)
    facts = dict(line.split(": ", 1) for line in bundle.files[0][1].splitlines())
    assert list(facts) == [
        "program.version",
        "program.frozen",
        "python.version",
        "system.name",
        "system.release",
        "system.machine",
        *(f"screen.{name}" for name in diagnostics.SCREEN),
        *("vault.schema", "vault.schema_known", "vault.is_demo", "vault.age_days", "vault.megabytes"),
        *("vault.students", "vault.cases", "vault.notes", "vault.months", "vault.log_lines"),
        *("vault.sqlcipher", "vault.sqlite"),
        "setting.lock_minutes",
    ]
    assert (facts["vault.students"], facts["setting.lock_minutes"], facts["screen.platform"]) == ("1-9", "3", "xcb")
    assert diagnostics.REFUSED not in bundle.files[0][1]


def test_no_planted_word_is_ever_in_it(lived_in: Vault, home_guard: Path, clock_now: datetime):
    _write_logs(
        "2026-11-23 10:00:00,001 INFO senim.vault opened milliseconds=412",
        "2026-11-23 10:00:00,002 INFO senim.vault opened name=Әсел",
        "жаңғақ",
        "Traceback: walnut 010203600450",
        "2026-11-23 10:00:00,003 ERROR senim.x Үлгіқызы",
    )
    screen = {**SCREEN, "platform": "Әсел Үлгіқызы", "theme": "walnut жаңғақ"}
    settings.change_preference(lived_in, "lock_minutes", "жаңғақ 010203600450", clock_now)
    bundle = diagnostics.gather(lived_in, screen, clock_now)
    packed = diagnostics.export(lived_in, bundle, clock_now)
    for word in CANARIES:
        for form in ("NFC", "NFD"):
            for coding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert unicodedata.normalize(form, word).encode(coding) not in packed
    log = dict(bundle.files)["senim.log"].splitlines()
    assert log == ["2026-11-23 10:00:00,001 INFO senim.vault opened milliseconds=412", *["<refused>"] * 4]


def test_the_program_s_own_log_and_crash_report_pass(lived_in: Vault, clock_now: datetime):
    folder = paths.log_folder()
    logs.configure(folder)
    try:
        logs.get("vault").event("opened", code="vault.damaged", count=3, month="2026-10")
    finally:
        logs.configure(None)
    try:
        raise VaultDamaged
    except VaultDamaged as error:
        (folder / "crash.log").write_text(f"2026-11-23 10:00:00,003 ERROR senim-crash {logs.describe(error)}\n")
    files = dict(diagnostics.gather(lived_in, SCREEN, clock_now).files)
    assert "opened code=vault.damaged count=3 month=2026-10" in files["senim.log"]
    assert "VaultDamaged" in files["crash.log"]
    assert re.search(r"services/test_diagnostics.py:\d+ test_the", files["crash.log"])
    assert diagnostics.REFUSED not in files["senim.log"] + files["crash.log"]


def test_what_is_shown_is_what_is_saved_and_the_log_tells(lived_in: Vault, clock_now: datetime):
    _write_logs("2026-11-23 10:00:00,001 INFO senim.vault opened milliseconds=412")
    bundle = diagnostics.gather(lived_in, SCREEN, clock_now)
    packed = diagnostics.export(lived_in, bundle, clock_now)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        inside = [(info.filename, archive.read(info).decode("ascii")) for info in archive.infolist()]
        assert all(info.date_time[0] == 2020 and not info.comment and not info.extra for info in archive.infolist())
    assert tuple(inside) == bundle.files
    for name, text in inside:
        assert f"=== {name} ===\n{text}" in bundle.preview()
        assert text.encode("ascii") in packed  # not compressed: a byte view shows the same
    last = lived_in.db.row("SELECT action FROM access_log ORDER BY seq DESC LIMIT 1")
    assert last is not None
    assert last["action"] == "diagnostics.exported"
    assert access_log.first_broken_line(lived_in.db) is None


@pytest.mark.parametrize(("count", "said"), [(0, "0"), (1, "1-9"), (9, "1-9"), (10, "10-99"), (5000, "1000-9999")])
def test_a_count_is_a_class(count: int, said: str):
    assert diagnostics._class_of(count) == said
