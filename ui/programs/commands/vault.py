"""`senim vault info|verify`: what is in a vault and whether it is intact. Changes nothing in it."""

from __future__ import annotations

from argparse import Namespace

from desktop_app.services import vault_check
from desktop_app.services.school import read_school
from ui.programs.commands.door import Answer, Door, ExitCode


def run(chosen: Namespace, door: Door) -> Answer:
    return _info(door) if chosen.action == "info" else _verify(door)


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
    report = vault_check.verify(door.vault())
    said = door.words.text("cli.verify.intact" if report.ok else "cli.verify.damaged")
    data = {"ok": report.ok, "problems": list(report.problems), "broken_line": report.broken_line}
    named = [f"– {door.words.text(f'cli.problem.{problem}')}" for problem in report.problems]
    if report.broken_line is not None:
        named.append(f"  {door.words.text('cli.problem.broken_line', line=report.broken_line)}")
    return Answer(data, (said, *named), ExitCode.DONE if report.ok else ExitCode.WORLD)
