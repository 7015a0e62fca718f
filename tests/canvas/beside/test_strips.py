"""Stages above the board: their titles stay in sight while the board scrolls sideways."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open
from tests.making import big_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.places import name_words


@pytest.fixture
def view(opened: Open) -> BoardView:
    return opened(big_workshop(300), size=(1000, 700))


def title_left(view: BoardView, stage: str) -> float:
    """Where the title of a stage begins, in px of the header."""
    found = view.header.sprite_of("stages", stage)
    assert found is not None
    sprite, placed = found
    return placed.x() + name_words(sprite).x


def scroll_to(view: BoardView, x: float) -> None:
    view.canvas.horizontalScrollBar().setValue(round(x))
    QApplication.processEvents()


def test_a_title_stays_in_sight_as_long_as_its_stage(view: BoardView) -> None:
    stage, x, width = view.scene.board.grid.stages[1]
    resting = title_left(view, stage.id) + view.header.offset - x
    for share in (0.0, 0.2, 0.5):
        scroll_to(view, x + width * share)
        assert title_left(view, stage.id) == pytest.approx(resting, abs=4)


def test_at_the_end_it_goes_with_its_stage(view: BoardView) -> None:
    stage, x, width = view.scene.board.grid.stages[1]
    scroll_to(view, x + width - 20)
    assert title_left(view, stage.id) < 0


def test_what_is_painted_moves_along(view: BoardView) -> None:
    _stage, x, _width = view.scene.board.grid.stages[1]
    scroll_to(view, x + 60)
    before = view.header.grab().toImage().copy(0, 4, 90, 26)
    scroll_to(view, x + 130)
    assert view.header.grab().toImage().copy(0, 4, 90, 26) == before
