"""Reading curves: what the theatre's three curves say, and what holds of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.theatre import theatre
from workshop_app.analysis.reading import (
    Curve,
    curves,
    disagreements,
    peak_end,
    read_curve,
    stage_means,
)
from workshop_app.domain.records import EmotionPoint

_valences = st.lists(st.floats(-2, 2), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def found() -> tuple[Curve, ...]:
    return curves(theatre(), "today")


def test_finds_every_curve_from_the_top(found: tuple[Curve, ...]) -> None:
    assert [curve.persona.name for curve in found if curve.persona] == [
        "Amina, 27", "Joost, 68", "Petra, 41",
    ]  # fmt: skip
    assert [len(curve.moments) for curve in found] == [12, 12, 10]


def test_reads_amina(found: tuple[Curve, ...]) -> None:
    reading = read_curve(found[0])
    assert (reading.peak.step.title, reading.peak.valence) == ("The way home", 1.7)
    assert (reading.lowest.step.title, reading.lowest.valence) == ("Finds the house", -1.8)
    assert reading.end.valence == 0.8
    assert reading.drop is not None
    assert reading.drop.start.step.title == "Plans the way"
    assert reading.drop.depth == pytest.approx(1.6)
    assert [stage.title for stage in reading.below_zero] == [
        "Anticipate", "Arrive", "The evening",
    ]  # fmt: skip
    assert reading.remembered == pytest.approx((-1.8 + 0.8) / 2)


def test_a_curve_may_end_before_the_map(found: tuple[Curve, ...]) -> None:
    assert read_curve(found[2]).end.step.title == "Tells friends"


def test_of_two_equal_peaks_the_later_counts() -> None:
    workshop = theatre()
    lane = "today-joost-emotion"
    points = [
        EmotionPoint(id=f"p{at}", lane=lane, step=f"today-{at}", valence=value)
        for at, value in ((1, 1.0), (3, -1.0), (5, 1.0), (7, -1.0), (9, 0.0))
    ]
    workshop = workshop.without("points", [p.id for p in workshop.points.group(lane)])
    curve = next(c for c in curves(workshop.with_rows("points", *points), "today")
                 if c.lane.id == lane)  # fmt: skip
    assert [read_curve(curve).peak.column, read_curve(curve).lowest.column] == [5, 7]


def test_a_rising_curve_has_no_drop() -> None:
    workshop = theatre()
    rising = [
        EmotionPoint(id=f"point-joost-{at}", lane="today-joost-emotion", step=f"today-{at}",
                     valence=at / 6)
        for at in range(12)
    ]  # fmt: skip
    assert read_curve(curves(workshop.with_rows("points", *rising), "today")[1]).drop is None


@given(_valences)
def test_what_is_remembered_lies_on_the_scale(values: list[float]) -> None:
    assert min(values) <= peak_end(values) <= max(values)


def test_peak_end_takes_the_most_intense_moment_high_or_low() -> None:
    assert peak_end([0.5, -1.8, 1.0]) == pytest.approx(-0.4)
    assert peak_end([0.5, 1.8, 1.0]) == pytest.approx(1.4)


def test_stage_means(found: tuple[Curve, ...]) -> None:
    assert stage_means(found[0])["today-2"] == pytest.approx((-1.8 - 0.7) / 2)
    assert "today-5" not in stage_means(found[2])


def test_disagreements_widest_first(found: tuple[Curve, ...]) -> None:
    ranked = disagreements(found)
    spreads = [one.spread for one in ranked]
    assert spreads == sorted(spreads, reverse=True)
    assert ranked[0].spread == pytest.approx(1.5)
    assert ranked[0].lowest.persona != ranked[0].highest.persona
    assert disagreements(found[:1]) == ()


def test_an_empty_map_has_no_curves() -> None:
    workshop = theatre()
    bare = workshop.without("points", [point.id for point in workshop.points])
    assert curves(bare, "today") == ()
