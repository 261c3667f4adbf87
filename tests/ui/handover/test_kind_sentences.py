"""Damaged, foreign, too new, too large or simply another file: what the screen says, and that nothing enters."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services import cases, colleagues, handover, students
from desktop_app.services.unlock import Vault
from tests import two_psychologists as two
from tests.ui.handover.conftest import Person
from tests.ui.pictures import dress
from ui.settings.handover.section import KEYS, TAKE
from ui.wording import sentence

Pair = tuple[Person, Person]


@pytest.fixture
def package(people: Pair, tmp_path: Path) -> Path:
    giver, taker = people
    file = tmp_path / "x.senim-handover"
    file.write_bytes(sealed(giver, taker))
    return file


def sealed(giver: Person, taker: Person) -> bytes:
    case_id = giver.do(cases.list_cases, giver.at)[0].case.id
    (receiver,) = giver.do(colleagues.colleagues)
    order = handover.GiveOrder(receiver.card.fingerprint, handover.Purpose.HANDOVER, (case_id,))
    return bytes(giver.do(handover.give, order, giver.at).data)


def opened(person: Person, file: Path) -> str:
    """What is said of this file when it is opened under “Take in”."""
    person.enter(TAKE)
    person.desk.take.file_chosen(str(file))
    said = person.said(person.desk.section.take)
    assert not person.desk.section.take.accept.isVisible()
    assert person.desk.section.take.open.isEnabled()
    return said


def whole(code: str) -> str:
    said = sentence(code)
    return f"{said.says} {said.next}".strip()


DAMAGE = {
    "changed": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "cut": lambda data: data[: len(data) // 2],
    "longer": lambda data: data + b"x",
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_package(people: Pair, package: Path, how: str) -> None:
    package.write_bytes(DAMAGE[how](package.read_bytes()))
    assert opened(people[1], package) == whole("handover.changed")
    assert people[1].do(students.count_students) == 0


def test_a_package_for_somebody_else(people: Pair, package: Path, tmp_path: Path) -> None:
    assert opened(people[0], package) == whole("handover.for_somebody_else")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a picture", b"senim-handove", bytes(5000)])
def test_a_file_that_is_something_else(people: Pair, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(content)
    assert opened(people[1], file) == whole("handover.not_a_package")


def test_a_file_of_a_newer_program(people: Pair, package: Path) -> None:
    package.write_bytes(package.read_bytes().replace(b"senim-handover/1", b"senim-handover/2", 1))
    assert opened(people[1], package) == whole("handover.made_by_newer")


def test_a_file_larger_than_a_package_can_be(people: Pair, tmp_path: Path) -> None:
    file = tmp_path / "film.mkv"
    with file.open("wb") as sparse:
        sparse.truncate(colleagues.LONGEST_PACKAGE * 3)
    assert opened(people[1], file) == whole("handover.too_large")


def test_a_file_that_is_gone_and_a_folder(people: Pair, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.senim-handover", tmp_path):
        said = opened(people[1], path)
        assert said
        assert said != whole("error.defect")


def test_the_same_package_a_second_time(people: Pair, package: Path) -> None:
    taker = people[1]
    taker.do(two.take, package.read_bytes(), taker.at)
    assert opened(taker, package) == whole("handover.taken_already")


def test_a_receipt_for_no_package_of_mine(people: Pair, package: Path, tmp_path: Path) -> None:
    giver, taker = people
    receipt = tmp_path / "x.senim-receipt"
    receipt.write_bytes(taker.do(two.take, package.read_bytes(), taker.at))
    giver.do(_forget_packages)
    assert opened(giver, receipt) == whole("handover.receipt_unknown")
    receipt.write_bytes(receipt.read_bytes()[:-1])
    assert opened(giver, receipt) == whole("handover.changed")


def _forget_packages(vault: Vault) -> None:
    with vault.transaction() as db:
        db.execute("DROP TRIGGER handover_is_never_deleted")
        db.execute("DELETE FROM handover")


def test_a_key_is_shown_under_keys_wherever_it_is_opened(people: Pair, tmp_path: Path) -> None:
    giver, taker = people
    key = tmp_path / "Үлгі-Беруші.senim-key"
    key.write_bytes(giver.do(colleagues.key_file, giver.at))
    taker.enter(TAKE)
    taker.desk.take.file_chosen(str(key))
    sheet = taker.desk.section.keys
    taker.until(lambda: sheet.theirs.isVisible())
    assert sheet.theirs.text() == giver.do(colleagues.my_card, giver.at).fingerprint
    sheet.no.click()
    assert "put away" in taker.said(sheet)


@pytest.mark.parametrize("content", [b"{}", b'{"a":1,"a":2}', b"{" * 9000, b"\xff\xfe{", b'{"format":"senim-key/1"}'])
def test_what_is_no_key(people: Pair, tmp_path: Path, content: bytes) -> None:
    taker = people[1]
    file = tmp_path / "x.senim-key"
    file.write_bytes(content)
    taker.enter(KEYS)
    taker.desk.keys.file_chosen(str(file))
    assert taker.said(taker.desk.section.keys) in (whole("handover.not_a_key"), whole("handover.too_large"))
    assert not taker.desk.section.keys.theirs.isVisible()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_sentence_is_in_the_language_of_the_screen(people: Pair, package: Path, language: str) -> None:
    dress(language)
    package.write_bytes(package.read_bytes()[:-1])
    said = opened(people[1], package)
    assert said.startswith({"kk": "Файл жолда", "ru": "Файл изменён", "en": "The file was changed"}[language])


def test_a_sender_whose_numbers_were_never_compared_is_compared_first(people: Pair, package: Path) -> None:
    taker = people[1]
    (sender,) = taker.do(colleagues.colleagues)
    taker.do(colleagues.forget_colleague, sender.card.fingerprint)
    taker.enter(TAKE)
    take = taker.desk.section.take
    taker.desk.take.file_chosen(str(package))
    taker.until(lambda: take.accept.isVisible())
    assert sender.card.fingerprint in take._numbers.text()
    assert not take.accept.isEnabled()
    take.compared.setChecked(True)
    assert take.accept.isEnabled()
    take.accept.click()
    assert "in your vault" in taker.said(take)
    assert taker.do(colleagues.colleagues)[0].card.fingerprint == sender.card.fingerprint
