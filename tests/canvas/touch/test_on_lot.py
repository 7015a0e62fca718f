"""Fingers on the parking lot, with real touch events."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.canvas.conftest import far, order
from tests.canvas.test_parking_lot import beside, lot, window
from tests.pointing import on_card, on_cell
from tests.touching import Touching
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.layout.hit import Hit

__all__ = ["beside", "lot", "window"]


@pytest.fixture
def board(window: QWidget) -> BoardView:
    found = window.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


@pytest.fixture
def fingers(lot: ParkingLot, board: BoardView) -> Touching:
    return Touching(board, lot.touch.fingers, board.touch.fingers)


def parked(lot: ParkingLot, card_id: str) -> QPoint:
    sprite = lot.lot.sprite(card_id)
    assert sprite is not None
    box = sprite.rect
    return lot.lot.mapToGlobal(QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2)))


def test_a_parked_card_is_dragged_onto_the_board(
    lot: ParkingLot, board: BoardView, fingers: Touching
) -> None:
    fingers.drags(parked(lot, "k"), on_cell(board, "l1", "t4"))
    assert order(board, "l1", "t4") == "k"
    board.desk.editor.undo()
    assert order(board, None, None) == "km"


def test_a_card_is_dragged_into_the_lot(
    lot: ParkingLot, board: BoardView, fingers: Touching
) -> None:
    fingers.drags(on_card(board, "a"), far(parked(lot, "m"), 0, 150))
    assert order(board, None, None) == "kma"


def test_taps_select_and_type(lot: ParkingLot, board: BoardView, fingers: Touching) -> None:
    fingers.taps(parked(lot, "m"))
    assert board.desk.selection.refs == (("cards", "m"),)
    fingers.taps_twice(parked(lot, "k"))
    field = lot.findChild(TextField)
    assert field is not None
    assert field.hasFocus()


def test_resting_asks_for_the_menu(lot: ParkingLot, board: BoardView, fingers: Touching) -> None:
    asked: list[object] = []
    board.context_wanted.connect(lambda hit, _at: asked.append(hit))
    fingers.rests(parked(lot, "k")).lifts()
    assert asked == [Hit("cards", "k")]


def test_a_second_finger_puts_it_back(lot: ParkingLot, board: BoardView, fingers: Touching) -> None:
    start = parked(lot, "k")
    fingers.presses(start).moves(on_cell(board, "l1", "t4"))
    assert board.pointing.busy
    fingers.presses(far(start, 0, 60)).lifts()
    assert order(board, None, None) == "km"
    assert not board.pointing.busy
