"""What is written about a child is in no file in plain form, while the vault is open, after closing, in any log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app import logs, paths
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import bin as bins
from desktop_app.services import cases, erasure, notes, search, students
from desktop_app.services.unlock import open_vault
from desktop_app.vault.migrations import keep_copy
from desktop_app.vault.session import Vault
from tests.image import decrypted

FAMILY, GIVEN = "Үлгібекқызының", "Канарейка"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")


def _spellings(text: str) -> Iterator[bytes]:
    """The text and its words as any careless program would write them."""
    for part in (text, *(word for word in text.split() if len(word) > 6)):
        for shape in (part, part.lower(), part.upper()):
            for encoding in ENCODINGS:
                coded = shape.encode(encoding, "ignore")
                if len(coded) >= 6:
                    yield coded


def _leaks(folders: list[Path], texts: list[str]) -> set[str]:
    needles = {needle for text in texts for needle in _spellings(text)}
    return {
        file.name
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and any(needle in file.read_bytes() for needle in needles)
    }


@pytest.fixture
def told(sentences: Callable[[str], list[str]]) -> list[str]:
    """Ten long sentences of each language: too long to stand anywhere by chance."""
    return [line for language in ("kk", "ru") for line in sentences(language) if len(line) > 60][:10] + [
        line for line in sentences("ru") if len(line) > 60
    ][:10]


def _write_all(vault: Vault, told: list[str], now: datetime) -> None:
    pupil = students.add_student(vault, FAMILY, GIVEN, "", SchoolClass(7, "Ә"), now)
    case = cases.open_case(vault, pupil.id, _any_concern(), now)
    for number, text in enumerate(told):
        content = NoteContent(now, 30, ContactForm.INDIVIDUAL, list(Tier)[number % 2], text, f"«{text}»")
        draft = notes.start_draft(vault, case.id, content, now)
        notes.save_draft(vault, draft.id, content, now)
        if number % 3:
            notes.sign_note(vault, draft.id, now)
            notes.add_addendum(vault, draft.id, f"{text} – {GIVEN}", now)
    cases.set_next_step(vault, case.id, told[0], now.date(), now)
    assert search.search(vault, told[4].split()[0])


def _any_concern() -> str:
    from desktop_app.domain.codes import concerns

    return next(iter(concerns()))


def test_no_file_holds_a_word_of_it(
    vault: Vault, place: VaultPlace, home_guard: Path, tmp_path: Path, told: list[str], clock_now: datetime
):
    logs.configure(paths.log_folder())
    folders, everything = [tmp_path, home_guard], [FAMILY, GIVEN, *told]
    try:
        _write_all(vault, told, clock_now)
        assert _leaks(folders, everything) == set()  # with the write-ahead log still full
        assert (place.folder / "senim.vault-wal").stat().st_size > 0
        keep_copy(vault.db, place, "test", clock_now)
        assert len(list(place.backups.iterdir())) == 2
        vault.close()
        assert _leaks(folders, everything) == set()
    finally:
        logs.configure(None)

    with sqlite3.connect(tmp_path / "control.db") as control:  # the same search finds it where nothing is encrypted
        control.execute("CREATE TABLE note (body TEXT)")
        control.executemany("INSERT INTO note VALUES (?)", [(text,) for text in everything])
    control.close()
    assert _leaks(folders, everything) == {"control.db"}


def test_an_unencrypted_looking_vault_is_never_made(vault: Vault, place: VaultPlace):
    assert not place.database.read_bytes().startswith(b"SQLite format 3")
    assert place.header.read_bytes().isascii()
    assert vault.data_key().hex().encode() not in place.header.read_bytes()


def test_a_draft_erased_from_the_bin_is_gone_even_for_one_who_holds_the_key(
    vault: Vault, place: VaultPlace, passphrase: str, told: list[str], clock_now: datetime
):
    pupil = students.add_student(vault, FAMILY, GIVEN, "", SchoolClass(7, "Ә"), clock_now)
    case = cases.open_case(vault, pupil.id, _any_concern(), clock_now)
    content = NoteContent(clock_now, 30, ContactForm.INDIVIDUAL, Tier.PRIVATE, told[0], "")
    draft = notes.start_draft(vault, case.id, content, clock_now)
    data_key = vault.data_key()
    vault.close()
    assert told[0].encode() in decrypted(place.database, data_key)
    again = open_vault(place, passphrase, clock_now)
    notes.discard_draft(again, draft.id, clock_now)
    assert told[0].encode() in decrypted(place.database, data_key)  # it waits thirty days
    bins.erase_from_bin(again, [draft.id], clock_now)
    erasure.finish(again)
    again.close()
    pages = decrypted(place.database, data_key)
    assert GIVEN.encode() in pages
    assert told[0].encode()[:40] not in pages  # not in a free page, not in the rest of a used one
