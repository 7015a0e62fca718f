"""Names beside the board as pixmaps: lanes shift and grow far more often than their names change."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.canvas.beside.low_names import bottom
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.layout.sprites import Part, Sprite
from workshop_app.layout.theme import Theme

_MOST = 400


class NamePixmaps:
    """What stands on names, for one scale and one theme at a time.

    Without their ground, keyed by the identity of a sprite's parts, which stays while a name
    only moves; or `whole`, keyed by the sprite. While `zooming` none are made that the next step
    would have no use for.
    """

    def __init__(self, brush: Brush, *, whole: bool = False) -> None:
        self._brush = brush
        self._whole = whole
        self.zooming = False
        self._passing = False
        self._of: tuple[float, float, Theme | None] = (0.0, 0.0, None)
        self._made: dict[int, tuple[Sprite | tuple[Part, ...], QPixmap]] = {}

    def begin(self, scale: float, ratio: float) -> None:
        """A picture begins, of names at `scale` on a screen of `ratio` dots a pixel."""
        of = (scale, ratio, self._brush.theme)
        changed = self._of[:2] != of[:2] or self._of[2] is not of[2]
        if changed or len(self._made) > _MOST:
            self._of, self._made = of, {}
        self._passing = self.zooming and (changed or self._whole)

    def draw(self, painter: QPainter, sprite: Sprite, placed: QRectF) -> None:
        """Draw the parts of `sprite` into `placed`, whole px, and no further."""
        scale, ratio, _theme = self._of
        key = sprite if self._whole else sprite.parts
        known = self._made.get(id(key))
        if known is None and self._passing:
            self._straight(painter, sprite, placed, scale)
            return
        if known is None:
            # The key is kept too, so that its id cannot be given to others meanwhile.
            known = self._made[id(key)] = (key, self._render(sprite, scale, ratio))
        pixmap = known[1]
        wide = min(placed.width(), pixmap.width() / ratio)
        tall = min(placed.height(), pixmap.height() / ratio)
        target = QRectF(placed.x(), placed.y(), wide, tall)
        painter.drawPixmap(target, pixmap, QRectF(0, 0, wide * ratio, tall * ratio))

    def _straight(self, painter: QPainter, sprite: Sprite, placed: QRectF, scale: float) -> None:
        painter.save()
        painter.setClipRect(placed)
        painter.translate(placed.topLeft())
        painter.scale(scale, scale)
        self._paint(painter, sprite)
        painter.restore()

    def _paint(self, painter: QPainter, sprite: Sprite) -> None:
        if self._whole:
            self._brush.sprite(painter, sprite.at(0, 0))
        else:
            self._brush.parts(painter, sprite)

    def _render(self, sprite: Sprite, scale: float, ratio: float) -> QPixmap:
        height, scale = sprite.rect.height, scale * ratio
        if not self._whole:
            height = min(height, max(map(bottom, sprite.parts), default=0.0) + 2)
        pixmap = QPixmap(max(1, ceil(sprite.rect.width * scale)), max(1, ceil(height * scale)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self._paint(painter, sprite)
        painter.end()
        return pixmap
