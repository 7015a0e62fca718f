"""A folded stage is one narrow place that tells what it hides and lets nothing else be lost."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.making import a_workshop, workshops
from workshop_app.analysis.curve import pieces
from workshop_app.domain.edits.cards import span_card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.layout.folds import chevron_place
from workshop_app.layout.hit import hit
from workshop_app.layout.sprites import Sprite, Words


def folded(made: Workshop, *stages: str) -> Workshop:
    """`made` with these stages folded."""
    return made.with_rows("stages", *(replace(made.stages[s], folded=True) for s in stages))


def name(board: Board, stage: str) -> Sprite:
    """The sprite of a stage's name."""
    return next(x for x in board.header if (x.table, x.id) == ("stages", stage))


def test_its_columns_share_one_narrow_place_and_the_others_move_up() -> None:
    made = a_workshop(stages=3, steps=2)
    before, after = compose(made, "m1").grid, compose(folded(made, "s2"), "m1").grid
    narrow = compose(made, "m1").measures.folded_stage
    assert after.stage_place("s2") == (before.columns[2].x, narrow)
    assert after.columns[4].x == before.columns[2].x + narrow
    assert [c.width for c in after.columns if not c.folded] == [184.0] * 4
    assert after.lefts == tuple(sorted(after.lefts))


@given(workshops())
def test_every_card_is_shown_or_counted(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        if row.lane.folded or row.body.curve is not None:
            continue
        shown = sum(len(cell) for cell in row.body.cells)
        told = sum(int(note.block.text.split()[0]) for note in row.body.notes)
        assert shown + told == sum(card.lane == row.lane.id for card in made.cards)


@given(workshops())
def test_notes_stand_in_their_stage_and_upon_nothing(made: Workshop) -> None:
    board = compose(made, "m1")
    for row in board.rows:
        drawn = [sprite.rect for cell in row.body.cells for sprite in cell]
        for note in row.body.notes if row.body.cells else ():
            x, right = note.x, note.x + note.block.height
            column = board.grid.columns[board.grid.column_at(x)]
            left, width = board.grid.stage_place(column.stage)
            assert left <= x < right <= left + width
            assert 0 <= note.y - note.block.width < note.y <= row.height
            assert not any(
                r.x < right and x < r.right and r.bottom > note.y - note.block.width for r in drawn
            )


def test_its_title_stands_upright_from_the_top_of_the_header_to_its_foot() -> None:
    board = compose(folded(a_workshop(stages=3), "s2"), "m1")
    sprite = name(board, "s2")
    words = next(part for part in sprite.parts if isinstance(part, Words))
    assert words.upright
    assert sprite.rect.height == board.header_height
    assert not [x for x in board.header if x.table == "steps" and x.id in ("t3", "t4")]


def test_a_long_title_takes_two_lines_and_never_the_board() -> None:
    made = a_workshop(stages=3)
    long = replace(made.stages["s2"], title="What they hear and see of us before they come " * 4)
    board = compose(folded(made.with_rows("stages", long), "s2"), "m1")
    words = next(part for part in name(board, "s2").parts if isinstance(part, Words))
    assert len(words.block.lines) <= 2
    assert board.header_height < 180


def test_a_card_that_reaches_out_of_it_is_still_shown() -> None:
    made = a_workshop(cards=1)
    assert made.cards["c1"].step == "t1"
    inside = compose(folded(span_card(made, id="c1", span=2), "s1"), "m1")
    assert inside.card("l1", "t1", "c1") is None
    outside = compose(folded(span_card(made, id="c1", span=3), "s1"), "m1")
    sprite = outside.card("l1", "t1", "c1")
    assert sprite is not None
    assert sprite.rect.right == outside.grid.columns[2].right - outside.measures.cell_pad


def test_the_curve_runs_through_it_without_its_points() -> None:
    made = a_workshop(stages=3, steps=2)
    board = compose(folded(made, "s2"), "m1")
    curve = board.row("l3").body.curve
    assert curve is not None
    assert [point.step for point in curve.points] == ["t1", "t2", "t5", "t6"]
    assert len(curve.pieces) == len(made.points.group("l3")) - 1
    whole = compose(made, "m1").row("l3").body.curve
    assert whole is not None
    assert [piece[1] for piece in curve.pieces] == [piece[1] for piece in whole.pieces]
    assert len(pieces([1, 2], [3, 4])) == 1


@pytest.mark.parametrize("lane", ["l1", "l3"])
def test_a_place_in_it_is_the_stage_and_not_a_cell(lane: str) -> None:
    board = compose(folded(a_workshop(cards=0), "s2"), "m1")
    x, width = board.grid.stage_place("s2")
    found = hit(board, x + width / 2, board.row(lane).y + 4)
    assert (found.kind, found.id, found.lane) == ("stages", "s2", None)


@given(workshops())
def test_every_chevron_is_hit_and_large_enough(made: Workshop) -> None:
    board = compose(made, "m1")
    personas = [lane.sprite for lane in board.swimlanes if lane.sprite is not None]
    for sprite in (*(x for x in board.header if x.table == "stages"), *personas):
        place = chevron_place(sprite)
        assert place is not None
        assert min(place.width, place.height) >= 32
        x, y = place.x + place.width / 2, place.y + place.height / 2
        found = hit(board, sprite.rect.x + x, sprite.rect.y + y)
        assert (found.kind, found.id, found.fold) == (sprite.table, sprite.id, True)
        assert not hit(board, sprite.rect.x + 1, sprite.rect.y + sprite.rect.height - 1).fold


def test_all_stages_may_be_folded() -> None:
    board = compose(folded(a_workshop(cards=20), "s1", "s2", "s3"), "m1")
    assert board.width == 3 * board.measures.folded_stage
    assert {x.table for x in board.header} == {"stages"}


def test_a_step_in_it_leads_to_the_whole_place() -> None:
    board = compose(folded(a_workshop(), "s2"), "m1")
    x, width = board.grid.stage_place("s2")
    assert (board.cell_rect("l1", "t4").x, board.cell_rect("l1", "t4").width) == (x, width)
