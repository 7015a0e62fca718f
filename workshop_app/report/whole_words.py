"""Titles side by side whose words stay whole: smaller, or nearer to each other, than they would be."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from workshop_app.layout.text import TextStyle, line_width
from workshop_app.layout.text.breaks import line_breaks

LEAST = 6.0
"""Points: smaller type is not read on paper; a word that is wider still is broken."""


def widest_word(title: str, style: TextStyle) -> float:
    """The width of the widest piece that no line may break."""
    ends = [0, *line_breaks(title), len(title)]
    return max((line_width(title[a:b].strip(), style) for a, b in pairwise(ends)), default=0.0)


def whole_words(style: TextStyle, titles: Iterable[tuple[str, float]]) -> TextStyle:
    """`style`, smaller where a word of a (title, room in pt) would be broken in it."""
    shares = (room / wide for title, room in titles if (wide := widest_word(title, style)) > room)
    return smaller(style, min(shares, default=1.0))


def smaller(style: TextStyle, share: float) -> TextStyle:
    """`style` in `share` of its size, and no smaller than can be read."""
    return replace(style, size=max(min(LEAST, style.size), style.size * share))


def side_by_side(
    middles: Sequence[float], widths: Sequence[float], start: float, end: float, gap: float
) -> list[float]:
    """Where things of these `widths` begin, each as near to its middle as the others let it be.

    They keep between `start` and `end`, in their order, and `gap` apart while there is room.
    """
    lefts: list[float] = []
    for middle, width in zip(middles, widths, strict=True):
        least = lefts[-1] + widths[len(lefts) - 1] + gap if lefts else start
        lefts.append(max(least, middle - width / 2))
    for at in reversed(range(len(lefts))):
        most = (lefts[at + 1] - gap if at + 1 < len(lefts) else end) - widths[at]
        lefts[at] = min(lefts[at], most)
    return lefts
