"""`senim vault info|verify|repair`: what is in a vault, whether it is intact, and mending it. Knows no way to mend."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from desktop_app.domain.clock import school_day
from desktop_app.services import repair, vault_check
from desktop_app.services.repair import Outcome, RepairReport
from desktop_app.services.school import read_school
from ui.programs.commands.door import Answer, Door, ExitCode


def run(chosen: Namespace, door: Door) -> Answer:
    return _ACTIONS[chosen.action](door)


def _info(door: Door) -> Answer:
    vault = door.vault()
    report = vault_check.inspect(vault, door.now())
    school = read_school(vault)
    name = school.name if school else None
    data = {
        "folder": str(door.place.folder),
        "school": name,
        "is_demo": report.is_demo,
        "schema": report.schema,
        "created_on": str(report.created_on),
        "students": report.students,
        "cases": report.cases,
        "notes": report.notes,
        "months": report.months,
        "size_bytes": report.size_bytes,
    }
    lines = door.labelled(
        ("folder", door.place.folder),
        ("school", name),
        ("demo", report.is_demo),
        ("created", report.created_on),
        ("pupils", report.students),
        ("cases", report.cases),
        ("notes", report.notes),
        ("months", report.months),
        ("size", report.size_bytes),
        ("schema", report.schema),
    )
    return Answer(data, lines)


def _verify(door: Door) -> Answer:
    report = vault_check.verify_logged(door.vault(), door.now())
    said = door.words.text("cli.verify.intact" if report.ok else "cli.verify.damaged")
    data = {"ok": report.ok, "problems": list(report.problems), "broken_line": report.broken_line}
    named = _named(door, report.problems, report.broken_line)
    if report.told_at is not None:
        named.append(f"  {door.words.text('cli.problem.told', day=school_day(report.told_at))}")
    return Answer(data, (said, *named), ExitCode.DONE if report.ok else ExitCode.WORLD)


def _repair(door: Door) -> Answer:
    report = repair.repair(door.vault(), door.now())
    data = {
        "outcome": report.outcome.value,
        "mended": list(report.mended),
        "problems": list(report.remaining),
        "lost": {loss.table: loss.lost for loss in report.losses},
        "lost_notes_of": list(report.lost_notes_of),
        "set_aside": report.set_aside,
        "broken_line": report.broken_line,
    }
    is_done = report.outcome is not Outcome.RESTORE and not report.remaining
    return Answer(data, _repair_lines(door, report), ExitCode.DONE if is_done else ExitCode.WORLD)


def _repair_lines(door: Door, report: RepairReport) -> tuple[str, ...]:
    said = door.words.text
    lines = [said(f"cli.repair.{report.outcome.value}")]
    for loss in report.losses:
        table = loss.table if loss.table in _TABLES else "other"
        word = "lost_unknown" if loss.lost is None else "lost"
        lines.append(said(f"cli.repair.{word}", what=said(f"cli.repair.{table}"), count=loss.lost or 0))
    if report.outcome is Outcome.REBUILT and not report.losses:
        lines.append(said("cli.repair.nothing_lost"))
    if report.lost_notes_of:
        lines.append(said("cli.repair.lost_notes_of", cases=", ".join(report.lost_notes_of)))
    if report.set_aside:
        lines.append(said("cli.repair.set_aside", folder=report.set_aside))
    if report.outcome is Outcome.RESTORE:
        return (*lines, *_named(door, report.remaining, report.broken_line))
    if report.broken_line is not None:
        lines.append(said("cli.repair.log_told", line=report.broken_line))
    return tuple(lines)


def _named(door: Door, problems: tuple[str, ...], broken_line: int | None) -> list[str]:
    named = [f"– {door.words.text(f'cli.problem.{problem}')}" for problem in problems]
    if broken_line is not None:
        named.append(f"  {door.words.text('cli.problem.broken_line', line=broken_line)}")
    return named


_TABLES = (
    "note",
    "note_version",
    "binned_note",
    "note_addendum",
    "setting",
    "access_log",
    "access_chain",
    "access_head",
)
_ACTIONS: dict[str, Callable[[Door], Answer]] = {"info": _info, "verify": _verify, "repair": _repair}
