"""A table with wrapped cells that is broken between rows and repeats its head."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop_app.report import styles
from workshop_app.report.block import Block, Parts
from workshop_app.report.blocks import Columns, Text
from workshop_app.report.pen import Pen

_PAD_X, _PAD_Y = 6.0, 4.3
_TINY = 0.01

Cell = str | Block
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `shares` of the width a column, `right` are columns of figures.

    A cell is a text or a block. The first column is set bold where its cells are plain texts.
    """

    head: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    right: frozenset[int] = frozenset()
    total: Row | None = None
    keep: bool = False

    def height(self, width: float) -> float:
        """Head, rows and the sum."""
        return sum(row.height(width) + 2 * _PAD_Y for row in self._lines())

    def split(self, width: float, height: float) -> Parts:
        """Between rows; a row higher than a page, within its cells."""
        left = height - self._head().height(width) - 2 * _PAD_Y
        for at, row in enumerate(self.rows):
            tall = self._row(row).height(width) + 2 * _PAD_Y
            if tall > left + _TINY:
                return self._broken(at, width, left, height)
            left -= tall
        return self._without_total(width, left)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw row by row with hairlines between."""
        for at, row in enumerate(self._lines()):
            tall = row.height(width) + 2 * _PAD_Y
            row.draw(pen, x + _PAD_X, y + _PAD_Y, width - 2 * _PAD_X)
            y += tall
            strong = at == 0 or (self.total is not None and at == len(self.rows))
            pen.line(x, y, x + width, y, "field_line" if strong else "line", 0.75)

    def _lines(self) -> list["_Line"]:
        rows = [self._row(row) for row in self.rows]
        sums = [self._row(self.total, bold=True)] if self.total else []
        return [self._head(), *rows, *sums]

    def _head(self) -> "_Line":
        cells = tuple(
            Text(text, styles.CELL_HEAD, "soft_ink", right=at in self.right)
            for at, text in enumerate(self.head)
        )
        return _Line(Columns(cells, self.shares, 2 * _PAD_X))

    def _row(self, row: Row, bold: bool = False) -> "_Line":
        cells = tuple(self._cell(at, cell, bold) for at, cell in enumerate(row))
        return _Line(Columns(cells, self.shares, 2 * _PAD_X))

    def _cell(self, at: int, cell: Cell, bold: bool) -> Block:
        if not isinstance(cell, str):
            return cell
        style = styles.CELL_BOLD if bold or at == 0 else styles.CELL
        return Text(cell, style, right=at in self.right)

    def _broken(self, at: int, width: float, left: float, height: float) -> Parts:
        if at:
            return (
                replace(self, rows=self.rows[:at], total=None),
                replace(self, rows=self.rows[at:]),
            )
        first, rest = self._row(self.rows[0]).columns.split(width - 2 * _PAD_X, left - 2 * _PAD_Y)
        # A row is torn only where it would not fit on a page of its own: most of one is left here.
        if not isinstance(first, Columns) or self._row(self.rows[0]).height(width) < 1.5 * height:
            return None, self
        torn = [tuple(cell or "" for cell in first.blocks)]
        after = [tuple(cell or "" for cell in rest.blocks)] if isinstance(rest, Columns) else []
        return (
            replace(self, rows=tuple(torn), total=None),
            replace(self, rows=(*after, *self.rows[1:])),
        )

    def _without_total(self, width: float, left: float) -> Parts:
        """The sum does not go to another page alone: the last row goes with it."""
        if self.total is None or self._row(self.total, True).height(width) + 2 * _PAD_Y <= left:
            return self, None
        if len(self.rows) < 2:
            return None, self
        return (
            replace(self, rows=self.rows[:-1], total=None),
            replace(self, rows=self.rows[-1:]),
        )


@dataclass(frozen=True, slots=True)
class _Line:
    columns: Columns

    def height(self, width: float) -> float:
        return self.columns.height(width - 2 * _PAD_X)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        self.columns.draw(pen, x, y, width)


def table(
    head: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Row],
    *,
    right: Sequence[int] = (),
    total: Row | None = None,
) -> Table:
    """A table without the columns in which no row has anything to say."""
    used = [
        at
        for at in range(len(head))
        if at == 0 or any(not isinstance(row[at], str) or row[at] for row in rows)
    ]
    return Table(
        tuple(head[at] for at in used),
        tuple(shares[at] for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        frozenset(place for place, at in enumerate(used) if at in right),
        tuple(total[at] for at in used) if total else None,
    )
