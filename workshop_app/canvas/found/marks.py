"""The marks round what a search has found on the open map."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.canvas.drawing.paint import Brush

_FRAME = 3.0
_TINT = 36


class FoundMarks:
    """The rectangles of what is found on the open map, painted in one call."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._rects: list[QRectF] = []

    def show(self, rects: list[QRectF]) -> None:
        """Mark these places of the board."""
        self._rects = rects

    def paint(self, painter: QPainter) -> None:
        """A frame and a tint round each; seen from afar the frame stays as wide on the screen."""
        if not self._rects:
            return
        tone = self._brush.color("board.found")
        zoom = painter.worldTransform().m11()
        painter.setPen(QPen(tone, _FRAME if zoom > 0.5 else _FRAME / 2 / zoom))
        painter.setBrush(QColor(tone.red(), tone.green(), tone.blue(), _TINT))
        painter.drawRects(self._rects)
