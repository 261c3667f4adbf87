"""How many requests one key may make in a minute. Knows no request and no address of anybody."""

from __future__ import annotations

import threading
import time
from collections import deque

WINDOW = 60.0
MOST_KEYS = 100_000


class Pace:
    """A sliding window per key, in the memory of one process: politeness, not accounting."""

    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute
        self._seen: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def seconds_to_wait(self, key: str, now: float | None = None) -> int:
        """0 when the request may go on (it is counted), else whole seconds until the next one may."""
        now = time.monotonic() if now is None else now
        with self._lock:
            if len(self._seen) > MOST_KEYS:
                self._seen = {k: seen for k, seen in self._seen.items() if seen and seen[-1] > now - WINDOW}
            seen = self._seen.setdefault(key, deque())
            while seen and seen[0] <= now - WINDOW:
                seen.popleft()
            if len(seen) >= self.per_minute:
                return max(1, int(seen[0] + WINDOW - now) + 1)
            seen.append(now)
            return 0
