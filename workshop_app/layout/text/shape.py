"""Shape text with HarfBuzz: which glyphs, how wide, and where a shaped piece may be cut."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import uharfbuzz as hb

from workshop_app.layout.text.fonts import face
from workshop_app.layout.text.items import Item

_UNSAFE_TO_BREAK = 1


@dataclass(frozen=True, slots=True)
class ShapedItem:
    """The glyphs of an item in visual order, in font units.

    `clusters` are offsets into the shaped text, ascending, or descending in an item that runs
    from right to left; `positions` holds (x offset, y offset, x advance, y advance) of each glyph.
    """

    item: Item
    ids: list[int]
    clusters: list[int]
    positions: list[tuple[int, int, int, int]]
    infos: Sequence[hb.GlyphInfo] = field(repr=False)

    def glyphs_of(self, start: int, end: int) -> tuple[int, int]:
        """The range of glyphs that stand for the characters `start:end`."""
        if not self.item.rtl:
            return bisect_left(self.clusters, start), bisect_left(self.clusters, end)
        first = bisect_left(self.clusters, -end + 1, key=_negated)
        return first, bisect_left(self.clusters, -start + 1, key=_negated)

    def can_be_cut_at(self, at: int) -> bool:
        """Whether the glyphs on both sides stay the same if the text is broken before `at`."""
        if at <= self.item.start or at >= self.item.end:
            return True
        first, last = self.glyphs_of(at, at + 1)
        return first < last and not self.infos[first].flags & _UNSAFE_TO_BREAK


def _negated(cluster: int) -> int:
    return -cluster


def shape(text: str, item: Item) -> ShapedItem:
    """Shape the characters `item.start:item.end` of `text`, joining to what stands around them."""
    buffer = hb.Buffer()
    if item.start == 0 and item.end == len(text):
        buffer.add_str(text)
    else:
        buffer.add_str(text, item.start, item.end - item.start)
    buffer.direction = "rtl" if item.rtl else "ltr"
    buffer.script = item.script
    hb.shape(face(item.face).font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    return ShapedItem(
        item,
        [info.codepoint for info in infos],
        [info.cluster for info in infos],
        [position.position for position in positions],
        infos,
    )


def pen_positions(shaped: ShapedItem) -> list[int]:
    """Where the pen stands before each glyph and after the last, in font units from the item's left."""
    return list(accumulate((position[2] for position in shaped.positions), initial=0))
