"""Cards: added, moved, parked, stretched, copied, deleted."""

from dataclasses import replace

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.cards import (
    LONGEST_TEXT,
    add_card,
    add_cards,
    delete_cards,
    move_cards,
    park_cards,
    paste_cards,
    span_card,
)
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop


def _with(*cards: r.Card) -> Workshop:
    return a_workshop(cards=0).with_rows("cards", *cards)


def _stack(lane: str, step: str, ids: str) -> tuple[r.Card, ...]:
    return tuple(r.Card(id=x, lane=lane, step=step, order=n) for n, x in enumerate(ids))


def _ids(made: Workshop, lane: str | None = None, step: str | None = None) -> str:
    return "".join(card.id for card in made.cell(lane, step))


def test_a_new_card_gets_the_kind_of_its_lane() -> None:
    made = a_workshop(cards=0)
    for lane, kind in (("l1", "touchpoint"), ("l2", "pain_point"), (None, "note")):
        step = "t1" if lane else None
        after = add_card(made, new_id=lambda: "x", lane=lane, step=step, text="Queue")
        assert after.cards["x"].kind == kind
    after = add_card(made, new_id=lambda: "x", lane="l1", step="t1", kind="gain")
    assert after.cards["x"].kind == "gain"


def test_cards_are_added_in_order_before_another() -> None:
    made = _with(*_stack("l1", "t1", "ab"))
    new_id = iter("12").__next__
    after = add_cards(made, new_id=new_id, texts=("x", "y"), lane="l1", step="t1", before="b")
    assert _ids(after, "l1", "t1") == "a12b"


def test_a_curve_lane_holds_no_cards_and_maps_do_not_mix() -> None:
    made = a_workshop(cards=1).with_rows("maps", r.JourneyMap(id="m2"))
    made = made.with_rows("stages", r.Stage(id="s9", map="m2"))
    made = made.with_rows("steps", r.Step(id="t9", stage="s9"))
    with pytest.raises(EditRefused, match="curve lane"):
        add_card(made, new_id=counted(), lane="l3", step="t1")
    with pytest.raises(EditRefused, match="different maps"):
        move_cards(made, ids=("c1",), lane="l1", step="t9")
    with pytest.raises(EditRefused, match="no step"):
        move_cards(made, ids=("c1",), lane="l1")


def test_a_text_has_a_greatest_length() -> None:
    made = a_workshop(cards=0)
    after = add_card(made, new_id=lambda: "x", text="x" * LONGEST_TEXT)
    assert len(after.cards["x"].text) == LONGEST_TEXT
    with pytest.raises(EditRefused, match="20,001 characters is too long"):
        add_card(made, new_id=lambda: "x", text="x" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    ("ids", "before", "wanted"),
    [
        (("a",), "c", "bacd"),
        (("d",), "a", "dabc"),
        (("a",), None, "bcda"),
        (("a", "c"), "d", "bacd"),
        (("c", "a"), "b", "acbd"),
        (("b",), "b", "abcd"),
        (("b", "c"), "c", "abcd"),
        (("a", "a"), None, "bcda"),
        (("a", "b", "c", "d"), "a", "abcd"),
    ],
)
def test_cards_are_reordered_within_their_cell(
    ids: tuple[str, ...], before: str | None, wanted: str
) -> None:
    made = _with(*_stack("l1", "t1", "abcd"))
    after = move_cards(made, ids=ids, lane="l1", step="t1", before=before)
    assert _ids(after, "l1", "t1") == wanted


def test_cards_come_into_another_cell_in_reading_order() -> None:
    made = _with(*_stack("l2", "t2", "a"), *_stack("l1", "t2", "b"), *_stack("l1", "t1", "cd"))
    after = move_cards(made, ids=("a", "b", "d", "c"), lane="l1", step="t3")
    assert _ids(after, "l1", "t3") == "cdba"


def test_cards_moved_together_keep_their_distances_and_skip_the_curve() -> None:
    made = _with(*_stack("l1", "t1", "a"), *_stack("l2", "t2", "b"), *_stack("l2", "t1", "c"))
    after = move_cards(made, ids=("a", "b", "c"), anchor="a", lane="l2", step="t2")
    assert _ids(after, "l2", "t2") == "a"
    # Below the pain points stands the emotion lane: the next that holds cards is taken.
    assert _ids(after, "l4", "t3") == "b"
    assert _ids(after, "l4", "t2") == "c"


def test_cards_moved_together_stop_at_the_edge_of_the_map() -> None:
    made = _with(*_stack("l1", "t1", "a"), *_stack("l1", "t2", "b"))
    after = move_cards(made, ids=("a", "b"), anchor="a", lane="l7", step="t6")
    assert _ids(after, "l7", "t6") == "ab"


def test_a_parked_card_joins_the_anchor_it_moves_with() -> None:
    made = _with(*_stack("l1", "t1", "a"), r.Card(id="k"))
    after = move_cards(made, ids=("a", "k"), anchor="a", lane="l1", step="t3")
    assert set(_ids(after, "l1", "t3")) == {"a", "k"}
    other = move_cards(made, ids=("a", "k"), anchor="k", lane="l1", step="t3")
    assert set(_ids(other, "l1", "t3")) == {"a", "k"}


def test_moved_together_to_the_same_place_nothing_changes() -> None:
    made = _with(*_stack("l1", "t1", "ab"), *_stack("l2", "t1", "c"))
    after = move_cards(made, ids=("a", "b", "c"), anchor="b", lane="l1", step="t1", before="a")
    assert (_ids(after, "l1", "t1"), _ids(after, "l2", "t1")) == ("ab", "c")


def test_parking_takes_the_place_and_the_span() -> None:
    made = _with(*_stack("l1", "t1", "ab"))
    made = span_card(made, id="a", span=3)
    after = park_cards(made, ids=("a",))
    assert after.parked() == (replace(made.cards["a"], lane=None, step=None, span=1, order=1.0),)
    back = move_cards(after, ids=("a",), lane="l1", step="t1", before="b")
    assert _ids(back, "l1", "t1") == "ab"


@pytest.mark.parametrize(("span", "wanted"), [(2, 2), (0, 1), (-5, 1), (99, 5)])
def test_a_card_spans_up_to_the_last_step(span: int, wanted: int) -> None:
    made = _with(*_stack("l1", "t2", "a"))
    assert span_card(made, id="a", span=span).cards["a"].span == wanted


def test_a_parked_card_spans_nothing() -> None:
    with pytest.raises(EditRefused, match="parking lot"):
        span_card(_with(r.Card(id="k")), id="k", span=2)


def test_pasted_cards_leave_out_what_is_not_here() -> None:
    foreign = (r.Card(id="f", image="elsewhere", span=2, text="Queue", codes=("MD01",)),)
    after = paste_cards(
        a_workshop(cards=0), new_id=lambda: "x", cards=foreign, lane="l1", step="t1"
    )
    assert after.cards["x"] == replace(
        foreign[0], id="x", lane="l1", step="t1", image=None, order=1
    )
    parked = paste_cards(a_workshop(cards=0), new_id=lambda: "x", cards=foreign)
    assert parked.cards["x"].span == 1


def test_deleting_a_card_takes_its_arrows_and_frees_its_actions() -> None:
    made = a_workshop().with_rows(
        "connections",
        r.Connection(id="x1", start="c1", end="c2"),
        r.Connection(id="x2", start="c3", end="c1"),
        r.Connection(id="x3", start="c2", end="c3"),
    )
    made = made.with_rows("actions", r.ActionItem(id="a1", answers=("c1", "c2")))
    after = delete_cards(made, ids=("c1",))
    assert "c1" not in after.cards
    assert [arrow.id for arrow in after.connections] == ["x3"]
    assert after.actions["a1"].answers == ("c2",)
    assert patch(after, diff(made, after).inverse()) == made
