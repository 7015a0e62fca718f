"""A folded lane tells how much it holds, column by column."""

from dataclasses import replace

from tests.making import a_workshop
from workshop_app.domain.edits.cards import move_cards
from workshop_app.layout.compose import Composer, compose


def test_cards_and_points_are_counted_in_their_columns() -> None:
    made = a_workshop(cards=12).without("points", ["e2"])
    folded = [replace(made.lanes[lane], folded=True) for lane in ("l1", "l3")]
    board = compose(made.with_rows("lanes", *folded), "m1")
    steps = [step.id for step in made.map_steps("m1")]
    for note in board.row("l1").body.notes:
        held = len(made.cell("l1", steps[board.grid.column_at(note.x)]))
        assert note.block.text == ("1 card" if held == 1 else f"{held} cards")
    columns = [board.grid.column_at(note.x) for note in board.row("l1").body.notes]
    assert columns == [at for at, step in enumerate(steps) if made.cell("l1", step)]
    assert [note.block.text for note in board.row("l3").body.notes] == ["1 point"] * 5


def test_the_count_follows_a_card_that_is_moved_away() -> None:
    made = a_workshop(cards=12)
    made = made.with_rows("lanes", replace(made.lanes["l1"], folded=True))
    composer = Composer("m1")
    before = composer.compose(made).row("l1").body.notes
    card = made.cell("l1", "t1")[0].id
    after = move_cards(made, ids=(card,), lane="l2", step="t1")
    assert composer.compose(after).row("l1").body.notes != before
    assert composer.compose(after).rows == compose(after, "m1").rows


def test_held_rows_do_not_close_until_they_are_let_go() -> None:
    made = a_workshop(cards=12)
    composer = Composer("m1")
    board = composer.compose(made)
    composer.hold({row.lane.id: row.height for row in board.rows})
    empty = move_cards(made, ids=tuple(card.id for card in made.cards))
    assert [row.height for row in composer.compose(empty).rows] == [r.height for r in board.rows]
    composer.hold({})
    assert composer.compose(empty).rows == compose(empty, "m1").rows
