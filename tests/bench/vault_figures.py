"""Unlock beyond the KDF, draft save and search at 10,000 notes, each against raw SQLCipher on a vault of its own."""

from __future__ import annotations

import secrets
import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlcipher3 import dbapi2

from desktop_app.cipher import header, kdf
from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.domain.alphabet import fold
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.student import SchoolClass
from desktop_app.paths import VaultPlace
from desktop_app.services import cases, notes, search, students, unlock
from desktop_app.vault.session import Vault
from tests.bench.figures import Figure, figure, paired
from tests.shared_data import shared_file

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
PASSPHRASE = "төрт құлан мен бір тал"
NOTES = 10_000
CASES = 200
QUERIES = ("мектеп", "ана", "жас", "год", "қала", "рес", "облыс", "президент", "тұр", "адам")


def sentences() -> list[str]:
    """Real Kazakh and Russian sentences where the shared data is, made ones elsewhere; fixed order."""
    files = [shared_file(f"sentences_{language}.txt") for language in ("kk", "ru")]
    found = [line for file in files if file.is_file() for line in file.read_text("utf-8").splitlines() if line.strip()]
    if not found:
        words = [
            "мектеп",
            "бала",
            "ана",
            "жас",
            "год",
            "қала",
            "ребёнок",
            "урок",
            "облыс",
            "адам",
            "тұр",
            "сабақ",
            "әңгіме",
            "үнсіз",
            "президент",
            "республика",
        ]
        rng = Random(7)
        found = [" ".join(rng.choices(words, k=rng.randint(5, 20))) for _ in range(3000)]
    Random(7).shuffle(found)
    return found


def content(text: str, when: datetime) -> NoteContent:
    return NoteContent(when, 35, ContactForm.INDIVIDUAL, Tier.OFFICIAL, text, "")


def raw_connection(path: Path, key: bytes) -> Any:
    """SQLCipher as its own documentation opens it: a raw key, WAL, synchronous FULL, nothing else."""
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.set_key(b"x'" + key.hex().encode() + b"'")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return raw


def fill(vault: Vault, texts: list[str], count: int) -> list[str]:
    """`count` signed notes over CASES cases, through the services; the ids of the cases."""
    case_ids = []
    for number in range(CASES):
        pupil = students.add_student(
            vault,
            family_name=f"Оқушы{number}",
            given_name="Үлгі",
            patronymic="",
            school_class=SchoolClass(number % 11 + 1, "А"),
            now=NOW,
        )
        case_ids.append(cases.open_case(vault, pupil.id, "edu_learn", NOW).id)
    for number in range(count):
        body = " ".join(texts[(number * 6 + k) % len(texts)] for k in range(6))
        when = NOW - timedelta(minutes=count - number)
        draft = notes.start_draft(vault, case_ids[number % CASES], content(body, when), NOW)
        notes.sign_note(vault, draft.id, NOW)
    return [str(one) for one in case_ids]


def unlock_figure(place: VaultPlace) -> Figure:
    """What unlocking costs beyond Argon2id: header, checks, pragmas, schema – against a bare keyed open and read."""
    key = header.unlock(header.read(place.header), PASSPHRASE)
    params = header.read(place.header).passphrase

    def whole() -> float:
        start = time.perf_counter()
        unlock.open_vault(place, PASSPHRASE, NOW).close()
        return time.perf_counter() - start

    def derivation() -> float:
        start = time.perf_counter()
        kdf.derive_key(PASSPHRASE, params)
        return time.perf_counter() - start

    def bare() -> float:
        start = time.perf_counter()
        raw_connection(place.database, key).close()
        return time.perf_counter() - start

    beyond, floors = [], []
    for _ in range(15):
        beyond.append(whole() - derivation())
        floors.append(bare())
    return figure(
        "unlock beyond the KDF (10,000 notes)", statistics.median(beyond) * 1e3, statistics.median(floors) * 1e3, 3.0
    )


def draft_figure(vault: Vault, folder: Path, texts: list[str], case_id: Any) -> Figure:
    """One autosave of a growing draft, against one raw committed UPDATE of the same text."""
    raw = raw_connection(folder / "raw.db", secrets.token_bytes(32))
    raw.execute("CREATE TABLE draft (id TEXT PRIMARY KEY, body TEXT, saved_at TEXT)")
    raw.execute("INSERT INTO draft VALUES ('d', '', '')")
    draft = notes.start_draft(vault, case_id, content("…", NOW), NOW)
    body = [""]

    def ours() -> None:
        notes.save_draft(vault, draft.id, content(body[0], NOW), NOW)

    def bare() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE draft SET body = ?, saved_at = ? WHERE id = 'd'", (body[0], NOW.isoformat()))
        raw.execute("COMMIT")

    mine, floors = [], []
    for number in range(200):
        body[0] = " ".join(texts[number : number + 6])
        one, floor = paired(ours, bare, 1)
        mine.append(one)
        floors.append(floor)
    raw.close()
    notes.discard_draft(vault, draft.id, NOW)
    return figure("draft save", statistics.median(mine), statistics.median(floors), 2.5)


def search_figure(vault: Vault, count: int) -> Figure:
    """Ctrl+K with titles and snippets, against the bare FTS5 query over the same index."""
    expressions = [f'"{fold(query)}" *' for query in QUERIES]

    def ours() -> None:
        for query in QUERIES:
            search.search(vault, query)

    def bare() -> None:
        for expression in expressions:
            vault.db.rows(
                "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 30", (expression,)
            )

    mine, floor = paired(ours, bare, 30)
    return figure(f"search at {count:,} notes", mine / len(QUERIES), floor / len(QUERIES), 25.0)


def measure(folder: Path) -> list[Figure]:
    place = VaultPlace(folder / "vault")
    texts = sentences()
    vault, _ = unlock.create_vault(place, PASSPHRASE, NOW, kdf=FAST_FOR_TESTS)
    case_ids = fill(vault, texts, NOTES)
    figures = [draft_figure(vault, folder, texts, case_ids[0]), search_figure(vault, NOTES)]
    vault.close()
    return [unlock_figure(place), *figures]
