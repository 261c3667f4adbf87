"""Keeps the screen's languages: updates the `.ts` files from the source, compiles and checks them. Knows no widget.

    python -m ui.programs.translations update [package …]
    python -m ui.programs.translations compile
    python -m ui.programs.translations check [package …]

One `.ts` per package under `ui` and language (`casefile_kk.ts`, a package in a package `settings.keys_kk.ts`);
modules in `ui` itself and `ui/programs` are `shell`.
English is the source: its files hold only the plural forms.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "ui"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("kk", "ru", "en")


def packages() -> tuple[str, ...]:
    """Every package of the screen; `shell` is ui itself."""
    folders = [p.parent.relative_to(UI).parts for p in UI.rglob("__init__.py")]
    found = sorted(".".join(parts) for parts in folders if parts and parts[0] != "programs")
    return ("shell", *found)


def sources(package: str) -> list[Path]:
    if package == "shell":
        return sorted([*UI.glob("*.py"), *(UI / "programs").glob("*.py")])
    return sorted(UI.joinpath(*package.split(".")).glob("*.py"))


def ts_file(package: str, language: str) -> Path:
    return FOLDER / f"{package}_{language}.ts"


def update(chosen: Sequence[str] = ()) -> None:
    """Bring the `.ts` files up to the source; sentences that are gone leave, translations stay."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for package in chosen or packages():
        files = [str(p.relative_to(ROOT)) for p in sources(package)]
        for language in LANGUAGES:
            plural = ["-pluralonly"] if language == "en" else []
            target = str(ts_file(package, language).relative_to(ROOT))
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
            _run("lupdate", [*options, *plural, *files, "-ts", target])


def compile_all(folder: Path = FOLDER) -> None:
    """Join each language's files into `senim_<language>.qm`, put in place in one step."""
    import tempfile

    for language in LANGUAGES:
        files = [str(p) for p in sorted(FOLDER.glob(f"*_{language}.ts"))]
        if not files:
            continue
        handle, name = tempfile.mkstemp(suffix=".qm", dir=folder)
        os.close(handle)
        try:
            _run("lrelease", ["-silent", *files, "-qm", name])
            os.replace(name, folder / f"senim_{language}.qm")
        except (OSError, RuntimeError):
            os.unlink(name)
            raise


def is_stale() -> bool:
    """True when a `.ts` is newer than what was compiled from it; always False where no `.ts` is shipped."""
    for language in LANGUAGES:
        newest = max((p.stat().st_mtime for p in FOLDER.glob(f"*_{language}.ts")), default=None)
        compiled = FOLDER / f"senim_{language}.qm"
        if newest is not None and (not compiled.exists() or compiled.stat().st_mtime < newest):
            return True
    return False


def ensure() -> None:
    """Compile at the first start from the source; a folder that cannot be written leaves English and says nothing."""
    try:
        if is_stale():
            compile_all()
    except (OSError, RuntimeError):
        return


def check(chosen: Sequence[str] = ()) -> list[str]:
    """What is not translated yet, as `package_language: sentence`; empty when all is complete."""
    problems = []
    for package in chosen or packages():
        for language in LANGUAGES:
            file = ts_file(package, language)
            if not file.exists():
                problems.append(f"{package}_{language}: no file")
                continue
            problems += [f"{package}_{language}: {text}" for text in _untranslated(file)]
    return problems


def _untranslated(file: Path) -> Iterator[str]:
    from xml.etree import ElementTree  # our own files, checked in beside the source

    for message in ElementTree.parse(file).iter("message"):  # noqa: S314
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        if translation.get("type") == "unfinished" or not all(forms):
            yield message.findtext("source", "")


def _run(tool: str, arguments: list[str]) -> None:
    """The tools come with PySide6, beside this interpreter."""
    beside = Path(sys.executable).parent / f"pyside6-{tool}"
    command = str(beside) if beside.exists() else f"pyside6-{tool}"
    import subprocess  # here, because every start of the program imports this module

    done = subprocess.run([command, *arguments], cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(f"{tool} failed")


def main(argv: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    verb, rest = (words[0], words[1:]) if words else ("", [])
    if verb == "update":
        update(rest)
    elif verb == "compile":
        compile_all()
    elif verb == "check":
        problems = check(rest)
        sys.stdout.write("".join(f"{line}\n" for line in problems))
        return 1 if problems else 0
    else:
        sys.stderr.write("usage: python -m ui.programs.translations update|compile|check [package …]\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
