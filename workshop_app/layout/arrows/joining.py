"""Which cards arrows join and by which way, sought anew only for those whose own cards moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop_app.domain.records import Card, Connection
from workshop_app.domain.table import Table
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.ends import End, Ways, Wide, end_of
from workshop_app.layout.arrows.paths import Path, path_between
from workshop_app.layout.board import Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import Measures

_Cell = tuple[int, int]
"""The numbers of a row and a column."""


@dataclass(frozen=True, slots=True)
class Joined:
    """An arrow with its two ends and its way."""

    start: End
    end: End
    path: Path


class Joining:
    """Keeps the ends and the way of every arrow that has both cards on the board.

    `all` is what it knows by the id of the connection, `ways` what they run through.
    """

    def __init__(
        self, grid: Grid, rows: Sequence[Row], measures: Measures, left_out: frozenset[str]
    ) -> None:
        self.all: dict[str, Joined] = {}
        self.ways = Ways(grid, rows, measures)
        self._grid, self._measures = grid, measures
        self._rows = rows
        self._left_out = left_out
        self._at = {row.lane.id: number for number, row in enumerate(rows)}
        self._connections: Table[Connection] | None = None
        self._cards: Table[Card] | None = None
        self._of_card: dict[str, list[str]] = {}
        self._of_cell: dict[_Cell, set[str]] = {}
        self._cells: dict[str, tuple[_Cell, ...]] = {}

    def fits(self, workshop: Workshop, rows: Sequence[Row], grid: Grid) -> bool:
        """Whether these can be followed: the same connections, columns and order of rows."""
        return (
            self._connections is workshop.connections
            and self._grid.columns is grid.columns
            and len(rows) == len(self._rows)
            and all(self._at.get(row.lane.id) == number for number, row in enumerate(rows))
        )

    def begin(self, workshop: Workshop) -> None:
        """Seek the ways of all connections."""
        self._connections, self._cards = workshop.connections, workshop.cards
        for arrow in workshop.connections:
            for card in (arrow.start, arrow.end):
                self._of_card.setdefault(card, []).append(arrow.id)
            self._seek(workshop, arrow, anew=True)

    def follow(self, workshop: Workshop, rows: Sequence[Row], left_out: frozenset[str]) -> set[str]:
        """Go on to another state of the same board; the arrows whose ends or ways differ now."""
        before, self._rows = self._rows, rows
        wanted = self._moved(workshop) | self._filtered(left_out)
        anew = self._narrowed(before, wanted)
        self._cards = workshop.cards
        return {
            name
            for name in wanted | anew
            if self._seek(workshop, workshop.connections[name], anew=name in anew)
        }

    def affected(self, workshop: Workshop, rows: Sequence[Row]) -> set[str]:
        """The arrows whose ends may differ on these rows; where all stay as they are, for now."""
        found = self._moved(workshop)
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old.body is not new.body:
                found.update(self._in_row(number, old, new))
        return found

    def reaches_as_before(self, rows: Sequence[Row]) -> bool:
        """Whether no card that covers several columns came, went or moved: gutters stay open."""
        return all(
            old.lane.folded == new.lane.folded
            and (old.body is new.body or old.body.spanning == new.body.spanning)
            for old, new in zip(self._rows, rows, strict=True)
        )

    def ends(
        self, workshop: Workshop, rows: Sequence[Row], arrow: Connection
    ) -> tuple[End, End] | None:
        """Where an arrow begins and ends on these rows; None where it is not drawn."""
        if arrow.start in self._left_out or arrow.end in self._left_out:
            return None  # a fold would show the arrow all the same
        start = end_of(workshop, rows, self._at, self.ways, arrow.start)
        end = end_of(workshop, rows, self._at, self.ways, arrow.end)
        return None if start is None or end is None or _same_chip(start, end) else (start, end)

    def _moved(self, workshop: Workshop) -> set[str]:
        """The arrows of cards that changed."""
        if self._cards is None or self._cards is workshop.cards:
            return set()
        return {
            name
            for card_id, _before, _after in self._cards.differences(workshop.cards)
            for name in self._of_card.get(card_id, ())
        }

    def _filtered(self, left_out: frozenset[str]) -> set[str]:
        """The arrows of cards that are left out now and were not, or the other way round."""
        before, self._left_out = self._left_out, left_out
        if before is left_out:
            return set()
        of_cards = self._of_card.items()
        return {
            n for card, names in of_cards if (card in before) != (card in left_out) for n in names
        }

    def _narrowed(self, before: Sequence[Row], wanted: set[str]) -> set[str]:
        """The arrows to which wide cards close other gutters; `wanted` gets those of cells changed."""
        wide = False
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old.body is not new.body or old.lane.folded != new.lane.folded:
                reaching = old.body.spanning != new.body.spanning
                wide |= reaching
                wanted.update(self._in_row(number, None if reaching else old, new))
        if not wide:
            return set()
        closed = self.ways.wide
        self.ways = Ways(self._grid, self._rows, self._measures)
        changed = {*closed} ^ {*self.ways.wide}
        return {name for name, joined in self.all.items() if _beside(joined, changed)}

    def _in_row(self, number: int, before: Row | None, after: Row) -> Iterable[str]:
        """The arrows that end in cells of a row that differ from `before` (None: in any)."""
        new = after.body.cells
        old = () if before is None else before.body.cells
        if len(old) != len(new) or not new:
            cells: Iterable[int] = range(len(self._grid.columns))
        else:
            cells = (at for at in range(len(new)) if new[at] is not old[at])
        for at in cells:
            yield from self._of_cell.get((number, at), ())

    def _seek(self, workshop: Workshop, arrow: Connection, *, anew: bool) -> bool:
        """Learn where an arrow begins, ends and runs; whether that differs from before."""
        self._place(workshop, arrow)
        before, name = self.all.get(arrow.id), arrow.id
        ends = self.ends(workshop, self._rows, arrow)
        if ends is None:
            return self.all.pop(name, None) is not None
        if not anew and before is not None and (before.start, before.end) == ends:
            return False
        start, end = ends
        after = Joined(start, end, path_between(self.ways, start, end, arrow.kind))
        self.all[name] = after
        # What is narrowed may need another place for its label, though it goes the same way.
        return anew or before != after

    def _place(self, workshop: Workshop, arrow: Connection) -> None:
        """Remember the cells of its cards, whether they are shown or not."""
        cells = tuple(
            (self._at[card.lane], self._grid.at[card.step])
            for card in (workshop.cards.get(arrow.start), workshop.cards.get(arrow.end))
            if card is not None and card.lane in self._at and card.step in self._grid.at
        )
        before = self._cells.get(arrow.id, ())
        if cells != before:
            self._cells[arrow.id] = cells
            for cell in before:
                self._of_cell[cell].discard(arrow.id)
            for cell in cells:
                self._of_cell.setdefault(cell, set()).add(arrow.id)


def _beside(joined: Joined, changed: set[Wide]) -> bool:
    """Whether a way may be another because of cards that close gutters now, or do no more."""
    if joined.path.detour:
        return True
    start, end = joined.start, joined.end
    first, last = min(start.row, end.row), max(start.row, end.row) + 1
    gutters = (start.left, start.right, end.left, end.right)
    return any(
        first <= card.row <= last and any(card.first < g < card.end for g in gutters)
        for card in changed
    )


def _same_chip(start: End, end: End) -> bool:
    """Two cards folded away in the same place: there is nothing to draw between them."""
    return (start.row, start.rect) == (end.row, end.rect)
