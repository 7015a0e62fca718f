"""From Qt's mouse events to gestures: at most one goes on at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.gestures.cards import carry_cards, carry_new_card
from workshop_app.editor.gestures.choose import choose
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.layout.hit import Hit

_TREMBLE = 4.0
_EDGE = 36
_FASTEST = 18
_TICK_MS = 16

HitAt = Callable[[QPoint], Hit]
"""What lies at a global position."""


class Pointing(QObject):
    """Feeds the gesture that goes on. `feedback(Feedback)`, `finished(ref or None)`."""

    feedback = Signal(object)
    finished = Signal(object)
    refused = Signal(object)

    def __init__(self, ground: Ground, canvas: Canvas, hit_at: HitAt, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = ground
        self._canvas = canvas
        self._hit_at = hit_at
        self._gesture: Gesture | None = None
        self._last: tuple[QPoint, frozenset[str]] = (QPoint(), frozenset())
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(_TICK_MS)
        self._edge_timer.timeout.connect(self._scroll_at_edge)

    @property
    def busy(self) -> bool:
        """Whether a gesture goes on."""
        return self._gesture is not None

    @property
    def place(self) -> QPoint:
        """Where the pointer was last, globally."""
        return self._last[0]

    def press(self, event: QMouseEvent) -> None:
        """Begin the gesture that this press chooses; a second press puts the first back."""
        if self.busy:
            self.cancel()
            return
        pointer = self.pointer("press", _global(event), _keys(event.modifiers()))
        self._begin(choose(self._ground, pointer), pointer)

    def carry_new(self, kind: str, at: QPoint) -> None:
        """Begin to carry a new card of `kind` from somewhere outside the board."""
        self._from_outside(carry_new_card(self._ground, kind), at)

    def carry_selected(self, anchor: str, at: QPoint) -> None:
        """Begin to carry the selected cards from the parking lot."""
        self._from_outside(carry_cards(self._ground, anchor), at)

    def move(self, event: QMouseEvent) -> None:
        """Feed a move."""
        self.move_to(_global(event), _keys(event.modifiers()))

    def move_to(self, at: QPoint, keys: frozenset[str] = frozenset()) -> None:
        """Feed a move to a global position."""
        if self.busy:
            self._last = (at, keys)
            self._feed(self.pointer("move", at, keys))

    def release(self, event: QMouseEvent) -> None:
        """Feed the release, which ends every gesture."""
        if self.busy and event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.pointer("release", _global(event), _keys(event.modifiers())))

    def cancel(self) -> None:
        """Put everything back."""
        if self.busy:
            self._feed(self.pointer("cancel", self._last[0], frozenset()))

    def pointer(self, kind: str, at: QPoint, keys: frozenset[str]) -> Pointer:
        """A pointer at a global position."""
        inside = self._canvas.viewport().mapFromGlobal(at)
        point = self._canvas.board_point(QPointF(inside))
        slack = _TREMBLE / self._canvas.zoom()
        return Pointer(kind, point.x(), point.y(), self._hit_at(at), slack, keys)  # type: ignore[arg-type]

    def _from_outside(self, gesture: Gesture, at: QPoint) -> None:
        if self.busy:
            self.cancel()
        self._begin(gesture, self.pointer("press", at, frozenset()))
        self.move_to(at)

    def _begin(self, gesture: Gesture, pointer: Pointer) -> None:
        self._gesture = gesture
        self._last = (QPoint(), pointer.keys)
        self._step(None)
        if self.busy:
            self._edge_timer.start()

    def _feed(self, pointer: Pointer) -> None:
        self._step(pointer)

    def _step(self, pointer: Pointer | None) -> None:
        """One step of the gesture; the generator's end ends it."""
        gesture = self._gesture
        if gesture is None:
            return
        try:
            feedback = next(gesture) if pointer is None else gesture.send(pointer)
        except StopIteration as stop:
            self._end(stop.value)
        except EditRefused as refused:
            self._end(None)
            self.refused.emit(refused)
        except Exception:
            self._end(None)
            self._ground.desk.editor.cancel()
            raise
        else:
            self.feedback.emit(feedback)

    def _end(self, ref: object) -> None:
        self._gesture = None
        self._edge_timer.stop()
        self.feedback.emit(Feedback())
        self.finished.emit(ref)

    def _scroll_at_edge(self) -> None:
        """Scroll while the pointer waits near an edge, faster the nearer it is."""
        if not QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        at, keys = self._last
        if at.isNull():
            return
        place = self._canvas.viewport().mapFromGlobal(at)
        size = self._canvas.viewport().size()
        dx, dy = _pull(place.x(), size.width()), _pull(place.y(), size.height())
        if dx or dy:
            self._canvas.scroll_by(dx, dy)
            self.move_to(at, keys)


def _pull(at: int, size: int) -> int:
    """Pixels to scroll for a pointer at `at` of `size`; far outside it pulls no more."""
    if at < -3 * _EDGE or at > size + 3 * _EDGE:
        return 0
    if at < _EDGE:
        return -min(_FASTEST, 1 + (_EDGE - at) // 3)
    if at > size - _EDGE:
        return min(_FASTEST, 1 + (at - size + _EDGE) // 3)
    return 0


def _global(event: QMouseEvent) -> QPoint:
    return event.globalPosition().toPoint()


def _keys(modifiers: Qt.KeyboardModifier) -> frozenset[str]:
    names = {
        "shift": Qt.KeyboardModifier.ShiftModifier,
        "ctrl": Qt.KeyboardModifier.ControlModifier,
    }
    return frozenset(name for name, key in names.items() if modifiers & key)
