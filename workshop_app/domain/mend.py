"""Put right what a damaged or hand-made file breaks: cards are parked, values put on their scales.

Rows are left out only where they cannot be kept: what they belong to is gone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, replace
from itertools import count
from math import isfinite
from typing import Any

from workshop_app.domain import records as r
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.kinds import CHOICES, lane_kind
from workshop_app.domain.rules import RANGES, REFERENCES, Problem, problems
from workshop_app.domain.workshop import RECORD_OF, TABLES, Workshop
from workshop_app.words import _, ngettext

# One round may uncover more (a step left out leaves its cards dangling); this many never do.
_ROUNDS = 20
_PARKED, _LEFT_OUT, _PUT_RIGHT = "parked", "left out", "put right"
_NAMED = 5


def mended(workshop: Workshop, workshop_id: str) -> tuple[Workshop, tuple[str, ...]]:
    """`workshop` without problems, and a notice for each kind of thing that was done.

    `workshop_id` names the facts where there are none. The same workshop comes back where all
    is well.
    """
    done: dict[tuple[str, str], str] = {}
    for last in (*(False,) * _ROUNDS, True):
        found = problems(workshop)
        if not found:
            break
        workshop = _round(workshop, workshop_id, _in_order(workshop, found), done, last)
    whole = with_columns(workshop)
    notices = tuple(_notices(workshop, done))
    if whole is not workshop:
        notices += (_("A map, stage or step was missing; an empty one stands in its place."),)
    return whole, notices


def with_columns(workshop: Workshop) -> Workshop:
    """`workshop` with at least one map, a stage in each map and a step in each stage."""
    if not len(workshop.maps):
        lane_map = next((row.map for row in workshop.lanes.rows()), "map")
        workshop = workshop.with_rows("maps", r.JourneyMap(id=lane_map, title=_("Journey map")))
    with_stage = {stage.map for stage in workshop.stages.rows()}
    workshop = workshop.with_rows("stages", *(
        r.Stage(id=_unused(workshop, "stages", f"{row.id}-stage"), map=row.id, title=_("Stage"))
        for row in workshop.maps.rows()
        if row.id not in with_stage
    ))  # fmt: skip
    with_step = {step.stage for step in workshop.steps.rows()}
    return workshop.with_rows("steps", *(
        r.Step(id=_unused(workshop, "steps", f"{row.id}-step"), stage=row.id)
        for row in workshop.stages.rows()
        if row.id not in with_step
    ))  # fmt: skip


def _unused(workshop: Workshop, table: str, wanted: str) -> str:
    """`wanted`, or it with a number: the same on every machine, so that merging finds it again."""
    numbers = (wanted if at == 1 else f"{wanted}{at}" for at in count(1))
    return next(one for one in numbers if one not in workshop.table(table))


def _in_order(workshop: Workshop, found: Iterable[Problem]) -> list[Problem]:
    """The same order on every machine: cards are parked in the order they stood in."""

    def place(problem: Problem) -> tuple[int, float, str]:
        row = workshop.table(problem.table).get(problem.id)
        order = row.order if row is not None and isfinite(row.order) else 0.0
        return TABLES.index(problem.table), order, problem.id

    return sorted(found, key=place)


class _Places:
    """Where rows of a round may go: `ends` are orders at the end of the parking lot, `first` is

    the point that stays at each place of a curve.
    """

    def __init__(self, workshop: Workshop) -> None:
        orders = (card.order for card in workshop.parked() if isfinite(card.order))
        self.ends: Iterator[float] = count(1.0 + max(orders, default=0.0))
        self.first: dict[tuple[str, str], str] = {}
        for point in workshop.points:
            self.first.setdefault((point.lane, point.step), point.id)


def _round(
    workshop: Workshop,
    workshop_id: str,
    found: Iterable[Problem],
    done: dict[tuple[str, str], str],
    last: bool,
) -> Workshop:
    updates: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    places = _Places(workshop)
    for problem in found:
        table = problem.table
        if table == "facts_rows" and not problem.id:
            workshop = _one_facts(workshop, workshop_id)
            done["facts_rows", workshop.facts.id] = _PUT_RIGHT
            continue
        row = updates[table].get(problem.id, workshop.table(table).get(problem.id))
        if row is None:
            continue
        better = None if last else _better(workshop, problem, row, places)
        if better is None:
            done[table, problem.id] = f"{_LEFT_OUT} {_title(row)}"
        elif better is not row:
            parked = table == "cards" and problem.field in ("lane", "step")
            done[table, problem.id] = (
                _PARKED if parked else done.get((table, problem.id), _PUT_RIGHT)
            )
        updates[table][problem.id] = better
    # All at once: in a group of many rows each change alone would copy them all.
    for table, changed in updates.items():
        workshop = workshop.changed(table, changed)
    return workshop


def _better(workshop: Workshop, problem: Problem, row: Any, places: _Places) -> Any:
    """`row` without this problem; None where it cannot be kept."""
    table, name = problem.table, problem.field
    if isinstance(row, r.Card) and name in ("lane", "step"):
        return _parked(row, places)
    if isinstance(row, r.EmotionPoint) and name in ("lane", "step", "valence"):
        return _point(workshop, row, places)
    value = getattr(row, name)
    if (table, name) in REFERENCES:
        target = workshop.table(REFERENCES[table, name])
        if isinstance(value, tuple):
            return replace(row, **{name: tuple(one for one in value if one in target)})
        return replace(row, **{name: None}) if _default(table, name) is None else None
    if (table, name) in CHOICES:
        default = _default(table, name)
        return replace(row, **{name: "text" if default is MISSING else default})
    if (table, name) in RANGES and value is not None:
        low, high = RANGES[table, name]
        return replace(row, **{name: type(value)(min(max(value, low), high))})
    return _own(row, name)


def _own(row: Any, name: str) -> Any:
    match row:
        case r.Persona() if name == "traits":
            traits = (replace(t, value=min(max(t.value, 1), 5)) for t in row.traits)
            return replace(row, traits=tuple(traits))
        case r.Metric():
            unknown: dict[str, Any] = {name: None}
            return replace(row, **unknown)
        case _ if name == "order":
            return replace(row, order=0.0)
        case _:
            return None


def _parked(card: r.Card, places: _Places) -> r.Card:
    if card.lane is None and card.step is None:
        return card
    return replace(card, lane=None, step=None, order=next(places.ends))


def _point(workshop: Workshop, point: r.EmotionPoint, places: _Places) -> r.EmotionPoint | None:
    lane = workshop.lanes.get(point.lane)
    if lane is None or point.step not in workshop.steps or not isfinite(point.valence):
        return None
    kind = lane_kind(lane.kind) if lane.kind in CHOICES["lanes", "kind"] else None
    if kind is None or kind.body != "curve":
        return None
    if places.first.get((point.lane, point.step)) != point.id:
        return None
    low, _middle, high = kind.scale
    valence = min(max(point.valence, low), high)
    return point if valence == point.valence else replace(point, valence=valence)


def _one_facts(workshop: Workshop, workshop_id: str) -> Workshop:
    rows = list(workshop.facts_rows)
    if not rows:
        return workshop.with_rows("facts_rows", r.Facts(id=workshop_id))
    return workshop.without("facts_rows", [row.id for row in rows[1:]])


def _default(table: str, name: str) -> Any:
    return next(f.default for f in fields(RECORD_OF[table]) if f.name == name)


def _title(row: Any) -> str:
    for name in ("title", "name", "text", "label", "word", "prompt"):
        text = getattr(row, name, "")
        if text:
            return _("‘{text}’").format(text=text[:60])
    return ""


def _notices(workshop: Workshop, done: dict[tuple[str, str], str]) -> Iterable[str]:
    kinds = Counter(kind.split(" ‘")[0].strip() for kind in done.values())
    if kinds[_PARKED]:
        yield ngettext(
            "{count} card stood where there is no place for it; it is now in the parking lot.",
            "{count} cards stood where there is no place for one; they are now in the parking lot.",
            kinds[_PARKED],
        ).format(count=kinds[_PARKED])
    if kinds[_LEFT_OUT]:
        yield _("Left out, because what it belongs to is gone: {rows}.").format(
            rows=_listed(done, _LEFT_OUT)
        )
    if kinds[_PUT_RIGHT]:
        yield _("Values outside their scale were put right: {rows}.").format(
            rows=_listed(done, _PUT_RIGHT)
        )


def _listed(done: dict[tuple[str, str], str], kind: str) -> str:
    rows = [
        f"{_(NOUNS[table])} {what.removeprefix(kind).strip() or row_id}"
        for (table, row_id), what in sorted(done.items(), key=_from_the_top)
        if what.startswith(kind)
    ]
    more = [_("{count} more").format(count=len(rows) - _NAMED)] if len(rows) > _NAMED else []
    return ", ".join(rows[:_NAMED] + more)


def _from_the_top(item: tuple[tuple[str, str], str]) -> tuple[int, str]:
    (table, row_id), _what = item
    return TABLES.index(table), row_id
