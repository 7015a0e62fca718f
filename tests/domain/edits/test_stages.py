"""Stages and steps: added, moved with all they hold, copied, deleted."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.stages import (
    add_stage,
    add_step,
    delete_stage,
    delete_step,
    move_stages,
    move_steps,
)
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop


def _stages(made: Workshop) -> list[str]:
    return [stage.id for stage in made.map_stages("m1")]


def _steps(made: Workshop, stage: str) -> list[str]:
    return [step.id for step in made.stage_steps(stage)]


def test_a_stage_comes_with_at_least_one_step() -> None:
    after = add_stage(a_workshop(), new_id=counted(), map="m1", title="Rest", before="s2")
    assert _stages(after) == ["s1", "n1", "s2", "s3"]
    assert _steps(after, "n1") == ["n2"]
    none = add_stage(a_workshop(), new_id=counted(), map="m1", steps=())
    assert len(_steps(none, "n1")) == 1
    three = add_stage(a_workshop(), new_id=counted(), map="m1", steps=("a", "b", "c"))
    assert [step.title for step in three.stage_steps("n1")] == ["a", "b", "c"]


def test_a_stage_moves_with_its_steps_and_cards() -> None:
    made = a_workshop()
    after = move_stages(made, ids=("s3",), before="s1")
    assert _stages(after) == ["s3", "s1", "s2"]
    assert after.cards == made.cards
    assert [step.id for step in after.map_steps("m1")] == ["t5", "t6", "t1", "t2", "t3", "t4"]


def test_a_step_moves_within_and_between_stages() -> None:
    made = a_workshop()
    assert _steps(move_steps(made, ids=("t2",), stage="s1", before="t1"), "s1") == ["t2", "t1"]
    after = move_steps(made, ids=("t2",), stage="s3", before="t6")
    assert (_steps(after, "s1"), _steps(after, "s3")) == (["t1"], ["t5", "t2", "t6"])


def test_several_stages_move_together_in_their_order() -> None:
    made = a_workshop(stages=4)
    assert _stages(move_stages(made, ids=("s4", "s1"), before="s3")) == ["s2", "s1", "s4", "s3"]
    assert _stages(move_stages(made, ids=("s1", "s3"))) == ["s2", "s4", "s1", "s3"]
    assert _stages(move_stages(made, ids=("s1", "s2"), before="s1")) == ["s1", "s2", "s3", "s4"]


def test_several_steps_gather_in_one_stage() -> None:
    made = a_workshop()
    after = move_steps(made, ids=("t5", "t2"), stage="s2", before="t4")
    assert _steps(after, "s2") == ["t3", "t2", "t5", "t4"]
    assert (_steps(after, "s1"), _steps(after, "s3")) == (["t1"], ["t6"])
    with pytest.raises(EditRefused, match="at least one step"):
        move_steps(made, ids=("t1", "t2"), stage="s2")


def test_only_stages_of_one_map_move_together() -> None:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2"))
    made = made.with_rows("stages", r.Stage(id="s9", map="m2"))
    with pytest.raises(EditRefused, match="one map"):
        move_stages(made, ids=("s1", "s9"))


def test_the_last_step_and_the_last_stage_stay() -> None:
    made = a_workshop(stages=2, steps=1)
    with pytest.raises(EditRefused, match="at least one step"):
        delete_step(made, id="t1")
    with pytest.raises(EditRefused, match="at least one step"):
        move_steps(made, ids=("t1",), stage="s2")
    with pytest.raises(EditRefused, match="at least one stage"):
        delete_stage(delete_stage(made, id="s1"), id="s2")


def test_a_step_stays_on_its_map() -> None:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2"))
    made = made.with_rows("stages", r.Stage(id="s9", map="m2"))
    with pytest.raises(EditRefused, match="another map"):
        move_steps(made, ids=("t1",), stage="s9")


def _rich() -> Workshop:
    made = add_step(a_workshop(cards=40), new_id=lambda: "t2b", stage="s1")
    made = made.with_rows("metrics", r.Metric(id="g1"))
    made = made.with_rows("readings", r.Reading(id="d1", metric="g1", stage="s1", step="t1"))
    cards = [card.id for card in made.cards if card.step == "t1"]
    made = made.with_rows("connections", r.Connection(id="x1", start=cards[0], end=cards[1]))
    return made.with_rows("actions", r.ActionItem(id="a1", answers=(cards[0],)))


@pytest.mark.parametrize("park", [False, True])
@pytest.mark.parametrize("what", ["stage", "step"])
def test_deleting_takes_what_it_holds_and_undo_brings_it_back(what: str, park: bool) -> None:
    made = _rich()
    gone = {"t1", "t2", "t2b"} if what == "stage" else {"t1"}
    after = (
        delete_stage(made, id="s1", park=park)
        if what == "stage"
        else delete_step(made, id="t1", park=park)
    )
    held = [card.id for card in made.cards if card.step in gone]
    assert held
    assert [card.id for card in after.parked()] == (held if park else [])
    assert len(after.cards) == len(made.cards) - (0 if park else len(held))
    assert len(after.connections) == len(after.actions["a1"].answers) == (1 if park else 0)
    assert not any(point.step in gone for point in after.points)
    assert after.readings["d1"].step is None
    assert after.readings["d1"].stage == ("s1" if what == "step" else None)
    assert problems(after) == ()
    assert patch(after, diff(made, after).inverse()) == made
