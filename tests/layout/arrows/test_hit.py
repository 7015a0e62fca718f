"""What a click finds: an arrow over an empty place, never one over a card."""

from tests.layout.arrows.test_arrows import joined
from tests.making import a_workshop
from workshop_app.layout.arrows.hit import ArrowIndex
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.layout.hit import hit


def a_board(label: str = "") -> Board:
    made = a_workshop(1, 3, 24, lanes=("touchpoints", "quotes"), wide=(), points=False)
    ends = made.cell("l1", "t1")[0].id, made.cell("l2", "t4")[0].id
    return compose(joined(made, ends, label=label), "m1")


def test_the_line_is_found_from_a_little_way_off_and_not_from_far() -> None:
    board = a_board()
    (arrow,) = board.arrows
    (x1, y1), (x2, _y2) = arrow.points[2:4]
    middle = (x1 + x2) / 2
    index = ArrowIndex()
    assert index.at(board, middle, y1 + 3) == arrow
    assert index.at(board, middle, y1 + 30) is None
    assert index.at(board, middle, y1 + 30, reach=40) == arrow
    assert index.at(compose(a_workshop(1, 3, 24), "m1"), middle, y1 + 3) is None


def test_its_label_is_found_too() -> None:
    board = a_board("if sold out")
    (arrow,) = board.arrows
    assert arrow.ground is not None
    assert ArrowIndex().at(board, arrow.ground.x + 1, arrow.ground.y + 1, reach=0) == arrow


def test_an_arrow_over_a_cell_is_hit_and_the_cell_stays_known() -> None:
    board = a_board()
    (arrow,) = board.arrows
    (x1, y1), (x2, _y2) = arrow.points[2:4]
    at = ((x1 + x2) / 2, y1 - 1)
    found = ArrowIndex().over(board, hit(board, *at), *at)
    assert (found.kind, found.id) == ("connections", arrow.id)
    assert found.lane is not None
    assert found.step is not None


def test_what_is_on_a_card_stays_the_cards() -> None:
    board = a_board()
    (arrow,) = board.arrows
    x, y = arrow.points[0]
    found = ArrowIndex().over(board, hit(board, x - 2, y), x - 2, y)
    assert found.kind == "cards"
