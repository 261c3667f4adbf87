"""A vault's key in the office's keeping: two people open it for one laptop, and the store remembers who and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.cipher import asking, header, sealing
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain import escrow
from desktop_app.domain.enrolment import b64
from desktop_app.domain.errors import WrongPassphrase
from desktop_app.domain.escrow import AnswersAnother, NewPassphraseWrong, NotAnEscrowKey, NothingAsked, NotOurOffice
from desktop_app.services import asking as asking_service
from desktop_app.services import unlock, vault_check
from desktop_app.services.escrow import add_escrow, read_escrow, read_key, remove_escrow
from desktop_app.vault.session import Vault
from sync.office import custody, opening
from sync.office.errors import (
    CustodianRefused,
    CustodiansAlike,
    EscrowBoxRefused,
    EscrowKeyMissing,
    FingerprintWrong,
    PassphraseWeak,
    ReasonMissing,
)
from tests.conftest import NOW, PASSPHRASE
from tests.escrow_office import CUSTODIANS, FAST, PASSPHRASES, EscrowOffice

NEW = "ұмытылмайтын жаңа тіркес"


@pytest.fixture
def office(store: Path) -> EscrowOffice:
    return EscrowOffice.of(store)


@pytest.fixture
def left(office: EscrowOffice, vault: Vault) -> Vault:
    """A vault that left a key with the office."""
    office.enrol(vault)
    add_escrow(vault, read_key(vault, office.key_file()), PASSPHRASE, NOW)
    return vault


def _actions(vault: Vault) -> list[str]:
    return [row["action"] for row in vault.db.rows("SELECT action FROM access_log ORDER BY seq DESC")]


def test_a_forgotten_passphrase_is_healed_by_two_people_and_a_new_one(office: EscrowOffice, left: Vault) -> None:
    place = left.place
    left.close()
    asked = asking_service.ask_office(place, NEW, NOW)
    assert asking_service.read_asked(place) == asked
    opened = asking_service.open_by_answer(place, office.answer(asked), NEW, NOW, kdf=FAST_FOR_TESTS)
    assert (opened.custodians, opened.record) == (CUSTODIANS, 1)
    assert vault_check.verify(opened.vault).ok
    assert _actions(opened.vault)[:2] == ["key.passphrase_changed", "key.opened_with_escrow"]
    assert read_escrow(opened.vault).is_on  # it goes on being what its owner chose
    opened.vault.close()
    unlock.open_vault(place, NEW, NOW).close()
    with pytest.raises(WrongPassphrase):
        unlock.open_vault(place, PASSPHRASE, NOW)
    with pytest.raises(NothingAsked):  # the answer has done its work
        asking_service.open_by_answer(place, office.answer(asked), NEW, NOW, kdf=FAST_FOR_TESTS)


def test_the_data_key_never_travels_open(office: EscrowOffice, left: Vault) -> None:
    secret, place = left.data_key(), left.place
    left.close()
    asked = asking_service.ask_office(place, NEW, NOW)
    answer = office.answer(asked)
    held = [path.read_bytes() for path in (*office.folder.rglob("*"), *place.folder.rglob("*")) if path.is_file()]
    for data in (asked.file, answer, *held):
        for form in (secret, secret.hex().encode(), b64(secret).encode()):
            assert form not in data
    with pytest.raises(NewPassphraseWrong):  # whoever stole the laptop and the answer lacks what was chosen
        asking_service.open_by_answer(place, answer, "басқа тіркес", NOW, kdf=FAST_FOR_TESTS)


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


def test_an_answer_is_for_the_last_request_only(office: EscrowOffice, left: Vault) -> None:
    place = left.place
    left.close()
    first = asking_service.ask_office(place, NEW, NOW)
    answer = office.answer(first)
    asking_service.ask_office(place, NEW, NOW)
    with pytest.raises(AnswersAnother):
        asking_service.open_by_answer(place, answer, NEW, NOW, kdf=FAST_FOR_TESTS)
    asking_service.withdraw(place)
    with pytest.raises(NothingAsked):
        asking_service.open_by_answer(place, answer, NEW, NOW, kdf=FAST_FOR_TESTS)
    unlock.open_vault(place, PASSPHRASE, NOW).close()  # asking takes nothing away


def test_a_request_that_was_changed_on_its_way_opens_nothing(office: EscrowOffice, left: Vault) -> None:
    from sync.office.ledger import openings

    def bring(request: escrow.EscrowRequest) -> None:
        now = datetime.now(UTC)
        opening.open_slot(office.config, office.keys, request, PASSPHRASES, request.fingerprint(), "себеп", now)

    request = escrow.parse_request(asking_service.ask_office(left.place, NEW, NOW).file)
    for changed in (
        replace(request, vault_id="another"),
        replace(request, box=request.box[:-1] + bytes([request.box[-1] ^ 1])),
        replace(request, reply_key=bytes(32)),  # a point of low order: the answer would be anybody's
    ):
        with pytest.raises(EscrowBoxRefused):
            bring(changed)
    with pytest.raises(EscrowKeyMissing):
        bring(replace(request, kid="0" * 32))
    with pytest.raises(EscrowKeyMissing):
        bring(replace(request, kid="../sign"))
    assert [line.outcome for line in openings.listed()] == ["refused"] * 3


def test_an_escrow_key_needs_two_people(office: EscrowOffice) -> None:
    def make(names: tuple[str, ...], passphrases: tuple[str, ...]) -> None:
        custody.make(office.config, office.keys, names, passphrases, NOW.date(), FAST)

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


def test_a_former_key_goes_on_opening_what_was_sealed_to_it(office: EscrowOffice, left: Vault) -> None:
    newer = office.make_key(("Үшінші", "Төртінші"))
    assert custody.listed(office.config)[-1] == newer or len(custody.listed(office.config)) == 2
    asked = asking_service.ask_office(left.place, NEW, NOW)
    assert office.answer(asked)


def test_a_laptop_takes_the_key_of_its_own_office_only(office: EscrowOffice, vault: Vault, tmp_path: Path) -> None:
    office.enrol(vault)
    raw = office.key_file()
    assert read_key(vault, raw).custodians == CUSTODIANS
    key = escrow.parse_key(raw)
    for changed in (
        replace(key, custodians=("Үлгі Бірінші", "Басқа")),
        replace(key, publics=(key.publics[1], key.publics[0])),
        replace(key, office="Басқа"),
        replace(key, signature=bytes(64)),
    ):
        with pytest.raises(NotAnEscrowKey):
            read_key(vault, escrow.key_file(changed))
    with pytest.raises(NotOurOffice):
        read_key(vault, escrow.key_file(replace(key, office_kid="0" * 32)))
    for place in range(0, len(raw), 3):  # any byte
        try:
            read_key(vault, raw[:place] + bytes([raw[place] ^ 0x20]) + raw[place + 1 :])
        except (NotAnEscrowKey, NotOurOffice):
            continue
        pytest.fail(f"byte {place} may be changed")


def test_nobody_but_its_owner_leaves_or_takes_back_a_key(office: EscrowOffice, left: Vault) -> None:
    before = left.place.header.read_bytes()
    key = read_key(left, office.key_file())
    with pytest.raises(WrongPassphrase):
        add_escrow(left, key, "басқа тіркес", NOW)
    with pytest.raises(WrongPassphrase):
        remove_escrow(left, "басқа тіркес", NOW)
    assert left.place.header.read_bytes() == before


def test_taking_it_back_leaves_nothing_to_ask_with(office: EscrowOffice, left: Vault) -> None:
    state = remove_escrow(left, PASSPHRASE, NOW)
    assert (state.is_on, state.is_enrolled) == (False, True)
    assert header.read(left.place.header).escrow is None
    assert _actions(left)[:2] == ["key.escrow_removed", "key.escrow_added"]
    with pytest.raises(escrow.NoEscrow):
        remove_escrow(left, PASSPHRASE, NOW)
    with pytest.raises(escrow.NoEscrow):
        asking_service.ask_office(left.place, NEW, NOW)


def test_what_waits_on_the_laptop_is_told_when_it_is_damaged(office: EscrowOffice, left: Vault) -> None:
    asked = asking_service.ask_office(left.place, NEW, NOW)
    raw = left.place.question.read_bytes()
    for broken in (b"", b"{}", raw[:-20], raw.replace(b'"time"', b'"tame"')):
        left.place.question.write_bytes(broken)
        with pytest.raises(asking.QuestionDamaged):
            asking_service.read_asked(left.place)
        with pytest.raises(asking.QuestionDamaged):
            asking_service.open_by_answer(left.place, office.answer(asked), NEW, NOW, kdf=FAST_FOR_TESTS)
    assert sealing.SEAL_OVERHEAD * 2 < len(escrow.parse_request(asked.file).box) < 300
