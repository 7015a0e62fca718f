"""Lanes, stages and swimlanes fold as one step, and nothing falls into what is folded unseen."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.desk import Desk
from workshop_app.editor.folding import (
    fold,
    fold_all,
    is_folded,
    is_folded_away,
    open_cell,
    toggle_fold,
)
from workshop_app.editor.gestures.cards import landing_place
from workshop_app.editor.gestures.carry import Nowhere
from workshop_app.editor.gestures.pointer import Pointer
from workshop_app.editor.walk import first_cell, neighbour, next_cell
from workshop_app.layout.compose import compose
from workshop_app.layout.hit import hit

FOLDED = {"folded": True}


@pytest.fixture
def desk() -> Desk:
    return Desk(a_workshop(cards=0), counted())


def labels(desk: Desk) -> str:
    """What undo would take back."""
    step = desk.editor.undo()
    return step.label if step else ""


def test_a_stage_folds_and_unfolds(desk: Desk) -> None:
    toggle_fold(desk, "stages", ("s2",))
    assert desk.workshop.stages["s2"].folded
    assert is_folded(desk.workshop, "m1", ("stages", "s2"))
    toggle_fold(desk, "stages", ("s2",))
    assert not desk.workshop.stages["s2"].folded
    assert labels(desk) == "Unfold stage"
    assert labels(desk) == "Fold stage"


def test_a_swimlane_folds_all_lanes_of_its_persona_in_one_step(desk: Desk) -> None:
    fold(desk, "lanes", ("l1",), folded=True)
    assert not is_folded(desk.workshop, "m1", ("personas", "p1"))
    toggle_fold(desk, "personas", ("p1",))
    assert [lane.id for lane in desk.workshop.map_lanes("m1") if lane.folded] == ["l1", "l2", "l3"]
    assert is_folded(desk.workshop, "m1", ("personas", "p1"))
    assert labels(desk) == "Fold swimlane"
    assert [lane.id for lane in desk.workshop.lanes if lane.folded] == ["l1"]


def test_several_swimlanes_are_counted_in_the_history(desk: Desk) -> None:
    fold(desk, "personas", ("p1", "p2"), folded=True)
    assert all(lane.folded for lane in desk.workshop.map_lanes("m1") if lane.persona)
    assert labels(desk) == "Fold 2 swimlanes"


def test_everything_folds_and_unfolds_in_one_step(desk: Desk) -> None:
    fold_all(desk, "stages", folded=True)
    fold_all(desk, "lanes", folded=True)
    assert all(row.folded for row in (*desk.workshop.stages, *desk.workshop.lanes))
    fold_all(desk, "stages", "lanes", folded=False)
    assert not any(row.folded for row in (*desk.workshop.stages, *desk.workshop.lanes))
    assert labels(desk) == "Unfold everything"


def test_what_is_only_read_is_folded_for_the_eyes_alone() -> None:
    desk = Desk(a_workshop(), counted(), read_only=True)
    before, seen = desk.workshop, []
    desk.editor.on_shown(seen.append)
    toggle_fold(desk, "stages", ("s1",))
    toggle_fold(desk, "personas", ("p1",))
    assert desk.seen.stages["s1"].folded
    assert is_folded(desk.seen, "m1", ("personas", "p1"))
    assert len(seen) == 2
    assert desk.workshop is before, "nothing is kept"
    assert labels(desk) == "", "and there is nothing to undo"
    desk.editor.cancel()
    assert desk.seen.stages["s1"].folded, "Esc unfolds nothing"
    open_cell(desk, "l1", "t1")
    assert not desk.seen.stages["s1"].folded
    assert not desk.seen.lanes["l1"].folded
    assert desk.seen.lanes["l2"].folded
    fold_all(desk, "stages", "lanes", folded=False)
    assert not any(row.folded for row in (*desk.seen.stages, *desk.seen.lanes))
    toggle_fold(desk, "stages", ("s2",))
    desk.editor.look_at(desk.workshop)
    assert not desk.seen.stages["s2"].folded


def test_a_document_that_changes_is_seen_as_it_is(desk: Desk) -> None:
    desk.editor.look_at(set_fields(desk.workshop, table="stages", ids=("s1",), fields=FOLDED))
    fold(desk, "stages", ("s2",), folded=True)
    assert [stage.id for stage in desk.seen.stages if stage.folded] == ["s2"]


def test_a_card_is_not_dropped_into_a_folded_stage_unseen(desk: Desk) -> None:
    fold(desk, "stages", ("s2",), folded=True)
    board = compose(desk.workshop, "m1")
    x = board.grid.stage_place("s2")[0] + 10
    place = landing_place(board, Pointer("move", x, 5, hit(board, x, 5)), ())
    assert isinstance(place, Nowhere)
    assert "folded" in place.why
    open_cell(desk, "l1", "t3")
    board = compose(desk.workshop, "m1")
    x = board.grid.columns[2].x + 1
    assert landing_place(board, Pointer("move", x, 1, hit(board, x, 1)), ()) == ("l1", "t3", None)


def test_the_keyboard_steps_over_it(desk: Desk) -> None:
    fold(desk, "stages", ("s1",), folded=True)
    board = compose(desk.workshop, "m1")
    assert first_cell(board) == ("l1", "t3")
    fold(desk, "stages", ("s1",), folded=False)
    fold(desk, "stages", ("s2",), folded=True)
    board = compose(desk.workshop, "m1")
    assert neighbour(board, ("l1", "t2"), "right") == ("l1", "t5")
    assert neighbour(board, ("l1", "t5"), "left") == ("l1", "t2")
    fold(desk, "stages", ("s3",), folded=True)
    assert next_cell(compose(desk.workshop, "m1"), ("l1", "t2")) == ("l2", "t1")


def test_what_is_folded_away_is_told_from_what_is_not() -> None:
    desk = Desk(a_workshop(cards=4), counted())
    card = desk.workshop.cards["c1"]
    refs = [("cards", "c1"), ("points", "e1"), ("steps", "t1")]
    assert not any(is_folded_away(desk.workshop, ref) for ref in refs)
    fold(desk, "stages", ("s1",), folded=True)
    assert all(is_folded_away(desk.workshop, ref) for ref in refs)
    fold(desk, "stages", ("s1",), folded=False)
    fold(desk, "lanes", (card.lane or "",), folded=True)
    assert is_folded_away(desk.workshop, ("cards", "c1"))
    assert not is_folded_away(desk.workshop, ("steps", "t1"))
    assert not is_folded_away(desk.workshop, ("actions", "gone"))


def test_the_keyboard_comes_out_of_what_is_folded(desk: Desk) -> None:
    cards = (
        r.Card(id="a", lane="l1", step="t1"),
        r.Card(id="b", lane="l1", step="t3"),
    )
    desk.editor.apply_value("x", desk.workshop.with_rows("cards", *cards))
    desk.selection.choose("cards", ["a", "b"])
    fold(desk, "stages", ("s2",), folded=True)
    assert desk.selection.refs == (("cards", "a"),), "what can be seen stays selected"
    fold(desk, "stages", ("s1",), folded=True)
    assert desk.selection.only == ("stages", "s1")
    fold(desk, "stages", ("s1",), folded=False)
    desk.selection.focus(("l2", "t2"))
    fold_all(desk, "lanes", folded=True)
    assert desk.selection.only == ("lanes", "l2"), "from an empty cell too"
    fold(desk, "lanes", ("l1",), folded=False)
    assert desk.selection.only == ("lanes", "l2"), "unfolding leads nowhere"


def test_it_comes_out_of_what_is_folded_for_the_eyes_alone() -> None:
    desk = Desk(a_workshop(cards=0), counted(), read_only=True)
    desk.selection.choose("steps", ["t1"])
    fold(desk, "stages", ("s1",), folded=True)
    assert desk.selection.only == ("stages", "s1")
