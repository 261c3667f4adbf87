"""Every sheet and state of handing over, photographed in its languages, looks and sizes; nothing clipped or unnamed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.handover import WithholdReason
from desktop_app.domain.note import ContactForm
from desktop_app.services import colleagues, handover
from tests import two_psychologists as two
from tests.ui.handover.conftest import PAGE, Person
from tests.ui.handover.test_journey import tick
from tests.ui.handover.test_kind_sentences import sealed
from tests.ui.pictures import clipped, dress, photograph, unnamed
from ui.settings.handover.section import KEYS, PACKAGES, TAKE

Pair = tuple[Person, Person]
VARIANTS = [("kk", "light", 1.0), ("ru", "dark", 1.0), ("ru", "light", 1.5), ("kk", "light", 1.5)]
WHOLE = (PAGE[0], 1500)  # the sheet from its head to its foot


@pytest.fixture(params=VARIANTS, ids=lambda variant: "-".join(map(str, variant)))
def worn(request: pytest.FixtureRequest, people: Pair) -> tuple[str, str, float]:
    dress(*request.param)
    for person in people:
        person.sit_down()
    return request.param  # type: ignore[no-any-return]


def picture(person: Person, name: str, worn: tuple[str, str, float], size: tuple[int, int] = PAGE) -> None:
    page = person.presenter.page
    photograph(page, f"handover-{name}", *worn, size)
    assert clipped(page) == []
    assert unnamed(page) == []


def test_give(people: Pair, worn: tuple[str, str, float]) -> None:
    giver = people[0]
    give = giver.desk.section.give
    tick(giver, "S-001")
    row = tick(giver, "S-002")
    for words in ("Ата-анамен сөйлесу", "Бала өзі айтқысы келетін әңгіме"):
        giver.do(two.sign, row.case.id, words, giver.at, form=ContactForm.PARENT)
    picture(giver, "give", worn)
    give.withhold.click()
    giver.until(lambda: give.withholding.model.rowCount() == 4)
    give.withholding.reason.set_value(WithholdReason.OWN_WORDS.value)
    give.withholding.table.selectRow(0)
    give.withholding.model.toggle(give.withholding.model.rows()[0], "own_words")
    give.withholding.table.ticked.emit()
    give.withholding.reason.set_value(WithholdReason.HARM.value)
    give.withholding.kinds[ContactForm.PARENT].click()
    give.look.click()
    giver.until(lambda: not give.going.isHidden())
    picture(giver, "give-look", worn, WHOLE)


def test_take_in(people: Pair, worn: tuple[str, str, float], tmp_path: Path) -> None:
    giver, taker = people
    taker.enter(TAKE)
    picture(taker, "take", worn)
    file = tmp_path / "x.senim-handover"
    taker.do(two.pupil, taker.at, "Улгикызы")
    rows = giver.do(handover.choices, giver.at)
    (receiver,) = giver.do(colleagues.colleagues)
    order = handover.GiveOrder(
        receiver.card.fingerprint,
        handover.Purpose.COVER,
        tuple(row.case.id for row in rows),
        (giver.at + timedelta(days=30)).date(),
        kinds=((ContactForm.PARENT, WithholdReason.HARM),),
    )
    giver.do(two.sign, rows[0].case.id, "Ата-ана", giver.at, form=ContactForm.PARENT)
    file.write_bytes(giver.do(handover.give, order, giver.at).data)
    taker.do(colleagues.forget_colleague, taker.do(colleagues.colleagues)[0].card.fingerprint)
    taker.desk.take.file_chosen(str(file))
    take = taker.desk.section.take
    taker.until(lambda: take.accept.isVisible())
    picture(taker, "take-look", worn, WHOLE)
    take.decline.click()
    picture(taker, "take-decline", worn, WHOLE)
    take.decline_now.click()
    taker.said(take)
    picture(taker, "take-answered", worn)


def test_a_refusal(people: Pair, worn: tuple[str, str, float], tmp_path: Path) -> None:
    giver, taker = people
    file = tmp_path / "x.senim-handover"
    file.write_bytes(sealed(giver, taker)[:-1])
    taker.enter(TAKE)
    taker.desk.take.file_chosen(str(file))
    taker.said(taker.desk.section.take)
    picture(taker, "take-refused", worn)


def test_keys(people: Pair, worn: tuple[str, str, float], tmp_path: Path) -> None:
    giver, taker = people
    file = tmp_path / "x.senim-key"
    file.write_bytes(giver.do(colleagues.key_file, giver.at))
    taker.enter(KEYS)
    sheet = taker.desk.section.keys
    taker.until(lambda: sheet.rows())
    picture(taker, "keys", worn)
    sheet.rows()[0].remove.click()
    taker.desk.keys.file_chosen(str(file))
    taker.until(lambda: sheet.theirs.isVisible())
    picture(taker, "keys-compare", worn, WHOLE)


def test_packages(people: Pair, worn: tuple[str, str, float]) -> None:
    giver, taker = people
    taker.enter(PACKAGES)
    picture(taker, "packages-none", worn)
    rows = giver.do(handover.choices, giver.at)
    (receiver,) = giver.do(colleagues.colleagues)
    for purpose, row in zip((handover.Purpose.COVER, handover.Purpose.MOVED), rows, strict=False):
        ends_on = giver.at.date() if purpose is handover.Purpose.COVER else None
        order = handover.GiveOrder(receiver.card.fingerprint, purpose, (row.case.id,), ends_on)
        data = giver.do(handover.give, order, giver.at).data
        taker.do(two.take, data, taker.at)
    taker.at += timedelta(days=1)
    taker.enter(PACKAGES)
    packages = taker.desk.section.packages
    taker.until(lambda: packages.model.rowCount() == 2)
    covers = [line.purpose is handover.Purpose.COVER for line in packages.model.rows()]
    packages.table.selectRow(covers.index(True))
    picture(taker, "packages", worn)
