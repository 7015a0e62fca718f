"""The rubber band selects what it touches."""

import pytest

from tests.editor.gestures.finger import Finger
from tests.making import a_workshop
from workshop_app.editor.gestures.band import cards_within
from workshop_app.layout.sprites import Rect


@pytest.fixture
def finger() -> Finger:
    return Finger(a_workshop(cards=10))


def everything(finger: Finger) -> set[str]:
    return {card.id for card in finger.desk.workshop.cards if card.lane}


def test_a_click_on_an_empty_place_puts_the_keyboard_there(finger: Finger) -> None:
    finger.clicks(finger.card("c1")).clicks(finger.cell("l7", "t6"))
    assert finger.desk.selection.refs == ()
    assert finger.desk.selection.cell == ("l7", "t6")


def test_a_click_outside_the_map_selects_nothing_and_keeps_the_place(finger: Finger) -> None:
    finger.clicks(finger.cell("l7", "t6")).clicks((5000.0, 5000.0))
    assert finger.desk.selection.cell == ("l7", "t6")


def test_a_band_selects_what_it_meets_in_any_direction(finger: Finger) -> None:
    board = finger.board()
    start, end = (board.width + 20, board.height + 20), (3.0, 3.0)
    finger.presses(start).moves(end)
    assert finger.feedback.band == Rect(3, 3, start[0] - 3, start[1] - 3)
    assert set(finger.desk.selection.ids("cards")) == everything(finger)
    finger.lets_go(end)
    assert set(finger.desk.selection.ids("cards")) == everything(finger)


def test_a_band_takes_only_what_it_touches(finger: Finger) -> None:
    x, y = finger.card("c1", across=1, down=1)
    assert cards_within(finger.board(), Rect(x - 1, y - 1, 3, 3)) == ["c1"]
    assert cards_within(finger.board(), Rect(x + 1, y + 1, 2, 2)) == []


@pytest.mark.parametrize("key", ["shift", "ctrl"])
def test_shift_and_ctrl_add_to_the_selection(finger: Finger, key: str) -> None:
    finger.clicks(finger.card("c1"))
    x, y = finger.card("c2", across=1, down=1)
    finger.presses((x + 3, y + 3), key).moves((x - 20, y - 8)).lets_go((x - 20, y - 8))
    assert finger.desk.selection.ids("cards") == ("c1", "c2")


def test_cancel_gives_the_selection_back(finger: Finger) -> None:
    finger.clicks(finger.card("c1"))
    refs, cell = finger.desk.selection.refs, finger.desk.selection.cell
    board = finger.board()
    finger.presses((board.width + 20, board.height + 20)).moves((3.0, 3.0)).cancels()
    assert (finger.desk.selection.refs, finger.desk.selection.cell) == (refs, cell)


def test_a_band_changes_nothing_and_may_be_drawn_while_only_looking() -> None:
    finger = Finger(a_workshop(cards=10), read_only=True)
    board = finger.board()
    finger.drags((board.width + 20, board.height + 20), (3.0, 3.0))
    assert set(finger.desk.selection.ids("cards")) == everything(finger)
