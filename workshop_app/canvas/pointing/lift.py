"""What is in the air during a drag: a see-through layer over the window that follows the pointer."""

from math import ceil

from PySide6.QtCore import QMarginsF, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.layout.sprites import Mark, Sprite

_TILT = 2.0
_SHADOW = 7
_MARGIN = 28
_MARGINS = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
_PILE = ((4.0, 9.0, 12.0), (-1.0, 6.0, 7.0))
"""Turn, right and down of the cards below the top one, the lowest first."""
_BADGE = 22.0


class Lift(QWidget):
    """Shows what is lifted at the pointer, slightly tilted, with a flat shadow.

    Several cards lie on a pile that tells how many they are; copies carry a plus.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._pixmap = QPixmap()
        self._grip = QPoint()
        self._corner = QPointF()
        self._badge: tuple[Brush, int, bool] | None = None
        self.hide()

    def pick_up_cards(
        self, brush: Brush, sprites: list[Sprite], grip: tuple[float, float], zoom: float
    ) -> None:
        """Take cards, the first on top; `grip` is held of it, relative to it, at 100 %."""
        top = sprites[0]
        held = QPointF(*grip) * zoom
        painter = self._begin(QSizeF(top.rect.width, top.rect.height) * zoom, held)
        below = sprites[1 : 1 + len(_PILE)]
        for sprite, (turn, right, down) in zip(reversed(below), _PILE[-len(below) :], strict=False):
            painter.save()
            painter.translate(right, down)
            _turn(painter, held, turn)
            painter.scale(zoom, zoom)
            _card(painter, brush, sprite)
            painter.restore()
        _turn(painter, held, -_TILT)
        painter.scale(zoom, zoom)
        _card(painter, brush, top)
        painter.end()
        self._badge = (brush, len(sprites), False)

    def pick_up_picture(self, picture: QPixmap, grip: QPointF, brush: Brush) -> None:
        """Take a picture of a name, held at `grip` in it."""
        size = picture.deviceIndependentSize()
        painter = self._begin(size, grip)
        _turn(painter, grip, -_TILT / 2)
        _shadow(painter, QRectF(QPointF(0, 0), size))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.setPen(brush.color("field_line"))
        painter.drawRect(QRectF(QPointF(0, 0), size))
        painter.end()
        self._badge = (brush, 1, False)

    def mark_copies(self, copies: bool) -> None:
        """Show that copies are carried, or the cards themselves."""
        if self._badge is not None and self._badge[2] != copies:
            self._badge = (*self._badge[:2], copies)
            self.update()

    def follow(self, at: QPoint) -> None:
        """Stand so that the grip lies at `at` (px of the window)."""
        if not self._pixmap.isNull():
            self.move(at - self._grip)
            self.show()

    def put_down(self) -> None:
        """Nothing is in the air any more."""
        self.hide()
        self._pixmap, self._badge = QPixmap(), None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is lifted, then the badge."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self._badge is not None:
            self._paint_badge(painter, *self._badge)

    def _begin(self, size: QSizeF, grip: QPointF) -> QPainter:
        """A painter on a fresh pixmap, its origin at the top left of what is lifted."""
        ratio = self.devicePixelRatioF()
        whole = size.grownBy(_MARGINS)
        pixmap = QPixmap(ceil(whole.width() * ratio), ceil(whole.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        self._pixmap = pixmap
        self._grip = (grip + QPointF(_MARGIN, _MARGIN)).toPoint()
        self._corner = QPointF(_MARGIN + size.width(), _MARGIN)
        self.resize(ceil(whole.width()), ceil(whole.height()))
        self.raise_()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        return painter

    def _paint_badge(self, painter: QPainter, brush: Brush, count: int, copies: bool) -> None:
        if count < 2 and not copies:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont("Noto Sans")
        font.setPixelSize(px(12))
        font.setBold(True)
        text = str(count) if count > 1 else ""
        wide = QFontMetricsF(font).horizontalAdvance(text) + (14 if copies else 0) + 12
        box = QRectF(0, 0, max(_BADGE, wide), _BADGE)
        box.moveCenter(self._corner)
        painter.setPen(brush.color("on_accent"))
        painter.setBrush(brush.color("accent"))
        painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
        if copies:
            middle = box.center().x() if not text else box.left() + 12
            brush.mark(painter, Mark("plus", middle - 6, box.center().y() - 6, 12, "on_accent"))
            box.setLeft(box.left() + 14)
        painter.setFont(font)
        painter.setPen(brush.color("on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _card(painter: QPainter, brush: Brush, sprite: Sprite) -> None:
    _shadow(painter, QRectF(0, 0, sprite.rect.width, sprite.rect.height))
    brush.sprite(painter, sprite.at(0, 0))


def _turn(painter: QPainter, about: QPointF, degrees: float) -> None:
    painter.translate(about)
    painter.rotate(degrees)
    painter.translate(-about)


def _shadow(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(20, 28, 40, 9))
        rect = box.translated(0, 4).adjusted(-spread, -spread, spread, spread)
        painter.drawRoundedRect(rect, 8, 8)
