"""The one door to SQLCipher."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop_app.cipher.connection import ConstraintBroken, Database, open_database, split_statements
from desktop_app.domain.errors import (
    DiskFull,
    DiskRefused,
    NotAVault,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultIsLocked,
    WeFailed,
)

KEY = bytes(range(32))


@pytest.fixture
def db(tmp_path: Path):
    database = open_database(tmp_path / "a.vault", KEY, create=True)
    yield database
    database.close()


def test_the_settings_that_protect_are_on(db: Database):
    expected = {
        "temp_store": 2,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "locking_mode": "exclusive",
    }
    assert {name: db.value(f"PRAGMA {name}") for name in expected} == expected


def test_rows_by_name_and_by_place(db: Database):
    db.script("CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'бір'), (2, 'екі');")
    assert [(row["a"], row[1]) for row in db.rows("SELECT * FROM t ORDER BY a")] == [(1, "бір"), (2, "екі")]
    row = db.row("SELECT * FROM t WHERE a = :a", {"a": 2})
    assert row is not None
    assert row.keys() == ["a", "b"]
    assert db.row("SELECT * FROM t WHERE a = 9") is None
    assert db.value("SELECT b FROM t WHERE a = ?", (9,)) is None
    assert db.execute("UPDATE t SET b = ''") == 2
    db.many("INSERT INTO t VALUES (?, ?)", [(number, "") for number in range(5)])
    assert db.value("SELECT count(*) FROM t") == 7


def test_a_script_stays_in_the_transaction_and_keeps_triggers_whole(db: Database):
    db.begin()
    db.script(
        """-- a comment; with a semicolon
        CREATE TABLE t (a TEXT);  -- another; one
        CREATE TRIGGER quiet AFTER INSERT ON t BEGIN
            UPDATE t SET a = 'x;y';
            DELETE FROM t WHERE a = 'z';
        END;
        INSERT INTO t VALUES ('semi;colon');
        """
    )
    assert db.in_transaction
    assert db.value("SELECT a FROM t") == "x;y"
    db.rollback()
    assert db.value("SELECT count(*) FROM sqlite_master") == 0


def test_an_unfinished_statement_is_a_defect():
    with pytest.raises(WeFailed):
        list(split_statements("CREATE TABLE t (a TEXT"))


def test_library_errors_become_ours(db: Database):
    db.execute("CREATE TABLE t (a TEXT PRIMARY KEY CHECK (a <> ''))")
    db.execute("INSERT INTO t VALUES ('x')")
    for sql in ("INSERT INTO t VALUES ('x')", "INSERT INTO t VALUES ('')"):
        with pytest.raises(ConstraintBroken):
            db.execute(sql)
    for sql, params in (("SELEC", ()), ("SELECT * FROM nowhere", ()), ("SELECT ?", (object(),)), ("SELECT ?", ())):
        with pytest.raises(WeFailed) as caught:
            db.execute(sql, params)
        assert not caught.value.details


def test_a_full_database_is_a_full_disk_and_the_rest_lives_on(db: Database):
    db.execute("CREATE TABLE t (a BLOB)")
    db.execute("INSERT INTO t VALUES (1)")
    db.rows(f"PRAGMA max_page_count = {db.value('PRAGMA page_count')}")
    db.begin()
    with pytest.raises(DiskFull):
        db.execute("INSERT INTO t VALUES (zeroblob(1000000))")
    db.rollback()
    db.rollback()
    assert db.value("SELECT count(*) FROM t") == 1
    db.rows("PRAGMA max_page_count = 100000")
    db.execute("INSERT INTO t VALUES (zeroblob(1000000))")


def test_another_key_is_damage_and_leaves_the_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    path = tmp_path / "a.vault"
    open_database(path, KEY, create=True).close()
    before = path.read_bytes()
    with pytest.raises(VaultDamaged):
        open_database(path, KEY[::-1])
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.vault"]
    assert capfd.readouterr() == ("", "")  # SQLCipher's own error log is silent


def test_creating_never_overwrites(tmp_path: Path):
    path = tmp_path / "a.vault"
    path.write_bytes(b"")
    with pytest.raises(VaultExists):
        open_database(path, KEY, create=True)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(DiskRefused):
        open_database(tmp_path / "no" / "a.vault", KEY, create=True)


_OTHER_PROGRAM = """
import sys
from pathlib import Path
from desktop_app.cipher.connection import open_database
from desktop_app.domain.errors import VaultInUse
try:
    open_database(Path(sys.argv[1]), bytes(range(32)))
except VaultInUse:
    sys.exit(42)
"""


def _other_program(path: Path) -> int:
    return subprocess.run([sys.executable, "-c", _OTHER_PROGRAM, str(path)], timeout=30, check=False).returncode


def test_a_second_look_in_this_program_does_not_drop_the_lock_against_others(db: Database, tmp_path: Path):
    path = tmp_path / "a.vault"
    assert _other_program(path) == 42
    for _ in range(2):
        with pytest.raises(VaultInUse):
            open_database(path, KEY)
    assert _other_program(path) == 42
    db.close()
    assert _other_program(path) == 0


def test_a_wrong_key_length_never_reaches_the_file(tmp_path: Path):
    with pytest.raises(WeFailed):
        open_database(tmp_path / "a.vault", b"short", create=True)
    assert list(tmp_path.iterdir()) == []


def test_after_closing_it_is_locked(tmp_path: Path):
    database = open_database(tmp_path / "a.vault", KEY, create=True)
    database.close()
    database.close()
    with pytest.raises(VaultIsLocked):
        database.rows("SELECT 1")


def test_a_damaged_page_stays_damage_and_is_not_blamed_on_the_disk(tmp_path: Path):
    path = tmp_path / "a.vault"
    database = open_database(path, KEY, create=True)
    database.execute("CREATE TABLE t (a BLOB)")
    database.execute("INSERT INTO t VALUES (zeroblob(20000))")
    database.close()
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 + 50] ^= 1
    path.write_bytes(raw)
    database = open_database(path, KEY)
    for sql in ("SELECT hex(a) FROM t", "INSERT INTO t VALUES (1)", "SELECT hex(a) FROM t", "CREATE TABLE u (a)"):
        with pytest.raises(VaultDamaged):
            database.rows(sql)
    database.close()
    assert path.read_bytes() == raw


@pytest.mark.parametrize("mark", [b"\x1f\x8b", b"\xff\xd8\xff", b"PK\x03\x04"])
def test_a_vault_whose_random_beginning_looks_like_another_kind_of_file_opens(tmp_path: Path, mark: bytes):
    """One vault in 65,536 begins like gzip: its first sixteen bytes are SQLCipher's random salt."""
    path = tmp_path / "a.vault"
    connection = dbapi2.connect(str(path))
    connection.set_key(b"x'" + KEY.hex().encode() + mark.ljust(16, b"\xa7").hex().encode() + b"'")
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    assert path.read_bytes().startswith(mark)
    database = open_database(path, KEY)
    assert database.value("SELECT count(*) FROM t") == 0
    database.close()


@pytest.mark.parametrize("size", [100, 10_000])
@pytest.mark.parametrize("mark", [b"\x1f\x8b", b"PK\x03\x04", b"SQLite format 3\0", b"%PDF-1.7"])
def test_a_foreign_file_is_called_foreign_and_left_as_it_was(tmp_path: Path, mark: bytes, size: int):
    path = tmp_path / "a.vault"
    path.write_bytes(mark.ljust(size, b"\x01"))
    with pytest.raises(NotAVault):
        open_database(path, KEY)
    assert path.read_bytes() == mark.ljust(size, b"\x01")
    assert [file.name for file in tmp_path.iterdir()] == ["a.vault"]
