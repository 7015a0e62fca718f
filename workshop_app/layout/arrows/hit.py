"""What arrow lies at a point of a board."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from workshop_app.layout.arrows.passing import Passing
from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import ArrowSprite

REACH = 5.0


class ArrowIndex:
    """Finds the arrows of one board after another; what did not change is not looked at again."""

    def __init__(self) -> None:
        self._passing = Passing()

    def at(self, board: Board, x: float, y: float, reach: float = REACH) -> ArrowSprite | None:
        """The arrow whose label holds (x, y), else the one that passes nearest within `reach`."""
        self._passing.learn(board.shapes)
        best: tuple[float, ArrowSprite] | None = None
        # Half a px more, so that what lies just on the edge counts.
        left, top, right, bottom = (
            x - reach - 0.5,
            y - reach - 0.5,
            x + reach + 0.5,
            y + reach + 0.5,
        )
        for shape in self._passing.through(board.ends, left, top, right, bottom):
            arrow = board.arrow(shape)
            far = min(_distances(arrow, x, y))
            if far <= reach and (best is None or far < best[0]):
                best = (far, arrow)
        return None if best is None else best[1]

    def over(self, board: Board, found: Hit, x: float, y: float, reach: float = REACH) -> Hit:
        """`found`, or the arrow over it where it is an empty place; its cell stays known."""
        if found.kind != "cell" or not board.shapes:
            return found
        arrow = self.at(board, x, y, reach)
        return found if arrow is None else replace(found, kind="connections", id=arrow.id)


def _distances(arrow: ArrowSprite, x: float, y: float) -> Iterator[float]:
    """How far (x, y) is from each stretch of an arrow; on its label, which lies above, -1."""
    lines = [(*one, *other) for one, other in pairwise(arrow.points)]
    for x1, y1, x2, y2 in lines + ([arrow.leader] if arrow.leader else []):
        across = max(min(x1, x2) - x, x - max(x1, x2))
        yield max(across, min(y1, y2) - y, y - max(y1, y2), 0.0)
    if arrow.ground is not None and arrow.ground.holds(x, y):
        yield -1.0
