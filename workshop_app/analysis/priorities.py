"""What to do first: horizons and sums of action items."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.kinds import HORIZONS, PRIORITIES, Named
from workshop_app.domain.records import ActionItem
from workshop_app.domain.workshop import Workshop

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
