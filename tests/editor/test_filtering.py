"""A filter shows what fits, tells what does not, and takes nothing away from under the hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import a_workshop, counted, workshops
from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import add_card, delete_cards, move_cards
from workshop_app.domain.edits.emotions import delete_emotions, move_emotion, set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import move_lanes
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.filtering import Filter, living, matches, matches_points


def varied() -> Workshop:
    """Four cards that differ in every respect."""
    made = a_workshop(cards=0)
    return made.with_rows(
        "cards",
        r.Card(id="a", lane="l1", step="t1", kind="gain", tags=("x",), votes=3, author="Ann"),
        r.Card(id="b", lane="l4", step="t1", kind="idea", codes=("MD01",), evidence="heard"),
        r.Card(id="c", lane="l7", step="t5", kind="gain", tags=("x", "y"), votes=1),
        r.Card(id="k", kind="gain", author="Ann"),
    )


@pytest.fixture
def desk() -> Desk:
    return Desk(varied(), counted())


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), "abck"),
        (Filter(personas=("p1",)), "a"),
        (Filter(personas=("p1", "")), "ac"),
        (Filter(stages=("s1",)), "ab"),
        (Filter(kinds=("gain",)), "ack"),
        (Filter(kinds=("gain", "idea")), "abck"),
        (Filter(tags=("y", "z")), "c"),
        (Filter(codes=("MD01",)), "b"),
        (Filter(evidence=("heard",)), "b"),
        (Filter(authors=("Ann",)), "ak"),
        (Filter(authors=("",)), "bc"),
        (Filter(votes=1), "ac"),
        (Filter(kinds=("gain",), tags=("x",), votes=2), "a"),
        (Filter(kinds=("idea",), votes=1), ""),
    ],
)
def test_or_within_a_respect_and_between_them(wanted: Filter, found: str) -> None:
    made = varied()
    fits = matches(made, wanted)
    assert (
        "".join(card.id for card in sorted(made.cards, key=lambda c: c.id) if fits(card)) == found
    )


def test_what_is_gone_is_wanted_no_more() -> None:
    wanted = Filter(personas=("p1", "gone", ""), stages=("nowhere",))
    assert living(varied(), wanted) == Filter(personas=("p1", ""))


def test_conditions_are_added_and_taken_away() -> None:
    wanted = Filter().toggled("kinds", "gain").toggled("tags", "x").toggled("kinds", "gain")
    assert wanted == Filter(tags=("x",))
    assert replace(wanted, votes=2).conditions() == [("tags", "x"), ("votes", "2")]
    assert not Filter()
    assert wanted


def test_cards_outside_are_dimmed_or_left_out(desk: Desk) -> None:
    heard: list[bool] = []
    desk.filtering.on_changed(lambda: heard.append(True))
    desk.filtering.set(Filter(kinds=("gain",)))
    assert (desk.filtering.dimmed, desk.filtering.left_out) == ({"b"}, frozenset())
    desk.filtering.set(desk.filtering.wanted, hide=True)
    assert (desk.filtering.dimmed, desk.filtering.left_out) == (frozenset(), {"b"})
    assert desk.filtering.counts("m1") == (2, 3)
    desk.filtering.clear()
    assert desk.filtering.left_out == frozenset()
    assert len(heard) == 3


def test_what_is_added_or_changed_stays_in_sight(desk: Desk) -> None:
    desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    desk.editor.apply("Add", add_card, lane="l1", step="t2", kind="idea")
    desk.editor.apply("Set", set_fields, table="cards", ids=("a",), fields={"kind": "quote"})
    assert desk.filtering.left_out == {"b"}
    desk.editor.apply("Move", move_cards, ids=("a",), lane="l1", step="t3")
    assert desk.filtering.left_out == {"b"}
    desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    assert {"a", "b"} < desk.filtering.left_out


def test_what_comes_to_fit_comes_into_sight(desk: Desk) -> None:
    desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    desk.editor.apply("Set", set_fields, table="cards", ids=("b",), fields={"kind": "gain"})
    assert desk.filtering.left_out == frozenset()
    desk.editor.undo()
    assert desk.filtering.left_out == frozenset(), "it was in sight"


def test_a_lane_given_to_another_persona_is_judged_anew(desk: Desk) -> None:
    desk.filtering.set(Filter(personas=("p2",)), hide=True)
    assert desk.filtering.left_out & set("abck") == {"a", "c", "k"}
    desk.editor.apply("Move", move_lanes, ids=("l1",), persona="p2")
    assert desk.filtering.left_out & set("abck") == {"c", "k"}


def test_what_is_deleted_is_not_counted(desk: Desk) -> None:
    desk.filtering.set(Filter(kinds=("idea",)), hide=True)
    desk.editor.apply("Delete", delete_cards, ids=("a",))
    assert desk.filtering.left_out == {"c", "k"}


def test_one_may_go_to_what_is_left_out(desk: Desk) -> None:
    desk.filtering.set(Filter(kinds=("idea",)), hide=True)
    desk.filtering.keep(["a"])
    assert desk.filtering.left_out == {"c", "k"}


def test_what_is_left_out_is_not_selected_unseen(desk: Desk) -> None:
    desk.selection.choose("cards", ["a", "b"])
    desk.filtering.set(Filter(kinds=("idea",)))
    assert desk.selection.ids("cards") == ("a", "b")
    desk.filtering.set(Filter(kinds=("idea",)), hide=True)
    assert desk.selection.ids("cards") == ("b",)


@given(workshops(), st.sets(st.sampled_from(tuple(CARD_KINDS))), st.integers(0, 3))
def test_following_an_edit_equals_judging_anew_but_for_what_was_in_sight(
    made: Workshop, kinds: set[str], votes: int
) -> None:
    desk = Desk(made, counted())
    desk.filtering.set(Filter(kinds=tuple(kinds), votes=votes), hide=True)
    shown = {card.id for card in made.cards} - desk.filtering.left_out
    for card in made.cards:
        desk.editor.apply("Vote", set_fields, table="cards", ids=(card.id,), fields={"votes": 2})
    fits = matches(desk.workshop, desk.filtering.wanted)
    for card in desk.workshop.cards:
        assert (card.id not in desk.filtering.left_out) == (fits(card) or card.id in shown)


@pytest.mark.parametrize(
    ("wanted", "lanes"),
    [
        (Filter(personas=("p1",)), {"l3"}),
        (Filter(personas=("",)), set()),
        (Filter(kinds=("gain",), votes=3, authors=("Ann",)), {"l3", "l6"}),
        (Filter(evidence=("measured",)), {"l6"}),
    ],
)
def test_feelings_are_asked_who_where_and_how_sure(wanted: Filter, lanes: set[str]) -> None:
    made = varied()
    rows = [replace(p, evidence="measured" if p.lane == "l6" else "heard") for p in made.points]
    made = made.with_rows("points", *rows)
    fits = matches_points(made, wanted)
    assert {point.lane for point in made.points if fits(point)} == lanes


def test_a_feeling_outside_is_left_out_and_let_go_of(desk: Desk) -> None:
    desk.selection.choose("points", ["e1"], ("l3", "t1"))
    desk.filtering.set(Filter(stages=("s2",)), hide=True)
    assert {"e1", "e2"} <= desk.filtering.left_out
    assert "e3" not in desk.filtering.left_out
    assert desk.selection.refs == ()
    desk.editor.apply("Feel", set_emotion, lane="l3", step="t1", valence=1.5)
    assert "e1" in desk.filtering.left_out, "what is changed from elsewhere does not come in"
    desk.editor.apply("Move", move_emotion, id="e1", step="t1", valence=0.0)
    desk.filtering.keep(["e1"])
    assert "e1" not in desk.filtering.left_out
    made = desk.editor.apply("Feel", delete_emotions, ids=("e2",))
    assert made.touched("points")
    assert "e2" not in desk.filtering.left_out
