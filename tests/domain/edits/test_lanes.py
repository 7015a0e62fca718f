"""Lanes: added, moved between swimlanes, deleted with what they hold."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.lanes import add_lane, delete_lane, move_lanes
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop


def _lanes(made: Workshop) -> list[str]:
    return [lane.id for lane in made.map_lanes("m1")]


def test_a_lane_stands_in_its_swimlane_under_its_kinds_title() -> None:
    made = a_workshop(personas=2)
    after = add_lane(made, new_id=counted(), map="m1", kind="needs", persona="p1", before="l2")
    assert _lanes(after) == ["l1", "n1", "l2", "l3", "l4", "l5", "l6", "l7"]
    assert after.lanes["n1"].title == "Needs and expectations"
    wide = add_lane(made, new_id=counted(), map="m1", kind="support", title="Behind")
    assert _lanes(wide)[-1] == "n1"
    assert wide.lanes["n1"].title == "Behind"
    with pytest.raises(EditRefused, match="no lane kind"):
        add_lane(made, new_id=counted(), map="m1", kind="doodles")


def test_a_lane_moves_with_its_cards_within_and_between_swimlanes() -> None:
    made = a_workshop(personas=2)
    assert _lanes(move_lanes(made, ids=("l3",), persona="p1", before="l1"))[:3] == [
        "l3",
        "l1",
        "l2",
    ]
    assert _lanes(move_lanes(made, ids=("l1",), persona="p2", before="l5"))[:4] == [
        "l2", "l3", "l4", "l1",
    ]  # fmt: skip
    wide = move_lanes(made, ids=("l1",))
    assert _lanes(wide) == ["l2", "l3", "l4", "l5", "l6", "l7", "l1"]
    assert wide.cards == made.cards


@pytest.mark.parametrize("park", [False, True])
def test_a_deleted_lane_takes_or_parks_its_cards_and_undo_brings_all_back(park: bool) -> None:
    made = a_workshop(cards=40)
    held = [card.id for card in made.cards if card.lane == "l1"]
    after = delete_lane(made, id="l1", park=park)
    assert [card.id for card in after.parked()] == (held if park else [])
    assert not any(card.lane == "l1" for card in after.cards)
    assert patch(after, diff(made, after).inverse()) == made
    assert len(delete_lane(made, id="l3").points) == len(made.points) - 6
