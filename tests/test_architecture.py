"""The rooms keep to their imports, and every contract is shown to bite."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

_PACKAGE = "workshop_app"
_LONGEST = 320  # "about 300": a file that needs more has two subjects
# Where a violation is planted for each contract: (file, import).
_VIOLATIONS = {
    "Rooms import downwards only": ("domain/ids.py", "import workshop_app.editor.editor"),
    "Only the window knows Qt": ("report/flow.py", "from PySide6 import QtCore"),
    "Only the panes draw with pyqtgraph": ("canvas/scene.py", "import pyqtgraph"),
    "Only storage knows TinyDB and msgspec": ("interchange/draft.py", "import msgspec"),
    "Only the report knows ReportLab and Babel": ("layout/board.py", "import babel"),
    "The document needs nothing but the standard library": ("domain/ids.py", "import numpy"),
    "Nothing reaches the network": ("ui/looks/style.py", "from urllib.request import urlopen"),
}
_QT_NETWORK = {"QtNetwork", "QtWebSockets", "QtHttpServer", "QtWebEngineCore", "QtRemoteObjects"}


def _sources(root: Path) -> Iterator[Path]:
    yield from sorted((root / _PACKAGE).rglob("*.py"))


def _lint_imports(folder: Path) -> tuple[int, str]:
    """Exit code and output of import-linter over the package in `folder`."""
    run = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    ran = subprocess.run(
        [*run, "--no-cache", "--config", str(folder / "pyproject.toml")],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return ran.returncode, ran.stdout + ran.stderr


def _contracts(checkout: Path) -> list[str]:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


def test_every_contract_is_kept(checkout: Path) -> None:
    code, said = _lint_imports(checkout)
    assert code == 0, said
    assert "0 broken" in said


def test_every_contract_has_its_violation(checkout: Path) -> None:
    assert _VIOLATIONS.keys() == set(_contracts(checkout))


@pytest.mark.parametrize("contract", _VIOLATIONS)
def test_a_violation_is_reported(checkout: Path, tmp_path: Path, contract: str) -> None:
    ignored = shutil.ignore_patterns("__pycache__", "_shipped")
    shutil.copytree(checkout / _PACKAGE, tmp_path / _PACKAGE, ignore=ignored)
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    name, line = _VIOLATIONS[contract]
    source = tmp_path / _PACKAGE / name
    source.write_text(source.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    code, said = _lint_imports(tmp_path)
    assert code == 1, said
    assert f"{contract} BROKEN" in " ".join(said.split()), said
    others = sum(f"{other} BROKEN" in " ".join(said.split()) for other in _contracts(checkout))
    assert others == 1, f"one violation breaks one contract\n{said}"


def test_a_room_nobody_named_is_reported(checkout: Path, tmp_path: Path) -> None:
    shutil.copytree(checkout / _PACKAGE, tmp_path / _PACKAGE)
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    (tmp_path / _PACKAGE / "attic").mkdir()
    (tmp_path / _PACKAGE / "attic" / "__init__.py").touch()
    code, said = _lint_imports(tmp_path)
    assert code == 1
    assert "attic" in said


# What import-linter cannot see ----------------------------------------------------------------


def _imports(source: str) -> set[str]:
    """Every module and name imported in `source`, dotted: ``PySide6.QtNetwork``."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _network_of_qt(source: str) -> set[str]:
    return {name for name in _imports(source) if _QT_NETWORK & set(name.split("."))}


def _uses_of_socket(source: str) -> set[str]:
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "socket"
    }


def test_no_file_imports_qts_network(checkout: Path) -> None:
    for path in _sources(checkout):
        assert not _network_of_qt(path.read_text(encoding="utf-8")), path
    for bad in ("from PySide6.QtNetwork import QTcpSocket", "from PySide6 import QtNetwork"):
        assert _network_of_qt(bad)


def test_the_two_that_know_sockets_stay_on_this_machine(checkout: Path) -> None:
    allowed = {"gethostname", "socket", "AF_UNIX"}
    for path in _sources(checkout):
        text = path.read_text(encoding="utf-8")
        assert _uses_of_socket(text) <= allowed, path
        assert "socket.socket(" not in text or "socket.socket(socket.AF_UNIX)" in text, path
    assert _uses_of_socket("import socket\nsocket.create_connection(('a', 1))") - allowed


def test_files_have_one_subject(checkout: Path) -> None:
    paths = [*_sources(checkout), *sorted((checkout / "tests").rglob("*.py"))]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    long = {str(p.relative_to(checkout)): n for p, n in lengths.items() if n > _LONGEST}
    assert not long, f"longer than {_LONGEST} lines: {long}"


def test_every_module_says_its_role(checkout: Path) -> None:
    silent = []
    for path in [*_sources(checkout), *sorted((checkout / "tests").rglob("*.py"))]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if tree.body and not ast.get_docstring(tree):
            silent.append(str(path.relative_to(checkout)))
    assert not silent


def test_names_say_what_things_are(checkout: Path) -> None:
    shunned = re.compile(r".+(Manager|Helper|Utils?|Handler|Base)|Base[A-Z].+")
    for path in _sources(checkout):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                assert not shunned.fullmatch(node.name), f"{path}: {node.name}"
