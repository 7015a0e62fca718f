"""Edits of metrics and their readings."""

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import find, put_before
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import METRIC_PRESETS
from workshop_app.domain.workshop import Workshop


def add_metric(
    workshop: Workshop,
    *,
    new_id: NewId,
    name: str = "",
    unit: str = "",
    before: str | None = None,
) -> Workshop:
    """A metric; a preset's `name` brings its unit, scale, direction and usual target."""
    preset = next((p for p in METRIC_PRESETS if p.name == name), None)
    metric = r.Metric(id=new_id(), name=name, unit=unit or (preset.unit if preset else ""))
    if preset is not None:
        metric = r.Metric(
            id=metric.id, name=name, unit=metric.unit, scale_min=preset.scale_min,
            scale_max=preset.scale_max, higher_is_better=preset.higher_is_better,
            target=preset.target,
        )  # fmt: skip
    return put_before(workshop, "metrics", workshop.metrics.group(None), [metric], before)


def move_metric(workshop: Workshop, *, id: str, before: str | None = None) -> Workshop:
    """A metric before another, or to the end."""
    metric = find(workshop, "metrics", id)
    return put_before(workshop, "metrics", workshop.metrics.group(None), [metric], before)


def delete_metrics(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove metrics with their readings."""
    for metric in ids:
        find(workshop, "metrics", metric)
    gone = [x.id for metric in ids for x in workshop.readings.group(metric)]
    return workshop.without("readings", gone).without("metrics", ids)


def add_reading(
    workshop: Workshop,
    *,
    new_id: NewId,
    metric: str,
    value: float,
    date: str = "",
    stage: str | None = None,
    step: str | None = None,
    source: str = "",
) -> Workshop:
    """A measured value of a metric."""
    find(workshop, "metrics", metric)
    reading = r.Reading(
        id=new_id(), metric=metric, value=value, date=date, stage=stage, step=step, source=source
    )
    return put_before(workshop, "readings", workshop.readings.group(metric), [reading], None)


def delete_readings(workshop: Workshop, *, ids: tuple[str, ...]) -> Workshop:
    """Remove readings."""
    for reading in ids:
        find(workshop, "readings", reading)
    return workshop.without("readings", ids)
