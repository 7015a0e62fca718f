"""Keep arrows apart that share a gutter, the space between two rows, or the side of a card."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from workshop_app.layout.arrows.ends import End, Height, Ways
from workshop_app.layout.arrows.paths import Path

_APART = 4.0
_GUTTER_ROOM, _OUTERMOST_ROOM = 3.5, 2.0
_BETWEEN_ROOM, _MAP_EDGE_ROOM, _STRIP_ROOM = 5.0, 2.0, 1.0
_PORT_APART = 9.0
_PORT_EDGE = 7.0

Stop = tuple[float, int, float]
"""A corner of an arrow: x, row, px below the row's top."""


_Run = tuple[tuple[float, float], tuple[float, float], str, int]
"""One stretch of an arrow: where it begins and ends (comparable places), the arrow, its number."""


@dataclass(frozen=True, slots=True)
class Joined:
    """An arrow with its two ends and its way."""

    start: End
    end: End
    path: Path


def stops_of(ways: Ways, arrows: Mapping[str, Joined]) -> dict[str, tuple[Stop, ...]]:
    """The corners of all arrows, those that share a way beside each other; by arrow."""
    gutters, levels = _shifts(ways, arrows)
    ports = _ports(arrows)
    return {
        name: _stops(ways, name, joined, gutters, levels, ports) for name, joined in arrows.items()
    }


def _stops(
    ways: Ways,
    name: str,
    joined: Joined,
    gutters: Mapping[tuple[str, int], float],
    levels: Mapping[tuple[str, int], float],
    ports: Mapping[tuple[str, bool], float],
) -> tuple[Stop, ...]:
    start, end, path = joined.start, joined.end, joined.path
    begin, stop = ports[name, True], ports[name, False]
    if path.straight:
        begin = stop = _common(joined, begin)
    xs = [ways.xs[g] + gutters.get((name, at), 0.0) for at, g in enumerate(path.gutters)]
    heights: list[Height] = [(start.row, begin)]
    heights += [(row, y + levels[name, at]) for at, (row, y) in enumerate(path.levels)]
    heights += [(end.row, stop)]
    corners: list[Stop] = [(start.edge(path.gutters[0]), start.row, begin)]
    for at, x in enumerate(xs):
        corners += [(x, *heights[at]), (x, *heights[at + 1])]
    corners.append((end.edge(path.gutters[-1]), end.row, stop))
    return tuple(dict.fromkeys(corners)) if not path.straight else (corners[0], corners[-1])


def _common(joined: Joined, wanted: float) -> float:
    """The height at which a straight arrow meets both cards, as near as may be to `wanted`."""
    top = max(joined.start.rect.y, joined.end.rect.y)
    bottom = min(joined.start.rect.bottom, joined.end.rect.bottom)
    shift = wanted - joined.start.middle
    return max(top + 2, min(bottom - 2, (top + bottom) / 2 + shift))


def _shifts(
    ways: Ways, arrows: Mapping[str, Joined]
) -> tuple[dict[tuple[str, int], float], dict[tuple[str, int], float]]:
    """How far each stretch stands off the middle of its gutter, and of its level."""
    upright: dict[Hashable, list[_Run]] = {}
    level: dict[Hashable, list[_Run]] = {}
    for name, joined in arrows.items():
        path = joined.path
        heights = [
            (joined.start.row, joined.start.middle),
            *path.levels,
            (joined.end.row, joined.end.middle),
        ]
        for at, gutter in enumerate(path.gutters):
            low, high = sorted((heights[at], heights[at + 1]))
            if not path.straight:
                upright.setdefault(gutter, []).append((low, high, name, at))
        for at, height in enumerate(path.levels):
            left, right = sorted((float(path.gutters[at]), float(path.gutters[at + 1])))
            level.setdefault(height, []).append(((left, 0.0), (right, 0.0), name, at))
    return (
        _apart(upright, {gutter: _gutter_room(ways, gutter) for gutter in upright}),
        _apart(level, {height: _level_room(ways, height) for height in level}),
    )


def _apart(
    lanes: Mapping[Hashable, list[_Run]], rooms: Mapping[Hashable, float]
) -> dict[tuple[str, int], float]:
    found: dict[tuple[str, int], float] = {}
    for lane, runs in lanes.items():
        tracks, most = _tracked(runs)
        apart = min(_APART, rooms[lane] / max(1, (most + 1) // 2))
        for (arrow, at), track in tracks.items():
            found[arrow, at] = (track + 1) // 2 * apart * (1 if track % 2 else -1)
    return found


def _tracked(runs: list[_Run]) -> tuple[dict[tuple[str, int], int], int]:
    """The first track (0 in the middle) that is free for each run, and the last one used."""
    ends: list[tuple[float, float]] = []
    found: dict[tuple[str, int], int] = {}
    for low, high, arrow, at in sorted(runs):
        track = next((t for t, end in enumerate(ends) if end < low), len(ends))
        ends[track : track + 1] = [high]
        found[arrow, at] = track
    return found, len(ends) - 1


def _gutter_room(ways: Ways, gutter: Hashable) -> float:
    return _OUTERMOST_ROOM if gutter in (0, len(ways.xs) - 1) else _GUTTER_ROOM


def _level_room(ways: Ways, level: Hashable) -> float:
    assert isinstance(level, tuple)
    row, y = level
    if row in (0, ways.rows) and abs(y) == 3.0:
        return _MAP_EDGE_ROOM
    return _BETWEEN_ROOM if y == 0.0 else _STRIP_ROOM


def _ports(arrows: Mapping[str, Joined]) -> dict[tuple[str, bool], float]:
    """How far below its row's top each arrow leaves and meets its cards: (arrow, leaving)."""
    sides: dict[Hashable, list[tuple[tuple[float, ...], str, bool]]] = {}
    rects: dict[Hashable, End] = {}
    for name, joined in arrows.items():
        start, end, path = joined.start, joined.end, joined.path
        for here, gutter, other, leaving in (
            (start, path.gutters[0], end, True),
            (end, path.gutters[-1], start, False),
        ):
            side = (here.row, here.column, here.rect.y, gutter == here.left)
            rects[side] = here
            beyond = (other.row, other.rect.y, other.rect.x)
            sides.setdefault(side, []).append((beyond, name, leaving))
    found: dict[tuple[str, bool], float] = {}
    for place, ports in sides.items():
        here = rects[place]
        room = max(0.0, here.rect.height - 2 * _PORT_EDGE)
        apart = min(_PORT_APART, room / max(1, len(ports) - 1))
        first = here.middle - apart * (len(ports) - 1) / 2
        for at, (_other, name, leaving) in enumerate(sorted(ports)):
            found[name, leaving] = first + at * apart
    return found
