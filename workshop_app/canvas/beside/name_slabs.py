"""Names as they stand beside the board at this moment, ground and lines included: pixels each."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.editor.selection import Ref

_TALLEST = 1500
"""What is taller, px of the screen, is painted each time: little of it is in sight."""

Paint = Callable[[QPainter], None]
Look = tuple[object, ...]
"""What the pixels of one name follow from, its size among it."""


class NameSlabs:
    """One pixmap a name, made when it is shown unchanged again: a lane that is only pushed costs a
    copy, and one that grows at each move of the mouse no pixels of its own."""

    def __init__(self) -> None:
        self._made: dict[Ref, tuple[Look, QPixmap | None]] = {}
        self._of: Look = ()
        self._ratio = 1.0

    def begin(self, ratio: float, *of: object) -> None:
        """A frame begins: `ratio` pixels of the screen for one of the window, and what else all
        names follow from."""
        if self._of != (ratio, *of):
            self._of, self._ratio = (ratio, *of), ratio
            self._made.clear()

    def draw(self, painter: QPainter, ref: Ref, placed: QRect, look: Look) -> bool:
        """Draw the name of `ref` at `placed` as it is kept; False where none is."""
        known = self._made.get(ref)
        if known is None or known[1] is None or known[0] != look:
            return False
        pixmap = known[1]
        seen = QRect(0, 0, pixmap.width(), round(placed.height() * self._ratio))
        painter.drawPixmap(placed, pixmap, seen)
        return True

    def paint(
        self, painter: QPainter, ref: Ref, placed: QRect, deep: int, look: Look, paint: Paint
    ) -> None:
        """Draw the name of `ref`, not kept yet, at `placed`; `paint` does so.

        `paint` fills `deep` px from the head, which may be a pixel more: as the name is pushed
        about, where it ends is rounded one way or the other, and nothing is made anew for that.
        """
        if placed.height() > _TALLEST:
            _straight(painter, placed, paint)
            return
        known = self._made.get(ref)
        if known is None or known[0] != look:
            self._made[ref] = (look, None)
            _straight(painter, placed, paint)
            return
        room = QRect(placed.x(), placed.y(), placed.width(), deep)
        self._made[ref] = (look, _made(room, self._ratio, paint))
        self.draw(painter, ref, placed, look)


def _straight(painter: QPainter, placed: QRect, paint: Paint) -> None:
    painter.save()
    painter.setClipRect(placed, Qt.ClipOperation.IntersectClip)
    paint(painter)
    painter.restore()


def _made(placed: QRect, ratio: float, paint: Paint) -> QPixmap:
    pixmap = QPixmap((placed.size().toSizeF() * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPoint(0, 0) - placed.topLeft())
    paint(painter)
    painter.end()
    return pixmap
