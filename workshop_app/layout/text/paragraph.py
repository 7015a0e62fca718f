"""One paragraph, shaped once: how far its text reaches and which glyphs stand on a stretch of it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from workshop_app.layout.text.block import GlyphRun
from workshop_app.layout.text.breaks import line_breaks
from workshop_app.layout.text.direction import visual_order
from workshop_app.layout.text.fonts import face
from workshop_app.layout.text.items import Item, Itemised, itemise
from workshop_app.layout.text.shape import ShapedItem, shape
from workshop_app.layout.text.style import TextStyle

_SPACES = " \t\u3000"
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text without line ends; `starts` are the offsets of its clusters and `pens` where they stand.

    Both are in logical order, as if all ran from left to right; `pens` is in the unit of the size.
    """

    text: str
    style: TextStyle
    itemised: Itemised
    shaped: list[ShapedItem]
    starts: list[int]
    pens: list[float]

    @property
    def rtl(self) -> bool:
        """Whether the paragraph as a whole runs from right to left."""
        return self.itemised.rtl

    def width(self, start: int, end: int) -> float:
        """Width of the characters `start:end` as they stand in the unbroken paragraph."""
        return self.pens[bisect_left(self.starts, end)] - self.pens[bisect_left(self.starts, start)]

    def reach(self, start: int, width: float) -> int:
        """The last cluster that begins within `width` of `start`: all before it fits."""
        edge = self.pens[bisect_left(self.starts, start)] + width
        return max(start, self.starts[bisect_right(self.pens, edge) - 1])

    def cluster_before(self, at: int) -> int:
        """The start of the cluster that ends at or holds the character before `at`."""
        return self.starts[max(0, bisect_left(self.starts, at) - 1)]

    def cluster_after(self, at: int) -> int:
        """The end of the cluster that begins at `at`."""
        return self.starts[bisect_right(self.starts, at)]

    def breaks(self) -> list[int]:
        """The offsets at which a new line may start, the paragraph's end included."""
        return [*line_breaks(self.text), len(self.text)]

    def trimmed(self, start: int, end: int) -> int:
        """`end` without the spaces before it, which hang over the edge of the line."""
        while end > start and self.text[end - 1] in _SPACES:
            end -= 1
        return end


def set_paragraph(text: str, style: TextStyle, rtl: bool | None = None) -> Paragraph:
    """Shape `text`; its direction is `rtl`, or that of its first strong character."""
    itemised = itemise(text, style, rtl)
    shaped = [shape(itemised.text, item) for item in itemised.items]
    starts: list[int] = []
    advances: list[float] = []
    for piece in shaped:
        scale = style.size / face(piece.item.face).upem
        step = -1 if piece.item.rtl else 1
        starts += piece.clusters[::step]
        advances += [position[2] * scale for position in piece.positions[::step]]
    starts.append(len(text))
    pens = list(accumulate(advances, initial=0.0))
    return Paragraph(text, style, itemised, shaped, starts, pens)


def glyphs_between(
    paragraph: Paragraph, start: int, end: int, broken: int
) -> tuple[tuple[GlyphRun, ...], float]:
    """The runs of a line that shows `start:end`, left to right, and its width.

    `broken` is where the next line starts: a soft hyphen before it is shown.
    """
    if paragraph.text[end - 1 : end] == _SOFT_HYPHEN and broken < len(paragraph.text):
        pieces = _hyphenated(paragraph, start, end)
    else:
        pieces = [_cut(paragraph, piece, start, end) for piece in paragraph.shaped]
    pen, runs = 0.0, []
    shown = [piece for piece in pieces if piece[1] < piece[2]]
    for shaped, low, high in visual_order(shown, _level) if len(shown) > 1 else shown:
        run, pen = _glyph_run(paragraph, shaped, low, high, pen)
        runs.append(run)
    return tuple(runs), pen


_Piece = tuple[ShapedItem, int, int]


def _level(piece: _Piece) -> int:
    return piece[0].item.level


def _cut(paragraph: Paragraph, shaped: ShapedItem, start: int, end: int) -> _Piece:
    item = shaped.item
    low, high = max(start, item.start), min(end, item.end)
    if low < high and not (shaped.can_be_cut_at(low) and shaped.can_be_cut_at(high)):
        shaped = shape(paragraph.itemised.text, replace(item, start=low, end=high))
    return shaped, low, high


def _hyphenated(paragraph: Paragraph, start: int, end: int) -> list[_Piece]:
    text = paragraph.itemised.text
    text = f"{text[: end - 1]}-{text[end:]}"
    pieces = []
    for shaped in paragraph.shaped:
        low, high = max(start, shaped.item.start), min(end, shaped.item.end)
        if low < high:
            pieces.append((shape(text, replace(shaped.item, start=low, end=high)), low, high))
    return pieces


def _glyph_run(
    paragraph: Paragraph, shaped: ShapedItem, start: int, end: int, pen: float
) -> tuple[GlyphRun, float]:
    item: Item = shaped.item
    size = paragraph.style.size
    scale = size / face(item.face).upem
    first, last = shaped.glyphs_of(start, end)
    positions = shaped.positions[first:last]
    advances = tuple([position[2] * scale for position in positions])
    pens = list(accumulate(advances, initial=pen))
    run = GlyphRun(
        item.face,
        size,
        tuple(shaped.ids[first:last]),
        tuple([at + position[0] * scale for at, position in zip(pens, positions, strict=False)]),
        tuple([-position[1] * scale if position[1] else 0.0 for position in positions]),
        advances,
        paragraph.text[start:end],
        tuple([cluster - start for cluster in shaped.clusters[first:last]]),
        item.rtl,
    )
    return run, pens[-1]
