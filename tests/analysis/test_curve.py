"""The curve goes through its points and never further than they do."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis.curve import pieces

_widths = st.lists(st.floats(0.01, 500), min_size=1, max_size=12)
_height = st.floats(-2, 2)


@st.composite
def _points(draw: st.DrawFn) -> tuple[list[float], list[float]]:
    xs = [0.0]
    for width in draw(_widths):
        xs.append(xs[-1] + width)
    return xs, [draw(_height) for _ in xs]


def _along(piece: tuple[float, ...], t: float) -> tuple[float, float]:
    x1, y1, cx1, cy1, cx2, cy2, x2, y2 = piece
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return a * x1 + b * cx1 + c * cx2 + d * x2, a * y1 + b * cy1 + c * cy2 + d * y2


@given(_points())
def test_goes_through_every_point(points: tuple[list[float], list[float]]) -> None:
    xs, ys = points
    found = pieces(xs, ys)
    assert [(p[0], p[1]) for p in found] == list(zip(xs, ys, strict=True))[:-1]
    assert [(p[6], p[7]) for p in found] == list(zip(xs, ys, strict=True))[1:]


@given(_points())
def test_is_monotone_between_two_points(points: tuple[list[float], list[float]]) -> None:
    for piece in pieces(*points):
        heights = [_along(piece, t / 40)[1] for t in range(41)]
        rising = piece[7] >= piece[1]
        for low, high in pairwise(heights):
            assert (high - low if rising else low - high) >= -1e-9


@given(_points())
def test_handles_stay_between_the_two_points(points: tuple[list[float], list[float]]) -> None:
    for x1, y1, cx1, cy1, cx2, cy2, x2, y2 in pieces(*points):
        assert x1 <= cx1 <= cx2 <= x2
        assert min(y1, y2) <= cy1 <= max(y1, y2)
        assert min(y1, y2) <= cy2 <= max(y1, y2)


@given(_points())
def test_has_no_corner(points: tuple[list[float], list[float]]) -> None:
    for left, right in pairwise(pieces(*points)):
        before = (left[7] - left[5]) / (left[6] - left[4])
        after = (right[3] - right[1]) / (right[2] - right[0])
        assert before == pytest.approx(after, rel=1e-5, abs=1e-6)


@given(_points(), st.floats(-50, -0.5), st.floats(-100, 100))
def test_is_the_same_upside_down(
    points: tuple[list[float], list[float]], scale: float, shift: float
) -> None:
    xs, ys = points
    down = [y * scale + shift for y in ys]
    for up, mirrored in zip(pieces(xs, ys), pieces(xs, down), strict=True):
        assert mirrored[1::2] == pytest.approx([y * scale + shift for y in up[1::2]], abs=1e-6)


def test_few_points() -> None:
    assert pieces([], []) == pieces([3], [1]) == ()
    assert pieces([0, 3], [0, 3]) == ((0, 0, 1, 1, 2, 2, 3, 3),)


@pytest.mark.parametrize(("xs", "ys"), [([0, 0], [1, 1]), ([1, 0], [1, 1]), ([0, 1], [1])])
def test_refuses_points_that_do_not_ascend(xs: list[float], ys: list[float]) -> None:
    with pytest.raises(ValueError, match="curve"):
        pieces(xs, ys)
