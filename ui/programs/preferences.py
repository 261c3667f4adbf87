"""Language, theme and text size as they are needed before unlocking. Holds nothing about a person or a school."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

LANGUAGES = ("kk", "ru", "en")
THEMES = ("light", "dark", "contrast", "contrast_dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`vault_folder` is set only when a person opened a vault elsewhere; `theme` empty follows the system."""

    language: str = ""
    theme: str = ""
    text_size: int = 100
    vault_folder: str = ""


def read(file: Path) -> Preferences:
    """What was saved; anything missing or odd is as if it had never been chosen."""
    if not file.exists():
        return Preferences()
    import tomllib

    try:
        saved: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    found = Preferences()
    if saved.get("language") in LANGUAGES:
        found = replace(found, language=saved["language"])
    if saved.get("theme") in THEMES:
        found = replace(found, theme=saved["theme"])
    size = saved.get("text_size")
    if type(size) is int and 100 <= size <= 200:
        found = replace(found, text_size=size)
    if isinstance(saved.get("vault_folder"), str):
        found = replace(found, vault_folder=saved["vault_folder"])
    return found


def write(file: Path, preferences: Preferences) -> None:
    """Put in place in one step; a folder that cannot be written loses a preference, never anything else."""
    import json
    import tempfile

    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in asdict(preferences).items()]
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.writelines(lines)
        os.replace(name, file)
    except OSError:
        return
