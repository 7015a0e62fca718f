"""Where what a search has found stands: sought cell by cell, and only where somebody looks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from PySide6.QtCore import QRectF

from workshop_app.canvas.arrows.places import label_of
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board, Row
from workshop_app.layout.sprites import ArrowShape, PointSprite, Rect, Sprite, Words

_DOT = 13.0
_REACH = 64.0  # how far, in px of the board, a frame may stand off what it frames
_WHOLE = -1
_Cell = tuple[str, int]
"""The lane and the number of the column, or `_WHOLE`: what stands in no one column."""
_Seek = Callable[[Row, int], Iterator["Place"]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something found stands on the board; `sprite` is what says it, in board coordinates."""

    ref: Ref
    rect: QRectF
    sprite: Sprite | None = None


class FoundPlaces:
    """The places of `refs` on one board. Ten thousand may be found, of which few are in sight.

    What is `hidden` (ids) has none; what is folded away has the place it is folded into.
    """

    def __init__(
        self, refs: Iterable[Ref], board: Board, workshop: Workshop, hidden: frozenset[str]
    ) -> None:
        self._ids: dict[str, set[str]] = {}
        for table, row_id in refs:
            self._ids.setdefault(table, set()).add(row_id)
        for ids in self._ids.values():
            ids -= hidden
        self._board, self._workshop = board, workshop
        self._known: dict[_Cell, tuple[Place, ...]] = {}
        self._heaps: dict[_Cell, tuple[QRectF, ...]] = {}
        self._labels: tuple[Place, ...] | None = None

    def within(self, exposed: QRectF) -> list[Place]:
        """Those that are to be seen in a part of the board, each once."""
        near = exposed.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        found = [place for place in self._at_arrows() if near.intersects(place.rect)]
        for row, columns in self._near(near):
            for column in columns:
                found += self._kept((row.lane.id, column), self._in_cell, row)
            found += (place for place in self._reaching(row) if near.intersects(place.rect))
        return found

    def heaps_within(self, exposed: QRectF) -> list[QRectF]:
        """The same from afar: cards that stand upon each other in a cell are one rectangle.

        Of ten thousand cards found a thousand heaps are to be painted, and no card is placed.
        """
        found = [place.rect for place in self._at_arrows()]
        for row, columns in self._near(exposed):
            for column in columns:
                cell = (row.lane.id, column)
                if cell not in self._heaps:
                    self._heaps[cell] = tuple(self._heaped(row, column))
                found += self._heaps[cell]
            found += (place.rect for place in self._reaching(row))
        return found

    def place_of(self, ref: Ref) -> Place | None:
        """Where one of them stands; None where that is nowhere on the board."""
        record: Any = self._workshop.table(ref[0]).get(ref[1])
        if ref[0] == "connections":
            return next((place for place in self._at_arrows() if place.ref == ref), None)
        lane, step = getattr(record, "lane", None), getattr(record, "step", None)
        if lane not in self._board.at or step not in self._board.grid.at:
            return None
        row, column = self._board.row(lane), self._board.grid.at[step]
        here = self._kept((lane, column), self._in_cell, row)
        return next((p for p in (*here, *self._reaching(row)) if p.ref == ref), None)

    def _near(self, near: QRectF) -> Iterator[tuple[Row, range]]:
        """The rows that meet a part of the board, and the numbers of the columns that do."""
        board = self._board
        if not board.grid.columns:
            return
        first, last = board.grid.columns_between(near.left(), near.right())
        columns = range(first, last + 1)
        for row in board.rows:
            if row.y < near.bottom() and row.bottom > near.top():
                yield row, columns

    def _reaching(self, row: Row) -> tuple[Place, ...]:
        return self._kept((row.lane.id, _WHOLE), self._along, row)

    def _kept(self, cell: _Cell, seek: _Seek, row: Row) -> tuple[Place, ...]:
        known = self._known.get(cell)
        if known is None:
            known = self._known[cell] = tuple(seek(row, cell[1]))
        return known

    def _in_cell(self, row: Row, column: int) -> Iterator[Place]:
        """The cards of one column that stand in no other, and those folded away there."""
        step = self._board.grid.columns[column].step
        sprites = row.body.cells[column] if row.body.cells else ()
        wide = row.body.spanning
        for sprite in sprites:
            if self._has("cards", sprite.id) and sprite not in wide:
                yield _card(sprite, row)
        yield from self._hidden_in(row, step, sprites)

    def _hidden_in(self, row: Row, step: str, sprites: Sequence[Sprite]) -> Iterator[Place]:
        """The cards of a cell that are folded away."""
        cards = self._workshop.cell(row.lane.id, step)
        if len(cards) > len(sprites):
            shown = {sprite.id for sprite in sprites}
            yield from self._folded_away("cards", row, (c for c in cards if c.id not in shown))

    def _heaped(self, row: Row, column: int) -> Iterator[QRectF]:
        """One rectangle for each run of cards found in a cell, and one for all folded away there."""
        ids, wide = self._ids.get("cards", ()), row.body.spanning
        sprites = row.body.cells[column] if row.body.cells else ()
        runs = groupby(sprites, lambda one: one.id in ids and one not in wide)
        for run in (list(cards) for found, cards in runs if found):
            top, bottom = run[0].rect, run[-1].rect.bottom
            yield QRectF(top.x, row.y + top.y, top.width, bottom - top.y)
        step = self._board.grid.columns[column].step
        yield from (place.rect for place in islice(self._hidden_in(row, step, sprites), 1))

    def _along(self, row: Row, _column: int) -> Iterator[Place]:
        """What a lane shows in no one column: wide cards, and its curve."""
        for sprite in row.body.spanning:
            if self._has("cards", sprite.id):
                yield _card(sprite, row)
        drawn = {p.id: p for p in row.body.curve.points} if row.body.curve is not None else {}
        points = self._workshop.points.group(row.lane.id)
        for point in drawn.values():
            if self._has("points", point.id):
                yield _point(point, row)
        away = (p for p in points if p.id not in drawn and p.step in self._board.grid.at)
        yield from self._folded_away("points", row, away)

    def _folded_away(self, table: str, row: Row, records: Iterable[Any]) -> Iterator[Place]:
        for one in records:
            if self._has(table, one.id):
                rect = qrect(self._board.cell_rect(row.lane.id, one.step))
                yield Place((table, one.id), rect.adjusted(3, 3, -3, -3))

    def _has(self, table: str, row_id: str) -> bool:
        return row_id in self._ids.get(table, ())

    def _at_arrows(self) -> tuple[Place, ...]:
        """The words at arrows; an arrow one of whose cards is not shown has none."""
        if self._labels is None:
            ids, board = self._ids.get("connections", ()), self._board
            self._labels = tuple(_label(board, s) for s in board.shapes if s.id in ids)
        return self._labels


def _card(sprite: Sprite, row: Row) -> Place:
    there = sprite.at(sprite.rect.x, sprite.rect.y + row.y)
    return Place(("cards", sprite.id), qrect(there.rect), there)


def _point(point: PointSprite, row: Row) -> Place:
    """A frame round the point; its word is a sprite of its own."""
    frame = QRectF(point.x - _DOT, row.y + point.y - _DOT, 2 * _DOT, 2 * _DOT)
    if point.word is None:
        return Place(
            ("points", point.id), frame, Sprite("points", point.id, Rect(point.x, 0, 0, 0))
        )
    word, block = point.word, point.word.block
    rect = Rect(word.x, row.y + word.y, block.width, block.height)
    said = Sprite("points", point.id, rect, parts=(Words(block, 0, 0, word.color),))
    return Place(("points", point.id), frame, said)


def _label(board: Board, shape: ArrowShape) -> Place:
    ref, rect = ("connections", shape.id), label_of(board, shape)
    ground = Rect(rect.x(), rect.y(), rect.width(), rect.height())
    sprite = Sprite(*ref, ground, parts=board.arrow(shape).label)
    return Place(ref, rect.adjusted(-2, -2, 2, 2), sprite)
