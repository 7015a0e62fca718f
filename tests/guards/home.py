"""No test reads or writes the settings, workshops or caches of the person who runs it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

REAL_ENVIRONMENT = dict(os.environ)
"""The environment as it was, for tests that start tools such as uv or pip."""

_HOMES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}
_root: list[Path] = []


def pytest_configure() -> None:
    """Give this process an empty home for as long as it runs."""
    os.environ["LANGUAGE"] = "en"  # what the tests read
    root = Path(tempfile.mkdtemp(prefix="journey-home-"))
    _root.append(root)
    for name, folder in {**_HOMES, "XDG_CACHE_HOME": "cache"}.items():
        (root / folder).mkdir()
        os.environ[name] = str(root / folder)


def pytest_unconfigure() -> None:
    """Clear the home away."""
    while _root:
        shutil.rmtree(_root.pop(), ignore_errors=True)


@pytest.fixture(autouse=True)
def journey_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The folder where the program keeps its things during this test."""
    home = tmp_path_factory.mktemp("journey-home")
    monkeypatch.setenv("JOURNEY_WORKSHOP_HOME", str(home))
    yield home
    strays = _strays()
    assert not strays, f"written outside JOURNEY_WORKSHOP_HOME: {strays}"


def _strays() -> list[str]:
    """Files the test left in the home folder; they are removed, so that one test tells."""
    found: list[str] = []
    for folder in _HOMES.values():
        home = _root[0] / folder
        found += [str(path.relative_to(_root[0])) for path in home.rglob("*") if path.is_file()]
        if any(home.iterdir()):
            shutil.rmtree(home)
            home.mkdir()
    return sorted(found)
