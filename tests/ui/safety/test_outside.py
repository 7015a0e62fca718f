"""A file changed outside: the differences stand in words, and each choice does what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage.backups import backups_of
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.files.chance import new_ids, now
from workshop_app.ui.safety.merge_dialog import MergeDialog
from workshop_app.ui.safety.outside_dialog import OutsideDialog
from workshop_app.ui.window import MainWindow


@pytest.fixture
def path(start_window: MainWindow, home: Home, qtbot: QtBot) -> Path:
    """A workshop that is open with a card of mine, while its file got a card of theirs."""
    made = unused_path(home, "First visit")
    create_workshop(made, theatre(), home, now()).close()
    elsewhere = made.with_name("elsewhere.journey")
    theirs = add_card(theatre(), new_id=new_ids(), text="Theirs")
    create_workshop(elsewhere, theirs, home, now()).close()
    assert start_window.open_path(made)
    elsewhere.replace(made)
    assert start_window.desk is not None
    assert start_window.session is not None
    start_window.desk.editor.apply("Add card", add_card, text="Mine")
    with qtbot.waitSignal(start_window.session.saving.conflict):
        start_window.session.saving.save()
    return made


def chosen(window: MainWindow, words: str) -> str:
    """Press a button of the dialog; all words that stood in it."""
    seen: list[str] = []

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, OutsideDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        press(dialog, words)

    with answering(answer):
        press(page_of(window).notice, "Choose…")
    return "\n".join(seen)


def texts(path: Path) -> set[str]:
    found = {card.text for card in held_in(path).workshop.parked()}
    return found & {"Mine", "Theirs"}


def saved(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session is not None and not window.session.saving.unsaved)


def test_what_each_changed_stands_in_words_and_later_leaves_it(
    start_window: MainWindow, path: Path
) -> None:
    said = chosen(start_window, "Decide later")
    assert said.count("1 card added in ‘parking lot’") == 2
    assert "changed by another program" in said
    assert texts(path) == {"Theirs"}
    assert start_window.session is not None
    assert start_window.session.saving.conflicting


def test_mine_overwrites_and_theirs_is_in_the_backups(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    chosen(start_window, "Overwrite with mine")
    saved(start_window, qtbot)
    assert texts(path) == {"Mine"}
    assert any(texts(copy.path) == {"Theirs"} for copy in backups_of(home, path))


def test_taking_theirs_keeps_mine_in_a_copy(start_window: MainWindow, path: Path) -> None:
    chosen(start_window, "Take theirs")
    assert start_window.desk is not None
    open_now = {card.text for card in start_window.desk.workshop.parked()}
    assert open_now & {"Mine", "Theirs"} == {"Theirs"}
    (copy,) = (one for one in path.parent.glob("*.journey") if one != path)
    assert texts(copy) == {"Mine"}


def test_merged_both_are_in_the_file_as_one_step(
    start_window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    def merge(dialog: QWidget) -> None:
        if isinstance(dialog, MergeDialog):
            press(dialog, "Merge")

    _both_questions(start_window, merge)
    saved(start_window, qtbot)
    assert texts(path) == {"Mine", "Theirs"}
    assert start_window.desk is not None
    assert start_window.desk.editor.history.undo_label == "Merge another copy"


def test_where_theirs_cannot_be_read_nothing_but_keeping_or_overwriting_is_offered(
    start_window: MainWindow, path: Path
) -> None:
    path.write_bytes(b"Dear directors")

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, OutsideDialog)
        visible = {made.text() for made in dialog._choices if made.isVisible()}
        assert visible == {"Keep both", "Overwrite with mine"}
        press(dialog, "Keep both")

    with answering(answer):
        press(page_of(start_window).notice, "Choose…")
    assert path.read_bytes() == b"Dear directors"
    assert start_window.session is not None
    assert texts(start_window.session.path) == {"Mine"}


def _both_questions(window: MainWindow, second: Callable[[QWidget], None]) -> None:
    """Choose to merge; the question after that is answered by `second`."""
    again: list[object] = []

    def first(dialog: QWidget) -> None:
        waiting = answering(second)
        waiting.__enter__()
        again.append(waiting)
        press(dialog, "Merge…")

    with answering(first):
        press(page_of(window).notice, "Choose…")
    for waiting in again:
        waiting.__exit__(None, None, None)  # type: ignore[attr-defined]
