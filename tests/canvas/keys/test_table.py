"""The board listens to the keys of its table and to no others."""

from itertools import product

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from tests.canvas.conftest import Open
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.keys.table import AT_REST, CARRYING, POINTING, TYPING, deeds, number_of
from workshop_app.domain.workshop import Workshop

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
HELD = (NONE, SHIFT, CTRL, ALT, CTRL | SHIFT, ALT | SHIFT)


def pressed(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


def test_no_key_means_two_things() -> None:
    for rows in (AT_REST, CARRYING):
        written = [key for row in rows for key in row.deeds]
        assert len(deeds(rows)) == len(written)


def test_every_row_says_what_it_is_and_how_it_is_shown() -> None:
    for row in (*AT_REST, *CARRYING, *TYPING, *POINTING):
        assert row.deeds or row.shown
        if row.words:
            assert row.shown or len(row.deeds) <= 2, f"too many keys to show: {row.words}"


def test_keys_are_written_as_qt_knows_them() -> None:
    for row in (*AT_REST, *CARRYING):
        for key in row.deeds:
            assert QKeySequence(key).toString() == key


def test_keys_of_the_keypad_and_shift_tab_count_as_their_likes() -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert number_of(pressed(Qt.Key.Key_Left, keypad)) == number_of(pressed(Qt.Key.Key_Left))
    back = number_of(pressed(Qt.Key.Key_Backtab, SHIFT))
    assert back == number_of(pressed(Qt.Key.Key_Tab, SHIFT))
    assert back in deeds(AT_REST)


def test_the_board_uses_no_key_that_is_not_listed(opened: Open, workshop: Workshop) -> None:
    listed = deeds(AT_REST)
    view: BoardView = opened(workshop)
    used = []
    for key, held in product(Qt.Key, HELD):
        event = pressed(key, held)
        if number_of(event) in listed or key in (Qt.Key.Key_Backtab, Qt.Key.Key_unknown):
            continue
        view.desk.selection.choose("cards", ["a"], ("l1", "t1"))
        if view.keys.press(event):
            used.append((key, held))
    assert used == []
