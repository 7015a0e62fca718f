"""Shape text with HarfBuzz: which glyphs, how wide, and where a shaped piece may be cut."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

import uharfbuzz as hb

from workshop_app.layout.text.fonts import face
from workshop_app.layout.text.items import Item

_UNSAFE_TO_BREAK = 1


@dataclass(slots=True)  # made by the thousand: not frozen, which costs
class ShapedItem:
    """The glyphs of an item in visual order, in the unit of the size, y down.

    `clusters` are offsets into the shaped text, ascending, or descending in an item that runs
    from right to left; `shifts` says how far each glyph stands off the pen, None: none does.
    """

    item: Item
    ids: list[int]
    clusters: list[int]
    advances: list[float]
    shifts: list[tuple[float, float]] | None
    infos: Sequence[hb.GlyphInfo] = field(repr=False)

    def glyphs_of(self, start: int, end: int) -> tuple[int, int]:
        """The range of glyphs that stand for the characters `start:end`."""
        if not self.item.rtl:
            return bisect_left(self.clusters, start), bisect_left(self.clusters, end)
        first = bisect_left(self.clusters, -end + 1, key=_negated)
        return first, bisect_left(self.clusters, -start + 1, key=_negated)

    def can_be_cut(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether the glyphs `first:last` stay the same where `start:end` stands on a line alone."""
        if self.item.rtl:
            return self._is_seam(start, last - 1) and self._is_seam(end, first - 1)
        return self._is_seam(start, first) and self._is_seam(end, last)

    def _is_seam(self, at: int, glyph: int) -> bool:
        """Whether the text may be broken before `at`, where `glyph` stands, and not shaped anew."""
        if at == self.item.start or at == self.item.end:
            return True
        if not 0 <= glyph < len(self.clusters) or self.clusters[glyph] != at:
            return False
        return self._follows_plain_space(glyph) or not self.infos[glyph].flags & _UNSAFE_TO_BREAK

    def _follows_plain_space(self, glyph: int) -> bool:
        """Spares the slow question: in the Latin faces nothing reaches across a space."""
        before = self.ids[glyph - 1]
        return self.item.script == "Latn" and before == face(self.item.face).space


def _negated(cluster: int) -> int:
    return -cluster


def shape(text: str, item: Item, size: float) -> ShapedItem:
    """Shape the characters `item.start:item.end` of `text`, joining to what stands around them."""
    opened = face(item.face)
    buffer = hb.Buffer()
    if item.start == 0 and item.end == len(text):
        buffer.add_str(text)
    else:
        buffer.add_str(text, item.start, item.end - item.start)
    buffer.direction = "rtl" if item.rtl else "ltr"
    buffer.script = item.script
    hb.shape(opened.font, buffer)
    infos = buffer.glyph_infos
    scale = size / opened.upem
    places = [position.position for position in buffer.glyph_positions]
    rights, ups, advances, _ = zip(*places, strict=True) if places else ((),) * 4
    shifted = any(rights) or any(ups)
    return ShapedItem(
        item,
        [info.codepoint for info in infos],
        [info.cluster for info in infos],
        [advance * scale for advance in advances],
        [(x * scale, -y * scale) for x, y, *_ in places] if shifted else None,
        infos,
    )
