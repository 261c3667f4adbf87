"""Erasing a pupil: every record, every byte of it in the decrypted image, and what must stay stays."""

from __future__ import annotations

from datetime import datetime, timedelta

import pypdfium2
import pytest

from desktop_app.cipher import files
from desktop_app.domain.errors import DiskFull, NotFound
from desktop_app.domain.ids import StudentId
from desktop_app.domain.school import School
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import bin as bins
from desktop_app.services import cases, erasure, retention, students, unlock, vault_check
from desktop_app.services.search import search
from desktop_app.vault import access_log, purge
from desktop_app.vault import cases as case_table
from desktop_app.vault.access_log import Target
from desktop_app.vault.session import Vault
from tests.canaries import found_in_text
from tests.erasing import BODY, CANARIES, NAME, OTHERS, REASON, THROWN, Planted, image, plant
from tests.image import decrypted, found_in_image


@pytest.fixture
def planted(vault: Vault, clock_now: datetime) -> Planted:
    return plant(vault, clock_now)


def test_no_byte_is_left_in_the_decrypted_image(vault: Vault, planted: Planted, clock_now: datetime):
    assert set(found_in_image(image(vault), CANARIES)) == set(CANARIES)  # else the search would prove nothing
    erased = erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert erased.is_purged
    after = image(vault)
    assert found_in_image(after, CANARIES) == []
    assert set(found_in_image(after, OTHERS)) == set(OTHERS)
    report = vault_check.verify(vault)
    assert report.ok, report.problems
    key = vault.data_key()
    vault.close()
    assert found_in_image(decrypted(vault.place.database, key), CANARIES) == []


def test_without_the_purge_the_words_are_still_there(
    vault: Vault, planted: Planted, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    """The positive control: deleting alone leaves them in the journal."""
    monkeypatch.setattr(purge, "run", _nothing)
    erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert NAME[0] in found_in_image(image(vault), CANARIES)
    assert BODY in found_in_image(image(vault), CANARIES)


def _nothing(*_: object) -> None:
    pass


def test_records_are_gone_and_what_must_stay_stays(vault: Vault, planted: Planted, school: School, clock_now: datetime):
    lines = access_log.count(vault.db)
    act = erasure.erase_students(vault, [planted.student, planted.student], REASON, clock_now).act
    assert (act.number, act.pupils, act.cases, act.notes, act.case_numbers) == (1, 1, 1, 4, ("S-001",))
    assert erasure.list_acts(vault) == (act,)
    assert len(students.list_students(vault)) == 40
    assert search(vault, BODY.split()[0]) == ()
    assert len(search(vault, OTHERS[1])) > 0
    with pytest.raises(NotFound):
        cases.read_card(vault, planted.case, clock_now)
    logged = [line.action for line in access_log.lines(vault.db, Target.STUDENT, planted.student)]
    assert logged[0] == "student.added"
    assert logged[-1] == "student.erased"
    assert access_log.count(vault.db) > lines
    assert access_log.first_broken_line(vault.db) is None
    assert vault.db.value("SELECT count(*) FROM erasure_permit") == 0


def test_a_number_that_was_given_is_never_given_again(vault: Vault, clock_now: datetime):
    pupils = [students.add_student(vault, f"Үлгі{n}", "Әсел", "", SchoolClass(7, "Ә"), clock_now) for n in range(3)]
    numbers = [cases.open_case(vault, pupil.id, "bul_peer", clock_now).number for pupil in pupils[:2]]
    assert numbers == ["S-001", "S-002"]
    erasure.erase_students(vault, [pupils[1].id], REASON, clock_now)
    assert cases.open_case(vault, pupils[2].id, "bul_peer", clock_now).number == "S-003"


def test_what_is_refused_changes_nothing(
    vault: Vault, planted: Planted, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    for ids in ([], [planted.student, StudentId("none")]):
        with pytest.raises(NotFound):
            erasure.erase_students(vault, ids, REASON, clock_now)
    retention.hold(vault, planted.student, "сот шешіміне дейін", clock_now)
    with pytest.raises(erasure.PupilIsHeld):
        erasure.erase_students(vault, [planted.student], REASON, clock_now)
    retention.release(vault, planted.student, clock_now)
    monkeypatch.setattr(files, "require_space", _no_space)
    with pytest.raises(DiskFull):
        erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert len(students.list_students(vault)) == 41
    assert erasure.list_acts(vault) == ()


def _no_space(*_: object) -> None:
    raise DiskFull


def test_a_purge_that_was_cut_short_is_done_at_the_next_unlocking(
    place: VaultPlace,
    vault: Vault,
    planted: Planted,
    passphrase: str,
    clock_now: datetime,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(purge, "run", _no_space)
    erased = erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert not erased.is_purged
    monkeypatch.undo()
    vault.close()
    again = unlock.open_vault(place, passphrase, clock_now)
    assert erasure.finish(again)
    assert not erasure.finish(again)
    assert found_in_image(image(again), CANARIES) == []
    again.close()


def test_what_was_frozen_stays_frozen_without_a_permit(vault: Vault, planted: Planted, clock_now: datetime):
    from desktop_app.cipher.connection import ConstraintBroken

    for table in ("note", "note_addendum", "erasure_act"):
        if table == "erasure_act":
            erasure.erase_students(vault, [planted.student], REASON, clock_now)
        with pytest.raises(ConstraintBroken), vault.transaction() as db:
            db.execute(f"DELETE FROM {table}")


def test_a_month_that_was_counted_stays_counted(vault: Vault, planted: Planted, school: School, clock_now: datetime):
    from desktop_app.services.freezing import freeze_closed_months

    later = clock_now + timedelta(days=10)
    assert len(freeze_closed_months(vault, later)) == 1
    before = [tuple(row) for table in ("contribution", "release") for row in vault.db.rows(f"SELECT * FROM {table}")]
    erasure.erase_students(vault, [planted.student], REASON, later)
    after = [tuple(row) for table in ("contribution", "release") for row in vault.db.rows(f"SELECT * FROM {table}")]
    assert before == after
    assert len(before) == 42


def test_the_act_is_printed_once_the_bytes_are_gone_and_logged(
    vault: Vault, planted: Planted, school: School, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(purge, "run", _no_space)
    act = erasure.erase_students(vault, [planted.student], REASON, clock_now).act
    with pytest.raises(DiskFull):
        erasure.print_act(vault, act.number, "kk", clock_now)
    monkeypatch.undo()
    retention.name_order(vault, "№ 17 бұйрық", clock_now)
    paper = erasure.print_act(vault, act.number, "kk", clock_now)
    assert found_in_image(paper, CANARIES) == []
    with pypdfium2.PdfDocument(paper) as document:
        text = document[0].get_textpage().get_text_range()
    assert found_in_text(text, CANARIES) == []
    for said in ("S-001", "№ 17 бұйрық", school.name):
        assert said in text
    (line,) = access_log.lines(vault.db, Target.ACT, "1")
    assert line.action == "erasure.act_printed"
    with pytest.raises(NotFound):
        erasure.print_act(vault, 2, "kk", clock_now)


def test_an_emptied_bin_leaves_no_byte_either(vault: Vault, planted: Planted, clock_now: datetime):
    (line,) = bins.list_bin(vault, clock_now).lines
    bins.erase_from_bin(vault, [line.id], clock_now)
    assert erasure.finish(vault)
    assert found_in_image(image(vault), (THROWN,)) == []


def test_another_journey_is_told_before_the_cases_go(
    vault: Vault, planted: Planted, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
):
    seen: list[object] = []

    def forget(db: object, ids: object) -> None:
        seen.append((ids, case_table.read(vault.db, planted.case) is not None))

    monkeypatch.setattr(erasure, "FORGETTING", (*erasure.FORGETTING, forget))
    erasure.erase_students(vault, [planted.student], REASON, clock_now)
    assert seen == [((planted.student,), True)]
