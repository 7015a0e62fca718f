"""Where what a search has found stands: sought cell by cell, and only where somebody looks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
        self._labels: tuple[Place, ...] | None = None

    def within(self, exposed: QRectF) -> list[Place]:
        """Those that are to be seen in a part of the board, each once."""
        near = exposed.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        board = self._board
        found = [place for place in self._at_arrows() if near.intersects(place.rect)]
        if not board.grid.columns:
            return found
        first, last = board.grid.columns_between(near.left(), near.right())
        for row in board.rows:
            if row.y < near.bottom() and row.bottom > near.top():
                found += self._in_row(row, first, last, near)
        return found

    def sought(self) -> int:
        """How many have been placed so far."""
        return sum(len(places) for places in self._known.values())

    def _in_row(self, row: Row, first: int, last: int, near: QRectF) -> Iterator[Place]:
        for column in range(first, last + 1):
            yield from self._kept((row.lane.id, column), self._in_cell, row)
        reaching = self._kept((row.lane.id, _WHOLE), self._along, row)
        yield from (place for place in reaching if near.intersects(place.rect))

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
        cards = self._workshop.cell(row.lane.id, step)
        if len(cards) > len(sprites):
            shown = {sprite.id for sprite in sprites}
            yield from self._folded_away("cards", row, (c for c in cards if c.id not in shown))

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
