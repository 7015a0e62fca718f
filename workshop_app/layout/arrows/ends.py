"""Where an arrow may begin, end and run: the two cards it joins, and the free lines between cards.

Places are told by structure, not in px of the board: a row by its number, a height by the px below
its row's top. So a row that grows shifts the arrows below it and reroutes none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import Rect

Height = tuple[int, float]
"""(number of a row, px below its top); the row after the last begins where the map ends."""

_OUTERMOST = 3.0
_CHIP_PAD = 5.0


@dataclass(frozen=True, slots=True)
class End:
    """A card (or what stands for it where it is folded away) that an arrow begins or ends at.

    `rect` is relative to its row; `left` and `right` are the gutters beside it. What stands in its
    cell, at `column` of the row, decides on all of this.
    """

    row: int
    column: int
    rect: Rect
    left: int
    right: int

    @property
    def middle(self) -> float:
        """Half its height, below the top of its row."""
        return self.rect.y + self.rect.height / 2

    def edge(self, gutter: int) -> float:
        """x of the edge that faces a gutter."""
        return self.rect.x if gutter == self.left else self.rect.right


@dataclass(frozen=True, slots=True)
class Wide:
    """A card over several columns, `first` to before `end`: it closes the gutters between them."""

    row: int
    first: int
    end: int
    top: float
    bottom: float


class Ways:
    """The gutters between the columns and what closes them, of one grid and its rows."""

    def __init__(self, grid: Grid, rows: Sequence[Row], measures: Measures) -> None:
        self.rows = len(rows)
        self.measures = measures
        self.grid = grid
        last = max(0.0, grid.width - _OUTERMOST)
        self.xs = (_OUTERMOST, *(column.x for column in grid.columns[1:]), last)
        self.open = _open(grid)
        self.wide = wide_cards(grid, rows)
        self._wide_of: dict[int, list[Wide]] = {}
        for card in self.wide:
            self._wide_of.setdefault(card.row, []).append(card)

    def left_of(self, column: int) -> int:
        """The open gutter to the left of a column."""
        return next(at for at in range(column, -1, -1) if self.open[at])

    def right_of(self, column: int) -> int:
        """The open gutter to the right of a column."""
        return next(at for at in range(column + 1, len(self.open)) if self.open[at])

    def closed(self, gutter: int, one: Height, other: Height) -> bool:
        """Whether a wide card stands in a gutter between two heights."""
        if not self._wide_of:
            return False
        top, bottom = sorted((one, other))
        return any(
            card.first < gutter < card.end and (row, card.bottom) > top and (row, card.top) < bottom
            for row in range(top[0], bottom[0] + 1)
            for card in self._wide_of.get(row, ())
        )


def wide_cards(grid: Grid, rows: Sequence[Row]) -> tuple[Wide, ...]:
    """The cards that cover more than one column."""
    return tuple(
        Wide(
            at,
            grid.column_at(card.rect.x),
            grid.column_at(card.rect.right - 0.1) + 1,
            card.rect.y,
            card.rect.bottom,
        )
        for at, row in enumerate(rows)
        for card in row.body.spanning
    )


def end_of(
    workshop: Workshop, rows: Sequence[Row], at: dict[str, int], ways: Ways, card: str
) -> End | None:
    """Where an arrow meets a card; None where the card is not on this board."""
    found = workshop.cards.get(card)
    if found is None or found.lane not in at or found.step not in ways.grid.at:
        return None
    number, column = at[found.lane], ways.grid.at[found.step]
    row = rows[number]
    if row.lane.folded:
        return _folded_away(number, column, ways)
    if not row.body.cells:
        return None
    for sprite in row.body.cells[column]:
        if sprite.id == card:
            last = ways.grid.column_at(sprite.rect.right - 0.1)
            return End(number, column, sprite.rect, ways.left_of(column), ways.right_of(last))
    return _hidden(row, number, column, ways) if ways.grid.columns[column].folded else None


def _folded_away(number: int, column: int, ways: Ways) -> End:
    """A folded lane shows a count in its thin row: that is what the arrow meets."""
    x, width, first, last = _place(column, ways)
    rect = Rect(x, _CHIP_PAD, width, ways.measures.folded - 2 * _CHIP_PAD)
    return End(number, column, rect, ways.left_of(first), ways.right_of(last))


def _hidden(row: Row, number: int, column: int, ways: Ways) -> End:
    """A folded stage shows how many cards it hides, below the wide cards that reach out of it."""
    x, width, first, last = _place(column, ways)
    above = [s.rect.bottom for s in row.body.spanning if s.rect.x < x + width and s.rect.right > x]
    top = max([ways.measures.lane_pad, *(bottom + ways.measures.gap for bottom in above)])
    tall = ways.measures.lane_min - 2 * ways.measures.lane_pad
    return End(number, column, Rect(x, top, width, tall), ways.left_of(first), ways.right_of(last))


def _place(column: int, ways: Ways) -> tuple[float, float, int, int]:
    """(x, width, first column, last column) of a column, or of the folded stage it belongs to."""
    columns, pad = ways.grid.columns, ways.measures.cell_pad
    first = last = column
    if columns[column].folded:
        here = [at for at, one in enumerate(columns) if one.stage == columns[column].stage]
        first, last = here[0], here[-1]
    x = columns[first].x + pad
    return x, columns[last].right - pad - x, first, last


def _open(grid: Grid) -> tuple[bool, ...]:
    """Which gutters can be used: none runs through a folded stage."""
    inner = (
        not (one.folded and other.folded and one.stage == other.stage)
        for one, other in pairwise(grid.columns)
    )
    return (True, *inner, True) if grid.columns else ()
