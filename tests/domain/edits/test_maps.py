"""Maps: added, moved, copied with everything, deleted with everything."""

from typing import Any

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.cards import move_cards, span_card
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.maps import add_map, delete_map, duplicate_map, move_map
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop


def _rich() -> Workshop:
    made = a_workshop(cards=40).with_rows("cards", r.Card(id="k1", text="parked"))
    made = span_card(made, id="c1", span=2)
    made = made.with_rows(
        "connections",
        r.Connection(id="x1", start="c1", end="c2", kind="loop", label="again"),
        r.Connection(id="x2", start="c1", end="k1"),
    )
    return made.with_rows("actions", r.ActionItem(id="a1", answers=("c1", "k1")))


def _picture(made: Workshop, map_id: str) -> list[Any]:
    """All a map holds, without ids."""
    lanes, steps = made.map_lanes(map_id), made.map_steps(map_id)
    cells = [
        [(c.text, c.kind, c.span, c.evidence, c.order) for c in made.cell(lane.id, step.id)]
        for lane in lanes
        for step in steps
    ]
    points = [[(p.valence, p.word) for p in made.lane_points(lane.id)] for lane in lanes]
    stages = [(s.title, s.colour, len(made.stage_steps(s.id))) for s in made.map_stages(map_id)]
    own = {card.id: card for card in made.cards if made.map_of_card(card) == map_id}
    arrows = [
        (own[x.start].text, own[x.end].text, x.kind, x.label)
        for x in made.connections
        if x.start in own and x.end in own
    ]
    heads = [(lane.kind, lane.persona, lane.title, lane.folded) for lane in lanes]
    return [stages, [step.title for step in steps], heads, cells, points, arrows]


def test_a_copied_map_holds_everything_and_shares_nothing() -> None:
    made = _rich()
    after = duplicate_map(made, new_id=counted(), id="m1", title="Tomorrow")
    assert [(m.id, m.title, m.state) for m in after.map_list()] == [
        ("m1", "Today", "current"),
        ("n1", "Tomorrow", "future"),
    ]
    assert _picture(after, "n1") == _picture(made, "m1") == _picture(after, "m1")
    assert problems(after) == ()
    copies = {c.id for c in after.cards if after.map_of_card(c) == "n1"}
    assert not copies & {c.id for c in made.cards}
    assert len(after.connections) == 3, "the arrow to the parking lot is not doubled"


def test_what_was_voted_for_today_has_no_votes_on_the_copied_map() -> None:
    made = set_fields(_rich(), table="cards", ids=("c1",), fields={"votes": 4})
    after = duplicate_map(made, new_id=counted(), id="m1", title="Tomorrow")
    copies = [card for card in after.cards if after.map_of_card(card) == "n1"]
    assert copies
    assert not any(card.votes for card in copies)
    assert after.cards["c1"].votes == 4


def test_deleting_a_map_takes_what_it_holds_and_undo_brings_it_back() -> None:
    made = duplicate_map(_rich(), new_id=counted(), id="m1", title="Tomorrow")
    after = delete_map(made, id="n1")
    assert after == _rich()
    first = delete_map(made, id="m1")
    assert first.actions["a1"].answers == ("k1",)
    assert [card.id for card in first.parked()] == ["k1"]
    assert problems(first) == ()
    assert patch(first, diff(made, first).inverse()) == made


def test_the_last_map_stays() -> None:
    with pytest.raises(EditRefused, match="at least one map"):
        delete_map(a_workshop(), id="m1")


def test_a_new_map_has_its_stages_and_its_place() -> None:
    made = add_map(a_workshop(), new_id=counted(), title="Then", stages=("a", "b"), before="m1")
    assert [m.id for m in made.map_list()] == ["n1", "m1"]
    assert [(s.title, len(made.stage_steps(s.id))) for s in made.map_stages("n1")] == [
        ("a", 1),
        ("b", 1),
    ]
    assert [m.id for m in move_map(made, id="n1").map_list()] == ["m1", "n1"]


def test_cards_do_not_cross_from_map_to_map_by_a_wrong_step() -> None:
    made = duplicate_map(_rich(), new_id=counted(), id="m1", title="Tomorrow")
    lane, step = made.map_lanes("n1")[0].id, made.map_steps("n1")[0].id
    assert move_cards(made, ids=("c1",), lane=lane, step=step).cards["c1"].lane == lane
    with pytest.raises(EditRefused, match="different maps"):
        move_cards(made, ids=("c1",), lane=lane, step="t1")
