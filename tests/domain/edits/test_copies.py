"""Copies of cards, stages, steps and lanes, and the arrows between copied cards."""

from dataclasses import replace

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.copies import (
    copy_cards,
    duplicate_cards,
    duplicate_lanes,
    duplicate_stages,
    duplicate_steps,
)
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop


def a_chain() -> Workshop:
    """a → b → c → d: a and b in one cell, c beside it, d parked; a loop back to a."""
    made = a_workshop(cards=0).with_rows(
        "cards",
        r.Card(id="a", lane="l1", step="t1", text="a", votes=3),
        r.Card(id="b", lane="l1", step="t1", text="b", order=1.0),
        r.Card(id="c", lane="l1", step="t2", text="c"),
        r.Card(id="d", text="d"),
    )
    return made.with_rows(
        "connections",
        r.Connection(id="ab", start="a", end="b", label="then"),
        r.Connection(id="bc", start="b", end="c"),
        r.Connection(id="cd", start="c", end="d"),
        r.Connection(id="ba", start="b", end="a", kind="loop"),
    )


def texts(workshop: Workshop, lane: str | None, step: str | None) -> str:
    return "".join(card.text for card in workshop.cell(lane, step))


def arrows(before: Workshop, after: Workshop) -> set[tuple[str, str, str, str]]:
    """The arrows that came, by the texts of their cards."""
    cards = after.cards
    return {
        (cards[one.start].text, cards[one.end].text, one.kind, one.label)
        for one in after.connections
        if one.id not in before.connections and one.start not in before.cards
    }


def test_a_copy_stands_right_after_its_card_and_has_no_votes() -> None:
    made = a_chain()
    after = duplicate_cards(made, new_id=counted(), ids=("c", "a"))
    assert texts(after, "l1", "t1") == "aab"
    assert [card.votes for card in after.cell("l1", "t1")] == [3, 0, 0]
    assert texts(after, "l1", "t2") == "cc"


def test_arrows_between_duplicated_cards_are_copied_and_no_others() -> None:
    made = a_chain()
    after = duplicate_cards(made, new_id=counted(), ids=("a", "b", "c"))
    assert arrows(made, after) == {
        ("a", "b", "branch", "then"), ("b", "c", "branch", ""), ("b", "a", "loop", ""),
    }  # fmt: skip
    assert len(after.connections) == len(made.connections) + 3
    assert problems(after) == ()
    assert patch(after, diff(made, after).inverse()) == made


def test_copies_keep_their_distance_and_the_cards_stay() -> None:
    made = a_chain()
    after = copy_cards(
        made, new_id=counted(), ids=("a", "c"), anchor="a", lane="l2", step="t2", before=None
    )
    assert (texts(after, "l2", "t2"), texts(after, "l2", "t3")) == ("a", "c")
    assert texts(after, "l1", "t1") == "ab"
    assert arrows(made, after) == set()
    parked = copy_cards(made, new_id=counted(), ids=("b", "c"))
    assert texts(parked, None, None) == "dbc"
    assert arrows(made, parked) == {("b", "c", "branch", "")}


def test_copied_stages_hold_copies_together_after_the_last_of_them() -> None:
    made = a_workshop(cards=40)
    after = duplicate_stages(made, new_id=counted(), ids=("s3", "s1"))
    stages = [stage.id for stage in after.map_stages("m1")]
    assert stages == ["s1", "s2", "s3", "n1", "n2"]
    for original, copy in (("s1", "n1"), ("s3", "n2")):
        pairs = list(zip(made.stage_steps(original), after.stage_steps(copy), strict=True))
        for lane in made.map_lanes("m1"):
            for old, new in pairs:
                assert old.title == new.title
                assert texts(after, lane.id, new.id) == texts(made, lane.id, old.id)
    assert len(after.points) == len(made.points) + 8
    assert problems(after) == ()


def test_a_copied_stage_has_the_arrows_within_it() -> None:
    made = a_chain()
    after = duplicate_stages(made, new_id=counted(), ids=("s1",))
    assert arrows(made, after) == {
        ("a", "b", "branch", "then"), ("b", "c", "branch", ""), ("b", "a", "loop", ""),
    }  # fmt: skip


def test_copied_steps_stand_after_the_last_of_their_stage_with_all_they_hold() -> None:
    made = a_chain()
    (alone,) = (step.id for step in made.stage_steps("s3")[:1])
    before = [step.id for step in made.stage_steps("s3")]
    after = duplicate_steps(made, new_id=counted(), ids=("t1", "t2", alone))
    assert [step.id for step in after.stage_steps("s1")] == ["t1", "t2", "n1", "n2"]
    assert [step.id for step in after.stage_steps("s3")] == [alone, "n3", *before[1:]]
    assert after.steps["n1"].title == made.steps["t1"].title
    assert (texts(after, "l1", "n1"), texts(after, "l1", "n2")) == ("ab", "c")
    assert len(after.points) == len(made.points) + 2 * 3
    assert len(arrows(made, after)) == 3
    assert problems(after) == ()


def test_copied_lanes_stand_after_the_last_of_their_swimlane_with_all_they_hold() -> None:
    made = a_chain()
    after = duplicate_lanes(made, new_id=counted(), ids=("l1", "l3", "l4"))
    lanes = [lane.id for lane in after.map_lanes("m1")]
    assert lanes == ["l1", "l2", "l3", "n1", "n2", "l4", "n3", "l5", "l6", "l7"]
    assert texts(after, "n1", "t1") == "ab"
    assert [p.valence for p in after.lane_points("n2")] == [
        p.valence for p in made.lane_points("l3")
    ]
    assert len(arrows(made, after)) == 3
    assert problems(after) == ()


def test_only_what_stands_on_one_map_is_duplicated_together() -> None:
    made = a_workshop().with_rows("maps", r.JourneyMap(id="m2"))
    made = made.with_rows("stages", r.Stage(id="s9", map="m2"))
    made = made.with_rows("lanes", replace(made.lanes["l1"], id="l9", map="m2"))
    with pytest.raises(EditRefused, match="one map"):
        duplicate_stages(made, new_id=counted(), ids=("s1", "s9"))
    with pytest.raises(EditRefused, match="one map"):
        duplicate_lanes(made, new_id=counted(), ids=("l1", "l9"))
    made = made.with_rows("steps", r.Step(id="t9", stage="s9"))
    with pytest.raises(EditRefused, match="one map"):
        duplicate_steps(made, new_id=counted(), ids=("t1", "t9"))
