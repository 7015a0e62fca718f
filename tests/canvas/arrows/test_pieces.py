"""Arrows in whole pixels: their stretches and corners join without a gap."""

from random import Random

import pytest

from workshop_app.canvas.arrows.pieces import Pieces, pieces, thickness

_WAY = [(0, 0), (60, 0), (60, 90), (200, 90), (200, 40), (260, 40)]


def _covered(found: Pieces, wide: int) -> set[tuple[int, int]]:
    """The pixels of all straight stretches."""
    half = wide // 2
    dots: set[tuple[int, int]] = set()
    for x, y, long in found.levels:
        dots |= {(x + at, y - half + across) for at in range(long) for across in range(wide)}
    for x, y, long in found.uprights:
        dots |= {(x - half + across, y + at) for at in range(long) for across in range(wide)}
    return dots


def test_round_corners_lie_between_stretches_that_end_before_them() -> None:
    found = pieces(_WAY, 1.0)
    assert [(x, y, corner[0]) for x, y, corner in found.bends] == [
        (60, 0, 6), (60, 90, 6), (200, 90, 6), (200, 40, 6)
    ]  # fmt: skip
    assert found.levels == ((0, 0, 54), (66, 90, 128), (206, 40, 47))
    assert found.uprights == ((60, 6, 78), (200, 46, 38))
    assert (found.tip, found.heading) == ((260, 40), (1, 0))


def test_from_further_away_corners_are_sharp_and_closed() -> None:
    scale = 0.45
    found, wide = pieces(_WAY, scale), thickness(scale)
    assert found.bends == ()
    dots = _covered(found, wide)
    assert {(60, 0), (60, 90), (200, 90), (200, 40)} <= dots
    assert all((x, 90) in dots for x in range(60, 200))


@pytest.mark.parametrize("scale", [0.4, 0.7, 1.0, 1.5, 2.75])
def test_nothing_of_an_arrow_runs_backwards(scale: float) -> None:
    chance = Random(11)
    for _ in range(200):
        x, y = 0, 0
        way = [(x, y)]
        for turn in range(chance.randint(1, 6)):
            by = chance.choice((-40, -9, -3, -1, 1, 2, 5, 11, 80))
            x, y = (x + by, y) if turn % 2 == 0 else (x, y + by)
            way.append((x, y))
        found = pieces(way, scale)
        assert all(long >= 0 for _x, _y, long in (*found.levels, *found.uprights))
        assert all(corner[0] > 0 for _x, _y, corner in found.bends)


def test_an_arrow_of_no_length_is_a_head_alone() -> None:
    found = pieces([(5, 5), (5, 5)], 1.0)
    assert (found.levels, found.uprights, found.bends) == ((), (), ())
    assert found.tip == (5, 5)
