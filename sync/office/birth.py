"""An office is made whole or not at all: folder, keys, certificates, store, first account. Knows no request."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import replace

from django.db import connections

from sync.office.config import OfficeConfig, write_config
from sync.office.errors import FileRefused, OfficeExists
from sync.office.keys import create_keys
from sync.office.settings import bring_up


def init(config: OfficeConfig) -> str:
    """Make the office in its folder and return the first account's one-time password.

    Everything is made beside the folder and moved into place at the end. Raises OfficeExists, FileRefused,
    StoreUnreachable.
    """
    target = config.directory
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OfficeExists(directory=str(target))
    nursery = target.parent / f".{target.name}.{secrets.token_hex(4)}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        nursery.mkdir(mode=0o700)
        password = _fill(replace(config, directory=nursery))
        os.replace(nursery, target)  # an empty folder that stood there is taken over
    except OSError as error:
        raise FileRefused(file=str(target)) from error
    finally:
        shutil.rmtree(nursery, ignore_errors=True)
    return password


def _fill(config: OfficeConfig) -> str:
    write_config(config)
    bring_up(config, create_keys(config))
    from sync.office import accounts, store  # Django's models exist only after bring_up

    store.create_store()
    if config.database == "sqlite":
        config.sqlite_file.chmod(0o600)  # journals take its mode
    password = accounts.put_first_account()
    connections.close_all()
    return password
