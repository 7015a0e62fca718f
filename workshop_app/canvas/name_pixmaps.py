"""Names beside the board as pixmaps: lanes shift and grow far more often than their names change."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.canvas.low_names import bottom
from workshop_app.canvas.paint import Brush
from workshop_app.layout.sprites import Part, Sprite
from workshop_app.layout.theme import Theme

_MOST = 400


class NamePixmaps:
    """What stands on names, without their ground, for one scale and one theme at a time.

    Keyed by the identity of a sprite's parts, which stays while a name only moves.
    """

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._of: tuple[float, float, Theme | None] = (0.0, 0.0, None)
        self._made: dict[int, tuple[tuple[Part, ...], QPixmap]] = {}

    def draw(self, painter: QPainter, sprite: Sprite, placed: QRectF, scale: float) -> None:
        """Draw the parts of `sprite` into `placed`, whole px, and no further."""
        ratio = painter.device().devicePixelRatio()
        pixmap = self._pixmap(sprite, scale, ratio)
        wide = min(placed.width(), pixmap.width() / ratio)
        tall = min(placed.height(), pixmap.height() / ratio)
        target = QRectF(placed.x(), placed.y(), wide, tall)
        painter.drawPixmap(target, pixmap, QRectF(0, 0, wide * ratio, tall * ratio))

    def _pixmap(self, sprite: Sprite, scale: float, ratio: float) -> QPixmap:
        of = (scale, ratio, self._brush.theme)
        if self._of[:2] != of[:2] or self._of[2] is not of[2] or len(self._made) > _MOST:
            self._of, self._made = of, {}
        known = self._made.get(id(sprite.parts))
        if known is None:
            # The parts are kept too, so that their id cannot be given to others meanwhile.
            known = (sprite.parts, self._render(sprite, scale * ratio))
            self._made[id(sprite.parts)] = known
        return known[1]

    def _render(self, sprite: Sprite, scale: float) -> QPixmap:
        height = min(sprite.rect.height, max(map(bottom, sprite.parts), default=0.0) + 2)
        pixmap = QPixmap(max(1, ceil(sprite.rect.width * scale)), max(1, ceil(height * scale)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self._brush.parts(painter, sprite)
        painter.end()
        return pixmap
