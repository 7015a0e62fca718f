"""The line of an arrow with its round corners and its head, as every painter draws it."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

Point = tuple[float, float]

COLOR = "soft_ink"
WIDTH = 1.75
DASHES = (4.0, 3.0)
ROUND = 6.0
HEAD_LONG, HEAD_WIDE = 7.0, 4.2
# A Bézier handle of 0.55 makes a quarter of a circle.
HANDLE = 0.45


def arrow_pieces(points: Sequence[Point]) -> list[tuple[float, ...]]:
    """The line of an arrow as Bézier pieces (x1, y1, cx1, cy1, cx2, cy2, x2, y2), up to its head."""
    room = min(HEAD_LONG, _long(points[-2], points[-1]))
    ends = [*points[:-1], _before_head(points, room)]
    pieces: list[tuple[float, ...]] = []
    here = ends[0]
    for corner, beyond in pairwise(ends[1:]):
        turn = min(ROUND, _long(here, corner) / 2, _long(corner, beyond) / 2)
        enter, leave = _towards(corner, here, turn), _towards(corner, beyond, turn)
        pieces.append(_straight(here, enter))
        pieces.append((*enter, *_between(corner, enter), *_between(corner, leave), *leave))
        here = leave
    pieces.append(_straight(here, ends[-1]))
    return pieces


def arrow_head(points: Sequence[Point]) -> tuple[Point, Point, Point]:
    """The three corners of an arrow's head, its tip first."""
    tip, base = points[-1], _before_head(points)
    dx, dy = (part * HEAD_WIDE for part in _direction(points))
    return tip, (base[0] - dy, base[1] + dx), (base[0] + dy, base[1] - dx)


def _before_head(points: Sequence[Point], long: float = HEAD_LONG) -> Point:
    (dx, dy), tip = _direction(points), points[-1]
    return tip[0] - dx * long, tip[1] - dy * long


def _direction(points: Sequence[Point]) -> Point:
    (x1, y1), (x2, y2) = points[-2], points[-1]
    long = hypot(x2 - x1, y2 - y1) or 1.0
    return (x2 - x1) / long, (y2 - y1) / long


def _straight(one: Point, other: Point) -> tuple[float, ...]:
    return (*one, *one, *other, *other)


def _long(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _towards(one: Point, other: Point, far: float) -> Point:
    long = _long(one, other) or 1.0
    return one[0] + (other[0] - one[0]) * far / long, one[1] + (other[1] - one[1]) * far / long


def _between(corner: Point, point: Point) -> Point:
    """The handle of a round corner."""
    return (
        point[0] + (corner[0] - point[0]) * (1 - HANDLE),
        point[1] + (corner[1] - point[1]) * (1 - HANDLE),
    )
