"""A damaged file is named part by part, and what is opened instead leaves it untouched."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.theatre import theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files.chance import new_ids, now
from workshop_app.ui.safety.damaged import DamagedDialog
from workshop_app.ui.window import MainWindow


@pytest.fixture
def path(home: Home) -> Path:
    """A workshop in the library that was saved twice, so that there is a backup."""
    made = unused_path(home, "First visit")
    with create_workshop(made, theatre(), home, now()) as file:
        file.save(theatre(), now())
    opened = open_workshop(made, home, now=now())
    with opened.file as file:
        file.save(add_card(opened.workshop, new_id=new_ids(), text="Later"), now())
    return made


def spoilt(path: Path) -> bytes:
    """Give one card an evidence level that is a number."""
    tables = json.loads(path.read_bytes())
    row = next(one for one in tables["cards"].values() if "Friend's story" in one["text"])
    row["evidence"] = 7
    path.write_text(json.dumps(tables), encoding="utf-8")
    return path.read_bytes()


def opened(
    window: MainWindow, qtbot: QtBot, path: Path, answer: Callable[[DamagedDialog], None]
) -> list[DamagedDialog]:
    """Open a damaged file and answer what is asked."""
    seen: list[DamagedDialog] = []

    def given(dialog: QWidget) -> None:
        assert isinstance(dialog, DamagedDialog)
        seen.append(dialog)
        answer(dialog)

    with answering(given):
        assert not window.open_path(path)
        qtbot.waitUntil(lambda: bool(seen))
    return seen


def test_every_part_is_named_and_a_rescued_copy_opens(
    start_window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    before = spoilt(path)
    words: list[str] = []

    def answer(dialog: DamagedDialog) -> None:
        row = [dialog.table.item(0, column) for column in range(3)]
        words.extend(item.text() for item in row if item is not None)
        press(dialog, "Open a rescued copy")

    opened(start_window, qtbot, path, answer)
    assert words[0] == "Card ‘Friend's story from the opening night’"
    assert words[1] == "evidence level"
    assert words[2] == "a text is needed, a number is there – left of it: ‘7’"
    assert path.read_bytes() == before
    assert start_window.session is not None
    assert start_window.session.path == path.with_name("First visit (rescued).journey")
    assert len(start_window.session.desk.workshop.cards) == len(theatre().cards) + 1
    assert "First visit (rescued)" in start_window.messages.bar.text()


def test_the_newest_good_backup_opens_as_a_copy(
    start_window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    before = path.read_bytes()[:200]
    path.write_bytes(before)

    def answer(dialog: DamagedDialog) -> None:
        assert dialog.backup.text().startswith("Open the newest good backup (today ")
        QTest.mouseClick(dialog.backup, Qt.MouseButton.LeftButton)

    opened(start_window, qtbot, path, answer)
    assert path.read_bytes() == before
    assert start_window.session is not None
    assert "(backup of " in start_window.session.path.name
    assert start_window.session.desk.workshop.cards == theatre().cards


def test_leaving_it_changes_nothing(start_window: MainWindow, qtbot: QtBot, path: Path) -> None:
    before = spoilt(path)

    def answer(dialog: DamagedDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    opened(start_window, qtbot, path, answer)
    assert start_window.session is None
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.journey")) == [path]
    assert "is damaged" in start_window.messages.bar.text()
