"""From Qt's mouse events to gestures: at most one goes on at a time."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.pointing.edge_scroll import EdgeScroll
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.gestures.cards import carry_cards, carry_new_card
from workshop_app.editor.gestures.choose import choose
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.layout.hit import Hit

_TREMBLE = 4.0
_ROUNDS = 3
_MANY = 30
_REST_MS = 40

HitAt = Callable[[QPoint], Hit]
"""What lies at a global position."""


class Pointing(QObject):
    """Feeds the gesture that goes on. `feedback(Feedback)`, `finished(ref or None)`.

    `went_astray(across, down)`: nothing came of a gesture that has scrolled the board; what the
    scroll bars showed before.

    What a gesture does may come back here (a listener takes the focus, the view scrolls): then
    a move is left out and a cancel waits until the gesture has answered.
    """

    feedback = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    went_astray = Signal(int, int)

    def __init__(self, ground: Ground, canvas: Canvas, hit_at: HitAt, parent: QWidget) -> None:
        super().__init__(parent)
        self.ground = ground
        self._canvas = canvas
        self._hit_at = hit_at
        self._gesture: Gesture | None = None
        self.by_finger = self.by_keys = False
        self._stepping = False
        self._cancel_next = False
        self._vain = False
        self.in_vain = False
        """Whether the last gesture ended so: put back, or let go where nothing can be."""

        self._last: tuple[QPoint, frozenset[str]] = (QPoint(), frozenset())
        # Rows that many cards leave and enter shift far: where the pointer then is counts once it
        # rests, or with its next move. Previewing twice for each move would halt the hand.
        self._rest = single_shot(self, self._rested, _REST_MS)
        self._many = False
        self._edge = EdgeScroll(canvas, self._place, self._held, self)
        canvas.scrolled.connect(self._scrolled)
        ground.desk.editor.on_settled(self._settled)

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
        at = _global(event)
        pointer = self.pointer("press", at, held_keys(event.modifiers()) | self._more())
        self._begin(choose(self.ground, pointer), at, pointer.keys, outside=False)

    def touch(self, at: QPoint, over: Hit) -> None:
        """Begin the gesture that a finger on `over` chooses."""
        self.cancel()
        pointer = replace(self.pointer("press", at, self._more()), over=over)
        self.by_finger = True
        self._begin(choose(self.ground, pointer), at, pointer.keys, outside=False)

    def let_go(self, at: QPoint, over: Hit | None = None) -> None:
        """A finger is lifted, from `over` where that is known: feed the release."""
        if self.busy:
            self._catch_up()
        pointer = self.pointer("release", at, frozenset())
        if self.busy:
            self._step(pointer if over is None else replace(pointer, over=over))

    def carry_by_keys(self, gesture: Gesture, *keys: str) -> None:
        """Begin a gesture that `step_by_keys` carries on; the mouse has no part in it.

        `keys` are its first step.
        """
        self.cancel()
        self.by_keys = True
        self._gesture = gesture
        self._step(None)
        self.step_by_keys(*keys)

    def step_by_keys(self, *keys: str) -> None:
        """Feed one step of the keyboard: an arrow's name, ``park``, perhaps ``fine``."""
        if self.by_keys:
            self._step(Pointer("move", 0.0, 0.0, Hit(), keys=frozenset(keys)))

    def drop(self) -> None:
        """Put down what the keyboard carries."""
        if self.by_keys:
            self._step(Pointer("release", 0.0, 0.0, Hit()))

    def carry_new(self, kind: str, at: QPoint) -> None:
        """Begin to carry a new card of `kind` from somewhere outside the board."""
        self._from_outside(carry_new_card(self.ground, kind), at)

    def carry_selected(self, anchor: str, at: QPoint) -> None:
        """Begin to carry the selected cards from the parking lot."""
        self._from_outside(carry_cards(self.ground, anchor), at)

    def move(self, event: QMouseEvent) -> None:
        """Feed a move."""
        self.move_to(_global(event), held_keys(event.modifiers()))

    def move_to(self, at: QPoint, keys: frozenset[str] = frozenset()) -> None:
        """Feed a move to a global position.

        What it previews may shift the board below the pointer: then what lies there now counts.
        """
        self._rest.stop()
        self._follow(at, keys, 1 if self._many else _ROUNDS)
        if self._many and self.busy:
            self._rest.start()

    def hold_keys(self, modifiers: Qt.KeyboardModifier) -> None:
        """Ctrl or Shift was pressed or let go in the middle of a drag."""
        if self.busy:
            self.move_to(self._last[0], held_keys(modifiers))

    def release(self, event: QMouseEvent) -> None:
        """Feed the release, which ends every gesture."""
        if self.busy and not self.by_keys and event.button() == Qt.MouseButton.LeftButton:
            self._catch_up()
            self._step(self.pointer("release", _global(event), held_keys(event.modifiers())))

    def cancel(self) -> None:
        """Put everything back."""
        if self._stepping:
            self._cancel_next = True
        elif self.busy:
            self._step(self.pointer("cancel", self._last[0], frozenset()))

    def close_pointing(self) -> None:
        """Put everything back and listen no more."""
        self.cancel()
        self.ground.desk.editor.forget(self._settled)

    def pointer(self, kind: str, at: QPoint, keys: frozenset[str]) -> Pointer:
        """A pointer at a global position."""
        inside = self._canvas.viewport().mapFromGlobal(at)
        point = self._canvas.board_point(QPointF(inside))
        slack = _TREMBLE / self._canvas.zoom()
        return Pointer(kind, point.x(), point.y(), self._hit_at(at), slack, keys)  # type: ignore[arg-type]

    def _more(self) -> frozenset[str]:
        """What a press means while one gathers."""
        return frozenset({"more"} if self.ground.desk.selection.gathering else ())

    def _from_outside(self, gesture: Gesture, at: QPoint) -> None:
        self.cancel()
        self._begin(gesture, at, frozenset(), outside=True)
        self.move_to(at)

    def _begin(self, gesture: Gesture, at: QPoint, keys: frozenset[str], *, outside: bool) -> None:
        self._gesture = gesture
        self._last = (at, keys)
        self._edge.begin(at, outside=outside)
        self._step(None)

    def _step(self, pointer: Pointer | None) -> None:
        """One step of the gesture; the generator's end ends it."""
        gesture = self._gesture
        if gesture is None or self._stepping:
            return
        self._stepping = True
        self._vain = self._vain or (pointer is not None and pointer.kind == "cancel")
        try:
            feedback = next(gesture) if pointer is None else gesture.send(pointer)
        except StopIteration as stop:
            self._end(stop.value)
        except EditRefused as refused:
            self._end(None)
            self.refused.emit(refused)
        except Exception:
            self._end(None)
            self.ground.desk.editor.cancel()
            raise
        else:
            self._show(feedback)
        if self._cancel_next:
            self._cancel_next = False
            self.cancel()

    def _show(self, feedback: Feedback) -> None:
        self._vain = feedback.refused
        self._many = len(feedback.lifted) > _MANY
        tables = {table for table, _id in feedback.lifted}
        self._edge.along((not tables & {"lanes", "personas"}, not tables & {"stages", "steps"}))
        try:
            self.feedback.emit(feedback)
        finally:
            self._stepping = False

    def _end(self, ref: object) -> None:
        self._gesture = None
        self._rest.stop()
        self.in_vain, self._vain = self._vain and not self.by_keys, False
        self._stepping = self._cancel_next = self.by_finger = self.by_keys = False
        back = self._edge.end()
        self.feedback.emit(Feedback())
        if self.in_vain and back is not None:
            self.went_astray.emit(*back)
        self.finished.emit(ref)

    def _settled(self, change: Change) -> None:
        """Something else (undo, another pane) has changed the document under the gesture."""
        if self.busy and not self._stepping:
            self.cancel()

    def _scrolled(self) -> None:
        """The board has moved below the pointer, as it also does where rows grow."""
        if not self.busy or self._stepping:
            return
        if not self._many:
            self.move_to(*self._last)
        elif not self._rest.isActive():
            self._rest.start()

    def _catch_up(self) -> None:
        """What waits for the pointer to rest does not wait for its release."""
        if self._rest.isActive():
            self._rested()

    def _rested(self) -> None:
        """The pointer rests: what many cards have shifted below it counts now."""
        self._rest.stop()
        self._follow(*self._last, _ROUNDS)

    def _follow(self, at: QPoint, keys: frozenset[str], rounds: int) -> None:
        """Step until what lies below the pointer stays, at most so often."""
        for left in range(rounds, 0, -1):
            if not self.busy or self._stepping or self.by_keys:
                return
            self._last = (at, keys)
            pointer = self.pointer("move", at, keys)
            self._step(pointer)
            if left == 1 or _same_place(self._hit_at(at), pointer.over):
                return

    def _place(self) -> QPoint:
        return self._last[0]

    def _held(self) -> bool:
        """Whether what is carried is still held."""
        return self.by_finger or bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)


def _same_place(one: Hit, other: Hit) -> bool:
    return (one.kind, one.lane, one.step) == (other.kind, other.lane, other.step)


def _global(event: QMouseEvent) -> QPoint:
    return event.globalPosition().toPoint()


def held_keys(modifiers: Qt.KeyboardModifier) -> frozenset[str]:
    """The keys a gesture asks about."""
    names = {
        "shift": Qt.KeyboardModifier.ShiftModifier,
        "ctrl": Qt.KeyboardModifier.ControlModifier,
    }
    return frozenset(name for name, key in names.items() if modifiers & key)
