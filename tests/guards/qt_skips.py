"""Skip the tests that need Qt where Qt cannot start, with the reason; in CI nothing is skipped."""

import os
import re
from pathlib import Path

import pytest

from tests.guards.qt_here import why_no_qt

# A test file that names any of these needs Qt.
_NEEDS_QT = re.compile(
    r"\bPySide6\.Qt|\bpyqtgraph\b|\bqtbot\b|\bpytestqt\b|workshop_app\.(?:app|canvas|ui)\b"
)


_TESTS = Path(__file__).resolve().parent.parent


class NeedsQt(pytest.File):
    """A test file, or a folder of them with a conftest, that cannot be run here."""

    def collect(self) -> list[pytest.Item]:
        """Nothing, and the reason why."""
        if os.environ.get("CI"):
            pytest.fail(why_no_qt(), pytrace=False)
        pytest.skip(why_no_qt(), allow_module_level=True)


def needs_qt(source: Path) -> bool:
    """Whether the test file at `source` needs Qt."""
    return _NEEDS_QT.search(source.read_text(encoding="utf-8")) is not None


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker."""
    config.addinivalue_line("markers", "needs_qt: the test needs Qt, though its file does not")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip the single tests that say they need Qt."""
    if why_no_qt() and item.get_closest_marker("needs_qt"):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why_no_qt())


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> NeedsQt | None:
    """Put a skipped file in place of one that needs Qt."""
    return _skipped(module_path, module_path, parent)


@pytest.hookimpl(tryfirst=True)
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> NeedsQt | None:
    """Put a skipped folder in place of one whose conftest needs Qt: it could not be loaded."""
    return None if path == _TESTS else _skipped(path / "conftest.py", path, parent)


def _skipped(source: Path, path: Path, parent: pytest.Collector) -> NeedsQt | None:
    if not why_no_qt() or not source.is_file() or not needs_qt(source):
        return None
    skipped: NeedsQt = NeedsQt.from_parent(parent, path=path)
    return skipped


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know pytest-qt's settings where pytest-qt is not loaded."""
    if why_no_qt():
        for name in ("qt_api", "qt_log_level_fail", "qt_default_raising"):
            parser.addini(name, "a setting of pytest-qt, which is not loaded")
        parser.addini("qt_log_ignore", "another one of them", type="linelist")
