"""A stack of cards composed again: what did not change stays the same object."""

from collections.abc import Callable
from itertools import zip_longest

import pytest

from tests.making import a_workshop
from workshop_app.domain.edits.cards import move_cards, span_card
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Body
from workshop_app.layout.bodies.looks import CardLooks
from workshop_app.layout.bodies.stack import StackBody
from workshop_app.layout.grid import make_grid
from workshop_app.layout.measures import USUAL
from workshop_app.layout.sprites import Sprite

Composed = Callable[[Workshop], Body]


@pytest.fixture
def made() -> Workshop:
    return a_workshop(cards=40)


@pytest.fixture
def composed(made: Workshop) -> Composed:
    """Composes the lane of the first card, always with the same stack and columns."""
    stack, grid = StackBody(), make_grid(made, "m1", USUAL)
    lane = made.lanes[made.cards["c1"].lane or ""]
    return lambda workshop: stack.compose(workshop, lane, grid, USUAL)


def _of(body: Body, card_id: str) -> Sprite:
    return next(s for cell in body.cells for s in cell if s.id == card_id)


def _moved(workshop: Workshop, to: int) -> Workshop:
    lane, steps = workshop.cards["c1"].lane, workshop.map_steps("m1")
    return move_cards(workshop, ids=("c1",), lane=lane, step=steps[to].id)


def test_a_card_that_only_moves_keeps_its_picture(made: Workshop, composed: Composed) -> None:
    before = _of(composed(made), "c1")
    after = _of(composed(_moved(made, 3)), "c1")
    assert after.rect != before.rect
    assert after.parts is before.parts


def test_a_card_that_looks_different_gets_another(made: Workshop, composed: Composed) -> None:
    before = _of(composed(made), "c1")
    for fields in ({"text": "Nobody at the desk"}, {"votes": 4}, {"moment_of_truth": True}):
        other = set_fields(_moved(made, 3), table="cards", ids=("c1",), fields=fields)
        assert _of(composed(other), "c1").parts != before.parts, fields


def test_a_cell_left_by_a_carried_card_is_stacked_once(made: Workshop, composed: Composed) -> None:
    """Every preview makes new tuples of the same cards."""
    home = made.map_steps("m1")
    left = next(i for i, step in enumerate(home) if step.id == made.cards["c1"].step)
    one, other = composed(_moved(made, 3)), composed(_moved(made, 2))
    assert left not in (2, 3)
    assert one.cells[left] is other.cells[left]


class _Counted(CardLooks):
    """Counts the cards that are placed."""

    def __init__(self) -> None:
        super().__init__()
        self.placed = 0

    def sprite(
        self, workshop: Workshop, card: Card, width: float, left: float, top: float
    ) -> Sprite:
        self.placed += 1
        return super().sprite(workshop, card, width, left, top)


def test_only_cells_of_the_steps_named_are_stacked_again(made: Workshop) -> None:
    looks, grid = _Counted(), make_grid(made, "m1", USUAL)
    card = made.cards["c1"]
    lane, home = made.lanes[card.lane or ""], card.step or ""
    stack = StackBody(looks)
    stack.compose(made, lane, grid, USUAL)
    moved = _moved(made, 3)
    goal = made.map_steps("m1")[3].id
    looks.placed = 0
    body = stack.compose(moved, lane, grid, USUAL, steps={home, goal})
    cells = [(made.cell(lane.id, step), moved.cell(lane.id, step)) for step in (home, goal)]
    assert looks.placed == sum(_from_the_first_change(*cell) for cell in cells) > 0
    assert body == StackBody().compose(moved, lane, grid, USUAL)
    # Back again both cells are as they were: nothing is stacked.
    looks.placed = 0
    assert stack.compose(made, lane, grid, USUAL, steps={home, goal}).cells[3] is not None
    assert looks.placed == 0


def _from_the_first_change(before: tuple[Card, ...], after: tuple[Card, ...]) -> int:
    """How many cards stand where another one stood, or below such a place."""
    pairs = enumerate(zip_longest(before, after))
    return len(after) - next((at for at, (old, new) in pairs if old is not new), len(after))


def test_a_card_that_spans_makes_its_whole_lane_anew(made: Workshop) -> None:
    grid = make_grid(made, "m1", USUAL)
    card = made.cards["c1"]
    lane = made.lanes[card.lane or ""]
    stack = StackBody()
    stack.compose(made, lane, grid, USUAL)
    wide = span_card(made, id="c1", span=2)
    body = stack.compose(wide, lane, grid, USUAL, steps={card.step or ""})
    assert body == StackBody().compose(wide, lane, grid, USUAL)
    back = stack.compose(made, lane, grid, USUAL, steps={card.step or ""})
    assert back == StackBody().compose(made, lane, grid, USUAL)


def test_a_card_keeps_its_picture_in_another_lane(made: Workshop) -> None:
    looks, grid = CardLooks(), make_grid(made, "m1", USUAL)
    one, other = [x for x in made.map_lanes("m1") if lane_kind(x.kind).body == "stack"][:2]
    there = move_cards(made, ids=("c1",), lane=one.id, step=made.map_steps("m1")[0].id)
    here = move_cards(made, ids=("c1",), lane=other.id, step=made.map_steps("m1")[0].id)
    before = _of(StackBody(looks).compose(there, one, grid, USUAL), "c1")
    after = _of(StackBody(looks).compose(here, other, grid, USUAL), "c1")
    assert after.parts is before.parts
