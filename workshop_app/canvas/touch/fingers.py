"""What fingers do, read from raw touch events: tap, double tap, hold, drag, pan and pinch."""

from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.pointing.to_gestures import Pointing
from workshop_app.canvas.timing import single_shot
from workshop_app.canvas.touch.ring import TouchRing

HOLD_SECONDS = 0.5
SLOP = 12
"""Pixels a finger may stray before it is moving: a fingertip is rounder than a mouse."""

LED = "led_by_fingers"
"""A property of the widgets that see to fingers themselves."""

_TWICE_APART = 32
_BEAT_MS = 16
_NEAREST = 40.0  # Fingers closer than this tell no distance.

_Kind = QEvent.Type
_TOUCHES = frozenset({_Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel})
_PENS = frozenset({_Kind.TabletPress, _Kind.TabletMove, _Kind.TabletRelease})
_MICE = frozenset(
    {_Kind.MouseButtonPress, _Kind.MouseMove, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick}
)
_HEARD = _TOUCHES | _PENS | _MICE
_UP = QEventPoint.State.Released
_STILL = QEventPoint.State.Stationary

Grips = Callable[[QPoint], bool]
"""Whether a finger that begins to move at a global position takes something along."""


class Fingers(QObject):
    """Listens to touch screens on some widgets; all positions are global.

    One finger that `grips` something drags it: `drag_began(start)`, `dragged(at)` and in the end
    `dropped(at)` or `drag_cancelled`. Any other moving fingers hold the ground: `hold_began(middle)`
    whenever their number changes, then `held_moved(middle, factor)`, where `factor` tells how much
    further apart they are. Events that come faster than frames are drawn count once.

    A pen is a mouse to Qt and here; its eraser does nothing.
    """

    touched = Signal(QPoint)
    tapped = Signal(QPoint, bool)
    holding = Signal(QPoint, float)
    """A finger rests: at which place, and for which share of the time that makes it a long press."""
    calm = Signal()
    """No finger rests any longer."""
    long_pressed = Signal(QPoint)
    drag_began = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_cancelled = Signal()
    hold_began = Signal(QPointF)
    held_moved = Signal(QPointF, float)

    def __init__(
        self,
        widgets: Iterable[QWidget],
        grips: Grips,
        parent: QObject,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self.now = now
        self._grips = grips
        self._places: dict[int, QPointF] = {}
        self._doing = ""  # "", "resting", "dragging", "holding" or "spent"
        self._start = QPoint()
        self._began = 0.0
        self._last_tap: tuple[float, QPoint] | None = None
        self._apart = 1.0
        self._due = single_shot(self, self._tell_move)
        self._beats = QTimer(self)
        self._beats.setInterval(_BEAT_MS)
        self._beats.timeout.connect(self.beat)
        for widget in widgets:
            widget.setProperty(LED, True)
            widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
            widget.installEventFilter(self)

    def lead(self, pointing: Pointing, ring: TouchRing) -> None:
        """Let what is dragged end with the finger, and `ring` grow while one rests."""
        self.holding.connect(ring.grow)
        self.calm.connect(ring.hide)
        self.dragged.connect(pointing.move_to)
        self.dropped.connect(pointing.let_go)
        self.drag_cancelled.connect(pointing.cancel)

    @property
    def down(self) -> bool:
        """Whether a finger is on the screen."""
        return bool(self._places)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take touches, and what a system makes of them, out of the way of the mouse."""
        if event.type() not in _HEARD:
            return False
        if isinstance(event, QTouchEvent):
            return self._touch(watched, event)
        if isinstance(event, QTabletEvent):
            return _eraser(event)
        return isinstance(event, QMouseEvent) and (_eraser(event) or self._doubled(event))

    def beat(self) -> None:
        """Time has gone by: a resting finger becomes a long press."""
        if self._doing != "resting":
            return
        share = (self.now() - self._began) / HOLD_SECONDS
        if share < 1:
            self.holding.emit(self._start, share)
            return
        self._end_rest("spent")
        self.long_pressed.emit(self._start)

    # Touches --------------------------------------------------------------------

    def _touch(self, watched: QObject, event: QTouchEvent) -> bool:
        """Use a touch event, or leave it to a widget that lies upon the one that is watched."""
        if event.device().type() != QInputDevice.DeviceType.TouchScreen:
            return False  # a touch pad points with a mouse
        if event.type() == _Kind.TouchCancel:
            self._cancelled()
        elif event.type() == _Kind.TouchBegin and _on_child(watched, event):
            event.ignore()
            return True
        else:
            if event.type() == _Kind.TouchBegin and self._places:
                self._cancelled()  # Qt kept from us that fingers were lifted: a menu had opened
            self._follow(event)
        event.accept()
        return True

    def _follow(self, event: QTouchEvent) -> None:
        before = set(self._places)
        for point in event.points():
            if point.state() != _STILL:
                self._places[point.id()] = point.globalPosition()
        lifted = {p.id(): p.globalPosition() for p in event.points() if p.state() == _UP}
        now = self._places.keys() - lifted.keys()
        if not before and now:
            self._down(next(iter(self._places.values())).toPoint())
        if self._doing and before and now - before:
            self._more_fingers()
        self._moved()
        if lifted:
            at = next(iter(lifted.values())).toPoint()
            self._tell_move(at)
            for finger in lifted:
                del self._places[finger]
            self._up(at)

    def _down(self, at: QPoint) -> None:
        self._doing, self._start, self._began = "resting", at, self.now()
        self._beats.start()
        self.touched.emit(at)
        if len(self._places) > 1:
            self._more_fingers()

    def _more_fingers(self) -> None:
        """A second finger: what one finger was at does not count."""
        if self._doing == "resting":
            self._end_rest("holding")
        elif self._doing == "dragging":
            self._due.stop()
            self._doing = "holding"
            self.drag_cancelled.emit()
        if self._doing == "holding":
            self._hold_anew()

    def _moved(self) -> None:
        if self._doing == "resting":
            at = self._middle().toPoint()
            if (at - self._start).manhattanLength() <= SLOP:
                return
            self._begin_move()
        if self._doing in ("dragging", "holding") and not self._due.isActive():
            self._due.start(0)

    def _begin_move(self) -> None:
        if self._grips(self._start):
            self._end_rest("dragging")
            self.drag_began.emit(self._start)
        else:
            self._end_rest("holding")
            # From where it lay: what was below the finger stays below it.
            self._hold_anew(QPointF(self._start))

    def _up(self, at: QPoint) -> None:
        if self._places:
            if self._doing == "holding":
                self._hold_anew()
            return
        doing = self._doing
        self._end_rest("")
        if doing == "dragging":
            self.dropped.emit(at)
        elif doing == "resting":
            self._tap(at)

    def _tap(self, at: QPoint) -> None:
        now, last = self.now(), self._last_tap
        apart = QApplication.doubleClickInterval() / 1000
        twice = (
            last is not None
            and now - last[0] <= apart
            and (at - last[1]).manhattanLength() <= _TWICE_APART
        )
        self._last_tap = None if twice else (now, at)
        self.tapped.emit(at, twice)

    def _cancelled(self) -> None:
        """The system has taken the touch away, for a gesture of its own."""
        doing = self._doing
        self._due.stop()
        self._places.clear()
        self._end_rest("")
        if doing == "dragging":
            self.drag_cancelled.emit()

    def _tell_move(self, at: QPoint | None = None) -> None:
        """Say where the fingers are now, once for all that came since the last time."""
        self._due.stop()
        if self._doing == "dragging":
            self.dragged.emit(at or self._middle().toPoint())
        elif self._doing == "holding" and self._places:
            self.held_moved.emit(self._middle(), self._distance() / self._apart)

    def _hold_anew(self, at: QPointF | None = None) -> None:
        self._due.stop()
        self._apart = self._distance()
        self.hold_began.emit(at or self._middle())

    def _end_rest(self, doing: str) -> None:
        if self._doing == "resting":
            self._beats.stop()
            self.calm.emit()
        self._doing = doing

    def _middle(self) -> QPointF:
        places = list(self._places.values())
        whole = QPointF(sum(p.x() for p in places), sum(p.y() for p in places))
        return whole / len(places)

    def _distance(self) -> float:
        """How far apart the first two fingers are; one alone tells nothing."""
        if len(self._places) < 2:
            return 1.0
        one, other = list(self._places.values())[:2]
        by = other - one
        return max(_NEAREST, (by.x() ** 2 + by.y() ** 2) ** 0.5)

    def _doubled(self, event: QMouseEvent) -> bool:
        """A mouse event that a system made of the touch that is already known."""
        return self.down and event.source() != Qt.MouseEventSource.MouseEventNotSynthesized


def _eraser(event: QTabletEvent | QMouseEvent) -> bool:
    """The wrong end of a pen: taken, so that nothing happens."""
    if event.pointerType() != QPointingDevice.PointerType.Eraser:
        return False
    event.accept()
    return True


def _on_child(watched: QObject, event: QTouchEvent) -> bool:
    """A button or field lies there: Qt makes mouse events for it."""
    if not isinstance(watched, QWidget):
        return False
    place = watched.mapFromGlobal(event.points()[0].globalPosition().toPoint())
    return watched.childAt(place) is not None
