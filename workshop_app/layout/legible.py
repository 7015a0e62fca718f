"""How large text must be on a screen so that the last row can read it."""

from dataclasses import dataclass
from math import radians, tan

# The least height of a capital letter, seen from where one sits. Source: ISO 9241-303:2011, 5.5.4.
LEAST_ANGLE = 16 / 60
"""Degrees."""
CAPITAL = 0.714
"""Height of a capital of Noto Sans for its size (its OS/2 table: 714 of 1000)."""
BOUNDS = (0.2, 30.0)
"""The narrowest and the widest picture in metres that is believed; seats up to twice as far."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A room with a picture on the wall: its width and the distance of the last chair, in metres."""

    picture_width: float = 2.0
    last_chair: float = 6.0


def least_text(venue: Venue, pixels: int) -> float:
    """The smallest text size the last row can read, in px of a picture `pixels` wide."""
    capital = venue.last_chair * tan(radians(LEAST_ANGLE))
    return capital / CAPITAL * pixels / venue.picture_width


def farthest_chair(venue: Venue, pixels: int, size: float) -> float:
    """From how far text of `size` px can be read, in metres."""
    return venue.last_chair * size / least_text(venue, pixels)
