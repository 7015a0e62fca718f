"""Connections, action items, metrics, facilitation and images."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.actions import add_action, delete_actions, move_action
from workshop_app.domain.edits.assets import LARGEST_BYTES, add_image, set_portrait
from workshop_app.domain.edits.connections import connect_cards, disconnect_cards
from workshop_app.domain.edits.facilitation import add_agenda_item, add_code, delete_codes
from workshop_app.domain.edits.metrics import (
    add_metric,
    add_reading,
    delete_metrics,
    move_metric,
)
from workshop_app.domain.errors import EditRefused


def test_an_arrow_joins_two_cards_once() -> None:
    made = connect_cards(a_workshop(), new_id=counted(), start="c1", end="c2", kind="loop")
    assert made.connections["n1"].kind == "loop"
    for start, end, says in (("c1", "c2", "already"), ("c1", "c1", "itself")):
        with pytest.raises(EditRefused, match=says):
            connect_cards(made, new_id=counted(), start=start, end=end)
    with pytest.raises(EditRefused, match="choices"):
        connect_cards(made, new_id=counted(), start="c2", end="c1", kind="tunnel")
    assert disconnect_cards(made, ids=("n1",)) == a_workshop()


def test_an_action_carries_the_codes_of_the_cards_it_answers() -> None:
    made = a_workshop().with_rows(
        "cards", r.Card(id="a", codes=("MD01", "CS01")), r.Card(id="b", codes=("MD01",))
    )
    after = add_action(made, new_id=counted(), text="Open a till", answers=("b", "a"))
    assert after.actions["n1"].codes == ("MD01", "CS01")
    two = add_action(after, new_id=counted("z"), before="n1")
    assert [x.id for x in two.actions] == ["z1", "n1"]
    assert [x.id for x in move_action(two, id="z1").actions] == ["n1", "z1"]
    assert len(delete_actions(two, ids=("n1", "z1")).cards) == len(made.cards)


def test_a_preset_brings_its_scale_and_direction() -> None:
    made = add_metric(a_workshop(), new_id=counted(), name="Churn a year")
    metric = made.metrics["n1"]
    assert (metric.unit, metric.scale_min, metric.scale_max) == ("%", 0, 100)
    assert (metric.higher_is_better, metric.target) == (False, 15)
    own = add_metric(made, new_id=counted("z"), name="Coffees sold", unit="cups", before="n1")
    assert [x.id for x in move_metric(own, id="z1").metrics] == ["n1", "z1"]
    assert own.metrics["z1"].target is None


def test_readings_go_with_their_metric_and_are_numbers() -> None:
    made = add_metric(a_workshop(), new_id=counted(), name="Coffees sold")
    read = add_reading(
        made, new_id=counted("d"), metric="n1", value=3, stage="s1", date="2026-11-21"
    )
    assert len(read.readings) == 1
    assert delete_metrics(read, ids=("n1",)) == a_workshop()
    with pytest.raises(EditRefused, match="not a number"):
        add_reading(made, new_id=counted(), metric="n1", value=float("nan"))
    with pytest.raises(EditRefused, match="gone"):
        add_reading(made, new_id=counted(), metric="n1", value=1, stage="nowhere")


def test_codes_have_a_label_and_only_one_meaning() -> None:
    made = add_code(a_workshop(), new_id=counted(), code="MD01", title="Demand")
    for code, says in (("MD01", "already"), ("  ", "needs a label")):
        with pytest.raises(EditRefused, match=says):
            add_code(made, new_id=counted("z"), code=code)
    tagged = made.with_rows("cards", r.Card(id="a", codes=("MD01",)))
    assert delete_codes(tagged, ids=("n1",)).cards["a"].codes == ("MD01",)


def test_the_day_has_an_order() -> None:
    made = add_agenda_item(a_workshop(), new_id=counted("a"), title="Map", minutes=60)
    made = add_agenda_item(made, new_id=counted("b"), title="Welcome", before="a1")
    assert [item.title for item in made.agenda] == ["Welcome", "Map"]
    with pytest.raises(EditRefused, match="outside 0"):
        add_agenda_item(made, new_id=counted("c"), minutes=-5)


def test_a_portrait_nothing_shows_any_more_is_let_go() -> None:
    picture = {"name": "anna", "media_type": "image/png", "width": 2, "height": 2}
    made = add_image(a_workshop(), new_id=counted("i"), data=b"x", **picture)
    worn = set_portrait(made, persona="p1", image="i1")
    assert worn.personas["p1"].portrait == "i1"
    assert len(worn.assets) == 1
    assert len(set_portrait(worn, persona="p1", image=None).assets) == 0
    with pytest.raises(EditRefused, match="gone"):
        set_portrait(made, persona="p1", image="i9")
    with pytest.raises(EditRefused, match="too large"):
        add_image(made, new_id=counted("j"), data=bytes(LARGEST_BYTES + 1), **picture)
