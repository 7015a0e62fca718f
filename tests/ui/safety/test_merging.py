"""Two copies joined in the window: side by side, by keyboard, as one step that undo takes back."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, button, chooses_file, press, presses
from tests.theatre import theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files.chance import new_ids, now
from workshop_app.ui.safety.merge_dialog import MergeDialog
from workshop_app.ui.safety.merging import merge_file
from workshop_app.ui.window import MainWindow


@pytest.fixture
def path(home: Home) -> Path:
    made = unused_path(home, "First visit")
    create_workshop(made, theatre(), home, now()).close()
    return made


@pytest.fixture
def copy(path: Path) -> Path:
    """The same file taken home by somebody else."""
    taken = path.with_name("Anna's copy.journey")
    shutil.copy(path, taken)
    return taken


def at_home(copy: Path, home: Home, edit: Callable[[Workshop], Workshop]) -> None:
    """What was done to the copy at home."""
    opened = open_workshop(copy, home, now=now())
    with opened.file as file:
        file.save(edit(opened.workshop), now())


def named(workshop: Workshop, name: str) -> Workshop:
    return set_fields(workshop, table="personas", ids=("amina",), fields={"name": name})


def with_card(workshop: Workshop) -> Workshop:
    return add_card(workshop, new_id=new_ids(), text="Seen from the bus")


def does(window: MainWindow, edit: Callable[[Workshop], Workshop]) -> None:
    assert window.desk is not None
    window.desk.editor.apply_value("Work", edit(window.desk.editor.settled))


def texts(window: MainWindow) -> set[str]:
    assert window.desk is not None
    return {card.text for card in window.desk.workshop.parked()}


def persona(window: MainWindow) -> str:
    assert window.desk is not None
    return window.desk.workshop.personas["amina"].name


def test_without_conflicts_both_go_together_and_undo_parts_them(
    start_window: MainWindow, home: Home, path: Path, copy: Path
) -> None:
    at_home(copy, home, with_card)
    assert start_window.open_path(path)
    does(start_window, lambda workshop: named(workshop, "Amina, 28"))
    said: list[str] = []

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, MergeDialog)
        said.append(dialog.state.text())
        assert dialog.table.isHidden()
        press(dialog, "Merge")

    with answering(answer):
        assert merge_file(start_window, copy)
    assert said == ["Nothing contradicts: both go together."]
    assert "Seen from the bus" in texts(start_window)
    assert persona(start_window) == "Amina, 28"
    press(start_window.messages.bar, "Undo")
    assert "Seen from the bus" not in texts(start_window)
    assert persona(start_window) == "Amina, 28"


def test_a_conflict_is_decided_with_the_keyboard(
    start_window: MainWindow, home: Home, path: Path, copy: Path
) -> None:
    at_home(copy, home, lambda workshop: named(with_card(workshop), "Amina, 29"))
    assert start_window.open_path(path)
    does(start_window, lambda workshop: named(workshop, "Amina, 28"))
    seen: list[str] = []

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, MergeDialog)
        table = dialog.table
        cells = [table.item(0, column) for column in range(3)]
        seen.extend(cell.text() for cell in cells if cell is not None)
        assert not button(dialog, "Merge").isEnabled()
        QTest.keyClick(table, Qt.Key.Key_Right)
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert table.undecided == 0
        press(dialog, "Merge")

    with answering(answer):
        assert merge_file(start_window, copy)
    assert seen == ["persona ‘Amina, 28’, name", "‘Amina, 28’", "‘Amina, 29’"]
    assert persona(start_window) == "Amina, 29"
    assert "Seen from the bus" in texts(start_window)


@pytest.mark.parametrize(
    ("words", "name"), [("All from here", "Amina, 28"), ("All from the other", "Amina, 29")]
)
def test_all_can_be_taken_from_one_side(
    start_window: MainWindow, home: Home, path: Path, copy: Path, words: str, name: str
) -> None:
    at_home(copy, home, lambda workshop: named(workshop, "Amina, 29"))
    assert start_window.open_path(path)
    does(start_window, lambda workshop: named(workshop, "Amina, 28"))

    def answer(dialog: QWidget) -> None:
        press(dialog, words)
        press(dialog, "Merge")

    with answering(answer):
        assert merge_file(start_window, copy)
    assert persona(start_window) == name


def test_cancel_and_esc_leave_the_workshop_as_it_is(
    start_window: MainWindow, home: Home, path: Path, copy: Path
) -> None:
    at_home(copy, home, with_card)
    assert start_window.open_path(path)

    def answer(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(answer):
        assert not merge_file(start_window, copy)
    assert "Seen from the bus" not in texts(start_window)
    assert start_window.desk is not None
    assert not start_window.desk.editor.history.undo_label


def test_a_copy_that_holds_nothing_new_and_the_file_itself_are_said(
    start_window: MainWindow, path: Path, copy: Path
) -> None:
    assert start_window.open_path(path)
    assert not merge_file(start_window, copy)
    assert "nothing that is not here already" in start_window.messages.bar.text()
    assert not merge_file(start_window, path)
    assert "very workshop that is open" in start_window.messages.bar.text()


def test_what_a_later_version_has_put_into_the_copy_is_kept(
    start_window: MainWindow, home: Home, path: Path, copy: Path, qtbot: QtBot
) -> None:
    at_home(copy, home, with_card)
    tables = json.loads(copy.read_bytes())
    card = next(row for row in tables["cards"].values() if row["text"] == "Seen from the bus")
    card["mood"] = "blue"
    copy.write_text(json.dumps(tables), encoding="utf-8")
    assert start_window.open_path(path)
    with answering(presses("Merge")):
        assert merge_file(start_window, copy)
    assert start_window.back_to_start()
    merged = json.loads(path.read_bytes())["cards"].values()
    assert [row["mood"] for row in merged if "mood" in row] == ["blue"]


def test_the_menu_asks_for_a_file_and_says_what_is_wrong_with_it(
    start_window: MainWindow, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.journey"
    letter.write_bytes(b"Dear directors")
    assert start_window.open_path(path)
    with answering(chooses_file(letter)):
        start_window.actions_["file.merge"].trigger()
    assert "is not a workshop file" in start_window.messages.bar.text()
