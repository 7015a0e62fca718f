"""Small pictures of boards show their beginning, and compose no more than that."""

import pytest

from tests.making import a_workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.ui.looks import thumbnails
from workshop_app.ui.looks.thumbnails import board_image


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
        assert row.body.cells[:7] == full.body.cells[:7]
        assert not any(row.body.cells[7:])
    assert any(any(row.body.cells[7:]) for row in whole.rows)
