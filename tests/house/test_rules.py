"""The rules of the house hold everywhere, and each is shown to bite."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from tests.house.rules import FLOORS, ROOT, TEST_WALL, complaints, sources

TOP_LEVEL = {"desktop_app", "ui", "sync", "resources", "tests"}


def test_every_module_keeps_the_rules() -> None:
    found = [what for path, text in sources(*FLOORS) for what in complaints(path, text)]
    assert found == []


def test_test_files_stay_short() -> None:
    long = {path: lines for path, text in sources("tests") if (lines := text.count("\n")) > TEST_WALL}
    assert long == {}


DOC = '"""Says one thing. Knows nothing."""\n'


@pytest.mark.parametrize(
    ("path", "line", "word"),
    [
        ("ui/today/page.py", "self.tr(f'{n} cases')", "literal"),
        ("ui/today/page.py", "self.tr(TITLE)", "literal"),
        ("ui/today/page.py", "self.tr(self.title)", "literal"),
        ("ui/today/page.py", "QCoreApplication.translate('Today', text)", "literal"),
        ("ui/today/page.py", "dialog.exec()", "event loop"),
        ("ui/today/page.py", "QApplication.processEvents()", "processEvents"),
        ("ui/today/page.py", "QThread()", "QThread"),
        ("ui/today/page.py", "button.clicked.connect(lambda: self.go())", "lambda"),
        ("ui/today/page.py", "button.clicked.connect(partial(self.go, 1))", "lambda or partial"),
        ("ui/today/page.py", "colour = '#1F6F6B'", "colour"),
        ("sync/push.py", "print('sent')", "print"),
        ("sync/push.py", "time.sleep(1)", "sleeping"),
        ("desktop_app/services/notes.py", "datetime.now(UTC)", "clock"),
        ("desktop_app/services/notes.py", "db.rows('SELECT body FROM notes')", "SQL"),
        ("sync/push.py", "sql = 'UPDATE outbox SET state = 1'", "SQL"),
        ("desktop_app/services/notes.py", "logging.getLogger('notes')", "logger"),
        ("desktop_app/services/notes.py", "\n" * 401, "the wall"),
        ("desktop_app/services/notes.py", "def f():\n" + "    x = 1\n" * 61, "the wall"),
    ],
)
def test_each_rule_bites(path: str, line: str, word: str) -> None:
    assert any(word in what for what in complaints(path, DOC + line))


def test_a_module_needs_a_docstring_and_a_package_none() -> None:
    assert complaints("sync/push.py", "x = 1\n")
    assert complaints("sync/__init__.py", "from sync import push\n")
    assert complaints("sync/push.py", DOC + "x = 1\n") == []


def test_the_rooms_of_sql_and_of_the_event_loop_are_open() -> None:
    assert complaints("desktop_app/vault/notes.py", DOC + "db.rows('SELECT body FROM notes')") == []
    assert complaints("ui/programs/desktop.py", DOC + "app.exec()") == []


def test_no_other_top_level_folder() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    folders = {path.split("/")[0] for path in listed if "/" in path}
    assert folders - {".ci"} == TOP_LEVEL


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    assert "--index" not in lock
    blocks = lock.replace("\\\n", " ").splitlines()
    pinned = [line for line in blocks if line and not line.lstrip().startswith("#")]
    assert len(pinned) > 50
    assert all("--hash=sha256:" in line and "==" in line for line in pinned)


def test_qt_does_not_eat_references_to_none() -> None:
    """PySide6 6.12.0 drops one reference to None per void call on Python 3.10 and 3.11 and aborts after some 5,000."""
    program = (
        "import sys\nfrom PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication([]); label = QLabel(); before = sys.getrefcount(None)\n"
        "for i in range(1000): label.setText('x')\n"
        "sys.stdout.write(str(sys.getrefcount(None) - before))"
    )
    screenless = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=screenless)
    assert abs(int(run.stdout)) < 100


def test_below_the_screen_nothing_loads_qt() -> None:
    modules = [
        path.removesuffix(".py").replace("/", ".")
        for path, _ in sources("desktop_app", "sync")
        if not path.endswith("__init__.py") and "/office/" not in path
    ]
    program = f"import importlib, sys\nfor m in {modules!r}: importlib.import_module(m)\n"
    program += "sys.exit(any(m.startswith(('PySide6', 'shiboken6')) for m in sys.modules))"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_what_sync_loads_names_no_child() -> None:
    program = "import sys, sync.push, sync.enrol\n"
    program += "sys.exit(any(m in sys.modules for m in ('desktop_app.domain.student', 'desktop_app.domain.note', "
    program += "'desktop_app.domain.casefile', 'sqlcipher3')))"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_every_public_function_of_a_service_says_what_it_does() -> None:
    silent = []
    for path, text in sources("desktop_app/services", "desktop_app/cipher", "sync"):
        if "/office/" in path:
            continue
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{path}: {node.name}")
    assert silent == []
