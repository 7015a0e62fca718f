"""A table with wrapped cells that is broken between rows and repeats its head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workshop_app.layout.text import TextStyle, line_width
from workshop_app.report import styles
from workshop_app.report.block import Block, Parts
from workshop_app.report.blocks import Columns, Marked, Stack, Text
from workshop_app.report.pen import Pen

_PAD_X, _PAD_Y = 6.0, 4.3
_TINY = 0.01
# A column is made as wide as its longest word, up to this part of the table.
_WIDEST = 0.3
# No column wants more than that many letters on a line.
_LONG = 60
# Any page of text has room for a row of this height.
_HIGH = 300.0

Cell = str | Block
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table; its height is worked out once a width."""

    columns: Columns
    _heights: dict[float, float] = field(default_factory=dict)

    def height(self, width: float) -> float:
        """With the space above and below."""
        tall = self._heights.get(width)
        if tall is None:
            tall = self._heights[width] = self.columns.height(width - 2 * _PAD_X) + 2 * _PAD_Y
        return tall

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw its cells."""
        self.columns.draw(pen, x + _PAD_X, y + _PAD_Y, width - 2 * _PAD_X)


@dataclass(frozen=True, slots=True)
class Table:
    """A head, rows, and a sum below them; made by `table`."""

    head: _Line
    rows: tuple[_Line, ...]
    total: _Line | None = None
    keep: bool = False

    def height(self, width: float) -> float:
        """Head, rows and the sum."""
        return sum(line.height(width) for line in self._lines())

    def split(self, width: float, height: float) -> Parts:
        """Between rows; a row higher than a page, within its cells."""
        left = height - self.head.height(width)
        for at, row in enumerate(self.rows):
            tall = row.height(width)
            if tall > left + _TINY:
                return self._broken(at, width, left, height)
            left -= tall
        if self.total is None or self.total.height(width) <= left + _TINY:
            return self, None
        # The sum does not go to another page alone: the last row goes with it.
        return self._cut(len(self.rows) - 1)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw row by row with hairlines between."""
        for at, line in enumerate(self._lines()):
            line.draw(pen, x, y, width)
            y += line.height(width)
            strong = at == 0 or (self.total is not None and at == len(self.rows))
            pen.line(x, y, x + width, y, "field_line" if strong else "line", 0.75)

    def _lines(self) -> Iterator[_Line]:
        yield self.head
        yield from self.rows
        if self.total:
            yield self.total

    def _broken(self, at: int, width: float, left: float, height: float) -> Parts:
        # No single row is left behind at the foot of a page.
        if at == 1 and len(self.rows) > 2 and height < _HIGH:
            return None, self
        if at:
            return self._cut(at)
        # A row is torn only where it is so high that a page of its own might not do.
        if self.rows[0].height(width) < _HIGH or left < _HIGH / 4:
            return None, self
        first, rest = self.rows[0].columns.split(width - 2 * _PAD_X, left - 2 * _PAD_Y)
        if not isinstance(first, Columns):
            return None, self
        after = (_Line(rest),) if isinstance(rest, Columns) else ()
        return (
            replace(self, rows=(_Line(first),), total=None),
            replace(self, rows=(*after, *self.rows[1:])),
        )

    def _cut(self, at: int) -> Parts:
        if at < 1:
            return None, self
        return (
            replace(self, rows=self.rows[:at], total=None),
            replace(self, rows=self.rows[at:]),
        )


def table(
    head: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Row],
    *,
    width: float,
    right: Sequence[int] = (),
    total: Row | None = None,
    alike: Sequence[Row] = (),
) -> Table:
    """A table `width` wide without the columns in which no row has anything to say.

    `shares` of the width a column, `right` are columns of figures. A cell is a text or a block;
    texts of the first column and of the `total` are bold. Tables of one kind are told all rows
    that are `alike`, so that they stand aligned.
    """
    every = alike or rows
    used = columns_in_use(every)
    measured = [*every, in_bold(total)] if total else every
    needs = [max(_widest_word(cell, at) for cell in _column(head, measured, at)) for at in used]
    wants = [max(_in_one_line(cell, at) for cell in _column(head, measured, at)) for at in used]
    widths = _evened(_widths([shares[at] for at in used], needs, width), wants)

    def line(row: Sequence[Cell], bold: bool = False) -> _Line:
        cells = tuple(_block(row[at], at in right, bold or at == 0) for at in used)
        return _Line(Columns(cells, widths, 2 * _PAD_X))

    headings: Row = tuple(
        Text(text, styles.CELL_HEAD, "soft_ink", right=at in right) for at, text in enumerate(head)
    )
    return Table(line(headings), tuple(map(line, rows)), line(total, True) if total else None)


def in_bold(total: Row) -> Row:
    """A row of sums as it is drawn, to be measured with rows that are `alike`."""
    return tuple(
        Text(cell, styles.CELL_BOLD) if isinstance(cell, str) and cell else cell for cell in total
    )


def columns_in_use(rows: Sequence[Row]) -> list[int]:
    """The columns in which a row has something to say, and the first."""
    count = len(rows[0]) if rows else 0
    return [
        at
        for at in range(count)
        if at == 0 or any(not isinstance(row[at], str) or row[at] for row in rows)
    ]


def _block(cell: Cell, right: bool, bold: bool) -> Block:
    if not isinstance(cell, str):
        return cell
    return Text(cell, styles.CELL_BOLD if bold else styles.CELL, right=right)


def _column(head: Sequence[str], rows: Sequence[Row], at: int) -> Iterator[Cell]:
    yield Text(head[at], styles.CELL_HEAD)
    for row in rows:
        yield row[at]


def _widest_word(cell: Cell | None, at: int) -> float:
    """The width of what cannot be broken in a cell: a rough measure from its longest word."""
    match cell:
        case str():
            return _longest(cell, styles.CELL_BOLD if at == 0 else styles.CELL)
        case Text():
            return _longest(cell.text, cell.style)
        case Stack():
            return max((_widest_word(block, at) for block in cell.blocks), default=0.0)
        case Marked():
            return _widest_word(cell.block, at) + cell.size + 5
        case _:
            return 0.0


def _longest(text: str, style: TextStyle) -> float:
    longest = max(text.split(" "), key=len, default="")
    return line_width(longest[:40], style) + 0.5


def _in_one_line(cell: Cell | None, at: int) -> float:
    """The width of a cell that is not broken: of its longest line."""
    match cell:
        case str():
            return _longest_line(cell, styles.CELL_BOLD if at == 0 else styles.CELL)
        case Text():
            return _longest_line(cell.text, cell.style)
        case Stack():
            return max((_in_one_line(block, at) for block in cell.blocks), default=0.0)
        case Marked():
            return _in_one_line(cell.block, at) + cell.size + 5
        case _:
            return 0.0


def _longest_line(text: str, style: TextStyle) -> float:
    return max(line_width(line[:_LONG], style) for line in text.split("\n")) + 0.5


def _evened(widths: Sequence[float], wants: Sequence[float]) -> tuple[float, ...]:
    """Columns wider than all they hold give what is left over to those whose lines are broken."""
    over = [max(0.0, has - want) for has, want in zip(widths, wants, strict=True)]
    lack = [max(0.0, want - has) for has, want in zip(widths, wants, strict=True)]
    if not any(over) or not any(lack):
        return tuple(widths)
    taken = min(1.0, sum(lack) / sum(over))
    given = min(1.0, sum(over) / sum(lack))
    return tuple(
        has - taken * more + given * less
        for has, more, less in zip(widths, over, lack, strict=True)
    )


def _widths(shares: Sequence[float], needs: Sequence[float], width: float) -> tuple[float, ...]:
    """Widths in the ratio of `shares`; columns that need more take it from those with plenty."""
    room = width - 2 * _PAD_X * len(shares)
    needs = [min(need, room * _WIDEST) for need in needs]
    wide = [room * share / sum(shares) for share in shares]
    missing = sum(max(0.0, need - has) for need, has in zip(needs, wide, strict=True))
    spare = sum(max(0.0, has - need) for need, has in zip(needs, wide, strict=True))
    if not missing or not spare:
        return tuple(wide)
    given = min(1.0, missing / spare)
    return tuple(
        need if has < need else has - (has - need) * given
        for need, has in zip(needs, wide, strict=True)
    )
