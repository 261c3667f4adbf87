"""A fresh store for each test, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.escrow import add_escrow, read_key
from desktop_app.vault.session import Vault
from tests.conftest import NOW, PASSPHRASE
from tests.escrow_office import EscrowOffice
from tests.office_filling import open_here
from tests.office_process import call_cli
from tests.postgres import Cluster, running_cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with running_cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The folder of an office that is up in this process."""
    database = "sqlite" if request.param == "sqlite" else request.getfixturevalue("cluster").new_database()
    folder = tmp_path / "office"
    call_cli("init", "--dir", str(folder), "--database", database)
    open_here(folder)
    yield folder
    from django.db import connections

    connections.close_all()


@pytest.fixture
def office(store: Path) -> EscrowOffice:
    return EscrowOffice.of(store)


@pytest.fixture
def left(office: EscrowOffice, vault: Vault) -> Vault:
    """A vault that left a key with the office."""
    office.enrol(vault)
    add_escrow(vault, read_key(vault, office.key_file()), PASSPHRASE, NOW)
    return vault
