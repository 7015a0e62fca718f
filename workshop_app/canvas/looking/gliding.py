"""Gliding from one view of the board to another, so that one sees where one has been taken."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.looking.motion import animated

GLIDE_MS = 120
_ENDING = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A zoom, the place of the board in the upper left corner, and the scroll bars there."""

    zoom: float
    corner: QPointF
    bars: tuple[int, int]


class Gliding(QObject):
    """Moves a board's view in a few steps; whatever a person does next ends it at its target."""

    def __init__(self, canvas: Canvas, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._canvas = canvas
        self._from: _Seen | None = None
        self._to: _Seen | None = None
        self.motion = QVariantAnimation(self)
        self.motion.setDuration(GLIDE_MS)
        self.motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.motion.setStartValue(0.0)
        self.motion.setEndValue(1.0)
        self.motion.valueChanged.connect(self._step)
        self.motion.finished.connect(self.finish)

    def to(self, jump: Callable[[], object]) -> None:
        """Go where `jump` goes: gliding, or at once where nothing is to move by itself."""
        self.finish()
        if not animated() or not self._canvas.isVisible():
            jump()
            return
        before = self._seen()
        jump()
        after = self._seen()
        if after.zoom == before.zoom and after.bars == before.bars:
            return
        self._look(before)
        self._from, self._to = before, after
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.motion.start()

    def back(self, across: int, down: int) -> None:
        """Go where the scroll bars showed this."""
        self.to(partial(self._scroll, across, down))

    def finish(self) -> None:
        """Be there."""
        target, self._to = self._to, None
        if target is None:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.motion.stop()
        self._look(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End at the target before anything else happens. Asked only while something moves."""
        if event.type() in _ENDING:
            self.finish()
        return False

    def _step(self, share: float) -> None:
        start, end = self._from, self._to
        if start is None or end is None or share in (0.0, 1.0):
            return
        zoom = start.zoom * (end.zoom / start.zoom) ** share
        # Zooming moves about one point of the board, which is where both views agree.
        room, last = 1 / start.zoom, 1 / end.zoom
        part = share if abs(last - room) < 1e-9 else (1 / zoom - room) / (last - room)
        at = start.corner + (end.corner - start.corner) * part
        self._canvas.set_zoom(zoom)
        self._canvas.scroll_to(at.x(), at.y())

    def _seen(self) -> _Seen:
        self._settle()
        canvas = self._canvas
        bars = (canvas.horizontalScrollBar().value(), canvas.verticalScrollBar().value())
        return _Seen(canvas.zoom(), canvas.board_point(QPointF(0, 0)), bars)

    def _look(self, at: _Seen) -> None:
        self._canvas.set_zoom(at.zoom)
        self._settle()
        self._scroll(*at.bars)

    def _scroll(self, across: int, down: int) -> None:
        self._canvas.horizontalScrollBar().setValue(across)
        self._canvas.verticalScrollBar().setValue(down)

    def _settle(self) -> None:
        """Let the strips take the room they need at this zoom."""
        if (layout := self._view.layout()) is not None:
            layout.activate()
