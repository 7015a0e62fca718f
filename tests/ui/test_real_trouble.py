"""Trouble made by real means: folders that go and come back, a disk that takes no more."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.answers import press
from tests.full_disk import no_file_longer_than
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files import saving as saving_room
from workshop_app.ui.files.chance import now
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.window import MainWindow


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves follow edits at once, and failed ones are tried again soon."""
    monkeypatch.setattr(saving_room, "QUIET_MS", 10)
    monkeypatch.setattr(saving_room, "RETRIES_MS", (50,))


@pytest.fixture
def path(start_window: MainWindow, home: Home) -> Path:
    """The file of the workshop that is open."""
    made = unused_path(home, "First visit")
    create_workshop(made, theatre(), home, now()).close()
    assert start_window.open_path(made)
    return made


def adds(window: MainWindow, text: str) -> None:
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text=text)


def state(window: MainWindow) -> SaveState:
    assert window.session is not None
    return window.session.saving.state


def texts(path: Path) -> set[str]:
    return {card.text for card in held_in(path).workshop.parked()}


@contextmanager
def gone(folder: Path) -> Iterator[None]:
    """The folder is not there for a while, as when a stick is pulled out."""
    away = folder.with_name(folder.name + " away")
    folder.rename(away)
    yield
    if folder.exists():
        for made in sorted(folder.rglob("*"), reverse=True):
            made.rmdir() if made.is_dir() else made.unlink()
        folder.rmdir()
    away.rename(folder)


def test_a_library_that_goes_and_comes_back(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    notice = page_of(start_window).notice
    with gone(home.library):
        adds(start_window, "While it was away")
        qtbot.waitUntil(lambda: state(start_window) is SaveState.FAILED)
        assert "its folder is not there" in notice.text()
        assert "Every edit is safe on this laptop" in notice.text()
        adds(start_window, "Work goes on")
        assert not home.library.exists()
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert {"While it was away", "Work goes on"} <= texts(path)
    assert notice.isHidden()


def test_the_programs_own_data_that_go_and_come_back(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    adds(start_window, "Before")
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    with gone(home.data):
        adds(start_window, "While it was away")
        qtbot.waitUntil(lambda: "While it was away" in texts(path))
    adds(start_window, "Back again")
    qtbot.waitUntil(lambda: "Back again" in texts(path))
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)


def test_no_backup_can_be_made(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    home.backups.parent.mkdir(parents=True, exist_ok=True)
    home.backups.write_bytes(b"in the way")
    adds(start_window, "Saved all the same")
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert "no backup of it could be made" in page_of(start_window).notice.text()
    assert "Saved all the same" in texts(path)


def test_a_disk_that_takes_no_more(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    notice = page_of(start_window).notice
    before = path.read_bytes()
    with no_file_longer_than(len(before) // 2):
        adds(start_window, "Nobody at the door")
        qtbot.waitUntil(lambda: state(start_window) is SaveState.FAILED)
        assert "the file may not grow any further" in notice.text()
        assert "Every edit is safe on this laptop" in notice.text()
        assert path.read_bytes() == before
        seen = open_workshop(path, home, read_only=True, now=now())
        assert "Nobody at the door" in {card.text for card in seen.workshop.parked()}
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert "Nobody at the door" in texts(path)


def test_not_even_the_journal_can_be_written(
    start_window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    notice = page_of(start_window).notice
    with no_file_longer_than(0):
        adds(start_window, "Nobody at the door")
        qtbot.waitUntil(lambda: state(start_window) is SaveState.UNSAFE)
        assert "not on any disk yet; leave the program open" in notice.text()
        adds(start_window, "Work goes on")
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert {"Nobody at the door", "Work goes on"} <= texts(path)
    assert "not on any disk" not in notice.text()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_folder_that_may_not_be_written_for_a_while(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    home.library.chmod(0o555)
    try:
        adds(start_window, "Nobody at the door")
        qtbot.waitUntil(lambda: state(start_window) is SaveState.FAILED)
        assert "you may not write there" in page_of(start_window).notice.text()
    finally:
        home.library.chmod(0o755)
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert "Nobody at the door" in texts(path)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, as a stick is; skipped where mounting is not allowed."""
    place = tmp_path / "stick"
    place.mkdir()
    if sys.platform != "linux" or not mounts("-t", "tmpfs", "-o", "size=512k", "tmpfs", place):
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def mounts(*given: object) -> bool:
    try:
        run = ["mount", *map(str, given)]
        return subprocess.run(run, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def on_stick(start_window: MainWindow, home: Home, stick: Path) -> Iterator[Path]:
    """The file of the workshop that is open, on the stick."""
    made = stick / "First visit.journey"
    create_workshop(made, theatre(), home, now()).close()
    assert start_window.open_path(made)
    yield made
    start_window.back_to_start()


def test_a_protected_stick_is_opened_for_reading_and_a_copy_goes_on_elsewhere(
    start_window: MainWindow, on_stick: Path, stick: Path, home: Home, qtbot: QtBot
) -> None:
    assert start_window.back_to_start()
    assert mounts("-o", "remount,ro", stick)
    try:
        assert start_window.open_path(on_stick)
        assert state(start_window) is SaveState.READ_ONLY
        assert "you may not write there" in page_of(start_window).notice.text()
        press(page_of(start_window).notice, "Open a copy")
        adds(start_window, "On the laptop")
        qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
        assert start_window.session is not None
        assert start_window.session.path.parent == home.library
        assert "On the laptop" in texts(start_window.session.path)
    finally:
        assert start_window.back_to_start()
        assert mounts("-o", "remount,rw", stick)


def test_a_stick_that_is_full(
    start_window: MainWindow, on_stick: Path, stick: Path, qtbot: QtBot
) -> None:
    notice = page_of(start_window).notice
    filler = stick / "photos.bin"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    adds(start_window, "Nobody at the door")
    qtbot.waitUntil(lambda: state(start_window) is SaveState.FAILED)
    assert "the disk is full" in notice.text()
    assert "Every edit is safe on this laptop" in notice.text()
    adds(start_window, "Work goes on")
    filler.unlink()
    qtbot.waitUntil(lambda: state(start_window) is SaveState.SAVED)
    assert {"Nobody at the door", "Work goes on"} <= texts(on_stick)
    assert notice.isHidden()
