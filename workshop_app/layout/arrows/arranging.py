"""The arrows of a board, arranged again and again at the cost of what changed."""

from collections.abc import Sequence

from workshop_app.domain.records import Card, Connection
from workshop_app.domain.table import Table
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.arrows.drawn import arrow_sprite, at_heights, lowest_row
from workshop_app.layout.arrows.ends import End, Ways, end_of, wide_cards
from workshop_app.layout.arrows.labels import Label, Worded, label_parts, labels_of
from workshop_app.layout.arrows.paths import path_between
from workshop_app.layout.arrows.tracks import Joined, stops_of
from workshop_app.layout.board import Row
from workshop_app.layout.grid import Grid
from workshop_app.layout.measures import Measures
from workshop_app.layout.sprites import ArrowSprite


class Arrows:
    """Keeps the way of every arrow; one is sought anew only where its own cards have moved."""

    def __init__(self) -> None:
        self._connections: Table[Connection] | None = None
        self._cards: Table[Card] | None = None
        self._rows: Sequence[Row] = ()
        self._tops: tuple[float, ...] = ()
        self._ways: Ways | None = None
        self._of_card: dict[str, list[str]] = {}
        self._records: dict[str, Connection] = {}
        self._joined: dict[str, Joined] = {}
        self._worded: dict[str, Worded] = {}
        self._labels: dict[str, Label] = {}
        self._sprites: dict[str, ArrowSprite] = {}
        self._shown: tuple[ArrowSprite, ...] = ()

    def arranged(
        self, workshop: Workshop, rows: Sequence[Row], grid: Grid, measures: Measures
    ) -> tuple[ArrowSprite, ...]:
        """The arrows between cards of these rows; those that did not change are the same objects."""
        if not len(workshop.connections):
            self._connections, self._sprites, self._shown = None, {}, ()
            return ()
        wanted = self._wanted(workshop, rows, grid, measures)
        shifted = _shifted(self._rows, rows)
        self._connections, self._cards, self._rows = workshop.connections, workshop.cards, rows
        self._tops = (*(row.y for row in rows), rows[-1].bottom if rows else 0.0)
        if self._joined_anew(workshop, wanted):
            self._draw_anew(shifted)
        elif shifted is not None:
            self._shift(shifted)
        return self._shown

    def _wanted(
        self, workshop: Workshop, rows: Sequence[Row], grid: Grid, measures: Measures
    ) -> set[str] | None:
        """The connections whose way may differ; None: all."""
        ways, known = self._ways, self._connections is workshop.connections
        if (
            not known
            or ways is None
            or ways.grid.columns is not grid.columns
            or [row.lane.id for row in rows] != [row.lane.id for row in self._rows]
            or ways.wide != wide_cards(grid, rows)
        ):
            self._ways = Ways(grid, rows, measures)
            if not known:
                self._learn(workshop)
            return None
        return self._moved(workshop, rows)

    def _moved(self, workshop: Workshop, rows: Sequence[Row]) -> set[str]:
        """The connections of cards that changed, and of all in rows whose cards shifted."""
        assert self._cards is not None
        found: set[str] = set()
        if self._cards is not workshop.cards:
            for card_id, _before, _after in self._cards.differences(workshop.cards):
                found.update(self._of_card.get(card_id, ()))
        turned = {
            at
            for at, (old, new) in enumerate(zip(self._rows, rows, strict=True))
            if old.body is not new.body or old.lane.folded != new.lane.folded
        }
        if turned:
            found.update(
                name
                for name, joined in self._joined.items()
                if any(
                    end.row in turned and _cell(self._rows, end) is not _cell(rows, end)
                    for end in (joined.start, joined.end)
                )
            )
        return found

    def _learn(self, workshop: Workshop) -> None:
        before, known = self._records, self._worded
        self._records = {arrow.id: arrow for arrow in workshop.connections}
        self._worded = {}
        for name, arrow in self._records.items():
            worded = known.get(name) if before.get(name) is arrow else label_parts(arrow)
            if worded is not None:
                self._worded[name] = worded
        self._of_card = {}
        for arrow in self._records.values():
            for card in (arrow.start, arrow.end):
                self._of_card.setdefault(card, []).append(arrow.id)

    def _joined_anew(self, workshop: Workshop, wanted: set[str] | None) -> bool:
        """Seek the ways of the connections `wanted`; whether any way or word differs."""
        if wanted is not None and not wanted:
            return False
        at = {row.lane.id: number for number, row in enumerate(self._rows)}
        before = dict(self._joined)
        if wanted is None:
            self._joined = {}
        for name in self._records if wanted is None else wanted:
            joined = self._join(workshop, self._records[name], at, before.get(name), wanted is None)
            if joined is None:
                self._joined.pop(name, None)
            else:
                self._joined[name] = joined
        return wanted is None or before != self._joined

    def _join(
        self,
        workshop: Workshop,
        arrow: Connection,
        at: dict[str, int],
        before: Joined | None,
        anew: bool,
    ) -> Joined | None:
        ways = self._ways
        assert ways is not None
        start = end_of(workshop, self._rows, at, ways, arrow.start)
        end = end_of(workshop, self._rows, at, ways, arrow.end)
        if start is None or end is None or _same_chip(start, end):
            return None
        if not anew and before is not None and (before.start, before.end) == (start, end):
            return before
        return Joined(start, end, path_between(ways, start, end, arrow.kind))

    def _draw_anew(self, shifted: int | None) -> None:
        """Put all arrows beside each other; what stays where it was stays the same object."""
        assert self._ways is not None
        in_order = {name: self._joined[name] for name in self._records if name in self._joined}
        corners = stops_of(self._ways, in_order)
        labels = labels_of(self._ways, in_order, corners, self._worded)
        before, self._sprites = self._sprites, {}
        for name in in_order:
            known, label = before.get(name), labels.get(name)
            if known is None or known.corners != corners[name] or label != self._labels.get(name):
                known = arrow_sprite(self._records[name], corners[name], label, self._height)
            elif shifted is not None and lowest_row(known) >= shifted:
                known = at_heights(known, self._height)
            self._sprites[name] = known
        self._labels = labels
        self._shown = tuple(self._sprites.values())

    def _shift(self, shifted: int) -> None:
        """The rows from the one numbered `shifted` on stand elsewhere."""
        for name, arrow in self._sprites.items():
            if lowest_row(arrow) >= shifted:
                self._sprites[name] = at_heights(arrow, self._height)
        self._shown = tuple(self._sprites.values())

    def _height(self, row: int, y: float) -> float:
        return self._tops[row] + y


def _same_chip(start: End, end: End) -> bool:
    """Two cards folded away in the same place: there is nothing to draw between them."""
    return (start.row, start.rect) == (end.row, end.rect)


def _cell(rows: Sequence[Row], end: End) -> object:
    cells = rows[end.row].body.cells
    return cells[end.column] if cells else None


def _shifted(before: Sequence[Row], after: Sequence[Row]) -> int | None:
    """The number of the first row that begins elsewhere (or of the map's end); None: no row does."""
    if len(before) != len(after):
        return 0
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old.y != new.y:
            return at
    return len(after) if after and before[-1].height != after[-1].height else None
