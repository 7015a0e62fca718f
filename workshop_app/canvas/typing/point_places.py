"""Where the word of an emotion point is typed: at the point, where it is to be read."""

from PySide6.QtCore import QPointF, QRectF

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.typing.in_place import LEAST_TYPED, Place
from workshop_app.layout.board import Board
from workshop_app.layout.measures import POINT_WORD
from workshop_app.layout.sprites import PointSprite
from workshop_app.words import _

_TYPED_WIDE = 124.0
_GAP = 11.0


def word_place(board: Board, canvas: Canvas, lane: str, point_id: str) -> Place | None:
    """A field over or below the point, as its word stands, within the window; None if folded."""
    found = _sprite(board, lane, point_id)
    if found is None:
        return None
    viewport, scale = canvas.viewport(), max(canvas.zoom(), LEAST_TYPED)
    at = canvas.viewportTransform().map(QPointF(found.x, board.row(lane).y + found.y))
    wide, tall = _TYPED_WIDE * scale, POINT_WORD.line_height * scale
    above = found.word.y < found.y if found.word is not None else found.valence >= 0
    top = at.y() - _GAP * scale - tall if above else at.y() + _GAP * scale
    left = max(6.0, min(at.x() - wide / 2, viewport.width() - wide - 6))
    hint = _("lost, moved, relieved …")
    return Place(
        viewport, QRectF(left, top, wide, tall), "panel", POINT_WORD, scale, hint, ringed=True
    )


def _sprite(board: Board, lane: str, point_id: str) -> PointSprite | None:
    curve = board.row(lane).body.curve if lane in board.at else None
    points = curve.points if curve is not None else ()
    return next((point for point in points if point.id == point_id), None)
