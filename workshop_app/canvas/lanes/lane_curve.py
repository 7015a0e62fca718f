"""The curve of a lane on the board: the lines of its scale, the curve, its points."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.layout.sprites import CurveSprite


def paint_curve(
    painter: QPainter,
    brush: Brush,
    curve: CurveSprite,
    chosen: frozenset[str],
    exposed: QRectF,
    *,
    words: bool,
    dimmed: frozenset[str],
) -> None:
    """Paint what is `exposed`, in the lane's coordinates; `chosen` points are ringed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    brush.rules(painter, curve, (exposed.left(), exposed.right()), 0, words=words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.curve(painter, curve, chosen, exposed, words=words, dimmed=dimmed)
