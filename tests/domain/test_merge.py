"""Two copies joined: what one side did is kept, what both did differently is asked about."""

from dataclasses import fields, replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chance_edits import parameters
from tests.making import a_workshop, counted, workshops
from workshop_app.domain import records as r
from workshop_app.domain.change import diff
from workshop_app.domain.edits.cards import add_card, delete_cards, move_cards, park_cards
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.lanes import delete_lane
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.edits.stages import add_step, delete_stage
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.merge import Merged, merge, resolve
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop

BASE = a_workshop()


def text_of(workshop: Workshop, card: str, text: str) -> Workshop:
    return set_fields(workshop, table="cards", ids=(card,), fields={"text": text})


def busy(workshop: Workshop, seed: int, prefix: str, edits: int) -> Workshop:
    """`workshop` after some edits at random."""
    chance, new_id = Random(seed), counted(prefix)
    for _edit in range(edits):
        name = chance.choice(tuple(EDITS))
        try:
            workshop = EDITS[name](workshop, **parameters(name, workshop, chance, new_id))
        except EditRefused:
            continue
    return workshop


two_copies = st.builds(
    lambda base, one, two, edits: (base, busy(base, one, "a", edits), busy(base, two, "b", edits)),
    workshops(), st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 12),
)  # fmt: skip


# What holds of any two copies -----------------------------------------------------


@given(two_copies)
def test_what_only_one_side_did_is_taken(copies: tuple[Workshop, ...]) -> None:
    base, mine, _theirs = copies
    for merged in (merge(base, mine, base), merge(base, base, mine), merge(base, mine, mine)):
        assert merged.workshop == mine
        assert (merged.conflicts, merged.notes) == ((), ())


@given(two_copies)
def test_the_rules_hold_and_no_record_is_lost(copies: tuple[Workshop, ...]) -> None:
    base, mine, theirs = copies
    for merged in (merge(base, mine, theirs), merge(None, mine, theirs)):
        assert problems(merged.workshop) == ()
        asked = {row.id for one in merged.conflicts for row in (one.mine, one.theirs)
                 if isinstance(row, r.Record)}  # fmt: skip
        for table in TABLES:
            known = base.table(table) if merged.sides[0] is base else ()
            for side in (mine, theirs):
                for row in side.table(table).rows():
                    if row.id not in known:
                        assert row.id in merged.workshop.table(table) or row.id in asked, row


@given(two_copies)
def test_what_nobody_deleted_stays(copies: tuple[Workshop, ...]) -> None:
    base, mine, theirs = copies
    merged = merge(base, mine, theirs).workshop
    for table in TABLES:
        for row in base.table(table).rows():
            if row.id in mine.table(table) and row.id in theirs.table(table):
                assert row.id in merged.table(table)


@given(two_copies)
def test_without_conflicts_the_sides_may_change_places(copies: tuple[Workshop, ...]) -> None:
    base, mine, theirs = copies
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    swapped = [(c.table, c.field, c.mine, c.theirs) for c in other.conflicts]
    if not one.conflicts:
        assert one.workshop == other.workshop
        assert other.conflicts == ()
    for c in one.conflicts:
        assert (c.table, c.field, c.theirs, c.mine) in swapped


@given(two_copies, st.data())
def test_choosing_leaves_no_conflict(copies: tuple[Workshop, ...], data: st.DataObject) -> None:
    merged = merge(*copies)
    choices: Any = {c.key: data.draw(st.sampled_from(("mine", "theirs"))) for c in merged.conflicts}
    decided = resolve(merged, choices)
    assert decided.conflicts == ()
    assert problems(decided.workshop) == ()
    for conflict in merged.conflicts:
        if conflict.field in ("", "place", "answers", "codes"):
            continue
        row = decided.workshop.table(conflict.table).get(conflict.id)
        if row is not None:
            value = getattr(row, conflict.field)
            chosen = choices[conflict.key]
            wanted = conflict.mine if chosen == "mine" else conflict.theirs
            assert value == wanted or value is None


@given(two_copies)
def test_mine_everywhere_keeps_what_i_changed(copies: tuple[Workshop, ...]) -> None:
    base, mine, theirs = copies
    merged = merge(base, mine, theirs)
    decided = resolve(merged, {c.key: "mine" for c in merged.conflicts}).workshop
    for change in diff(base, mine).rows:
        row = decided.table(change.table).get(change.id)
        if change.before is None or change.after is None or row is None:
            continue
        for one in fields(change.after):
            after = getattr(change.after, one.name)
            if one.name in ("text", "title", "name") and after != getattr(change.before, one.name):
                assert getattr(row, one.name) == after


# Case by case -----------------------------------------------------------------------


def one_conflict(merged: Merged) -> Any:
    (conflict,) = merged.conflicts
    return conflict


def test_different_fields_of_one_card_are_no_conflict() -> None:
    mine = text_of(BASE, "c1", "mine")
    theirs = set_fields(BASE, table="cards", ids=("c1",), fields={"colour": 4})
    merged = merge(BASE, mine, theirs)
    assert merged.conflicts == ()
    assert (merged.workshop.cards["c1"].text, merged.workshop.cards["c1"].colour) == ("mine", 4)


def test_the_same_field_is_asked_about() -> None:
    merged = merge(BASE, text_of(BASE, "c1", "mine"), text_of(BASE, "c1", "theirs"))
    conflict = one_conflict(merged)
    was = BASE.cards["c1"].text
    assert (conflict.base, conflict.mine, conflict.theirs) == (was, "mine", "theirs")
    assert merged.workshop.cards["c1"].text == "mine"
    decided = resolve(merged, {conflict.key: "theirs"})
    assert decided.workshop.cards["c1"].text == "theirs"
    assert decided.conflicts == ()


def test_a_card_moved_by_one_and_edited_by_the_other() -> None:
    mine = move_cards(BASE, ids=("c1",), lane="l1", step="t4")
    merged = merge(BASE, mine, text_of(BASE, "c1", "theirs"))
    card = merged.workshop.cards["c1"]
    assert (card.lane, card.step, card.text) == ("l1", "t4", "theirs")
    assert merged.conflicts == ()


def test_a_card_moved_to_two_places_is_asked_about_once() -> None:
    mine, theirs = (
        park_cards(BASE, ids=("c1",)),
        move_cards(BASE, ids=("c1",), lane="l1", step="t4"),
    )
    merged = merge(BASE, mine, theirs)
    conflict = one_conflict(merged)
    assert (conflict.field, conflict.mine, conflict.theirs) == ("place", (None, None), ("l1", "t4"))
    card = resolve(merged, {conflict.key: "theirs"}).workshop.cards["c1"]
    assert (card.lane, card.step) == ("l1", "t4")


@pytest.mark.parametrize("swap", [False, True])
def test_deleted_here_edited_there_is_asked_about(swap: bool) -> None:
    gone, edited = delete_cards(BASE, ids=("c1",)), text_of(BASE, "c1", "still good")
    merged = merge(BASE, edited, gone) if swap else merge(BASE, gone, edited)
    conflict = one_conflict(merged)
    assert merged.workshop.cards["c1"].text == "still good", "nothing is lost before it is asked"
    delete, keep = ("theirs", "mine") if swap else ("mine", "theirs")
    choose: Any = {conflict.key: delete}
    assert "c1" not in resolve(merged, choose).workshop.cards
    choose = {conflict.key: keep}
    assert resolve(merged, choose).workshop.cards["c1"].text == "still good"


def test_new_cards_of_both_stand_in_one_cell() -> None:
    mine = add_card(BASE, new_id=counted("a"), lane="l1", step="t1", text="mine")
    theirs = add_card(BASE, new_id=counted("b"), lane="l1", step="t1", text="theirs")
    merged = merge(BASE, mine, theirs)
    texts = [card.text for card in merged.workshop.cell("l1", "t1")][-2:]
    assert (texts, merged.conflicts) == (["mine", "theirs"], ())


def test_a_card_in_a_lane_the_other_deleted_is_parked_and_told() -> None:
    mine = delete_lane(BASE, id="l1")
    theirs = add_card(BASE, new_id=counted("b"), lane="l1", step="t1", text="theirs")
    merged = merge(BASE, mine, theirs)
    assert [card.text for card in merged.workshop.parked()] == ["theirs"]
    assert any("parking lot" in note for note in merged.notes)


def test_a_step_in_a_stage_the_other_deleted_brings_it_back() -> None:
    mine = delete_stage(BASE, id="s2")
    theirs = add_step(BASE, new_id=counted("b"), stage="s2", title="Theirs")
    merged = merge(BASE, mine, theirs)
    assert "s2" in merged.workshop.stages
    assert [step.title for step in merged.workshop.stage_steps("s2")] == ["Theirs"]
    assert any("is kept" in note and "Anticipate" in note for note in merged.notes)


def test_a_stage_kept_against_its_deletion_comes_with_all_it_held() -> None:
    mine = delete_stage(BASE, id="s2")
    theirs = set_fields(BASE, table="stages", ids=("s2",), fields={"title": "Renamed"})
    merged = merge(BASE, mine, theirs)
    assert merged.workshop == theirs
    conflict = one_conflict(merged)
    assert resolve(merged, {conflict.key: "theirs"}).workshop == theirs
    assert resolve(merged, {conflict.key: "mine"}).workshop == mine


def test_two_points_at_one_step_are_one_question() -> None:
    base = replace(BASE, points=a_workshop(points=False).points)
    lane = next(lane.id for lane in base.lanes if lane.kind == "emotion")
    mine = set_emotion(base, new_id=counted("a"), lane=lane, step="t1", valence=1.0)
    theirs = set_emotion(base, new_id=counted("b"), lane=lane, step="t1", valence=-1.0)
    merged = merge(base, mine, theirs)
    conflict = one_conflict(merged)
    assert (conflict.mine.valence, conflict.theirs.valence) == (1.0, -1.0)
    decided = resolve(merged, {conflict.key: "theirs"}).workshop
    assert [point.valence for point in decided.points] == [-1.0]


def test_without_an_ancestor_additions_are_taken_and_differences_asked_about() -> None:
    mine = add_card(text_of(BASE, "c1", "mine"), new_id=counted("a"), text="new here")
    theirs = add_card(text_of(BASE, "c1", "theirs"), new_id=counted("b"), text="new there")
    merged = merge(None, mine, theirs)
    assert one_conflict(merged).key == ("cards", "c1", "text")
    assert {card.text for card in merged.workshop.parked()} == {"new here", "new there"}


def test_strangers_are_joined_under_my_id() -> None:
    theirs = BASE.without("facts_rows", ["w"]).with_rows(
        "facts_rows", r.Facts(id="x", title="Theirs")
    )
    merged = merge(None, BASE, theirs)
    assert merged.workshop.facts.id == "w"
    assert [c.key for c in merged.conflicts] == [("facts_rows", "w", "title")]
