"""Small pictures of boards show their beginning, and compose no more than that."""

import pytest

from tests.making import a_workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.ui.looks import thumbnails
from workshop_app.ui.looks.thumbnails import SIZE, board_image


@pytest.mark.usefixtures("qtbot")
def test_what_is_not_seen_is_not_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    boards = list[Board]()

    def composed(*given: object) -> Board:
        boards.append(compose(*given))  # type: ignore[arg-type]
        return boards[-1]

    monkeypatch.setattr(thumbnails, "compose", composed)
    workshop = a_workshop(stages=6, cards=300)
    board_image(workshop, "m1")
    (board,) = boards
    whole = compose(workshop, "m1", board.measures)
    for row, full in zip(board.rows, whole.rows, strict=True):
        seen = row.y < _room(board)
        assert row.body.cells[:7] == full.body.cells[:7] or not seen
        assert not any(row.body.cells[7:])
    assert any(any(row.body.cells[7:]) for row in whole.rows)
    assert not any(any(row.body.cells) for row in board.rows[-2:]), "they are far below"
    assert any(any(row.body.cells[:7]) for row in whole.rows[-2:])


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("cards", [30, 300, 3000])
def test_the_picture_is_that_of_the_whole_map(cards: int, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = a_workshop(stages=3, cards=cards)
    assert len(workshop.map_steps("m1")) <= 7
    image = board_image(workshop, "m1")
    monkeypatch.setattr(thumbnails, "_unseen", lambda *_given: iter(()))
    assert image == board_image(workshop, "m1")


def _room(board: Board) -> float:
    """How far down a picture shows a board."""
    wide = board.grid.columns[6].right + board.measures.lane_column
    return wide * SIZE.height() / SIZE.width()
