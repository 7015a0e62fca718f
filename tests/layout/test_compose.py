"""A board composed again and again equals one composed from nothing, at the cost of the change."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance_edits import edited
from tests.making import a_workshop, big_workshop, counted, workshops
from tests.same_board import extent, plain, same, sprites
from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import add_card, move_cards, span_card
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer, compose
from workshop_app.layout.sprites import Sprite, Words


@given(
    workshops(),
    st.integers(0, 10_000),
    st.lists(st.sampled_from(tuple(EDITS)) | st.just("move_cards"), max_size=10),
)
@settings(max_examples=80)
def test_composing_again_equals_composing_anew(made: Workshop, seed: int, names: list[str]) -> None:
    chance, new_id, composer = Random(seed), counted(), Composer("m1")
    composer.compose(made)
    for name in names:
        after = edited(name, made, chance, new_id)
        made = after if "m1" in after.maps else made
        if chance.random() < 0.8:  # sometimes several edits pass between two pictures
            assert same(composer.compose(made), compose(made, "m1")), name
    assert same(composer.compose(made), compose(made, "m1"))


@given(workshops())
def test_going_back_shows_what_was_there(made: Workshop) -> None:
    composer = Composer("m1")
    first = composer.compose(made)
    card = next(iter(made.cards), None)
    if card is not None and card.lane:
        composer.compose(made.without("cards", [card.id]))
    assert same(composer.compose(made), first)


@given(workshops())
def test_nothing_overlaps_and_everything_stays_in_its_place(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        drawn = [sprite for cell in row.body.cells for sprite in cell]
        for at, one in enumerate(drawn):
            assert not any(one.rect.meets(other.rect) for other in drawn[at + 1 :])
        for column, cell in zip(board.grid.columns, row.body.cells, strict=False):
            for sprite in cell:
                assert column.x < sprite.rect.x < sprite.rect.right < board.width
                assert 0 < sprite.rect.y < sprite.rect.bottom <= row.height
    assert [row.y for row in board.rows] == sorted(row.y for row in board.rows)
    for above, below in zip(board.rows, board.rows[1:], strict=False):
        assert above.bottom == pytest.approx(below.y)
    for sprite in (*board.header, *board.titles):
        others = [x for x in (*board.header, *board.titles) if x is not sprite]
        assert not any(sprite.rect.meets(other.rect) for other in others)


@given(workshops())
def test_all_words_stand_inside_their_sprite(made: Workshop) -> None:
    for sprite in sprites(compose(made, "m1")):
        _assert_inside(sprite)


def _assert_inside(sprite: Sprite) -> None:
    for part in sprite.parts:
        place = extent(part)
        assert place.x >= 0, part
        assert place.right <= sprite.rect.width + 1e-6 or _one_glyph(part), part
        assert place.y >= -1e-6, part
        assert place.bottom <= sprite.rect.height + 1e-6, (sprite.table, part)


def _one_glyph(part: Any) -> bool:
    """A single character may be wider than its line."""
    return isinstance(part, Words) and any(line.end - line.start <= 2 for line in part.block.lines)


@given(workshops())
def test_every_card_of_the_map_is_drawn_once_with_all_its_words(made: Workshop) -> None:
    board = compose(made, "m1")
    drawn: dict[str, Sprite] = {}
    for row in board.rows:
        for cell in row.body.cells:
            for sprite in cell:
                assert sprite.id not in drawn
                drawn[sprite.id] = sprite
    open_lanes = {lane.id for lane in made.lanes if not lane.folded}
    wanted = {card.id for card in made.cards if card.lane in open_lanes and not shut(board, card)}
    assert drawn.keys() == wanted
    for card_id, sprite in drawn.items():
        card = made.cards[card_id]
        blocks = [part.block for part in sprite.parts if isinstance(part, Words)]
        assert not card.text or any(block.text == card.text for block in blocks)
        ends = [block.lines[-1].end for block in blocks if block.text == card.text and block.lines]
        assert all(end == len(card.text) for end in ends), "text is never cut"
        assert board.card(card.lane, card.step, card_id) == sprite.at(
            sprite.rect.x, sprite.rect.y + board.row(card.lane or "").y
        )


def shut(board: Board, card: r.Card) -> bool:
    """Whether folded stages hide all that a card covers."""
    at = board.grid.at[card.step or ""]
    return all(column.folded for column in board.grid.columns[at : at + card.span])


def test_a_spanning_card_covers_its_steps_and_pushes_the_others_down() -> None:
    made = a_workshop(cards=0)
    for n, step in enumerate(("t1", "t2", "t3")):
        made = add_card(made, new_id=lambda n=n: f"c{n}", lane="l1", step=step, text="Queue")
    flat = compose(made, "m1").row("l1").body.cells
    assert len({cell[0].rect.y for cell in flat[:3]}) == 1
    body = compose(span_card(made, id="c0", span=2), "m1").row("l1").body
    wide, under, beside = body.cells[0][0], body.cells[1][0], body.cells[2][0]
    assert wide.rect.width > 1.9 * flat[0][0].rect.width
    assert body.spanning == (wide,)
    assert under.rect.y > wide.rect.bottom
    assert beside.rect.y == wide.rect.y


def test_a_folded_lane_shows_its_name_alone() -> None:
    made = set_fields(a_workshop(cards=30), table="lanes", ids=("l1",), fields={"folded": True})
    board = compose(made, "m1")
    row = board.row("l1")
    assert row.height == board.measures.folded
    assert row.body.cells == ()
    assert board.height < compose(a_workshop(cards=30), "m1").height


@pytest.mark.parametrize("personas", [0, 1, 200])
def test_any_number_of_personas(personas: int) -> None:
    made = a_workshop(personas=personas, cards=50)
    board = compose(made, "m1")
    assert sum(lane.persona is not None for lane in board.swimlanes) == personas
    assert len(board.rows) == len(made.lanes)
    for lane in board.swimlanes:
        if lane.sprite is not None:
            assert lane.sprite.rect.height <= lane.height + 1e-6


@given(workshops())
def test_personas_keep_to_their_swimlanes(made: Workshop) -> None:
    for lane in compose(made, "m1").swimlanes:
        if lane.sprite is not None:
            assert lane.sprite.rect.bottom <= lane.y + lane.height + 1e-6


def test_a_map_without_lanes_and_an_untitled_one_still_compose() -> None:
    made = a_workshop(personas=0, cards=0, wide=())
    board = compose(made, "m1")
    assert (board.rows, board.height) == ((), 0.0)
    assert board.width == len(made.steps) * board.measures.column
    assert all(sprite.parts for sprite in board.header)


def test_a_text_from_right_to_left_ends_at_the_right_edge() -> None:
    made = add_card(a_workshop(cards=0), new_id=lambda: "x", lane="l1", step="t1", text="مرحبا بكم")
    sprite = compose(made, "m1").card("l1", "t1", "x")
    assert sprite is not None
    block = [part.block for part in sprite.parts if isinstance(part, Words)][-1]
    assert block.rtl
    line = block.lines[0]
    assert line.x > 0
    assert line.x + line.width == pytest.approx(sprite.rect.width - 18)


def test_a_very_long_text_makes_a_tall_card() -> None:
    made = add_card(
        a_workshop(cards=0), new_id=lambda: "x", lane="l1", step="t1", text="Queue " * 800
    )
    sprite = compose(made, "m1").card("l1", "t1", "x")
    assert sprite is not None
    assert sprite.rect.height > 2000
    _assert_inside(sprite)


# The cost of a change ---------------------------------------------------------------------------


def _cells(board: Board) -> dict[int, tuple[str, int]]:
    return {
        id(cell): (row.lane.id, at)
        for row in board.rows
        for at, cell in enumerate(row.body.cells)
        if cell
    }


def test_a_move_makes_two_cells_anew_and_no_other() -> None:
    made, composer = big_workshop(2000), Composer("m1")
    before = composer.compose(made)
    card = made.cards["c1"]
    steps = [step.id for step in made.map_steps("m1")]
    after = composer.compose(move_cards(made, ids=("c1",), lane=card.lane, step=steps[5]))
    old, new = _cells(before), _cells(after)
    fresh = {place for cell, place in new.items() if cell not in old}
    assert fresh == {(card.lane, steps.index(card.step or "")), (card.lane, 5)}
    bodies = [x.body is y.body for x, y in zip(before.rows, after.rows, strict=True)]
    assert bodies.count(False) == 1
    assert after.header is before.header
    assert after.grid is before.grid


def test_a_curve_point_makes_its_lane_anew_and_no_other() -> None:
    made, composer = a_workshop(cards=60), Composer("m1")
    before = composer.compose(made)
    after = composer.compose(set_emotion(made, new_id=counted(), lane="l3", step="t2", valence=1.9))
    changed = [
        x.lane.id for x, y in zip(before.rows, after.rows, strict=True) if x.body is not y.body
    ]
    assert changed == ["l3"]


def test_the_same_workshop_and_other_tables_cost_nothing() -> None:
    made, composer = a_workshop(), Composer("m1")
    board = composer.compose(made)
    assert composer.compose(made) is board
    acted = made.with_rows("actions", r.ActionItem(id="a1"))
    after = composer.compose(acted)
    assert all(x.body is y.body for x, y in zip(board.rows, after.rows, strict=True))


def test_moving_a_lane_keeps_the_cells_of_all() -> None:
    made, composer = big_workshop(2000), Composer("m1")
    before = composer.compose(made)
    after = composer.compose(move_lanes(made, ids=("l1",), persona="p2"))
    assert _cells(after).keys() == _cells(before).keys()
    assert plain(after.grid) == plain(before.grid)


def test_typing_a_stages_title_keeps_the_cells_of_all() -> None:
    made, composer = big_workshop(2000), Composer("m1")
    before = composer.compose(made)
    after = composer.compose(
        set_fields(made, table="stages", ids=("s1",), fields={"title": "Somewhere else"})
    )
    assert _cells(after).keys() == _cells(before).keys()
    assert plain(after.header) != plain(before.header)


def test_an_image_altered_under_its_card_is_drawn_anew() -> None:
    made = a_workshop(cards=3).with_rows("assets", r.Asset(id="i1", width=40, height=40))
    made = set_fields(made, table="cards", ids=("c1",), fields={"image": "i1"})
    composer = Composer("m1")
    composer.compose(made)
    taller = set_fields(made, table="assets", ids=("i1",), fields={"height": 120})
    assert same(composer.compose(taller), compose(taller, "m1"))
