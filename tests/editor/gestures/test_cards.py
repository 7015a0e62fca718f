"""Cards are clicked, carried, copied and stretched."""

from dataclasses import replace

import pytest

from tests.editor.gestures.finger import PARKING, Finger
from tests.making import a_workshop
from workshop_app.domain import records as r
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.cards import carry_cards, carry_new_card
from workshop_app.editor.gestures.clicks import click_card
from workshop_app.editor.history import typing_burst

# a_workshop: lanes l1 touchpoints, l2 pains and gains, l3 emotion of p1; l4, l5, l6 of p2;
# l7 backstage for all; steps t1 … t6.


@pytest.fixture
def workshop() -> Workshop:
    """Six cards: a, b, c in one cell, d to the right of it, e in another swimlane, k parked."""
    cards = [
        r.Card(id=name, order=at, lane=lane, step=step, kind="touchpoint", text=name.upper())
        for at, (name, lane, step) in enumerate(
            (("a", "l1", "t1"), ("b", "l1", "t1"), ("c", "l1", "t1"), ("d", "l1", "t2"),
             ("e", "l4", "t3"), ("k", None, None))
        )
    ]  # fmt: skip
    return a_workshop(cards=0).with_rows("cards", *cards)


@pytest.fixture
def finger(workshop: Workshop) -> Finger:
    return Finger(workshop)


def order(finger: Finger, lane: str | None, step: str | None) -> str:
    """The ids of a cell's cards in order, as they are shown."""
    return "".join(card.id for card in finger.desk.editor.shown.cell(lane, step))


def test_a_click_selects_and_moves_nothing(finger: Finger) -> None:
    finger.clicks(finger.card("b"))
    assert finger.desk.selection.refs == (("cards", "b"),)
    assert finger.desk.selection.cell == ("l1", "t1")
    assert finger.desk.editor.revision == 0


def test_a_trembling_hand_is_no_drag(finger: Finger) -> None:
    x, y = finger.card("b")
    finger.presses((x, y)).moves((x + 3, y - 3)).lets_go((x + 3, y - 3))
    assert finger.desk.editor.revision == 0
    assert finger.desk.selection.ids("cards") == ("b",)


@pytest.mark.parametrize(
    ("target", "down", "expected"),
    [("a", 0.2, "cab"), ("a", 0.8, "acb"), ("b", 0.2, "acb"), ("b", 0.8, "abc")],
)
def test_a_card_lands_before_the_card_whose_upper_half_is_pointed_at(
    finger: Finger, target: str, down: float, expected: str
) -> None:
    end = finger.card(target, down=down)
    finger.presses(finger.card("c")).moves(end)
    finger.lets_go(end)
    assert order(finger, "l1", "t1") == expected


def test_neighbours_make_room_while_the_card_is_in_the_air(finger: Finger) -> None:
    before = finger.card("d")
    finger.presses(finger.card("a")).moves(finger.card("d", down=0.2))
    assert order(finger, "l1", "t2") == "ad", "shown at once"
    assert finger.desk.workshop.cell("l1", "t2")[0].id == "d", "but not yet kept"
    assert finger.card("d")[1] > before[1]
    assert finger.feedback.lifted == (("cards", "a"),)
    landing = finger.feedback.landing
    assert landing is not None
    assert landing.y < finger.card("d")[1]


def test_a_card_goes_to_another_cell_lane_and_swimlane(finger: Finger) -> None:
    for lane, step in (("l1", "t4"), ("l2", "t4"), ("l5", "t6"), ("l7", "t1")):
        finger.drags(finger.card("a"), finger.cell(lane, step))
        assert order(finger, lane, step) == "a"
        assert finger.desk.selection.cell == (lane, step), "the keyboard goes with the card"
    assert finger.desk.editor.revision == 4
    assert finger.desk.editor.history.undo_label == "Move card"


def test_a_card_goes_to_the_parking_lot_and_back(finger: Finger) -> None:
    finger.drags(finger.card("a"), finger.cell("l2", "t2"), PARKING)
    assert order(finger, None, None) == "ka"
    finger.desk.selection.choose("cards", ["k"])
    end = finger.cell("l2", "t5")
    finger.begins(carry_cards(finger.ground, "k")).moves(end).lets_go(end)
    assert order(finger, "l2", "t5") == "k"


def test_many_cards_keep_their_distances(finger: Finger) -> None:
    finger.clicks(finger.card("a")).clicks(finger.card("d"), "ctrl").clicks(
        finger.card("e"), "ctrl"
    )
    finger.drags(finger.card("a"), finger.cell("l2", "t3"))
    assert order(finger, "l2", "t3") == "a"
    assert order(finger, "l2", "t4") == "d", "one step to the right, as before"
    assert order(finger, "l5", "t5") == "e", "two lanes that hold cards further down"
    assert finger.desk.editor.history.undo_label == "Move 3 cards"
    finger.desk.editor.undo()
    assert (order(finger, "l1", "t1"), order(finger, "l4", "t3")) == ("abc", "e")


def test_a_drag_takes_all_that_is_selected_and_no_more(finger: Finger) -> None:
    finger.clicks(finger.card("a")).clicks(finger.card("b"), "ctrl")
    finger.drags(finger.card("d"), finger.cell("l2", "t6"))
    assert order(finger, "l1", "t1") == "abc", "the drag of an unselected card takes it alone"


@pytest.mark.parametrize("how", ["cancels", "presses_again"])
def test_cancel_puts_all_back(finger: Finger, workshop: Workshop, how: str) -> None:
    finger.presses(finger.card("a")).moves(finger.cell("l5", "t5"))
    assert finger.desk.editor.shown != workshop
    getattr(finger, how)()
    assert not finger.busy
    assert finger.desk.editor.shown is workshop
    assert finger.desk.editor.history.undo_label is None


def test_back_where_it_was_is_no_step_of_the_history(finger: Finger, workshop: Workshop) -> None:
    start = finger.card("b")
    finger.drags(start, finger.cell("l2", "t2"), start)
    assert finger.desk.workshop is workshop
    assert finger.desk.editor.history.undo_label is None


def test_a_curve_lane_takes_no_card_and_says_why(finger: Finger, workshop: Workshop) -> None:
    end = finger.cell("l3", "t2", down=0.1)
    finger.presses(finger.card("a")).moves(end)
    assert finger.feedback.refused
    assert finger.feedback.note == "A curve lane holds points, not cards."
    assert finger.feedback.landing is None
    assert finger.desk.editor.shown is workshop, "what cannot land is shown where it was"
    finger.lets_go(end)
    assert finger.desk.workshop is workshop


def test_names_take_no_card_and_say_so(finger: Finger, workshop: Workshop) -> None:
    finger.presses(finger.card("a")).moves(finger.name("stages", "s2"))
    assert finger.feedback.refused
    assert "cells" in finger.feedback.note
    finger.lets_go(finger.name("stages", "s2"))
    assert finger.desk.workshop is workshop


def test_a_card_can_be_dropped_on_a_folded_lane(workshop: Workshop) -> None:
    folded = replace(workshop.lanes["l2"], folded=True)
    finger = Finger(workshop.with_rows("lanes", folded))
    finger.drags(finger.card("a"), finger.cell("l2", "t3"))
    assert order(finger, "l2", "t3") == "a"


# Copies ---------------------------------------------------------------------------------------


def test_ctrl_carries_copies_and_leaves_the_originals(finger: Finger) -> None:
    finger.clicks(finger.card("a")).clicks(finger.card("d"), "ctrl")
    end = finger.cell("l2", "t3")
    finger.presses(finger.card("a"), "ctrl").moves(end, keys=("ctrl",))
    assert len(finger.feedback.copies) == 2
    finger.lets_go(end, "ctrl")
    assert (order(finger, "l1", "t1"), order(finger, "l1", "t2")) == ("abc", "d")
    copies = finger.desk.selection.ids("cards")
    texts = [finger.desk.workshop.cards[one].text for one in copies]
    assert texts == ["A", "D"]
    assert [finger.desk.workshop.cards[one].step for one in copies] == ["t3", "t4"]
    assert finger.desk.editor.history.undo_label == "Copy 2 cards"


def test_ctrl_may_be_let_go_again(finger: Finger) -> None:
    end = finger.cell("l2", "t3")
    finger.presses(finger.card("a")).moves(end, keys=("ctrl",))
    assert order(finger, "l1", "t1") == "abc"
    finger.moves(end)
    assert order(finger, "l1", "t1") == "bc"
    finger.lets_go(end)
    assert order(finger, "l2", "t3") == "a"
    assert len(finger.desk.workshop.cards) == 6


def test_copies_go_to_the_parking_lot(finger: Finger) -> None:
    finger.drags(finger.card("a"), PARKING, keys=("ctrl",))
    assert [card.text for card in finger.desk.workshop.parked()] == ["K", "A"]


# Clicks with keys -----------------------------------------------------------------------------


def test_ctrl_click_toggles(finger: Finger) -> None:
    finger.clicks(finger.card("a")).clicks(finger.card("d"), "ctrl")
    assert finger.desk.selection.ids("cards") == ("a", "d")
    finger.clicks(finger.card("a"), "ctrl")
    assert finger.desk.selection.ids("cards") == ("d",)


def test_shift_click_extends_along_the_lane(finger: Finger) -> None:
    finger.clicks(finger.card("a")).clicks(finger.card("d"), "shift")
    assert sorted(finger.desk.selection.ids("cards")) == ["a", "b", "c", "d"]
    finger.clicks(finger.card("b"), "shift")
    assert sorted(finger.desk.selection.ids("cards")) == ["a", "b"], "from where it began"


def test_shift_click_in_another_lane_adds_that_card(finger: Finger) -> None:
    finger.clicks(finger.card("b")).clicks(finger.card("e"), "shift")
    assert finger.desk.selection.ids("cards") == ("b", "e")


def test_clicking_a_card_that_is_gone_selects_nothing(finger: Finger) -> None:
    click_card(finger.desk, "never")
    assert finger.desk.selection.refs == ()


# New cards ------------------------------------------------------------------------------------


def test_a_new_card_is_made_where_it_is_let_go(finger: Finger) -> None:
    over, end = finger.cell("l1", "t5"), finger.card("b", down=0.1)
    finger.begins(carry_new_card(finger.ground, "gain")).moves(over)
    assert len(finger.desk.editor.shown.cell("l1", "t5")) == 1
    end = finger.card("b", down=0.1)
    finger.moves(end).lets_go(end)
    ids = [card.id for card in finger.desk.workshop.cell("l1", "t1")]
    assert ids == ["a", "new1", "b", "c"]
    assert finger.desk.workshop.cards["new1"].kind == "gain"
    assert finger.result == ("cards", "new1"), "to be typed in next"


def test_dropping_a_new_card_and_typing_in_it_is_one_step(
    finger: Finger, workshop: Workshop
) -> None:
    finger.begins(carry_new_card(finger.ground, "gain")).lets_go(finger.cell("l1", "t5"))
    editor, burst = finger.desk.editor, typing_burst("new1")
    typed = {"text": "A seat by the aisle"}
    editor.apply("Type", set_fields, burst=burst, table="cards", ids=("new1",), fields=typed)
    assert editor.settled.cards["new1"].text == "A seat by the aisle"
    editor.undo()
    assert editor.settled == workshop, "no empty card is left"


def test_a_new_card_let_go_outside_leaves_no_trace(finger: Finger, workshop: Workshop) -> None:
    outside = (-5000.0, -5000.0)
    finger.begins(carry_new_card(finger.ground, "gain")).moves(finger.cell("l1", "t5"), outside)
    assert finger.feedback.refused
    finger.lets_go(outside)
    assert finger.desk.workshop is workshop
    assert finger.result is None


# Stretching -----------------------------------------------------------------------------------


def test_the_right_edge_stretches_over_steps_and_back(finger: Finger) -> None:
    edge = finger.card("e", across=0.98)
    finger.drags(edge, finger.cell("l4", "t5"))
    assert finger.desk.workshop.cards["e"].span == 3
    edge = finger.card("e", across=0.99)
    finger.drags(edge, finger.cell("l4", "t1"))
    assert finger.desk.workshop.cards["e"].span == 1, "never less than one step"
    finger.drags(finger.card("e", across=0.98), (5000.0, finger.card("e")[1]))
    assert finger.desk.workshop.cards["e"].span == 4, "never beyond the last step"


def test_a_click_on_the_edge_only_selects(finger: Finger) -> None:
    finger.clicks(finger.card("e", across=0.98))
    assert finger.desk.selection.ids("cards") == ("e",)
    assert finger.desk.editor.revision == 0


# Reading only ---------------------------------------------------------------------------------


def test_nothing_moves_where_one_may_only_look(workshop: Workshop) -> None:
    finger = Finger(workshop, read_only=True)
    for start in (finger.card("a"), finger.card("e", across=0.98)):
        finger.presses(start).moves(finger.cell("l2", "t4"))
        assert finger.feedback.refused
        assert "reading only" in finger.feedback.note
        assert finger.desk.editor.shown is workshop
        finger.lets_go(finger.cell("l2", "t4"))
    assert finger.desk.workshop is workshop
    assert finger.desk.selection.ids("cards") == ("e",), "but it may be selected"
