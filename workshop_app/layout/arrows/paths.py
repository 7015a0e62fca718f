"""The way of an arrow: out of one card into a gutter, along the space between rows, into another."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.layout.arrows.detour import detour
from workshop_app.layout.arrows.ends import End, Height, Ways

# What a way costs, in rows: shorter is better, then the sides that are read most easily.
_ROW_PX = 120.0
_WRONG_SIDE = 0.2
_OUTERMOST = 0.3
_OFF_USUAL = 0.25
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class Path:
    """Gutters that an arrow runs through, and the heights at which it goes from one to the next.

    `levels` has one less than `gutters`. A straight arrow between neighbours has `straight` set,
    one that had to be sought because wide cards close every simple way has `detour`.
    """

    gutters: tuple[int, ...]
    levels: tuple[Height, ...] = ()
    straight: bool = False
    detour: bool = False


def path_between(ways: Ways, start: End, end: End, kind: str) -> Path:
    """The best way from one card to another, never through a card."""
    best: tuple[float, int, Path] | None = None
    for at, (cost, path) in enumerate(_simple(ways, start, end, kind)):
        if best is None or cost < best[0]:
            best = (cost, at, path)
    if best is not None:
        return best[2]
    return Path(*detour(ways, start, end), detour=True)


def channel(ways: Ways, row: int) -> Height:
    """The middle of the free space above a row; at the map's edges, within the map."""
    if row == 0:
        return (0, _EDGE)
    return (row, -_EDGE if row == ways.rows else 0.0)


def _simple(ways: Ways, start: End, end: End, kind: str) -> Iterator[tuple[float, Path]]:
    """(cost, way) of those with at most one stretch between rows that nothing stands in."""
    for out in dict.fromkeys((start.right, start.left)):
        for into in dict.fromkeys((end.left, end.right)):
            sides = _WRONG_SIDE * ((out == start.left) + (into == end.right))
            sides += _OUTERMOST * sum(g in (0, len(ways.xs) - 1) for g in (out, into))
            if out == into:
                yield from _one_gutter(ways, start, end, out, sides)
            else:
                yield from _two_gutters(ways, start, end, (out, into), kind, sides)


def _one_gutter(
    ways: Ways, start: End, end: End, gutter: int, sides: float
) -> Iterator[tuple[float, Path]]:
    between = start.edge(gutter) < ways.xs[gutter] < end.edge(gutter)
    between |= start.edge(gutter) > ways.xs[gutter] > end.edge(gutter)
    top = max(start.rect.y, end.rect.y)
    bottom = min(start.rect.bottom, end.rect.bottom)
    if between and start.row == end.row and bottom - top >= 2 * _EDGE:
        yield sides, Path((gutter,), straight=True)
    elif not ways.closed(gutter, (start.row, start.middle), (end.row, end.middle)):
        yield sides + abs(start.row - end.row), Path((gutter,))


def _two_gutters(
    ways: Ways, start: End, end: End, gutters: tuple[int, int], kind: str, sides: float
) -> Iterator[tuple[float, Path]]:
    out, into = gutters
    across = abs(ways.xs[out] - ways.xs[into]) / _ROW_PX
    for row in sorted({start.row, start.row + 1, end.row, end.row + 1}):
        level = channel(ways, row)
        if ways.closed(out, (start.row, start.middle), level):
            continue
        if ways.closed(into, level, (end.row, end.middle)):
            continue
        cost = sides + across + _rows(start.row, row) + _rows(end.row, row)
        cost += _OUTERMOST * (row in (0, ways.rows))
        # A loop goes back above its cards, a branch goes on below them.
        above = row <= min(start.row, end.row)
        cost += _OFF_USUAL * (above != (kind == "loop"))
        yield cost, Path(gutters, (level,))


def _rows(row: int, boundary: int) -> float:
    """How many rows lie between the middle of a row and a boundary between rows."""
    return abs(row + 0.5 - boundary)
