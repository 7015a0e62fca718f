"""A new card is dragged in from outside the board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open
from tests.pointing import (
    Hand,
    on_cell,
)
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.pointing.lift import Lift
from workshop_app.domain.workshop import Workshop


def lift(view: BoardView) -> Lift | None:
    """What is in the air, if it is to be seen."""
    return next((one for one in view.findChildren(Lift) if one.isVisible()), None)


def takes_a_gain(view: BoardView) -> Hand:
    """As from a palette above the board; the button is held."""
    start = view.mapToGlobal(QPoint(400, 20))
    hand = Hand(view).presses(start)
    view.pointing.cancel()
    view.begin_palette_drag("gain", start)
    return hand


def test_a_new_card_is_dragged_in_from_a_palette(
    opened: Open, workshop: Workshop, qtbot: QtBot
) -> None:
    view = opened(workshop)
    hand = takes_a_gain(view)
    assert lift(view) is not None, "it is in the air before it is over a cell"
    view.pointing.move_to(on_cell(view, "l2", "t3"))
    assert len(view.desk.editor.shown.cell("l2", "t3")) == 1
    assert view.desk.workshop is workshop
    hand.moves(on_cell(view, "l2", "t3")).lets_go()
    made = view.desk.workshop.cell("l2", "t3")
    assert [card.kind for card in made] == ["gain"]
    assert view.typing.ref == ("cards", made[0].id), "to be typed in at once"
    hand.types("Light at the door").hits(Qt.Key.Key_Return)
    assert view.desk.workshop.cell("l2", "t3")[0].text == "Light at the door"


def test_a_palette_drag_let_go_outside_leaves_no_trace(view: BoardView, workshop: Workshop) -> None:
    view.begin_palette_drag("gain", view.mapToGlobal(QPoint(-50, -50)))
    view.pointing.move_to(on_cell(view, "l2", "t3"))
    view.pointing.move_to(view.mapToGlobal(QPoint(-50, -50)))
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.ForbiddenCursor
    view.pointing.cancel()
    assert view.desk.editor.shown is workshop


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_new_card_left_without_a_word_leaves_no_trace(
    opened: Open, workshop: Workshop, key: Qt.Key
) -> None:
    view = opened(workshop)
    hand = takes_a_gain(view)
    hand.moves(on_cell(view, "l2", "t3")).lets_go()
    assert view.typing.ref is not None
    hand.hits(key)
    assert view.desk.workshop == workshop
    assert view.desk.editor.history.undo_label is None
