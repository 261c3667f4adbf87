"""Makes the marked demo school on its first visit. Knows nothing of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ui.app import Works
from ui.programs.vault_door import VaultDoor

if TYPE_CHECKING:
    from desktop_app.services.demo import DemoDone
    from desktop_app.services.unlock import Vault

PASSPHRASE = "samal demo 111"  # noqa: S105 – nothing in a demo vault is anybody's; a test holds it to services.demo's


def make(
    jobs: Works,
    door: VaultDoor,
    now: datetime,
    then: Callable[[Any], None],
    failed: Callable[[BaseException], None],
) -> None:
    """Create the vault at the beginning of its story and fill it up to `now`, both on the vault thread."""
    from desktop_app.services.demo import DemoSize, beginning

    future = door.create(PASSPHRASE, beginning(now, DemoSize().months), is_demo=True)
    jobs.await_future(future, failed=failed)
    jobs.vault(fill, now, then=then, failed=failed)


def fill(vault: Vault, now: datetime) -> DemoDone:
    from desktop_app.services.demo import DemoSize
    from desktop_app.services.demo import fill as fill_demo

    return fill_demo(vault, DemoSize(), now)
