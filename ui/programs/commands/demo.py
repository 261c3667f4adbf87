"""`senim demo`: a marked vault of any size from a seed. Knows nothing of what the story tells."""

from __future__ import annotations

from argparse import Namespace

from desktop_app.services import demo
from desktop_app.services.unlock import create_vault
from ui.programs.commands.door import Answer, Door


def run(chosen: Namespace, door: Door) -> Answer:
    """VaultExists when anything stands in --dir; then nothing is touched."""
    size = demo.DemoSize(chosen.students, chosen.months, chosen.seed, chosen.cases, chosen.notes)
    now = door.now()
    passphrase = door.passphrase(otherwise=demo.DEMO_PASSPHRASE)
    vault, _ = create_vault(door.place, passphrase, demo.beginning(now, size.months), is_demo=True)
    done = demo.fill(door.keep(vault), size, now)
    data = {
        "folder": str(door.place.folder),
        "students": done.students,
        "cases": done.cases,
        "notes": done.notes,
        "months": done.months,
    }
    shown = demo.DEMO_PASSPHRASE if chosen.passphrase_fd is None else None
    lines = door.labelled(
        ("folder", door.place.folder),
        ("pupils", done.students),
        ("cases", done.cases),
        ("notes", done.notes),
        ("months", done.months),
        ("passphrase", shown),
    )
    return Answer(data, (door.words.text("cli.demo.done"), *lines))
