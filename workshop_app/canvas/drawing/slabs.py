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

    def draw(self, painter: QPainter, ref: Ref, placed: Placed, look: Look) -> bool:
        """Draw what is kept of `ref` at `placed`; False where nothing is."""
        known = self._made.get(ref)
        if known is None or known[1] is None or known[0] != look:
            return False
        x, y, wide, tall = placed
        pixmap, deep = known[1], round(tall * self._ratio)
        if deep > pixmap.height():
            return False
        painter.drawPixmap(x, y, wide, tall, pixmap, 0, 0, pixmap.width(), deep)
        return True

    def paint(self, painter: QPainter, ref: Ref, placed: Placed, look: Look, paint: Paint) -> None:
        """Draw `ref`, not kept like that, at `placed`; `paint` does so in any room."""
        known, rect = self._made.get(ref), QRect(*placed)
        if rect.height() > _TALLEST or (known is not None and known[0] != look):
            self._made[ref] = (look, None)
            painter.save()
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            paint(painter, rect)
            painter.restore()
            return
        self._made[ref] = (look, _made(rect.adjusted(0, 0, 0, self._spare), self._ratio, paint))
        self.draw(painter, ref, placed, look)


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
