"""What the store says of itself: its epoch, the last sequence number, whether it can be written. Knows no release."""

from __future__ import annotations

from django.db import transaction

from desktop_app.domain.ids import new_id
from sync.office.ledger import sql

_SEQ = "seq"


def begin_epoch() -> None:
    """Give a new store its epoch (the id of one unbroken history) and its counter at 0."""
    with transaction.atomic():
        sql.execute("INSERT INTO office_fact (name, text) VALUES (%s, %s)", ("epoch", new_id()))
        sql.execute("INSERT INTO office_counter (name, value) VALUES (%s, 0)", (_SEQ,))


def has_epoch() -> bool:
    return sql.row("SELECT 1 FROM office_fact WHERE name = %s", ("epoch",)) is not None


def epoch() -> str:
    found = sql.row("SELECT text FROM office_fact WHERE name = %s", ("epoch",))
    assert found is not None
    return str(found[0])


def last_seq() -> int:
    found = sql.row("SELECT value FROM office_counter WHERE name = %s", (_SEQ,))
    assert found is not None
    return int(found[0])


def next_seq() -> int:
    """The next number; its row stays locked until the transaction ends, which puts receipts in one order."""
    sql.execute("UPDATE office_counter SET value = value + 1 WHERE name = %s", (_SEQ,))
    return last_seq()


def touch() -> None:
    """Write without changing anything. Raises Django's database errors when the store cannot be written."""
    sql.execute("UPDATE office_counter SET value = value WHERE name = %s", (_SEQ,))
