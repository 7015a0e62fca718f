"""A hand on the mouse and the keys: real events through the window, in real paths.

Every event takes the way a real one takes, through the window's handle: Qt itself finds the
widget below the pointer, grabs it while a button is down, and knows which buttons are down.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.pointing.edge_scroll import EdgeScroll
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Rect

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
_STEPS = 6


class Hand:
    """Points at global positions; what is pressed stays pressed until it is let go."""

    def __init__(self, window: QWidget) -> None:
        self._window = window.window()
        self._pressed_on: QWidget | None = None
        self.at = QPoint()

    def moves(self, *path: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Go through every place of `path`, with small steps between them."""
        for end in path:
            start = self.at
            for step in range(1, _STEPS + 1):
                self._go(start + (end - start) * (step / _STEPS), keys)
        return self

    def hops(self, to: QPoint) -> "Hand":
        """Go there with one move."""
        self._go(to, NO_KEYS)
        return self

    def presses(
        self,
        at: QPoint,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> "Hand":
        """Press a button at `at`."""
        self._go(at, NO_KEYS)
        self._pressed_on = QApplication.widgetAt(at)
        QTest.mousePress(self._handle(), button, keys, self._inside())
        return self

    def lets_go(self, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Release a button where the pointer is."""
        QTest.mouseRelease(self._handle(), button, keys, self._inside())
        return self

    def clicks(
        self,
        at: QPoint,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> "Hand":
        """Press and release at `at`."""
        return self.presses(at, button, keys).lets_go(button, keys)

    def double_clicks(self, at: QPoint) -> "Hand":
        """Click twice at `at`."""
        self._go(at, NO_KEYS)
        QTest.mouseDClick(self._handle(), LEFT, NO_KEYS, self._inside())
        return self

    def drags(self, *path: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Press at the first place of `path`, go through the others, let go at the last."""
        return self.lifts(*path, keys=keys).lets_go(keys=keys)

    def lifts(self, *path: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Press at the first place of `path` and go through the others, without letting go."""
        return self.presses(path[0], keys=keys).moves(*path[1:], keys=keys)

    def turns_wheel(self, at: QPoint, by: int, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Turn the wheel by eighths of a degree (120: one notch) at `at`."""
        widget = QApplication.widgetAt(at) or self._window
        event = QWheelEvent(
            QPointF(widget.mapFromGlobal(at)), QPointF(at), QPoint(), QPoint(0, by),
            Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        return self

    def types(self, text: str) -> "Hand":
        """Type `text` key by key into whatever has the focus."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self._window, letter)
        return self

    def leaves(self, at: QPoint) -> "Hand":
        """Drag on out of the window, where Qt still tells the widget that was pressed, and let go."""
        widget = self._pressed_on
        assert widget is not None, "nothing is pressed"
        for kind, button in (
            (QEvent.Type.MouseMove, Qt.MouseButton.NoButton),
            (QEvent.Type.MouseButtonRelease, LEFT),
        ):
            place = QPointF(widget.mapFromGlobal(at))
            QApplication.sendEvent(
                widget, QMouseEvent(kind, place, QPointF(at), button, LEFT, NO_KEYS)
            )
        QTest.mouseRelease(self._handle(), LEFT, NO_KEYS, self._inside())
        return self

    def presses_key(self, key: Qt.Key) -> "Hand":
        """Hold a key down."""
        QTest.keyPress(self._handle(), key)
        return self

    def lets_go_key(self, key: Qt.Key) -> "Hand":
        """Release a key."""
        QTest.keyRelease(self._handle(), key)
        return self

    def hits(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> "Hand":
        """Hit a key, through the window, so that shortcuts and focus see it."""
        QTest.keyClick(self._handle(), key, keys)
        return self

    def _go(self, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        self.at = at
        if keys == NO_KEYS or self._pressed_on is None:
            QTest.mouseMove(self._handle(), self._inside())
            return
        # QTest moves without keys: this goes to the widget that Qt would give it to.
        place = QPointF(self._pressed_on.mapFromGlobal(at))
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, QPointF(at), Qt.MouseButton.NoButton, LEFT, keys
        )
        QApplication.sendEvent(self._pressed_on, event)

    def _inside(self) -> QPoint:
        return self._window.mapFromGlobal(self.at)

    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None, "the window must be shown before a hand can point at it"
        return handle


def on_board(view: BoardView, x: float, y: float) -> QPoint:
    """The global position of a place of the board (px at 100 %)."""
    viewport = view.canvas.viewport()
    return viewport.mapToGlobal(view.canvas.viewportTransform().map(QPointF(x, y)).toPoint())


def on_card(view: BoardView, card_id: str, across: float = 0.5, down: float = 0.5) -> QPoint:
    """A place on a card, as shares of its width and height."""
    sprite = view.scene.card(card_id)
    assert sprite is not None, f"card {card_id} is not on the board"
    return _share(view, sprite.rect, across, down)


def on_cell(
    view: BoardView, lane: str, step: str, across: float = 0.5, down: float = 0.9
) -> QPoint:
    """A place in a cell, usually low in it, where it has no card."""
    return _share(view, view.scene.board.cell_rect(lane, step), across, down)


def on_point(view: BoardView, point_id: str) -> QPoint:
    """The middle of an emotion point."""
    for row in view.scene.board.rows:
        points = row.body.curve.points if row.body.curve else ()
        for point in points:
            if point.id == point_id:
                return on_board(view, point.x, row.y + point.y)
    raise AssertionError(f"point {point_id} is not on the board")


def on_name(view: BoardView, ref: Ref, across: float = 0.5, down: float = 0.5) -> QPoint:
    """A place on the name of a stage, step, lane or persona in the strips."""
    strip = view.header if ref[0] in ("stages", "steps") else view.side
    rect = strip.rect_of(*ref)
    assert rect is not None, f"{ref} has no name on the board"
    place = rect.topLeft() + QPointF(rect.width() * across, rect.height() * down)
    return strip.mapToGlobal(place.toPoint())


def _share(view: BoardView, rect: Rect, across: float, down: float) -> QPoint:
    return on_board(view, rect.x + rect.width * across, rect.y + rect.height * down)


def ticks(view: BoardView, times: int = 5) -> None:
    """A moment passes for what scrolls the board while something is held near its edges."""
    for _time in range(times):
        for edge in view.findChildren(EdgeScroll):
            (timer,) = edge.findChildren(QTimer)
            if timer.isActive():
                timer.timeout.emit()
