"""What a template may say, and the error with the field where it says something else."""

import json
from random import Random
from typing import Any

import pytest

from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.authored import BadTemplate, read_node
from workshop_app.interchange.draft import Draft

MAP = {
    "title": "Today",
    "stages": [{"title": "Before", "steps": ["Hears", "Buys"]}, {"title": "There"}],
}


def read(**values: Any) -> Workshop:
    draft = Draft(fresh_ids(Random(1)))
    draft.read(read_node("opera", json.dumps({"format": "journey-template 1", **values})))
    assert problems(draft.workshop) == ()
    return draft.workshop


def with_lane(**lane: Any) -> Workshop:
    return read(maps=[{**MAP, "lanes": [lane]}])


def test_a_stage_without_steps_gets_one_without_a_title() -> None:
    assert [step.title for step in read(maps=[MAP]).map_steps(read(maps=[MAP]).map_list()[0].id)] == [
        "Hears", "Buys", "",
    ]  # fmt: skip


def test_cards_stand_in_the_cell_of_their_step_in_order() -> None:
    cards = [{"text": "one"}, {"text": "two", "kind": "gain", "heard": "Interview 1"}]
    workshop = with_lane(kind="touchpoints", cards={"Buys": cards})
    (lane,) = workshop.lanes
    buys = next(step for step in workshop.steps if step.title == "Buys")
    first, second = workshop.cell(lane.id, buys.id)
    assert (first.text, first.kind, first.evidence) == ("one", "touchpoint", "assumption")
    assert (second.kind, second.evidence, second.source) == ("gain", "heard", "Interview 1")


def test_one_lane_is_written_for_several_personas() -> None:
    swimlane = {"personas": ["a", "b"], "lanes": [{"kind": "emotion", "prompt": "How?"}]}
    people = [{"key": "a", "name": "Anna"}, {"key": "b", "name": "Ben"}]
    workshop = read(personas=people, maps=[{**MAP, "swimlanes": [swimlane]}])
    assert [lane.persona for lane in workshop.lanes] == [p.id for p in workshop.persona_list()]


def test_an_action_answers_the_cards_of_these_keys() -> None:
    workshop = read(
        parking_lot=[{"key": "queue", "text": "Queue", "codes": ["MD03"]}],
        actions=[{"text": "Second till", "answers": ["queue"], "cost": 5}],
    )
    (action,), (card,) = workshop.actions, workshop.cards
    assert (action.answers, action.codes, action.cost) == ((card.id,), ("MD03",), 5.0)


def test_a_reading_stands_at_a_step_of_the_first_map() -> None:
    metric = {"preset": "Conversion rate", "readings": [{"value": 69, "step": "Buys"}]}
    workshop = read(maps=[MAP], metrics=[metric])
    (reading,) = workshop.readings
    assert workshop.steps[reading.step or ""].title == "Buys"
    assert next(iter(workshop.metrics)).scale_max == 100


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("format", {"format": "journey-template 9"}),
    ("titel", {"titel": "Opera"}),
    ("facts", {"facts": {"colour": "red"}}),
    ("facts", {"facts": []}),
    ("codes.MD01", {"codes": {"MD01": 1}}),
    ("personas[1]", {"personas": [{"name": "Anna"}, {"name": 7}]}),
    ("personas[0]", {"personas": [{"traits": [{"label": "Bold", "value": 9}]}]}),
    ("maps", {"maps": {}}),
    ("maps[0].stages[0].steps", {"maps": [{"stages": [{"title": "A", "steps": "Hears"}]}]}),
    ("maps[0].stages", {"maps": [{"stages": [{"steps": ["A", "A"]}]}]}),
    ("maps[0].lanes[0]", {"maps": [{**MAP, "lanes": [{"kind": "feelings"}]}]}),
    ("maps[0].lanes[0].kind", {"maps": [{**MAP, "lanes": [{"title": "x"}]}]}),
    (
        "maps[0].lanes[0].cards.Sells",
        {"maps": [{**MAP, "lanes": [{"kind": "actions", "cards": {"Sells": [{"text": "x"}]}}]}]},
    ),
    (
        "maps[0].lanes[0].cards.Buys[0]",
        {"maps": [{**MAP, "lanes": [{"kind": "actions", "cards": {"Buys": ["x"]}}]}]},
    ),
    (
        "maps[0].lanes[0].curve.Buys.valence",
        {"maps": [{**MAP, "lanes": [{"kind": "emotion", "curve": {"Buys": {"word": "sad"}}}]}]},
    ),
    ("maps[0].swimlanes[0].personas", {"maps": [{**MAP, "swimlanes": [{"personas": ["x"]}]}]}),
    ("parking_lot[0]", {"parking_lot": [{"text": "x", "kind": "wish"}]}),
    ("actions[0].answers", {"actions": [{"text": "x", "answers": ["nothing"]}]}),
    ("connections[0].from", {"connections": [{"to": "a"}]}),
    ("metrics[0].preset", {"metrics": [{"preset": "Happiness"}]}),
    ("metrics[0].readings[0].value", {"metrics": [{"name": "x", "readings": [{"value": "5"}]}]}),
]


@pytest.mark.parametrize(("field", "values"), WRONG, ids=[field for field, _values in WRONG])
def test_what_is_wrong_is_named_with_its_field(field: str, values: dict[str, Any]) -> None:
    with pytest.raises(BadTemplate) as raised:
        read(**values)
    assert raised.value.field == field
    assert f"The template ‘opera’ is wrong at ‘{field}’: " in str(raised.value)


def test_a_bare_list_is_no_template() -> None:
    with pytest.raises(BadTemplate, match="cannot be read: an object with fields"):
        read_node("opera", "[]")
