"""What one asks of a workshop."""

from dataclasses import replace

from tests.making import a_workshop
from workshop_app.domain import records as r


def test_columns_run_through_the_stages_in_order() -> None:
    made = a_workshop(stages=3, steps=2)
    assert [step.id for step in made.map_steps("m1")] == ["t1", "t2", "t3", "t4", "t5", "t6"]
    last_first = made.with_rows("stages", replace(made.stages["s3"], order=-1))
    assert [s.id for s in last_first.map_steps("m1")] == ["t5", "t6", "t1", "t2", "t3", "t4"]


def test_lanes_stand_by_persona_and_map_wide_ones_last() -> None:
    made = a_workshop(personas=2)
    assert [lane.persona for lane in made.map_lanes("m1")] == ["p1"] * 3 + ["p2"] * 3 + [None]
    turned = made.with_rows("personas", replace(made.personas["p2"], order=-1))
    assert [lane.persona for lane in turned.map_lanes("m1")] == ["p2"] * 3 + ["p1"] * 3 + [None]
    assert [p.id for p in turned.map_personas("m1")] == ["p2", "p1"]
    without = made.without("lanes", ["l1", "l2", "l3"])
    assert [p.id for p in without.map_personas("m1")] == ["p2"]


def test_a_cell_and_the_parking_lot_hold_their_cards_in_order() -> None:
    made = a_workshop(cards=0).with_rows(
        "cards",
        r.Card(id="b", lane="l1", step="t1", order=2),
        r.Card(id="a", lane="l1", step="t1", order=2),
        r.Card(id="c", lane="l1", step="t1", order=1),
        r.Card(id="d"),
    )
    assert [card.id for card in made.cell("l1", "t1")] == ["c", "a", "b"]
    assert [card.id for card in made.parked()] == ["d"]
    assert made.cell(None, None) == made.parked()
    assert made.map_of_card(made.cards["a"]) == "m1"
    assert made.map_of_card(made.cards["d"]) is None


def test_points_follow_the_steps_and_not_their_own_order() -> None:
    made = a_workshop(personas=1)
    assert [p.step for p in made.lane_points("l3")] == ["t1", "t2", "t3", "t4", "t5", "t6"]
    turned = made.with_rows("stages", replace(made.stages["s3"], order=-1))
    assert [p.step for p in turned.lane_points("l3")] == ["t5", "t6", "t1", "t2", "t3", "t4"]
    assert made.lane_points("nowhere") == ()


def test_workshops_compare_by_what_they_hold() -> None:
    one, other = a_workshop(), a_workshop()
    assert one == other
    assert one.without("cards", ["c1"]) != other
    assert one.without("cards", ["c1"]).with_rows("cards", one.cards["c1"]) == other
