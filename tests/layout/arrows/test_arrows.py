"""Routes of arrows: round every card, the same however they came about."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import a_workshop, counted
from tests.same_board import same, sprites
from workshop_app.domain.edits.cards import add_card, move_cards, span_card
from workshop_app.domain.edits.connections import connect_cards, disconnect_cards
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import Connection
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.drawn import arrow_head, arrow_pieces
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer, compose
from workshop_app.layout.sprites import ArrowSprite, Rect, Words

LANES = ("touchpoints", "emotion", "pains_gains", "quotes")


def joined(
    workshop: Workshop, *pairs: tuple[str, str], kind: str = "branch", label: str = ""
) -> Workshop:
    """`workshop` with arrows ``a1`` … between cards."""
    first = len(workshop.connections) + 1
    rows = [
        Connection(id=f"a{at}", order=at, start=start, end=end, kind=kind, label=label)
        for at, (start, end) in enumerate(pairs, first)
    ]
    return workshop.with_rows("connections", *rows)


def cards_of(board: Board) -> list[Rect]:
    return [sprite.rect for sprite in sprites(board) if sprite.table == "cards"]


def crossed(board: Board, arrow: ArrowSprite) -> list[Rect]:
    """The cards that the line of an arrow runs through; touching an edge is no crossing."""
    lines = [
        Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        for (x1, y1), (x2, y2) in pairwise(arrow.points)
    ]
    inner = [Rect(r.x + 0.01, r.y + 0.01, r.width - 0.02, r.height - 0.02) for r in cards_of(board)]
    return [
        rect
        for rect in inner
        for line in lines
        if line.x < rect.right
        and line.right > rect.x
        and line.y < rect.bottom
        and line.bottom > rect.y
    ]


def upright_and_level(arrow: ArrowSprite) -> bool:
    return all(x1 == x2 or y1 == y2 for (x1, y1), (x2, y2) in pairwise(arrow.points))


def texts_met(board: Board, arrow: ArrowSprite) -> list[Rect]:
    """The texts of cards that the label of an arrow covers."""
    ground = arrow.ground
    assert ground is not None
    words = (
        Rect(s.rect.x + p.x, s.rect.y + p.y, p.block.width, p.block.height)
        for s in sprites(board)
        if s.table == "cards"
        for p in s.parts
        if isinstance(p, Words)
    )
    return [rect for rect in words if rect.meets(ground)]


@st.composite
def connected(draw: st.DrawFn) -> Workshop:
    """A map with cards that span, folded lanes, and arrows in all directions."""
    made = a_workshop(2, 3, draw(st.integers(4, 40)), lanes=LANES, seed=draw(st.integers(1, 99)))
    ids = sorted(card.id for card in made.cards.rows())
    for card in draw(st.lists(st.sampled_from(ids), max_size=6, unique=True)):
        made = span_card(made, id=card, span=draw(st.integers(1, 5)))
    for lane in draw(st.lists(st.sampled_from(["l1", "l3", "l4", "l7"]), max_size=2, unique=True)):
        made = made.with_rows("lanes", replace(made.lanes[lane], folded=True))
    for stage in draw(st.lists(st.sampled_from(["s1", "s2", "s3"]), max_size=2, unique=True)):
        made = made.with_rows("stages", replace(made.stages[stage], folded=True))
    new_id = counted("a")
    for _arrow in range(draw(st.integers(1, 12))):
        start, end = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        kind = draw(st.sampled_from(["branch", "loop"]))
        label = draw(st.sampled_from(["", "if sold out", "no"]))
        try:
            made = connect_cards(made, new_id=new_id, start=start, end=end, kind=kind)
        except EditRefused:
            continue
        row = next(a for a in made.connections.group(start) if a.end == end)
        made = made.with_rows("connections", replace(row, label=label))
    return made


@settings(max_examples=150, deadline=None)
@given(connected())
def test_no_arrow_runs_through_a_card(made: Workshop) -> None:
    board = compose(made, "m1")
    for arrow in board.arrows:
        assert upright_and_level(arrow)
        assert not crossed(board, arrow)
        assert all(-0.01 <= x <= board.width + 0.01 for x, _y in arrow.points)
        assert all(-0.01 <= y <= board.height + 0.01 for _x, y in arrow.points)


@settings(max_examples=100, deadline=None)
@given(connected())
def test_no_label_covers_the_text_of_a_card(made: Workshop) -> None:
    board = compose(made, "m1")
    for arrow in board.arrows:
        assert arrow.ground is None or not texts_met(board, arrow)


@settings(max_examples=60, deadline=None)
@given(connected(), st.data())
def test_arrows_are_the_same_however_they_came_about(made: Workshop, data: st.DataObject) -> None:
    composer = Composer("m1")
    composer.compose(made)
    ids = sorted(card.id for card in made.cards.rows())
    cells = [(lane, step.id) for lane in ("l1", "l3", "l5") for step in made.map_steps("m1")]
    new_id = counted("new")
    for _change in range(4):
        card, cell = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(cells))
        change = data.draw(st.sampled_from(["move", "add", "cut"]))
        if change == "move":
            made = move_cards(made, ids=(card,), lane=cell[0], step=cell[1])
        elif change == "add":
            made = add_card(made, new_id=new_id, lane=cell[0], step=cell[1], text="one more " * 9)
        elif arrows := sorted(a.id for a in made.connections.rows()):
            made = disconnect_cards(made, ids=(data.draw(st.sampled_from(arrows)),))
        assert same(composer.compose(made), compose(made, "m1"))


def test_neighbours_are_joined_by_a_straight_arrow_from_edge_to_edge() -> None:
    made = a_workshop(1, 2, 8, lanes=("touchpoints",), wide=())
    start, end = made.cell("l1", "t1")[0].id, made.cell("l1", "t2")[0].id
    board = compose(joined(made, (start, end)), "m1")
    (arrow,) = board.arrows
    one, other = board.card("l1", "t1", start), board.card("l1", "t2", end)
    assert one is not None
    assert other is not None
    (x1, y1), (x2, y2) = arrow.points
    assert (x1, x2) == (one.rect.right, other.rect.x)
    assert y1 == y2


def test_an_arrow_ends_at_its_card_with_its_head() -> None:
    made = joined(a_workshop(1, 3, 12, lanes=("touchpoints", "quotes")), ("c1", "c9"))
    (arrow,) = compose(made, "m1").arrows
    tip, left, right = arrow_head(arrow.points)
    assert tip == arrow.points[-1]
    assert left != right
    pieces = arrow_pieces(arrow.points)
    assert pieces[0][:2] == arrow.points[0]
    for one, other in pairwise(pieces):
        assert one[6:] == other[:2]


def test_a_loop_is_told_by_dashes_and_a_sign_not_by_colour() -> None:
    made = joined(a_workshop(1, 3, 12, lanes=("touchpoints",)), ("c3", "c1"), kind="loop")
    (arrow,) = compose(made, "m1").arrows
    assert arrow.dashed
    assert any(getattr(part, "icon", "") == "loop" for part in arrow.label)


def test_arrows_that_share_a_gutter_run_beside_each_other() -> None:
    made = a_workshop(1, 2, 12, lanes=("touchpoints", "quotes", "needs"), wide=(), points=False)
    ids = [card.id for card in made.cell("l1", "t1")]
    below = [card.id for card in made.cell("l3", "t1")]
    made = joined(made, (ids[0], below[0]), (made.cell("l2", "t1")[0].id, below[0]))
    one, other = compose(made, "m1").arrows
    assert one.points[1][0] != other.points[1][0]


def test_an_arrow_to_a_card_in_a_folded_lane_ends_at_its_thin_row() -> None:
    made = a_workshop(1, 2, 12, lanes=("touchpoints", "quotes"), wide=())
    hidden = made.cell("l2", "t2")[0].id
    made = joined(made, (made.cell("l1", "t1")[0].id, hidden))
    made = made.with_rows("lanes", replace(made.lanes["l2"], folded=True))
    board = compose(made, "m1")
    (arrow,) = board.arrows
    row = board.row("l2")
    assert row.y < arrow.points[-1][1] < row.bottom


def test_an_arrow_of_a_card_that_is_left_out_goes_even_where_the_card_is_folded_away() -> None:
    made = a_workshop(1, 2, 12, lanes=("touchpoints", "quotes"), wide=())
    hidden, seen = made.cell("l2", "t2")[0].id, made.cell("l1", "t1")[0].id
    made = joined(made, (seen, hidden))
    for folded in (
        made.with_rows("lanes", replace(made.lanes["l2"], folded=True)),
        made.with_rows("stages", *(replace(stage, folded=True) for stage in made.stages.rows())),
    ):
        composer = Composer("m1")
        assert composer.compose(folded).shapes
        composer.leave_out(frozenset({hidden}))
        assert not composer.compose(folded).shapes
        assert not compose(folded, "m1", left_out=frozenset({hidden})).shapes
        composer.leave_out(frozenset())
        assert composer.compose(folded).shapes


def test_an_arrow_that_did_not_change_is_the_same_object() -> None:
    made = joined(a_workshop(1, 3, 18, lanes=("touchpoints", "quotes")), ("c1", "c2"), ("c5", "c6"))
    composer = Composer("m1")
    before = composer.compose(made).shapes
    parked = move_cards(made, ids=("c1",))
    (after,) = composer.compose(parked).shapes
    assert after is before[1]
