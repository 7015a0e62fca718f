"""Keep arrows apart that share a gutter, the space between two rows, or the side of a card."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from workshop_app.layout.arrows.ends import End, Height, Ways
from workshop_app.layout.arrows.joining import Joined
from workshop_app.layout.sprites import Stop

K = TypeVar("K", bound=Hashable)

_APART = 4.0
_GUTTER_ROOM, _OUTERMOST_ROOM = 3.5, 2.0
_BETWEEN_ROOM, _MAP_EDGE_ROOM, _STRIP_ROOM = 5.0, 2.0, 1.0
_PORT_APART = 9.0
_PORT_EDGE = 7.0

_Run = tuple[tuple[float, float], tuple[float, float]]
"""Where a stretch of an arrow begins and ends (comparable places)."""

_Stretch = tuple[str, int]
"""An arrow, and the number of the stretch in its way."""

_Side = tuple[int, int, float, bool]
"""The side of a card: row, column, y, whether it is the left one."""

_Port = tuple[str, bool]
"""Where an arrow leaves (True) or meets its card."""


class Lanes(Generic[K]):
    """Stretches that share a place `K`, each as far off its middle as the others ask for."""

    def __init__(self) -> None:
        self.shifts: dict[_Stretch, float] = {}
        self._runs: dict[K, dict[_Stretch, _Run]] = {}
        self._changed: set[K] = set()

    def put(self, lane: K, stretch: _Stretch, run: _Run) -> None:
        """Let a stretch run in `lane`."""
        self._runs.setdefault(lane, {})[stretch] = run
        self._changed.add(lane)

    def take(self, lane: K, stretch: _Stretch) -> None:
        """Let it run there no more."""
        del self._runs[lane][stretch]
        self._changed.add(lane)

    def settle(self, room: Callable[[K], float]) -> set[str]:
        """Put those in changed lanes beside each other; the arrows whose stretches were shifted."""
        moved: set[str] = set()
        for lane in self._changed:
            runs = self._runs[lane]
            tracks, most = _tracked(runs)
            apart = min(_APART, room(lane) / max(1, (most + 1) // 2))
            for stretch, track in tracks:
                shift = (track + 1) // 2 * apart * (1 if track % 2 else -1)
                if self.shifts.get(stretch) != shift:
                    self.shifts[stretch] = shift
                    moved.add(stretch[0])
        self._changed.clear()
        return moved

    def beside(self, lane: K, own: str, run: _Run, room: float) -> float:
        """How far off the middle a stretch of the arrow `own` is free; nothing makes room for it."""
        taken = {
            self.shifts[stretch]
            for stretch, other in self._runs.get(lane, {}).items()
            if stretch[0] != own and other[0] <= run[1] and other[1] >= run[0]
        }
        tracks = [0.0, *(sign * at * _APART for at in range(1, 4) for sign in (1, -1))]
        return next((shift for shift in tracks if abs(shift) <= room and shift not in taken), 0.0)


class Ports:
    """The arrows at the sides of cards: how far below its row's top each leaves or meets one."""

    def __init__(self) -> None:
        self.heights: dict[_Port, float] = {}
        self._sides: dict[_Side, dict[_Port, tuple[tuple[float, ...], End]]] = {}
        self._changed: set[_Side] = set()

    def put(self, joined: Joined, port: _Port) -> None:
        """Let an arrow leave or meet its card."""
        here, side, other = _side(joined, leaving=port[1])
        beyond = (other.row, other.rect.y, other.rect.x)
        self._sides.setdefault(side, {})[port] = (beyond, here)
        self._changed.add(side)

    def take(self, joined: Joined, port: _Port) -> None:
        """Let it leave or meet it there no more."""
        _here, side, _other = _side(joined, leaving=port[1])
        del self._sides[side][port]
        self._changed.add(side)

    def settle(self) -> set[str]:
        """Spread the arrows at changed sides; those that leave or meet a card elsewhere now."""
        moved: set[str] = set()
        for side in self._changed:
            ports = sorted((beyond, port) for port, (beyond, _end) in self._sides[side].items())
            for (_beyond, port), y in zip(ports, self._spread(side, len(ports)), strict=True):
                if self.heights.get(port) != y:
                    self.heights[port] = y
                    moved.add(port[0])
        self._changed.clear()
        return moved

    def _spread(self, side: _Side, count: int) -> Iterable[float]:
        if not count:
            return ()
        here = next(iter(self._sides[side].values()))[1]
        room = max(0.0, here.rect.height - 2 * _PORT_EDGE)
        apart = min(_PORT_APART, room / max(1, count - 1))
        first = here.middle - apart * (count - 1) / 2
        return [first + at * apart for at in range(count)]


class Tracks:
    """The corners of all arrows; where some change, only those that share a way with them do."""

    def __init__(self) -> None:
        self.stops: dict[str, tuple[Stop, ...]] = {}
        self._known: dict[str, Joined] = {}
        self._upright = Lanes[int]()
        self._level = Lanes[Height]()
        self._ports = Ports()

    def change(self, ways: Ways, names: Iterable[str], joined: Mapping[str, Joined]) -> set[str]:
        """Take the ways of these arrows from `joined`; all arrows whose corners differ now."""
        changed = set(names)
        for name in changed:
            self._forget(name)
        for name in changed & joined.keys():
            self._learn(name, joined[name])
        moved = self._upright.settle(lambda gutter: _gutter_room(ways, gutter))
        moved |= self._level.settle(lambda level: _level_room(ways, level))
        moved |= self._ports.settle()
        return {name for name in changed | moved if self._stop(ways, name)}

    def pushed(self, ways: Ways, name: str, joined: Joined, before: Joined) -> tuple[Stop, ...]:
        """The corners of an arrow whose cards stand higher or lower in their cells than `before`."""
        heights = self._ports.heights
        begin = heights[name, True] + joined.start.rect.y - before.start.rect.y
        stop = heights[name, False] + joined.end.rect.y - before.end.rect.y
        shifts = _Shifts(self._upright.shifts, self._level.shifts)
        return _corners(ways, name, joined, (begin, stop), shifts)

    def loosely(self, ways: Ways, name: str, joined: Joined) -> tuple[Stop, ...]:
        """The corners of an arrow that goes another way, where others leave room for it."""
        upright = {
            (name, at): self._upright.beside(gutter, name, run, _gutter_room(ways, gutter))
            for at, gutter, run in _uprights(joined)
        }
        level = {
            (name, at): self._level.beside(height, name, run, _level_room(ways, height))
            for at, height, run in _levels(joined)
        }
        ends = (joined.start.middle, joined.end.middle)
        return _corners(ways, name, joined, ends, _Shifts(upright, level))

    def _forget(self, name: str) -> None:
        before = self._known.pop(name, None)
        if before is not None:
            for at, gutter, _run in _uprights(before):
                self._upright.take(gutter, (name, at))
            for at, level, _run in _levels(before):
                self._level.take(level, (name, at))
            for leaving in (True, False):
                self._ports.take(before, (name, leaving))

    def _learn(self, name: str, joined: Joined) -> None:
        self._known[name] = joined
        for at, gutter, run in _uprights(joined):
            self._upright.put(gutter, (name, at), run)
        for at, level, run in _levels(joined):
            self._level.put(level, (name, at), run)
        for leaving in (True, False):
            self._ports.put(joined, (name, leaving))

    def _stop(self, ways: Ways, name: str) -> bool:
        """Find the corners of an arrow; whether they differ."""
        before, joined = self.stops.get(name), self._known.get(name)
        if joined is None:
            return self.stops.pop(name, None) is not None
        ports = self._ports.heights
        ends = ports[name, True], ports[name, False]
        shifts = _Shifts(self._upright.shifts, self._level.shifts)
        after = self.stops[name] = _corners(ways, name, joined, ends, shifts)
        return before != after


@dataclass(frozen=True, slots=True)
class _Shifts:
    """How far off the middle of their gutters and levels stretches run."""

    upright: Mapping[_Stretch, float]
    level: Mapping[_Stretch, float]


def _corners(
    ways: Ways, name: str, joined: Joined, ends: tuple[float, float], shifts: _Shifts
) -> tuple[Stop, ...]:
    start, end, path = joined.start, joined.end, joined.path
    begin, stop = ends
    if path.straight:
        height = _common(joined, begin)
        out, into = start.edge(path.gutters[0]), end.edge(path.gutters[-1])
        return (out, start.row, height), (into, end.row, height)
    heights: list[Height] = [(start.row, begin)]
    heights += [(row, y + shifts.level[name, at]) for at, (row, y) in enumerate(path.levels)]
    heights += [(end.row, stop)]
    corners: list[Stop] = [(start.edge(path.gutters[0]), start.row, begin)]
    for at, gutter in enumerate(path.gutters):
        x = ways.xs[gutter] + shifts.upright[name, at]
        corners += [(x, *heights[at]), (x, *heights[at + 1])]
    corners.append((end.edge(path.gutters[-1]), end.row, stop))
    return tuple(dict.fromkeys(corners))


def _common(joined: Joined, wanted: float) -> float:
    """The height at which a straight arrow meets both cards, as near as may be to `wanted`."""
    top = max(joined.start.rect.y, joined.end.rect.y)
    bottom = min(joined.start.rect.bottom, joined.end.rect.bottom)
    shift = wanted - joined.start.middle
    return max(top + 2, min(bottom - 2, (top + bottom) / 2 + shift))


def _uprights(joined: Joined) -> list[tuple[int, int, _Run]]:
    """(number, gutter, from where to where) of every stretch along a gutter."""
    start, end, path = joined.start, joined.end, joined.path
    if path.straight:
        return []
    heights = [(start.row, start.middle), *path.levels, (end.row, end.middle)]
    return [
        (at, gutter, (min(heights[at : at + 2]), max(heights[at : at + 2])))
        for at, gutter in enumerate(path.gutters)
    ]


def _levels(joined: Joined) -> list[tuple[int, Height, _Run]]:
    """(number, height, from where to where) of every stretch from gutter to gutter."""
    gutters = joined.path.gutters
    return [
        (at, level, ((min(gutters[at : at + 2]), 0.0), (max(gutters[at : at + 2]), 0.0)))
        for at, level in enumerate(joined.path.levels)
    ]


def _tracked(runs: Mapping[_Stretch, _Run]) -> tuple[list[tuple[_Stretch, int]], int]:
    """The first track (0 in the middle) that is free for each run, and the last one used."""
    ends: list[tuple[float, float]] = []
    found: list[tuple[_Stretch, int]] = []
    for (low, high), stretch in sorted((run, stretch) for stretch, run in runs.items()):
        track = 0
        while track < len(ends) and ends[track] >= low:
            track += 1
        ends[track : track + 1] = [high]
        found.append((stretch, track))
    return found, len(ends) - 1


def _gutter_room(ways: Ways, gutter: int) -> float:
    return _OUTERMOST_ROOM if gutter in (0, len(ways.xs) - 1) else _GUTTER_ROOM


def _level_room(ways: Ways, level: Height) -> float:
    row, y = level
    if row in (0, ways.rows) and abs(y) == 3.0:
        return _MAP_EDGE_ROOM
    return _BETWEEN_ROOM if y == 0.0 else _STRIP_ROOM


def _side(joined: Joined, *, leaving: bool) -> tuple[End, _Side, End]:
    """(the end, its side, the other end) where an arrow leaves or meets a card."""
    start, end, gutters = joined.start, joined.end, joined.path.gutters
    here, other, gutter = (start, end, gutters[0]) if leaving else (end, start, gutters[-1])
    return here, (here.row, here.column, here.rect.y, gutter == here.left), other
