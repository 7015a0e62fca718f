"""A part of a map as a picture, drawn from the same sprites as the board and the report."""

from collections.abc import Sequence
from math import ceil, sqrt

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from workshop_app.canvas.arrows.paint import draw_arrows
from workshop_app.canvas.drawing.as_read import card_as_read, measures_as_read
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.parts import Part, workshop_of
from workshop_app.layout.board import Board, Row
from workshop_app.layout.compose import compose
from workshop_app.layout.measures import LOOKED_AT, USUAL
from workshop_app.layout.sprites import Rect, Sprite
from workshop_app.layout.theme import Theme

_SCALE = 2.0
_MOST_PIXELS = 24_000_000
_LONGEST_SIDE = 12_000
_MARGIN = 12.0


def picture_of(workshop: Workshop, part: Part, worn: Theme) -> QImage:
    """The part with its stages, personas and lanes; cards of one cell, or parked, by themselves.

    Twice the size of the board at 100 %, smaller where that would be enormous.
    """
    brush = Brush(worn, Pictures(lambda: workshop))
    if part.block or (part.lanes and part.points):
        board = compose(workshop_of(workshop, part), part.map, measures_as_read(LOOKED_AT))
        return _drawn(brush, board.bounds, board, ())
    cards = _pile(workshop, part)
    return _drawn(brush, _around(cards), None, cards)


def _drawn(brush: Brush, bounds: Rect, board: Board | None, cards: Sequence[Sprite]) -> QImage:
    wide, tall = bounds.width + 2 * _MARGIN, bounds.height + 2 * _MARGIN
    scale = min(_SCALE, sqrt(_MOST_PIXELS / (wide * tall)), _LONGEST_SIDE / max(wide, tall))
    image = QImage(ceil(wide * scale), ceil(tall * scale), QImage.Format.Format_RGB32)
    image.fill(brush.color("board.ground"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    painter.translate(_MARGIN - bounds.x, _MARGIN - bounds.y)
    if board is not None:
        _board(painter, brush, board)
    for sprite in cards:
        brush.sprite(painter, sprite)
    painter.end()
    return image


def _board(painter: QPainter, brush: Brush, board: Board) -> None:
    for sprite in board.header:
        brush.sprite(painter, sprite)
    _lines(painter, brush, board)
    for row in board.rows:
        painter.save()
        painter.translate(0, row.y)
        _row(painter, brush, row, board.width)
        painter.restore()
    draw_arrows(painter, brush, board.arrows)
    for title in board.titles:
        brush.sprite(painter, title)
    for swimlane in board.swimlanes:
        if swimlane.sprite is not None:
            brush.sprite(painter, swimlane.sprite)


def _lines(painter: QPainter, brush: Brush, board: Board) -> None:
    painter.setPen(QPen(brush.color("board.line"), 1))
    left, wide = board.across(board.measures.lane_column)
    painter.drawLines(
        [QLineF(c.end, 0, c.end, board.height) for c in board.grid.columns]
        + [QLineF(left, r.y, left + wide, r.y) for r in board.rows]
    )
    painter.setPen(QPen(brush.color("board.swimlane"), 1))
    left, wide = board.across(board.measures.left)
    edges = [*(lane.y for lane in board.swimlanes), board.height]
    painter.drawLines([QLineF(left, y, left + wide, y) for y in edges])


def _row(painter: QPainter, brush: Brush, row: Row, width: float) -> None:
    for words in row.body.notes:
        brush.words(painter, words)
    if row.body.curve is not None:
        brush.rules(painter, row.body.curve, (0, width), 1)
        brush.curve(painter, row.body.curve, frozenset())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for cell in (*row.body.cells, row.body.spanning):
        for sprite in cell:
            brush.sprite(painter, sprite)


def _pile(workshop: Workshop, part: Part) -> list[Sprite]:
    """The cards one below the other, as wide as in a column."""
    width = USUAL.column - 2 * USUAL.cell_pad
    order = {card.id: card for lane in part.lanes for step in part.steps
             for card in workshop.cell(lane, step) if card.id in part.cards}  # fmt: skip
    cards = [*order.values(), *(workshop.cards[one] for one in part.parked)]
    y, sprites = 0.0, []
    for card in cards:
        sprite = card_as_read(card, width, workshop.assets.get(card.image)).at(0.0, y)
        sprites.append(sprite)
        y = sprite.rect.bottom + USUAL.gap
    return sprites


def _around(sprites: Sequence[Sprite]) -> Rect:
    box = QRectF()
    for sprite in sprites:
        rect = sprite.rect
        box = box.united(QRectF(rect.x, rect.y, rect.width, rect.height))
    return Rect(box.x(), box.y(), max(1.0, box.width()), max(1.0, box.height()))
