"""What imports cannot say: the house rules as functions from a syntax tree to complaints. Knows no module by heart."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("desktop_app", "sync", "ui")
WALL = 400
TEST_WALL = 300
FUNCTION_WALL = 60

SQL_ROOMS = (
    "desktop_app/vault/",
    "desktop_app/cipher/connection.py",
    "sync/office/ledger",
    "sync/office/migrations/",
    "sync/office/settings.py",  # the pragmas with which Django opens SQLite
)
EVENT_LOOP = "ui/programs/desktop.py"
CLOCK_ROOMS = ("ui/programs/", "sync/office/", "ui/__main__.py")
_SQL = re.compile(
    r"^\s*(SELECT\s+[\w*(].*\bFROM\b|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TRIGGER|VIRTUAL)|PRAGMA\s)",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")


def sources(*folders: str) -> Iterator[tuple[str, str]]:
    """(path from the root, text) of every Python module below these folders."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def complaints(path: str, text: str) -> list[str]:
    """Every rule of a floor's module that this text breaks."""
    tree = ast.parse(text)
    found = [*_sizes(path, text, tree), *_docstring(path, text, tree)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found += _call(path, node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += _text(path, node)
    return [f"{path}: {what}" for what in found]


def _sizes(path: str, text: str, tree: ast.Module) -> Iterator[str]:
    lines = text.count("\n") + 1
    if lines > WALL:
        yield f"{lines} lines, the wall is {WALL}"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_WALL:
                yield f"{node.name} has {length} lines, the wall is {FUNCTION_WALL}"


def _docstring(path: str, text: str, tree: ast.Module) -> Iterator[str]:
    if path.endswith("__init__.py"):
        if text.strip():
            yield "a package's __init__ stays empty"
    elif not ast.get_docstring(tree) and "/migrations/" not in path:
        yield "no module docstring"


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _call(path: str, call: ast.Call) -> Iterator[str]:
    name, owner = _name(call), _owner(call)
    if name in ("tr", "translate") and path.startswith("ui/") and not _is_literal(name, call):
        yield f"line {call.lineno}: {name}() takes a literal"
    if name == "exec" and isinstance(call.func, ast.Attribute) and path != EVENT_LOOP:
        yield f"line {call.lineno}: a nested event loop; use open() and finished"
    if name in ("processEvents", "QThread"):
        yield f"line {call.lineno}: {name}"
    if name == "connect" and call.args and _keeps_alive(call.args[0]):
        yield f"line {call.lineno}: a lambda or partial in connect() keeps its page alive"
    if name == "print" and isinstance(call.func, ast.Name):
        yield f"line {call.lineno}: print"
    if name == "sleep" and owner == "time":
        yield f"line {call.lineno}: sleeping"
    if (owner, name) in (("datetime", "now"), ("date", "today"), ("datetime", "utcnow")) and not path.startswith(
        CLOCK_ROOMS
    ):
        yield f"line {call.lineno}: the clock is an argument"
    if name == "getLogger" and not path.startswith(("desktop_app/logs.py", "sync/office/")):
        yield f"line {call.lineno}: a logger that could print a name; use desktop_app.logs"


def _owner(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        return call.func.value.id
    return ""


def _is_literal(name: str, call: ast.Call) -> bool:
    if name == "translate" and len(call.args) < 2:
        return True  # str.translate(table), a transform, not a translation
    wanted = call.args[:2] if name == "translate" else call.args[:1]
    return all(isinstance(arg, ast.Constant) and isinstance(arg.value, str) for arg in wanted)


def _keeps_alive(arg: ast.expr) -> bool:
    return isinstance(arg, ast.Lambda) or (isinstance(arg, ast.Call) and _name(arg) == "partial")


def _text(path: str, node: ast.Constant) -> Iterator[str]:
    assert isinstance(node.value, str)
    if _SQL.match(node.value) and not path.startswith(SQL_ROOMS):
        yield f"line {node.lineno}: SQL outside its rooms"
    if path.startswith("ui/") and path != "ui/theme.py" and _COLOUR.fullmatch(node.value.strip()):
        yield f"line {node.lineno}: a colour outside theme.py"
