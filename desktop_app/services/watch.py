"""How far long work on the vault has come, and whether a person wants it to stop. Knows nothing of the work.

Written by the vault thread, read by the screen's; single values, so nothing has to be locked.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Watch:
    """`step` is a closed word for what is being done, the `done`-th of `total`; `is_cancelled` is set from outside."""

    step: str = ""
    done: int = 0
    total: int = 0
    is_cancelled: bool = False

    def begin(self, step: str, done: int, total: int) -> bool:
        """Say what comes now; False when it is no longer wanted."""
        self.step, self.done, self.total = step, done, total
        return not self.is_cancelled

    def cancel(self) -> None:
        """Stops before the next step; the one under way ends first."""
        self.is_cancelled = True
