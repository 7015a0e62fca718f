"""One paragraph, shaped once: how far its text reaches and which glyphs stand on a stretch of it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from workshop_app.layout.text.block import GlyphRun
from workshop_app.layout.text.breaks import line_breaks
from workshop_app.layout.text.direction import visual_order
from workshop_app.layout.text.items import Item, Itemised, itemise
from workshop_app.layout.text.shape import ShapedItem, shape
from workshop_app.layout.text.style import TextStyle

_SPACES = " \t\u3000"
_SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)  # made by the thousand: not frozen, which costs
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
    shaped = [shape(itemised.text, item, style.size) for item in itemised.items]
    starts: list[int] = []
    advances: list[float] = []
    for piece in shaped:
        step = -1 if piece.item.rtl else 1
        starts += piece.clusters[::step]
        advances += piece.advances[::step]
    starts.append(len(text))
    pens = list(accumulate(advances, initial=0.0))
    return Paragraph(text, style, itemised, shaped, starts, pens)


def glyphs_between(
    paragraph: Paragraph, start: int, end: int, broken: int
) -> tuple[tuple[GlyphRun, ...], float]:
    """The runs of a line that shows `start:end`, left to right, and its width.

    `broken` is where the next line starts: a soft hyphen before it is shown.
    """
    shaped = paragraph.shaped
    if paragraph.text[end - 1 : end] == _SOFT_HYPHEN and broken < len(paragraph.text):
        shaped = _hyphenated(paragraph, end)
    pieces = [piece for item in shaped if (piece := _cut(paragraph, item, start, end))]
    pen, runs = 0.0, []
    for piece in visual_order(pieces, _level) if len(pieces) > 1 else pieces:
        run, pen = _glyph_run(paragraph, piece, pen, start)
        runs.append(run)
    return tuple(runs), pen


_Piece = tuple[ShapedItem, int, int, int, int]  # with its characters' and its glyphs' range


def _level(piece: _Piece) -> int:
    return piece[0].item.level


def _cut(paragraph: Paragraph, shaped: ShapedItem, start: int, end: int) -> _Piece | None:
    item = shaped.item
    low, high = max(start, item.start), min(end, item.end)
    if low >= high:
        return None
    first, last = shaped.glyphs_of(low, high)
    if not shaped.can_be_cut(low, high, first, last):
        shaped = _shape_again(paragraph, replace(item, start=low, end=high))
        first, last = 0, len(shaped.ids)
    return shaped, low, high, first, last


def _hyphenated(paragraph: Paragraph, end: int) -> list[ShapedItem]:
    text = paragraph.itemised.text
    text = f"{text[: end - 1]}-{text[end:]}"
    return [shape(text, shaped.item, paragraph.style.size) for shaped in paragraph.shaped]


def _shape_again(paragraph: Paragraph, item: Item) -> ShapedItem:
    return shape(paragraph.itemised.text, item, paragraph.style.size)


def _glyph_run(
    paragraph: Paragraph, piece: _Piece, pen: float, line: int
) -> tuple[GlyphRun, float]:
    shaped, start, end, first, last = piece
    advances = tuple(shaped.advances[first:last])
    xs = list(accumulate(advances, initial=pen))
    edge = xs.pop()
    ys = (0.0,) * len(xs)
    if shaped.shifts:
        shifts = shaped.shifts[first:last]
        xs = [x + right for x, (right, _) in zip(xs, shifts, strict=True)]
        ys = tuple([down for _, down in shifts])
    run = GlyphRun(
        shaped.item.face,
        paragraph.style.size,
        tuple(shaped.ids[first:last]),
        tuple(xs),
        ys,
        advances,
        paragraph.text[start:end],
        tuple([cluster - start for cluster in shaped.clusters[first:last]]),
        shaped.item.rtl,
        start - line,
    )
    return run, edge
