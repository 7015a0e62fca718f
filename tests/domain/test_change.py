"""A change leads from one workshop to another and back again."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.chance_edits import much_edited
from tests.making import a_workshop, counted, workshops
from workshop_app.domain.change import Change, diff, patch
from workshop_app.domain.workshop import TABLES, Workshop


@given(workshops(), st.integers(0, 10_000), st.integers(0, 8))
def test_a_patch_with_the_difference_is_the_other(before: Workshop, seed: int, times: int) -> None:
    after = much_edited(before, Random(seed), counted(), times)
    change = diff(before, after)
    assert patch(before, change) == after
    assert patch(after, change.inverse()) == before
    assert change.inverse().inverse() == change
    assert bool(change) == (before != after)


@given(workshops(), workshops())
def test_any_two_workshops_differ_by_a_change(one: Workshop, other: Workshop) -> None:
    change = diff(one, other)
    assert patch(one, change) == other
    assert diff(one, other) == change, "equal changes compare equal"


def test_a_change_names_what_it_adds_and_touches() -> None:
    before = a_workshop()
    card = next(iter(before.cards))
    after = before.without("cards", [card.id])
    gone, back = diff(before, after), diff(after, before)
    assert gone.added("cards") == ()
    assert back.added("cards") == (card.id,)
    assert gone.touched("cards") == back.touched("cards") == {card.id}
    assert gone.touched("steps") == frozenset()


def test_no_difference_is_no_change() -> None:
    assert diff(a_workshop(), a_workshop()) == Change()
    assert all(a_workshop().table(name) == a_workshop().table(name) for name in TABLES)
