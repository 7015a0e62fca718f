"""Portable mode: with a folder `journey-data` beside the program nothing is written elsewhere."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.console.program import CHECKOUT
from workshop_app.storage.home import PORTABLE_FOLDER, VARIABLE

_HOMES = {
    "HOME": "", "XDG_DATA_HOME": "share", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state", "XDG_DOCUMENTS_DIR": "Documents", "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp", "APPDATA": "roaming", "LOCALAPPDATA": "local",
}  # fmt: skip


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The program on a stick, with its folder for data."""
    folder = tmp_path / "stick"
    shutil.copytree(
        CHECKOUT / "workshop_app", folder / "workshop_app",
        ignore=shutil.ignore_patterns("__pycache__"),
    )  # fmt: skip
    shutil.copy(CHECKOUT / "main.py", folder)
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    for shipped in ("resources", "templates"):
        (folder / shipped).symlink_to(CHECKOUT / shipped)
    (folder / PORTABLE_FOLDER).mkdir()
    return folder


def _snapshot(*folders: Path) -> dict[str, int]:
    found = [path for folder in folders for path in folder.rglob("*") if not path.is_symlink()]
    return {str(path): path.stat().st_mtime_ns for path in found}


def _surroundings(laptop: Path) -> dict[str, str]:
    """The environment of a process for which the laptop's own folders lie in `laptop`."""
    homes = {name: str(laptop / folder) for name, folder in _HOMES.items()}
    outer = {name: value for name, value in os.environ.items() if name != VARIABLE}
    return {**outer, **homes, "PYTHONDONTWRITEBYTECODE": "1"}


def _run(stick: Path, laptop: Path, *arguments: object, lines: str = "") -> str:
    done = subprocess.run(
        [sys.executable, str(stick / "main.py"), *map(str, arguments)],
        input=lines, capture_output=True, encoding="utf-8", timeout=120, cwd=stick,
        env=_surroundings(laptop),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def test_everything_stays_on_the_stick(stick: Path, tmp_path: Path) -> None:
    laptop = tmp_path / "laptop"
    for folder in _HOMES.values():
        (laptop / folder).mkdir(parents=True, exist_ok=True)
    data = stick / PORTABLE_FOLDER
    path = data / "Workshops" / "visit.journey"
    before = _snapshot(laptop, stick / "workshop_app")
    path.parent.mkdir()
    _run(stick, laptop, "new", "--template", "blank", "--title", "Visit", "-o", path)
    for text in ("one", "two"):
        _run(stick, laptop, "edit", path, lines=f'{{"edit": "add_card", "text": "{text}"}}')
    _run(stick, laptop, "versions", path, "--save", "noon")
    assert "1 card" in _run(stick, laptop, "backups", path)
    path.write_bytes(path.read_bytes()[:-300])
    assert "rescued" in _run(stick, laptop, "recover", path)
    _run(stick, laptop, "unlock", path)
    assert _snapshot(laptop, stick / "workshop_app") == before
    tops = {one.relative_to(data).parts[0] for one in data.rglob("*")}
    assert tops == {"Workshops", "data"}
    assert list((data / "data" / "backups").rglob("*.journey"))


@pytest.mark.needs_qt
@pytest.mark.skipif(os.name == "nt", reason="a window there is not closed by a signal")
def test_the_window_keeps_to_the_stick(stick: Path, tmp_path: Path) -> None:
    laptop = tmp_path / "laptop"
    for folder in _HOMES.values():
        (laptop / folder).mkdir(parents=True, exist_ok=True)
    before = _snapshot(laptop, stick / "workshop_app")
    data = stick / PORTABLE_FOLDER / "data"
    surroundings = {**_surroundings(laptop), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, str(stick / "main.py"), "--sample"],
        cwd=stick, env=surroundings, stderr=subprocess.PIPE,
    ) as window:  # fmt: skip
        # The note of what is open is written once the window stands.
        _until(lambda: any((data / "open").glob("*")) or window.poll() is not None)
        window.send_signal(signal.SIGINT)
        _until(lambda: window.poll() is not None)
    assert window.returncode == 0
    assert (data / "settings.json").is_file(), "where its window stood"
    assert _snapshot(laptop, stick / "workshop_app") == before


def _until(holds: Callable[[], bool]) -> None:
    """Wait for another process to come so far."""
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        select.select([], [], [], 0.02)


def test_settings_logs_and_pictures_go_there_too(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop_app.storage.home import find_home

    monkeypatch.delenv(VARIABLE)
    home = find_home(stick)
    places = (
        home.library, home.trash, home.journals, home.backups, home.set_aside, home.settings,
        home.logs, home.thumbnails, home.index,
    )  # fmt: skip
    assert all((stick / PORTABLE_FOLDER) in place.parents for place in places)
