"""The words at arrows as pixels: rendered once at each zoom, drawn wherever they stand."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from workshop_app.canvas.drawing.paint import Brush, nearest
from workshop_app.layout.arrows.drawn import COLOR
from workshop_app.layout.arrows.heights import TALL
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import ArrowShape, Part, Rect, Sprite
from workshop_app.layout.theme import Theme

_MOST = 1000
_Tint = tuple[float, float, Theme | None]


class LabelPixmaps:
    """Labels of one zoom of one theme, by the identity of what is drawn of them."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._of: _Tint = (0.0, 0.0, None)
        self._made: dict[int, tuple[tuple[Part, ...], QPixmap]] = {}

    def draw(
        self, painter: QPainter, shapes: Iterable[ArrowShape], board: Board, opacity: float = 1.0
    ) -> None:
        """Draw the labels of `shapes`, and the thin lines to those that stand aside."""
        labelled = [shape for shape in shapes if shape.anchor is not None]
        if not labelled:
            return
        transform, ends = painter.worldTransform(), board.ends
        scale, dx, dy = transform.m11(), transform.dx(), transform.dy()
        self._begin(scale, painter.device().devicePixelRatio())
        self._leaders(painter, labelled, board)
        painter.resetTransform()
        for shape in labelled:
            assert shape.anchor is not None
            x, row, y = shape.anchor
            left = nearest((x - shape.wide / 2) * scale + dx)
            top = nearest((ends[row] + y - TALL / 2) * scale + dy)
            pixmap = self._pixmap(shape)
            if opacity < 1.0:
                self._clear(painter, QRectF(left, top, shape.wide * scale, TALL * scale), opacity)
            painter.drawPixmap(left, top, pixmap)
        painter.setWorldTransform(transform)

    def _clear(self, painter: QPainter, ground: QRectF, opacity: float) -> None:
        """Let no line be seen through words that are faint."""
        painter.setOpacity(1.0)
        painter.fillRect(ground, self._brush.color("board.ground"))
        painter.setOpacity(opacity)

    def _leaders(self, painter: QPainter, shapes: Iterable[ArrowShape], board: Board) -> None:
        lines = [
            QLineF(*arrow.leader)
            for arrow in (board.arrow(shape) for shape in shapes if shape.hook is not None)
            if arrow.leader is not None
        ]
        if lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._brush.color(COLOR), 1, Qt.PenStyle.DotLine))
            painter.drawLines(lines)

    def _begin(self, scale: float, ratio: float) -> None:
        theme = self._brush.theme
        if self._of[:2] != (scale, ratio) or self._of[2] is not theme or len(self._made) > _MOST:
            self._of, self._made = (scale, ratio, theme), {}

    def _pixmap(self, shape: ArrowShape) -> QPixmap:
        known = self._made.get(id(shape.label))
        if known is None:
            # The parts are kept too, so that their id cannot be given to others meanwhile.
            known = self._made[id(shape.label)] = (shape.label, self._render(shape))
        return known[1]

    def _render(self, shape: ArrowShape) -> QPixmap:
        scale, ratio, _theme = self._of
        dots = scale * ratio
        pixmap = QPixmap(ceil(shape.wide * dots) + 1, ceil(TALL * dots) + 1)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        ground = Rect(0, 0, shape.wide, TALL)
        self._brush.sprite(painter, Sprite("connections", shape.id, ground, parts=shape.label))
        painter.end()
        return pixmap
