"""Pain points are ranked by what was felt, then votes, moment of truth, evidence."""

from dataclasses import replace

from tests.theatre import theatre
from workshop_app.analysis.pains import answers_by_card, by_stage, pains, worst
from workshop_app.domain.records import Card, Lane
from workshop_app.domain.workshop import Workshop

LANE = "today-amina-pains_gains"


def _texts(workshop: Workshop) -> list[str]:
    return [pain.card.text for pain in pains(workshop, "today")]


def test_worst_felt_first() -> None:
    assert _texts(theatre())[:3] == [
        "Walked past the door twice",
        "Lift key must be asked for",
        "Cannot tell when it ends",
    ]


def test_of_equal_feeling_votes_then_truth_then_evidence_decide() -> None:
    step = "today-10"
    tied = [
        Card(id="d", lane=LANE, step=step, kind="pain_point", text="assumed"),
        Card(id="c", lane=LANE, step=step, kind="pain_point", text="heard", evidence="heard"),
        Card(id="b", lane=LANE, step=step, kind="pain_point", text="truth", moment_of_truth=True),
        Card(id="a", lane=LANE, step=step, kind="pain_point", text="voted", votes=1),
    ]
    workshop = theatre().with_rows("cards", *tied)
    found = [text for text in _texts(workshop) if text in {"voted", "truth", "heard", "assumed"}]
    assert found == ["voted", "truth", "heard", "assumed"]


def test_a_spanning_card_feels_like_the_lowest_of_its_steps() -> None:
    card = Card(id="x", lane=LANE, step="today-3", span=3, kind="pain_point", text="long way")
    found = {p.card.id: p for p in pains(theatre().with_rows("cards", card), "today")}
    assert found["x"].valence == -1.8
    assert found["x"].step.title == "Plans the way"


def test_without_a_point_nothing_is_felt() -> None:
    lane = "today-petra-pains_gains"
    card = Card(id="x", lane=lane, step="today-11", kind="pain_point")
    found = {p.card.id: p for p in pains(theatre().with_rows("cards", card), "today")}
    assert found["x"].valence is None


def test_a_lane_for_everybody_feels_like_the_mean() -> None:
    workshop = theatre().with_rows(
        "lanes", Lane(id="all", map="today", kind="pains_gains", order=200)
    )
    card = Card(id="x", lane="all", step="today-0", kind="pain_point")
    found = {p.card.id: p for p in pains(workshop.with_rows("cards", card), "today")}
    assert found["x"].persona is None
    assert found["x"].valence is not None
    assert abs(found["x"].valence - (0.6 + 0.8 + 0.2) / 3) < 1e-9


def test_answers_leave_dropped_actions_out() -> None:
    workshop = theatre()
    door = next(card for card in workshop.cards if card.text == "Walked past the door twice")
    assert [action.id for action in answers_by_card(workshop)[door.id]] == ["sign"]
    dropped = workshop.with_rows("actions", replace(workshop.actions["sign"], status="dropped"))
    assert door.id not in answers_by_card(dropped)


def test_by_stage_in_the_order_of_the_map() -> None:
    groups = by_stage(pains(theatre(), "today"))
    assert [stage.title for stage, _group in groups] == ["Anticipate", "Arrive", "The evening"]
    assert sum(len(group) for _stage, group in groups) == 7


def test_worst_takes_one_a_step_while_there_are_others() -> None:
    shown = worst(pains(theatre(), "today"), 3)
    assert [pain.step.title for pain in shown] == ["Finds the house", "Plans the way", "Interval"]
    one_step = [pain for pain in pains(theatre(), "today") if pain.step.title == "Finds the house"]
    assert len(worst(one_step, 3)) == 2
