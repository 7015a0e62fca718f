"""From places told by structure to an arrow in px, and the shapes that every painter draws of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from math import hypot

from workshop_app.domain.records import Connection
from workshop_app.layout.arrows.labels import TALL, Label
from workshop_app.layout.arrows.tracks import Stop
from workshop_app.layout.sprites import ArrowSprite, Rect

Point = tuple[float, float]
HeightOf = Callable[[int, float], float]
"""y of a place: a row and the px below its top."""

COLOR = "soft_ink"
WIDTH = 1.75
DASHES = (4.0, 3.0)
_ROUND = 6.0
_HEAD_LONG, _HEAD_WIDE = 7.0, 4.2
# A Bézier handle of 0.55 makes a quarter of a circle.
_HANDLE = 0.45


def arrow_sprite(
    record: Connection, corners: tuple[Stop, ...], label: Label | None, height: HeightOf
) -> ArrowSprite:
    """The arrow of a connection with its rows where `height` says."""
    cards = (record.start, record.end)
    plain = ArrowSprite(record.id, cards, record.kind == "loop", (), corners=corners)
    if label is not None:
        ground = Rect(0, 0, label.width, TALL)
        plain = replace(plain, ground=ground, label=label.parts, anchor=label.at, hook=label.leader)
    return at_heights(plain, height)


def at_heights(arrow: ArrowSprite, height: HeightOf, dx: float = 0.0) -> ArrowSprite:
    """The same arrow with its rows where `height` says, all `dx` px further to the right."""
    # Many arrows are shifted at once when a row grows: `replace` would take twice as long.
    ground, leader = arrow.ground, None
    if ground is not None and arrow.anchor is not None:
        x, row, y = arrow.anchor
        middle = height(row, y)
        ground = Rect(x + dx - ground.width / 2, middle - TALL / 2, ground.width, TALL)
        if arrow.hook is not None:
            x, row, y = arrow.hook
            leader = (x + dx, height(row, y), x + dx, middle)
    points = tuple([(x + dx, height(row, y)) for x, row, y in arrow.corners])
    return ArrowSprite(
        arrow.id, arrow.cards, arrow.dashed, points, ground, arrow.label, leader,
        arrow.corners, arrow.anchor, arrow.hook,
    )  # fmt: skip


def lowest_row(arrow: ArrowSprite) -> int:
    """The number of the lowest row that an arrow, its label or its leader stands in."""
    lowest = max(row for _x, row, _y in arrow.corners)
    return max(lowest, arrow.anchor[1]) if arrow.anchor else lowest


def arrow_pieces(points: Sequence[Point]) -> list[tuple[float, ...]]:
    """The line of an arrow as Bézier pieces (x1, y1, cx1, cy1, cx2, cy2, x2, y2), up to its head."""
    room = min(_HEAD_LONG, _long(points[-2], points[-1]))
    ends = [*points[:-1], _before_head(points, room)]
    pieces: list[tuple[float, ...]] = []
    here = ends[0]
    for corner, beyond in pairwise(ends[1:]):
        turn = min(_ROUND, _long(here, corner) / 2, _long(corner, beyond) / 2)
        enter, leave = _towards(corner, here, turn), _towards(corner, beyond, turn)
        pieces.append(_straight(here, enter))
        pieces.append((*enter, *_between(corner, enter), *_between(corner, leave), *leave))
        here = leave
    pieces.append(_straight(here, ends[-1]))
    return pieces


def arrow_head(points: Sequence[Point]) -> tuple[Point, Point, Point]:
    """The three corners of an arrow's head, its tip first."""
    tip, base = points[-1], _before_head(points)
    dx, dy = (part * _HEAD_WIDE for part in _direction(points))
    return tip, (base[0] - dy, base[1] + dx), (base[0] + dy, base[1] - dx)


def _before_head(points: Sequence[Point], long: float = _HEAD_LONG) -> Point:
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
        point[0] + (corner[0] - point[0]) * (1 - _HANDLE),
        point[1] + (corner[1] - point[1]) * (1 - _HANDLE),
    )
