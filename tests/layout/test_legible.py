"""What the last row can read."""

from math import atan, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.layout.legible import CAPITAL, Venue, farthest_chair, least_text


def test_a_capital_of_the_least_size_is_seen_under_sixteen_minutes_of_arc() -> None:
    venue = Venue(picture_width=2.4, last_chair=9.0)
    capital = least_text(venue, 1920) * CAPITAL * venue.picture_width / 1920
    assert degrees(atan(capital / venue.last_chair)) * 60 == pytest.approx(16)


@given(st.floats(0.5, 20), st.floats(0.5, 40), st.sampled_from([1366, 1920, 3840]))
def test_farther_chairs_and_narrower_pictures_need_larger_text(
    width: float, chair: float, pixels: int
) -> None:
    least = least_text(Venue(width, chair), pixels)
    assert least_text(Venue(width, chair * 1.5), pixels) > least
    assert least_text(Venue(width / 1.5, chair), pixels) > least
    assert farthest_chair(Venue(width, chair), pixels, least) == pytest.approx(chair)


def test_the_same_room_needs_the_same_share_of_a_picture_of_any_resolution() -> None:
    venue = Venue(2.0, 6.0)
    assert least_text(venue, 3840) / 3840 == pytest.approx(least_text(venue, 1366) / 1366)
