"""The one office this vault is enrolled with. Knows no pupil and speaks to nobody."""

from __future__ import annotations

import json
from datetime import datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.outbox import OfficeContact
from desktop_app.vault.columns import moment_text


def save(db: Database, contact: OfficeContact, now: datetime) -> None:
    db.execute(
        "INSERT INTO office_contact (only_row, url, office, kid, epoch, seal_key, sign_keys, ca_pem, enrolled_at)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (only_row) DO UPDATE SET url = excluded.url,"
        " office = excluded.office, kid = excluded.kid, epoch = excluded.epoch, seal_key = excluded.seal_key,"
        " sign_keys = excluded.sign_keys, ca_pem = excluded.ca_pem, enrolled_at = excluded.enrolled_at",
        (
            contact.url,
            contact.office,
            contact.kid,
            contact.epoch,
            contact.seal_key,
            json.dumps(dict(contact.sign_keys), sort_keys=True),
            contact.ca_pem,
            moment_text(now),
        ),
    )


def read(db: Database) -> OfficeContact | None:
    row = db.row("SELECT url, office, kid, epoch, seal_key, sign_keys, ca_pem FROM office_contact")
    if row is None:
        return None
    return OfficeContact(
        url=row["url"],
        office=row["office"],
        kid=row["kid"],
        epoch=row["epoch"],
        seal_key=row["seal_key"],
        sign_keys=tuple(sorted(json.loads(row["sign_keys"]).items())),
        ca_pem=row["ca_pem"],
    )


def save_epoch(db: Database, epoch: str) -> None:
    """The office began a new history, by its signed word."""
    db.execute("UPDATE office_contact SET epoch = ?", (epoch,))
