"""What arrow lies at a point of a board."""

from dataclasses import replace
from itertools import pairwise

from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import ArrowSprite

REACH = 5.0


def arrow_at(board: Board, x: float, y: float, reach: float = REACH) -> ArrowSprite | None:
    """The arrow whose label holds (x, y), else the one whose line passes nearest within `reach`."""
    best: tuple[float, ArrowSprite] | None = None
    for arrow in board.arrows:
        if arrow.ground is not None and arrow.ground.holds(x, y):
            return arrow
        far = _distance(arrow, x, y)
        if far <= reach and (best is None or far < best[0]):
            best = (far, arrow)
    return None if best is None else best[1]


def over_arrows(board: Board, found: Hit, x: float, y: float, reach: float = REACH) -> Hit:
    """`found`, or the arrow that lies over it where it is an empty place; its cell stays known."""
    if found.kind != "cell" or not board.arrows:
        return found
    arrow = arrow_at(board, x, y, reach)
    return found if arrow is None else replace(found, kind="connections", id=arrow.id)


def _distance(arrow: ArrowSprite, x: float, y: float) -> float:
    """From a point to the line of an arrow; all its stretches are level or upright."""
    far = float("inf")
    for (x1, y1), (x2, y2) in pairwise(arrow.points):
        dx = max(min(x1, x2) - x, 0.0, x - max(x1, x2))
        dy = max(min(y1, y2) - y, 0.0, y - max(y1, y2))
        far = min(far, max(dx, dy))
    return far
