"""A composed map: everything the painters and the hit test need, and nothing of the document."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from workshop_app.domain.records import Lane
from workshop_app.layout.arrows.heights import at_heights
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import (
    ArrowShape,
    ArrowSprite,
    CurveSprite,
    Rect,
    Sprite,
    Words,
)


@dataclass(frozen=True, slots=True)
class Body:
    """What a lane shows, relative to its top: the cards of each column, or a curve.

    `cells[i]` are the sprites that begin in column i, `spanning` those that cover more than one;
    `notes` tell what a folded lane holds.
    """

    height: float
    cells: tuple[tuple[Sprite, ...], ...] = ()
    spanning: tuple[Sprite, ...] = ()
    curve: CurveSprite | None = None
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A lane at its place; `height` may exceed the body's where the persona needs room."""

    lane: Lane
    y: float
    height: float
    body: Body

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Swimlane:
    """The rows of one persona (None: the map-wide lanes) with her sprite in the left column."""

    persona: str | None
    y: float
    height: float
    sprite: Sprite | None


@dataclass(frozen=True)
class Board:
    """One map, composed. See `layout.sprites` for the coordinates."""

    map: str
    measures: Measures
    grid: Grid
    header: tuple[Sprite, ...]
    header_height: float
    rows: tuple[Row, ...]
    swimlanes: tuple[Swimlane, ...]
    titles: tuple[Sprite, ...]
    tops: tuple[float, ...]
    at: dict[str, int]
    shapes: tuple[ArrowShape, ...] = ()

    @cached_property
    def arrows(self) -> tuple[ArrowSprite, ...]:
        """All arrows in px; who needs but a few asks for these."""
        return tuple(self.arrow(shape) for shape in self.shapes)

    @cached_property
    def ends(self) -> tuple[float, ...]:
        """The tops of the rows, and the end of the map: what rows of arrows are numbers of."""
        return (*self.tops, self.height)

    def arrow(self, shape: ArrowShape) -> ArrowSprite:
        """An arrow in px."""
        ends = self.ends
        return at_heights(shape, lambda row, y: ends[row] + y)

    @property
    def width(self) -> float:
        """Width of the cells."""
        return self.grid.width

    @property
    def height(self) -> float:
        """Height of the cells."""
        return self.rows[-1].bottom if self.rows else 0.0

    @property
    def bounds(self) -> Rect:
        """The whole board with header and left column."""
        left, top = self.measures.left, self.header_height
        start = 0.0 if self.grid.mirrored else -left
        return Rect(start, -top, left + self.width, top + self.height)

    def across(self, names: float) -> tuple[float, float]:
        """(x, width) of the cells and of `names` px of the columns of names beside them."""
        return 0.0 if self.grid.mirrored else -names, names + self.width

    def row(self, lane_id: str) -> Row:
        """The row of a lane."""
        return self.rows[self.at[lane_id]]

    def row_at(self, y: float) -> Row | None:
        """The row at height `y`; beyond the ends the first or the last; None: no rows."""
        if not self.rows:
            return None
        return self.rows[max(0, min(bisect_right(self.tops, y) - 1, len(self.rows) - 1))]

    def cell_rect(self, lane_id: str, step_id: str) -> Rect:
        """The rectangle of a cell; in a folded stage that of all its cells, which are one there."""
        row, column = self.row(lane_id), self.grid.columns[self.grid.at[step_id]]
        x, width = column.x, column.width
        if column.folded:
            x, width = self.grid.stage_place(column.stage)
        return Rect(x, row.y, width, row.height)

    def card(self, lane_id: str | None, step_id: str | None, card_id: str) -> Sprite | None:
        """The sprite of a card at its place on the board, or None where it is not shown."""
        if lane_id not in self.at or step_id not in self.grid.at:
            return None
        row = self.row(lane_id)
        if not row.body.cells:
            return None
        for sprite in row.body.cells[self.grid.at[step_id]]:
            if sprite.id == card_id:
                return sprite.at(sprite.rect.x, sprite.rect.y + row.y)
        return None
