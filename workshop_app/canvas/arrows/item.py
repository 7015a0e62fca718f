"""All arrows of the board as one item above the lanes: it paints those that are exposed."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workshop_app.canvas.arrows.label_pixmaps import LabelPixmaps
from workshop_app.canvas.arrows.paint import arrow_path, draw_label, draw_line, line_pen
from workshop_app.canvas.arrows.strokes import Strokes
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.lanes.lane_item import READABLE
from workshop_app.layout.arrows.drawn import COLOR, DASHES
from workshop_app.layout.arrows.passing import Passing, span_of
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import ArrowShape, ArrowSprite
from workshop_app.layout.theme import DIMMED

_ABOVE_LANES = 1.0
_CHOSEN_WIDTH = 2.6
_MANY = 6
"""More pieces of the board than that take longer to be painted than the whole of it: Qt draws what
is clipped by several rectangles three times as slowly."""

_TINY = 0.2
_MARGIN = 8.0


class ArrowItem(QGraphicsItem):
    """Shows the arrows of a board; what did not change is neither made nor painted anew."""

    def __init__(self, brush: Brush) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(_ABOVE_LANES)
        self._brush = brush
        self._board: Board | None = None
        self._passing = Passing()
        self._strokes = Strokes(brush)
        self._labels = LabelPixmaps(brush)
        self._chosen: frozenset[str] = frozenset()
        self._dimmed: frozenset[str] = frozenset()
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
        before, self._board = self._board, board
        if before is None or before.shapes is not board.shapes:
            self._change(before, board)
        if before is not None and before.ends != board.ends:
            self._shift(before, board)

    def choose(self, ids: frozenset[str]) -> None:
        """Ring these arrows as selected."""
        changed, self._chosen = ids ^ self._chosen, ids
        if self._board is not None:
            self._repaint(_rects(self._board, self._passing.among(changed)))

    def dim(self, cards: frozenset[str]) -> None:
        """Show arrows from or to these cards as faintly as the cards themselves."""
        if cards is not self._dimmed:
            self._dimmed = cards
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what `option` exposes."""
        board = self._board
        if board is None or not board.shapes:
            return
        seen, dimmed = self._seen(board, option.exposedRect), self._dimmed
        clear = [s for s in seen if dimmed.isdisjoint(s.cards)] if dimmed else seen
        if len(clear) < len(seen):
            faint = [s for s in seen if not dimmed.isdisjoint(s.cards)]
            self._draw(painter, board, faint, option.exposedRect, opacity=DIMMED)
        self._draw(painter, board, clear, option.exposedRect)
        painter.setOpacity(1.0)

    def _draw(
        self,
        painter: QPainter,
        board: Board,
        shapes: list[ArrowShape],
        seen: QRectF,
        opacity: float = 1.0,
    ) -> None:
        painter.setOpacity(opacity)
        if painter.worldTransform().m11() < READABLE:
            self._from_afar(painter, board, shapes)
            return
        brush, chosen = self._brush, self._chosen
        plain = [shape for shape in shapes if shape.id not in chosen] if chosen else shapes
        self._strokes.draw(painter, plain, board.ends, seen)
        self._labels.draw(painter, plain, board, opacity)
        made = [self._made(board, shape) for shape in shapes if shape.id in chosen]
        for arrow, path in made:
            draw_line(painter, brush, arrow, path, chosen=True)
        for arrow, _path in made:
            draw_label(painter, brush, arrow, chosen=True)

    def _change(self, before: Board | None, board: Board) -> None:
        """Paint anew where an arrow is another, is gone or has come."""
        new, gone = self._passing.learn(board.shapes)
        if len(new) + len(gone) > _MANY:
            self.update()
            return
        self._repaint(_rects(board, new))
        if before is not None:
            self._repaint(_rects(before, gone))

    def _shift(self, before: Board, board: Board) -> None:
        """Rows stand elsewhere: all below the first of these is painted anew."""
        pairs = zip(before.ends, board.ends, strict=False)
        top = next((old for old, new in pairs if old != new), board.ends[-1]) - _MARGIN
        first = min(top, board.ends[-1])
        self.update(QRectF(0, first, self._area.width(), self._area.height() - first))

    def _seen(self, board: Board, exposed: QRectF) -> list[ArrowShape]:
        """The arrows of which a stretch, or the label, is exposed: most only pass by."""
        return self._passing.through(
            board.ends,
            exposed.left() - _MARGIN,
            exposed.top() - _MARGIN,
            exposed.right() + _MARGIN,
            exposed.bottom() + _MARGIN,
        )

    def _made(self, board: Board, shape: ArrowShape) -> tuple[ArrowSprite, QPainterPath]:
        """An arrow in px and its line."""
        arrow = board.arrow(shape)
        return arrow, arrow_path(arrow)

    def _from_afar(self, painter: QPainter, board: Board, seen: list[ArrowShape]) -> None:
        """Plain lines, a pixel wide and sharp: nobody could tell a round corner, or tiny dashes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        tiny = painter.worldTransform().m11() < _TINY
        plain = [s for s in seen if (tiny or not s.dashed) and s.id not in self._chosen]
        painter.setPen(_far_pen(self._brush))
        painter.drawPath(_lines(board, plain, tiny=tiny))
        if not tiny:
            dashed = [s for s in seen if s.dashed and s.id not in self._chosen]
            painter.setPen(_dashed_pen(self._brush))
            painter.drawPath(_lines(board, dashed, tiny=False))
        chosen = [s for s in seen if s.id in self._chosen]
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = line_pen(self._brush.color("focus"), _CHOSEN_WIDTH)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPath(_lines(board, chosen, tiny=False))

    def _repaint(self, rects: list[QRectF]) -> None:
        for rect in rects:
            self.update(rect)


def _rects(board: Board, shapes: Iterable[ArrowShape]) -> list[QRectF]:
    """What these arrows cover, their heads and the width of their lines included."""
    return [
        QRectF(left, top, right - left, bottom - top).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        for left, top, right, bottom in (span_of(shape, board.ends) for shape in shapes)
    ]


def _far_pen(brush: Brush) -> QPen:
    # Qt fills lines that are wider than a pixel at once, and walks narrower ones pixel by pixel.
    pen = line_pen(brush.color(COLOR), 1.01)
    pen.setCosmetic(True)
    return pen


def _dashed_pen(brush: Brush) -> QPen:
    # Of dashes it is the other way round.
    pen = QPen(brush.color(COLOR), 0)
    pen.setDashPattern(DASHES)
    return pen


def _lines(board: Board, shapes: Iterable[ArrowShape], *, tiny: bool) -> QPainterPath:
    """The lines of arrows, each stretch for itself: Qt takes long over a bent one.

    Where all is `tiny`, without the last px to the cards.
    """
    ends, path = board.ends, QPainterPath()
    move_to, line_to = path.moveTo, path.lineTo
    for shape in shapes:
        corners = shape.corners[1:-1] if tiny and len(shape.corners) > 3 else shape.corners
        x, row, y = corners[0]
        top = ends[row] + y
        for further, row, y in corners[1:]:
            move_to(x, top)
            x, top = further, ends[row] + y
            line_to(x, top)
    return path
