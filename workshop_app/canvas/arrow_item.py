"""All arrows of the board as one item above the lanes: it paints those that are exposed."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workshop_app.canvas.arrow_paint import arrow_path, draw_label, draw_line, line_pen
from workshop_app.canvas.lane_item import READABLE
from workshop_app.canvas.paint import Brush, qrect
from workshop_app.layout.arrows.drawn import COLOR
from workshop_app.layout.arrows.hit import Box, boxes_of
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import ArrowSprite

_ABOVE_LANES = 1.0
_FAR_WIDTH = 1.3
_MANY = 40
_MARGIN = 8.0


class ArrowItem(QGraphicsItem):
    """Shows the arrows of a board; what did not change is neither made nor painted anew."""

    def __init__(self, brush: Brush) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(_ABOVE_LANES)
        self._brush = brush
        self._arrows: tuple[ArrowSprite, ...] = ()
        self._bounds: dict[str, tuple[ArrowSprite, QRectF, tuple[Box, ...]]] = {}
        self._paths: dict[str, tuple[ArrowSprite, QPainterPath]] = {}
        self._chosen: frozenset[str] = frozenset()
        self._area = QRectF()

    def boundingRect(self) -> QRectF:
        """The cells of the map."""
        return self._area

    def show_arrows(self, board: Board) -> None:
        """Show the arrows of `board`; only where one changed is painted anew."""
        area = QRectF(0, 0, board.width, board.height)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        if board.arrows is self._arrows:
            return
        self._arrows = board.arrows
        before, self._bounds = self._bounds, {}
        changed: list[QRectF] = []
        for arrow in board.arrows:
            known = before.pop(arrow.id, None)
            if known is None or known[0] is not arrow:
                changed += [known[1]] if known else []
                known = (arrow, qrect(arrow.bounds), boxes_of(arrow))
                changed.append(known[1])
            self._bounds[arrow.id] = known
        changed += [bounds for _arrow, bounds, _boxes in before.values()]
        self._repaint(changed)

    def choose(self, ids: frozenset[str]) -> None:
        """Ring these arrows as selected."""
        chosen = ids & self._bounds.keys()
        changed, self._chosen = chosen ^ self._chosen, chosen
        self._repaint([self._bounds[name][1] for name in changed if name in self._bounds])

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what `option` exposes."""
        if not self._arrows:
            return
        seen = self._seen(option.exposedRect)
        if painter.worldTransform().m11() < READABLE:
            self._from_afar(painter, seen)
            return
        brush, chosen = self._brush, self._chosen
        for arrow in seen:
            draw_line(painter, brush, arrow, self._path(arrow), chosen=arrow.id in chosen)
        for arrow in seen:
            draw_label(painter, brush, arrow, chosen=arrow.id in chosen)

    def rest(self, resting: bool) -> None:
        """Keep the arrows as pixels while nothing zooms and they are seen from afar."""
        mode = QGraphicsItem.CacheMode
        wanted = mode.DeviceCoordinateCache if resting else mode.NoCache
        if self.cacheMode() != wanted:
            self.setCacheMode(wanted)

    def _seen(self, exposed: QRectF) -> list[ArrowSprite]:
        """The arrows of which a stretch, or the label, is exposed: most only pass by."""
        left, top = exposed.left() - _MARGIN, exposed.top() - _MARGIN
        right, bottom = exposed.right() + _MARGIN, exposed.bottom() + _MARGIN
        return [
            arrow
            for arrow, bounds, boxes in self._bounds.values()
            if bounds.intersects(exposed)
            and any(
                x1 < right and x2 > left and y1 < bottom and y2 > top for x1, y1, x2, y2 in boxes
            )
        ]

    def _from_afar(self, painter: QPainter, seen: list[ArrowSprite]) -> None:
        """Thin straight lines: nobody could tell a round corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for dashed in (False, True):
            pen = line_pen(self._brush.color(COLOR), _FAR_WIDTH, dashed=dashed)
            pen.setCosmetic(True)
            painter.setPen(pen)
            lines = [
                QLineF(*one, *other)
                for arrow in seen
                if arrow.dashed == dashed and arrow.id not in self._chosen
                for one, other in zip(arrow.points, arrow.points[1:], strict=False)
            ]
            if lines:
                painter.drawLines(lines)
        pen = line_pen(self._brush.color("focus"), 2 * _FAR_WIDTH)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for arrow in seen:
            if arrow.id in self._chosen:
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in arrow.points]))

    def _path(self, arrow: ArrowSprite) -> QPainterPath:
        known = self._paths.get(arrow.id)
        if known is None or known[0] is not arrow:
            known = self._paths[arrow.id] = (arrow, arrow_path(arrow))
        return known[1]

    def _repaint(self, rects: list[QRectF]) -> None:
        if len(rects) > _MANY:
            self.update()
            return
        for rect in rects:
            self.update(rect)
