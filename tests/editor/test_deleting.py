"""Deleting what is selected, and saying what would go with it."""

from datetime import date
from random import Random

import pytest

from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.deleting import Holdings, delete, holdings
from workshop_app.interchange.sample import sample_workshop


@pytest.fixture(scope="module")
def theatre() -> Workshop:
    return sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))


def test_a_stage_holds_the_cards_and_points_of_its_steps(theatre: Workshop) -> None:
    stage = theatre.map_stages(theatre.map_list()[0].id)[1]
    steps = {step.id for step in theatre.stage_steps(stage.id)}
    held = holdings(theatre, [("stages", stage.id)])
    assert held == Holdings(
        sum(card.step in steps for card in theatre.cards),
        sum(point.step in steps for point in theatre.points),
    )
    assert held.cards > 0


@pytest.mark.parametrize("table", ["stages", "lanes", "personas"])
def test_what_is_held_goes_or_is_parked(theatre: Workshop, table: str) -> None:
    refs = [(table, next(iter(theatre.table(table))).id)]
    held = holdings(theatre, refs)
    gone = delete(theatre, refs=refs)
    parked = delete(theatre, refs=refs, park=True)
    assert len(gone.cards) == len(theatre.cards) - held.cards
    assert len(gone.points) == len(theatre.points) - held.points
    assert len(parked.cards) == len(theatre.cards)
    assert len(parked.parked()) == len(theatre.parked()) + held.cards
    assert not problems(gone)
    assert not problems(parked)


def test_a_swimlane_counts_cards_of_all_its_lanes(theatre: Workshop) -> None:
    persona = theatre.persona_list()[0]
    lanes = {lane.id for lane in theatre.lanes if lane.persona == persona.id}
    assert holdings(theatre, [("personas", persona.id)]).cards == sum(
        card.lane in lanes for card in theatre.cards
    )


def test_cards_hold_nothing(theatre: Workshop) -> None:
    cards = [("cards", card.id) for card in theatre.cards][:5]
    assert not holdings(theatre, cards)
    assert len(delete(theatre, refs=cards).cards) == len(theatre.cards) - 5


def test_the_last_stage_stays(theatre: Workshop) -> None:
    refs = [("stages", stage.id) for stage in theatre.map_stages(theatre.map_list()[0].id)]
    with pytest.raises(EditRefused):
        delete(theatre, refs=refs)


def test_nothing_selected_is_refused(theatre: Workshop) -> None:
    with pytest.raises(EditRefused):
        delete(theatre, refs=())
