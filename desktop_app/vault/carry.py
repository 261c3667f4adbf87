"""What a restored vault must know of the one it replaces: who has counted, which months are closed, frozen and sent.

A privacy budget that was spent stays spent (anonymity.md): everything here only goes forward. Knows no file and no
screen; the caller holds the transaction on the restored vault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop_app.cipher.connection import Database, Row
from desktop_app.domain.errors import VaultDamaged
from desktop_app.vault import access_log
from desktop_app.vault.keys import get_meta, set_meta

Ask = Callable[[str], Sequence[Row]]  # a question to the vault that is replaced; VaultDamaged

_LEAP = "clock_leapt_on"
_MONTHS = "SELECT period, closed_on, is_released FROM closed_month ORDER BY period"
_COUNTED = "SELECT tag, school_year, slot FROM contribution"
_RELEASES = "SELECT period, frozen_on, body, sha256 FROM release ORDER BY period"
_SEALED = "SELECT period, seal_key, bytes, sha256 FROM sealed_release ORDER BY period"
_OUTBOX = "SELECT period, state, seal_key, slot_at, not_before, attempts, last_outcome FROM outbox ORDER BY period"
_RECEIPTS = (
    "SELECT period, office, epoch, source, sha256, seq, office_kid, signature, received_at FROM receipt"
    " ORDER BY seq_here"
)
_PAUSES = "SELECT first_month, until_month FROM reporting_pause"
_KEY_FACTS = (
    "SELECT key, value FROM meta WHERE key IN ('passphrase_set_at', 'recovery_confirmed_at', 'recovery_renewed_at',"
    " 'recovery_withdrawn_at', 'recovery_drilled_at', 'guesses_told')"
)
_HAS_ACTS = "SELECT name FROM sqlite_master WHERE name = 'erasure_act'"
_ACTS = "SELECT number, erased_at, reason, pupils, cases, notes, case_numbers FROM erasure_act ORDER BY number"
_CONTACT = "SELECT only_row, url, office, kid, epoch, seal_key, sign_keys, ca_pem, enrolled_at FROM office_contact"


def carry_ledger(ask: Ask, fresh: Database) -> bool:
    """Takes over what the replaced vault knew of its summaries; False when some of it could not be read.

    After False nobody can say any more which months had been sent, and the caller closes those that are over.
    """
    parts = (_days, _counted, _months, _releases, _outbox, _pauses, _office)
    read = [_is_read(part, ask, fresh) for part in parts]  # each that can be, also after one that cannot
    return all(read)


def carry_key_facts(ask: Ask, fresh: Database) -> None:
    """What is remembered of the passphrase and the sheet, when those of today go on to hold."""
    with suppress(VaultDamaged):
        for row in ask(_KEY_FACTS):
            set_meta(fresh, row["key"], row["value"])


def carry_acts(ask: Ask, fresh: Database) -> None:
    """Acts of erasure are never lost; that the pupils are back is for a person to see, and to erase again."""
    with suppress(VaultDamaged):
        if not (ask(_HAS_ACTS) and fresh.rows(_HAS_ACTS)):  # one of the two is of before there were acts
            return
        last = fresh.value("SELECT coalesce(max(number), 0) FROM erasure_act")
        fresh.many(
            "INSERT INTO erasure_act (number, erased_at, reason, pupils, cases, notes, case_numbers)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [tuple(row) for row in ask(_ACTS) if row["number"] > last],
        )


def carry_log(ask: Ask, fresh: Database) -> int:
    """The access log goes on where the backup's ended; how many lines came over."""
    with suppress(VaultDamaged):
        return access_log.go_on_with(fresh, ask)
    return 0


def _is_read(part: Callable[[Ask, Database], None], ask: Ask, fresh: Database) -> bool:
    try:
        part(ask, fresh)
    except VaultDamaged:
        return False
    return True


def _days(ask: Ask, fresh: Database) -> None:
    """The latest day that was seen moves forward, and a leap of the clock stays known."""
    for row in ask("SELECT last_seen FROM ledger_day"):
        if fresh.value("SELECT count(*) FROM ledger_day"):
            fresh.execute("UPDATE ledger_day SET last_seen = max(last_seen, ?)", (row[0],))
        else:
            fresh.execute("INSERT INTO ledger_day (only_row, last_seen) VALUES (1, ?)", (row[0],))
    for row in ask("SELECT value FROM meta WHERE key = 'clock_leapt_on'"):
        if (get_meta(fresh, _LEAP) or "") < row[0]:
            set_meta(fresh, _LEAP, row[0])


def _counted(ask: Ask, fresh: Database) -> None:
    fresh.many(
        "INSERT INTO contribution (tag, school_year, slot) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [tuple(row) for row in ask(_COUNTED)],
    )


def _months(ask: Ask, fresh: Database) -> None:
    last = fresh.value("SELECT coalesce(max(period), '') FROM closed_month")
    later = [tuple(row) for row in ask(_MONTHS) if row["period"] > last]
    fresh.many("INSERT INTO closed_month (period, closed_on, is_released) VALUES (?, ?, ?)", later)


def _releases(ask: Ask, fresh: Database) -> None:
    """The very bytes: a month that was frozen is never drawn again."""
    closed = {row[0] for row in fresh.rows("SELECT period FROM closed_month")}
    frozen = {row[0] for row in fresh.rows("SELECT period FROM release")}
    missing = [tuple(row) for row in ask(_RELEASES) if row["period"] in closed - frozen]
    fresh.many("INSERT INTO release (period, frozen_on, body, sha256) VALUES (?, ?, ?, ?)", missing)
    known = {(row[0], row[1]) for row in fresh.rows("SELECT period, seal_key FROM sealed_release")}
    same = {(row[0], row[3]) for row in ask(_RELEASES)} & {
        (row[0], row[1]) for row in fresh.rows("SELECT period, sha256 FROM release")
    }
    shared = {period for period, _ in same}
    sealed = [row for row in ask(_SEALED) if row[0] in shared and (row[0], row[1]) not in known]
    fresh.many(
        "INSERT INTO sealed_release (period, seal_key, bytes, sha256) VALUES (?, ?, ?, ?)",
        [tuple(row) for row in sealed],
    )


def _outbox(ask: Ask, fresh: Database) -> None:
    """How each month fares with the office, by the vault that has seen more days."""
    here = {row[0] for row in fresh.rows("SELECT period FROM outbox")}
    frozen = {row[0] for row in fresh.rows("SELECT period FROM release")}
    known = {
        bytes(row[0]) if isinstance(row[0], bytes) else row[0] for row in fresh.rows("SELECT signature FROM receipt")
    }
    sealed = {(row[0], row[1]) for row in fresh.rows("SELECT period, seal_key FROM sealed_release")}
    rows = [row for row in ask(_OUTBOX) if row["period"] in frozen]
    rows = [row for row in rows if row["seal_key"] is None or (row["period"], row["seal_key"]) in sealed]
    for row in rows:
        if row["period"] not in here:
            fresh.execute(
                "INSERT INTO outbox (period, state, seal_key, slot_at, not_before, attempts, last_outcome)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                tuple(row),
            )
            here.add(row["period"])
    for receipt in ask(_RECEIPTS):
        if receipt["period"] in here and receipt["signature"] not in known:
            fresh.execute(
                "INSERT INTO receipt (period, office, epoch, source, sha256, seq, office_kid, signature, received_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tuple(receipt),
            )
    for row in rows:
        if row["seal_key"] is not None:  # one that is only frozen knows nothing new
            fresh.execute(
                "UPDATE outbox SET state = ?, seal_key = ?, not_before = ?, attempts = ?, last_outcome = ?"
                " WHERE period = ? AND (? <> 'received' OR EXISTS (SELECT 1 FROM receipt AS r JOIN sealed_release AS s"
                " ON s.sha256 = r.sha256 AND s.period = r.period WHERE r.period = outbox.period AND s.seal_key = ?))",
                (*(row[name] for name in _STATE), row["period"], row["state"], row["seal_key"]),
            )


_STATE = ("state", "seal_key", "not_before", "attempts", "last_outcome")


def _pauses(ask: Ask, fresh: Database) -> None:
    """What the person decided last holds."""
    rows = [tuple(row) for row in ask(_PAUSES)]
    fresh.execute("DELETE FROM reporting_pause")
    fresh.many("INSERT INTO reporting_pause (first_month, until_month) VALUES (?, ?)", rows)


def _office(ask: Ask, fresh: Database) -> None:
    """The later enrolment holds."""
    for row in ask(_CONTACT):
        if (fresh.value("SELECT enrolled_at FROM office_contact") or "") <= row["enrolled_at"]:
            fresh.execute("DELETE FROM office_contact")
            fresh.execute(
                "INSERT INTO office_contact (only_row, url, office, kid, epoch, seal_key, sign_keys, ca_pem,"
                " enrolled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tuple(row),
            )
