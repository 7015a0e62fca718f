"""The trash of the start page: seen, put back, emptied only when the person has said so."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.theatre import theatre
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.trash import trash, trashed
from workshop_app.ui.files.chance import now
from workshop_app.ui.shelf.trash_dialog import TrashDialog
from workshop_app.ui.window import MainWindow


def thrown(home: Home, title: str) -> Path:
    """A workshop that lies in the trash; where it was."""
    path = unused_path(home, title)
    create_workshop(path, theatre(), home, now()).close()
    trash(home, path, now())
    return path


def shown(window: MainWindow) -> TrashDialog:
    window.start_page.refresh()
    press(window.start_page, f"Trash ({len(trashed(window.home))})")
    dialog = window.findChild(TrashDialog)
    assert isinstance(dialog, TrashDialog)
    return dialog


def test_an_empty_trash_cannot_be_opened(start_window: MainWindow) -> None:
    assert start_window.start_page.trash_button.text() == "Trash"
    assert not start_window.start_page.trash_button.isEnabled()


def test_what_is_put_back_stands_on_the_shelf_again(
    start_window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    path = thrown(home, "First visit")
    dialog = shown(start_window)
    assert dialog.table.rowCount() == 1
    press(dialog, "Put back")
    assert path.exists()
    assert "Put back" in dialog.bar.text()
    qtbot.waitUntil(lambda: len(start_window.start_page.workshop_tiles) == 1)
    assert not dialog.back.isEnabled()
    press(dialog, "Close")
    assert not start_window.start_page.trash_button.isEnabled()


def test_it_is_emptied_only_after_a_yes(start_window: MainWindow, home: Home) -> None:
    thrown(home, "First visit")
    thrown(home, "Second visit")
    dialog = shown(start_window)
    said: list[str] = []

    def answers(words: str, box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        press(box, words)

    with answering(lambda box: answers("Cancel", box)):
        press(dialog, "Empty the trash…")
    assert len(trashed(home)) == 2
    with answering(lambda box: answers("Delete for good", box)):
        press(dialog, "Empty the trash…")
    assert trashed(home) == []
    assert said == ["Delete 2 workshops for good?"] * 2
    press(dialog, "Close")
