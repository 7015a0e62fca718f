"""Cards rendered once per zoom: drawing one again is a copy of pixels, not of letters."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import reduce
from math import ceil, inf
from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.layout.sprites import Box, Part, Rect, Sprite

_MOST_BYTES = 48_000_000
_FRAME_SECONDS = 0.004
_ZOOM_SECONDS = 0.0025
_SLICE_SECONDS = 0.008
_BLURRED = 1.5
"""A pixmap of another zoom stands for a card until it is drawn so many times as large, or small."""
_MOST_PARTS = 6
_Made = OrderedDict[int, tuple[tuple[Part, ...], QPixmap]]


class CardPixmaps:
    """Pixmaps of sprites for one zoom and one theme at a time, the least used forgotten first.

    Keyed by the identity of a sprite's parts, which stays while the card only moves. In a
    hurry (zooming, panning) a card is shown as it was at the last zoom it was rendered at, be it
    a little blurred, and a frame renders only what fits into its time; the rest are plain cards.
    `owing` tells that all this must be made good. That goes on frame by frame (`catching_up`),
    so that what a person does meanwhile is heard.
    """

    def __init__(self, brush: Brush) -> None:
        self.brush = brush
        self.hurry = False
        self.zooming = False
        self.owing = False
        self.catching_up = False
        self._spent = 0.0
        self._parts: list[QRectF] = []
        self._scale = 0.0
        self._ratio = 1.0
        self._bytes = 0
        self._made: _Made = OrderedDict()
        self._stale: _Made = OrderedDict()

    @property
    def at_rest(self) -> bool:
        """Whether nothing moves and all that was put off has been made good."""
        return not (self.hurry or self.owing or self.catching_up)

    def begin_frame(self, region: QRegion) -> None:
        """A new picture is about to be painted, of `region` of the viewport only."""
        self._spent = 0.0
        few = 1 < region.rectCount() <= _MOST_PARTS
        # Qt's stubs do not know that a region is a sequence.
        self._parts = [QRectF(rect) for rect in region] if few else []  # type: ignore[attr-defined]

    def end_frame(self) -> None:
        """The picture stands; who paints elsewhere paints all that is exposed."""
        self._parts = []

    def parts_of(self, exposed: QRectF, transform: QTransform) -> list[QRectF]:
        """What is to be painted of `exposed`, in item coordinates of `transform`.

        Scrolling aslant exposes two narrow bands; Qt tells only what is round both, all in sight.
        """
        if not self._parts:
            return [exposed]
        inverse, _ok = transform.inverted()
        parts = (inverse.mapRect(part).adjusted(-1, -1, 1, 1) & exposed for part in self._parts)
        return [part for part in parts if not part.isEmpty()]

    def within(self, exposed: QRectF, transform: QTransform) -> QRectF:
        """What is round all parts of `exposed` that are to be painted; empty where none is."""
        if not self._parts:
            return exposed
        return reduce(QRectF.united, self.parts_of(exposed, transform), QRectF())

    def clear(self) -> None:
        """Forget all, after a change of theme."""
        self._made, self._stale, self._bytes = OrderedDict(), OrderedDict(), 0

    def draw(self, painter: QPainter, sprites: Iterable[Sprite], transform: QTransform) -> None:
        """Draw `sprites`, given in item coordinates of `transform`, snapped to whole pixels.

        The painter has no transform of its own.
        """
        scale, left, head = transform.m11(), transform.dx(), transform.dy()
        ratio = painter.device().devicePixelRatio()
        if (scale, ratio) != (self._scale, self._ratio):
            self._begin_scale(scale, ratio)
        for sprite in sprites:
            x, y = sprite.rect.x * scale + left, sprite.rect.y * scale + head
            pixmap = self._pixmap(sprite)
            if pixmap is None:
                self._makeshift(painter, sprite, x, y)
            else:
                painter.drawPixmap(nearest(x), nearest(y), pixmap)

    def forget_stale(self) -> None:
        """All is rendered at the zoom of now: what it looked like at others is not needed."""
        self._stale.clear()

    def _begin_scale(self, scale: float, ratio: float) -> None:
        """What was rendered last stands for a card until it is rendered again."""
        self._scale, self._ratio = scale, ratio
        if not self._made:
            return
        self._stale.update(self._made)
        self._made, self._bytes = OrderedDict(), 0
        kept = sum(_size(pixmap) for _parts, pixmap in self._stale.values())
        while kept > _MOST_BYTES:
            kept -= _size(self._stale.popitem(last=False)[1][1])

    def _pixmap(self, sprite: Sprite) -> QPixmap | None:
        key = id(sprite.parts)
        known = self._made.get(key)
        if known is not None:
            self._made.move_to_end(key)
            return known[1]
        if self._spent > self._time() or (self.hurry and self._will_do(sprite)):
            self.owing = True
            return None
        begun = perf_counter()
        pixmap = self._render(sprite)
        self._spent += perf_counter() - begun
        # The parts are kept with the pixmap, so their id cannot be given to others meanwhile.
        self._made[key] = (sprite.parts, pixmap)
        self._bytes += _size(pixmap)
        while self._bytes > _MOST_BYTES:
            self._bytes -= _size(self._made.popitem(last=False)[1][1])
        return pixmap

    def _will_do(self, sprite: Sprite) -> bool:
        """Whether the card as it was at another zoom is good enough for a moment."""
        known = self._stale.get(id(sprite.parts))
        if known is None:
            return False
        drawn = sprite.rect.width * self._scale * self._ratio / known[1].width()
        return 1 / _BLURRED < drawn < _BLURRED

    def _time(self) -> float:
        """Seconds a frame may spend on rendering."""
        if self.hurry:
            return _ZOOM_SECONDS if self.zooming else _FRAME_SECONDS
        return _SLICE_SECONDS if self.catching_up else inf

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

    def _makeshift(self, painter: QPainter, sprite: Sprite, x: float, y: float) -> None:
        wide, tall = sprite.rect.width * self._scale, sprite.rect.height * self._scale
        known = self._stale.get(id(sprite.parts))
        if known is not None:
            painter.drawPixmap(QRectF(x, y, wide, tall), known[1], QRectF(known[1].rect()))
            return
        self.brush.box(painter, Box(Rect(x, y, wide, tall), sprite.fill, sprite.border))


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
