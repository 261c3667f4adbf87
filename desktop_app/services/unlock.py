"""Making and opening a vault. Knows nothing of what is kept in it, and never deletes or overwrites one."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from time import perf_counter

from desktop_app.cipher import files, header, recovery, shared_folders
from desktop_app.cipher.connection import open_database
from desktop_app.cipher.database_file import is_plain
from desktop_app.cipher.header import Header
from desktop_app.cipher.kdf import KdfParams, calibrate
from desktop_app.cipher.recovery import RecoveryKey
from desktop_app.domain.errors import (
    HeaderDamaged,
    NotAVault,
    RuleRefused,
    SenimError,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    VaultTooNew,
    WeFailed,
    WorldFailed,
    WrongPassphrase,
)
from desktop_app.domain.escrow import EscrowAnswer
from desktop_app.domain.ids import new_id
from desktop_app.paths import VaultPlace
from desktop_app.services import exchange, guesses
from desktop_app.services.recovery import DRILLED
from desktop_app.vault import access_log, header_act, keys, migrations
from desktop_app.vault.access_log import Action, Target
from desktop_app.vault.columns import moment_text
from desktop_app.vault.session import Vault

__all__ = ["RecoveryKey", "Vault", "VaultState", "create_vault", "look", "open_vault", "open_with_recovery"]


class PassphraseIsEmpty(RuleRefused):
    code = "vault.passphrase_empty"


class DatabaseMissing(VaultMissing):
    """The header is there, the database is not: it was moved or is on a medium that is not connected."""

    code = "vault.database_missing"


class HeaderMissing(HeaderDamaged):
    """The database is there, the header is not: without its slots no passphrase can open it."""

    code = "vault.header_missing"


class VaultState(StrEnum):
    MISSING = "missing"
    READY = "ready"
    HEADER_DAMAGED = "header_damaged"
    NOT_A_VAULT = "not_a_vault"
    TOO_NEW = "too_new"
    DATABASE_MISSING = "database_missing"


def look(place: VaultPlace) -> VaultState:
    """What stands in this place, from outside: opens and creates nothing. DiskRefused when unreadable."""
    exchange.finish(place)
    has_database = files.exists(place.database)
    if not files.exists(place.header):
        return VaultState.HEADER_DAMAGED if has_database else VaultState.MISSING
    try:
        found = header.read(place.header)
    except HeaderDamaged:
        return VaultState.HEADER_DAMAGED
    except NotAVault:
        return VaultState.NOT_A_VAULT
    except VaultTooNew:
        return VaultState.TOO_NEW
    is_there = has_database or files.exists(place.unfinished(found.vault_id))
    return VaultState.READY if is_there else VaultState.DATABASE_MISSING


def create_vault(
    place: VaultPlace, passphrase: str, now: datetime, *, is_demo: bool = False, kdf: KdfParams | None = None
) -> tuple[Vault, RecoveryKey]:
    """A new, empty, open vault and the key for its recovery sheet; VaultExists when anything stands there,
    FolderIsSynchronised and FolderIsOnNetwork where it would not stay on this laptop.

    The database is finished under another name before the header appears, and gets its own name last: a power cut
    leaves either nothing that counts or a vault that opens (`_finish`). Without `kdf` the cost is measured here.
    """
    require_passphrase(passphrase)
    shared_folders.require_own_disk(place.folder)
    files.prepare_folder(place.folder)
    if look(place) is not VaultState.MISSING:
        raise VaultExists
    vault_id, data_key, entropy = new_id(), secrets.token_bytes(header.DATA_KEY_BYTES), recovery.new_entropy()
    made = header.make(vault_id, data_key, passphrase, kdf or calibrate(perf_counter), entropy)
    try:
        _make_database(place.unfinished(vault_id), data_key, vault_id, is_demo, now)
        files.write_new(place.header, header.render(made))  # from here on this vault is the one of this place
    except SenimError as error:
        if files.exists(place.header):  # another program was quicker
            place.unfinished(vault_id).unlink(missing_ok=True)
            raise VaultExists from error
        raise
    _finish(place, vault_id)
    _forget_unfinished(place)
    return _open(place, made, data_key, now), recovery.show(entropy)


def open_vault(place: VaultPlace, passphrase: str, now: datetime) -> Vault:
    """The vault, open and at this program's schema. WrongPassphrase, TooManyGuesses, HeaderDamaged, VaultDamaged,
    NotAVault, VaultTooNew, VaultMissing, NotEnoughMemory, VaultInUse, DiskRefused – and then everything is as it was,
    but for the file that counts wrong passphrases."""
    found = _read_header(place)
    vault = _open(place, found, unwrap(place, found, passphrase, now), now)
    _settle(vault, ())
    return vault


def open_with_recovery(place: VaultPlace, words: str, now: datetime) -> Vault:
    """The vault by its recovery sheet (24 words or the QR code's text); set a new passphrase next."""
    found = _read_header(place)
    vault = _open(place, found, header.unlock_with_recovery(found, words), now)
    _settle(vault, ((Action.OPENED_WITH_RECOVERY, now),))
    with suppress(WorldFailed), vault.transaction() as db:
        keys.set_meta(db, DRILLED, moment_text(now))  # whoever opens with the sheet has proved it
    return vault


def open_with_answer(place: VaultPlace, reply_private: bytes, answer: EscrowAnswer, now: datetime) -> Vault:
    """The vault by the office's answer to a question of this laptop (`services.asking`); AnswersAnother."""
    found = _read_header(place)
    vault = _open(place, found, header.unlock_with_answer(found, reply_private, answer), now)
    _settle(vault, ((Action.OPENED_WITH_ESCROW, now),))
    return vault


def unwrap(place: VaultPlace, found: Header, passphrase: str, now: datetime) -> bytes:
    """The data key by the passphrase. TooManyGuesses before anything is tried; a WrongPassphrase is counted and says
    the `seconds` that the next one has to wait."""
    guesses.require_turn(place, now)
    try:
        return header.unlock(found, passphrase)
    except WrongPassphrase as error:
        raise WrongPassphrase(seconds=guesses.note_wrong(place, now)) from error


def tell_guesses(vault: Vault, *others: tuple[Action, datetime]) -> None:
    """Put the wrong passphrases since the last opening into the log, then `others`; a second time tells none again."""
    known = guesses.read(vault.place)
    is_new = bool(known.times) and keys.get_meta(vault.db, guesses.TOLD) != known.batch
    failed = tuple((Action.UNLOCK_FAILED, moment) for moment in known.times) if is_new else ()
    if failed or others:
        with vault.transaction() as db:
            for action, moment in (*failed, *others):
                access_log.record(db, action, Target.VAULT, "", moment)
            if failed:
                keys.set_meta(db, guesses.TOLD, known.batch)
    guesses.forget(vault.place)


def _settle(vault: Vault, others: tuple[tuple[Action, datetime], ...]) -> None:
    """What the log still has to be told; on a full disk the vault opens all the same, and it is told the next time.

    A header that was written and never came into force goes: its slots were nobody's way in, and are to stay none.
    """
    for file in (vault.place.header, vault.place.guesses):
        files.forget_drafts(file)
    try:
        with suppress(WorldFailed):
            header_act.settle(vault)
            tell_guesses(vault, *others)
    except BaseException:
        vault.close()
        raise


def require_passphrase(passphrase: str) -> None:
    """PassphraseIsEmpty for one that protects nothing."""
    if not passphrase.strip():
        raise PassphraseIsEmpty


def _read_header(place: VaultPlace) -> Header:
    exchange.finish(place)
    if not files.exists(place.header):
        raise HeaderMissing if files.exists(place.database) else VaultMissing
    return header.read(place.header)


def _make_database(draft: Path, data_key: bytes, vault_id: str, is_demo: bool, now: datetime) -> None:
    db = open_database(draft, data_key, create=True)
    try:
        migrations.create_schema(db, now)
        db.begin()
        keys.give_birth(db, vault_id, is_demo, now)
        db.commit()
    finally:
        db.close()
    if is_plain(draft):  # without its key SQLCipher writes plain text and says nothing
        raise WeFailed


def _forget_unfinished(place: VaultPlace) -> None:
    """Remove what cut-short creations left: their keys existed only in memory, so they hold nothing for anybody."""
    for left in place.folder.glob(f"{place.unfinished('').name}*"):
        with suppress(OSError):  # on Windows another program may still hold the one it was making
            left.unlink(missing_ok=True)


def _finish(place: VaultPlace, vault_id: str) -> None:
    """The last step of making a vault, done again at the next opening if the power went before it."""
    if not files.exists(place.database) and files.exists(place.unfinished(vault_id)):
        files.give_name(place.unfinished(vault_id), place.database)


def _open(place: VaultPlace, found: Header, data_key: bytes, now: datetime) -> Vault:
    _finish(place, found.vault_id)
    if not files.exists(place.database):
        raise DatabaseMissing
    db = open_database(place.database, data_key)
    try:
        migrations.require_ours(db)
        if keys.read_vault_id(db) != found.vault_id:
            raise VaultDamaged
        migrations.upgrade(db, place, now)
        exchange.forget_staged(place)  # of a restore that was cut short or given up
        return Vault(db, place, data_key, keys.read_is_demo(db))
    except BaseException:
        db.close()
        raise
