"""Cards that are cut and pasted keep what ties them to others."""

import json

import pytest

from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard


@pytest.fixture
def before() -> Workshop:
    """a → b → c; an action item answers a and c."""
    cards = [r.Card(id=name, lane="l1", step="t1", text=name) for name in "abc"]
    return (
        a_workshop(cards=0)
        .with_rows("cards", *cards)
        .with_rows(
            "connections",
            r.Connection(id="1", start="a", end="b", label="then"),
            r.Connection(id="2", start="b", end="c", kind="loop"),
        )
        .with_rows("actions", r.ActionItem(id="x", text="Mend it", answers=("a", "c")))
    )


def cut(workshop: Workshop, *ids: str) -> tuple[Workshop, clipboard.Bundle]:
    """The workshop without these, and what is on the clipboard, by way of its bytes."""
    bundle = clipboard.carry(workshop, ids, cut=True)
    back = clipboard.from_payload(clipboard.as_payload(bundle))
    assert back.ties == bundle.ties
    return delete_cards(workshop, ids=ids), back


def arrows(workshop: Workshop) -> set[tuple[str, str, str, str]]:
    return {(one.start, one.end, one.kind, one.label) for one in workshop.connections}


@pytest.mark.parametrize("ids", [("a",), ("b",), ("a", "b"), ("a", "b", "c")])
def test_what_is_cut_and_pasted_is_what_it_was(before: Workshop, ids: tuple[str, ...]) -> None:
    gone, bundle = cut(before, *ids)
    after = clipboard.paste(gone, new_id=counted(), bundle=bundle, lane="l1", step="t2")
    assert {card.id for card in after.cell("l1", "t2")} == set(ids)
    assert arrows(after) == arrows(before)
    assert set(after.actions["x"].answers) == {"a", "c"}
    assert problems(after) == ()


def test_pasted_once_more_they_are_copies(before: Workshop) -> None:
    gone, bundle = cut(before, "a")
    once = clipboard.paste(gone, new_id=counted(), bundle=bundle, lane="l1", step="t2")
    twice = clipboard.paste(once, new_id=counted("m"), bundle=bundle, lane="l1", step="t2")
    assert [card.text for card in twice.cell("l1", "t2")] == ["a", "a"]
    assert arrows(twice) == arrows(before)
    assert twice.actions == once.actions


def test_what_is_gone_meanwhile_ties_nothing(before: Workshop) -> None:
    gone, bundle = cut(before, "a")
    gone = delete_cards(gone, ids=("b",)).without("actions", ("x",))
    after = clipboard.paste(gone, new_id=counted(), bundle=bundle)
    assert [card.text for card in after.parked()] == ["a"]
    assert arrows(after) == set()
    assert problems(after) == ()


@pytest.mark.parametrize(
    "ties",
    [7, {"ids": []}, {"ids": ["a"], "ropes": [], "answers": [[4, "x"]]},
     {"ids": ["a", "b"], "ropes": [], "answers": []},
     {"ids": ["a"], "answers": [], "ropes": [
         {"card": 0, "other": "b", "away": True, "kind": "rope", "label": ""}]}],
)  # fmt: skip
def test_ties_that_make_no_sense_are_no_cards(before: Workshop, ties: object) -> None:
    data = json.loads(clipboard.as_payload(clipboard.carry(before, ("a",), cut=True)))
    payload = json.dumps(data | {"ties": ties}).encode()
    with pytest.raises(clipboard.NoCards):
        clipboard.from_payload(payload)
