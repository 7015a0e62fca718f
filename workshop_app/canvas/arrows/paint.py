"""Draw arrows with Qt: the same lines and heads that the report draws on paper."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from workshop_app.canvas.drawing.paint import Brush, qrect
from workshop_app.layout.arrows.drawn import COLOR, DASHES, WIDTH, arrow_head, arrow_pieces
from workshop_app.layout.sprites import ArrowSprite, Sprite

_HALO = 5.0
_HALO_ALPHA = 90


def arrow_path(arrow: ArrowSprite) -> QPainterPath:
    """The line of an arrow with its round corners, up to its head."""
    path = QPainterPath(QPointF(*arrow.points[0]))
    for _x1, _y1, cx1, cy1, cx2, cy2, x2, y2 in arrow_pieces(arrow.points):
        path.cubicTo(cx1, cy1, cx2, cy2, x2, y2)
    return path


def draw_arrows(painter: QPainter, brush: Brush, arrows: Iterable[ArrowSprite]) -> None:
    """Draw arrows, all labels above all lines."""
    found = tuple(arrows)
    for arrow in found:
        draw_line(painter, brush, arrow, arrow_path(arrow))
    for arrow in found:
        draw_label(painter, brush, arrow)


def draw_line(
    painter: QPainter, brush: Brush, arrow: ArrowSprite, path: QPainterPath, *, chosen: bool = False
) -> None:
    """Draw the line and head of an arrow; a `chosen` one lies on a band of the focus colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if chosen:
        painter.strokePath(path, line_pen(_glow(brush), WIDTH + 2 * _HALO))
    tone = brush.color("focus" if chosen else COLOR)
    painter.strokePath(path, line_pen(tone, WIDTH, dashed=arrow.dashed))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in arrow_head(arrow.points)]))


def line_pen(tone: QColor, width: float, *, dashed: bool = False) -> QPen:
    """The pen of an arrow's line."""
    pen = QPen(tone, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([dash / width for dash in DASHES])
    return pen


def draw_label(
    painter: QPainter, brush: Brush, arrow: ArrowSprite, *, chosen: bool = False
) -> None:
    """Draw the label of an arrow, if it has one; that of a `chosen` one has a ring."""
    if arrow.ground is None:
        return
    if arrow.leader is not None:
        x1, y1, x2, y2 = arrow.leader
        painter.setPen(QPen(brush.color(COLOR), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    brush.sprite(painter, Sprite("connections", arrow.id, arrow.ground, parts=arrow.label))
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(brush.color("focus"), 2))
        ring: QRectF = qrect(arrow.ground).adjusted(-2, -2, 2, 2)
        painter.drawRoundedRect(ring, 5, 5)


def _glow(brush: Brush) -> QColor:
    tone = QColor(brush.color("focus"))
    tone.setAlpha(_HALO_ALPHA)
    return tone
