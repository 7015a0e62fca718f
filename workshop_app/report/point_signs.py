"""The points of curves that share a chart: each curve has a sign of its own, to be told in grey."""

from workshop_app.report.pen import Pen

_RADIUS, _LARGER, _CORE = 2.6, 3.3, 0.5
COUNT = 6
"""How many signs there are; with more curves they come again."""


def draw_sign(pen: Pen, number: int, x: float, y: float, hue: str) -> None:
    """Draw the sign `number` (from 0) in the middle of (x, y): dot, ring, diamond, its ring, …"""
    shape, hollow = divmod(number % COUNT, 2)
    if shape == 0:
        pen.dot(x, y, _LARGER if hollow else _RADIUS, hue, "panel")
        if hollow:
            pen.dot(x, y, _LARGER * _CORE, "panel")
        return
    corners = _DIAMOND if shape == 1 else _CROSS
    pen.area(_placed(corners, x, y, _LARGER + 1.6), "panel")
    pen.area(_placed(corners, x, y, _LARGER + 0.6), hue)
    if hollow:
        pen.area(_placed(_DIAMOND, x, y, _LARGER * _CORE), "panel")


_DIAMOND = ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))
_CROSS = (
    (-0.35, -1.0), (0.35, -1.0), (0.35, -0.35), (1.0, -0.35), (1.0, 0.35), (0.35, 0.35),
    (0.35, 1.0), (-0.35, 1.0), (-0.35, 0.35), (-1.0, 0.35), (-1.0, -0.35), (-0.35, -0.35),
)  # fmt: skip


def _placed(
    corners: tuple[tuple[float, float], ...], x: float, y: float, size: float
) -> list[tuple[float, float]]:
    return [(x + size * dx, y + size * dy) for dx, dy in corners]
