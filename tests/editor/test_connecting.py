"""Joining cards: branch or loop, chains, refusals that change nothing."""

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.edits.cards import park_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.connecting import arrows_at, connect, connect_chain, kind_between
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import short_text, spoken_record


@pytest.fixture
def desk() -> Desk:
    return Desk(a_workshop(1, 3, 24, lanes=("touchpoints", "quotes"), wide=()), counted("new"))


def first(desk: Desk, lane: str, step: str) -> str:
    return desk.workshop.cell(lane, step)[0].id


def test_an_arrow_to_an_earlier_step_is_a_loop(desk: Desk) -> None:
    early, late = first(desk, "l1", "t1"), first(desk, "l2", "t4")
    assert kind_between(desk.workshop, early, late) == "branch"
    assert kind_between(desk.workshop, late, early) == "loop"
    upper, lower = (card.id for card in desk.workshop.cell("l1", "t1")[:2])
    assert kind_between(desk.workshop, upper, lower) == "branch"
    assert kind_between(desk.workshop, lower, upper) == "loop"


def test_the_arrow_that_is_told_points_the_way_its_cards_are_read(desk: Desk) -> None:
    ids = [first(desk, "l1", step) for step in ("t1", "t2")]
    for one, text in zip(ids, ("الوصول", "الدخول"), strict=True):
        desk.editor.apply("T", set_fields, table="cards", ids=(one,), fields={"text": text})
    _change, said = connect(desk, ids)
    assert said.startswith("Connected: \u2068الوصول ← الدخول\u2069")


@pytest.mark.parametrize(
    ("text", "shown"), [("No sign.", "No sign."), ("Why?", "Why?"), ("Hall", "Hall.")]
)
def test_what_is_connected_ends_with_one_mark(desk: Desk, text: str, shown: str) -> None:
    ids = [first(desk, "l1", step) for step in ("t1", "t2")]
    desk.editor.apply("T", set_fields, table="cards", ids=(ids[1],), fields={"text": text})
    _change, said = connect(desk, ids)
    assert said.endswith(f" → {shown} Enter writes on the arrow.")


def test_several_cards_are_joined_in_the_order_chosen_as_one_step(desk: Desk) -> None:
    ids = [first(desk, "l1", step) for step in ("t1", "t3", "t2")]
    _change, said = connect(desk, ids)
    rows = {(a.start, a.end, a.kind) for a in desk.workshop.connections.rows()}
    assert rows == {(ids[0], ids[1], "branch"), (ids[1], ids[2], "loop")}
    start, end = (short_text(desk.workshop, one) for one in ids[1:])
    assert end.endswith("…")
    assert said == f"Connected: {start} → {end} Enter writes on the arrow."
    last = desk.selection.only
    assert last is not None
    assert desk.workshop.connections[last[1]].end == ids[2]
    assert spoken_record(desk.workshop, last).startswith("Loop from “")
    desk.editor.undo()
    assert not len(desk.workshop.connections)


def test_what_is_joined_already_is_left_and_said_where_nothing_is_new(desk: Desk) -> None:
    ids = [first(desk, "l1", step) for step in ("t1", "t2", "t3")]
    connect(desk, ids[:2])
    connect(desk, ids)
    assert len(desk.workshop.connections) == 2
    with pytest.raises(EditRefused, match="already connected"):
        connect(desk, ids)


def test_a_parked_card_is_not_joined(desk: Desk) -> None:
    ids = [first(desk, "l1", "t1"), first(desk, "l1", "t2")]
    parked = park_cards(desk.workshop, ids=(ids[1],))
    with pytest.raises(EditRefused, match="parking lot"):
        connect_chain(parked, new_id=counted(), ids=ids)


def test_the_arrows_of_a_card_are_those_that_leave_then_those_that_come(desk: Desk) -> None:
    ids = [first(desk, "l1", step) for step in ("t1", "t2", "t3")]
    connect(desk, ids)
    leaving, coming = arrows_at(desk.workshop, ids[1])
    assert desk.workshop.connections[leaving].end == ids[2]
    assert desk.workshop.connections[coming].start == ids[0]
