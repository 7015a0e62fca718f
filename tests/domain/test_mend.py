"""What a broken file holds is kept where it can be: cards are parked, values put right."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import a_workshop, workshops
from workshop_app.domain import records as r
from workshop_app.domain.mend import mended
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop


@given(workshops())
def test_a_sound_workshop_is_the_same_object(workshop: Workshop) -> None:
    assert mended(workshop, "w") == (workshop, ())
    assert mended(workshop, "w")[0] is workshop


def test_a_lane_that_is_gone_leaves_its_cards_in_the_parking_lot() -> None:
    workshop = a_workshop(personas=1, stages=2, cards=6)
    broken = workshop.without("lanes", ["l1"])
    texts = [card.text for card in workshop.cards if card.lane == "l1"]
    whole, notices = mended(broken, "w")
    assert problems(whole) == ()
    assert sorted(card.text for card in whole.parked()) == sorted(texts)
    assert notices[0].startswith(f"{len(texts)} cards stood where there is no place")
    assert "parking lot" in notices[0]


def test_a_map_that_is_gone_takes_no_card_with_it() -> None:
    workshop = a_workshop(cards=20)
    whole, notices = mended(workshop.without("maps", ["m1"]), "w")
    assert len(whole.parked()) == len(whole.cards) == 20
    assert len(whole.personas) == len(workshop.personas)
    assert any("Left out" in notice and "‘Discover’" in notice for notice in notices)


@pytest.mark.parametrize(
    ("table", "change", "after"),
    [
        ("cards", {"kind": "sticker"}, {"kind": "note"}),
        ("cards", {"span": 0}, {"span": 1}),
        ("cards", {"votes": -3}, {"votes": 0}),
        ("cards", {"image": "gone"}, {"image": None}),
        ("lanes", {"persona": "gone"}, {"persona": None}),
        ("personas", {"colour": 99}, {"colour": 10}),
        ("personas", {"traits": (r.Trait(label="a", value=9),)},
         {"traits": (r.Trait(label="a", value=5),)}),
        ("points", {"valence": -7.0}, {"valence": -2.0}),
        ("stages", {"order": float("inf")}, {"order": 0.0}),
        ("maps", {"state": "dream"}, {"state": "current"}),
    ],
)  # fmt: skip
def test_a_value_is_put_right_and_the_row_kept(
    table: str, change: dict[str, Any], after: dict[str, Any]
) -> None:
    workshop = a_workshop()
    row = next(iter(workshop.table(table)))
    whole, notices = mended(workshop.with_rows(table, replace(row, **change)), "w")
    assert problems(whole) == ()
    assert whole.table(table)[row.id] == replace(row, **after)
    assert len(notices) == 1
    assert "put right" in notices[0]


def test_actions_keep_what_they_still_answer() -> None:
    workshop = a_workshop(cards=3)
    action = r.ActionItem(id="a", text="Mend the door", answers=("c1", "gone", "c2"))
    whole, _notices = mended(workshop.with_rows("actions", action), "w")
    assert whole.actions["a"].answers == ("c1", "c2")


def test_of_two_points_at_one_step_the_first_stays() -> None:
    workshop = a_workshop(personas=1)
    point = next(iter(workshop.points))
    double = replace(point, id=point.id + "x", order=point.order + 1, word="Twice")
    whole, notices = mended(workshop.with_rows("points", double), "w")
    assert whole == workshop
    assert "emotion point ‘Twice’" in notices[0]


def test_facts_are_always_one() -> None:
    workshop = a_workshop()
    none = workshop.without("facts_rows", ["w"])
    two = workshop.with_rows("facts_rows", r.Facts(id="x", order=1.0, title="Other"))
    assert mended(none, "named")[0].facts.id == "named"
    assert mended(two, "w")[0] == workshop


@given(workshops(), st.data())
def test_whatever_is_torn_out_the_rest_is_sound(workshop: Workshop, data: st.DataObject) -> None:
    for table in TABLES:
        ids = sorted(row.id for row in workshop.table(table).rows())
        gone = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
        workshop = workshop.without(table, gone)
    cards = len(workshop.cards)
    whole, _notices = mended(workshop, "w")
    assert problems(whole) == ()
    assert len(whole.cards) == cards


def test_a_workshop_without_maps_stages_or_steps_gets_them() -> None:
    workshop = a_workshop(cards=4)
    for table in ("maps", "stages", "steps"):
        gone = workshop.without(table, [row.id for row in workshop.table(table)])
        whole, notices = mended(gone, "w")
        assert problems(whole) == ()
        for one in whole.map_list():
            assert all(whole.stage_steps(stage.id) for stage in whole.map_stages(one.id))
        assert whole.map_list()
        assert any("an empty one stands in its place" in notice for notice in notices)
        assert mended(gone, "w") == mended(gone, "w")
