"""Room between siblings: orders for rows that are put before another row."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from workshop_app.domain.records import Record

R = TypeVar("R", bound=Record)

# Below this gap a midpoint would soon be no number of its own; the siblings are counted anew.
_SMALLEST_GAP = 1e-6
# Nearer to zero than this, whole steps are apart whatever they are added to.
_FAR = 1e9


def room(
    siblings: Sequence[R], count: int, before: str | None
) -> tuple[list[float], dict[str, float]]:
    """Orders for `count` rows put before the sibling `before` (None: at the end).

    `siblings` are in order and without the rows that move. Returns the orders and, where
    the gap was used up, new orders of the siblings by id.
    """
    at = next((i for i, row in enumerate(siblings) if row.id == before), len(siblings))
    low = siblings[at - 1].order if at else None
    high = siblings[at].order if at < len(siblings) else None
    orders = _between(low, high, count)
    if _apart([*([] if low is None else [low]), *orders, *([] if high is None else [high])]):
        return orders, {}
    moved = {row.id: float(i + (count if i >= at else 0)) for i, row in enumerate(siblings)}
    return [float(at + i) for i in range(count)], moved


def at_the_end(last: Record | None, count: int) -> list[float] | None:
    """Orders for `count` rows behind the sibling `last`; None where all are to be counted anew."""
    start = None if last is None else last.order
    return _between(start, None, count) if abs(start or 0.0) < _FAR else None


def _between(low: float | None, high: float | None, count: int) -> list[float]:
    if high is None:
        start = 0.0 if low is None else low
        return [start + 1.0 + i for i in range(count)]
    if low is None:
        return [high - count + i for i in range(count)]
    step = (high - low) / (count + 1)
    return [low + step * (i + 1) for i in range(count)]


def _apart(orders: list[float]) -> bool:
    """Whether each order leaves room to the next; far from zero even 1.0 may be no room."""
    return all(right - left > _SMALLEST_GAP for left, right in pairwise(orders))
