"""What to do first: impact × effort quadrants, horizons and sums of action items."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_app.domain.kinds import HORIZONS, PRIORITIES, Named
from workshop_app.domain.records import ActionItem
from workshop_app.domain.workshop import Workshop
from workshop_app.words import mark

QUADRANTS: Mapping[str, Named] = {
    quadrant.name: quadrant
    for quadrant in (
        Named("quick_wins", mark("Quick wins")),
        Named("big_bets", mark("Big bets")),
        Named("fill_ins", mark("Fill-ins")),
        Named("time_sinks", mark("Time sinks")),
    )
}
_MIDDLE = 3
_HORIZON = {name: rank for rank, name in enumerate(HORIZONS)}
_PRIORITY = {name: rank for rank, name in enumerate(PRIORITIES)}
_NO_DATE = "9999"


@dataclass(frozen=True, slots=True)
class Totals:
    """What action items need together; `without_cost` counts those that state none."""

    count: int
    cost: float
    hours: float
    without_cost: int


def quadrant(action: ActionItem) -> str | None:
    """The name of its quadrant, or None where impact or effort is not judged.

    Of 1…5 the middle counts as high, for effort too: a doubtful item is no quick win.
    """
    if action.impact is None or action.effort is None:
        return None
    much, hard = action.impact >= _MIDDLE, action.effort >= _MIDDLE
    if much:
        return "big_bets" if hard else "quick_wins"
    return "time_sinks" if hard else "fill_ins"


def by_quadrant(actions: Iterable[ActionItem]) -> dict[str, tuple[ActionItem, ...]]:
    """Quadrant name to its action items in the order given; quadrants without any are there too."""
    found: dict[str, tuple[ActionItem, ...]] = dict.fromkeys(QUADRANTS, ())
    for action in actions:
        name = quadrant(action)
        if name:
            found[name] = (*found[name], action)
    return found


def in_order(actions: Iterable[ActionItem]) -> tuple[ActionItem, ...]:
    """By horizon, then priority, then due date (none last), then their own order."""
    return tuple(sorted(actions, key=_urgency))


def by_horizon(actions: Iterable[ActionItem]) -> tuple[tuple[Named, tuple[ActionItem, ...]], ...]:
    """(horizon, its action items in order) for horizons that have one, the nearest first."""
    ordered = in_order(actions)
    groups = (
        (named, tuple(action for action in ordered if action.horizon == name))
        for name, named in HORIZONS.items()
    )
    return tuple((named, group) for named, group in groups if group)


def kept(workshop: Workshop) -> tuple[ActionItem, ...]:
    """The action items that are not dropped, in order."""
    return in_order(a for a in workshop.actions.group(None) if a.status != "dropped")


def totals(actions: Iterable[ActionItem]) -> Totals:
    """The sums over `actions`; what is not stated counts as nothing."""
    rows = list(actions)
    return Totals(
        len(rows),
        sum(action.cost or 0.0 for action in rows),
        sum(action.hours or 0.0 for action in rows),
        sum(action.cost is None for action in rows),
    )


def _urgency(action: ActionItem) -> tuple[int, int, str, float, str]:
    horizon, priority = _HORIZON[action.horizon], _PRIORITY[action.priority]
    return (horizon, priority, action.due or _NO_DATE, action.order, action.id)
