"""Many arrows while a card is in the air: those of other cards stay, and all settle in the end."""

import pytest

from tests.benchmarks.arrows import with_arrows
from tests.making import big_workshop
from workshop_app.domain.edits.cards import move_cards, span_card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.loosely import FEW
from workshop_app.layout.compose import Composer, compose


@pytest.fixture
def made() -> Workshop:
    return with_arrows(big_workshop(100), 4 * FEW)


def _held(made: Workshop) -> Composer:
    composer = Composer("m1")
    board = composer.compose(made)
    composer.hold({row.lane.id: row.height for row in board.rows})
    composer.compose(made)
    return composer


def _moved(made: Workshop, at: int) -> Workshop:
    card = made.cards["c1"]
    step = made.map_steps("m1")[at].id
    return move_cards(made, ids=("c1",), lane=card.lane, step=step)


def _beside(made: Workshop, after: Workshop) -> set[str]:
    """The arrows from or to cards in cells that differ."""
    cells = {*made.cards.altered_groups(after.cards)}
    cards = {c.id for c in (*made.cards.rows(), *after.cards.rows()) if (c.lane, c.step) in cells}
    return {a.id for a in made.connections.rows() if {a.start, a.end} & cards}


def test_only_arrows_at_cards_that_stand_elsewhere_change(made: Workshop) -> None:
    composer = _held(made)
    before = {shape.id: shape for shape in composer.compose(made).shapes}
    for at in (3, 4, 7):
        after = _moved(made, at)
        shapes = {shape.id: shape for shape in composer.compose(after).shapes}
        assert composer.loose
        changed = {name for name in before if shapes.get(name) is not before[name]}
        assert changed <= _beside(made, after)
        own = {a.id for a in made.connections.rows() if "c1" in (a.start, a.end)}
        assert own
        assert own <= changed


def test_arrows_that_hang_loosely_end_at_their_cards(made: Workshop) -> None:
    composer = _held(made)
    board = composer.compose(_moved(made, 6))
    card = next(s for row in board.rows for cell in row.body.cells for s in cell if s.id == "c1")
    row = board.row(made.cards["c1"].lane or "")
    own = [shape for shape in board.shapes if "c1" in shape.cards]
    assert own
    for shape in own:
        arrow = board.arrow(shape)
        x, y = arrow.points[0 if shape.cards[0] == "c1" else -1]
        assert x in (card.rect.x, card.rect.right)
        assert card.rect.y <= y - row.y <= card.rect.bottom


def test_settled_they_are_where_composing_anew_puts_them(made: Workshop) -> None:
    composer, after = _held(made), _moved(made, 5)
    composer.compose(_moved(made, 8))
    composer.compose(after)
    assert composer.loose
    composer.settle_arrows()
    assert {s.id: s for s in composer.compose(after).shapes} == {
        s.id: s for s in compose(after, "m1").shapes
    }
    assert not composer.loose
    # In the air they may hang loosely again, from there.
    composer.compose(_moved(made, 2))
    assert composer.loose


def test_let_go_they_are_settled_at_once(made: Workshop) -> None:
    composer, after = _held(made), _moved(made, 5)
    composer.compose(after)
    composer.hold({})
    board = composer.compose(after)
    assert not composer.loose
    assert board.shapes == compose(after, "m1").shapes


def test_back_where_it_was_everything_is_as_it_was(made: Workshop) -> None:
    composer = _held(made)
    before = composer.compose(made).shapes
    composer.compose(_moved(made, 5))
    after = composer.compose(made).shapes
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_a_card_that_closes_gutters_settles_all_of_them(made: Workshop) -> None:
    composer = _held(made)
    wide = span_card(made, id="c1", span=3)
    board = composer.compose(wide)
    assert not composer.loose
    assert board.shapes == compose(wide, "m1").shapes


def test_few_arrows_never_hang_loosely(made: Workshop) -> None:
    few = made.without("connections", [f"a{n}" for n in range(FEW, 4 * FEW)])
    composer, after = _held(few), _moved(few, 5)
    board = composer.compose(after)
    assert not composer.loose
    assert board.shapes == compose(after, "m1").shapes
