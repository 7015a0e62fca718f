"""Cards rendered once per zoom: drawing one again is a copy of pixels, not of letters."""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from workshop_app.canvas.paint import Brush
from workshop_app.layout.sprites import Part, Sprite

_MOST_BYTES = 48_000_000


class CardPixmaps:
    """Pixmaps of sprites for one zoom and one theme at a time, the least used forgotten first.

    Keyed by the identity of a sprite's parts, which stays while the card only moves.
    """

    def __init__(self, brush: Brush) -> None:
        self.brush = brush
        self._scale = 0.0
        self._ratio = 1.0
        self._bytes = 0
        self._made: OrderedDict[int, tuple[tuple[Part, ...], QPixmap]] = OrderedDict()

    def clear(self) -> None:
        """Forget all, after a change of theme."""
        self._made.clear()
        self._bytes = 0

    def draw(self, painter: QPainter, sprite: Sprite, transform: QTransform) -> None:
        """Draw `sprite`, given in item coordinates of `transform`, snapped to whole pixels."""
        ratio = painter.device().devicePixelRatio()
        if (transform.m11(), ratio) != (self._scale, self._ratio):
            self.clear()
            self._scale, self._ratio = transform.m11(), ratio
        pixmap = self._pixmap(sprite)
        at = transform.map(QPointF(sprite.rect.x, sprite.rect.y))
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), pixmap)

    def _pixmap(self, sprite: Sprite) -> QPixmap:
        key = id(sprite.parts)
        known = self._made.get(key)
        if known is not None:
            self._made.move_to_end(key)
            return known[1]
        pixmap = self._render(sprite)
        # The parts are kept with the pixmap, so their id cannot be given to others meanwhile.
        self._made[key] = (sprite.parts, pixmap)
        self._bytes += _size(pixmap)
        while self._bytes > _MOST_BYTES:
            self._bytes -= _size(self._made.popitem(last=False)[1][1])
        return pixmap

    def _render(self, sprite: Sprite) -> QPixmap:
        scale = self._scale * self._ratio
        pixmap = QPixmap(
            max(1, ceil(sprite.rect.width * scale)), max(1, ceil(sprite.rect.height * scale))
        )
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self.brush.sprite(painter, sprite.at(0, 0))
        painter.end()
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
