"""The curve of a lane on the board: the lines of its scale, the curve, its points."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.layout.sprites import CurveSprite

_ZERO = 2  # which of the five lines is the middle of the scale


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
    for at, y in enumerate(curve.rules):
        painter.setPen(QPen(brush.color("curve.zero" if at == _ZERO else "curve.grid"), 0))
        painter.drawLine(QLineF(exposed.left(), y, exposed.right(), y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.curve(painter, curve, chosen, exposed, words=words, dimmed=dimmed)
