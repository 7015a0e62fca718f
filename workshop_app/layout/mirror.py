"""A board for languages written from the right: the first stage at the right, marks leading there.

Everything is composed from left to right and mirrored at the end, at the cost of what changed:
cells that are the same objects keep the same mirrored ones.
"""

from dataclasses import replace

from workshop_app.layout.board import Board, Body, Row, Swimlane
from workshop_app.layout.grid import Grid
from workshop_app.layout.sprites import (
    ArrowShape,
    Box,
    CurveSprite,
    Mark,
    Part,
    PointSprite,
    Rect,
    Sprite,
    Stop,
    Words,
)

_TURNED = {"chevron_right": "chevron_left", "chevron_left": "chevron_right"}
_Cells = tuple[Sprite, ...]


def mirrored_rect(rect: Rect, width: float) -> Rect:
    """`rect` seen in a mirror `width` wide."""
    return Rect(width - rect.right, rect.y, rect.width, rect.height)


def mirrored_sprite(sprite: Sprite, width: float) -> Sprite:
    """`sprite` at its mirrored place, what stands on it mirrored as well; texts stay readable."""
    parts = tuple(mirrored_part(part, sprite.rect.width) for part in sprite.parts)
    rect = mirrored_rect(sprite.rect, width)
    return Sprite(
        sprite.table, sprite.id, rect, sprite.fill, sprite.border, sprite.radius, parts
    )  # fmt: skip


def mirrored_part(part: Part, width: float) -> Part:
    """A part of something `width` wide."""
    if isinstance(part, Words):
        return _words(part, width)
    if isinstance(part, Mark):
        icon = _TURNED.get(part.icon, part.icon)
        return Mark(icon, width - part.x - part.size, part.y, part.size, part.color)
    rect = mirrored_rect(part.rect, width)
    if isinstance(part, Box):
        return Box(rect, part.fill, part.border, part.radius, part.line)
    return replace(part, rect=rect)


def mirrored_grid(grid: Grid) -> Grid:
    """The columns in their order, from right to left."""
    width = grid.width
    columns = tuple(replace(c, x=width - c.right, mirrored=True) for c in grid.columns)
    stages = tuple((stage, width - x - wide, wide) for stage, x, wide in grid.stages)
    lefts = tuple(column.x for column in reversed(columns))
    return replace(grid, columns=columns, stages=stages, lefts=lefts, mirrored=True)


class Mirror:
    """Mirrors one map's board again and again."""

    def __init__(self) -> None:
        self._grid: tuple[Grid, Grid] | None = None
        self._header: tuple[_Cells, _Cells] | None = None
        self._bodies: dict[str, tuple[Body, Body]] = {}
        self._shapes: dict[str, tuple[ArrowShape, ArrowShape]] = {}
        self._board: tuple[Board, Board] | None = None

    def mirrored(self, board: Board) -> Board:
        """`board` from right to left; the same object for the same board."""
        if self._board is None or self._board[0] is not board:
            self._board = (board, self._made(board))
        return self._board[1]

    def _made(self, board: Board) -> Board:
        width = board.width
        if self._grid is None or self._grid[0] is not board.grid:
            self._grid = (board.grid, mirrored_grid(board.grid))
            self._bodies, self._shapes = {}, {}
        if self._header is None or self._header[0] is not board.header:
            self._header = (board.header, tuple(mirrored_sprite(s, width) for s in board.header))
        rows = tuple(Row(r.lane, r.y, r.height, self._body(r, width)) for r in board.rows)
        self._bodies = {row.lane.id: self._bodies[row.lane.id] for row in rows}
        swimlanes = tuple(_swimlane(lane, width) for lane in board.swimlanes)
        return replace(
            board, grid=self._grid[1], header=self._header[1], rows=rows, swimlanes=swimlanes,
            titles=tuple(mirrored_sprite(s, width) for s in board.titles),
            shapes=self._mirrored_shapes(board, width),
        )  # fmt: skip

    def _mirrored_shapes(self, board: Board, width: float) -> tuple[ArrowShape, ...]:
        before, self._shapes = self._shapes, {}
        for shape in board.shapes:
            known = before.get(shape.id)
            if known is None or known[0] is not shape:
                known = (shape, _shape(shape, width))
            self._shapes[shape.id] = known
        return tuple(mirrored for _shape, mirrored in self._shapes.values())

    def _body(self, row: Row, width: float) -> Body:
        known = self._bodies.get(row.lane.id)
        if known is None or known[0] is not row.body:
            made = _body(row.body, width, known)
            self._bodies[row.lane.id] = known = (row.body, made)
        return known[1]


def _body(body: Body, width: float, before: tuple[Body, Body] | None) -> Body:
    kept = {} if before is None else {
        id(old): new for old, new in zip(before[0].cells, before[1].cells, strict=True)
    }  # fmt: skip
    return Body(
        body.height,
        tuple(
            kept.get(id(cell)) or tuple(mirrored_sprite(s, width) for s in cell)
            for cell in body.cells
        ),
        tuple(mirrored_sprite(sprite, width) for sprite in body.spanning),
        None if body.curve is None else mirrored_curve(body.curve, width),
        tuple(_words(words, width) for words in body.notes),
    )


def _swimlane(lane: Swimlane, width: float) -> Swimlane:
    sprite = None if lane.sprite is None else mirrored_sprite(lane.sprite, width)
    return Swimlane(lane.persona, lane.y, lane.height, sprite)


def _words(words: Words, width: float) -> Words:
    wide = words.block.height if words.upright else words.block.reach
    return Words(words.block, width - words.x - wide, words.y, words.color, words.upright)


def mirrored_curve(curve: CurveSprite, width: float) -> CurveSprite:
    """A curve seen in a mirror; points and pieces go from left to right again."""
    points = tuple(
        PointSprite(
            p.id, p.step, width - p.x, p.y, p.valence, p.evidence,
            None if p.word is None else _words(p.word, width),
        )
        for p in reversed(curve.points)
    )  # fmt: skip
    pieces = tuple(
        (width - x2, y2, width - cx2, cy2, width - cx1, cy1, width - x1, y1)
        for x1, y1, cx1, cy1, cx2, cy2, x2, y2 in reversed(curve.pieces)
    )
    return CurveSprite(curve.color, points, pieces, curve.rules, curve.dashed)


def _shape(arrow: ArrowShape, width: float) -> ArrowShape:
    return replace(
        arrow,
        corners=tuple((width - x, row, y) for x, row, y in arrow.corners),
        label=tuple(mirrored_part(p, arrow.wide) for p in arrow.label),
        anchor=_place(arrow.anchor, width), hook=_place(arrow.hook, width),
    )  # fmt: skip


def _place(place: Stop | None, width: float) -> Stop | None:
    return None if place is None else (width - place[0], place[1], place[2])
