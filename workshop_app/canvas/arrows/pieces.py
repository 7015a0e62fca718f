"""An arrow in whole pixels of the screen: its stretches, its round corners, its head. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from workshop_app.layout.arrows.drawn import HEAD_LONG, ROUND, WIDTH

_HARDLY = 3
"""Rounder corners, in px, can be told from sharp ones."""

Point = tuple[int, int]
Corner = tuple[int, int, int, int, int]
"""Radius, then the directions (x, y) to the place before and to the one after."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """What an arrow is made of, relative to the place its heights are counted from.

    `levels` and `uprights` are (x, y, long) of the upper or left end of each stretch's middle;
    `bends` are (x, y, corner) of the round ones; the head has its tip at `tip` and points to `heading`.
    """

    levels: tuple[tuple[int, int, int], ...]
    uprights: tuple[tuple[int, int, int], ...]
    bends: tuple[tuple[int, int, Corner], ...]
    tip: Point
    heading: Point


def thickness(scale: float) -> int:
    """How wide lines are at a scale, in whole pixels: all alike and sharp."""
    return max(1, floor(WIDTH * scale + 0.5))


def pieces(points: Sequence[Point], scale: float) -> Pieces:
    """An arrow through these places, which lie level with or upright over each other."""
    places = [points[0], *(other for one, other in pairwise(points) if other != one)]
    if len(places) == 1:
        return Pieces((), (), (), places[0], (1, 0))
    heading = _towards(places[-2], places[-1])
    tip = places[-1]
    room = min(floor(HEAD_LONG * scale), _long(places[-2], tip))
    places[-1] = tip[0] - heading[0] * room, tip[1] - heading[1] * room
    most, turns = floor(ROUND * scale + 0.5), [0]
    most = most if most > _HARDLY else 0
    for before, corner, after in zip(places, places[1:], places[2:], strict=False):
        turns.append(min(most, _long(before, corner) // 2, _long(corner, after) // 2))
    turns.append(0)
    stretches = _stretches(places, turns, thickness(scale))
    return Pieces(*stretches, _bends(places, turns), tip, heading)


def _stretches(
    places: Sequence[Point], turns: Sequence[int], wide: int
) -> tuple[tuple[tuple[int, int, int], ...], tuple[tuple[int, int, int], ...]]:
    levels: list[tuple[int, int, int]] = []
    uprights: list[tuple[int, int, int]] = []
    for at, ((x1, y1), (x2, y2)) in enumerate(pairwise(places)):
        head, foot = turns[at], turns[at + 1]
        if y1 == y2:
            # A sharp corner belongs to the level stretch.
            sharp = at > 0 and not head, at + 2 < len(places) and not foot
            if x1 > x2:
                x1, x2, head, foot, sharp = x2, x1, foot, head, sharp[::-1]
            low = x1 + head - (wide // 2 if sharp[0] else 0)
            high = x2 - foot + (wide - wide // 2 if sharp[1] else 0)
            levels.append((low, y1, high - low))
        else:
            low, high = (y1 + head, y2 - foot) if y1 < y2 else (y2 + foot, y1 - head)
            uprights.append((x1, low, high - low))
    return tuple(levels), tuple(uprights)


def _bends(places: Sequence[Point], turns: Sequence[int]) -> tuple[tuple[int, int, Corner], ...]:
    bends = []
    for at in range(1, len(places) - 1):
        corner = places[at]
        if not turns[at]:
            continue
        before, after = _towards(corner, places[at - 1]), _towards(corner, places[at + 1])
        bends.append((*corner, (turns[at], *before, *after)))
    return tuple(bends)


def _towards(one: Point, other: Point) -> Point:
    dx, dy = other[0] - one[0], other[1] - one[1]
    return (dx > 0) - (dx < 0), (dy > 0) - (dy < 0)


def _long(one: Point, other: Point) -> int:
    return abs(other[0] - one[0]) + abs(other[1] - one[1])
