"""Priorities, metrics and counts."""

from tests.theatre import theatre
from workshop_app.analysis.counts import counts
from workshop_app.analysis.metrics import standings
from workshop_app.analysis.priorities import (
    by_horizon,
    in_order,
    kept,
    totals,
)
from workshop_app.domain.records import ActionItem, Metric, Reading


def test_order_is_horizon_priority_date() -> None:
    actions = [
        ActionItem(id="a", horizon="long_term", priority="high"),
        ActionItem(id="b", priority="low"),
        ActionItem(id="c", priority="high"),
        ActionItem(id="d", priority="high", due="2026-12-01"),
    ]
    assert [action.id for action in in_order(actions)] == ["d", "c", "b", "a"]


def test_by_horizon_and_totals() -> None:
    groups = by_horizon(kept(theatre()))
    assert [(named.name, len(group)) for named, group in groups] == [
        ("quick_win", 2), ("medium_term", 1), ("long_term", 1),
    ]  # fmt: skip
    every = totals(kept(theatre()))
    assert (every.count, every.cost, every.hours, every.without_cost) == (4, 1900, 34, 1)


def test_dropped_actions_are_not_kept() -> None:
    workshop = theatre().with_rows("actions", ActionItem(id="no", status="dropped"))
    assert "no" not in {action.id for action in kept(workshop)}


def test_metrics_honour_their_direction() -> None:
    nps, given_up = standings(theatre())
    assert (nps.latest and nps.latest.value, nps.to_go, nps.trend) == (31, 19, 3)
    assert (given_up.to_go, given_up.trend, given_up.reached) == (11, None, False)
    better = theatre().with_rows(
        "readings", Reading(id="x", metric="out", value=15, date="2026-12-01")
    )
    given_up = standings(better)[1]
    assert (given_up.to_go, given_up.trend, given_up.reached) == (-5, 16, True)


def test_a_metric_prefers_readings_of_the_whole() -> None:
    stage = Reading(id="x", metric="nps", value=-40, date="2027-01-01", stage="today-2")
    assert standings(theatre().with_rows("readings", stage))[0].latest != stage
    alone = theatre().without("readings", ["nps-1", "nps-2"]).with_rows("readings", stage)
    assert standings(alone)[0].latest == stage


def test_a_metric_without_anything() -> None:
    workshop = theatre().with_rows("metrics", Metric(id="new", order=9))
    row = standings(workshop)[-1]
    assert (row.latest, row.to_go, row.trend, row.reached) == (None, None, None, None)


def test_counts() -> None:
    found = counts(theatre(), ["today"])
    assert (found.personas, found.stages, found.steps) == (3, 6, 12)
    assert (found.cards, found.points, found.parked) == (30, 34, 1)
    assert found.kinds["pain_point"] == 7
    assert counts(theatre()).stages == 12
