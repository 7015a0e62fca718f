"""Where the words of an arrow stand on the board, and where they are typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.typing.in_place import LEAST_TYPED, Place
from workshop_app.layout.arrows.heights import TALL
from workshop_app.layout.arrows.labels import LABEL_TEXT
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import ArrowShape
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.canvas.canvas import Canvas

_TYPED_WIDE = 150.0


def label_rect(board: Board, arrow_id: str) -> QRectF | None:
    """The label of an arrow; where it has none, the middle of its line."""
    shape = next((one for one in board.shapes if one.id == arrow_id), None)
    return None if shape is None else label_of(board, shape)


def label_of(board: Board, shape: ArrowShape) -> QRectF:
    """The same, of an arrow that is at hand."""
    arrow = board.arrow(shape)
    if arrow.ground is not None:
        return qrect(arrow.ground)
    one, other = arrow.points[(len(arrow.points) - 1) // 2 :][:2]
    return QRectF((one[0] + other[0]) / 2, (one[1] + other[1]) / 2 - TALL / 2, 0, TALL)


def label_place(board: Board, canvas: "Canvas", arrow_id: str) -> Place | None:
    """A field over the label, wide enough for a few words and within the window."""
    rect = label_rect(board, arrow_id)
    if rect is None:
        return None
    viewport, scale = canvas.viewport(), max(canvas.zoom(), LEAST_TYPED)
    middle = canvas.viewportTransform().map(rect.center())
    wide, tall = _TYPED_WIDE * scale, LABEL_TEXT.line_height * scale
    left = max(6.0, min(middle.x() - wide / 2, viewport.width() - wide - 6))
    place = QRectF(left, middle.y() - tall / 2, wide, tall)
    return Place(viewport, place, "panel", LABEL_TEXT, scale, _("Words at the arrow"), ringed=True)
