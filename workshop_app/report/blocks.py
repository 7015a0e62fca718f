"""The plain blocks: text, headings, gaps, stacks, columns, panels, drawn figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock, TextStyle, typeset
from workshop_app.report import styles
from workshop_app.report.block import Block, Parts
from workshop_app.report.flow import cut
from workshop_app.report.lines import lines_of, lines_that_fit
from workshop_app.report.pen import Pen

_TINY = 0.01
# Any page has room for what is lower than the first; where the second is left, it is empty.
_LOW, _EMPTY = 90.0, 300.0


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `measure` bounds the length of its lines, `after` is the space below it.

    It begins where the page begins to be read, whichever way it runs itself.

    `right` sets a figure at the right edge; `first` is its first line still to be shown.
    """

    text: str
    style: TextStyle = styles.BODY
    color: str = "ink"
    after: float = 0.0
    keep: bool = False
    measure: float = float("inf")
    first: int = 0
    right: bool = False

    def height(self, width: float) -> float:
        """Its lines and the space below."""
        lines = len(self._block(width).lines) - self.first
        return lines * self.style.line_height + self.after if lines else 0.0

    def split(self, width: float, height: float) -> Parts:
        """Between lines; a space below that does not fit is dropped."""
        block = self._block(width)
        count = len(block.lines) - self.first
        fit = lines_that_fit(height, self.style)
        if fit >= count:
            return replace(self, after=min(self.after, _rest(height, count, self.style))), None
        # No single first or last line of a paragraph on a page of its own.
        fit = min(fit, count - 2)
        if fit < 2:
            return None, self
        head = _Lines(lines_of(block, self.first, self.first + fit), self.color, self.style)
        return head, replace(self, first=self.first + fit)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw its lines."""
        block = lines_of(self._block(width), self.first, None)
        pen.text(block, x + width - block.width if self.right else x, y, self.color)

    def _block(self, width: float) -> TextBlock:
        return typeset(self.text, self.style, min(width, self.measure), snug=True)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines cut off a paragraph for the foot of a page."""

    block: TextBlock
    color: str
    style: TextStyle
    keep: bool = False

    def height(self, width: float) -> float:
        return self.block.height

    def split(self, width: float, height: float) -> Parts:
        return (self, None) if self.block.height <= height + _TINY else (None, self)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        pen.text(self.block, x, y, self.color)


def _rest(height: float, lines: int, style: TextStyle) -> float:
    return max(0.0, height - lines * style.line_height)


def heading(text: str, after: float = 5.0) -> Text:
    """The heading of a part of a page."""
    return Text(text.upper(), styles.HEADING, "accent", after=after, keep=True)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of fixed height that is never broken: `paint(pen, x, y, width)`."""

    tall: float
    paint: Callable[[Pen, float, float, float], None]
    keep: bool = False

    def height(self, width: float) -> float:
        """Its height."""
        return self.tall

    def split(self, width: float, height: float) -> Parts:
        """Whole or not at all."""
        return (self, None) if self.tall <= height + _TINY else (None, self)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Paint it."""
        self.paint(pen, x, y, width)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other."""

    blocks: tuple[Block, ...]
    keep: bool = False

    def height(self, width: float) -> float:
        """All of them."""
        return sum(block.height(width) for block in self.blocks)

    def split(self, width: float, height: float) -> Parts:
        """Between blocks, or within one."""
        fitting, rest = cut(self.blocks, width, height)
        return _stack(fitting), _stack(rest)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw them from the top."""
        for block in self.blocks:
            block.draw(pen, x, y, width)
            y += block.height(width)


def _stack(blocks: Sequence[Block]) -> Block | None:
    return Stack(tuple(blocks)) if blocks else None


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside each other; `shares` of the width, as high as the highest."""

    blocks: tuple[Block | None, ...]
    shares: tuple[float, ...]
    gap: float = 16.0
    keep: bool = False

    def height(self, width: float) -> float:
        """The highest column."""
        return max((b.height(w) for b, _x, w in self._placed(width) if b), default=0.0)

    def split(self, width: float, height: float) -> Parts:
        """Each column at the same height; low ones stay whole, and all begin on one page."""
        if self.height(width) < _LOW:
            return None, self
        pairs = [b.split(w, height) if b else (None, None) for b, _x, w in self._placed(width)]
        late = any(rest and not first for first, rest in pairs)
        if not any(first for first, _rest in pairs) or (late and height < _EMPTY):
            return None, self
        heads = replace(self, blocks=tuple(first for first, _rest in pairs))
        rests = tuple(rest for _first, rest in pairs)
        return heads, replace(self, blocks=rests) if any(rests) else None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw them side by side."""
        tall = self.height(width)
        for block, left, wide in self._placed(width):
            if isinstance(block, Panel):
                block.draw_tall(pen, x + left, y, wide, tall)
            elif block:
                block.draw(pen, x + left, y, wide)

    def _placed(self, width: float) -> list[tuple[Block | None, float, float]]:
        room = width - self.gap * (len(self.shares) - 1)
        unit = room / sum(self.shares)
        placed, left = [], 0.0
        for block, share in zip(self.blocks, self.shares, strict=True):
            placed.append((block, left, unit * share))
            left += unit * share + self.gap
        return placed


@dataclass(frozen=True, slots=True)
class Panel:
    """A block in a box; `edge` is the colour of a bar at its left."""

    block: Block
    fill: str | None = None
    border: str | None = None
    edge: str | None = None
    pad: float = 10.0
    radius: float = 5.0
    keep: bool = False

    def height(self, width: float) -> float:
        """With the padding."""
        return self.block.height(self._inner(width)) + 2 * self.pad

    def split(self, width: float, height: float) -> Parts:
        """Within, each part in a box of its own."""
        if self.height(width) <= height + _TINY:
            return self, None
        first, rest = self.block.split(self._inner(width), height - 2 * self.pad)
        if first is None:
            return None, self
        return replace(self, block=first), replace(self, block=rest) if rest else None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the box and what is in it."""
        self.draw_tall(pen, x, y, width, self.height(width))

    def draw_tall(self, pen: Pen, x: float, y: float, width: float, tall: float) -> None:
        """Draw it as high as its neighbours."""
        pen.box(Rect(x, y, width, tall), self.fill, self.border, 0 if self.edge else self.radius)
        if self.edge:
            pen.box(Rect(x, y, 4, tall), self.edge)
        self.block.draw(pen, x + self._left, y + self.pad, self._inner(width))

    @property
    def _left(self) -> float:
        return self.pad + (6 if self.edge else 0)

    def _inner(self, width: float) -> float:
        return width - self._left - self.pad


@dataclass(frozen=True, slots=True)
class Marked:
    """A block with an icon before its first line."""

    icon: str
    block: Block
    color: str = "soft_ink"
    size: float = 9.0
    line: float = 14.0
    keep: bool = False

    def height(self, width: float) -> float:
        """That of the block."""
        return max(self.block.height(width - self._indent), self.size)

    def split(self, width: float, height: float) -> Parts:
        """The icon stays with the first part; the rest keeps the indent."""
        first, rest = self.block.split(width - self._indent, height)
        if first is None:
            return None, self
        return replace(self, block=first), replace(self, block=rest, icon="") if rest else None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """The icon in the middle of the first line, and the block."""
        if self.icon:
            pen.icon(self.icon, x, y + (self.line - self.size) / 2, self.size, self.color)
        self.block.draw(pen, x + self._indent, y, width - self._indent)

    @property
    def _indent(self) -> float:
        return self.size + 5


def side_by_side(blocks: Sequence[Block], count: int, gap: float) -> list[Columns]:
    """The blocks in rows of `count` equal columns."""
    rows = [blocks[at : at + count] for at in range(0, len(blocks), count)]
    return [Columns((*row, *([None] * (count - len(row)))), (1.0,) * count, gap) for row in rows]
