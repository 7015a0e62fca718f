"""Names as they stand beside the board at this moment, ground and lines included: pixels each."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.editor.selection import Ref

_TALLEST = 1500
"""What is taller, px of the screen, is painted each time: little of it is in sight."""

Paint = Callable[[QPainter], None]


class NameSlabs:
    """One pixmap a name, made when it is shown unchanged again: a lane that is only pushed costs a
    copy, and one that grows at each move of the mouse no pixels of its own."""

    def __init__(self) -> None:
        self._made: dict[Ref, tuple[tuple[object, ...], QPixmap | None]] = {}
        self._ratio = 1.0

    def begin(self, ratio: float) -> None:
        """A frame begins, with so many pixels of the screen for one of the window."""
        self._ratio = ratio

    def draw(
        self,
        painter: QPainter,
        ref: Ref,
        placed: QRect,
        room: QRect,
        of: tuple[object, ...],
        paint: Paint,
    ) -> None:
        """Draw the name of `ref` at `placed`; `paint` does so anew, where it differs from `of`.

        `paint` fills `room`, which may be a pixel taller: as the name is pushed about, where it
        ends is rounded one way or the other, and nothing has to be made anew for that.
        """
        if placed.height() > _TALLEST:
            _straight(painter, placed, paint)
            return
        ratio = self._ratio
        of = (*of, room.size(), ratio)
        known = self._made.get(ref)
        if known is None or known[0] != of:
            self._made[ref] = (of, None)
            _straight(painter, placed, paint)
            return
        pixmap = known[1]
        if pixmap is None:
            pixmap = _made(room, ratio, paint)
            self._made[ref] = (of, pixmap)
        seen = QRect(0, 0, pixmap.width(), round(placed.height() * ratio))
        painter.drawPixmap(placed, pixmap, seen)


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
