"""The icons as plain paths, so that the board, the windows and the PDF draw the very same marks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from workshop_app.assets import shipped

BOX = 24.0
STROKE_WIDTH = 1.5

# x, y pairs in a 24 × 24 box, y downwards: one pair for M and L, three for C, none for Z.
Segment = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
_POINTS = {"M": 2, "L": 2, "C": 6, "Z": 0}
_PATH = re.compile(r'<path class="(line|solid)"[^>]*? d="([^"]*)"')
_SEGMENT = re.compile(r"([MLCZ])([^MLCZ]*)")

# The icon of a lane where it is not called like its kind.
_LANE_ICONS: Mapping[str, str] = {
    "touchpoints": "touchpoint",
    "actions": "action",
    "thoughts": "thought",
    "quotes": "quote",
    "needs": "need",
    "opportunities": "opportunity",
    "metrics": "metric",
}
_FACES = ("face_minus_2", "face_minus_1", "face_zero", "face_plus_1", "face_plus_2")


class UnknownIcon(KeyError):
    """An icon was asked for that is not shipped."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class IconPath:
    """An icon in a 24 × 24 box: `lines` to stroke (1.5 wide, round caps), `solids` to fill."""

    name: str
    lines: tuple[Segment, ...]
    solids: tuple[Segment, ...]


@cache
def icon_path(name: str) -> IconPath:
    """The icon called `name`, read once; `UnknownIcon` if there is none."""
    file = shipped("resources", "icons", f"{name}.svg")
    try:
        text = file.read_text(encoding="utf-8")
    except OSError:
        raise UnknownIcon(f"There is no icon “{name}”.") from None
    parts: dict[str, tuple[Segment, ...]] = {"line": (), "solid": ()}
    for part, data in _PATH.findall(text):
        parts[part] += tuple(_segments(data))
    return IconPath(name, parts["line"], parts["solid"])


def _segments(data: str) -> Iterator[Segment]:
    """The segments of normalised path data: absolute M, L, C and Z only."""
    for verb, numbers in _SEGMENT.findall(data):
        points = tuple(map(float, numbers.split()))
        if len(points) != _POINTS[verb]:
            raise ValueError(f"“{verb}{numbers}” is not a normalised path segment")
        yield verb, points


def lane_icon(kind: str) -> str:
    """The name of the icon of lane `kind` (a card's icon is called like its kind)."""
    return _LANE_ICONS.get(kind, kind)


def face_icon(valence: float) -> str:
    """The name of the face nearest to `valence` (−2…+2)."""
    return _FACES[min(4, max(0, round(valence) + 2))]
