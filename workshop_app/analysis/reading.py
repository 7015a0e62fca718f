"""Reading an emotion curve: peak, low, end, largest drop, stages below zero, disagreement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from workshop_app.domain.records import EmotionPoint, Lane, Persona, Stage, Step
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of a curve with where it stands; `column` counts the map's steps from 0."""

    column: int
    stage: Stage
    step: Step
    point: EmotionPoint

    @property
    def valence(self) -> float:
        """The valence, −2…+2."""
        return self.point.valence


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion curve of one persona (None: of everybody) on one map; has at least a point."""

    lane: Lane
    persona: Persona | None
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Drop:
    """A fall from one point to the next; `depth` is positive."""

    start: Moment
    end: Moment

    @property
    def depth(self) -> float:
        """By how much the valence falls."""
        return self.start.valence - self.end.valence


@dataclass(frozen=True, slots=True)
class CurveReading:
    """What a curve says. `remembered` is its peak–end value, `below_zero` are stages in order."""

    peak: Moment
    lowest: Moment
    end: Moment
    drop: Drop | None
    below_zero: tuple[Stage, ...]
    remembered: float


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A step that personas feel differently about; `spread` is highest − lowest, positive."""

    step: Step
    stage: Stage
    lowest: Curve
    highest: Curve
    spread: float


def curves(workshop: Workshop, map_id: str, kind: str = "emotion") -> tuple[Curve, ...]:
    """The curves of a map that have a point, from the top of the board."""
    places = _places(workshop, map_id)
    found = (
        _curve(workshop, lane, places)
        for lane in workshop.map_lanes(map_id)
        if lane.kind == kind
    )  # fmt: skip
    return tuple(curve for curve in found if curve.moments)


def read_curve(curve: Curve) -> CurveReading:
    """The reading of `curve`. Of equal points the later counts: it is remembered better."""
    moments = curve.moments
    late_first = tuple(reversed(moments))
    end = moments[-1]
    return CurveReading(
        peak=max(late_first, key=lambda moment: moment.valence),
        lowest=min(late_first, key=lambda moment: moment.valence),
        end=end,
        drop=_largest_drop(moments),
        below_zero=tuple(_below_zero(moments)),
        remembered=peak_end(moment.valence for moment in moments),
    )


def peak_end(valences: Iterable[float]) -> float:
    """The mean of the most intense value, high or low, and the last; needs a value.

    Source: B. L. Fredrickson and D. Kahneman, "Duration neglect in retrospective evaluations
    of affective episodes", J. of Personality and Social Psychology 65 (1993), pp. 45–55.
    """
    values = list(valences)
    return (max(reversed(values), key=abs) + values[-1]) / 2


def stage_means(curve: Curve) -> dict[str, float]:
    """Stage id to the mean valence of the curve's points in it, for stages that have one."""
    found: dict[str, list[float]] = {}
    for moment in curve.moments:
        found.setdefault(moment.stage.id, []).append(moment.valence)
    return {stage: sum(values) / len(values) for stage, values in found.items()}


def disagreements(found: Iterable[Curve]) -> tuple[Disagreement, ...]:
    """Steps where at least two curves have a point and differ, the widest spread first."""
    here: dict[int, list[tuple[Moment, Curve]]] = {}
    for curve in found:
        for moment in curve.moments:
            here.setdefault(moment.column, []).append((moment, curve))
    spreads = (_disagreement(here[column]) for column in sorted(here))
    return tuple(sorted((d for d in spreads if d.spread > 0), key=lambda d: -d.spread))


def _places(workshop: Workshop, map_id: str) -> dict[str, tuple[int, Stage, Step]]:
    steps = (
        (stage, step)
        for stage in workshop.map_stages(map_id)
        for step in workshop.stage_steps(stage.id)
    )
    return {step.id: (column, stage, step) for column, (stage, step) in enumerate(steps)}


def _curve(workshop: Workshop, lane: Lane, places: dict[str, tuple[int, Stage, Step]]) -> Curve:
    moments = [
        Moment(*places[point.step], point)
        for point in workshop.points.group(lane.id)
        if point.step in places
    ]
    in_order = tuple(sorted(moments, key=lambda moment: moment.column))
    return Curve(lane, workshop.personas.get(lane.persona), in_order)


def _largest_drop(moments: tuple[Moment, ...]) -> Drop | None:
    drops = [Drop(start, end) for start, end in pairwise(moments) if end.valence < start.valence]
    return max(drops, key=lambda drop: drop.depth, default=None)


def _below_zero(moments: tuple[Moment, ...]) -> Iterator[Stage]:
    stages = {moment.stage.id: moment.stage for moment in moments}
    for stage_id, stage in stages.items():
        values = [moment.valence for moment in moments if moment.stage.id == stage_id]
        if sum(values) < 0:
            yield stage


def _disagreement(here: list[tuple[Moment, Curve]]) -> Disagreement:
    low, lowest = min(here, key=lambda pair: pair[0].valence)
    high, highest = max(here, key=lambda pair: pair[0].valence)
    return Disagreement(low.step, low.stage, lowest, highest, high.valence - low.valence)
