"""Room between siblings: orders for rows that are put before another row."""

from collections.abc import Sequence
from typing import TypeVar

from workshop_app.domain.records import Record

R = TypeVar("R", bound=Record)

# Below this gap a midpoint would soon be no number of its own; the siblings are counted anew.
_SMALLEST_GAP = 1e-6


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
    if high is None:
        start = 0.0 if low is None else low
        return [start + 1.0 + i for i in range(count)], {}
    if low is None:
        return [high - count + i for i in range(count)], {}
    step = (high - low) / (count + 1)
    if step > _SMALLEST_GAP:
        return [low + step * (i + 1) for i in range(count)], {}
    moved = {row.id: float(i + (count if i >= at else 0)) for i, row in enumerate(siblings)}
    return [float(at + i) for i in range(count)], moved
