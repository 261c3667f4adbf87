"""`senim enrol`: take in the office's letter, ask the office, believe only what its code proves. Knows no keys."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop_app.domain.errors import WorldFailed
from desktop_app.services.enrolment import begin_enrolment, finish_enrolment
from ui.programs import post
from ui.programs.commands.door import Answer, Door

LONGEST_LETTER = 65536


class NoLetter(WorldFailed):
    code = "cli.no_letter"


class FileMissing(WorldFailed):
    code = "cli.file_missing"


def run(chosen: Namespace, door: Door) -> Answer:
    letter = _letter(chosen)
    vault, now = door.vault(), door.now()
    request = begin_enrolment(vault, letter, now)
    contact = finish_enrolment(vault, request, post.enrol(request), now)
    data = {"office": contact.office, "url": contact.url, "kid": contact.kid}
    return Answer(data, (door.words.text("cli.enrol.done", office=f"{contact.office} · {contact.url}"),))


def _letter(chosen: Namespace) -> str | bytes:
    if chosen.code:
        return str(chosen.code)
    if not chosen.file:
        raise NoLetter
    try:
        with Path(chosen.file).open("rb") as opened:
            return opened.read(LONGEST_LETTER + 1)
    except OSError as error:
        raise FileMissing(given=Path(chosen.file).name) from error
