"""The way of an arrow where wide cards close every simple one: the shortest through what is free.

It always exists: below and above each wide card there is a strip that no card stands in, as long
as the card is wide, and at its ends a gutter that this card does not close.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

from workshop_app.layout.arrows.ends import End, Height, Ways

_Node = tuple[int, Height]
_ROW = 120.0
_TURN = 20.0


def detour(ways: Ways, start: End, end: End) -> tuple[tuple[int, ...], tuple[Height, ...]]:
    """(gutters, levels) of the shortest way from `start` to `end` (Dijkstra 1959)."""
    first, last = (start.row, start.middle), (end.row, end.middle)
    levels = sorted({*(level for level, _f, _e in _strips(ways)), first, last})
    goals = {(gutter, last) for gutter in (end.left, end.right)}
    open_: list[tuple[float, _Node, _Node | None]] = [
        (0.0, (gutter, first), None) for gutter in (start.right, start.left)
    ]
    came: dict[_Node, _Node | None] = {}
    while open_:
        cost, node, before = heappop(open_)
        if node in came:
            continue
        came[node] = before
        if node in goals:
            return _turns(came, node)
        for further, price in _steps(ways, levels, node):
            if further not in came:
                heappush(open_, (cost + price, further, node))
    return (start.right, end.left), ((start.row, 0.0),)


def _strips(ways: Ways) -> Iterator[tuple[Height, int, int]]:
    """(height, first gutter, last gutter) of every free strip: between rows, round wide cards."""
    whole = len(ways.xs) - 1
    for row in range(ways.rows + 1):
        yield (row, 3.0 if row == 0 else -3.0 if row == ways.rows else 0.0), 0, whole
    half = ways.measures.gap / 2
    for card in ways.wide:
        yield (card.row, card.top - half), card.first, card.end
        yield (card.row, card.bottom + half), card.first, card.end


def _steps(ways: Ways, levels: list[Height], node: _Node) -> Iterator[tuple[_Node, float]]:
    gutter, height = node
    at = levels.index(height)
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(levels) and not ways.closed(gutter, height, levels[beside]):
            rows = abs(levels[beside][0] - height[0])
            yield (gutter, levels[beside]), _ROW * rows + abs(levels[beside][1] - height[1]) / 9 + 1
    for level, first, last in _strips(ways):
        if level == height and first <= gutter <= last:
            for other in range(first, last + 1):
                if other != gutter and ways.open[other]:
                    wide = abs(ways.xs[other] - ways.xs[gutter])
                    yield (other, height), wide + _TURN


def _turns(
    came: dict[_Node, _Node | None], node: _Node
) -> tuple[tuple[int, ...], tuple[Height, ...]]:
    """The gutters of the way that ends at `node`, and the heights at which it changes them."""
    nodes: list[_Node] = []
    here: _Node | None = node
    while here is not None:
        nodes.append(here)
        here = came[here]
    nodes.reverse()
    gutters, levels = [nodes[0][0]], []
    for gutter, height in nodes[1:]:
        if gutter != gutters[-1]:
            gutters.append(gutter)
            levels.append(height)
    return tuple(gutters), tuple(levels)
