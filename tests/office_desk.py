"""The office's own desk for tests that need many letters or all figures at once: a process beside the serving one.

`python -m tests.office_desk letters DIR OUT` reads [[name, region, pupils], …] as JSON and writes OUT/0, OUT/1, …
`python -m tests.office_desk figures DIR SPAN` writes every region's estimates of that span as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def issue_letters(directory: Path, out: Path, schools: list[tuple[str, str, int]]) -> list[Path]:
    """One enrolment file per (name, region, pupils)."""
    out.mkdir()
    _run("letters", str(directory), str(out), given=json.dumps(schools))
    return [out / str(number) for number in range(len(schools))]


def read_figures(directory: Path, span: str) -> dict[str, dict[str, Any]]:
    """Region → {received, leaves: {leaf: {value, half}}} as the dashboard's own code estimates it."""
    found = json.loads(_run("figures", str(directory), span))
    assert isinstance(found, dict)
    return found


def _run(*arguments: str, given: str = "") -> str:
    command = [sys.executable, "-m", "tests.office_desk", *arguments]
    run = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def main(task: str, directory: Path, third: str) -> None:
    from sync.office.config import read_config
    from sync.office.keys import read_keys
    from sync.office.settings import bring_up

    config = read_config(directory)
    keys = read_keys(config)
    bring_up(config, keys)
    if task == "letters":
        from desktop_app.domain.letter import letter_file
        from sync.office.enrolments import issue

        for number, (name, region, pupils) in enumerate(json.load(sys.stdin)):
            letter = issue(config, keys, name, region, pupils, datetime.now(UTC))
            (Path(third) / str(number)).write_bytes(letter_file(letter))
        return
    from sync.office import figures
    from sync.office.spans import parse_span

    span = parse_span(third)
    assert span is not None
    found = {
        iso: {
            "received": figure.received,
            "leaves": {name: {"value": one.value, "half": one.half} for name, one in figure.leaves.items()},
        }
        for iso, figure in figures.country(span).regions.items()
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3])
