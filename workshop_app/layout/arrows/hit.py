"""What arrow lies at a point of a board."""

from dataclasses import replace
from itertools import pairwise

from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import ArrowSprite

REACH = 5.0


Box = tuple[float, float, float, float]
"""Left, top, right and bottom: quicker to compare, many at a time, than a `Rect`."""


class ArrowIndex:
    """Finds the arrows of one board after another; what did not change is not looked at again."""

    def __init__(self) -> None:
        self._arrows: tuple[ArrowSprite, ...] = ()
        self._boxes: dict[str, tuple[ArrowSprite, tuple[Box, ...]]] = {}

    def at(self, board: Board, x: float, y: float, reach: float = REACH) -> ArrowSprite | None:
        """The arrow whose label holds (x, y), else the one that passes nearest within `reach`."""
        if board.arrows is not self._arrows:
            self._learn(board.arrows)
        best: tuple[float, ArrowSprite] | None = None
        for arrow, boxes in self._boxes.values():
            for at, (left, top, right, bottom) in enumerate(boxes):
                if left - reach <= x <= right + reach and top - reach <= y <= bottom + reach:
                    label = at >= len(arrow.points) - 1
                    far = -1.0 if label else max(left - x, x - right, top - y, y - bottom)
                    inside = left <= x <= right and top <= y <= bottom
                    if (inside or not label) and (best is None or far < best[0]):
                        best = (far, arrow)
        return None if best is None else best[1]

    def over(self, board: Board, found: Hit, x: float, y: float, reach: float = REACH) -> Hit:
        """`found`, or the arrow over it where it is an empty place; its cell stays known."""
        if found.kind != "cell" or not board.arrows:
            return found
        arrow = self.at(board, x, y, reach)
        return found if arrow is None else replace(found, kind="connections", id=arrow.id)

    def _learn(self, arrows: tuple[ArrowSprite, ...]) -> None:
        before, self._boxes, self._arrows = self._boxes, {}, arrows
        for arrow in arrows:
            known = before.get(arrow.id)
            if known is None or known[0] is not arrow:
                known = (arrow, boxes_of(arrow))
            self._boxes[arrow.id] = known


def boxes_of(arrow: ArrowSprite) -> tuple[Box, ...]:
    """What an arrow covers, without the width of its line: its stretches, then its label and leader."""
    lines = [
        (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        for (x1, y1), (x2, y2) in pairwise(arrow.points)
    ]
    if arrow.ground is not None:
        ground = arrow.ground
        lines.append((ground.x, ground.y, ground.right, ground.bottom))
    if arrow.leader is not None:
        x1, y1, x2, y2 = arrow.leader
        lines.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    return tuple(lines)
