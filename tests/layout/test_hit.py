"""What is drawn at a place is what is hit there."""

import pytest
from hypothesis import given

from tests.making import a_workshop, workshops
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.compose import compose
from workshop_app.layout.hit import EDGE, hit


@given(workshops())
def test_every_card_is_hit_where_it_is_drawn(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        for column, cell in zip(board.grid.columns, row.body.cells, strict=False):
            for sprite in cell:
                x, y = sprite.rect.x, sprite.rect.y + row.y
                found = hit(board, x + 3, y + 3)
                assert (found.kind, found.id, found.lane) == ("cards", sprite.id, row.lane.id)
                assert found.edge is False
                assert column.folded or found.step == column.step
                assert found.inside == pytest.approx((3.0, 3.0))
                corner = hit(board, sprite.rect.right - EDGE / 2, y + sprite.rect.height - 1)
                assert (corner.id, corner.edge) == (sprite.id, True)


@given(workshops())
def test_every_point_header_and_lane_is_hit_where_it_is_drawn(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        for point in row.body.curve.points if row.body.curve else ():
            found = hit(board, point.x + 2, row.y + point.y - 2)
            assert (found.kind, found.id, found.step) == ("points", point.id, point.step)
    for sprite in board.header:
        found = hit(board, sprite.rect.x + 5, sprite.rect.y + 5)
        assert (found.kind, found.id) == (sprite.table, sprite.id)
    for sprite in board.titles:
        found = hit(board, sprite.rect.x + 5, sprite.rect.y + 5)
        assert (found.kind, found.id) == ("lanes", sprite.id)
    for lane in board.swimlanes:
        if lane.persona is not None:
            found = hit(board, -board.measures.left + 5, lane.y + 5)
            assert (found.kind, found.id) == ("personas", lane.persona)


@given(workshops())
def test_a_free_place_is_its_cell(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        for column in board.grid.columns:
            found = hit(board, column.x + 1, row.y + 0.5)
            assert found.step == column.step
            if column.folded:
                assert (found.kind, found.id) == ("stages", column.stage) or found.kind == "cards"
            else:
                assert found.lane == row.lane.id
                assert found.kind in ("cell", "cards", "points")


def test_beyond_the_board_is_nothing() -> None:
    board = compose(a_workshop(), "m1")
    for x, y in ((board.width + 1, 5), (5, board.height + 1), (-board.measures.left - 1, -1000)):
        assert hit(board, x, y).kind == "nothing"


def test_a_folded_lane_has_cells_and_no_cards() -> None:
    made = set_fields(a_workshop(cards=40), table="lanes", ids=("l1",), fields={"folded": True})
    board = compose(made, "m1")
    found = hit(board, 20, board.row("l1").y + 10)
    assert (found.kind, found.lane, found.step) == ("cell", "l1", "t1")


def test_a_board_without_rows_is_hit_in_its_header_alone() -> None:
    board = compose(a_workshop(personas=0, cards=0, wide=()), "m1")
    assert hit(board, 10, 10).kind == "nothing"
    assert hit(board, -10, 10).kind == "nothing"
    assert hit(board, 10, -5).kind == "steps"
