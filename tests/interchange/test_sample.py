"""The sample: complete, sound, and true to the figures it tells."""

import re
from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from workshop_app.analysis.evidence import workshop_evidence
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.records import Card
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop


@pytest.fixture(scope="module")
def sample() -> Workshop:
    return sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))


def of_map(sample: Workshop, at: int) -> list[Card]:
    shown = sample.map_list()[at].id
    return [card for card in sample.cards if sample.map_of_card(card) == shown]


def test_it_is_sound(sample: Workshop) -> None:
    assert problems(sample) == ()
    assert (sample.facts.organisation, sample.facts.title) == ("The Lantern Theatre", "First visit")
    assert sample.facts.decision
    assert len(sample.facts.participants) == 9


def test_it_holds_what_is_promised(sample: Workshop) -> None:
    today, future = sample.map_list()
    assert (today.state, future.state) == ("current", "future")
    assert [stage.title for stage in sample.map_stages(today.id)] == [
        "Discover", "Anticipate", "Arrive", "The evening", "Reflect", "Come back",
    ]  # fmt: skip
    assert len(sample.map_steps(today.id)) == 10
    assert len(sample.map_personas(today.id)) == 3
    assert 55 <= len(of_map(sample, 0)) <= 65
    assert len(sample.parked()) == 3
    assert (len(sample.actions), len(sample.metrics)) == (8, 5)


def test_three_curves_with_a_word_at_every_point(sample: Workshop) -> None:
    today = sample.map_list()[0].id
    curves = [lane for lane in sample.map_lanes(today) if lane.kind == "emotion"]
    points = [sample.lane_points(lane.id) for lane in curves]
    assert [len(curve) for curve in points] == [10, 10, 10]
    assert all(point.word for curve in points for point in curve)
    reasons = [bool(point.reason) for curve in points for point in curve]
    assert sum(reasons) >= 0.8 * len(reasons)


def test_evidence_is_spread_as_in_a_real_workshop(sample: Workshop) -> None:
    cards = of_map(sample, 0)
    share = {k: v / len(cards) for k, v in Counter(card.evidence for card in cards).items()}
    assert share == pytest.approx({"assumption": 0.40, "heard": 0.38, "measured": 0.22}, abs=0.03)
    assert all(card.source for card in cards if card.evidence != "assumption")
    shown = workshop_evidence(sample)
    assert (shown.assumption, shown.heard, shown.measured) == (33, 32, 18)  # 40, 38, 22 %


def test_kinds_channels_spans_and_an_agent_that_is_not_ours(sample: Workshop) -> None:
    cards = of_map(sample, 0)
    assert {card.kind for card in cards} >= {
        "touchpoint", "action", "thought", "pain_point", "gain", "quote", "need", "insight",
        "idea", "opportunity", "question", "backstage", "access",
    }  # fmt: skip
    assert all(card.channel for card in cards if card.kind == "touchpoint")
    assert "StageTix" in {card.intermediary for card in cards}
    assert sum(card.span > 1 for card in cards) >= 2
    assert sum(card.moment_of_truth for card in cards) >= 2


def test_no_card_covers_steps_beyond_its_map(sample: Workshop) -> None:
    for card in (card for card in sample.cards if card.span > 1):
        steps = [step.id for step in sample.map_steps(sample.map_of_card(card) or "")]
        assert steps.index(card.step or "") + card.span <= len(steps)


def test_votes_are_those_nine_people_had(sample: Workshop) -> None:
    for voting in sample.rounds:
        cast = sum(card.votes for card in of_map(sample, 0) if card.kind in voting.kinds)
        assert cast == voting.votes_each * len(sample.facts.participants)


def test_the_decision_asks_for_what_the_quick_wins_cost(sample: Workshop) -> None:
    quick = [action for action in sample.actions if action.horizon == "quick_win"]
    cost, hours = (sum(getattr(a, f) for a in quick) for f in ("cost", "hours"))
    assert f"€ {cost:,.0f} and {hours:.0f} hours for five quick wins" in sample.facts.decision
    assert len(quick) == 5


def test_actions_are_ready_to_be_done(sample: Workshop) -> None:
    staff = {person.split(",")[0] for person in sample.facts.participants}
    for action in sample.actions:
        assert action.owner in staff
        assert action.due > sample.facts.date
        assert action.answers
        assert None not in (action.cost, action.hours, action.impact, action.effort)


def test_texts_agree_with_the_readings(sample: Workshop) -> None:
    by_name = {metric.name: metric for metric in sample.metrics}
    last = {name: sample.readings.group(metric.id)[-1] for name, metric in by_name.items()}
    texts = " ".join(card.text for card in sample.cards)
    left, baskets, sold = (
        int(number.replace(",", ""))
        for number in (*re.findall(r"([\d,]+) of ([\d,]+) baskets", texts)[0],
                       re.findall(r"0 of (\d+) sales", texts)[0])
    )  # fmt: skip
    checkout = last["Checkout finished"]
    assert (baskets, sold) == (checkout.sample_size, baskets - left)
    assert round(100 * sold / baskets) == checkout.value
    back = last["First-time visitors back within a year"]
    assert f"Last season {back.sample_size} people" in sample.facts.cost_of_inaction
    assert round(100 * 110 / (back.sample_size or 0)) == back.value
    target = by_name["First-time visitors back within a year"].target or 0
    assert f"means {610 * target / 100 - 110:.0f} more" in sample.facts.cost_of_inaction


def test_every_metric_has_a_target_a_date_and_a_reading(sample: Workshop) -> None:
    for metric in sample.metrics:
        assert metric.target is not None
        assert metric.due > sample.facts.date
        assert sample.readings.group(metric.id)


def test_the_future_mends_the_lows(sample: Workshop) -> None:
    def amina(at: int) -> dict[str, float]:
        shown = sample.map_list()[at].id
        lane = next(lane for lane in sample.map_lanes(shown) if lane.kind == "emotion")
        return {sample.steps[p.step].title: p.valence for p in sample.lane_points(lane.id)}

    today, future = amina(0), amina(1)
    assert all(future[step] >= today[step] for step in future)
    assert min(future.values()) > 0 > min(today.values())


@pytest.mark.parametrize(
    ("today", "held"),
    [
        (date(2026, 11, 21), "2026-11-21"),
        (date(2027, 11, 20), "2026-11-21"),
        (date(2028, 2, 29), "2027-11-21"),
        (date(2031, 12, 1), "2031-11-21"),
        (date(2025, 6, 1), "2024-11-21"),
    ],
)
def test_dates_move_by_whole_years(today: date, held: str) -> None:
    sample = sample_workshop(fresh_ids(Random(1)), today)
    assert sample.facts.date == held
    assert timedelta() <= today - date.fromisoformat(held) < timedelta(days=366)
    assert {a.due[:4] for a in sample.actions} == {held[:4], str(int(held[:4]) + 1)}
