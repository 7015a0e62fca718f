"""Every broken rule is found and said where it is; a sound workshop has none."""

from dataclasses import replace
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given

from tests.making import a_workshop, big_workshop, workshops
from workshop_app.domain import records as r
from workshop_app.domain.rules import REFERENCES, problems
from workshop_app.domain.workshop import Workshop


@given(workshops())
def test_made_workshops_are_sound(made: Workshop) -> None:
    assert problems(made) == ()


@pytest.mark.parametrize("cards", [100, 2000])
def test_big_workshops_are_sound_and_have_their_size(cards: int) -> None:
    made = big_workshop(cards)
    assert problems(made) == ()
    assert len(made.cards) == cards


def _everything() -> Workshop:
    """A sound workshop with a row in every table."""
    return (
        a_workshop()
        .with_rows("assets", r.Asset(id="i1"))
        .with_rows("maps", r.JourneyMap(id="m2"))
        .with_rows("stages", r.Stage(id="s9", map="m2"))
        .with_rows("steps", r.Step(id="t9", stage="s9"))
        .with_rows("connections", r.Connection(id="x1", start="c1", end="c2"))
        .with_rows("actions", r.ActionItem(id="a1", answers=("c1",)))
        .with_rows("metrics", r.Metric(id="g1"))
        .with_rows("readings", r.Reading(id="d1", metric="g1"))
        .with_rows("codes", r.ChallengeCode(id="h1", code="MD01"))
        .with_rows("agenda", r.AgendaItem(id="j1"))
        .with_rows("rounds", r.VotingRound(id="v1"))
        .with_rows("views", r.SavedView(id="w1", map="m1"))
    )


@pytest.mark.parametrize(("table", "field"), REFERENCES)
def test_a_reference_to_something_gone_is_found(table: str, field: str) -> None:
    made = _everything()
    row = next(iter(made.table(table)))
    gone: Any = ("gone",) if field == "answers" else "gone"
    broken = made.with_rows(table, replace(row, **{field: gone}))
    assert any((p.table, p.id, p.field) == (table, row.id, field) for p in problems(broken))


@pytest.mark.parametrize(
    ("table", "values", "field"),
    [
        ("cards", {"order": nan}, "order"),
        ("cards", {"order": inf}, "order"),
        ("cards", {"kind": "doodle"}, "kind"),
        ("cards", {"colour": 11}, "colour"),
        ("cards", {"span": 0}, "span"),
        ("cards", {"votes": -1}, "votes"),
        ("cards", {"lane": None}, "step"),
        ("cards", {"step": "t9"}, "step"),
        ("cards", {"lane": "l3"}, "lane"),
        ("cards", {"evidence": "rumour"}, "evidence"),
        ("points", {"valence": nan}, "valence"),
        ("points", {"valence": 2.5}, "valence"),
        ("points", {"lane": "l1"}, "lane"),
        ("points", {"step": "t2"}, "step"),
        ("points", {"step": "t9"}, "step"),
        ("personas", {"colour": 0}, "colour"),
        ("personas", {"traits": (r.Trait(label="Patience", value=6),)}, "traits"),
        ("maps", {"state": "past"}, "state"),
        ("lanes", {"kind": "doodles"}, "kind"),
        ("connections", {"kind": "tunnel"}, "kind"),
        ("actions", {"impact": 0}, "impact"),
        ("actions", {"cost": inf}, "cost"),
        ("metrics", {"scale_min": 5.0, "scale_max": 5.0}, "scale_max"),
        ("metrics", {"target": nan}, "target"),
        ("readings", {"value": nan}, "value"),
        ("agenda", {"minutes": -1}, "minutes"),
        ("rounds", {"votes_each": 0}, "votes_each"),
    ],
)
def test_a_broken_rule_is_found_at_its_place(
    table: str, values: dict[str, Any], field: str
) -> None:
    made = _everything()
    row = next(iter(made.table(table)))
    found = problems(made.with_rows(table, replace(row, **values)))
    assert (table, row.id, field) in {(p.table, p.id, p.field) for p in found}
    assert all(p.sentence.endswith(".") for p in found)
    assert problems(made) == ()


def test_facts_stand_in_exactly_one_row() -> None:
    made = a_workshop()
    assert problems(made.without("facts_rows", ["w"]))
    assert problems(made.with_rows("facts_rows", r.Facts(id="other")))
