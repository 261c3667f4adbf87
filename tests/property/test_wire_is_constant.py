"""On the wire a month of a quiet village and of a school in crisis look the same: length, headers, time, no canary."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import SourceId
from desktop_app.domain.letter import letter_file
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.domain.summary import Release, canonical_body
from desktop_app.services.cases import open_case
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment, read_contact, request_signer
from desktop_app.services.notes import sign_note, start_draft
from desktop_app.services.students import add_student
from desktop_app.services.summaries import due_entries, freeze_closed_months, highest_seq
from desktop_app.vault.keys import source_id
from desktop_app.vault.session import Vault
from sync.enrol import enrol
from sync.protocol import open_body
from sync.push import push_round
from sync.transport import Transport
from tests.months import on, vault_of
from tests.paper_office import PaperOffice, Reply, serve

CODES = ("mh_anx", "vio_sex", "mh_selfharm", "bul_peer", "fam_conf")
NAME, WORD = "Канарейкина", "тыңшықұс"


def _fill(vault: Vault, events: int) -> None:
    for number in range(events):
        child = add_student(vault, f"{NAME}{number}", "Канарейка", "", SchoolClass(7, "Ә"), on("2026-09-01"))
        case = open_case(vault, child.id, CODES[number % len(CODES)], on("2026-09-10"), is_acute=number % 3 == 0)
        if number < 3:
            content = NoteContent(on("2026-09-11"), 30, ContactForm.INDIVIDUAL, Tier.OFFICIAL, f"{WORD} {number}", WORD)
            sign_note(vault, start_draft(vault, case.id, content, on("2026-09-11")).id, on("2026-09-11"))


def _sent(folder: Path, events: int) -> tuple[list[tuple[object, ...]], bytes, bytes]:
    """The shape of every request, all bytes that went over the wire, and the plain body the office read."""
    shapes: list[tuple[object, ...]] = []
    wire = bytearray()
    office = PaperOffice()

    def overhear(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        constant = {name: len(value) for name, value in headers.items() if name != "Host"}
        shapes.append((method, len(path), sorted(constant.items()), len(body)))
        wire.extend(repr((method, path, dict(headers))).encode() + body)
        return office.handle(method, path, headers, body)

    with vault_of("2026-09-01", folder) as vault, serve(overhear) as url:
        _fill(vault, events)
        request = begin_enrolment(vault, letter_file(office.letter(url)), on("2026-09-30"))
        finish_enrolment(vault, request, enrol(request), on("2026-09-30"))
        freeze_closed_months(vault, on("2026-10-02"))
        contact = read_contact(vault)
        assert contact is not None
        (entry,) = due_entries(vault, on("2026-10-15"))
        way = Transport(contact.url, contact.ca_pem)
        push_round([entry], contact, highest_seq(vault), source_id(vault), way, request_signer(vault), on("2026-10-15"))
        return shapes, bytes(wire), open_body(office.private, entry.sealed)


def test_a_quiet_month_and_a_crisis_have_one_shape_and_carry_no_canary(tmp_path: Path) -> None:
    shapes = []
    for number, events in enumerate((0, 1, 60)):
        shape, wire, plain = _sent(tmp_path / str(number), events)
        shapes.append(shape)
        for canary in (NAME, "Канарейка", WORD, "7Ә"):
            for spelled in (canary.encode(), canary.encode("utf-16-le"), canary.encode("unicode_escape")):
                assert spelled not in wire
                assert spelled not in plain
    assert shapes[0] == shapes[1] == shapes[2]
    assert [(method, size) for method, _, _, size in shapes[0]] == [
        ("POST", shapes[0][0][3]),
        ("GET", 0),  # how is the office
        ("GET", 0),  # what does it hold of mine
        ("PUT", 4096),
    ]


def test_the_body_never_outgrows_its_seal() -> None:
    """The longest numbers there are still fit; a longer body would be refused by the padding, not cut."""
    longest = Release(
        SourceId("f" * 36), "KZ-75", Month(2199, 12), "f" * 64, (-32768,) * 12, (-32768,) * 3, (-32768,) * 5
    )
    assert len(canonical_body(longest)) < 4096 - 48
