"""The room one works in, remembered: how wide the picture is, how far the last chair stands."""

from typing import Any

from workshop_app.layout.legible import BOUNDS, Venue
from workshop_app.storage.settings import Settings

_OPTION = "venue"


def kept_venue(settings: Settings) -> Venue:
    """What was told of the room, or a usual one."""
    kept = settings.options.get(_OPTION)
    usual = Venue()
    if not isinstance(kept, dict):
        return usual
    width = _metres(kept.get("picture_width"), usual.picture_width)
    return Venue(width, _metres(kept.get("last_chair"), usual.last_chair))


def with_venue(settings: Settings, venue: Venue) -> Settings:
    """The settings with this room."""
    told = {"picture_width": venue.picture_width, "last_chair": venue.last_chair}
    return settings.with_option(_OPTION, told)


def _metres(value: Any, usual: float) -> float:
    known = isinstance(value, int | float) and BOUNDS[0] <= value <= 2 * BOUNDS[1]
    return float(value) if known else usual
