"""Scrolling while something is carried near the edge of the board: faster the nearer it is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer

from workshop_app.canvas.canvas import Canvas

_EDGE = 36
_FASTEST = 18
_TICK_MS = 16


class EdgeScroll(QObject):
    """Scrolls the canvas for as long as it is told `begin` … `end` and something is held.

    Where a drag begins close to an edge (or outside), that edge pulls only when the pointer has
    come nearer to it, or has been away from it: one who takes hold of a card is not torn away.
    """

    def __init__(
        self,
        canvas: Canvas,
        place: Callable[[], QPoint],
        held: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._place = place
        self._held = held
        self._calm = [0, 0]
        self._axes = (True, True)
        self._start = self._seen()
        self._gone = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def begin(self, at: QPoint, *, outside: bool) -> None:
        """A gesture begins at a global position; `outside` if it comes from beside the board."""
        self._calm = [_FASTEST, _FASTEST] if outside else [abs(pull) for pull in self._pulls(at)]
        self._axes = (True, True)
        self._start, self._gone = self._seen(), False
        self._timer.start()

    def along(self, axes: tuple[bool, bool]) -> None:
        """Scroll only across (stages) or only up and down (lanes)."""
        self._axes = axes

    def end(self) -> tuple[int, int] | None:
        """Stand still; the way back is what the scroll bars showed before.

        None: nothing was scrolled, or one has zoomed since.
        """
        self._timer.stop()
        zoom, across, down = self._start
        gone, self._gone = self._gone, False
        return (across, down) if gone and zoom == self._canvas.zoom() else None

    def tick(self) -> None:
        """Scroll by as much as the place of the pointer asks for."""
        if not self._held():
            return
        pulls = self._pulls(self._place())
        steps = [0, 0]
        for axis, pull in enumerate(pulls):
            if pull == 0 and self._inside():
                self._calm[axis] = 0
            if abs(pull) > self._calm[axis] and self._axes[axis]:
                steps[axis] = pull
        if any(steps):
            before = self._seen()
            self._canvas.scroll_by(*steps)
            self._gone = self._gone or self._seen() != before

    def _seen(self) -> tuple[float, int, int]:
        canvas = self._canvas
        bars = canvas.horizontalScrollBar().value(), canvas.verticalScrollBar().value()
        return (canvas.zoom(), *bars)

    def _inside(self) -> bool:
        viewport = self._canvas.viewport()
        return viewport.rect().contains(viewport.mapFromGlobal(self._place()))

    def _pulls(self, at: QPoint) -> tuple[int, int]:
        place = self._canvas.viewport().mapFromGlobal(at)
        size = self._canvas.viewport().size()
        return _pull(place.x(), size.width()), _pull(place.y(), size.height())


def _pull(at: int, size: int) -> int:
    """Pixels to scroll for a pointer at `at` of `size`; far outside it pulls no more."""
    if at < -3 * _EDGE or at > size + 3 * _EDGE:
        return 0
    if at < _EDGE:
        return -min(_FASTEST, 1 + (_EDGE - at) // 3)
    if at > size - _EDGE:
        return min(_FASTEST, 1 + (at - size + _EDGE) // 3)
    return 0
