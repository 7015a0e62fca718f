"""The minimap: the whole map small in a corner of the board, with a frame round what is in sight."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.timing import single_shot
from workshop_app.words import _

_LARGEST = QSize(220, 150)
_LEAST = 24
_PAD = 5
_CORNER = 12
_LATE_MS = 200


class Minimap(QWidget):
    """Shows the lanes as they are seen from afar; press or drag to look elsewhere.

    Its picture is painted when the map has been at rest for a moment, never while something is
    carried: `busy()` tells. It hides where the whole map is in sight.
    """

    def __init__(self, scene: BoardScene, canvas: Canvas, busy: Callable[[], bool]) -> None:
        super().__init__(canvas.viewport())
        self._scene = scene
        self._canvas = canvas
        self._busy = busy
        self._wanted = False
        self.picture: QPixmap | None = None
        self.frame = QRect()
        self._grip = QPointF()
        self._late = single_shot(self, self.refresh, _LATE_MS)
        self.setAccessibleName(_("Minimap"))
        self.setAccessibleDescription(_("The whole map; press or drag to look elsewhere"))
        self.setToolTip(_("Press or drag to look elsewhere"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        scene.composed.connect(self._composed)
        canvas.scrolled.connect(self.follow)

    def want(self, wanted: bool) -> None:
        """Show it wherever the map is larger than the window, or never."""
        filtering = self._scene.desk.filtering
        filtering.forget(self._composed)
        if wanted:
            filtering.on_changed(self._composed)  # what is only dimmed stands where it stood
        self._wanted = wanted
        self.picture = None  # much may have changed while nobody looked
        self.follow()

    def forget_colors(self) -> None:
        """Paint it anew in the colours of another theme."""
        self.picture = None
        self.update()

    def follow(self) -> None:
        """Stand in the corner, and frame what is in sight."""
        shown = self._wanted and not self._all_in_sight()
        if shown != self.isVisibleTo(self._canvas):
            self.setVisible(shown)
            self.raise_()
        if not shown:
            return
        self._stand()
        frame = self._in_sight()
        if frame != self.frame:
            self.frame = frame
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, veiled where it is out of sight, and the frame."""
        painter, brush = QPainter(self), self._scene.brush
        painter.setPen(QPen(brush.color("line_strong"), 1))
        painter.setBrush(brush.color("panel"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawPixmap(self._map().topLeft(), self._painted())
        veil = QColor(brush.color("ground"))
        veil.setAlpha(70)
        for part in _around(self._map(), self.frame):
            painter.fillRect(part, veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tone, wide in (("panel", 4), ("focus", 2)):
            pen = QPen(brush.color(tone), wide)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self.frame.adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or bring it here."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at, frame = event.position(), QRectF(self.frame)
        self._grip = at - frame.center() if frame.contains(at) else QPointF()
        self._look_at(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The board goes along with the frame."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The frame stays."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press is a press."""
        self.mousePressEvent(event)

    # Where it stands and what it shows ------------------------------------------

    def _scale(self) -> float:
        """Pixels of it for one of the board."""
        board = self._scene.board
        room = _LARGEST.width() / max(1.0, board.width), _LARGEST.height() / max(1.0, board.height)
        return min(*room, 0.2)

    def _map_size(self) -> QSize:
        board, scale = self._scene.board, self._scale()
        wide, tall = round(board.width * scale), round(board.height * scale)
        return QSize(max(_LEAST, wide), max(_LEAST, tall))

    def _map(self) -> QRect:
        return QRect(QPoint(_PAD, _PAD), self._map_size())

    def _stand(self) -> None:
        room, size = self._canvas.viewport().rect(), self._map_size() + QSize(2 * _PAD, 2 * _PAD)
        rect = QRect(QPoint(0, 0), size)
        rect.moveBottomRight(room.bottomRight() - QPoint(_CORNER, _CORNER))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(_CORNER)
        if rect != self.geometry():
            self.setGeometry(rect)

    def _in_sight(self) -> QRect:
        """The part of the board that is seen, in px of this widget."""
        seen, scale = self._seen(), self._scale()
        left, top = seen.left() * scale + _PAD, seen.top() * scale + _PAD
        frame = QRectF(left, top, seen.width() * scale, seen.height() * scale).toAlignedRect()
        return frame.intersected(self._map().adjusted(-2, -2, 2, 2))

    def _seen(self) -> QRectF:
        inverse, _ok = self._canvas.viewportTransform().inverted()
        return inverse.mapRect(QRectF(self._canvas.viewport().rect()))

    def _all_in_sight(self) -> bool:
        board, seen = self._scene.board, self._seen()
        return not board.rows or seen.contains(QRectF(0, 0, board.width - 1, board.height - 1))

    def _look_at(self, at: QPointF) -> None:
        middle = (at - self._grip - QPointF(_PAD, _PAD)) / self._scale()
        now = self._seen().center()
        by = (middle - now) * self._canvas.zoom()
        self._canvas.scroll_by(round(by.x()), round(by.y()))

    # Its picture ----------------------------------------------------------------

    def _composed(self) -> None:
        if self._wanted:
            self._late.start()
            self.follow()

    def refresh(self) -> None:
        """Paint the picture anew, unless something is carried: then later."""
        if self._busy():
            self._late.start()
            return
        self.picture = None
        self.update()

    def _painted(self) -> QPixmap:
        dots = self.devicePixelRatioF()
        known = self.picture
        if known is None or known.devicePixelRatioF() != dots:
            self.picture = known = self._of_lanes(dots)
        return known

    def _of_lanes(self, dots: float) -> QPixmap:
        """Each lane paints itself as it does from afar."""
        picture = QPixmap((self._map_size().toSizeF() * dots).toSize())
        picture.setDevicePixelRatio(dots)
        picture.fill(self._scene.brush.color("board.ground"))
        painter = QPainter(picture)
        painter.scale(self._scale(), self._scale())
        option = QStyleOptionGraphicsItem()
        for item in self._scene.lane_items().values():
            painter.save()
            painter.translate(item.pos())
            option.exposedRect = item.boundingRect()
            item.paint(painter, option)
            painter.restore()
        painter.end()
        return picture


def _around(whole: QRect, hole: QRect) -> list[QRect]:
    """`whole` without `hole`, in four pieces."""
    return [
        QRect(whole.left(), whole.top(), whole.width(), hole.top() - whole.top()),
        QRect(whole.left(), hole.bottom() + 1, whole.width(), whole.bottom() - hole.bottom()),
        QRect(whole.left(), hole.top(), hole.left() - whole.left(), hole.height()),
        QRect(hole.right() + 1, hole.top(), whole.right() - hole.right(), hole.height()),
    ]
