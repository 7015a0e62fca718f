"""Personas and their swimlanes."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.personas import (
    add_persona,
    add_swimlane,
    delete_persona,
    delete_swimlane,
    move_personas,
)
from workshop_app.domain.errors import EditRefused


def test_a_new_persona_gets_the_hue_used_least_and_her_lanes() -> None:
    made = a_workshop(personas=2)
    after = add_persona(made, new_id=counted(), name="Greta", map="m1", before="p2")
    assert [p.id for p in after.persona_list()] == ["p1", "n1", "p2"]
    assert after.personas["n1"].colour == 3
    assert [lane.kind for lane in after.map_lanes("m1") if lane.persona == "n1"] == [
        "touchpoints", "pains_gains", "emotion",
    ]  # fmt: skip
    alone = add_persona(made, new_id=counted(), name="Greta")
    assert len(alone.lanes) == len(made.lanes)


def test_eleven_personas_share_ten_hues() -> None:
    made, new_id = a_workshop(personas=0), counted()
    for _ in range(11):
        made = add_persona(made, new_id=new_id)
    assert sorted(p.colour for p in made.personas) == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_a_persona_has_one_swimlane_a_map() -> None:
    with pytest.raises(EditRefused, match="already has a swimlane"):
        add_swimlane(a_workshop(), new_id=counted(), map="m1", persona="p1")


def test_a_persona_moves_with_her_swimlane() -> None:
    made = move_personas(a_workshop(personas=3), ids=("p3",), before="p1")
    assert [p.id for p in made.map_personas("m1")] == ["p3", "p1", "p2"]


@pytest.mark.parametrize("park", [False, True])
def test_leaving_a_map_is_not_leaving_the_workshop(park: bool) -> None:
    made = a_workshop(cards=40)
    held = [card.id for card in made.cards if card.lane in ("l1", "l2")]
    off = delete_swimlane(made, map="m1", persona="p1", park=park)
    gone = delete_persona(made, id="p1", park=park)
    assert ("p1" in off.personas, "p1" in gone.personas) == (True, False)
    for after in (off, gone):
        assert [p.id for p in after.map_personas("m1")] == ["p2"]
        assert [card.id for card in after.parked()] == (held if park else [])
        assert patch(after, diff(made, after).inverse()) == made
