"""The ring that grows about a resting finger until it becomes a long press."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush

_ACROSS = 96
_LINE = 5
_UNSEEN = 0.3  # A tap is over before the ring is to be seen.


class TouchRing(QWidget):
    """Lies over a window and takes no events; shows the share of a long press that is done."""

    def __init__(self, brush: Brush, window: QWidget) -> None:
        super().__init__(window)
        self._brush = brush
        self._over = window
        self._share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_ACROSS, _ACROSS)
        self.hide()

    def grow(self, at: QPoint, share: float) -> None:
        """Stand about a global position, closed to `share` (0 … 1)."""
        seen = (share - _UNSEEN) / (1 - _UNSEEN)
        if seen <= 0:
            return
        self._share = min(1.0, seen)
        if not self.isVisible():
            self.move(self._over.mapFromGlobal(at) - self.rect().center())
            self.raise_()
            self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A light ring below, so that it is seen on cards of every colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = _LINE + 1.0
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        for tone, wide in (("panel", _LINE + 4), ("focus", _LINE)):
            pen = QPen(self._brush.color(tone), wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(area, 90 * 16, round(-360 * 16 * self._share))
