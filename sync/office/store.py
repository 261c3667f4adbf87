"""The store's birth and its fitness: tables made, epoch begun, first account, versions compared. Knows no request."""

from __future__ import annotations

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from sync.office.errors import StoreNotReady, StoreTaken, StoreUnreachable
from sync.office.ledger import facts


def create_store() -> None:
    """Make the tables and begin an epoch. Raises StoreUnreachable, StoreTaken."""
    try:
        call_command("migrate", verbosity=0, interactive=False)
        if facts.has_epoch():
            raise StoreTaken
        facts.begin_epoch()
    except DatabaseError as error:
        raise StoreUnreachable from error


def upgrade_store() -> int:
    """Bring an older store to this program's tables; how many steps were taken. Nothing of it is lost on the way.

    Raises StoreUnreachable, and StoreNotReady when the store is newer than this program or holds no office.
    """
    try:
        executor = MigrationExecutor(connection)
        done = {key for key in executor.loader.applied_migrations if key[0] == "office"}
        steps = [key for key in executor.loader.disk_migrations if key[0] == "office" and key not in done]
        if not done <= set(executor.loader.disk_migrations) or not done or not facts.has_epoch():
            raise StoreNotReady
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise StoreUnreachable from error
    check_store()
    return len(steps)


def check_store() -> None:
    """Raises StoreUnreachable, or StoreNotReady when the tables are not those of this program."""
    try:
        executor = MigrationExecutor(connection)
        wanted = set(executor.loader.disk_migrations)
        done = {key for key in executor.loader.applied_migrations if key[0] in {app for app, _ in wanted}}
        if wanted != done or not facts.has_epoch():
            raise StoreNotReady
    except DatabaseError as error:
        raise StoreUnreachable from error
