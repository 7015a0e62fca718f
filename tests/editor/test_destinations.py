"""“Move to…”: everything that can be dragged can be moved by choosing."""

from typing import Any

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain.edits.emotions import delete_emotions, move_emotion
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.destinations import MOVABLE, Destination, destination
from workshop_app.editor.gestures.by_keys import CARRIED
from workshop_app.editor.gestures.choose import choose
from workshop_app.editor.gestures.pointer import Ground, Pointer
from workshop_app.editor.selection import Ref
from workshop_app.layout.compose import Composer
from workshop_app.layout.hit import Hit


@pytest.fixture
def workshop() -> Workshop:
    return a_workshop(cards=12)


def to(workshop: Workshop, *refs: Ref) -> Destination:
    found = destination(workshop, "m1", refs)
    assert found is not None
    return found


def moved(workshop: Workshop, found: Destination, **answers: Any) -> Workshop:
    plan = found.plan(answers)
    result = plan.edit(workshop, **plan.parameters)
    assert isinstance(result, Workshop)
    return result


def asked(found: Destination, **answers: Any) -> dict[str, Any]:
    return {question.name: question.value for question in found.questions(answers)}


def test_everything_that_can_be_dragged_can_be_moved_and_carried(workshop: Workshop) -> None:
    desk = Desk(workshop, counted())
    board = Composer("m1").compose(workshop)
    ground = Ground(desk, lambda: board)
    draggable = {
        table
        for table in TABLES
        if choose(ground, Pointer("press", 0, 0, Hit(table, "x"))).__name__ != "press_empty"
    } - {"connections"}  # an arrow is drawn from card to card, and has a command of its own
    assert draggable <= set(MOVABLE)
    assert draggable == set(CARRIED)
    assert set(MOVABLE) - draggable == {"maps"}, "the tabs are Qt's own to drag"


def test_as_it_stands_nothing_moves(workshop: Workshop) -> None:
    everything = [(table, row.id) for table in MOVABLE for row in workshop.table(table).rows()]
    for ref in everything:
        assert moved(workshop, to(workshop, ref)) == workshop, ref


def test_a_card_goes_to_a_lane_a_step_and_a_place(workshop: Workshop) -> None:
    cell = workshop.cell("l1", "t1")
    card = next(c for c in workshop.cards if (c.lane, c.step) != ("l1", "t1"))
    found = to(workshop, ("cards", card.id))
    assert asked(found)["lane"] == card.lane
    assert asked(found, lane="l1", step="t1")["place"] == str(len(cell)), "at the end at first"
    after = moved(workshop, found, lane="l1", step="t1", place="0")
    assert after.cell("l1", "t1")[0].id == card.id


def test_a_card_goes_to_the_parking_lot_and_back(workshop: Workshop) -> None:
    parked = moved(workshop, to(workshop, ("cards", "c1")), lane="parking_lot")
    assert parked.cards["c1"].lane is None
    found = to(parked, ("cards", "c1"))
    assert [question.name for question in found.questions({})] == ["lane", "place", "copy"]
    back = moved(parked, found, lane="l2", step="t3")
    assert (back.cards["c1"].lane, back.cards["c1"].step) == ("l2", "t3")


def test_a_card_covers_as_many_steps_as_there_are(workshop: Workshop) -> None:
    found = to(workshop, ("cards", "c1"))
    after = moved(workshop, found, step="t4", span=9)
    assert (after.cards["c1"].step, after.cards["c1"].span) == ("t4", 3)


def test_many_cards_keep_their_distance(workshop: Workshop) -> None:
    one, other = workshop.cards["c1"], workshop.cards["c2"]
    found = to(workshop, ("cards", "c2"), ("cards", "c1"))
    assert "span" not in asked(found)
    after = moved(workshop, found, lane=one.lane, step="t3")
    steps = [step.id for step in workshop.map_steps("m1")]
    assert after.cards["c1"].step == "t3"
    distance = steps.index(other.step or "") - steps.index(one.step or "")
    assert steps.index(after.cards["c2"].step or "") - steps.index("t3") == distance


@pytest.mark.parametrize(
    ("ref", "answers", "order"),
    [
        (("stages", "s1"), {"place": "3"}, ["s2", "s3", "s1"]),
        (("personas", "p2"), {"place": "1"}, ["p2", "p1"]),
        (("steps", "t1"), {"home": "s2", "place": "2"}, ["t2", "t3", "t1", "t4", "t5", "t6"]),
        (("lanes", "l1"), {"home": "p2", "place": "4"}, ["l2", "l3", "l4", "l5", "l6", "l1", "l7"]),
        (("lanes", "l1"), {"home": "", "place": "1"}, ["l2", "l3", "l4", "l5", "l6", "l1", "l7"]),
    ],
)
def test_structure_goes_where_it_is_sent(
    workshop: Workshop, ref: Ref, answers: dict[str, str], order: list[str]
) -> None:
    from workshop_app.editor.walk import names_in_order

    after = moved(workshop, to(workshop, ref), **answers)
    assert names_in_order(Desk(after, counted()), ref[0]) == order


def test_a_point_goes_to_a_free_step_and_a_value(workshop: Workshop) -> None:
    workshop = delete_emotions(workshop, ids=("e3",))
    found = to(workshop, ("points", "e1"))
    step, value = found.questions({})
    assert [key for key, _words in step.options] == ["t1", "t3"]
    assert value.bounds == (-2, 2, 0.25)
    after = moved(workshop, found, step="t3", value=1.5)
    assert (after.points["e1"].step, after.points["e1"].valence) == ("t3", 1.5)


def test_several_points_go_up_or_down_by_as_much_as_all_of_them_can(workshop: Workshop) -> None:
    for one, valence in (("e1", 0.11), ("e3", -1.07)):
        step = workshop.points[one].step
        workshop = move_emotion(workshop, id=one, step=step, valence=valence)
    found = to(workshop, ("points", "e1"), ("points", "e3"))
    (by,) = found.questions({})
    assert by.bounds == (pytest.approx(-0.93), pytest.approx(1.89), 0.25)
    assert moved(workshop, found) is workshop
    after = moved(workshop, found, by=-0.5)
    assert [after.points[one].valence for one in ("e1", "e3")] == [-0.39, -1.57]


def test_an_answer_that_is_no_option_any_more_is_replaced(workshop: Workshop) -> None:
    found = to(workshop, ("cards", "c1"))
    values = asked(found, lane="l1", step="gone", place="99")
    assert values["step"] == workshop.cards["c1"].step
    assert int(values["place"]) <= len(workshop.cell("l1", values["step"]))


@pytest.mark.parametrize(
    ("refs", "answers", "order"),
    [
        ((("stages", "s1"), ("stages", "s3")), {"place": "1"}, ["s1", "s3", "s2"]),
        ((("stages", "s3"), ("stages", "s1")), {}, ["s1", "s3", "s2"]),
        ((("stages", "s2"), ("stages", "s1")), {}, ["s1", "s2", "s3"]),
        (
            (("steps", "t1"), ("steps", "t6")),
            {"home": "s2", "place": "2"},
            ["t2", "t3", "t1", "t6"],
        ),
        ((("lanes", "l2"), ("lanes", "l1")), {"home": ""}, ["l3", "l4", "l5", "l6", "l7", "l1"]),
        ((("personas", "p1"), ("personas", "p2")), {"place": "1"}, ["p1", "p2"]),
    ],
)
def test_several_of_the_structure_gather_where_they_are_sent(
    workshop: Workshop, refs: tuple[Ref, ...], answers: dict[str, str], order: list[str]
) -> None:
    from workshop_app.editor.walk import names_in_order

    found = to(workshop, *refs)
    assert found.title.startswith("2 ")
    assert found.label.startswith("Move 2 ")
    after = moved(workshop, found, **answers)
    assert names_in_order(Desk(after, counted()), refs[0][0])[: len(order)] == order


def test_copies_go_there_instead_and_the_cards_stay(workshop: Workshop) -> None:
    card = workshop.cards["c1"]
    found = to(workshop, ("cards", "c1"))
    names = [question.name for question in found.questions({"copy": True})]
    assert names == ["lane", "step", "place", "copy"], "a copy is as wide as its card"
    stack = len(workshop.cell(card.lane, card.step))
    assert asked(found, copy=True)["place"] == str(stack), "at the end at first"
    desk = Desk(workshop, counted())
    plan = found.plan({"copy": True, "step": "t4", "place": "0"})
    assert plan.label == "Copy card"
    change = desk.editor.apply(plan.label, plan.edit, **plan.parameters)
    (made,) = change.added("cards")
    assert desk.workshop.cell(card.lane, "t4")[0].id == made
    assert desk.workshop.cards[made].text == card.text
    assert desk.workshop.cards["c1"] == card


def test_what_cannot_be_moved_has_no_destination(workshop: Workshop) -> None:
    assert destination(workshop, "m1", (("maps", "m1"), ("maps", "m2"))) is None
    assert destination(workshop, "m1", ()) is None
    assert destination(workshop, "m1", (("actions", "x"),)) is None
