"""What must be true of every workshop: references that lead somewhere, values on their scales."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from workshop_app.domain import records as r
from workshop_app.domain.kinds import CHOICES, HUES, lane_kind
from workshop_app.domain.workshop import TABLES, Workshop
from workshop_app.words import _

# (table, field) -> the table where the field's id (or ids) must be found; None may stand too.
REFERENCES = {
    ("personas", "portrait"): "assets",
    ("stages", "map"): "maps",
    ("steps", "stage"): "stages",
    ("lanes", "map"): "maps",
    ("lanes", "persona"): "personas",
    ("cards", "lane"): "lanes",
    ("cards", "step"): "steps",
    ("cards", "image"): "assets",
    ("points", "lane"): "lanes",
    ("points", "step"): "steps",
    ("connections", "start"): "cards",
    ("connections", "end"): "cards",
    ("actions", "answers"): "cards",
    ("views", "map"): "maps",
    ("readings", "metric"): "metrics",
    ("readings", "stage"): "stages",
    ("readings", "step"): "steps",
}
RANGES: dict[tuple[str, str], tuple[float, float]] = {
    ("personas", "colour"): (1, HUES),
    ("stages", "colour"): (0, HUES),
    ("cards", "colour"): (0, HUES),
    ("cards", "span"): (1, 1000),
    ("cards", "votes"): (0, 1_000_000),
    ("actions", "impact"): (1, 5),
    ("actions", "effort"): (1, 5),
    ("agenda", "minutes"): (0, 10_000),
    ("rounds", "votes_each"): (1, 100),
    ("views", "votes"): (0, 1_000_000),
    ("views", "zoom"): (0.01, 100.0),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule: where (table, row, field) and a sentence."""

    table: str
    id: str
    field: str
    sentence: str


def problems(workshop: Workshop) -> tuple[Problem, ...]:
    """Every broken rule of a workshop; empty where all is well."""
    found: list[Problem] = []
    if len(workshop.facts_rows) != 1:
        found.append(Problem("facts_rows", "", "", _("A workshop needs exactly one row of facts.")))
    for table in TABLES:
        for row in workshop.table(table).rows():
            found.extend(row_problems(workshop, table, row))
    return tuple(found)


def row_problems(workshop: Workshop, table: str, row: r.Record) -> Iterator[Problem]:
    """The broken rules of one row as it would stand in `workshop`."""
    if not isfinite(row.order):
        yield Problem(table, row.id, "order", _("The order is not a finite number."))
    yield from _dangling(workshop, table, row)
    yield from _off_choices(table, row)
    yield from _off_ranges(table, row)
    yield from _own_rules(workshop, row)


def _dangling(workshop: Workshop, table: str, row: r.Record) -> Iterator[Problem]:
    for field, target in _REFERENCES_OF.get(table, ()):
        value = getattr(row, field)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None and one not in workshop.table(target):
                yield Problem(table, row.id, field, _("It refers to something that is gone."))


def _off_choices(table: str, row: r.Record) -> Iterator[Problem]:
    for field, choices in _CHOICES_OF.get(table, ()):
        if getattr(row, field) not in choices:
            sentence = _("‘{value}’ is not one of the choices: {choices}.").format(
                value=getattr(row, field), choices=", ".join(choices)
            )
            yield Problem(table, row.id, field, sentence)


def _off_ranges(table: str, row: r.Record) -> Iterator[Problem]:
    for field, (low, high) in _RANGES_OF.get(table, ()):
        value = getattr(row, field)
        if value is not None and not low <= value <= high:
            sentence = _("{value} lies outside {low:g} to {high:g}.").format(
                value=value, low=low, high=high
            )
            yield Problem(table, row.id, field, sentence)


def _own_rules(workshop: Workshop, row: r.Record) -> Iterator[Problem]:
    match row:
        case r.Card():
            yield from _card_rules(workshop, row)
        case r.EmotionPoint():
            yield from _point_rules(workshop, row)
        case r.Metric():
            yield from _finite("metrics", row, "scale_min", "scale_max", "target")
            low, high = row.scale_min, row.scale_max
            if low is not None and high is not None and low >= high:
                yield Problem("metrics", row.id, "scale_max", _("The scale ends before it begins."))
        case r.Reading():
            yield from _finite("readings", row, "value")
        case r.ActionItem():
            yield from _finite("actions", row, "cost", "hours")
        case r.Persona():
            if any(not 1 <= trait.value <= 5 for trait in row.traits):
                yield Problem("personas", row.id, "traits", _("A trait lies between 1 and 5."))
        case _:
            pass


def _card_rules(workshop: Workshop, card: r.Card) -> Iterator[Problem]:
    if (card.lane is None) != (card.step is None):
        yield Problem(
            "cards", card.id, "step", _("A card needs both a lane and a step, or neither.")
        )
        return
    lane = workshop.lanes.get(card.lane)
    if lane is None or workshop.steps.get(card.step) is None:
        return
    if _of_another_map(workshop, lane, card.step):
        yield Problem("cards", card.id, "step", _("Lane and step are of different maps."))
    if lane.kind in _CURVES:
        yield Problem("cards", card.id, "lane", _("A curve lane holds points, not cards."))


def _of_another_map(workshop: Workshop, lane: r.Lane, step_id: str | None) -> bool:
    step = workshop.steps.get(step_id)
    stage = workshop.stages.get(step.stage) if step else None
    return stage is not None and stage.map != lane.map


def _point_rules(workshop: Workshop, point: r.EmotionPoint) -> Iterator[Problem]:
    if not isfinite(point.valence):
        yield Problem("points", point.id, "valence", _("The value is not a number."))
        return
    lane = workshop.lanes.get(point.lane)
    if lane is None:
        return
    if lane.kind not in _CURVES:
        yield Problem("points", point.id, "lane", _("This lane has no curve."))
        return
    if _of_another_map(workshop, lane, point.step):
        yield Problem("points", point.id, "step", _("Lane and step are of different maps."))
    low, _middle, high = lane_kind(lane.kind).scale
    if not low <= point.valence <= high:
        sentence = _("{value} lies outside {low:g} to {high:g}.").format(
            value=point.valence, low=low, high=high
        )
        yield Problem("points", point.id, "valence", sentence)
    if any(
        other.id != point.id and other.step == point.step
        for other in workshop.points.group(point.lane)
    ):
        yield Problem("points", point.id, "step", _("There are two points at one step."))


def _finite(table: str, row: r.Record, *names: str) -> Iterator[Problem]:
    for name in names:
        value = getattr(row, name)
        if value is not None and not isfinite(value):
            yield Problem(table, row.id, name, _("The value is not a number."))


def _per_table(rules: dict[tuple[str, str], object]) -> dict[str, list[tuple[str, object]]]:
    found: dict[str, list[tuple[str, object]]] = {}
    for (table, field), rule in rules.items():
        found.setdefault(table, []).append((field, rule))
    return found


_REFERENCES_OF: dict = _per_table(dict(REFERENCES))  # type: ignore[type-arg]
_CHOICES_OF: dict = _per_table(dict(CHOICES))  # type: ignore[type-arg]
_RANGES_OF: dict = _per_table(dict(RANGES))  # type: ignore[type-arg]
_CURVES = frozenset(
    name for name, kind in CHOICES["lanes", "kind"].items() if getattr(kind, "body", "") == "curve"
)
