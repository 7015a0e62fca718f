"""What changed, in words: counted where it is much, named where it is little."""

from typing import Any

import pytest
from hypothesis import given

from tests.domain.test_merge import two_copies
from tests.making import a_workshop, counted
from workshop_app.analysis.changes import described
from workshop_app.analysis.conflicts import conflict_in_words
from workshop_app.domain.edits.actions import add_action
from workshop_app.domain.edits.cards import add_cards, delete_cards, move_cards, park_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.stages import add_stage, delete_stage
from workshop_app.domain.merge import merge
from workshop_app.domain.workshop import Workshop

BASE = a_workshop()


def _set(table: str, row: str, **fields: Any) -> Workshop:
    return set_fields(BASE, table=table, ids=(row,), fields=fields)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (BASE, ()),
        (
            add_cards(BASE, new_id=counted(), lane="l1", step="t3", texts=("a", "b")),
            ("2 cards added in ‘Anticipate’",),
        ),
        (delete_cards(BASE, ids=("c1",)), ("1 card deleted from ‘Discover’",)),
        (move_cards(BASE, ids=("c1", "c2"), lane="l1", step="t4"), ("2 cards moved",)),
        (park_cards(BASE, ids=("c1",)), ("1 card moved to the parking lot",)),
        (_set("stages", "s1", title="Hears of us"), ("stage ‘Discover’ is now ‘Hears of us’",)),
        (
            _set("facts_rows", "w", decision="Mend the door"),
            ("the workshop changed: decision asked for ‘Mend the door’ instead of nothing",),
        ),
        (
            _set("cards", "c1", colour=3, moment_of_truth=True),
            (
                f"card ‘{BASE.cards['c1'].text}’ changed: colour 3 instead of 0,"
                " moment of truth yes instead of no",
            ),
        ),
        (
            add_stage(BASE, new_id=counted(), map="m1", title="Later", steps=("x",)),
            ("stage ‘Later’ added", "step ‘x’ added"),
        ),
        (add_action(BASE, new_id=counted(), text="Lamp"), ("action item ‘Lamp’ added",)),
    ],
)
def test_changes_are_said_in_words(after: Workshop, words: tuple[str, ...]) -> None:
    assert described(BASE, after) == words


def test_much_is_counted() -> None:
    said = described(BASE, delete_stage(BASE, id="s1"))
    assert said[:2] == ("stage ‘Discover’ deleted", "step ‘Hears of it’ deleted")
    assert any(sentence.endswith("emotion points deleted") for sentence in said)
    ids = tuple(f"c{number}" for number in range(1, 9))
    recoloured = set_fields(BASE, table="cards", ids=ids, fields={"colour": 2})
    assert described(BASE, recoloured) == ("8 cards changed",)


@given(two_copies)
def test_every_change_and_conflict_has_words(copies: tuple[Workshop, Workshop, Workshop]) -> None:
    base, mine, theirs = copies
    said = described(base, mine)
    assert bool(said) == (base != mine)
    assert all(sentence and "{what}" not in sentence for sentence in said)
    for conflict in merge(base, mine, theirs).conflicts:
        worded = conflict_in_words(conflict, base, mine, theirs)
        assert all((worded.what, worded.mine, worded.theirs))
