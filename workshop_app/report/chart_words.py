"""Where a word stands beside a point of a chart: clear of every curve, within the plot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock
from workshop_app.report.pen import Pen

Spot = tuple[float, float]
_FROM_POINT, _CLOSE, _BESIDE, _BEYOND = 10.0, 7.5, 9.0, 8.0
"""How far a word stands from its point, at least, beside it; how far it may go beyond the plot."""
_AIR = 1.5
_STEPS = 16


@dataclass(frozen=True, slots=True)
class ChartWord:
    """A word set at its place; `crossed` where a curve runs through it all the same."""

    block: TextBlock
    place: Rect
    color: str
    crossed: bool = False

    def draw_ground(self, pen: Pen) -> None:
        """Cover the lines of the scale behind it, before the curves are drawn."""
        side = 2 * _AIR
        place = Rect(
            self.place.x - side, self.place.y, self.place.width + 2 * side, self.place.height
        )
        pen.box(place, "panel")

    def draw(self, pen: Pen) -> None:
        """Draw the word, above all curves."""
        if self.crossed:
            self.draw_ground(pen)
        pen.text(self.block, self.place.x, self.place.y, self.color)


def spots(pieces: Iterable[tuple[float, ...]]) -> Iterator[Spot]:
    """Spots on Bézier pieces (x1, y1, cx1, cy1, cx2, cy2, x2, y2), close to each other."""
    for x1, y1, cx1, cy1, cx2, cy2, x2, y2 in pieces:
        for step in range(_STEPS + 1):
            t = step / _STEPS
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            yield a * x1 + b * cx1 + c * cx2 + d * x2, a * y1 + b * cy1 + c * cy2 + d * y2


def place_beside(
    point: Spot, size: Spot, plot: Rect, taken: Sequence[Spot], *, above: bool
) -> Rect:
    """Where a word of `size` (width, height) stands: `above` its point or below it if it can.

    It stands within the plot, and covers as few of the spots that are `taken` as can be.
    """
    every = list(_places(point, size, plot, above=above))
    inside = [one for one in every if _within(one, plot)] or every
    return min(inside, key=lambda one: covered(one, taken))


def _places(point: Spot, size: Spot, plot: Rect, *, above: bool) -> Iterator[Rect]:
    """The best place first."""
    (x, y), (width, height) = point, size
    for far in (_FROM_POINT, _CLOSE):
        over, under = y - far - height, y + far
        for top in (over, under) if above else (under, over):
            for left in (x - width / 2, x, x - width):
                yield Rect(max(plot.x, min(left, plot.right - width)), top, width, height)
    for top in (y - height / 2, y - height, y, y - 2 * height, y + height):
        yield Rect(x + _BESIDE, top, width, height)
        yield Rect(x - _BESIDE - width, top, width, height)


def corners(place: Rect) -> Iterator[Spot]:
    """Spots of a place that is taken: its corners and its middle."""
    for x in (place.x, place.x + place.width / 2, place.right):
        for y in (place.y, place.y + place.height / 2, place.bottom):
            yield x, y


def _within(place: Rect, plot: Rect) -> bool:
    high = plot.y - _BEYOND <= place.y and place.bottom <= plot.bottom + _BEYOND
    return high and plot.x <= place.x and place.right <= plot.right


def covered(place: Rect, taken: Sequence[Spot]) -> int:
    """How many of the spots lie in a place, or all but touch it."""
    left, right = place.x - _AIR, place.right + _AIR
    top, bottom = place.y - _AIR, place.bottom + _AIR
    return sum(left <= x <= right and top <= y <= bottom for x, y in taken)
