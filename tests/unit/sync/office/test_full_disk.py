"""A full disk at the office: no receipt, nothing half-stored, a word that lets the laptop wait."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_app.cipher.sealing import pad, seal_to
from desktop_app.domain.clock import Month
from desktop_app.domain.summary import canonical_body
from sync import protocol
from tests.office_filling import open_here
from tests.office_laptop import Laptop
from tests.office_process import call_cli


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    call_cli("init", "--dir", str(folder))
    open_here(folder)
    return folder


def _put(laptop: Laptop, sealed: bytes) -> Any:
    from django.test import Client

    path = protocol.release_path(laptop.source, Month(2026, 10))
    headers = protocol.sign_request("PUT", path, protocol.RELEASE_TYPE, sealed, laptop.signer.kid(), laptop.signer.sign)
    kind = headers.pop("Content-Type")
    return Client().put(path, sealed, content_type=kind, headers=headers, secure=True)


def test_a_full_disk_gives_no_receipt_and_heals(here: Path, allow_log_warnings: list[str]) -> None:
    from django.db import connection

    from sync.office.ledger import facts, register, releases
    from sync.office.settings import office_keys

    laptop = Laptop()
    school = register.put_school("№ 1", "KZ-75", 900)
    register.put_device(laptop.source, school, laptop.signer.kid(), laptop.signer.public)
    plain = canonical_body(laptop.release("2026-10"))
    sealed = seal_to(office_keys().seal_public, pad(plain, protocol.BODY_SIZE - protocol.SEAL_OVERHEAD))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        used = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {used}")
    refused = _put(laptop, sealed)
    assert (refused.status_code, protocol.problem_word(refused.content)) == (507, protocol.STORE_FULL)
    assert refused.headers["Retry-After"]
    assert releases.find(laptop.source, Month(2026, 10)) is None
    assert facts.last_seq() == 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    received = _put(laptop, sealed)
    assert received.status_code == 201
    assert protocol.parse_receipt(received.content) is not None
    connection.close()
    assert any("store" in said for said in allow_log_warnings)
