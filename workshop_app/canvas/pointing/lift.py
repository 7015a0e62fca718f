"""What is in the air during a drag: a see-through layer over the window that follows the pointer."""

from math import ceil

from PySide6.QtCore import (
    QEasingCurve,
    QMarginsF,
    QPoint,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.looking.motion import animated
from workshop_app.layout.sprites import Mark, Sprite

LIFT_MS = 110
_TILT = 2.0
_SHADOW = 7
_COARSE = 3
_MARGIN = 28
_MARGINS = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
_PILE = ((4.0, 9.0, 12.0), (-1.0, 6.0, 7.0))
"""Turn, right and down of the cards below the top one, the lowest first."""
_LOWEST = max(down for _turn, _right, down in _PILE)
_BADGE = 22.0


class Lift(QWidget):
    """Shows what is lifted at the pointer, slightly tilted, with a flat shadow.

    Several cards lie on a pile that tells how many they are; copies carry a plus. It turns as it
    leaves its place and comes to rest where it is put down, unless nothing is to move by itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._pixmap = QPixmap()
        self._grip = QPoint()
        self._corner = QPointF()
        self._badge: tuple[Brush, int, bool] | None = None
        self._sign: tuple[object, QPixmap] | None = None
        self._tilt = _TILT
        self._from = QPoint()
        self._to: QPoint | None = None
        self.motion = QVariantAnimation(self)
        self.motion.setDuration(LIFT_MS)
        self.motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.motion.setStartValue(0.0)
        self.motion.setEndValue(1.0)
        self.motion.valueChanged.connect(self._turned)
        self.motion.finished.connect(self._at_rest)
        self.hide()

    def pick_up_cards(
        self, brush: Brush, sprites: list[Sprite], grip: tuple[float, float], zoom: float
    ) -> None:
        """Take cards, the first on top; `grip` is held of it, relative to it, at 100 %."""
        self._tilt = _TILT
        top, below = sprites[0], sprites[1 : 1 + len(_PILE)]
        held = QPointF(*grip) * zoom
        # A card below may be taller than the top one, and hangs lower.
        tallest = max([0.0, *(sprite.rect.height * zoom + _LOWEST for sprite in below)])
        painter = self._begin(QSizeF(top.rect.width, top.rect.height) * zoom, held, tallest)
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

    def pick_up_picture(self, picture: QPixmap, grip: QPointF, brush: Brush, count: int) -> None:
        """Take a picture of a name, held at `grip` in it; it stands for `count` of its kind."""
        self._tilt = _TILT / 2
        size = picture.deviceIndependentSize()
        painter = self._begin(size, grip)
        _turn(painter, grip, -self._tilt)
        _shadow(painter, QRectF(QPointF(0, 0), size))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.setPen(brush.color("field_line"))
        painter.drawRect(QRectF(QPointF(0, 0), size))
        painter.end()
        self._badge = (brush, count, False)

    def mark_copies(self, copies: bool) -> None:
        """Show that copies are carried, or the cards themselves."""
        if self._badge is not None and self._badge[2] != copies:
            self._badge = (*self._badge[:2], copies)
            self.update()

    def follow(self, at: QPoint) -> None:
        """Stand so that the grip lies at `at` (px of the window)."""
        if self._pixmap.isNull():
            return
        self.move(at - self._grip)
        if self.isHidden():
            self.show()
            if animated():
                self.motion.start()

    def put_down(self, to: QPoint | None) -> None:
        """Nothing is in the air any more; `to` is where its grip comes to lie (px of the window).

        None: where that is cannot be seen.
        """
        self.motion.stop()
        self._badge = None
        if to is None or self.isHidden() or not animated():
            self._at_rest()
            return
        self._from, self._to = self.pos(), to - self._grip
        self.motion.start()

    def _turned(self, share: float) -> None:
        if self._to is not None:
            self.move(self._from + (self._to - self._from) * share)
        self.update()

    def _at_rest(self) -> None:
        """What was lifted hangs in its tilt; what was put down is gone."""
        if self._badge is None:
            self.hide()
            self._pixmap, self._to = QPixmap(), None
        self.update()

    def _untilted(self) -> float:
        """How far what is seen is turned back towards upright, in degrees."""
        if self.motion.state() != QVariantAnimation.State.Running:
            return 0.0
        share = float(self.motion.currentValue() or 0.0)
        return self._tilt * (share if self._to is not None else 1 - share)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is lifted, then the badge."""
        painter = QPainter(self)
        if turn := self._untilted():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            _turn(painter, QPointF(self._grip), turn)
            painter.drawPixmap(0, 0, self._pixmap)
            painter.restore()
        else:
            painter.drawPixmap(0, 0, self._pixmap)
        if self._badge is not None and (self._badge[1] > 1 or self._badge[2]):
            sign = self._badge_sign(*self._badge)
            middle = sign.deviceIndependentSize() / 2
            at = self._corner - QPointF(middle.width(), middle.height())
            painter.drawPixmap(at.toPoint(), sign)

    def _begin(self, size: QSizeF, grip: QPointF, tallest: float = 0.0) -> QPainter:
        """A painter on a fresh pixmap, its origin at the top left of what is lifted."""
        ratio = self.devicePixelRatioF()
        whole = QSizeF(size.width(), max(size.height(), tallest)).grownBy(_MARGINS)
        pixmap = QPixmap(ceil(whole.width() * ratio), ceil(whole.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        if self._to is not None:  # something else is still on its way down
            self.motion.stop()
            self.hide()
        self._pixmap, self._to = pixmap, None
        self._grip = (grip + QPointF(_MARGIN, _MARGIN)).toPoint()
        self._corner = QPointF(_MARGIN + size.width(), _MARGIN)
        self.resize(ceil(whole.width()), ceil(whole.height()))
        self.raise_()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        return painter

    def _badge_sign(self, brush: Brush, count: int, copies: bool) -> QPixmap:
        """How many are carried, and whether they are copies: drawn once, it goes with every move."""
        of = (brush.theme, count, copies, self.devicePixelRatioF(), px(12))
        if self._sign is None or self._sign[0] != of:
            self._sign = (of, _badge(brush, count, copies, self.devicePixelRatioF()))
        return self._sign[1]


def _badge(brush: Brush, count: int, copies: bool, ratio: float) -> QPixmap:
    font = QFont("Noto Sans")
    font.setPixelSize(px(12))
    font.setBold(True)
    text = str(count) if count > 1 else ""
    wide = QFontMetricsF(font).horizontalAdvance(text) + (14 if copies else 0) + 12
    box = QRectF(1, 1, max(_BADGE, wide), _BADGE)
    pixmap = QPixmap(ceil((box.width() + 2) * ratio), ceil((_BADGE + 2) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
    painter.end()
    return pixmap


def _card(painter: QPainter, brush: Brush, sprite: Sprite) -> None:
    _shadow(painter, QRectF(0, 0, sprite.rect.width, sprite.rect.height))
    brush.sprite(painter, sprite.at(0, 0))


def _turn(painter: QPainter, about: QPointF, degrees: float) -> None:
    painter.translate(about)
    painter.rotate(degrees)
    painter.translate(-about)


def _shadow(painter: QPainter, box: QRectF) -> None:
    """Painted small and drawn large: it is soft, and seven sheets of glass take their time."""
    room = box.translated(0, 4).adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW)
    small = QPixmap(ceil(room.width() / _COARSE), ceil(room.height() / _COARSE))
    small.fill(Qt.GlobalColor.transparent)
    sheets = QPainter(small)
    sheets.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheets.scale(small.width() / room.width(), small.height() / room.height())
    sheets.setPen(Qt.PenStyle.NoPen)
    sheets.setBrush(QColor(20, 28, 40, 9))
    whole = QRectF(QPointF(0, 0), room.size())
    for inner in range(_SHADOW):
        sheets.drawRoundedRect(whole.adjusted(inner, inner, -inner, -inner), 8, 8)
    sheets.end()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(room, small, QRectF(small.rect()))
