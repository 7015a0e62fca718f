"""What is in the air during a drag: a see-through layer over the window that follows the pointer."""

from math import ceil

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.paint import Brush
from workshop_app.layout.sprites import Sprite

_TILT = 2.0
_SHADOW = 7
_MOST_SHOWN = 30


class Lift(QWidget):
    """Shows the lifted sprites at the pointer, slightly tilted, with a flat shadow."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._pixmap = QPixmap()
        self._grip = QPoint()
        self.hide()

    def pick_up(
        self, brush: Brush, sprites: list[Sprite], grip: tuple[float, float], zoom: float
    ) -> None:
        """Take `sprites`, board coordinates; `grip` is the point of the board being held."""
        left = min(s.rect.x for s in sprites)
        top = min(s.rect.y for s in sprites)
        right = max(s.rect.right for s in sprites)
        bottom = max(s.rect.bottom for s in sprites)
        margin = 24
        ratio = self.devicePixelRatioF()
        width, height = ceil((right - left) * zoom), ceil((bottom - top) * zoom)
        size = (width + 2 * margin, height + 2 * margin)
        pixmap = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin, margin)
        grip_at = ((grip[0] - left) * zoom, (grip[1] - top) * zoom)
        if len(sprites) == 1:
            _turn(painter, *grip_at)
        painter.scale(zoom, zoom)
        painter.translate(-left, -top)
        for sprite in sprites[:_MOST_SHOWN]:
            _shadow(painter, sprite)
            brush.sprite(painter, sprite)
        painter.end()
        self._pixmap = pixmap
        self._grip = QPoint(round(grip_at[0]) + margin, round(grip_at[1]) + margin)
        self.resize(*size)
        self.raise_()

    def follow(self, at: QPoint) -> None:
        """Stand so that the grip lies at `at` (px of the window)."""
        self.move(at - self._grip)
        self.show()

    def put_down(self) -> None:
        """Nothing is in the air any more."""
        self.hide()
        self._pixmap = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lifted sprites."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)


def _turn(painter: QPainter, x: float, y: float) -> None:
    painter.translate(x, y)
    painter.rotate(-_TILT)
    painter.translate(-x, -y)


def _shadow(painter: QPainter, sprite: Sprite) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    box = sprite.rect
    for spread in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(20, 28, 40, 9))
        rect = QRectF(box.x, box.y + 4, box.width, box.height)
        painter.drawRoundedRect(rect.adjusted(-spread, -spread, spread, spread), 8, 8)
