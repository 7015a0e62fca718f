"""Words in a chart stand clear of the curves, beside their points, within the plot."""

from random import Random

import pytest

from workshop_app.analysis.curve import pieces
from workshop_app.layout.sprites import Rect
from workshop_app.report.chart_words import Spot, corners, covered, place_beside, spots

_PLOT = Rect(24, 8, 480, 100)
_SIZE = (42.0, 11.0)


def _curve(chance: Random, count: int) -> list[Spot]:
    each = _PLOT.width / count
    return [
        (_PLOT.x + (at + 0.5) * each, _PLOT.y + chance.uniform(0.15, 0.85) * _PLOT.height)
        for at in range(count)
    ]


@pytest.mark.parametrize("seed", range(60))
def test_the_words_at_peak_and_low_lie_on_no_line_and_within_the_plot(seed: int) -> None:
    points = _curve(Random(seed), 6)
    taken = list(spots(pieces([x for x, _y in points], [y for _x, y in points])))
    for point, above in ((min(points, key=lambda p: p[1]), True),
                         (max(points, key=lambda p: p[1]), False)):  # fmt: skip
        place = place_beside(point, _SIZE, _PLOT, taken, above=above)
        assert covered(place, taken) == 0
        assert _PLOT.x <= place.x
        assert place.right <= _PLOT.right
        assert place.y >= _PLOT.y - 8
        assert place.bottom <= _PLOT.bottom + 8
        taken += corners(place)


def test_a_word_stands_in_the_middle_above_a_peak_with_room() -> None:
    place = place_beside((200, 60), _SIZE, _PLOT, [], above=True)
    assert place.x + place.width / 2 == 200
    assert place.bottom < 60


def test_the_curve_passes_through_its_spots() -> None:
    found = list(spots(pieces([0, 10, 20], [0, 5, 0])))
    assert found[0] == (0, 0)
    assert (10.0, 5.0) in found
    assert found[-1] == (20, 0)
