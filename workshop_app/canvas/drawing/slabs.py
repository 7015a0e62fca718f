"""Pixels of what is pushed about as a whole: names beside the board, curves; ground and lines too."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.editor.selection import Ref

_TALLEST = 1500
"""What is taller, px of the screen, is painted each time: little of it is in sight."""
Placed = tuple[int, int, int, int]
"""x, y, width and height, px of the widget."""

Paint = Callable[[QPainter, QRect], None]
Look = tuple[object, ...]
"""What the pixels follow from, how wide they are among it, but for how far down they reach."""


class Slabs:
    """One pixmap each: a lane that is pushed, or grows while nothing else changes on it, costs a
    copy. What changes at each move of the mouse gets no pixels before it is shown unchanged again.

    A place may grow by `spare` px of the screen before it needs other pixels.
    """

    def __init__(self, spare: int) -> None:
        self._spare = spare
        self._made: dict[Ref, tuple[Look, QPixmap | None]] = {}
        self._of: Look = ()
        self._ratio = 1.0

    def begin(self, ratio: float, *of: object) -> None:
        """A frame begins: `ratio` pixels of the screen for one of the window, and what else all
        pixels follow from."""
        if self._of != (ratio, *of):
            self._of, self._ratio = (ratio, *of), ratio
            self._made.clear()

    def draw(self, painter: QPainter, ref: Ref, placed: Placed, look: Look, paint: Paint) -> None:
        """Draw `ref` at `placed`: as it is kept, else by `paint`, which does so in any room."""
        before, pixmap = self._made.get(ref, (look, None))
        deep = round(placed[3] * self._ratio)
        if before != look or placed[3] > _TALLEST:
            self._made[ref] = (look, None)
            _straight(painter, QRect(*placed), paint)
            return
        if pixmap is None or deep > pixmap.height():
            pixmap = _made(QRect(*placed).adjusted(0, 0, 0, self._spare), self._ratio, paint)
            self._made[ref] = (look, pixmap)
        painter.drawPixmap(*placed, pixmap, 0, 0, pixmap.width(), deep)


def _straight(painter: QPainter, placed: QRect, paint: Paint) -> None:
    painter.save()
    painter.setClipRect(placed, Qt.ClipOperation.IntersectClip)
    paint(painter, placed)
    painter.restore()


def _made(room: QRect, ratio: float, paint: Paint) -> QPixmap:
    pixmap = QPixmap((room.size().toSizeF() * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPoint(0, 0) - room.topLeft())
    paint(painter, room)
    painter.end()
    return pixmap
