"""Which arrows pass through a part of the board: asked of places, so that shifted rows cost nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workshop_app.layout.arrows.heights import TALL
from workshop_app.layout.sprites import ArrowShape, Stop

_Box = tuple[float, float, int, float, int, float]
"""Left and right in px, then upper and lower end as row and px below its top."""

# A place a little above a row's top may stand higher than one in the row before it.
_SLACK = 16.0


class Passing:
    """Knows the arrows of one board after another; what did not change is not looked at again."""

    def __init__(self) -> None:
        self._shapes: tuple[ArrowShape, ...] = ()
        self._known: dict[str, tuple[ArrowShape, _Box, tuple[_Box, ...]]] = {}

    def learn(self, shapes: tuple[ArrowShape, ...]) -> tuple[list[ArrowShape], list[ArrowShape]]:
        """Answer for these arrows from now on; those that are new, and those that are no more."""
        new: list[ArrowShape] = []
        if shapes is self._shapes:
            return new, []
        before, self._known, self._shapes = self._known, {}, shapes
        for arrow in shapes:
            known = before.pop(arrow.id, None)
            if known is None or known[0] is not arrow:
                new.append(arrow)
                if known is not None:
                    before[arrow.id] = known
                boxes = tuple(_boxes(arrow))
                known = (arrow, _around(boxes), boxes)
            self._known[arrow.id] = known
        return new, [known[0] for known in before.values()]

    def among(self, ids: Iterable[str]) -> list[ArrowShape]:
        """Those of the arrows that have one of these ids."""
        return [self._known[name][0] for name in ids if name in self._known]

    def through(
        self, ends: Sequence[float], left: float, top: float, right: float, bottom: float
    ) -> list[ArrowShape]:
        """The arrows of which a stretch, the label or its leader is there, in their order.

        `ends` are the tops of the rows and the end of the map.
        """
        above, below = top - _SLACK, bottom + _SLACK
        return [
            arrow
            for arrow, (x1, x2, upper, y1, lower, y2), boxes in self._known.values()
            if x1 < right
            and x2 > left
            and ends[upper] + y1 < below
            and ends[lower] + y2 > above
            and _any(boxes, ends, left, top, right, bottom)
        ]


def span_of(arrow: ArrowShape, ends: Sequence[float]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that an arrow covers, without the width of its line."""
    boxes = tuple(_boxes(arrow))
    return (
        min(box[0] for box in boxes),
        min(ends[box[2]] + box[3] for box in boxes),
        max(box[1] for box in boxes),
        max(ends[box[4]] + box[5] for box in boxes),
    )


def _any(
    boxes: tuple[_Box, ...],
    ends: Sequence[float],
    left: float,
    top: float,
    right: float,
    bottom: float,
) -> bool:
    for x1, x2, upper, y1, lower, y2 in boxes:
        if x1 < right and x2 > left and ends[upper] + y1 < bottom and ends[lower] + y2 > top:
            return True
    return False


def _boxes(arrow: ArrowShape) -> Iterator[_Box]:
    for one, other in pairwise(arrow.corners):
        yield _between(one, other)
    if arrow.anchor is not None:
        x, row, y = arrow.anchor
        yield x - arrow.wide / 2, x + arrow.wide / 2, row, y - TALL / 2, row, y + TALL / 2
        if arrow.hook is not None:
            yield _between((arrow.hook[0], row, y), arrow.hook)


def _between(one: Stop, other: Stop) -> _Box:
    (upper, y1), (lower, y2) = sorted((one[1:], other[1:]))
    return min(one[0], other[0]), max(one[0], other[0]), upper, y1, lower, y2


def _around(boxes: tuple[_Box, ...]) -> _Box:
    upper, lower = min(box[2:4] for box in boxes), max(box[4:] for box in boxes)
    return min(box[0] for box in boxes), max(box[1] for box in boxes), *upper, *lower
