"""From places told by structure to an arrow in px: rows that shift cost nothing until it is drawn."""

from collections.abc import Callable

from workshop_app.layout.sprites import ArrowShape, ArrowSprite, Rect

HeightOf = Callable[[int, float], float]
"""y of a place: a row and the px below its top."""

TALL = 15.0
"""Height of a label."""


def at_heights(arrow: ArrowShape, height: HeightOf, dx: float = 0.0) -> ArrowSprite:
    """The arrow with its rows where `height` says, all `dx` px further to the right."""
    ground, leader = None, None
    if arrow.anchor is not None:
        x, row, y = arrow.anchor
        middle = height(row, y)
        ground = Rect(x + dx - arrow.wide / 2, middle - TALL / 2, arrow.wide, TALL)
        if arrow.hook is not None:
            x, row, y = arrow.hook
            leader = (x + dx, height(row, y), x + dx, middle)
    points = tuple([(x + dx, height(row, y)) for x, row, y in arrow.corners])
    return ArrowSprite(arrow.id, arrow.cards, arrow.dashed, points, ground, arrow.label, leader)
