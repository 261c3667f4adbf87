"""A package that is made, carried, looked at, taken in or declined leaves no word of it in any file around."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.domain.errors import SenimError
from desktop_app.domain.handover import GiveOrder, Purpose
from desktop_app.domain.note import Tier
from desktop_app.services import cases, colleagues, handover, notes, students, taking_in
from tests import two_psychologists as two
from tests.canaries import found_in_files, found_in_text
from tests.torture.operations import OPERATIONS
from tests.torture.run import torture

NAME, SIGNED, PRIVATE, DRAFT, REASON = "Ңәрқызова", "Йоёборский", "Zqxavierism", "Һүңғөрлік", "Өңбоғайлық"
WORDS = (NAME, SIGNED, PRIVATE, DRAFT)


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every place a program could leave something in, SQLite's too, lies in this test's folder."""
    place = tmp_path / "tmp"
    place.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def test_no_file_holds_a_word(around: Path, clock_now: datetime, caplog: pytest.LogCaptureFixture) -> None:
    with two.two_vaults(around / "vaults", clock_now) as (giver, taker):
        case = cases.open_case(
            giver, students.add_student(giver, NAME, NAME, "", two.SchoolClass(7, "Ә"), clock_now).id, "oop", clock_now
        )
        for _ in range(30):  # more than fits into a page cache at once
            two.sign(giver, case.id, f"{SIGNED} " * 4000, clock_now, quote=SIGNED)
        two.sign(giver, case.id, PRIVATE, clock_now, tier=Tier.PRIVATE)
        notes.start_draft(
            giver, case.id, two.NoteContent(clock_now, 1, two.ContactForm.PHONE, Tier.OFFICIAL, DRAFT, ""), clock_now
        )
        fingerprint = colleagues.my_card(taker, clock_now).fingerprint
        order = GiveOrder(fingerprint, Purpose.HANDOVER, (case.id,))
        carried = around / "carried"
        carried.mkdir()
        for number in range(2):
            data = handover.give(giver, order, clock_now).data
            colleagues.write_file(str(carried / f"{number}.senim-handover"), data)
        first, second = (colleagues.read_file(str(carried / f"{number}.senim-handover")) for number in range(2))
        taking_in.look_in(taker, first, clock_now)
        with pytest.raises(SenimError) as refused:
            taking_in.look_in(taker, first[:-1], clock_now)
        colleagues.write_file(str(carried / "0.senim-receipt"), taking_in.decline(taker, first, REASON, clock_now))
        assert found_in_files([around], (*WORDS, REASON)) == []
        receipt = two.take(taker, second, clock_now)
        colleagues.write_file(str(carried / "1.senim-receipt"), receipt)
        handover.take_receipt(giver, receipt, clock_now)
        assert len(two.bodies(taker, case.id, clock_now)) == 30
        assert found_in_files([around], (*WORDS, REASON)) == []
        assert found_in_text(f"{refused.value!r} {refused.value.details} {order!r} {caplog.text}", WORDS) == []
        for vault in (giver, taker):
            assert vault.db.value("PRAGMA temp_store") == 2  # in memory only
    assert found_in_files([around], (*WORDS, REASON)) == []


def test_what_is_private_or_a_draft_is_in_no_package_though_everything_else_of_the_case_is(
    around: Path, clock_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = []
    seal = handover.envelope.seal

    def opened(kind: str, receiver: bytes, signer: object, body: bytes) -> bytes:
        bodies.append(body.decode())
        return seal(kind, receiver, signer, body)  # type: ignore[arg-type]

    monkeypatch.setattr(handover.envelope, "seal", opened)
    with two.two_vaults(around, clock_now) as (giver, taker):
        case = two.case(giver, clock_now, NAME)
        own = two.sign(giver, case.id, SIGNED, clock_now)
        notes.add_addendum(giver, own.id, SIGNED, clock_now)
        hidden = two.sign(giver, case.id, PRIVATE, clock_now, tier=Tier.PRIVATE, quote=PRIVATE)
        notes.add_addendum(giver, hidden.id, PRIVATE, clock_now)
        notes.start_draft(
            giver, case.id, two.NoteContent(clock_now, 1, two.ContactForm.PHONE, Tier.OFFICIAL, DRAFT, ""), clock_now
        )
        for purpose in (Purpose.HANDOVER, Purpose.MOVED):
            two.give(giver, taker, clock_now, case.id, purpose=purpose)
    assert len(bodies) == 2
    for body in bodies:
        assert found_in_text(body, WORDS) == [NAME, SIGNED]
        assert hidden.id not in body


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
def test_a_kill_in_the_middle_leaves_no_word_either(around: Path, clock_now: datetime) -> None:
    found = torture(around, 12, 7, clock_now, {name: OPERATIONS[name] for name in ("give", "take")})
    assert all(tally.lost + tally.unopened == 0 for tally in found.values())
    assert found_in_files([around], ("сөйлесті", "әңгіме", "Сынаққызы")) == []
