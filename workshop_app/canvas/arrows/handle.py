"""The handle of the selected card that arrows are drawn from, and the arrow being drawn."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workshop_app.canvas.drawing.paint import Brush, qrect
from workshop_app.canvas.lanes.lane_item import READABLE
from workshop_app.canvas.touch.targets import least_target
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import Mark

# Pixels of the screen, and at most as many of the board: from afar it must not cover the text.
_ACROSS = 9.0
_DOWN = 5.0
_FROM_END = 24.0
_ICON = 1.35
# The handle is hit over more than is drawn of it: over a target, more below it than on the card.
_SHARE_ABOVE = 0.4


class ConnectHandle:
    """Stands at the end of the lower edge of the one card that is selected; it keeps no state."""

    def __init__(self, desk: Desk, brush: Brush) -> None:
        self._desk = desk
        self._brush = brush

    def at(self, board: Board, zoom: float) -> QPointF | None:
        """Its middle on the board, or None: no card or several, gathering, looking only, afar."""
        only = self._desk.selection.only
        if only is None or only[0] != "cards" or self._desk.editor.read_only or zoom < READABLE:
            return None
        if self._desk.selection.gathering:
            return None
        card = self._desk.editor.shown.cards.get(only[1])
        sprite = card and board.card(card.lane, card.step, card.id)
        if not sprite:
            return None
        # Near the end of the edge: below the middle people double-click for the next card.
        rect, mirrored = sprite.rect, board.grid.mirrored
        x = rect.x + _FROM_END if mirrored else rect.right - _FROM_END
        return QPointF(x, rect.bottom + _DOWN)

    def hit(self, board: Board, x: float, y: float, zoom: float) -> Hit | None:
        """The handle, where it lies at (x, y)."""
        at = self.at(board, zoom)
        size, share = least_target() / zoom, _SHARE_ABOVE
        if at is None or abs(x - at.x()) > size / 2:
            return None
        if not -share * size <= y - at.y() <= (1 - share) * size:
            return None
        card = self._desk.editor.shown.cards[self._desk.selection.ids("cards")[0]]
        return Hit("connector", card.id, card.lane, card.step)

    def places(self, board: Board, feedback: Feedback, zoom: float) -> list[QRectF]:
        """What it and the arrow being drawn cover."""
        found = []
        at, far = self.at(board, zoom), _across(zoom) + 3
        if at is not None:
            found.append(QRectF(at.x() - far, at.y() - far, 2 * far, 2 * far))
        if feedback.thread is not None:
            x1, y1, x2, y2 = feedback.thread
            found.append(QRectF(QPointF(x1, y1), QPointF(x2, y2)).normalized())
        if feedback.target is not None:
            found.append(qrect(feedback.target))
        return [rect.adjusted(-4, -4, 4, 4) for rect in found]

    def paint(self, painter: QPainter, board: Board, feedback: Feedback, zoom: float) -> None:
        """Paint in board coordinates."""
        focus = self._brush.color("focus")
        if feedback.target is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            tone = self._brush.color("danger") if feedback.refused else focus
            painter.setPen(QPen(tone, 3))
            painter.drawRoundedRect(qrect(feedback.target).adjusted(-3, -3, 3, 3), 6, 6)
        if feedback.thread is not None:
            painter.setPen(QPen(focus, 2 / zoom, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(*feedback.thread))
        at = self.at(board, zoom)
        if at is not None and not feedback.lifted and feedback.band is None:
            self._knob(painter, at, zoom)

    def _knob(self, painter: QPainter, at: QPointF, zoom: float) -> None:
        across = _across(zoom)
        size = _ICON * across
        painter.setPen(QPen(self._brush.color("focus"), 1.5))
        painter.setBrush(self._brush.color("panel"))
        painter.drawEllipse(at, across, across)
        corner = at.x() - size / 2, at.y() - size / 2
        self._brush.mark(painter, Mark("arrow", *corner, size, "focus"))


def _across(zoom: float) -> float:
    """The radius of the handle on the board."""
    return min(_ACROSS, _ACROSS / zoom)
