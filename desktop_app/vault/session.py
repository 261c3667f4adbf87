"""An open vault and its transactions. Knows nothing of what the tables hold or of passphrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, TypeVar

from desktop_app.cipher.connection import Database, open_database
from desktop_app.domain.errors import SenimError, VaultIsLocked, WeFailed
from desktop_app.paths import VaultPlace

_ALONE: Final = "is_alone"


def _go_on() -> bool:
    return True


Verb = TypeVar("Verb", bound=Callable[..., Any])


def alone(verb: Verb) -> Verb:
    """Marks a verb that opens the file anew or rewrites it: never between the pieces of another's work, which ends for
    it (see `Vault.give_way`)."""
    setattr(verb, _ALONE, True)
    return verb


def is_alone(verb: Callable[..., Any]) -> bool:
    return bool(getattr(verb, _ALONE, False))


class Vault:
    """One open vault, used by one thread. `data_key` lives only as long as the vault is open.

    Long work calls `give_way()` between its pieces, outside any transaction: what else waits for this thread is done
    there, and False says that the vault is to be locked, so that the work ends at once.
    """

    def __init__(self, db: Database, place: VaultPlace, data_key: bytes, is_demo: bool) -> None:
        self.db = db
        self.place = place
        self.is_demo = is_demo
        self._data_key: bytes | None = data_key
        self.give_way: Callable[[], bool] = _go_on

    def __repr__(self) -> str:
        return f"Vault(is_open={self.is_open()})"

    def data_key(self) -> bytes:
        """The key that the header's slots wrap; VaultIsLocked after closing."""
        if self._data_key is None:
            raise VaultIsLocked
        return self._data_key

    def is_open(self) -> bool:
        return self._data_key is not None

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All or nothing: committed on leaving, undone by any exception. One inside another is a defect."""
        if not self.is_open():
            raise VaultIsLocked
        if self.db.in_transaction:
            raise WeFailed
        self.db.begin()
        try:
            yield self.db
            self.db.commit()
        except BaseException:
            with suppress(SenimError):  # what went wrong first is what must be told
                self.db.rollback()
            raise

    def reopen(self) -> None:
        """A fresh connection: after a changed page SQLCipher refuses everything on the old one, whole pages too.

        VaultDamaged and the other errors of opening leave no connection; then nothing can be read any more.
        """
        key = self.data_key()
        with suppress(SenimError):
            self.db.close()
        self.db = open_database(self.place.database, key)

    def close(self) -> None:
        """Undo what is unfinished, close the file, forget the key; a second time does nothing."""
        if self._data_key is None:
            return
        self._data_key = None
        try:
            self.db.rollback()
        finally:
            self.db.close()
