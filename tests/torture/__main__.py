"""`make torture`: a thousand kills over the whole set of vault operations, into build/torture.json.

Fails when anything was lost or did not open, and when one of the positive controls was not caught.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from tests.torture.operations import CONTROLS, OPERATIONS
from tests.torture.run import torture

TARGET = Path(__file__).resolve().parents[2] / "build" / "torture.json"
CONTROL_KILLS = 40


def main() -> int:
    kills = int(os.environ.get("SENIM_KILLS", "1000"))
    seed = int(os.environ.get("SENIM_SEED", str(time.time_ns() % 2**32)))
    with tempfile.TemporaryDirectory() as name:
        found = torture(Path(name) / "vaults", kills, seed, datetime.now(UTC), OPERATIONS)
        controls = torture(Path(name) / "controls", CONTROL_KILLS, seed, datetime.now(UTC), CONTROLS)
    caught = {word: tally.lost + tally.unopened > 0 for word, tally in controls.items()}
    result = {
        "operations": sorted(found),
        "kills": sum(tally.kills for tally in found.values()),
        "inside": sum(tally.inside for tally in found.values()),
        "lost": sum(tally.lost for tally in found.values()),
        "unopened": sum(tally.unopened for tally in found.values()),
        "per_operation": {name: asdict(tally) for name, tally in found.items()},
        "controls_caught": caught,
        "seed": seed,
    }
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")
    for name, tally in found.items():
        sys.stdout.write(
            f"{name:14} {tally.kills:5} kills, {tally.inside:5} inside, {tally.lost} lost, {tally.unopened} unopened\n"
        )
        sys.stdout.writelines(f"    {word}\n" for word in tally.words)
    sys.stdout.write(f"seed {seed}; controls caught: {caught}\n")
    return 0 if not (result["lost"] or result["unopened"]) and all(caught.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
