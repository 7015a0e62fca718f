"""The emotion curve: a smooth line through points that never rises or falls further than they do.

Source: M. Steffen, "A simple method for monotonic interpolation in one dimension",
Astronomy and Astrophysics 239 (1990), pp. 443–450.
"""

from collections.abc import Sequence
from itertools import pairwise

Piece = tuple[float, ...]


def pieces(xs: Sequence[float], ys: Sequence[float]) -> tuple[Piece, ...]:
    """The curve through the points as Bézier pieces (x1, y1, cx1, cy1, cx2, cy2, x2, y2).

    `xs` ascend strictly, in any unit, and so `ys`, up or down. Each piece stays between the two
    values it joins, so the curve never leaves the scale of its points; fewer than two points
    make none. Raises ValueError where `xs` do not ascend or the lengths differ.
    """
    slopes = _slopes(xs, ys)
    return tuple(_piece(xs, ys, slopes, at) for at in range(len(xs) - 1))


def _piece(
    xs: Sequence[float], ys: Sequence[float], slopes: Sequence[float], at: int
) -> tuple[float, ...]:
    """Bézier control points at thirds of the width: x then grows evenly along the curve."""
    x1, y1, x2, y2 = xs[at], ys[at], xs[at + 1], ys[at + 1]
    third = (x2 - x1) / 3
    # Rounding must not lift a handle above its points either.
    cy1 = _between(y1 + slopes[at] * third, y1, y2)
    cy2 = _between(y2 - slopes[at + 1] * third, y1, y2)
    return (x1, y1, x1 + third, cy1, x2 - third, cy2, x2, y2)


def _slopes(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    if len(xs) != len(ys):
        raise ValueError("A curve needs as many heights as places.")
    widths = [right - left for left, right in pairwise(xs)]
    if any(width <= 0 for width in widths):
        raise ValueError("The places of a curve's points must ascend.")
    rises = [(high - low) / width for (low, high), width in zip(pairwise(ys), widths, strict=True)]
    if len(rises) < 2:
        return [rises[0]] * 2 if rises else [0.0] * len(xs)
    inner = [
        _slope(*rise, *width) for rise, width in zip(pairwise(rises), pairwise(widths), strict=True)
    ]
    first = _end_slope(rises[0], rises[1], widths[0], widths[1])
    last = _end_slope(rises[-1], rises[-2], widths[-1], widths[-2])
    return [first, *inner, last]


def _slope(left: float, right: float, left_width: float, right_width: float) -> float:
    """The slope where two rises meet: none at a peak or a low, never steeper than twice either."""
    if left * right <= 0:
        return 0.0
    mean = (left * right_width + right * left_width) / (left_width + right_width)
    return _signed(min(abs(mean), 2 * abs(left), 2 * abs(right)), left)


def _end_slope(near: float, far: float, near_width: float, far_width: float) -> float:
    """The slope of the parabola through the last three points, kept within the same bounds."""
    share = near_width / (near_width + far_width)
    slope = near * (1 + share) - far * share
    if slope * near <= 0:
        return 0.0
    return _signed(min(abs(slope), 2 * abs(near)), near)


def _signed(size: float, sign: float) -> float:
    return size if sign > 0 else -size


def _between(value: float, one: float, other: float) -> float:
    return max(min(one, other), min(value, max(one, other)))
