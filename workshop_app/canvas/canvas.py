"""The scrolling and zooming part of the board."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from workshop_app.canvas.beside.ruler import LaneRuler
from workshop_app.canvas.lanes.lane_item import READABLE
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.timing import single_shot

SMALLEST, LARGEST = 0.02, 4.0
BESIDE, BELOW = 88, 48
"""Pixels of the screen to the right of the map and below it, for what adds to it."""
_AROUND = 24
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_WHEEL = 1.0015
_CALM_MS = 50


class Canvas(QGraphicsView):
    """Shows a scene. Presses, moves and releases are handed on as they are, in `pressed` …"""

    pressed = Signal(QMouseEvent)
    moved = Signal(QMouseEvent)
    released = Signal(QMouseEvent)
    double_clicked = Signal(QMouseEvent)
    zoomed = Signal(float)
    """Always followed by `scrolled`."""

    scrolled = Signal()
    calmed = Signal()
    """Nothing has moved for a moment."""

    left = Signal()
    on_key: Callable[[QKeyEvent], bool] | None = None
    """Asked for every key first; True where it has used the key."""

    focused = Signal(Qt.FocusReason)
    unfocused = Signal()

    def __init__(self, scene: BoardScene, overlay: Overlay, parent: QWidget) -> None:
        super().__init__(scene, parent)
        self._board_scene = scene
        self._overlay = overlay
        self._panned_from: QPoint | None = None
        self._in_step = False
        self.covered = 0
        """Px of the screen at the end of what is seen that lie below something else."""

        self.setFrameShape(QFrame.Shape.NoFrame)
        start = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(start | Qt.AlignmentFlag.AlignTop)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.ruler = LaneRuler(scene, self.zoom, self)
        self.setVerticalScrollBar(self.ruler)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # It fills all of itself (`drawBackground`): Qt need not do so before.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # What is dragged in from other programs is taken by the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.calm = single_shot(self, self._calmed, _CALM_MS)
        self._more = single_shot(self, self._calmed)
        scene.composed.connect(self.measure)
        self.measure()
        if scene.pixmaps.hurry:
            self.calm.start()
        self.horizontalScrollBar().valueChanged.connect(self._scroll)
        self.verticalScrollBar().valueChanged.connect(self._scroll)

    def zoom(self) -> float:
        """Pixels on the screen for one pixel of the board."""
        return self.transform().m11()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, keeping what lies at `at` (px of the viewport; None: the middle) in its place."""
        zoom = max(SMALLEST, min(LARGEST, zoom))
        if abs(zoom - self.zoom()) < 1e-6:
            return
        at = at or QPointF(self.viewport().rect().center())
        held = self.board_point(at)
        self._hurry(zooming=True)
        self._in_step = True
        # All is painted anew: no pixels need to be shifted before.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.measure()
        now = self.board_point(at)
        self._shift(round((held.x() - now.x()) * zoom), round((held.y() - now.y()) * zoom))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self._in_step = False
        self.zoomed.emit(zoom)
        self.scrolled.emit()

    def measure(self) -> None:
        """What can be scrolled to: the map, and the same room beside it at every zoom."""
        board, zoom = self._board_scene.board, self.zoom()
        beside = (BESIDE + self.covered) / zoom
        start = -beside if board.grid.mirrored else 0.0
        wanted = QRectF(start, 0, board.width + beside, board.height + BELOW / zoom)
        if self.sceneRect() != wanted:
            self.setSceneRect(wanted)
        if zoom < READABLE:
            self.calm.start()

    def board_point(self, at: QPointF) -> QPointF:
        """The board's coordinates of a place in the viewport, to a fraction of a pixel."""
        inverse, _ok = self.viewportTransform().inverted()
        return inverse.map(at)

    def show_rect(self, rect: QRectF) -> None:
        """Scroll so that `rect` of the board is seen, beside what covers the end of it."""
        if self.covered:
            rect = self._with_cover(rect)
        self.ensureVisible(rect, _AROUND, _AROUND)

    def cover(self, pixels: int) -> None:
        """So much of the end is `covered`: one can scroll past it."""
        if pixels == self.covered:
            return
        corner = QPointF(0, 0)
        held, zoom = self.board_point(corner), self.zoom()
        self.covered = pixels
        self.measure()
        # Counted from the other end, what is seen would have moved.
        self._shift(round((held.x() - self.board_point(corner).x()) * zoom), 0)
        self.scrolled.emit()

    def _with_cover(self, rect: QRectF) -> QRectF:
        """The beginning of `rect`, as much as has room, and the part that is covered behind it."""
        over, zoom = self.covered / self.zoom(), self.zoom()
        room = max(1.0, (self.viewport().width() - self.covered - 2 * _AROUND) / zoom)
        wide = min(rect.width(), room) + over
        mirrored = self._board_scene.board.grid.mirrored
        left = rect.right() - wide if mirrored else rect.left()
        return QRectF(left, rect.top(), wide, rect.height())

    def refresh(self, rects: list[QRectF]) -> None:
        """Paint these parts of the board anew."""
        for rect in _by_columns(rects):
            area = self.viewportTransform().mapRect(rect).toAlignedRect()
            self.viewport().update(area.adjusted(-3, -3, 3, 3))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The ground beside and below the map."""
        painter.fillRect(rect, self._board_scene.brush.color("board.ground"))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Landing place, rubber band, focused cell."""
        self._overlay.paint(painter, self._board_scene.board, QRectF(rect))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom where the pointer is; Shift and the wheel go sideways."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = _WHEEL ** event.angleDelta().y()
            self.set_zoom(self.zoom() * factor, event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button takes hold of the board; the others are handed on."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.pressed.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the board along, or hand the move on."""
        if self._panned_from is None:
            self.moved.emit(event)
            return
        by = event.position().toPoint() - self._panned_from
        self._panned_from = event.position().toPoint()
        self.scroll_by(-by.x(), -by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the board, or hand the release on."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = None
            self.viewport().unsetCursor()
        else:
            self.released.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand a double click on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit(event)

    def event(self, event: QEvent) -> bool:
        """Offer keys to the board before Qt takes Tab for itself and the arrows for scrolling."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS and self.on_key is not None:
            return self.on_key(event) or super().event(event)
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has gone."""
        super().focusOutEvent(event)
        self.unfocused.emit()

    def leaveEvent(self, event: object) -> None:
        """The pointer has left the board."""
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the board is seen."""
        super().resizeEvent(event)
        self.scrolled.emit()

    def scroll_by(self, dx: int, dy: int) -> None:
        """Scroll by px of the screen; what follows hears of it once."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        before = across.value(), down.value()
        self._in_step = True
        self._shift(dx, dy)
        self._in_step = False
        if (across.value(), down.value()) != before:
            self._scroll()

    def _shift(self, dx: int, dy: int) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        # Qt counts from the right there.
        across.setValue(across.value() + (-dx if self.isRightToLeft() else dx))
        down.setValue(down.value() + dy)

    def scroll_to(self, x: float, y: float) -> None:
        """Bring (x, y) of the board into the upper left corner, as far as there is board."""
        here = self.board_point(QPointF(0, 0))
        self.scroll_by(round((x - here.x()) * self.zoom()), round((y - here.y()) * self.zoom()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame, in a hurry only what there is time for."""
        pixmaps = self._board_scene.pixmaps
        pixmaps.begin_frame(event.region())
        super().paintEvent(event)
        pixmaps.end_frame()
        if pixmaps.catching_up and not pixmaps.hurry:
            self._more.start(0)

    def _hurry(self, *, zooming: bool = False) -> None:
        """Prefer fluent to finished, until nothing has moved for a moment."""
        self._board_scene.pixmaps.hurry = True
        self._more.stop()
        if zooming:
            self._board_scene.pixmaps.zooming = self.ruler.zooming = True
            self._board_scene.rest(False)
        self.calm.start()

    def _calmed(self) -> None:
        pixmaps = self._board_scene.pixmaps
        pixmaps.hurry = pixmaps.zooming = False
        if self._board_scene.rest(self.zoom() < READABLE):
            # Lanes become pixels while nobody waits, not when the first of them is pushed.
            self.viewport().update()
        pixmaps.catching_up, pixmaps.owing = pixmaps.owing, False
        if pixmaps.catching_up:
            self.viewport().update()
        else:
            pixmaps.forget_stale()
        self.ruler.settle()
        self.calmed.emit()

    def _scroll(self) -> None:
        if not self._in_step:
            self._hurry()
            self.scrolled.emit()


def _by_columns(rects: list[QRectF]) -> list[QRectF]:
    """Rectangles that stand below each other as one: Qt takes its time over a region of many."""
    columns: dict[tuple[float, float], QRectF] = {}
    for rect in rects:
        key = (rect.left(), rect.width())
        columns[key] = columns[key] | rect if key in columns else rect
    return list(columns.values())
