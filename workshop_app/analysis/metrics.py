"""Where a metric stands: latest reading, way to its target, trend."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.records import Metric, Reading
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Standing:
    """A metric today. `to_go` is the way to the target in its unit, zero or less once reached.

    `trend` is how far the latest reading is better (+) or worse (−) than the one before it.
    Each is None where a reading or the target it needs is missing.
    """

    metric: Metric
    latest: Reading | None
    to_go: float | None
    trend: float | None

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached."""
        return None if self.to_go is None else self.to_go <= 0


def standing(workshop: Workshop, metric: Metric) -> Standing:
    """Where `metric` stands by its own readings, those of a single stage or step left aside

    unless there are no others.
    """
    series = readings_in_time(workshop.readings.group(metric.id))
    whole = [reading for reading in series if reading.stage is None and reading.step is None]
    series = whole or series
    latest = series[-1] if series else None
    better = 1 if metric.higher_is_better else -1
    to_go = trend = None
    if latest is not None and metric.target is not None:
        to_go = better * (metric.target - latest.value)
    if len(series) > 1:
        trend = better * (series[-1].value - series[-2].value)
    return Standing(metric, latest, to_go, trend)


def standings(workshop: Workshop) -> tuple[Standing, ...]:
    """Where every metric stands, in order."""
    return tuple(standing(workshop, metric) for metric in workshop.metrics.group(None))


def readings_in_time(readings: Sequence[Reading]) -> list[Reading]:
    """The readings by date, those without one first, then by their own order."""
    return sorted(readings, key=lambda reading: (reading.date, reading.order, reading.id))
