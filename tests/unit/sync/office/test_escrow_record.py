"""Two custodians and the record of what they opened: only both, only with digits and a reason, and never unwritten."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from desktop_app.domain import escrow
from desktop_app.services import asking as asking_service
from desktop_app.vault.session import Vault
from sync.office import custody, opening
from sync.office.errors import (
    CustodianRefused,
    CustodiansAlike,
    FingerprintWrong,
    OfficeDamaged,
    PassphraseWeak,
    ReasonMissing,
)
from tests.conftest import NOW
from tests.escrow_office import CUSTODIANS, FAST, PASSPHRASES, EscrowOffice

NEW = "ұмытылмайтын жаңа тіркес"


def test_only_both_open_and_every_attempt_is_on_record(office: EscrowOffice, left: Vault) -> None:
    from sync.office.ledger import openings

    asked = asking_service.ask_office(left.place, NEW, NOW)
    for wrong in ((PASSPHRASES[0], "x"), ("x", PASSPHRASES[1]), (PASSPHRASES[1], PASSPHRASES[0])):
        with pytest.raises(CustodianRefused):
            office.answer(asked, wrong)
    office.answer(asked)
    lines = openings.listed()
    assert [line.outcome for line in lines] == ["refused", "refused", "refused", "opened"]
    assert {tuple(line.names()) for line in lines} == {CUSTODIANS}
    assert {line.vault for line in lines} == {openings.vault_mark(escrow.parse_request(asked.file).vault_id)}
    assert {line.reason for line in lines} == {"құпия тіркес ұмытылды"}
    assert openings.first_broken(office.keys.sign_public) is None


def test_the_record_is_on_the_disk_before_the_answer_and_refuses_changes(office: EscrowOffice, left: Vault) -> None:
    from django.db import DatabaseError, connection

    from sync.office.ledger import openings

    asked = asking_service.ask_office(left.place, NEW, NOW)
    office.answer(asked)
    office.answer(asked)
    for statement in (
        "UPDATE office_escrowopening SET reason = 'other'",
        "DELETE FROM office_escrowopening WHERE seq = 1",
    ):
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute(statement)
        connection.close()
    assert len(openings.listed()) == 2


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE office_escrowopening SET reason = 'other' WHERE seq = 2", 2),
        ("UPDATE office_escrowopening SET outcome = 'nothing' WHERE seq = 1", 1),
        ("DELETE FROM office_escrowopening WHERE seq = 2", 2),
        ("DELETE FROM office_escrowopening WHERE seq = 3", 3),
        ("UPDATE office_escrowopening SET signature = 'x' WHERE seq = 3", 3),
    ],
)
def test_a_record_that_was_changed_around_the_store_is_told(
    office: EscrowOffice, left: Vault, statement: str, line: int
) -> None:
    from django.db import connection

    from sync.office.ledger import openings

    asked = asking_service.ask_office(left.place, NEW, NOW)
    for _ in range(3):
        office.answer(asked)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE office_escrowopening DISABLE TRIGGER ALL")
        else:
            cursor.execute("DROP TRIGGER office_escrow_no_update")
            cursor.execute("DROP TRIGGER office_escrow_no_delete")
        cursor.execute(statement)
    assert openings.first_broken(office.keys.sign_public) == line


def test_nobody_opens_for_digits_that_were_not_read_out_or_without_a_reason(office: EscrowOffice, left: Vault) -> None:
    from sync.office.ledger import openings

    asked = asking_service.ask_office(left.place, NEW, NOW)
    other = asking_service.ask_office(left.place, NEW, NOW)  # a thief's own request for the same vault
    request = escrow.parse_request(asked.file)
    with pytest.raises(FingerprintWrong):
        opening.open_slot(office.config, office.keys, request, PASSPHRASES, other.fingerprint, "себеп", NOW)
    with pytest.raises(ReasonMissing):
        office.answer(asked, reason=" - ")
    assert openings.listed() == []


def test_an_escrow_key_needs_two_people(office: EscrowOffice) -> None:
    def make(names: tuple[str, ...], passphrases: tuple[str, ...]) -> None:
        custody.make(office.config, office.keys, names, passphrases, NOW, FAST)

    for names, passphrases in (
        (("А", "А"), PASSPHRASES),
        (("А", " а "), PASSPHRASES),
        (("А", ""), PASSPHRASES),
        (("А",), PASSPHRASES),
        (CUSTODIANS, (PASSPHRASES[0], PASSPHRASES[0])),
    ):
        with pytest.raises(CustodiansAlike):
            make(names, passphrases)
    for weak in ("қысқа", "аааааааааааааа", f"{CUSTODIANS[1]} болды"):
        with pytest.raises(PassphraseWeak):
            make(CUSTODIANS, (PASSPHRASES[0], weak))
    assert custody.listed(office.config) == []


def test_a_custody_file_that_was_changed_opens_for_nobody(office: EscrowOffice, left: Vault) -> None:
    asked = asking_service.ask_office(left.place, NEW, NOW)
    file = next(office.config.keys.glob("escrow-*.json"))
    whole = json.loads(file.read_bytes())
    changes: list[dict[str, object]] = [
        {"shares": whole["shares"][::-1]},
        {"key": whole["key"].replace(CUSTODIANS[0], "Басқа Біреу")},
    ]
    for changed in changes:
        file.write_text(json.dumps({**whole, **changed}), "utf-8")
        with pytest.raises(CustodianRefused):
            office.answer(asked)
    for damaged in ("", "{}", json.dumps({**whole, "shares": []}), json.dumps({**whole, "key": "{}"})):
        file.write_text(damaged, "utf-8")
        with pytest.raises(OfficeDamaged):
            office.answer(asked)
    file.write_text(json.dumps(whole), "utf-8")
    assert office.answer(asked)


_LITTLE_MEMORY = """
import resource, sys
from sync.office import custody
from sync.office.errors import MemoryLacking
resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
try:
    custody._derive("a", bytes(16), custody.Cost(1 << 20, 1))
except MemoryLacking as error:
    sys.exit(42 if error.details == {"mebibytes": 1024} else 1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is honoured on Linux")
def test_memory_that_the_machine_does_not_give_is_no_wrong_passphrase() -> None:
    assert subprocess.run([sys.executable, "-c", _LITTLE_MEMORY], timeout=60, check=False).returncode == 42
